// SPDX-License-Identifier: Apache-2.0
// A product that weighs more than its materials has parts that nobody counted.
#include "audit/facts.h"
#include "audit/report/report_facts.h"
#include "interpret/balances.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::vector<Balance> all;
    balance_products(*facts.study, facts.result->base(), all);
    for (const Balance& balance : all) {
        if (balance.kind != BalanceKind::BillOfMaterials || balance.verdict != Verdict::Fails) continue;
        const bool too_little = *balance.most < balance.out;
        Finding finding = found(rule, place_of(*facts.study, balance.provenance, "products." + balance.id + ".mass"),
                                {{"product", balance.id},
                                 {"mass", too_little ? balance.out : balance.packed.value_or(balance.out)},
                                 {"materials", too_little ? *balance.most : *balance.least},
                                 {"what", std::string(too_little ? "little" : "much")}});
        finding.path = balance.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// Materials that weigh less than the product that is made of them. More is waste of production, less by a twentieth may be cut off.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    static const Dimension kMass = parse_unit("kg", {}).value().dimension;
    constexpr double kMostCut = 0.05;
    if (facts.claims->products.size() != 1) return {};
    const ClaimedProperty* net = nullptr;
    for (const ClaimedProperty& each : facts.claims->properties)
        if (each.kind == "net-mass" && each.value.unit && each.value.unit->dimension == kMass && net == nullptr) net = &each;
    if (net == nullptr) return {};
    Interval sum;
    const InventoryRow* first = nullptr;
    std::int64_t rows = 0;
    for (const RowReading& reading : facts.readings) {
        const InventoryRow& row = facts.claims->rows[reading.row];
        if (row.stage != "raw-materials" || row.sum || !row.activity || !carrier_of(row).empty()) continue;
        if (!row.activity->unit || row.activity->unit->dimension != kMass || reading.divisor != 1.0) return {};  // pieces weigh as well
        sum = sum + scaled(printed_span(row.activity->number), row.activity->unit->scale);
        if (first == nullptr) first = &row;
        ++rows;
    }
    const Interval mass = scaled(printed_span(net->value.number), net->value.unit->scale);
    if (rows < 2 || sum.high >= (1.0 - kMostCut) * mass.low) return {};
    Finding finding =
        found(facts, rule, first->place, {{"sum", figure_text(sum.middle())}, {"mass", figure_text(mass.middle())}, {"n", rows}});
    finding.related.push_back(place_of(facts, net->place));
    return {finding};
}

}  // namespace

extern constexpr Rule kMb02{"MB-02", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.4.3", false}, check, check_report};

}  // namespace tanji
