// SPDX-License-Identifier: Apache-2.0
// One company, one name: a name that differs by a character or two is a slip, or another company's.
#include <algorithm>

#include "audit/report/wording.h"
#include "claims/reader.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kShortestName = 8, kMostEdits = 1;
constexpr int kOften = 3;  // so often the right name stands at least

int count_of(const ReportFacts& facts, const std::string& name) {
    int count = 0;
    for (const claims::Passage& passage : claims::passages_of(*facts.document))
        for (std::size_t at = passage.text->normal.find(name); at != std::string::npos;
             at = passage.text->normal.find(name, at + name.size()))
            ++count;
    return count;
}

/// Names of works of one company differ by such signs only: 一厂, 二厂.
bool differ_by_number(const std::u32string& a, const std::u32string& b) {
    static const std::u32string kNumbers = U"一二三四五六七八九十甲乙丙丁0123456789";
    if (a.size() != b.size()) return false;
    for (std::size_t at = 0; at < a.size(); ++at)
        if (a[at] != b[at] && kNumbers.find(a[at]) != std::u32string::npos) return true;
    return false;
}

/// The name in Latin letters, misspelt: as many words, one of which is nearly the right one.
void misspelt_in_latin(const ReportFacts& facts, const Rule& rule, const ClaimedParty& named, Findings& findings) {
    constexpr std::size_t kShortestWord = 6, kMostSlips = 2;
    std::vector<std::string> words;
    for (const std::string_view word : split(named.name, ' ')) words.emplace_back(word);
    if (words.size() < 2 || std::any_of(named.name.begin(), named.name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return;
    for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
        const std::vector<std::string_view> text = split(passage.text->normal, ' ');
        for (std::size_t first = 0; first + words.size() <= text.size(); ++first) {
            std::size_t same = 0, near = 0;
            for (std::size_t index = 0; index < words.size(); ++index) {
                const std::u32string right = letters_of(words[index]), there = letters_of(text[first + index]);
                if (right == there)
                    ++same;
                else if (right.size() >= kShortestWord && there.size() >= kShortestWord && right.front() == there.front() &&
                         edits_between(right, there) <= kMostSlips && !there.starts_with(right) && !right.starts_with(there))
                    ++near;
            }
            if (near != 1 || same + 1 != words.size() || says(facts, "other-company", passage.text->normal)) continue;
            std::string other;
            for (std::size_t index = 0; index < words.size(); ++index) other += (index > 0 ? " " : "") + std::string(text[first + index]);
            if (std::any_of(findings.begin(), findings.end(), [&](const Finding& each) { return each.path == other; })) continue;
            findings.push_back(found(facts, rule, passage.place, {{"name", named.name}, {"other", other}}));
            findings.back().path = other;
            findings.back().related.push_back(place_of(facts, named.place));
        }
    }
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const auto& parties = facts.claims->parties;
    for (const ClaimedParty& named : parties) {
        if (named.role == ClaimedParty::Role::Other) continue;
        const std::u32string own = letters_of(named.name);
        if (own.size() < kShortestName) continue;
        misspelt_in_latin(facts, rule, named, findings);
        for (const ClaimedParty& other : parties) {
            // Two labels of different roles name two parties; two labels of one role must name one.
            if (&other == &named || (other.role != ClaimedParty::Role::Other && other.role != named.role)) continue;
            const std::u32string name = letters_of(other.name);
            if (name.find(own) != std::u32string::npos || own.find(name) != std::u32string::npos) continue;
            // Words that stand before a name in a sentence came along with it.
            const std::u32string tail = name.size() > own.size() + kMostEdits ? name.substr(name.size() - own.size()) : name;
            const std::size_t edits = edits_between(own, tail);
            // Sister companies differ by two characters or stand where suppliers are named.
            if (edits == 0 || edits > kMostEdits || differ_by_number(own, tail) ||
                says(facts, "other-company", quote_of(facts, other.place)))
                continue;
            if (count_of(facts, named.name) < kOften || count_of(facts, other.name) * 2 > count_of(facts, named.name)) continue;
            const bool told = std::any_of(findings.begin(), findings.end(), [&](const Finding& each) { return each.path == other.name; });
            if (told) continue;
            findings.push_back(found(facts, rule, other.place, {{"name", named.name}, {"other", other.name}}));
            findings.back().path = other.name;
            findings.back().related.push_back(place_of(facts, named.place));
        }
    }
    return findings;
}

}  // namespace

extern constexpr Rule kId01{"ID-01", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
