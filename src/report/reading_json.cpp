// SPDX-License-Identifier: Apache-2.0
// Electricity, transport, use and balances as result.json holds them.
#include "report/reading_json.h"

#include <algorithm>

#include "interpret/balances.h"
#include "interpret/electricity_inputs.h"
#include "interpret/transport.h"
#include "interpret/use_phase.h"
#include "model/study_fields.h"
#include "model/write_fields.h"
#include "report/json_values.h"

namespace tanji {

namespace {

using namespace json_values;

/// "electricity.reason.period-apart" -> "period-apart".
std::string_view last_word(std::string_view key) { return key.substr(key.find_last_of('.') + 1); }

Node part_node(const Study& study, const ElectricityPart& part) {
    const Activity& activity = study.activities[part.activity];
    Node node = Node::map({{"input", text(activity.id + "/" + activity.inputs[part.input].id)}});
    node.set("basis", text(enum_word(activity.basis)));
    set_text(node, "contract", part.contract);
    node.set("energy", quantity(part.kwh, "kWh"));
    set_text(node, "factor", part.factor);
    if (part.verdict) {
        node.set("branch", text(last_word(branch_key(part.verdict->branch))));
        node.set("reason", text(last_word(reason_key(part.verdict->reason))));
        set_text(node, "found", part.verdict->found);
    }
    return node;
}

Node contract_node(const ContractTotal& total) {
    const Contract& contract = *total.contract;
    Node node = Node::map({{"id", text(contract.id)}, {"kind", text(enum_word(contract.kind))}, {"used", Node::boolean(total.used)}});
    set_quantity(node, "volume", total.volume, "kWh");
    set_quantity(node, "claimed", total.kwh, "kWh");
    node.set("elsewhere", quantity(total.elsewhere, "kWh"));
    if (contract.period) node.set("period", text(to_string(*contract.period)));
    if (!contract.certificates.empty()) node.set("certificates", write_value(contract.certificates));
    if (contract.cancelled) node.set("cancelled", text(to_string(*contract.cancelled)));
    set_text(node, "cancellation", contract.cancellation);
    set_text(node, "market", contract.market);
    set_text(node, "plant", contract.plant);
    set_text(node, "technology", contract.technology);
    set_text(node, "factor", contract.factor);
    set_text(node, "losses", contract.losses);
    return node;
}

Node leg_node(const TransportLeg& leg, const LegReading& reading) {
    static const Unit kKilometre = parse_unit("km", {}).value();
    Node node = Node::map({{"leg", text(reading.leg)}});
    set_text(node, "mode", reading.mode);
    set_text(node, "from", leg.from);
    set_text(node, "to", leg.to);
    if (leg.distance) {
        set_quantity(node, "distance", leg.distance->in(kKilometre), "km");
        node.set("distance_kind", text(enum_word(leg.distance_kind)));
        if (leg.adjustment) set_number(node, "adjustment", leg.adjustment->in(unit_one()));
    }
    set_text(node, "factor", reading.factor);
    set_text(node, "boundary", reading.boundary);
    set_quantity(node, "transport_work", reading.tonne_kilometres, "t*km");
    set_quantity(node, "vehicle_distance", reading.vehicle_kilometres, "km");
    set_quantity(node, "fuel", reading.fuel, reading.fuel_unit);
    node.set("gap", Node::boolean(!reading.kg_co2e));
    if (reading.kg_co2e) set_quantity(node, *reading.kg_co2e, kCo2e);
    set_quantity(node, "intensity", reading.intensity, "kg CO2e/(t*km)");
    return node;
}

std::string_view word(UseLineKind kind) {
    static constexpr std::string_view kWords[] = {"mode", "no-load", "load"};
    return kWords[static_cast<int>(kind)];
}

Node use_node(const Study& study, const ProductResult& product, const UseReading& reading) {
    const UsePhase& row = study.use[reading.row];
    Node node = Node::map({{"use", text(row.id)}, {"product", text(study.products[product.product].id)}, {"stage", text(row.stage)}});
    if (reading.years > 0.0) node.set("life", quantity(reading.years, "year"));
    set_text(node, "place", reading.place_assumed ? study.place : row.place);
    node.set("place_assumed", Node::boolean(reading.place_assumed));
    node.set("source", text(enum_word(row.source)));
    if (!row.document.empty()) node.set("document", write_value(row.document));
    if (!row.timing.empty()) node.set("timing", write_value(row.timing));
    node.set("timing_missing", Node::boolean(reading.timing_missing));
    node.set("gap", Node::boolean(reading.gap));
    node.set("energy", quantity(reading.kwh, "kWh"));
    if (!reading.gap) set_quantity(node, reading.kg_co2e, kCo2e);
    Node lines = Node::sequence();
    for (const UseLine& line : reading.lines) {
        Node one = Node::map({{"exchange", text(line.exchange)}, {"kind", text(word(line.kind))}});
        if (!line.name.empty()) one.set("name", write_value(line.name));
        one.set("power", quantity(line.power.value, line.power.unit.symbol));
        set_number(one, "load", line.load);
        one.set("time", quantity(line.hours_per_year, "h/year"));
        one.set("energy", quantity(line.kwh, "kWh"));
        if (!reading.gap) set_quantity(one, line.kg_co2e, kCo2e);
        lines.items.push_back(std::move(one));
    }
    node.set("lines", std::move(lines));
    return node;
}

std::string_view word(BalanceKind kind) {
    static constexpr std::string_view kWords[] = {"mass",        "carbon",       "energy",        "yield",    "net", "bill-of-materials",
                                                  "good-output", "meter-months", "meter-invoice", "meter-use"};
    return kWords[static_cast<int>(kind)];
}
std::string_view word(Verdict verdict) {
    static constexpr std::string_view kWords[] = {"holds", "fails", "open"};
    return kWords[static_cast<int>(verdict)];
}

Node balance_node(const Balance& balance) {
    Node node = Node::map({{"kind", text(word(balance.kind))}, {"id", text(balance.id)}, {"unit", text(balance.unit)}});
    node.set("in", number(balance.in));
    node.set("out", number(balance.out));
    // A side that is not known in full has no difference to the other.
    if (balance.verdict != Verdict::Open) node.set("difference", number(balance.difference()));
    node.set("limit", number(balance.limit));
    node.set("verdict", text(word(balance.verdict)));
    set_number(node, "least", balance.least);
    set_number(node, "most", balance.most);
    set_number(node, "packed", balance.packed);
    Node items = Node::sequence(), missing = Node::sequence();
    for (const BalanceItem& item : balance.items)
        items.items.push_back(Node::map({{"id", text(item.id)}, {"side", text(item.in ? "in" : "out")}, {"amount", number(item.amount)}}));
    for (const NotWeighed& one : balance.missing) missing.items.push_back(Node::map({{"id", text(one.id)}, {"word", text(one.why.key)}}));
    node.set("items", std::move(items));
    node.set("missing", std::move(missing));
    return node;
}

}  // namespace

Node electricity_to_node(const Study& own, const VariantResult& variant) {
    const Study& study = study_of(variant, own);
    Node parts = Node::sequence(), contracts = Node::sequence();
    for (const ElectricityPart& part : electricity_inputs(own, variant)) parts.items.push_back(part_node(study, part));
    for (const ContractTotal& total : contract_totals(study)) contracts.items.push_back(contract_node(total));
    return Node::map({{"inputs", std::move(parts)}, {"contracts", std::move(contracts)}});
}

Node transport_to_node(const Study& own, const VariantResult& variant) {
    const Study& study = study_of(variant, own);
    Node list = Node::sequence();
    for (const TransportReading& reading : read_transport(own, variant)) {
        const auto chain = std::find_if(study.transport.begin(), study.transport.end(),
                                        [&](const TransportChain& one) { return one.id == reading.chain; });
        Node node = Node::map({{"chain", text(reading.chain)}, {"product", text(study.products[reading.product].id)}});
        node.set("stage", text(reading.stage));
        node.set("mass", quantity(reading.tonnes, "t"));
        node.set("transport_work", quantity(reading.tonne_kilometres, "t*km"));
        set_quantity(node, reading.kg_co2e, kCo2e);
        node.set("complete", Node::boolean(reading.complete));
        set_quantity(node, "intensity", reading.intensity, "kg CO2e/(t*km)");
        Node legs = Node::sequence();
        for (std::size_t leg = 0; leg < reading.legs.size(); ++leg) legs.items.push_back(leg_node(chain->legs[leg], reading.legs[leg]));
        node.set("legs", std::move(legs));
        list.items.push_back(std::move(node));
    }
    return list;
}

Node use_to_node(const Study& own, const VariantResult& variant) {
    const Study& study = study_of(variant, own);
    Node list = Node::sequence();
    for (const ProductResult& product : variant.products)
        for (const UseReading& reading : use_phases(own, variant, product)) list.items.push_back(use_node(study, product, reading));
    return list;
}

Node balances_to_node(const Study& own, const VariantResult& variant) {
    Node list = Node::sequence();
    for (const Balance& balance : balances(own, variant)) list.items.push_back(balance_node(balance));
    return list;
}

}  // namespace tanji
