// SPDX-License-Identifier: Apache-2.0
#include "report/writers/labels.h"

#include "support/require.h"

namespace tanji {

Labels::Labels(const Document& document, const Words& words) : words_(words), numbering_(number_document(document)) {
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block); heading && !numbering_.contains(heading->id))
            unnumbered_.emplace(heading->id, bare_text(heading->text));
}

const NumberedItem* Labels::find(const std::string& id) const {
    const auto found = numbering_.find(id);
    return found == numbering_.end() ? nullptr : &found->second;
}

Label Labels::label(const std::string& id) const {
    if (const auto heading = unnumbered_.find(id); heading != unnumbered_.end()) return {heading->second, "", ""};
    const NumberedItem* item = find(id);
    LCA_REQUIRE(item != nullptr, "a reference names what the document does not hold: " + id);
    const std::string pattern = label_of({item->kind, item->number}, words_);
    // The number stands in the pattern once; whatever is round it is the language's own.
    const auto at = pattern.rfind(item->number);
    LCA_REQUIRE(at != std::string::npos, "a label without its number: " + pattern);
    return {pattern.substr(0, at), item->number, pattern.substr(at + item->number.size())};
}

std::string Labels::heading_number(const std::string& id) const {
    const NumberedItem* item = find(id);
    if (item == nullptr) return {};
    return item->kind == Numbered::Annex && item->number.size() == 1 ? label_of(*item, words_) : item->number;
}

void split_subscripts(std::string_view text, const std::function<void(std::string_view, bool)>& take) {
    // U+2080..U+2089 are E2 82 80 .. E2 82 89.
    const auto is_subscript = [&](std::size_t at) {
        return text.substr(at, 2) == "\xE2\x82" && at + 2 < text.size() && static_cast<unsigned char>(text[at + 2]) >= 0x80 &&
               static_cast<unsigned char>(text[at + 2]) <= 0x89;
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        std::string digits;
        while (end < text.size() && is_subscript(end)) {
            digits += static_cast<char>('0' + (static_cast<unsigned char>(text[end + 2]) - 0x80));
            end += 3;
        }
        if (!digits.empty()) {
            take(digits, true);
        } else {
            while (end < text.size() && !is_subscript(end)) ++end;
            take(text.substr(at, end - at), false);
        }
        at = end;
    }
}

std::vector<std::string> around_slots(const Words& words, std::string_view key, const std::vector<std::string>& names) {
    Arguments arguments;
    for (const std::string& name : names) arguments.emplace_back(name, slot(name));
    std::string rest = words.text(key, arguments);
    std::vector<std::string> parts;
    for (const std::string& name : names) {
        const auto at = rest.find(slot(name));
        LCA_REQUIRE(at != std::string::npos, "the words leave out {" + name + "}: " + std::string(key));
        parts.push_back(rest.substr(0, at));
        rest.erase(0, at + slot(name).size());
    }
    parts.push_back(rest);
    return parts;
}

}  // namespace tanji
