// SPDX-License-Identifier: Apache-2.0
// What a fuel emits when it burns leaves out how it was won, refined and carried.
#include "audit/upstream.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) { return without_upstream(facts, rule, "fuel-combustion"); }

}  // namespace

extern constexpr Rule kEf09{"EF-09", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.3.4", true}, check};

}  // namespace tanji
