// SPDX-License-Identifier: Apache-2.0
// The product of a report whose cover has no line for it: its title names it.
#include "claims/reader.h"
#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

/// The name in a title; empty when it holds none.
std::string name_in_title(const std::string& title) {
    for (const WordInText& phrase : title_words().all_in(title)) {
        const std::string_view text = title;
        std::string_view name = phrase.meaning == "before" ? text.substr(0, phrase.begin) : text.substr(phrase.end);
        name = trim(name);
        while (name.ends_with(":") || name.ends_with("-")) name = trim(name.substr(0, name.size() - 1));
        if (name.starts_with("关于")) name.remove_prefix(std::string_view("关于").size());
        if (name.ends_with("的")) name.remove_suffix(std::string_view("的").size());
        // The title of a firm's report names the firm, and no product.
        if (name.empty() || name.ends_with("公司") || name.ends_with(" Ltd") || name.ends_with(" Inc.")) continue;
        return std::string(name);
    }
    return {};
}

}  // namespace

void read_title(const ReadDocument& document, ReportClaims& claims) {
    constexpr std::size_t kBlocksOfACover = 12, kLongestTitle = 120;
    std::size_t seen = 0;
    for (const ReadBlock& block : document.blocks) {
        if (!claims.products.empty() || ++seen > kBlocksOfACover) return;
        const bool title = block.kind == ReadBlock::Kind::Heading || block.kind == ReadBlock::Kind::Paragraph;
        if (!title || block.text.normal.size() > kLongestTitle) continue;
        for (const std::string& item : items_of(name_in_title(block.text.normal))) {
            const auto [name, model] = name_and_model(item);
            claims.products.push_back({name, model, {}, {}, block.place});
        }
    }
}

}  // namespace tanji::claims
