// SPDX-License-Identifier: Apache-2.0
// The same figure with the same factor in two stages is often one datum entered twice, and no total shows it.
#include <algorithm>
#include <map>

#include "audit/facts.h"
#include "audit/report/report_facts.h"
#include "support/decimal.h"

namespace tanji {

namespace {

/// Round amounts (1 kg, 20 kWh) meet by chance; three digits hardly do.
bool is_telling(double value) {
    std::string digits = shortest(value);
    std::erase_if(digits, [](char sign) { return sign < '0' || sign > '9'; });
    const std::size_t first = digits.find_first_not_of('0'), last = digits.find_last_not_of('0');
    return first != std::string::npos && last - first >= 2;
}

bool serve_one_product(const Study& study, const Activity& one, const Activity& other) {
    const std::vector<std::size_t> first = products_served(study, one), second = products_served(study, other);
    return std::any_of(first.begin(), first.end(),
                       [&](std::size_t product) { return std::find(second.begin(), second.end(), product) != second.end(); });
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::map<std::string, const Row*> seen;
    for (const Row& row : facts.rows) {
        const Exchange& exchange = *row.exchange;
        if (exchange.factor.empty() || !exchange.amount || !is_telling(exchange.amount->value)) continue;
        const std::string key = exchange.factor + '|' + exchange.amount->unit.canonical + '|' + shortest(exchange.amount->value) + '|' +
                                (exchange.distance ? shortest(exchange.distance->value) : "");
        const auto [at, is_new] = seen.try_emplace(key, &row);
        const Row& first = *at->second;
        if (is_new || first.activity->stage == row.activity->stage || !serve_one_product(*facts.study, *first.activity, *row.activity))
            continue;
        Finding finding = found(rule, place_of(facts, row),
                                {{"flow", name_of(row)},
                                 {"amount", exchange.amount->text},
                                 {"factor", exchange.factor},
                                 {"first", first.activity->id},
                                 {"second", row.activity->id}});
        put_effect(finding, facts, facts.effect({&row}, [](const Row&, const RowAmount& amount) { return -amount.kg_co2e; }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// Rows of one product in two stages that print the same amount of the same thing.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::map<std::string, const InventoryRow*> seen;
    for (const InventoryRow& row : facts.claims->rows) {
        if (!row.activity || !row.factor || row.sum || row.stage.empty() || row.item.empty()) continue;
        if (!is_telling(row.activity->number.value)) continue;
        const std::string key = std::to_string(row.product) + '|' + row.item + '|' + row.activity->number.text + '|' +
                                row.factor->number.text + '|' + (row.distance ? row.distance->number.text : "");
        const auto [at, fresh] = seen.try_emplace(key, &row);
        if (fresh || at->second->stage == row.stage) continue;
        Finding finding = found(facts, rule, row.place,
                                {{"item", row.item},
                                 {"amount", row.activity->number.text},
                                 {"first", stage_name(at->second->stage, at->second->stage_text)},
                                 {"second", stage_name(row.stage, row.stage_text)}});
        finding.related.push_back(place_of(facts, at->second->place));
        if (row.emission) put_effect(finding, facts, row.product, -row.emission->number.value, *row.emission);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr17{"AR-17", Severity::Warning, Needs::Study, {"ISO 14067:2018", "5.12", true}, check, check_report};

}  // namespace tanji
