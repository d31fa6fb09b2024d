// SPDX-License-Identifier: Apache-2.0
// Figures and tables by their numbers: what the text points at exists, no number is given twice, none is passed over.
#include <algorithm>
#include <map>
#include <set>

#include "audit/report/wording.h"
#include "claims/reader.h"

namespace tanji {

namespace {

/// "4.2-1" -> "4.2-" and 1.
std::pair<std::string, int> parted(const std::string& number) {
    const std::size_t mark = number.find_last_of(".-");
    const std::string last = mark == std::string::npos ? number : number.substr(mark + 1);
    constexpr std::size_t kMostDigits = 4;
    if (last.empty() || last.size() > kMostDigits) return {number, 0};
    return {mark == std::string::npos ? std::string() : number.substr(0, mark + 1), std::stoi(last)};
}

std::string listed(const std::vector<const ClaimedCaption*>& items) {
    std::string text;
    for (const ClaimedCaption* item : items) text += (text.empty() ? "" : ", ") + item->number;
    return text;
}

class Numbering {
  public:
    Numbering(const ReportFacts& facts, const Rule& rule) : facts_(facts), rule_(rule) {}

    Findings judged() {
        unresolved();
        repeated();
        passed_over();
        return std::move(findings_);
    }

  private:
    /// Captions of a kind whose numbers begin alike.
    [[nodiscard]] std::vector<const ClaimedCaption*> family(bool of_table, const std::string& prefix) const {
        std::vector<const ClaimedCaption*> same;
        for (const ClaimedCaption& caption : facts_.claims->captions)
            if (caption.of_table == of_table && parted(caption.number).first == prefix) same.push_back(&caption);
        return same;
    }
    [[nodiscard]] bool has_caption(bool of_table, const std::string& number) const {
        return std::any_of(facts_.claims->captions.begin(), facts_.claims->captions.end(),
                           [&](const ClaimedCaption& each) { return each.of_table == of_table && each.number == number; });
    }
    /// A caption that was not recognised as one (in a picture, at the end of a cell) still stands somewhere without pointing.
    [[nodiscard]] bool stands_elsewhere(bool of_table, const std::string& number) const {
        return std::any_of(facts_.claims->loose_captions.begin(), facts_.claims->loose_captions.end(),
                           [&](const ClaimedCaption& each) { return each.of_table == of_table && each.number == number; });
    }
    void say(std::string_view what, const ClaimedCaption& item, const std::string& other, std::vector<Place> related = {}) {
        findings_.push_back(found(facts_, rule_, item.place,
                                  {{"what", std::string(what)},
                                   {"kind", WordKey{item.of_table ? "audit.kind.table" : "audit.kind.figure"}},
                                   {"number", item.number},
                                   {"other", other}}));
        findings_.back().related = std::move(related);
    }

    void unresolved() {
        std::set<std::pair<bool, std::string>> told;
        for (const ClaimedCaption& mention : facts_.claims->mentions) {
            if (has_caption(mention.of_table, mention.number) || says(facts_, "elsewhere", mention.text)) continue;
            // Only where the report numbers such things in this way: else the number is another's, or a word was misread.
            const auto same = family(mention.of_table, parted(mention.number).first);
            if (same.empty() || stands_elsewhere(mention.of_table, mention.number)) continue;
            if (!told.emplace(mention.of_table, mention.number).second) continue;
            std::vector<Place> related;
            for (const ClaimedCaption* each : same) related.push_back(place_of(facts_, each->place));
            say("unresolved", mention, listed(same), std::move(related));
        }
    }

    void repeated() {
        const auto& captions = facts_.claims->captions;
        for (std::size_t index = 0; index < captions.size(); ++index)
            for (std::size_t before = 0; before < index; ++before) {
                const ClaimedCaption &first = captions[before], &second = captions[index];
                if (first.of_table != second.of_table || first.number != second.number) continue;
                const std::u32string one = letters_of(first.text), two = letters_of(second.text);
                // A table that goes on over pages repeats its caption, with or without 续.
                if (one == two || one.starts_with(two) || two.starts_with(one) || says(facts_, "continued", second.text)) break;
                if (chapter_of(first.place) != chapter_of(second.place)) break;  // an annex may count anew
                say("repeated", second, first.text, {place_of(facts_, first.place)});
                break;
            }
    }

    void passed_over() {
        std::map<std::pair<bool, std::string>, std::vector<const ClaimedCaption*>> families;
        for (const ClaimedCaption& caption : facts_.claims->captions)
            if (const auto [prefix, last] = parted(caption.number); last > 0) families[{caption.of_table, prefix}].push_back(&caption);
        for (const auto& [key, items] : families) {
            const auto& [of_table, prefix] = key;
            constexpr std::size_t kFewest = 3;
            bool rising = items.size() >= kFewest;
            for (std::size_t index = 1; rising && index < items.size(); ++index)
                rising = parted(items[index]->number).second > parted(items[index - 1]->number).second;
            if (!rising) continue;
            for (std::size_t index = 1; index < items.size(); ++index) {
                const int before = parted(items[index - 1]->number).second, next = parted(items[index]->number).second;
                if (next != before + 2) continue;
                const std::string missing = prefix + std::to_string(before + 1);
                // Figures and tables may be counted together; a number that the text points at is told above.
                const bool mentioned = std::any_of(facts_.claims->mentions.begin(), facts_.claims->mentions.end(),
                                                   [&](const ClaimedCaption& each) { return each.number == missing; });
                if (mentioned || has_caption(!of_table, missing) || stands_elsewhere(of_table, missing)) continue;
                say("missing", *items[index], missing, {place_of(facts_, items[index - 1]->place)});
            }
        }
    }

    /// The chapter that holds a place; 0 before the first.
    [[nodiscard]] int chapter_of(const ReadPlace& place) const {
        int section = place.section;
        while (section > 0 && facts_.document->sections[static_cast<std::size_t>(section) - 1].parent > 0)
            section = facts_.document->sections[static_cast<std::size_t>(section) - 1].parent;
        return section;
    }

    const ReportFacts& facts_;
    const Rule& rule_;
    Findings findings_;
};

Findings check(const ReportFacts& facts, const Rule& rule) { return Numbering(facts, rule).judged(); }

}  // namespace

extern constexpr Rule kTx06{"TX-06", Severity::Warning, Needs::Report, {"", "", false}, nullptr, check};

}  // namespace tanji
