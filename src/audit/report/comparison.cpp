// SPDX-License-Identifier: Apache-2.0
#include "audit/report/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace tanji {

namespace {

using Source = ResultFigure::Source;

/// Figures that differ by more than this speak of different things: a year's emissions, another plant.
constexpr double kSameThing = 2.0;
constexpr int kLeastDigits = 3;

int digits_of(const PrintedNumber& number) {
    return static_cast<int>(std::count_if(number.text.begin(), number.text.end(), [](char sign) { return sign >= '0' && sign <= '9'; }));
}

bool alike_in_size(const ResultFigure& a, const ResultFigure& b) {
    const auto alike = [](double left, double right) {
        return left > 0.0 && right > 0.0 && left < kSameThing * right && right < kSameThing * left;
    };
    const double left = a.value->number.value, right = b.value->number.value;
    return alike(left, right) || alike(left * kg_in(*a.value), right * kg_in(*b.value));  // a head may name the wrong unit
}

/// A sentence on one row of the inventory is none on its stage.
bool is_a_row(const ReportFacts& facts, const ResultFigure& figure) {
    return std::any_of(facts.claims->rows.begin(), facts.claims->rows.end(), [&](const InventoryRow& row) {
        return row.stage == figure.stage && row.emission && agree(*row.emission, *figure.value);
    });
}

const ResultFigure* pasted_from(const ReportFacts& facts, const ResultFigure& figure) {
    if (digits_of(figure.value->number) < kLeastDigits || facts.claims->products.size() < 2) return nullptr;
    for (const ResultFigure& other : facts.claims->figures)
        if (other.source == Source::Table && other.product != figure.product && other.product != kNoClaim && other.stage == figure.stage &&
            other.value && other.value->number.value == figure.value->number.value)
            return &other;
    return nullptr;
}

/// A1-A3 beside A1, A2 and A3 is their sum.
void leave_out_sums_of_modules(GroupOfProduct& group) {
    static constexpr std::array<std::string_view, 3> kParts{"raw-materials", "inbound", "production"};
    const bool parts = std::any_of(group.stages.begin(), group.stages.end(), [](const ResultFigure* each) {
        return std::find(kParts.begin(), kParts.end(), each->stage) != kParts.end();
    });
    if (parts) std::erase_if(group.stages, [](const ResultFigure* each) { return each->stage == "cradle-to-gate"; });
}

}  // namespace

std::vector<Contradiction> contradictions(const ReportFacts& facts) {
    std::vector<Contradiction> all;
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source == Source::Table || !figure.value || figure.stage.empty()) continue;
        if (figure.product >= facts.claims->products.size()) continue;  // of which product is not known
        const ResultFigure* table = table_figure(facts, figure.product, figure.stage);
        if (table == nullptr || agree(*figure.value, *table->value)) continue;
        const auto& tables = facts.claims->figures;  // another table may print what the text repeats
        if (std::any_of(tables.begin(), tables.end(), [&](const ResultFigure& other) {
                return other.source == Source::Table && other.product == figure.product && other.stage == figure.stage && other.value &&
                       agree(*figure.value, *other.value);
            }))
            continue;
        const ResultFigure* pasted = pasted_from(facts, figure);
        if (pasted == nullptr) {
            const bool alone = figure.group < facts.claims->results.size() && facts.claims->results[figure.group].figures.size() < 2;
            if ((alone && figure.stage != "total") || !alike_in_size(figure, *table) || is_a_row(facts, figure)) continue;
        }
        all.push_back({&figure, table, pasted});
    }
    return all;
}

std::vector<GroupOfProduct> groups_of(const ReportFacts& facts) {
    std::vector<GroupOfProduct> all;
    for (std::size_t group = 0; group < facts.claims->results.size(); ++group) {
        std::vector<GroupOfProduct> here;
        for (const std::size_t index : facts.claims->results[group].figures) {
            const ResultFigure& figure = facts.claims->figures[index];
            if (!figure.value) continue;
            auto at = std::find_if(here.begin(), here.end(), [&](const GroupOfProduct& each) { return each.product == figure.product; });
            if (at == here.end()) at = here.insert(here.end(), {group, figure.product, nullptr, {}});
            if (figure.stage == "total")
                at->total = at->total == nullptr ? &figure : at->total;
            else if (figure.stage != "beyond")
                at->stages.push_back(&figure);
        }
        for (GroupOfProduct& each : here) leave_out_sums_of_modules(each);
        all.insert(all.end(), here.begin(), here.end());
    }
    return all;
}

Interval sum_of(const std::vector<const InventoryRow*>& rows) {
    Interval sum;
    for (const InventoryRow* row : rows) sum = sum + printed_span(row->emission->number);
    return sum;
}

double printed_sum(const std::vector<const InventoryRow*>& rows) {
    double sum = 0.0;
    for (const InventoryRow* row : rows) sum += row->emission->number.value;
    return sum;
}

std::vector<const InventoryRow*> rows_of_product(const ReportFacts& facts, std::size_t product) {
    std::vector<const InventoryRow*> rows;
    for (const InventoryRow& row : facts.claims->rows) {
        if (row.product != product || row.sum) continue;
        if (row.emission)
            rows.push_back(&row);
        else if (row.activity)
            return {};
    }
    return rows;
}

std::vector<StageGap> stage_gaps(const ReportFacts& facts) {
    std::vector<StageGap> gaps;
    std::set<std::size_t> tables;
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source != Source::Table || !figure.value || figure.stage.empty() || figure.stage == "total") continue;
        if (table_figure(facts, figure.product, figure.stage) != &figure) continue;  // AR-08 tells of a second one
        const std::vector<const InventoryRow*> all = rows_of_product(facts, figure.product);
        std::set<std::string> stages, listed;
        tables.clear();
        for (const InventoryRow* row : all) {
            stages.insert(row->stage);
            tables.insert(row->table);
        }
        // Rows of no known stage may belong to any; several inventories may be of the unit and of the year.
        if (all.empty() || stages.contains("") || tables.size() != 1) continue;
        std::vector<const InventoryRow*> own, wider;
        for (const ResultFigure& each : facts.claims->figures)
            if (each.group == figure.group && each.product == figure.product) listed.insert(each.stage);
        for (const InventoryRow* row : all) {
            const bool mine = row->stage == figure.stage;
            if (mine) own.push_back(row);
            if (mine || !listed.contains(row->stage)) wider.push_back(row);  // what has no line of its own may be in another's
        }
        if (own.empty() || listed.contains("transport") || stages.contains("transport")) continue;
        const auto fits = [&](const std::vector<const InventoryRow*>& rows) {
            const Interval sum = sum_of(rows), printed = printed_span(figure.value->number);
            return sum.meets(printed) || scaled(sum, kg_in(*rows.front()->emission)).meets(scaled(printed, kg_in(*figure.value)));
        };
        if (fits(own) || fits(wider)) continue;
        gaps.push_back({&figure, own, sum_of(own), printed_sum(own)});
    }
    return gaps;
}

}  // namespace tanji
