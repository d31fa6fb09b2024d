// SPDX-License-Identifier: Apache-2.0
#include "audit/report/sum_causes.h"

#include <algorithm>

#include "audit/report/slips.h"
#include "audit/report/unit_ratios.h"

namespace tanji {

std::vector<SumTerm> terms_of(const ReportFacts& facts, const std::vector<const InventoryRow*>& rows) {
    std::vector<SumTerm> terms;
    for (const InventoryRow* row : rows) {
        const auto reading = std::find_if(facts.readings.begin(), facts.readings.end(),
                                          [&](const RowReading& each) { return &facts.claims->rows[each.row] == row; });
        const bool wrong = reading != facts.readings.end() && (reading->fit == RowFit::Wrong || reading->fit == RowFit::Slip);
        terms.push_back({&row->emission->number, row->item.empty() ? stage_name(row->stage, row->stage_text) : Argument(row->item),
                         wrong ? &*reading : nullptr});
    }
    return terms;
}

std::vector<Cause> why_sum(const std::vector<SumTerm>& terms, const PrintedNumber& printed) {
    std::vector<Cause> why;
    const Interval wanted = printed_span(printed);
    const auto sum_without = [&](std::size_t left_out) {
        Interval sum;
        for (std::size_t index = 0; index < terms.size(); ++index)
            if (index != left_out) sum = sum + printed_span(*terms[index].number);
        return sum;
    };
    const Interval sum = sum_without(terms.size());
    // A term so small that it does not show in the sum explains nothing.
    const auto shows = [&](const PrintedNumber& number) { return std::abs(number.value) > 2.0 * (sum.high - sum.low) + printed.step; };
    for (std::size_t index = 0; index < terms.size(); ++index) {
        const SumTerm& term = terms[index];
        if (!shows(*term.number)) continue;
        const auto say = [&](const char* what) {
            why.push_back({"audit.why.term", {{"what", std::string(what)}, {"name", term.name}, {"value", term.number->text}}});
        };
        if (sum_without(index).meets(wanted)) say("without");
        if ((sum + printed_span(*term.number)).meets(wanted)) say("twice");
        if (term.reading != nullptr && (sum_without(index) + term.reading->computed).meets(wanted)) say("mended");
    }
    const auto slip = [&](const DigitSlip& found, const PrintedNumber& number, const Argument& name, bool of_sum) {
        why.push_back({"audit.why.slip",
                       {{"which", of_sum ? Argument(WordKey{"audit.why.of.sum"}) : name},
                        {"kind", found.kind},
                        {"printed", number.text},
                        {"meant", found.text}}});
    };
    if (const DigitSlip found = slip_of(printed, sum); !found.kind.empty()) slip(found, printed, {}, true);
    std::vector<std::pair<std::size_t, DigitSlip>> in_terms;
    for (std::size_t index = 0; index < terms.size(); ++index)
        if (const DigitSlip found = slip_of(*terms[index].number, wanted - sum_without(index)); !found.kind.empty())
            in_terms.emplace_back(index, found);
    if (in_terms.size() == 1) slip(in_terms[0].second, *terms[in_terms[0].first].number, terms[in_terms[0].first].name, false);
    if (const auto ratio = divide(wanted, sum))
        if (const UnitRatio* found = unit_ratio_in(*ratio))
            why.push_back({"audit.why.unit", {{"times", figure_text(found->ratio, 5)}, {"what", AuthorText{found->zh, found->en}}}});
    return why;
}

}  // namespace tanji
