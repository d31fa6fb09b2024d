// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "audit/report/report_facts.h"

namespace tanji {

/// One figure that a sum was made of.
struct SumTerm {
    const PrintedNumber* number = nullptr;
    Argument name;
    const RowReading* reading = nullptr;  // of an inventory's row that was recomputed
};

/// How a printed sum that does not add up may have come about: a term left out or counted twice, a slip of digits in the sum or in one
/// term, a row that was mended in one place only, a figure of another product, units.
std::vector<Cause> why_sum(const std::vector<SumTerm>& terms, const PrintedNumber& printed);

/// Terms of rows of an inventory.
std::vector<SumTerm> terms_of(const ReportFacts& facts, const std::vector<const InventoryRow*>& rows);

}  // namespace tanji
