// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/report/report_facts.h"

namespace tanji {

/// Something that a report leaves out: an item in the last column of its boundary table, or a row of a table of exclusions.
struct ReportExclusion {
    std::string item;
    StageId stage;
    ReadPlace place;
    std::optional<PrintedNumber> share;  // [%] of what the report counts, in its own words
    bool sized = false;                  // a share, or an amount of gas
    bool reason = false;
};
std::vector<ReportExclusion> report_exclusions(const ReportFacts& facts);
/// Packaging, inbound transport or the end of life: they are hardly ever small.
bool is_major(const ReportExclusion& exclusion);

/// The limits that a report sets itself for what it leaves out [%].
struct CutOffLimits {
    std::optional<PrintedNumber> single;
    std::optional<PrintedNumber> total;
    const ReportSentence* sentence = nullptr;
};
CutOffLimits cut_off_limits(const ReportFacts& facts);

}  // namespace tanji
