// SPDX-License-Identifier: Apache-2.0
#include "audit/report/comparison.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "audit/report/unit_ratios.h"

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

/// Printed with the same digits under the same unit, one quantity reads the same everywhere.
bool is_the_same(const PrintedQuantity& a, const PrintedQuantity& b) {
    const bool alike = a.number.step == b.number.step && kg_in(a) == kg_in(b);
    return alike ? a.number.value == b.number.value : agree(a, b);
}

/// A thousandfold is a matter of units: AR-14.
bool is_in_other_unit(const ResultFigure& a, const ResultFigure& b) {
    const auto ratio =
        divide(scaled(printed_span(a.value->number), kg_in(*a.value)), scaled(printed_span(b.value->number), kg_in(*b.value)));
    return !ratio || unit_ratio_in(*ratio) != nullptr;
}

/// Both say that they are per the same: then they speak of the same, however far apart.
bool is_per_the_same(const ResultFigure& a, const ResultFigure& b) { return !a.value->per.empty() && a.value->per == b.value->per; }

/// A sentence on one row of the inventory is none on its stage.
bool is_a_row(const ReportFacts& facts, const ResultFigure& figure) {
    return std::any_of(facts.claims->rows.begin(), facts.claims->rows.end(), [&](const InventoryRow& row) {
        return !row.sum && row.stage == figure.stage && row.emission && agree(*row.emission, *figure.value);
    });
}

/// A1-A3 beside A1, A2 and A3 is their sum and no stage of its own.
void take_modules_together(GroupOfProduct& group) {
    const auto sum = std::find_if(group.stages.begin(), group.stages.end(),
                                  [](const ResultFigure* figure) { return figure->stage == "cradle-to-gate"; });
    if (sum == group.stages.end()) return;
    std::vector<const ResultFigure*> parts;
    for (const ResultFigure* figure : group.stages)
        for (const char* module : {"A1", "A2", "A3"})
            if (figure->stage_text == module) parts.push_back(figure);
    const ResultFigure* whole = *sum;
    if (parts.empty()) return;
    constexpr std::size_t kModules = 3;
    if (parts.size() == kModules) group.subtotals.emplace_back(whole, parts);
    group.stages.erase(sum);
}

/// "With the factor of 2024 the footprint is ...": the result of another case.
bool is_other_case(const ReportFacts& facts, const ResultFigure& figure) {
    return std::any_of(facts.sentences.begin(), facts.sentences.end(), [&](const ReportSentence& sentence) {
        return sentence.place.paragraph == figure.place.paragraph && sentence.place.table == figure.place.table &&
               sentence.text.find(figure.value->number.text) != std::string::npos && speaks_of(sentence, "other.case");
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

}  // namespace

std::vector<Contradiction> contradictions(const ReportFacts& facts) {
    std::vector<Contradiction> all;
    const std::vector<FigureFault> faults = figure_faults(facts);
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source == Source::Table || !figure.value || figure.stage.empty()) continue;
        if (figure.product >= facts.claims->products.size()) continue;  // of which product is not known
        const auto& intervals = facts.claims->intervals;
        if (std::any_of(intervals.begin(), intervals.end(), [&](const ClaimedInterval& each) {
                const double value = figure.value->number.value;
                return each.place == figure.place && (each.low.number.value == value || each.high.number.value == value);
            }))
            continue;  // an end of an interval
        const ResultFigure* table = table_figure(facts, figure.product, figure.stage);
        if (table == nullptr || is_the_same(*figure.value, *table->value) || is_other_case(facts, figure)) continue;
        // The table's figure is told to be wrong already, and the text has the right one.
        if (const Interval* right = right_value(faults, *table); right != nullptr && right->meets(printed_span(figure.value->number)))
            continue;
        const auto& tables = facts.claims->figures;  // another table may print what the text repeats
        if (std::any_of(tables.begin(), tables.end(), [&](const ResultFigure& other) {
                return other.source == Source::Table && other.product == figure.product && other.stage == figure.stage && other.value &&
                       is_the_same(*figure.value, *other.value);
            }))
            continue;
        const ResultFigure* pasted = pasted_from(facts, figure);
        if (pasted == nullptr) {
            const bool alone = figure.group < facts.claims->results.size() && facts.claims->results[figure.group].figures.size() < 2;
            // A table of units of analysis names the very figure; a sentence may speak of a year or of another plant.
            const bool of_unit = figure.source == Source::Cover && figure.stage == "total" && figure.place.table != 0;
            const bool sized =
                of_unit || alike_in_size(figure, *table) || (is_per_the_same(figure, *table) && !is_in_other_unit(figure, *table));
            if ((alone && figure.stage != "total") || !sized || is_a_row(facts, figure)) continue;
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
            if (at == here.end()) at = here.insert(here.end(), {group, figure.product, nullptr, {}, {}});
            if (figure.stage == "total") {
                at->total = at->total == nullptr ? &figure : at->total;
            } else if (figure.stage == "subtotal") {
                std::vector<const ResultFigure*> terms = at->stages;  // what stands above it since the last one
                for (const auto& [sum, told] : at->subtotals)
                    std::erase_if(terms, [&](const ResultFigure* each) { return std::find(told.begin(), told.end(), each) != told.end(); });
                at->subtotals.emplace_back(&figure, std::move(terms));
            } else if (figure.stage != "beyond") {
                at->stages.push_back(&figure);
            }
        }
        for (GroupOfProduct& each : here) take_modules_together(each);
        all.insert(all.end(), here.begin(), here.end());
    }
    return all;
}

Interval sum_of(const std::vector<const InventoryRow*>& rows) {
    Interval sum;
    for (const InventoryRow* row : rows) sum = sum + printed_span(row->emission->number);
    return sum;
}

Interval mended_sum_of(const ReportFacts& facts, const std::vector<const InventoryRow*>& rows) {
    Interval sum;
    for (const InventoryRow* row : rows) {
        const auto reading = std::find_if(facts.readings.begin(), facts.readings.end(), [&](const RowReading& each) {
            return &facts.claims->rows[each.row] == row && (each.fit == RowFit::Wrong || each.fit == RowFit::Slip);
        });
        sum = sum + (reading == facts.readings.end() ? printed_span(row->emission->number) : reading->computed);
    }
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
        if (row.product != product || row.sum || row.gwp) continue;  // a table of gases says the same again
        if (row.emission)
            rows.push_back(&row);
        else if (row.activity)
            return {};
    }
    return rows;
}

std::vector<InventorySum> wrong_inventory_sums(const ReportFacts& facts) {
    std::vector<InventorySum> wrong;
    for (const InventoryTable& table : facts.claims->inventories) {
        std::vector<const InventoryRow*> rows;
        for (const std::size_t index : table.rows) rows.push_back(&facts.claims->rows[index]);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const InventoryRow& sum = *rows[at];
            if (!sum.sum || !sum.emission) continue;
            // Everything; what stands since the last sum; the stage's own rows; what follows below a heading; the sums of the stages.
            std::vector<std::vector<const InventoryRow*>> ways(5);
            for (std::size_t index = 0; index < rows.size(); ++index) {
                const InventoryRow& each = *rows[index];
                if (index == at || !each.emission) continue;
                if (each.sum) {
                    if (each.stage != "total" && index < at) ways[4].push_back(&each);
                    if (index < at) ways[1].clear();
                    continue;
                }
                ways[0].push_back(&each);
                if (index < at) ways[1].push_back(&each);
                if (each.stage_text == sum.stage_text || (!sum.stage.empty() && each.stage == sum.stage)) ways[2].push_back(&each);
                const bool below = index > at && std::none_of(rows.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                                              rows.begin() + static_cast<std::ptrdiff_t>(index),
                                                              [](const InventoryRow* row) { return row->sum; });
                if (below && each.stage_text == sum.stage_text) ways[3].push_back(&each);
            }
            const bool unread =
                std::any_of(rows.begin(), rows.end(), [](const InventoryRow* row) { return row->activity && !row->emission; });
            const bool fits = std::any_of(ways.begin(), ways.end(), [&](const auto& terms) {
                const Interval printed = printed_span(sum.emission->number);
                return !terms.empty() && (sum_of(terms).meets(printed) || mended_sum_of(facts, terms).meets(printed));
            });
            const std::size_t meant = sum.stage == "total" ? 0 : sum.stage == "subtotal" ? (ways[1].empty() ? 3 : 1) : 3;
            if (fits || unread || ways[meant].size() < 2) continue;
            wrong.push_back({&sum, ways[meant], sum_of(ways[meant]), printed_sum(ways[meant])});
        }
    }
    return wrong;
}

std::vector<StageGap> stage_gaps(const ReportFacts& facts) {
    std::vector<StageGap> gaps;
    std::set<std::size_t> tables;
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source != Source::Table || !figure.value || figure.stage.empty() || figure.stage == "total") continue;
        if (figure.group < facts.claims->results.size() && facts.claims->results[figure.group].of_inventory)
            continue;                                                                // judged in its table
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
            const Interval printed = printed_span(figure.value->number);
            if (rows.size() == 1 && rows.front()->emission->number.step == figure.value->number.step &&
                rows.front()->emission->number.value != figure.value->number.value &&
                kg_in(*rows.front()->emission) == kg_in(*figure.value))
                return mended_sum_of(facts, rows).meets(printed) && !sum_of(rows).meets(printed);  // one row is the stage, digit for digit
            for (const Interval& sum : {sum_of(rows), mended_sum_of(facts, rows)})
                if (sum.meets(printed) || scaled(sum, kg_in(*rows.front()->emission)).meets(scaled(printed, kg_in(*figure.value))))
                    return true;
            return false;
        };
        if (fits(own) || fits(wider)) continue;
        gaps.push_back({&figure, own, sum_of(own), printed_sum(own)});
    }
    return gaps;
}

bool adds_up(const GroupOfProduct& group) {
    std::set<std::string> stages, named;
    for (const ResultFigure* figure : group.stages) {
        if (figure->stage.empty() || !named.insert(figure->stage + '|' + figure->stage_text).second) return false;
        stages.insert(figure->stage);
    }
    // One stage under several names, other than the modules of a declaration: parts and their whole cannot be told apart. Neither can a
    // transport that is not told and one that is.
    const bool modules = std::all_of(group.stages.begin(), group.stages.end(), [](const ResultFigure* figure) {
        return figure->stage_text.size() >= 2 && figure->stage_text[0] >= 'A' && figure->stage_text[0] <= 'D' &&
               figure->stage_text[1] >= '1' && figure->stage_text[1] <= '9';
    });
    if (!modules && stages.size() != group.stages.size()) return false;
    return !(stages.contains("transport") && (stages.contains("inbound") || stages.contains("distribution")));
}

std::vector<FigureFault> figure_faults(const ReportFacts& facts) {
    std::vector<FigureFault> faults;
    for (const StageGap& gap : stage_gaps(facts)) faults.push_back({gap.figure, gap.sum});
    for (const GroupOfProduct& group : groups_of(facts)) {
        constexpr std::size_t kLeast = 2;
        if (group.total == nullptr || group.total->source != Source::Table || group.stages.size() < kLeast || !adds_up(group)) continue;
        Interval sum, mended;
        for (const ResultFigure* figure : group.stages) {
            const Interval printed = printed_span(figure->value->number);
            const Interval* right = right_value(faults, *figure);
            sum = sum + printed;
            mended = mended + (right == nullptr ? printed : *right);
        }
        const Interval total = printed_span(group.total->value->number);
        if (!sum.meets(total) && !mended.meets(total)) faults.push_back({group.total, sum});
    }
    return faults;
}

const Interval* right_value(const std::vector<FigureFault>& faults, const ResultFigure& figure) {
    for (const FigureFault& fault : faults)
        if (fault.figure == &figure) return &fault.right;
    return nullptr;
}

}  // namespace tanji
