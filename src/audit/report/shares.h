// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "audit/report/comparison.h"

namespace tanji {

/// A percentage that is not the figure over the total, as far as the printed digits tell.
struct WrongShare {
    const ResultFigure* figure = nullptr;
    const ResultFigure* total = nullptr;
    std::size_t group = kNoClaim;
    Interval computed;  // [%]
};
std::vector<WrongShare> wrong_shares(const ReportFacts& facts);

/// Tables of scenarios and of what changes by how many percent name a stage several times, or more of it than there is in all.
bool is_stage_table(const GroupOfProduct& group, double total);

}  // namespace tanji
