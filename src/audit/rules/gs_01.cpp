// SPDX-License-Identifier: Apache-2.0
// A figure means nothing without what it is per; the use of a product can only be counted per function.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Product& product : facts.study->products) {
        const auto say = [&](std::string_view what) {
            findings.push_back(found(rule, place_of(*facts.study, product.provenance, "products." + product.id),
                                     {{"product", product.id}, {"what", WordKey{"audit.unit." + std::string(what)}}}));
        };
        if (!product.functional_unit) {
            if (!product.declared_unit && !product.reference_flow) say("none");
            if (product.declared_unit && facts.study->boundary.type == BoundaryType::CradleToGrave) say("declared-for-grave");
            continue;
        }
        if (product.functional_unit->function.empty()) say("function");
        if (!product.functional_unit->quantity) say("quantity");
        if (!product.functional_unit->duration) say("duration");
    }
    return findings;
}

/// Sentences that define the unit, and those of a chapter on it.
std::vector<const ReportSentence*> unit_sentences(const ReportFacts& facts) {
    std::vector<const ReportSentence*> all;
    for (const ReportSentence& sentence : facts.sentences)
        if (!sentence.heading &&
            (speaks_of(sentence, "unit.defined") || speaks_of(sentence, "unit.chapter") || (sentence.row && speaks_of(sentence, "RP-01"))))
            all.push_back(&sentence);
    return all;
}

/// A unit without an amount; one of bare pieces in a report that calls itself cradle to grave. A measured unit (a litre, a kWh) says by
/// itself what it is for, and a declaration of the building trade may keep its declared unit.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const std::vector<const ReportSentence*> sentences = unit_sentences(facts);
    const auto first = std::find_if(sentences.begin(), sentences.end(),
                                    [](const ReportSentence* sentence) { return speaks_of(*sentence, "unit.defined"); });
    if (first == sentences.end() || facts.kind == ReportKind::Epd) return {};  // none at all: RP-01
    const auto any = [&](std::string_view list) {
        return std::any_of(sentences.begin(), sentences.end(), [&](const ReportSentence* each) { return speaks_of(*each, list); });
    };
    const bool per = std::any_of(facts.claims->figures.begin(), facts.claims->figures.end(),
                                 [](const ResultFigure& figure) { return figure.value && !figure.value->per.empty(); });
    if (!any("unit.amount") && !per) return {found(facts, rule, **first, {{"what", std::string("quantity")}})};
    if (facts.kind != ReportKind::Study || any("unit.measured") || any("unit.service")) return {};
    const bool grave = mention(facts, "claims.grave") != nullptr && mention(facts, "claims.gate") == nullptr;
    if (!grave) return {};
    return {found(facts, rule, **first, {{"what", std::string("service")}})};
}

}  // namespace

extern constexpr Rule kGs01{"GS-01", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.3", true}, check, check_report};

}  // namespace tanji
