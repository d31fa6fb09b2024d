// SPDX-License-Identifier: Apache-2.0
// A product counted in sets here and in pieces there: nobody knows whether they are the same.
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (std::size_t product = 0; product < facts.claims->products.size(); ++product) {
        std::string word = facts.claims->products[product].per;
        ReadPlace first = facts.claims->products[product].place;
        const auto differs = [&](const PrintedQuantity& quantity, const ReadPlace& place) {
            if (facts.editions->phrase_in("measure-word", quantity.per).empty()) return false;
            if (word.empty()) {
                word = quantity.per;
                first = place;
            }
            return word != quantity.per;
        };
        const auto say = [&](const std::string& other, const ReadPlace& place) {
            findings.push_back(found(facts, rule, place, {{"product", product_name(facts, product)}, {"word", word}, {"other", other}}));
            findings.back().related.push_back(place_of(facts, first));
        };
        const InventoryRow* row = nullptr;
        for (const InventoryRow& each : facts.claims->rows)
            if (row == nullptr && each.product == product && each.emission && differs(*each.emission, each.place)) row = &each;
        const ResultFigure* figure = nullptr;
        for (const ResultFigure& each : facts.claims->figures)
            if (figure == nullptr && each.product == product && each.value && differs(*each.value, each.place)) figure = &each;
        if (row != nullptr)
            say(row->emission->per, row->place);
        else if (figure != nullptr)
            say(figure->value->per, figure->place);
    }
    return findings;
}

}  // namespace

extern constexpr Rule kUn11{"UN-11", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
