// SPDX-License-Identifier: Apache-2.0
#include "audit/rule_cases.h"

namespace tanji::audit_testing {
namespace {

/// The workshop's electricity under a contract that leaves nothing to say.
Contract& under_contract(Case& c) {
    EmissionFactor sun = made_up("t-sun", "electricity-generation-lifecycle", "kWh", "life-cycle", 0.05, 0.0001);
    sun.td_losses = "out";
    c.own.push_back(sun);
    c.own.push_back(made_up("t-lines", "electricity-td", "kWh", "life-cycle", 0.03, 0.0001));
    Contract contract;
    contract.id = "gec";
    contract.volume = amount("3000 kWh");
    contract.period = c.study.period;
    contract.certificates = {"GEC-1"};
    contract.cancelled = parse_date("2026-01-15");
    contract.market = "CN";
    contract.factor = "t-sun";
    contract.losses = "t-lines";
    contract.conveys_attributes = true;
    contract.unique_claim = true;
    contract.evidence = "records#2";
    c.study.contracts = {contract};
    std::vector<ContractUse> supply(1);
    supply.front().contract = "gec";
    supply.front().amount = amount("2.5 kWh");
    c.activity("workshop").inputs.front().supply = supply;
    return c.study.contracts.front();
}
Contract& own_plant(Case& c) {
    Contract& contract = under_contract(c);
    contract.kind = ContractKind::OnSite;
    contract.losses.clear();
    contract.attributes_sold = false;
    return contract;
}

TransportLeg& carried(Case& c) {
    TransportLeg leg;
    leg.id = "road";
    leg.mode = "road";
    leg.distance = amount("300 km");
    leg.distance_kind = DistanceKind::Actual;
    leg.factor = "t-freight";
    leg.evidence = "records#3";
    c.factor("t-freight").load_and_empty_running = "in";
    TransportChain chain;
    chain.id = "bolts";
    chain.mass = amount("0.4 kg");
    chain.data = DataKind::Primary;
    chain.legs = {leg};
    c.study.transport = {chain};
    return c.study.transport.front().legs.front();
}
void by_fuel(Case& c, TransportLeg& leg) {
    c.own.push_back(made_up("t-litre", "fuel-combustion", "L", "well-to-wheel", 3.1, 0.001));
    leg.factor = "t-litre";
    leg.fuel = amount("0.3 L/km");
    leg.capacity = amount("20 t");
    leg.load_factor = amount("60 %");
    leg.empty_running = amount("20 %");
}

Fugitive& filled(Case& c) {
    Fugitive gas;
    gas.id = "gas";
    gas.gas = "R-134a";
    gas.charge = amount("2 g");  // little enough to need no scores of its data
    gas.fill_loss = amount("1 %");
    gas.evidence = "records#4";
    c.study.fugitives = {gas};
    return c.study.fugitives.front();
}
Exchange blend(const std::string& gas) {
    Exchange exchange = row(gas, "0.001 kg", "", Direction::Output);
    exchange.emission = gas;
    return exchange;
}

}  // namespace

std::vector<RuleCase> supply_rule_cases() {
    return {
        {"EL-01", [](Case& c) { under_contract(c).certificates.clear(); }, [](Case& c) { under_contract(c); }},
        {"EL-03", [](Case& c) { under_contract(c).market = "DE"; }, [](Case& c) { under_contract(c).market = "CN-SD"; }},
        {"EL-04", [](Case& c) { under_contract(c).losses.clear(); }, [](Case& c) { own_plant(c); }},
        {"EL-05", [](Case& c) { own_plant(c).attributes_sold = true; }, [](Case& c) { own_plant(c); }},
        {"EL-06",
         [](Case& c) {
             under_contract(c);
             c.factor("t-sun").td_losses = "in";
         },
         [](Case& c) {
             under_contract(c).losses.clear();
             c.factor("t-sun").td_losses = "in";
         }},
        {"EL-08",
         [](Case& c) {
             under_contract(c);
             c.study.contracts.clear();
             c.activity("workshop").inputs.front().supply = {};
             c.activity("workshop").inputs.front().factor = "t-sun";
         },
         [](Case& c) { own_plant(c); }},
        {"TR-01", [](Case& c) { carried(c).fuel = amount("0.3 L/km"); }, [](Case& c) { by_fuel(c, carried(c)); }},
        {"TR-02", [](Case& c) { carried(c).distance_kind = DistanceKind::Unstated; },
         [](Case& c) {
             TransportLeg& leg = carried(c);
             leg.from = "上海 (31.23, 121.47)";
             leg.to = "杭州 (30.27, 120.15)";
         }},
        {"TR-02",
         [](Case& c) {
             TransportLeg& leg = carried(c);
             leg.from = "上海 (31.23, 121.47)";
             leg.to = "北京 (39.90, 116.40)";
         },
         [](Case& c) { carried(c).distance_kind = DistanceKind::ShortestFeasible; }},
        {"TR-03", [](Case& c) { c.factor((carried(c), "t-freight")).load_and_empty_running = "out"; }, [](Case& c) { carried(c); }},
        {"TR-03",
         [](Case& c) {
             TransportLeg& leg = carried(c);
             by_fuel(c, leg);
             leg.empty_running.reset();
         },
         [](Case& c) { by_fuel(c, carried(c)); }},
        {"RF-01",
         [](Case& c) {
             Fugitive& gas = filled(c);
             gas.fill_loss.reset();
             gas.leak = amount("2 %/year");
             gas.life = amount("3 year");
             gas.use_stage = "production";
         },
         [](Case& c) { filled(c); }},
        {"RF-02",
         [](Case& c) {
             Fugitive& gas = filled(c);
             gas.charge.reset();
             gas.fill_loss.reset();
             gas.opening = amount("1 kg");
             gas.purchases = amount("1 kg");
             gas.closing = amount("3 kg");
             c.computes = false;
         },
         [](Case& c) { filled(c); }},
        {"GW-08",
         [](Case& c) {
             c.study.impact.method = "AR5";
             c.activity("workshop").outputs.push_back(blend("R-401A"));
         },
         [](Case& c) {
             c.study.impact.method = "AR5";
             c.activity("workshop").outputs.push_back(blend("R-404A"));
         }},
    };
}

}  // namespace tanji::audit_testing
