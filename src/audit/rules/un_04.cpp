// SPDX-License-Identifier: Apache-2.0
// A head that says tonnes above the very figures that stand elsewhere in kilograms is wrong a thousandfold.
#include <algorithm>

#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::vector<std::size_t> said;
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source != ResultFigure::Source::Table || !figure.value || !figure.value->unit) continue;
        if (std::find(said.begin(), said.end(), figure.group) != said.end()) continue;
        const double own = kg_in(*figure.value);
        const PrintedQuantity* other = nullptr;
        ReadPlace place;
        int against = 0, same = 0;
        const auto look = [&](const PrintedQuantity& quantity, const ReadPlace& where) {
            if (!quantity.unit || quantity.number.value != figure.value->number.value) return;
            if (kg_in(quantity) == own) {
                ++same;
                return;
            }
            ++against;
            if (other == nullptr) {
                other = &quantity;
                place = where;
            }
        };
        for (const ResultFigure& each : facts.claims->figures)
            if (&each != &figure && each.value && each.product == figure.product && each.stage == figure.stage)
                look(*each.value, each.place);
        for (const InventoryRow& row : facts.claims->rows)
            if (row.emission && row.product == figure.product && row.stage == figure.stage) look(*row.emission, row.place);
        if (other == nullptr || against <= same) continue;
        said.push_back(figure.group);
        Finding finding = found(facts, rule, figure.place,
                                {{"value", figure.value->number.text},
                                 {"unit", figure.value->unit_text},
                                 {"other", other->unit_text},
                                 {"times", figure_text(own / kg_in(*other))}});
        finding.related.push_back(place_of(facts, place));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kUn04{"UN-04", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
