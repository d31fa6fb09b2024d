// SPDX-License-Identifier: Apache-2.0
// A product that is none of the report's, where the report speaks of its own: the text was left over from another report.
#include <algorithm>
#include <map>
#include <set>

#include "audit/data_table.h"
#include "audit/report/wording.h"
#include "claims/reader.h"
#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kLongestTitle = 150;  // bytes: a longer paragraph is no title of a flow chart

/// Words that name a thing that is sold by itself and is hardly a part of another.
const std::set<std::string>& whole_words() {
    static const std::set<std::string> kWords = [] {
        std::set<std::string> words;
        const KnowledgeTable table("claims/product_words.csv");
        for (const CsvRow& row : table.rows())
            if (table.yes(row, "whole")) words.insert(fold(table.cell(row, "word")));
        return words;
    }();
    return kWords;
}

struct Vocabularies {
    std::set<std::string> own;    // groups of the report's products
    std::set<std::string> parts;  // groups named in its tables: components
};
Vocabularies gather(const ReportFacts& facts) {
    Vocabularies words;
    const auto add = [](std::set<std::string>& to, std::string_view text) {
        for (const WordInText& word : product_words().all_in(text)) to.insert(word.meaning);
    };
    for (const ClaimedProduct& product : facts.claims->products) add(words.own, product.name + " " + product.model);
    for (const InventoryRow& row : facts.claims->rows) add(words.parts, row.item);
    for (const BoundaryRow& row : facts.claims->boundary)
        for (const auto* items : {&row.included, &row.excluded})
            for (const std::string& item : *items) add(words.parts, item);
    for (const ReadBlock& block : facts.document->blocks)
        if (block.table)
            for (const ReadCell& cell : block.table->cells) add(words.parts, cell.text.normal);
    return words;
}

/// The title of the section that holds a place, and of those above it.
bool in_chapter(const ReportFacts& facts, const ReadPlace& place, std::string_view list) {
    for (const std::string& title : section_path(*facts.document, place))
        if (says(facts, list, title)) return true;
    return false;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    const Vocabularies known = gather(facts);
    if (known.own.empty()) return {};  // its products are unknown words: what is foreign to them cannot be told
    std::map<std::string, Finding> found_by_group;
    std::vector<std::string> order;
    for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
        if (passage.cell) continue;
        const std::string& text = passage.text->normal;
        const std::vector<WordInText> words = product_words().all_in(text);
        if (words.empty()) continue;
        const bool names_own =
            std::any_of(words.begin(), words.end(), [&](const WordInText& each) { return known.own.contains(each.meaning); }) ||
            std::any_of(facts.claims->products.begin(), facts.claims->products.end(),
                        [&](const ClaimedProduct& product) { return text.find(product.name) != std::string::npos; });
        if (names_own) continue;
        const bool caption = passage.block->kind == ReadBlock::Kind::Caption || passage.block->kind == ReadBlock::Kind::Heading;
        const bool flow = text.size() <= kLongestTitle && says(facts, "process-flow", text);
        const bool unit =
            in_chapter(facts, passage.place, "unit-chapter") || (text.size() <= kLongestTitle && says(facts, "unit-chapter", text));
        const bool product_text = in_chapter(facts, passage.place, "product-chapter");
        for (const WordInText& word : words) {
            if (known.parts.contains(word.meaning)) continue;
            const std::string_view rest = std::string_view(text).substr(word.end);
            const bool life = caption && (rest.starts_with("生命周期") || rest.starts_with("产品生命周期") || rest.starts_with("碳足迹") ||
                                          rest.starts_with("产品碳足迹"));
            const std::string noun(text.substr(word.begin, word.end - word.begin));
            const bool whole = whole_words().contains(fold(noun));
            const auto count =
                std::count_if(words.begin(), words.end(), [&](const WordInText& each) { return each.meaning == word.meaning; });
            if (!flow && !life && !(unit && whole) && !(product_text && whole && count > 1)) continue;
            if (flow && !whole && !caption) continue;
            if (const auto at = found_by_group.find(word.meaning); at != found_by_group.end()) {
                const Place more = place_of(facts, passage.place);
                auto& related = at->second.related;
                if (more != at->second.place && std::find(related.begin(), related.end(), more) == related.end()) related.push_back(more);
                continue;
            }
            order.push_back(word.meaning);
            Finding finding =
                found(facts, rule, passage.place,
                      {{"word", noun}, {"what", std::string(flow ? "flow" : "text")}, {"product", facts.claims->products.front().name}});
            found_by_group.emplace(word.meaning, std::move(finding));
        }
    }
    Findings findings;
    for (const std::string& group : order) findings.push_back(found_by_group.at(group));
    return findings;
}

}  // namespace

extern constexpr Rule kTx02{"TX-02", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
