// SPDX-License-Identifier: Apache-2.0
// Some goods are known for a gas; silence about it may be an oversight of thousands of kilograms.
#include <algorithm>

#include "audit/author_texts.h"
#include "audit/report/report_facts.h"
#include "support/text.h"

namespace tanji {

namespace {

bool contains_any(const std::string& folded, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

bool is_mentioned(const Facts& facts, const ExpectedGas& expected) {
    for (const WrittenText& text : author_texts(*facts.study))
        if (contains_any(fold(text.text), expected.mentioned)) return true;
    for (const Row& row : facts.rows) {
        if (contains_any(fold(row.exchange->flow), expected.mentioned) || contains_any(fold(row.exchange->emission), expected.mentioned))
            return true;
        if (row.factor == nullptr) continue;
        for (const EmissionTerm& term : row.factor->terms)
            if (contains_any(fold(term.flow.gas), expected.mentioned)) return true;
    }
    return false;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Product& product : facts.study->products)
        for (const ExpectedGas& expected : facts.editions->expected_gases) {
            const std::string name = fold(product.name.zh) + "\n" + fold(product.name.en);
            if (!contains_any(name, expected.named) || contains_any(name, expected.not_named) || is_mentioned(facts, expected)) continue;
            findings.push_back(found(rule, place_of(*facts.study, product.provenance, "products." + product.id),
                                     {{"product", product.id},
                                      {"class", AuthorText{expected.product_class.zh, expected.product_class.en}},
                                      {"gas", expected.gas}}));
        }
    return findings;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const ExpectedGas& expected : facts.editions->expected_gases) {
        const ClaimedProduct* of = nullptr;
        for (const ClaimedProduct& product : facts.claims->products)
            if (of == nullptr && contains_any(fold(product.name), expected.named) && !contains_any(fold(product.name), expected.not_named))
                of = &product;
        const bool mentioned = std::any_of(facts.sentences.begin(), facts.sentences.end(), [&](const ReportSentence& sentence) {
            return contains_any(sentence.folded, expected.mentioned);
        });
        if (of == nullptr || mentioned || facts.kind == ReportKind::Sheet) continue;
        findings.push_back(found(
            facts, rule, of->place,
            {{"product", of->name}, {"class", AuthorText{expected.product_class.zh, expected.product_class.en}}, {"gas", expected.gas}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGw10{"GW-10", Severity::Note, Needs::Study, {"ISO 14067:2018", "5.7", true}, check, check_report};

}  // namespace tanji
