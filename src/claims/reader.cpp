// SPDX-License-Identifier: Apache-2.0
#include "claims/reader.h"

#include <algorithm>
#include <array>

#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji::claims {

std::size_t product_in(const ReportClaims& claims, std::string_view text) {
    std::size_t best = kNoClaim, longest = 0;
    for (std::size_t index = 0; index < claims.products.size(); ++index) {
        const std::string& name = claims.products[index].name;
        if (name.size() > longest && text.find(name) != std::string_view::npos) {
            longest = name.size();
            best = index;
        }
    }
    if (best == kNoClaim && claims.products.size() == 1) return 0;
    return best;
}

std::size_t product_named_last(const ReportClaims& claims, std::string_view text) {
    std::size_t best = kNoClaim, last = 0;
    for (std::size_t index = 0; index < claims.products.size(); ++index) {
        const std::string& name = claims.products[index].name;
        const std::size_t at = text.rfind(name);
        if (at == std::string_view::npos || at + name.size() < last) continue;
        // Of two names that end at one place the longer one is meant.
        if (at + name.size() == last && best != kNoClaim && name.size() < claims.products[best].name.size()) continue;
        last = at + name.size();
        best = index;
    }
    if (best == kNoClaim && claims.products.size() == 1) return 0;
    return best;
}

StageId stage_of(std::string_view text) {
    const std::vector<WordInText> all = stage_words().all_in(text);
    if (all.empty()) return {};
    // "Transport (delivery of the product)": a word that says which transport beats the one that does not, as a stage beats a total.
    const auto weight = [](const WordInText& word) {
        const int kind = word.meaning == "total" || word.meaning == "subtotal" ? 3 : word.meaning == "transport" ? 1 : 2;
        return std::pair(kind, word.end - word.begin);
    };
    const auto best =
        std::max_element(all.begin(), all.end(), [&](const WordInText& a, const WordInText& b) { return weight(a) < weight(b); });
    return best->meaning;
}

bool says_nothing(std::string_view text) {
    static constexpr std::array<std::string_view, 10> kNothing{"", "/", "-", "--", "—", "——", "–", "N/A", "n/a", "无"};
    const std::string_view word = trim(text);
    return std::find(kNothing.begin(), kNothing.end(), word) != kNothing.end();
}

std::vector<std::string> items_of(std::string_view text) {
    static constexpr std::array<std::string_view, 6> kSeparators{"、", "，", ",", "；", ";", "\n"};
    std::vector<std::string> items;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t width = 0;
        for (const std::string_view separator : kSeparators)
            if (text.substr(at).starts_with(separator)) width = separator.size();
        if (width == 0 && at < text.size()) {
            ++at;
            continue;
        }
        const std::string_view item = trim(text.substr(begin, at - begin));
        if (!says_nothing(item)) items.emplace_back(item);
        if (at == text.size()) break;
        at += width;
        begin = at;
    }
    return items;
}

std::vector<Passage> passages_of(const ReadDocument& document) {
    std::vector<Passage> passages;
    for (const ReadBlock& block : document.blocks) {
        if (block.kind == ReadBlock::Kind::TocEntry || block.kind == ReadBlock::Kind::Header || block.kind == ReadBlock::Kind::Footer)
            continue;
        if (block.table) {
            for (const ReadCell& cell : block.table->cells) passages.push_back({cell.place, &cell.text, &block, true});
        } else {
            passages.push_back({block.place, &block.text, &block, false});
        }
    }
    return passages;
}

}  // namespace tanji::claims

namespace tanji {

namespace claims {
namespace {

/// Cells of tables tell the sign better than text, whose numbers of chapters and tables ("2.1", "Table 3.2") all have points.
DecimalSign decimal_sign(const ReadDocument& document) {
    std::vector<std::string_view> cells, texts;
    for (const Passage& passage : passages_of(document)) {
        if (passage.cell) cells.emplace_back(passage.text->normal);
        texts.emplace_back(passage.text->normal);
    }
    return decimal_sign_of(decimal_votes(cells) != 0 ? cells : texts);
}

}  // namespace
}  // namespace claims

ReportClaims read_claims(const ReadDocument& document) {
    ReportClaims claims;
    claims.decimal_sign = claims::decimal_sign(document);
    claims::read_products(document, claims);
    claims::read_tables(document, claims);
    claims::read_passages(document, claims);
    claims::read_imprint(document, claims);
    claims::read_citations(document, claims);
    claims::read_statements(document, claims);
    claims::read_equations(document, claims);
    claims::read_properties(document, claims);
    claims::read_sayings(document, claims);
    return claims;
}

}  // namespace tanji
