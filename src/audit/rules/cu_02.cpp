// SPDX-License-Identifier: Apache-2.0
// A cut-off rule binds the study that states it: each omission, and all of them together.
#include "audit/facts.h"
#include "model/methods.h"

namespace tanji {

namespace {

/// Shares are written as decimals; their sum must not fail by the last bit.
constexpr double kTolerance = 1e-9;

/// A limit with whose it is: the study's own, else that of its method.
struct Limit {
    std::optional<double> share;
    std::string whose = "study";
};
Limit limit_of(const std::optional<double>& own, const std::optional<double>& of_method) {
    return own || !of_method ? Limit{own} : Limit{of_method, "method"};
}

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    const MethodPack method = method_of(study, study.method).value_or(MethodPack{});
    const Limit single = limit_of(study.cut_off.single, method.single_cut_off);
    const Limit total = limit_of(study.cut_off.total, method.coverage ? std::optional(1.0 - *method.coverage) : std::nullopt);
    Findings findings;
    double sum = 0.0;
    for (const Exclusion& exclusion : study.boundary.excluded) {
        // A stage outside the boundary is a choice of scope, not a cut-off.
        if (!exclusion.share || (!exclusion.stage.empty() && !facts.in_boundary(exclusion.stage))) continue;
        sum += *exclusion.share;
        if (single.share && *exclusion.share > *single.share + kTolerance)
            findings.push_back(found(rule, place_of(study, exclusion.provenance, "boundary.excluded"),
                                     {{"what", std::string("single")},
                                      {"whose", single.whose},
                                      {"percent", 100.0 * *exclusion.share},
                                      {"limit", 100.0 * *single.share}}));
    }
    if (total.share && sum > *total.share + kTolerance)
        findings.push_back(
            found(rule, place_of(study, {}, "cut_off.total"),
                  {{"what", std::string("total")}, {"whose", total.whose}, {"percent", 100.0 * sum}, {"limit", 100.0 * *total.share}}));
    return findings;
}

}  // namespace

extern constexpr Rule kCu02{"CU-02", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.4.3", true}, check};

}  // namespace tanji
