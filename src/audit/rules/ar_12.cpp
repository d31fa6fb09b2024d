// SPDX-License-Identifier: Apache-2.0
// Amounts of a year are not amounts of one piece.
#include <optional>

#include "audit/report/mentions.h"

namespace tanji {

namespace {

/// An amount of the period beside the amount per unit.
void judge_columns(const ReportFacts& facts, const Rule& rule, Findings& findings) {
    for (const InventoryRow& row : facts.claims->rows) {
        if (!row.of_period || !row.activity || row.product >= facts.claims->products.size()) continue;
        const std::optional<PrintedNumber>& output = facts.claims->products[row.product].output;
        if (!output || output->value <= 0.0) continue;
        Interval per_unit = scaled(row.of_period->number.rounded_or_cut(), 1.0 / output->value);
        Interval printed = row.activity->number.rounded_or_cut();
        if (row.of_period->unit && row.activity->unit && row.of_period->unit->dimension == row.activity->unit->dimension) {
            per_unit = scaled(per_unit, row.of_period->unit->scale);
            printed = scaled(printed, row.activity->unit->scale);
        }
        if (per_unit.meets(printed)) continue;
        findings.push_back(found(facts, rule, row.place,
                                 {{"what", std::string("differ")},
                                  {"item", row.item},
                                  {"period", row.of_period->number.text},
                                  {"output", output->text},
                                  {"computed", figure_text(row.of_period->number.value / output->value)},
                                  {"printed", row.activity->number.text}}));
    }
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    judge_columns(facts, rule, findings);
    // Tables whose emissions only come out when their amounts are divided by the output of the period, and which do not say so.
    std::optional<std::size_t> told;
    for (std::size_t table = 0; table < facts.claims->inventories.size(); ++table) {
        const InventoryTable& inventory = facts.claims->inventories[table];
        const RowReading* first = nullptr;
        std::int64_t rows = 0;
        bool other = false;
        for (const RowReading& reading : facts.readings) {
            if (facts.claims->rows[reading.row].table != table || reading.fit == RowFit::Incomplete) continue;
            other = other || reading.divisor == 1.0;
            if (reading.fit == RowFit::Wrong || reading.fit == RowFit::Slip) continue;
            if (first == nullptr) first = &reading;
            ++rows;
        }
        constexpr std::int64_t kLeast = 2;
        if (first == nullptr || other || rows < kLeast) continue;
        const std::string words = inventory.caption + " " + inventory.heads;
        if (!facts.editions->phrase_in("period-word", words).empty()) continue;
        const bool says_unit = !facts.editions->phrase_in("unit-word", words).empty();
        if (!says_unit && has_phrase(facts, "period-total")) continue;  // the text says it
        const InventoryRow& row = facts.claims->rows[first->row];
        if (told) {  // one habit, one finding
            findings[*told].related.push_back(place_of(facts, row.place));
            continue;
        }
        Finding finding = found(facts, rule, row.place,
                                {{"what", std::string(says_unit ? "unit" : "silent")},
                                 {"item", row.item},
                                 {"period", row.activity->number.text},
                                 {"output", figure_text(first->divisor, 12)},
                                 {"computed", std::to_string(rows)},
                                 {"printed", row.emission->number.text}});
        if (!says_unit) finding.severity = Severity::Warning;
        told = findings.size();
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr12{"AR-12", Severity::Error, Needs::Report, {"ISO 14067:2018", "6.4.4", false}, nullptr, check};

}  // namespace tanji
