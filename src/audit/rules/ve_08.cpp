// SPDX-License-Identifier: Apache-2.0
// How long a statement holds: as long as its scheme allows, and not backwards.
#include <algorithm>

#include "audit/report/validity.h"
#include "audit/report/wording.h"
#include "audit/standards.h"
#include "claims/reader.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr double kTolerance = 0.02;                      // years: a week
constexpr std::string_view kMark = "CN footprint mark";  // ST-09 tells of it

/// The scheme that limits the time, and its limit: the one that the report names and that allows least.
const ValidityRule* scheme_of(const ReportFacts& facts) {
    const ValidityRule* least = nullptr;
    for (const ValidityRule& each : packed_standards().validity) {
        if (each.scheme == kMark) continue;
        const auto passages = claims::passages_of(*facts.document);
        const bool named = std::any_of(passages.begin(), passages.end(), [&](const claims::Passage& passage) {
            return says(facts, "claims-standard", passage.text->normal) &&
                   fold(passage.text->normal).find(each.phrase) != std::string::npos;
        });
        if (named && (least == nullptr || each.years < least->years)) least = &each;
    }
    return least;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    for (const ClaimedValidity& validity : claimed_validities(facts)) {
        if (validity.until && validity.from && *validity.until < *validity.from)
            return {found(facts, rule, validity.place,
                          {{"what", std::string("backwards")},
                           {"claim", validity.text},
                           {"scheme", std::string()},
                           {"years", to_string(*validity.from)}})};
        if (!validity.years) continue;
        const ValidityRule* scheme = scheme_of(facts);
        if (scheme == nullptr || *validity.years <= scheme->years + kTolerance) continue;
        return {found(facts, rule, validity.place,
                      {{"what", std::string("long")},
                       {"claim", validity.text},
                       {"scheme", scheme->scheme},
                       {"years", std::to_string(scheme->years)}})};
    }
    return {};
}

}  // namespace

extern constexpr Rule kVe08{"VE-08", Severity::Warning, Needs::Report, {"PACT Methodology V3", "", false}, nullptr, check};

}  // namespace tanji
