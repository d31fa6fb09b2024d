// SPDX-License-Identifier: Apache-2.0
// A figure of which nobody says how sure it is claims to be exact.
#include <algorithm>

#include "audit/report/report_facts.h"
#include "audit/spread.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    if (!is_silent_on_uncertainty(facts)) return {};
    return {found(rule, place_of(*facts.study, {}, "uncertainty"), {})};
}

/// A figure of how sure something is: ±, a percentage, an interval, or a class of a rating. A number of a section or a year is none.
bool tells_how_sure(const ReportFacts& facts, const std::string& text) {
    if (text.find("±") != std::string::npos) return true;
    const std::vector<NumberInText> numbers = numbers_in(text, facts.claims->decimal_sign);
    if (std::any_of(numbers.begin(), numbers.end(), [](const NumberInText& each) { return each.number.percent; })) return true;
    return !facts.editions->phrase_in("uncertainty-class", text).empty();
}

/// A chapter on uncertainty without a figure in it, or none at all in a report that has an inventory.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.claims->rows.empty() || !facts.claims->intervals.empty()) return {};
    const Statement* first = nullptr;
    for (const Statement& statement : facts.claims->statements) {
        if (statement.kind != "uncertainty") continue;
        if (first == nullptr) first = &statement;
        if (statement.text.find('%') != std::string::npos || statement.text.find("±") != std::string::npos) return {};
        for (const ReadBlock& block : facts.document->blocks) {
            if (statement.place.section == 0 || block.place.section != statement.place.section) continue;
            if (block.kind == ReadBlock::Kind::Table) return {};
            if (block.kind == ReadBlock::Kind::Heading || block.kind == ReadBlock::Kind::Caption) continue;
            if (tells_how_sure(facts, block.text.normal)) return {};
        }
    }
    return {
        found(facts, rule, first == nullptr ? ReadPlace{} : first->place, {{"what", std::string(first == nullptr ? "none" : "words")}})};
}

}  // namespace

extern constexpr Rule kIn01{"IN-01", Severity::Error, Needs::Result, {"ISO 14067:2018", "6.6", false}, check, check_report};

}  // namespace tanji
