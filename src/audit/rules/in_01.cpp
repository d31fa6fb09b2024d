// SPDX-License-Identifier: Apache-2.0
// A figure of which nobody says how sure it is claims to be exact.
#include "audit/spread.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    if (!is_silent_on_uncertainty(facts)) return {};
    return {found(rule, place_of(*facts.study, {}, "uncertainty"), {})};
}

}  // namespace

extern constexpr Rule kIn01{"IN-01", Severity::Error, Needs::Result, {"ISO 14067:2018", "6.6", false}, check};

}  // namespace tanji
