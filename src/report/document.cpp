// SPDX-License-Identifier: Apache-2.0
#include "report/document.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "support/require.h"

namespace tanji {

Inlines plain(std::string text) { return {Text{std::move(text), TextStyle::Plain}}; }
Inlines strong(std::string text) { return {Text{std::move(text), TextStyle::Strong}}; }
std::string slot(std::string_view name) { return "{{" + std::string(name) + "}}"; }

Inlines& operator+=(Inlines& left, Inlines right) {
    left.insert(left.end(), std::make_move_iterator(right.begin()), std::make_move_iterator(right.end()));
    return left;
}

Inlines fill(std::string_view text, const std::vector<std::pair<std::string, Inline>>& slots) {
    Inlines inlines;
    bool is_strong = false;
    const auto add = [&](std::string_view part) {
        if (!part.empty()) inlines.push_back(Text{std::string(part), is_strong ? TextStyle::Strong : TextStyle::Plain});
    };
    while (!text.empty()) {
        const auto mark = std::min(text.find("{{"), text.find("**"));
        add(text.substr(0, mark));
        if (mark == std::string_view::npos) break;
        if (text[mark] == '*') {
            is_strong = !is_strong;
            text.remove_prefix(mark + 2);
            continue;
        }
        const auto end = text.find("}}", mark);
        LCA_REQUIRE(end != std::string_view::npos, "{{ without }} in: " + std::string(text));
        const std::string_view name = text.substr(mark + 2, end - mark - 2);
        const auto found = std::find_if(slots.begin(), slots.end(), [&](const auto& entry) { return entry.first == name; });
        LCA_REQUIRE(found != slots.end(), "no inline for {{" + std::string(name) + "}}");
        inlines.push_back(found->second);
        text.remove_prefix(end + 2);
    }
    return inlines;
}

std::string typeset_gases(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kGases{
        {{"CO2", "CO₂"}, {"CH4", "CH₄"}, {"N2O", "N₂O"}, {"SF6", "SF₆"}, {"NF3", "NF₃"}, {"H2O", "H₂O"}, {"O2", "O₂"}, {"N2", "N₂"}}};
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const bool word_begins = at == 0 || !is_letter(text[at - 1]);
        const auto* gas = word_begins
                              ? std::find_if(kGases.begin(), kGases.end(),
                                             [&](const auto& entry) {
                                                 const std::string_view rest = text.substr(at);
                                                 if (rest.substr(0, entry.first.size()) != entry.first) return false;
                                                 const std::string_view after = rest.substr(entry.first.size());
                                                 // "CO2", "CO2e", "CO2eq", but not "CO2X" or "O24".
                                                 return after.empty() || !is_letter(after[0]) || (entry.first == "CO2" && after[0] == 'e');
                                             })
                              : kGases.end();
        if (gas == kGases.end()) {
            result += text[at++];
        } else {
            result += gas->second;
            at += gas->first.size();
        }
    }
    return result;
}

std::string bare_text(const Inlines& inlines) {
    std::string result;
    for (const Inline& part : inlines) {
        if (const auto* text = std::get_if<Text>(&part)) result += text->text;
        if (const auto* link = std::get_if<Link>(&part)) result += link->text;
        if (const auto* evidence = std::get_if<EvidenceLink>(&part)) result += evidence->text;
        if (const auto* quantity = std::get_if<QuantityText>(&part))
            result += quantity->text + (quantity->unit.empty() ? "" : " " + quantity->unit);
        if (std::holds_alternative<LineBreak>(part)) result += " ";
    }
    return result;
}

namespace {

/// Counts as it walks: headings by level, tables, figures and formulas through the whole document.
class Counter {
  public:
    void heading(const Heading& heading) {
        LCA_REQUIRE(heading.level >= 1 && heading.level <= 4, "a heading has level 1 to 4");
        if (heading.level == 1) kind_ = heading.kind;
        if (kind_ == HeadingKind::Unnumbered || heading.kind == HeadingKind::Unnumbered) return;
        const bool annex = kind_ == HeadingKind::Annex;
        auto& counts = annex ? annexes_ : chapters_;
        const auto level = static_cast<std::size_t>(heading.level);
        ++counts[level - 1];
        std::fill(counts.begin() + heading.level, counts.end(), 0);
        std::string number;
        for (std::size_t index = 0; index < level; ++index) {
            if (index > 0) number += '.';
            number += annex && index == 0 ? std::string(1, static_cast<char>('A' + counts[0] - 1)) : std::to_string(counts[index]);
        }
        add(heading.id, annex ? Numbered::Annex : Numbered::Heading, number);
    }
    void item(const std::string& id, Numbered kind) { add(id, kind, std::to_string(++items_[static_cast<std::size_t>(kind)])); }
    Numbering take() { return std::move(numbering_); }

  private:
    void add(const std::string& id, Numbered kind, std::string number) {
        LCA_REQUIRE(!id.empty(), "a numbered block needs an id");
        const bool fresh = numbering_.emplace(id, NumberedItem{kind, std::move(number)}).second;
        LCA_REQUIRE(fresh, "the id stands twice in the document: " + id);
    }
    Numbering numbering_;
    HeadingKind kind_ = HeadingKind::Chapter;
    std::array<int, 4> chapters_{};
    std::array<int, 4> annexes_{};
    std::array<int, 5> items_{};
};

}  // namespace

Numbering number_document(const Document& document) {
    Counter counter;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) counter.heading(*heading);
        if (const auto* table = std::get_if<Table>(&block); table && !table->caption.empty()) counter.item(table->id, Numbered::Table);
        if (const auto* facts = std::get_if<KeyValueTable>(&block); facts && !facts->caption.empty())
            counter.item(facts->id, Numbered::Table);
        if (const auto* figure = std::get_if<Figure>(&block)) counter.item(figure->id, Numbered::Figure);
        if (const auto* formula = std::get_if<FormulaBlock>(&block)) counter.item(formula->id, Numbered::Formula);
    }
    return counter.take();
}

std::string label_of(const NumberedItem& item, const Words& words) {
    static constexpr std::array<std::string_view, 5> kKeys{"writers.section", "writers.annex", "writers.table", "writers.figure",
                                                           "writers.formula"};
    // "Annex A" is a chapter; "A.1" is a section of it.
    const bool inside_annex = item.kind == Numbered::Annex && item.number.find('.') != std::string::npos;
    const auto key = inside_annex ? kKeys[0] : kKeys[static_cast<std::size_t>(item.kind)];
    return words.text(key, {{"number", item.number}});
}

}  // namespace tanji
