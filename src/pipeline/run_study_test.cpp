// SPDX-License-Identifier: Apache-2.0
// The figures that the sample studies stand for.
#include "pipeline/run_study.h"

#include <gtest/gtest.h>

#include <map>

#include "interpret/explain.h"
#include "pipeline/workbench.h"

namespace tanji {
namespace {

const FactorLibrary& library() {
    static const FactorLibrary kLibrary = std::move(FactorLibrary::packed({})).value();
    return kLibrary;
}

struct Ran {
    LoadedStudy loaded;
    StudyOutcome outcome;
};
Ran ran(const std::string& example) {
    RunContext run;
    run.today = std::chrono::sys_days{std::chrono::year{2026} / 6 / 1};
    Ran done{load_study(std::string(TANJI_SOURCE_DIR) + "/examples/" + example, library(), run), {}};
    done.outcome = run_loaded(done.loaded, library(), {}, run);
    return done;
}
double total(const Ran& done, const std::string& product, const std::string& variant) {
    for (const VariantResult& one : done.outcome.result->variants)
        if (one.id == variant)
            for (const ProductResult& part : one.products)
                if (done.loaded.study.products[part.product].id == product) return part.total;
    ADD_FAILURE() << "no " << product << "/" << variant;
    return 0.0;
}

TEST(Examples, the_metering_box_as_its_report_declares_it) {
    const Ran done = ran("metering-box");
    ASSERT_TRUE(done.outcome.result.has_value());
    const std::map<std::string, double> rows{
        {"raw-materials/raw-materials/electricity", 5.4352}, {"inbound/inbound/diesel", 0.5313},
        {"production/production/electricity", 3.2919},       {"production/production/diesel", 0.0539},
        {"distribution/distribution/diesel", 1.4021},        {"end-of-life/dismantling/electricity", 0.2609},
        {"end-of-life/dismantling/natural-gas", 0.1137}};
    for (const auto& [path, kg] : rows) {
        const Result<DerivedNumber> number = explain(done.loaded.study, *done.outcome.result, *ResultPath::parse("BXD2/base/" + path));
        ASSERT_TRUE(number.has_value()) << path;
        EXPECT_NEAR(number->value, kg, 5e-5) << path;
    }
    EXPECT_NEAR(total(done, "BXD2", "base"), 11.0890, 5e-5);
    EXPECT_FALSE(done.outcome.findings.empty());
}

TEST(Examples, the_switchgear_under_four_factors_of_electricity) {
    const Ran done = ran("switchgear");
    ASSERT_TRUE(done.outcome.result.has_value());
    EXPECT_NEAR(total(done, "LV", "base"), 242.897, 5e-4);
    EXPECT_NEAR(total(done, "HV", "base"), 257.394, 5e-4);
    EXPECT_NEAR(total(done, "LV", "declared-2022"), 212.852, 5e-4);
    EXPECT_NEAR(total(done, "HV", "declared-2022"), 226.496, 5e-4);
    EXPECT_NEAR(total(done, "LV", "reproduces-2021"), 220.086, 5e-4);
    EXPECT_NEAR(total(done, "HV", "reproduces-2021"), 233.935, 5e-4);
}

TEST(Examples, the_loop_as_derived_by_hand) {
    // Per run: boiler 10 GJ of steam for 5 kWh and 594 kg CO2, turbine 100 kWh for 2 GJ; assembly takes 50 kWh and 1 GJ.
    // 100 t = 50 + 5 b and 10 b = 1 + 2 t: b = 20/99, t = 51/99, and 594 b = 120 kg.
    const Ran done = ran("loop");
    ASSERT_TRUE(done.outcome.result.has_value());
    EXPECT_NEAR(total(done, "widget", "base"), 120.0, 1e-12);
}

TEST(RunStudy, what_cannot_be_computed_is_judged_all_the_same) {
    Ran done = ran("metering-box");
    done.loaded.study.activities.front().inputs.front().factor = "no-such-factor";
    RunContext run;
    const StudyOutcome outcome = run_study(done.loaded.study, library(), {}, run);
    EXPECT_FALSE(outcome.result.has_value());
    EXPECT_TRUE(outcome.diagnostics.has_errors());
    EXPECT_FALSE(outcome.findings.empty());
}

TEST(RunStudy, what_cannot_be_read_is_neither_computed_nor_judged) {
    RunContext run;
    const LoadedStudy loaded = load_study(std::string(TANJI_SOURCE_DIR) + "/tests/golden/studies/misspelt-keys", library(), run);
    EXPECT_FALSE(loaded.complete);
    const StudyOutcome outcome = run_loaded(loaded, library(), {}, run);
    EXPECT_FALSE(outcome.result.has_value());
    EXPECT_TRUE(outcome.findings.empty());
}

}  // namespace
}  // namespace tanji
