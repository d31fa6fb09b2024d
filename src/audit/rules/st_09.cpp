// SPDX-License-Identifier: Apache-2.0
// The mark of a certification scheme: not before the scheme began, and not for longer than it allows.
#include "audit/report/validity.h"
#include "audit/report/wording.h"
#include "audit/standards.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::string_view kScheme = "CN footprint mark";
constexpr double kTolerance = 0.02;  // years: a week

Findings check(const ReportFacts& facts, const Rule& rule) {
    const Statement* mark = attested(facts, "mark");
    const StandardEdition* scheme = packed_standards().edition(kScheme);
    if (mark == nullptr || scheme == nullptr || !says(facts, "holds-mark", mark->text)) return {};
    int most = 0;
    for (const ValidityRule& each : packed_standards().validity)
        if (each.scheme == kScheme) most = each.years;
    const auto say = [&](std::string_view what, const ReadPlace& place, const std::string& claim) {
        return found(
            facts, rule, place,
            {{"what", std::string(what)}, {"claim", claim}, {"years", std::to_string(most)}, {"date", to_string(scheme->published)}});
    };
    if (facts.judged_on && *facts.judged_on < scheme->published) return {say("early", mark->place, mark->text)};
    for (const ClaimedValidity& validity : claimed_validities(facts))
        if (validity.years && *validity.years > most + kTolerance) return {say("long", validity.place, validity.text)};
    return {};
}

}  // namespace

extern constexpr Rule kSt09{"ST-09", Severity::Error, Needs::Report, {"CNCA 2025-03", "", false}, nullptr, check};

}  // namespace tanji
