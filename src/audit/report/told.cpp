// SPDX-License-Identifier: Apache-2.0
#include "audit/report/told.h"

#include "audit/report/report_facts.h"
#include "audit/rules.h"

namespace tanji {

bool is_told(const ReportFacts& facts, std::string_view rule) {
    const Rule* other = find_rule(rule);
    return other != nullptr && other->check_report != nullptr && !other->check_report(facts, *other).empty();
}

}  // namespace tanji
