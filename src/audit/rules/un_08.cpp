// SPDX-License-Identifier: Apache-2.0
// Tonne-kilometres are a mass times a distance; without the distance nobody can check them.
#include <algorithm>

#include "audit/report/report_facts.h"
#include "claims/reader.h"
#include "claims/result_unit.h"

namespace tanji {

namespace {

bool holds_distance(std::string_view text, DecimalSign sign) {
    for (const NumberInText& number : numbers_in(text, sign)) {
        std::string_view rest = text.substr(number.end);
        while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
        for (const std::string_view unit : {"km", "公里", "千米", "kilomet", "nmi", "海里", "miles"})
            if (rest.starts_with(unit)) return true;
    }
    return false;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    static const Dimension kTransport = parse_unit("t*km", {}).value().dimension, kLength = parse_unit("km", {}).value().dimension;
    const InventoryRow* first = nullptr;
    std::int64_t rows = 0;
    for (const InventoryRow& row : facts.claims->rows) {
        if (row.distance) return {};
        if (!row.activity || !row.activity->unit || row.activity->unit->dimension != kTransport) continue;
        ++rows;
        if (first == nullptr) first = &row;
    }
    if (first == nullptr) return {};
    for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
        if (holds_distance(passage.text->normal, facts.claims->decimal_sign)) return {};
        if (!passage.cell || passage.place.row > 2) continue;  // the head of a column of distances
        const std::optional<UnitText> unit = unit_in(passage.text->normal);
        if (unit && unit->unit && unit->unit->dimension == kLength) return {};
    }
    return {found(facts, rule, first->place, {{"item", first->item}, {"amount", first->activity->number.text}, {"n", rows}})};
}

}  // namespace

extern constexpr Rule kUn08{"UN-08", Severity::Warning, Needs::Report, {"ISO 14067:2018", "6.4.3", false}, nullptr, check};

}  // namespace tanji
