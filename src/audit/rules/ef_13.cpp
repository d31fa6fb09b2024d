// SPDX-License-Identifier: Apache-2.0
// A supplier's footprint is used on a day, for a boundary and beside a transport that its maker did not know of.
#include <algorithm>

#include "audit/facts.h"

namespace tanji {

namespace {

bool is_transport(const Row& row) { return row.exchange->distance || (row.factor != nullptr && row.factor->kind == "transport"); }

bool names(std::string_view text, std::string_view part) { return !part.empty() && text.find(part) != std::string_view::npos; }

/// A leg that carries the goods: in the same activity, or called after them.
bool carries(const Row& leg, const Row& goods) {
    if (leg.exchange == goods.exchange || !is_transport(leg)) return false;
    return leg.activity == goods.activity || names(leg.exchange->flow, goods.exchange->flow) ||
           names(goods.exchange->flow, leg.exchange->flow) || names(leg.exchange->id, goods.exchange->id);
}

std::vector<const Row*> legs_of(const Facts& facts, const FactorUse& use) {
    std::vector<const Row*> legs;
    for (const Row& row : facts.rows)
        for (const Row* goods : use.rows)
            if (carries(row, *goods)) {
                legs.push_back(&row);
                break;
            }
    return legs;
}

std::string delivery_form(const Facts& facts, const SupplierData& data, const std::vector<const Row*>& legs) {
    if (data.outbound_kg.value_or(0.0) == 0.0) return {};
    if (!data.outbound_stated) return "unstated";
    if (data.outbound_counted) return legs.empty() ? "" : "twice";
    const bool carried = std::any_of(facts.rows.begin(), facts.rows.end(), is_transport) || facts.gap_of_kind("transport");
    return carried ? "" : "nowhere";
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const std::optional<Date> day = facts.judged_on();
    for (const FactorUse& use : uses_of(facts, [](const Row& row) { return row.factor->supplier.has_value(); })) {
        const EmissionFactor& factor = *use.factor;
        const SupplierData& data = *factor.supplier;
        const std::vector<const Row*> legs = legs_of(facts, use);
        const auto say = [&](std::string_view form) -> Finding& {
            findings.push_back(found(rule, place_of(facts, *use.rows.front()),
                                     {{"form", std::string(form)},
                                      {"factor", factor.id},
                                      {"supplier", factor.issuer.empty() ? data.supplier : factor.issuer},
                                      {"flow", name_of(*use.rows.front())},
                                      {"from", data.valid_from ? to_string(*data.valid_from) : std::string()},
                                      {"until", data.valid_until ? to_string(*data.valid_until) : std::string()},
                                      {"date", day ? to_string(*day) : std::string()},
                                      {"outbound", data.outbound_kg.value_or(0.0)},
                                      {"unit", factor.reference.symbol},
                                      {"legs", names_of(legs)},
                                      {"boundary", factor.boundary}}));
            return findings.back();
        };
        const bool too_early = day && data.valid_from && *day < *data.valid_from;
        const bool too_late = day && data.valid_until && *day >= *data.valid_until;
        if (too_early || too_late) say("validity");
        if (factor.boundary != "cradle-to-gate") say("boundary");
        if (const std::string form = delivery_form(facts, data, legs); !form.empty())
            put_effect(say(form), facts,
                       facts.effect(use.rows, [&](const Row&, const RowAmount& amount) { return amount.amount * *data.outbound_kg; }));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf13{"EF-13", Severity::Warning, Needs::Factors, {"PACT Methodology 3.0", "3.2.3", false}, check};

}  // namespace tanji
