// SPDX-License-Identifier: Apache-2.0
// Two figures that differ by less than either is sure of are not known to differ.
#include <algorithm>
#include <cmath>

#include "audit/report/report_facts.h"

namespace tanji {

namespace {

/// The half width of the interval that the report prints [%], read after ±; empty where it prints none.
std::optional<double> half_width(const ReportFacts& facts) {
    std::optional<double> widest;
    for (const ReportSentence* sentence : mentions(facts, "uncertainty.figure")) {
        const std::size_t sign = sentence->text.find("±");
        if (sign == std::string::npos) continue;
        for (const NumberInText& found : numbers_in(sentence->text, facts.claims->decimal_sign))
            if (found.begin > sign && found.number.percent) {
                widest = std::max(widest.value_or(0.0), found.number.value);
                break;
            }
    }
    return widest;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const std::optional<double> width = half_width(facts);
    if (!width) return {};
    const double combined = std::sqrt(2.0) * *width;  // of two such figures that share nothing
    for (const ReportSentence* claim : mentions(facts, "lower.claim"))
        for (const NumberInText& found : numbers_in(claim->text, facts.claims->decimal_sign)) {
            if (!found.number.percent || found.number.value <= 0.0) continue;
            if (found.number.value >= *width) break;
            return {tanji::found(facts, rule, *claim, {{"percent", found.number.value}, {"width", *width}, {"combined", combined}})};
        }
    return {};
}

}  // namespace

extern constexpr Rule kIn08{"IN-08", Severity::Warning, Needs::Report, {"ISO 14067:2018", "6.6", false}, nullptr, check_report};

}  // namespace tanji
