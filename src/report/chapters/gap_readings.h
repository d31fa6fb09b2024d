// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "report/chapters/report_builder.h"

namespace tanji {

/// A declared hole in the data as the report lists it, once for all products that it concerns.
struct GapReading {
    const GapLine* line = nullptr;  // the first one
    std::vector<const GapLine*> per_product;
    std::string stage;
    std::string subject;
    std::string reason;
};
/// In the order of the inventory.
std::vector<GapReading> gap_readings(const ReportBuilder& report);

/// What gaps of one product can matter at most, together; empty when one of them is unbounded.
struct GapSum {
    std::size_t count = 0;
    std::size_t unbounded = 0;
    double bounded_kg = 0.0;
};
GapSum gap_sum(const ReportBuilder& report, const ProductReading& product);

/// "at most 1.2 kg CO₂e" for each product, or "unbounded".
Inlines bound_inlines(ReportBuilder& report, const GapReading& gap);
Inlines bound_inlines(ReportBuilder& report, const Exclusion& exclusion, std::size_t index);

/// True for a bare sign of a count ("台", "件/台"), which English readers do not know.
bool is_count_sign(const std::string& unit);

}  // namespace tanji
