// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "audit/report/report_facts.h"

namespace tanji {

/// A figure of the cover or the text that is not what the result table prints for the same stage of the same product.
struct Contradiction {
    const ResultFigure* figure = nullptr;
    const ResultFigure* table = nullptr;
    const ResultFigure* pasted = nullptr;  // another product's figure of the same stage, equal to it; null: none
};
std::vector<Contradiction> contradictions(const ReportFacts& facts);

/// Stages of one product in one group of figures that are meant to add up.
struct GroupOfProduct {
    std::size_t group = kNoClaim;
    std::size_t product = kNoClaim;
    const ResultFigure* total = nullptr;      // of the group itself
    std::vector<const ResultFigure*> stages;  // with values, without sums and what lies beyond the boundary
    std::vector<std::pair<const ResultFigure*, std::vector<const ResultFigure*>>> subtotals;  // and the figures that each is the sum of
};
std::vector<GroupOfProduct> groups_of(const ReportFacts& facts);

/// A stage whose rows do not add up to what the result table prints.
struct StageGap {
    const ResultFigure* figure = nullptr;
    std::vector<const InventoryRow*> rows;
    Interval sum;
    double middle = 0.0;  // the sum of the figures as printed
};
std::vector<StageGap> stage_gaps(const ReportFacts& facts);

/// A line of an inventory that is the sum of others, and what it can be the sum of.
struct InventorySum {
    const InventoryRow* row = nullptr;
    std::vector<const InventoryRow*> terms;
    Interval sum;
    double middle = 0.0;
};
/// Sums of inventories that none of the customary ways of adding up gives.
std::vector<InventorySum> wrong_inventory_sums(const ReportFacts& facts);

/// A figure of a result table that is wrong for itself, and what its own rows or stages give: what else it makes disagree is no fault
/// of its own.
struct FigureFault {
    const ResultFigure* figure = nullptr;
    Interval right;
};
std::vector<FigureFault> figure_faults(const ReportFacts& facts);
/// What the figure should be; null where nothing is known against it.
const Interval* right_value(const std::vector<FigureFault>& faults, const ResultFigure& figure);
/// Whether stages of a group stand side by side, so that they add up to its total.
bool adds_up(const GroupOfProduct& group);

/// The same, with rows that do not reproduce taken as computed: a sum that fits then is wrong in its row only.
Interval mended_sum_of(const ReportFacts& facts, const std::vector<const InventoryRow*>& rows);

/// Rows with an emission that belong to a product, without sums of others. Empty when rows of the product have no emission though they
/// have an activity: then nothing can be said of their sum.
std::vector<const InventoryRow*> rows_of_product(const ReportFacts& facts, std::size_t product);
Interval sum_of(const std::vector<const InventoryRow*>& rows);
double printed_sum(const std::vector<const InventoryRow*>& rows);

}  // namespace tanji
