// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "audit/report/report_facts.h"

namespace tanji {

/// How long a report says that it, or a certificate, holds.
struct ClaimedValidity {
    ReadPlace place;
    std::string text;             // of the label
    std::optional<double> years;  // empty: neither a span nor an end can be read
    std::optional<Date> from;     // printed, else the day of issue
    std::optional<Date> until;
};
std::vector<ClaimedValidity> claimed_validities(const ReportFacts& facts);

}  // namespace tanji
