// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/calculate.h"
#include "factors/library.h"

namespace tanji::laws {

/// A law that a study is known not to keep, and why. Empty is how it should be.
struct KnownFailure {
    std::string law;
    std::string study;
    std::string reason;
};
const std::vector<KnownFailure>& known_failures();

struct Sample {
    std::string name;
    Study study;
};
/// The studies that every law runs for: the examples of the repository, then the generated ones.
const std::vector<Sample>& samples();

const FactorLibrary& library();

/// The codes of what is wrong, for messages of the tests.
std::string codes(const Diagnostics& diagnostics);

/// The result of a study that must compute.
StudyResult computed(const Study& study, const CalculationOptions& options = {}, unsigned threads = 1);
/// The same with another GWP set, without variants.
StudyResult computed_with(const Study& study, const std::string& gwp_set);

/// The same by another method pack, without variants.
StudyResult computed_by(const Study& study, const std::string& method);

/// Sum of what the cells weigh, sign aside: what relative errors of a total are measured by.
double weight(const ProductResult& product);
/// |a - b| within `relative` of the scale.
void expect_close(double a, double b, double scale, double relative, const std::string& what);

/// Runs once for every sample; `sample()` is skipped when the law is in the table of known failures.
class Law : public testing::TestWithParam<std::size_t> {
  protected:
    void SetUp() override;
    [[nodiscard]] const Study& study() const { return samples()[GetParam()].study; }
};

/// The names of the samples in the names of the tests: "each/Law.supply_meets_demand/seed_7".
inline std::string sample_name(const testing::TestParamInfo<std::size_t>& info) {
    std::string name = samples()[info.param].name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

}  // namespace tanji::laws

/// One suite of laws, over all samples.
#define TANJI_LAWS(suite) \
    INSTANTIATE_TEST_SUITE_P(each, suite, testing::Range(std::size_t{0}, tanji::laws::samples().size()), tanji::laws::sample_name)
