// SPDX-License-Identifier: Apache-2.0
#include "laws/studies.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "io/study_reader.h"
#include "laws/generated.h"

namespace tanji::laws {

namespace {

constexpr std::uint64_t kSeeds = 48;

Study must(Result<Study> study, const std::string& name) {
    if (!study) throw std::runtime_error(name + " cannot be read: " + codes(study.diagnostics()));
    return std::move(study).value();
}

}  // namespace

const std::vector<KnownFailure>& known_failures() {
    static const std::vector<KnownFailure> kNone{};
    return kNone;
}

const std::vector<Sample>& samples() {
    static const std::vector<Sample> kSamples = [] {
        std::vector<Sample> all;
        RunContext run;
        for (const char* name : {"metering-box", "switchgear", "loop", "metering-box-bom", "workshop", "vector"})
            all.push_back({name, must(read_study(std::string(TANJI_SOURCE_DIR) + "/examples/" + name, run), name)});
        for (const char* name : {"life-transformer", "life-board"})  // rows that are turned into exchanges
            all.push_back({name, must(read_study(std::string(TANJI_SOURCE_DIR) + "/tests/golden/studies/" + name, run), name)});
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
            const std::string name = "seed-" + std::to_string(seed);
            all.push_back({name, must(read_study_text(generated_study(seed), name), name + "\n" + generated_study(seed))});
        }
        return all;
    }();
    return kSamples;
}

const FactorLibrary& library() {
    static const FactorLibrary kLibrary = [] {
        Result<FactorLibrary> packed = FactorLibrary::packed({});
        if (!packed) throw std::runtime_error("the factor library cannot be read: " + codes(packed.diagnostics()));
        return std::move(packed).value();
    }();
    return kLibrary;
}

std::string codes(const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += diagnostic.code + " at " + to_string(diagnostic.place);
        for (const auto& [name, value] : diagnostic.arguments)
            if (const auto* written = std::get_if<std::string>(&value)) text += ", " + name + "=" + *written;
        text += "\n";
    }
    return text;
}

StudyResult computed(const Study& study, const CalculationOptions& options, unsigned threads) {
    RunContext run;
    run.threads = threads;
    Result<StudyResult> result = calculate(study, library(), options, run);
    if (!result) throw std::runtime_error(study.id + " does not compute: " + codes(result.diagnostics()));
    return std::move(result).value();
}

StudyResult computed_with(const Study& study, const std::string& gwp_set) {
    Study changed = study;
    changed.impact.method = gwp_set;
    CalculationOptions options;
    options.other_gwp_sets = false;
    options.author_variants = false;
    return computed(changed, options);
}

StudyResult computed_by(const Study& study, const std::string& method) {
    Study changed = study;
    changed.method = method;
    CalculationOptions options;
    options.other_gwp_sets = false;
    options.author_variants = false;
    return computed(changed, options);
}

double weight(const ProductResult& product) {
    double sum = 0.0;
    for (const Cell& cell : product.cells) sum += std::abs(cell.kg_co2e);
    return sum;
}

void expect_close(double a, double b, double scale, double relative, const std::string& what) {
    EXPECT_LE(std::abs(a - b), relative * std::max({std::abs(scale), std::abs(a), std::abs(b)})) << what << ": " << a << " against " << b;
}

void Law::SetUp() {
    const testing::TestInfo* info = testing::UnitTest::GetInstance()->current_test_info();
    const std::string law = std::string(info->name()).substr(0, std::string(info->name()).find('/'));
    for (const KnownFailure& failure : known_failures())
        if (failure.law == law && failure.study == samples()[GetParam()].name) GTEST_SKIP() << failure.reason;
}

}  // namespace tanji::laws
