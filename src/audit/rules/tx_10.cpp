// SPDX-License-Identifier: Apache-2.0
// In a report in two languages each paragraph stands twice: the figures in both must be the same.
#include <algorithm>
#include <cmath>

#include "audit/report/wording.h"
#include "claims/printed.h"

namespace tanji {

namespace {

enum class Script { Chinese, Latin, Neither };

Script script_of(std::string_view text) {
    std::size_t han = 0, latin = 0;
    for (const char sign : text) {
        if ((static_cast<unsigned char>(sign) & 0xF0U) == 0xE0U) ++han;
        if ((sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')) ++latin;
    }
    constexpr std::size_t kFewHan = 8, kFewLatin = 30;
    if (han >= kFewHan && latin < 2 * han) return Script::Chinese;
    if (latin >= kFewLatin && han == 0) return Script::Latin;
    return Script::Neither;
}

std::vector<NumberInText> figures(std::string_view text, DecimalSign sign) {
    std::vector<NumberInText> numbers = numbers_in(text, sign);
    std::sort(numbers.begin(), numbers.end(), [](const NumberInText& a, const NumberInText& b) { return a.number.value < b.number.value; });
    return numbers;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const ReadBlock* above = nullptr;
    for (const ReadBlock& block : facts.document->blocks) {
        if (block.kind != ReadBlock::Kind::Paragraph && block.kind != ReadBlock::Kind::ListItem) {
            above = nullptr;
            continue;
        }
        const ReadBlock* first = above;
        above = &block;
        if (first == nullptr) continue;
        const Script one = script_of(first->text.normal), two = script_of(block.text.normal);
        if (one == two || one == Script::Neither || two == Script::Neither) continue;
        const auto a = figures(first->text.normal, facts.claims->decimal_sign), b = figures(block.text.normal, facts.claims->decimal_sign);
        constexpr std::size_t kFewest = 3;  // so many that all but one agree by no chance
        if (a.size() != b.size() || a.size() < kFewest) continue;
        std::vector<const PrintedNumber*> only_a, only_b;
        for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
            if (j == b.size() || (i < a.size() && a[i].number.value < b[j].number.value))
                only_a.push_back(&a[i++].number);
            else if (i == a.size() || b[j].number.value < a[i].number.value)
                only_b.push_back(&b[j++].number);
            else
                ++i, ++j;
        }
        if (only_a.size() != 1 || only_b.size() != 1) continue;
        // 1.2 万 is 12,000: a power of ten between is a matter of words.
        const double ratio = only_b.front()->value == 0 ? 0 : std::abs(only_a.front()->value / only_b.front()->value);
        if (ratio > 0 && std::abs(std::log10(ratio) - std::round(std::log10(ratio))) < 1e-9) continue;
        findings.push_back(found(facts, rule, block.place, {{"one", only_a.front()->text}, {"two", only_b.front()->text}}));
        findings.back().related.push_back(place_of(facts, first->place));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kTx10{"TX-10", Severity::Note, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
