// SPDX-License-Identifier: Apache-2.0
#include "interpret/uncertainty.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/calculate.h"
#include "engine/pedigree.h"
#include "model/study_node.h"

namespace tanji {
namespace {

constexpr const char* kPower = "cn-cf-national-2024";
constexpr const char* kOlder = "cn-cf-national-2023";

const FactorLibrary& library() {
    static const FactorLibrary kLibrary = std::move(FactorLibrary::packed({})).value();
    return kLibrary;
}
Quantity quantity(const std::string& text) { return std::move(parse_quantity(text, {})).value(); }

Exchange buy(const std::string& flow, const std::string& amount, const std::string& factor) {
    Exchange exchange;
    exchange.flow = flow;
    exchange.amount = quantity(amount);
    exchange.factor = factor;
    return exchange;
}
Uncertainty plus_minus(double p) {
    Uncertainty uncertainty;
    uncertainty.plus_minus = p;
    return uncertainty;
}

/// Two activities; the same factor in both, another one, a leak.
Study study_of() {
    Study study;
    study.id = "test";
    study.title = {"试", "Test"};
    study.method = "iso-14067-2018";
    study.boundary.stages = {"raw-materials", "production"};
    study.sources = {"study.yaml"};
    Product product;
    product.id = "P";
    product.declared_unit = quantity("1 台");
    study.products = {product};
    Activity work, parts;
    work.id = "work";
    work.stage = "production";
    work.inputs = {buy("electricity", "100 kWh", kPower), buy("cooling", "10 kWh", kOlder)};
    Exchange leak;
    leak.flow = "leak";
    leak.direction = Direction::Output;
    leak.emission = "SF6";
    leak.amount = quantity("1 g");
    work.outputs = {leak};
    parts.id = "parts";
    parts.stage = "raw-materials";
    parts.inputs = {buy("electricity", "50 kWh", kPower)};
    study.activities = {work, parts};
    return study;
}

struct Made {
    Study study;
    StudyResult result;
};
Made computed(Study study) {
    Diagnostics diagnostics;
    link_study(study, true, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    RunContext run;
    CalculationOptions options;
    options.other_gwp_sets = false;
    Result<StudyResult> result = calculate(study, library(), options, run);
    for (const Diagnostic& diagnostic : result.diagnostics()) EXPECT_NE(diagnostic.severity, Severity::Error) << diagnostic.code;
    return {std::move(study), std::move(result).value()};
}
Result<UncertaintyReading> assessed(const Made& made, UncertaintyOptions options = {}) {
    RunContext run;
    run.threads = 2;
    return assess_uncertainty(made.study, made.result, options, run);
}
const UncertainInput& input(const UncertaintyReading& reading, const std::string& id) {
    const auto found = std::find_if(reading.inputs.begin(), reading.inputs.end(), [&](const UncertainInput& one) { return one.id == id; });
    EXPECT_NE(found, reading.inputs.end()) << id;
    return *found;
}
bool says(const ProductUncertainty& product, const std::string& key) {
    return std::any_of(product.statement.begin(), product.statement.end(), [&](const StatementSentence& one) { return one.key == key; });
}

TEST(Uncertainty, ListsEveryInputAndWhoseWordItsSpreadIs) {
    Study study = study_of();
    study.activities[0].inputs[0].uncertainty = plus_minus(0.02);
    study.activities[0].inputs[1].quality = DataQuality{2, 3, 1, 2, 4};
    study.uncertainty.factors.push_back({kPower, plus_minus(0.10), {}, {}});
    const UncertaintyReading reading = std::move(assessed(computed(study))).value();
    ASSERT_EQ(reading.inputs.size(), 6U);  // four amounts, two factors
    EXPECT_EQ(input(reading, "activities.work.inputs.electricity.amount").origin, UncertaintyOrigin::Stated);
    const UncertainInput& scored = input(reading, "activities.work.inputs.cooling.amount");
    EXPECT_EQ(scored.origin, UncertaintyOrigin::Pedigree);
    EXPECT_NEAR(scored.distribution.spread, 0.2071, 5e-5);  // standards, 5.1
    EXPECT_EQ(input(reading, "activities.parts.inputs.electricity.amount").origin, UncertaintyOrigin::None);
    EXPECT_EQ(input(reading, "activities.work.outputs.leak.amount").origin, UncertaintyOrigin::None);
    EXPECT_EQ(input(reading, std::string("factors.") + kPower).origin, UncertaintyOrigin::Stated);
    EXPECT_EQ(reading.variables.size(), 3U);
    EXPECT_EQ(reading.pedigree, "E3");
    EXPECT_EQ(reading.runs, 10'000U);
}

TEST(Uncertainty, AFactorOfTwoLinesIsOneVariableAndLeadsTheVariance) {
    Study study = study_of();
    study.activities[0].inputs[0].uncertainty = plus_minus(0.02);
    study.uncertainty.factors.push_back({kPower, plus_minus(0.10), {}, {}});
    const Made made = computed(study);
    const UncertaintyReading reading = std::move(assessed(made)).value();
    const ProductUncertainty& product = reading.products.front();
    // By hand: f per kWh; sd of the factor 150 f x 0.10 / 1.96, of the amount 100 f x 0.02 / 1.96.
    const double f =
        made.result.base().footprints.at(made.result.base().inventory->columns.size() - made.result.base().inventory->providers.size());
    const double of_factor = 150 * f * 0.10 / 1.96, of_amount = 100 * f * 0.02 / 1.96;
    EXPECT_NEAR(product.first_order.sd, std::hypot(of_factor, of_amount), 1e-12);
    ASSERT_FALSE(product.causes.empty());
    EXPECT_EQ(reading.inputs[product.causes.front().input].id, std::string("factors.") + kPower);
    EXPECT_NEAR(product.causes.front().share, of_factor * of_factor / (of_factor * of_factor + of_amount * of_amount), 1e-12);
    EXPECT_NEAR(reading.monte_carlo->products.front().total.sd, product.first_order.sd, 0.03 * product.first_order.sd);
    for (const char* key : {"uncertainty.says.interval", "uncertainty.says.first-order-too", "uncertainty.says.causes",
                            "uncertainty.says.settled", "uncertainty.says.certain", "uncertainty.says.scope"})
        EXPECT_TRUE(says(product, key)) << key;
    EXPECT_GT(product.certain_amounts, 0.3);  // leak, cooling and the parts' electricity
    EXPECT_GT(product.certain_factors, 0.0);
}

TEST(Uncertainty, NothingStatedIsSaidAndIsNoCertainty) {
    const UncertaintyReading reading = std::move(assessed(computed(study_of()))).value();
    const ProductUncertainty& product = reading.products.front();
    EXPECT_EQ(product.first_order.sd, 0.0);
    EXPECT_TRUE(says(product, "uncertainty.says.nothing"));
    EXPECT_FALSE(says(product, "uncertainty.says.interval"));
    EXPECT_TRUE(says(product, "uncertainty.says.certain"));
    EXPECT_EQ(product.certain_amounts, 1.0);
    EXPECT_EQ(product.certain_factors, 1.0);
    EXPECT_EQ(reading.monte_carlo->products.front().total.mean, product.first_order.total);
}

TEST(Uncertainty, ScoresOfAFactorsUsesCountByTheWidest) {
    Study study = study_of();
    study.activities[0].inputs[0].factor_quality = DataQuality{1, 1, 1, 1, 2};
    study.activities[1].inputs[0].factor_quality = DataQuality{1, 1, 1, 1, 5};
    const UncertaintyReading reading = std::move(assessed(computed(study))).value();
    Diagnostics diagnostics;
    const double sigma = pedigree_sigma(*find_pedigree("E3"), {1, 1, 1, 1, 5}, 1.05, {}, diagnostics).value();
    const UncertainInput& factor = input(reading, std::string("factors.") + kPower);
    EXPECT_EQ(factor.origin, UncertaintyOrigin::Pedigree);
    EXPECT_DOUBLE_EQ(factor.distribution.spread, sigma);
}

TEST(Uncertainty, ContradictionsAreToldAllAtOnceWithTheirPlace) {
    Study study = study_of();
    study.activities[0].inputs[0].uncertainty = plus_minus(-1.0);
    study.activities[1].inputs[0].quality = DataQuality{7, {}, {}, {}, {}};
    study.uncertainty.factors.push_back({"no-such-factor", plus_minus(0.1), {}, {}});
    const Result<UncertaintyReading> reading = assessed(computed(study));
    ASSERT_FALSE(reading.has_value());
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : reading.diagnostics()) {
        codes.push_back(diagnostic.code);
        EXPECT_FALSE(diagnostic.place.part.empty()) << diagnostic.code;
    }
    std::sort(codes.begin(), codes.end());
    EXPECT_EQ(codes, (std::vector<std::string>{"UNC-06", "UNC-11", "UNC-13"}));
}

TEST(Uncertainty, TheStudysPlanAndTheOptionsSayRunsAndSeed) {
    Study study = study_of();
    study.activities[0].inputs[0].uncertainty = plus_minus(0.1);
    study.uncertainty.runs = 2000;
    study.uncertainty.seed = 9;
    const Made made = computed(study);
    const UncertaintyReading planned = std::move(assessed(made)).value();
    EXPECT_EQ(planned.runs, 2000U);
    EXPECT_EQ(planned.seed, 9U);
    UncertaintyOptions options;
    options.seed = 10;
    const UncertaintyReading other = std::move(assessed(made, options)).value();
    EXPECT_NE(other.monte_carlo->products.front().total.mean, planned.monte_carlo->products.front().total.mean);
    options.runs = 5;
    EXPECT_EQ(assessed(made, options).diagnostics().items().front().code, "UNC-14");
}

TEST(Uncertainty, ComparesTwoStudiesRunByRun) {
    Study before = study_of();
    before.uncertainty.factors.push_back({kPower, plus_minus(0.20), {}, {}});
    Study after = before;
    after.activities[0].inputs[0].amount = quantity("99 kWh");
    UncertaintyOptions keep;
    keep.keep_draws = true;
    const Made a = computed(before), b = computed(after);
    const UncertaintyReading first = std::move(assessed(a, keep)).value(), second = std::move(assessed(b, keep)).value();
    const auto compared = compare_uncertainty(a.study, first, b.study, second);
    ASSERT_EQ(compared.size(), 1U);
    EXPECT_EQ(compared.front().product, "P");
    EXPECT_LT(compared.front().difference.difference.high, 0.0);  // lower in every run, though 1 % is far inside ±20 %
    EXPECT_EQ(compared.front().difference.probability_a_lower, 0.0);
    EXPECT_TRUE(compare_uncertainty(a.study, first, b.study, std::move(assessed(b)).value()).empty());  // draws not kept
}

TEST(Uncertainty, AParameterIsOneVariableInEveryFormula) {
    Study study = study_of();
    Parameter hours;
    hours.id = "hours";
    hours.value = quantity("10 h");
    hours.uncertainty = plus_minus(0.10);
    study.parameters = {hours};
    study.activities[0].inputs[0].amount = Quantity{0.0, unit_one(), "= hours * 10 [kW]"};
    study.activities[1].inputs[0].amount = Quantity{0.0, unit_one(), "= hours * 5 [kW]"};
    const Made made = computed(study);
    const UncertaintyReading reading = std::move(assessed(made)).value();
    ASSERT_EQ(reading.variables.size(), 1U);
    EXPECT_EQ(reading.variables.front().id, "parameters.hours");
    const double f =
        made.result.base().footprints.at(made.result.base().inventory->columns.size() - made.result.base().inventory->providers.size());
    EXPECT_NEAR(reading.products.front().first_order.sd, 150 * f * 0.10 / 1.96, 1e-12);
    EXPECT_NEAR(reading.monte_carlo->products.front().total.sd, 150 * f * 0.10 / 1.96, 0.03 * 150 * f * 0.05);
}

}  // namespace
}  // namespace tanji
