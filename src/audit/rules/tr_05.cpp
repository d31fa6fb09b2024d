// SPDX-License-Identifier: Apache-2.0
// Freight counted from tank to wheel leaves out the making of its fuel.
#include "audit/upstream.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) { return without_upstream(facts, rule, "transport"); }

}  // namespace

extern constexpr Rule kTr05{"TR-05", Severity::Warning, Needs::Factors, {"ISO 14083:2023", "", false}, check};

}  // namespace tanji
