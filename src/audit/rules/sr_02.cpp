// SPDX-License-Identifier: Apache-2.0
// Fossil, biogenic and land use add up to the total that stands with them.
#include <map>

#include "audit/report/sum_causes.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    std::map<std::pair<std::size_t, std::string>, std::vector<const ClaimedLine*>> sets;
    for (const ClaimedLine& line : facts.claims->lines) sets[{line.group, line.column}].push_back(&line);
    Findings findings;
    for (const auto& [key, lines] : sets) {
        const ClaimedLine* total = nullptr;
        std::map<std::string, const ClaimedLine*> parts;
        bool plain = true;
        for (const ClaimedLine* line : lines) {
            if (line->kind != "total") {
                plain = parts.emplace(line->kind, line).second && plain;
                continue;
            }
            plain = plain && total == nullptr;
            total = line;
        }
        constexpr std::size_t kParts = 3;  // all of them, else something else may be in the total
        if (!plain || total == nullptr || parts.size() != kParts) continue;
        Interval sum;
        double middle = 0.0;
        std::string terms;
        std::vector<SumTerm> list;
        for (const auto& [kind, line] : parts) {
            sum = sum + printed_span(line->value.number);
            middle += line->value.number.value;
            terms += (terms.empty() ? "" : " + ") + line->value.number.text;
            list.push_back({&line->value.number, WordKey{"audit.line." + kind}});
        }
        if (sum.meets(printed_span(total->value.number))) continue;
        findings.push_back(found(facts, rule, total->place,
                                 {{"column", key.second.empty() ? std::string("none") : key.second},
                                  {"terms", terms},
                                  {"sum", figure_text(middle)},
                                  {"span", span_text(sum)},
                                  {"printed", total->value.number.text},
                                  {"why", said(why_sum(list, total->value.number))}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kSr02{"SR-02", Severity::Error, Needs::Report, {"ISO 14067:2018", "7.2", false}, nullptr, check};

}  // namespace tanji
