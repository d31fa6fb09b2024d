// SPDX-License-Identifier: Apache-2.0
// A cut-off rule binds the study that states it: each omission, and all of them together.
#include "audit/facts.h"
#include "audit/report/report_exclusions.h"
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

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const CutOffLimits limits = cut_off_limits(facts);
    if (limits.sentence == nullptr) return findings;
    Interval sum;
    TextList terms;
    const auto say = [&](std::string_view what, const ReadPlace& place, const TextList& items, double percent, const PrintedNumber& limit) {
        findings.push_back(
            found(facts, rule, place, {{"what", std::string(what)}, {"items", items}, {"percent", percent}, {"limit", limit.value}}));
        findings.back().related.push_back(place_of(facts, limits.sentence->place));
    };
    ReadPlace place;
    for (const ReportExclusion& exclusion : report_exclusions(facts)) {
        if (!exclusion.share) continue;
        if (terms.empty()) place = exclusion.place;
        terms.push_back(exclusion.item);
        sum = sum + printed_span(*exclusion.share);
        if (limits.single && printed_span(*exclusion.share).low > limits.single->value)
            say("single", exclusion.place, {exclusion.item}, exclusion.share->value, *limits.single);
    }
    if (limits.total && terms.size() > 1 && sum.low > limits.total->value && findings.empty())
        say("total", place, terms, sum.middle(), *limits.total);
    return findings;
}

}  // namespace

extern constexpr Rule kCu02{"CU-02", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.4.3", true}, check, check_report};

}  // namespace tanji
