// SPDX-License-Identifier: Apache-2.0
// A number of an inventory without a unit can be read in more than one way.
#include <algorithm>
#include <array>
#include <cmath>

#include "audit/report/report_facts.h"
#include "claims/reader.h"
#include "claims/result_unit.h"

namespace tanji {

namespace {

/// The text gives the same value with a unit.
bool is_declared(const ReportFacts& facts, const PrintedNumber& value) {
    return std::any_of(facts.claims->factors.begin(), facts.claims->factors.end(), [&](const DeclaredFactor& each) {
        return each.value.unit && std::abs(each.value.number.value - value.value) <= std::max(each.value.number.step, value.step);
    });
}

/// Whether the text says what the factors of the tables are in: "factors are in kgCO2e/kg".
bool text_names_unit_of_factors(const ReportFacts& facts) {
    for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
        if (passage.cell) continue;
        for (auto unit = gas_unit_in(passage.text->normal); unit; unit = gas_unit_in(passage.text->normal, unit->end)) {
            const Result<Unit> per = parse_unit(unit->per, {});
            if (unit->per.starts_with("kg") || (!unit->per.empty() && per && per->dimension == parse_unit("kg", {}).value().dimension))
                return true;
        }
    }
    return false;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    struct Column {
        const char* what;
        const InventoryRow* first = nullptr;
        std::int64_t rows = 0;
        std::int64_t all = 0;
        bool with_unit = false;
    };
    std::array<Column, 3> columns{Column{"activity"}, Column{"factor"}, Column{"emission"}};
    for (const InventoryRow& row : facts.claims->rows) {
        const auto look = [&](Column& column, const std::optional<PrintedQuantity>& value, bool declared) {
            if (!value || row.sum || row.gwp) return;
            ++column.all;
            column.with_unit = column.with_unit || !value->unit_text.empty();
            if (!value->unit_text.empty() || declared) return;
            ++column.rows;
            if (column.first == nullptr) column.first = &row;
        };
        look(columns[0], row.activity, false);
        look(columns[1], row.factor, row.factor && is_declared(facts, row.factor->number));
        look(columns[2], row.emission, false);
    }
    Findings findings;
    for (const Column& column : columns) {
        // A single cell whose unit was not understood is no column without one.
        if (&column == &columns[1] && text_names_unit_of_factors(facts)) continue;
        if (column.rows == 0 || (column.with_unit && 2 * column.rows < column.all)) continue;
        findings.push_back(
            found(facts, rule, column.first->place, {{"what", std::string(column.what)}, {"n", column.rows}, {"all", column.all}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kUn05{"UN-05", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.11", false}, nullptr, check};

}  // namespace tanji
