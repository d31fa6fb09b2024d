// SPDX-License-Identifier: Apache-2.0
// Marks of another format in the text, and characters that stand twice: nobody has read the copy that was issued.
#include <algorithm>
#include <array>

#include "audit/report/wording.h"
#include "claims/reader.h"

namespace tanji {

namespace {

/// A tag of HTML or an entity as a reader of the report sees it; empty when there is none.
std::string markup_in(std::string_view written) {
    static constexpr std::array<std::string_view, 16> kMarks{"<p>",  "</p>",  "<br>",  "<br/>", "<u>",   "</u>",   "<b>",    "</b>",
                                                             "<td>", "</td>", "<sup>", "<sub>", "<div>", "</div>", "&nbsp;", "&lt;"};
    for (const std::string_view mark : kMarks)
        if (written.find(mark) != std::string_view::npos) return std::string(mark);
    return {};
}

/// Pairs of equal Chinese characters one behind the other: "文文明明" has two.
std::size_t doubled(const std::u32string& text, std::size_t at) {
    std::size_t pairs = 0;
    while (at + 1 < text.size() && text[at] == text[at + 1] && text[at] >= 0x4E00 && text[at] <= 0x9FFF) {
        ++pairs;
        at += 2;
    }
    return pairs;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const ReadFormat format = facts.document->format;
    if (format != ReadFormat::Html && format != ReadFormat::Markdown) {
        std::int64_t count = 0;
        for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
            const std::string mark = markup_in(passage.text->written);
            if (mark.empty() || ++count > 1) continue;
            findings.push_back(found(facts, rule, passage.place, {{"what", std::string("markup")}, {"text", mark}}));
        }
        if (!findings.empty()) findings.front().arguments.emplace_back("n", count);
    }
    // A name has two doubled characters by mistake only; in a text "干干净净" is a word, and three in a row are none.
    static constexpr std::array<std::string_view, 8> kNames{
        "legal-representative", "contact", "prepared", "reviewed", "approved", "leader", "member", "producer"};
    for (const LabelledText& label : facts.claims->labels) {
        if (std::find(kNames.begin(), kNames.end(), label.meaning) == kNames.end() || label.text.empty()) continue;
        const std::u32string name = letters_of(label.text);
        bool twice = false;
        for (std::size_t at = 0; at < name.size(); ++at) twice = twice || doubled(name, at) >= 2;
        if (twice)
            findings.push_back(
                found(facts, rule, label.place, {{"what", std::string("doubled")}, {"text", label.text}, {"n", std::int64_t{1}}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kTx05{"TX-05", Severity::Note, Needs::Report, {"", "", false}, nullptr, check};

}  // namespace tanji
