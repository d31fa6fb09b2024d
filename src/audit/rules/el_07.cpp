// SPDX-License-Identifier: Apache-2.0
// A certificate says whose power it is; it takes nothing out of the air. Nor does an offset belong into a product's figure.
#include "audit/electricity.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

bool is_named_so(const Facts& facts, const Exchange& exchange) {
    for (const std::string* text : {&exchange.flow, &exchange.name.zh, &exchange.name.en})
        for (const char* list : {"certificate", "offset"})
            if (!facts.editions->phrase_in(list, *text).empty()) return true;
    return false;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Row& row : facts.rows) {
        const Exchange& exchange = *row.exchange;
        const bool negative = exchange.amount && exchange.amount->value < 0;
        const bool electricity = row.factor != nullptr && !electricity_family(facts, *row.factor).empty();
        if (!negative || !(electricity || is_named_so(facts, exchange))) continue;
        Finding finding = found(rule, place_of(facts, row), {{"flow", name_of(row)}, {"amount", exchange.amount->text}});
        put_effect(finding, facts, facts.effect({&row}, [](const Row&, const RowAmount& amount) { return -amount.kg_co2e; }));
        findings.push_back(std::move(finding));
    }
    for (const Activity& activity : facts.study->activities)
        for (const Exchange& input : activity.inputs) {
            if (!input.supply) continue;
            for (const ContractUse& use : *input.supply)
                if (use.amount && use.amount->value < 0)
                    findings.push_back(found(
                        rule, place_of(*facts.study, input.provenance, "activities." + activity.id + ".inputs." + input.id + ".supply"),
                        {{"flow", use.contract}, {"amount", use.amount->text}}));
        }
    return findings;
}

/// Rows and stages that certificates or offsets make negative.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const auto deducts = [&](std::string_view words) {
        return !facts.editions->phrase_in("offset", words).empty() || !facts.editions->phrase_in("certificate", words).empty();
    };
    for (const InventoryRow& row : facts.claims->rows) {
        if (!row.emission || row.emission->number.value >= 0.0 || !deducts(row.item + " " + row.stage_text)) continue;
        Finding finding = found(facts, rule, row.place, {{"item", row.item}, {"printed", row.emission->number.text}});
        put_effect(finding, facts, row.product, -row.emission->number.value, *row.emission);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEl07{"EL-07", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.4.9.4", true}, check, check_report};

}  // namespace tanji
