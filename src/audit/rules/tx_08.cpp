// SPDX-License-Identifier: Apache-2.0
// A page of contents that names other headings than the report has belongs to another version of it, or to another report.
#include <algorithm>

#include "audit/report/wording.h"
#include "reading/marks.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kFewestEntries = 5;
constexpr double kFewestSame = 0.6;  // share of entries that must be found before the others are judged [1]

struct Entry {
    const ReadBlock* block = nullptr;
    std::string number;
    std::string title;
};

std::vector<Entry> entries_of(const ReportFacts& facts) {
    std::vector<Entry> entries;
    for (const ReadBlock& block : facts.document->blocks) {
        if (block.kind != ReadBlock::Kind::TocEntry) continue;
        const std::optional<ContentsMark> mark = contents_mark(block.text.written);
        if (!mark) continue;
        const std::optional<HeadingMark> heading = heading_mark(mark->title);
        entries.push_back({&block, heading ? heading->number : std::string(), heading ? heading->title : mark->title});
    }
    return entries;
}

/// One holds the other: titles are shortened in contents.
bool alike(const std::u32string& a, const std::u32string& b) {
    return a.empty() || b.empty() || a.find(b) != std::u32string::npos || b.find(a) != std::u32string::npos;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    const std::vector<Entry> entries = entries_of(facts);
    if (entries.size() < kFewestEntries) return {};
    std::vector<std::u32string> texts;  // whatever may be a heading
    for (const ReadBlock& block : facts.document->blocks)
        if (!block.table && block.kind != ReadBlock::Kind::TocEntry)
            texts.push_back(letters_of(block.text.normal.substr(0, 300)));
        else if (block.table)
            for (const ReadCell& cell : block.table->cells) texts.push_back(letters_of(cell.text.normal.substr(0, 300)));
    std::size_t same = 0;
    std::vector<std::pair<const Entry*, const ReadSection*>> wrong;
    for (const Entry& entry : entries) {
        const std::u32string title = letters_of(entry.title);
        const auto& sections = facts.document->sections;
        const ReadSection* of_number = nullptr;
        bool found_title = false;
        for (const ReadSection& section : sections) {
            const bool numbered = !entry.number.empty() && letters_of(section.number) == letters_of(entry.number);
            if (numbered && of_number == nullptr) of_number = &section;
            if (alike(letters_of(section.title), title) && (entry.number.empty() || section.number.empty() || numbered)) found_title = true;
        }
        if (found_title) {
            ++same;
        } else if (of_number != nullptr) {
            wrong.emplace_back(&entry, of_number);
        } else {
            const std::u32string whole = letters_of(entry.number) + title;
            const bool stands = std::any_of(texts.begin(), texts.end(), [&](const std::u32string& text) {
                return text.find(whole) != std::u32string::npos || (title.size() > 3 && text.starts_with(title));
            });
            if (stands)
                ++same;
            else
                wrong.emplace_back(&entry, nullptr);
        }
    }
    if (wrong.empty() || static_cast<double>(same) < kFewestSame * static_cast<double>(entries.size())) return {};
    const auto& [entry, section] = wrong.front();
    Finding finding =
        found(facts, rule, entry->block->place,
              {{"entry", std::string(trim(entry->number + " " + entry->title))},
               {"heading", section == nullptr ? std::string("none") : std::string(trim(section->number + " " + section->title))},
               {"n", static_cast<std::int64_t>(wrong.size())}});
    for (std::size_t index = 1; index < wrong.size(); ++index) finding.related.push_back(place_of(facts, wrong[index].first->block->place));
    return {finding};
}

}  // namespace

extern constexpr Rule kTx08{"TX-08", Severity::Warning, Needs::Report, {"", "", false}, nullptr, check};

}  // namespace tanji
