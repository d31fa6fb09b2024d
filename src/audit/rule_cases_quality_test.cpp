// SPDX-License-Identifier: Apache-2.0
// Cases of the rules about cut-off, data quality, balances and the conventions of factors.
#include "audit/rule_cases.h"

namespace tanji::audit_testing {
namespace {

Exchange direct(const std::string& flow, const std::string& gas, const std::string& text) {
    Exchange exchange = row(flow, text, "");
    exchange.direction = Direction::Output;
    exchange.emission = gas;
    return exchange;
}
Exchange from(const std::string& flow, const std::string& text, const std::string& supplier) {
    Exchange exchange = row(flow, text, "");
    exchange.from = supplier;
    return exchange;
}
Exchange made(const std::string& flow, const std::string& text) { return row(flow, text, "", Direction::Output); }

/// The steel is forged first: an activity with a product of its own, 11 kg in, 10.5 kg and half a kilogram of scale out.
void forge(Case& c) {
    c.study.activities.insert(c.study.activities.begin(),
                              activity("forge", "raw-materials", {row("bar", "11 kg", "t-steel")},
                                       {made("billet", "10.5 kg"), row("scale", "0.5 kg", "t-scrap", Direction::Output)}));
    c.activity("materials").inputs = {from("billet", "10.5 kg", "forge/billet")};
}
void heat_by_boiler(Case& c, const std::string& heat) {
    EmissionFactor fuel = made_up("t-fuel", "fuel-combustion", "kg", "well-to-wheel", 3.6, 0.0);
    fuel.fuel = FuelData{amount("42 GJ/t"), {}, {}, {}, {}};
    c.own.push_back(fuel);
    c.study.activities.push_back(activity("boiler", "production", {row("oil", "0.01 kg", "t-fuel")}, {made("warmth", heat)}));
    c.activity("workshop").inputs.push_back(from("warmth", "0.3 MJ", "boiler/warmth"));
}
void burn_oil(Case& c, const char* printed) {
    EmissionFactor fuel = made_up("t-fuel", "fuel-combustion", "GJ", "well-to-wheel", 72.585, 0.0);
    fuel.fuel = FuelData{amount("42.652 GJ/t"), amount("20.2 tC/TJ"), 0.98, "98 %", {}};
    fuel.terms.front().text = printed;
    fuel.terms.front().unit = "tCO2/GJ";
    c.own.push_back(fuel);
    c.activity("workshop").inputs.push_back(row("oil", "0.01 kg", "t-fuel"));
}
void bought_heat(Case& c, const char* boundary) {
    c.own.push_back(made_up("t-steam", "heat", "GJ", boundary, 60.0, 0.0));
    c.activity("workshop").inputs.push_back(row("steam", "0.001 GJ", "t-steam"));
}
void fly(Case& c, const char* technology, Origin origin) {
    EmissionFactor factor = made_up("t-air", "transport", "t*km", "well-to-wheel", 0.6, 0.0);
    factor.category = "air";
    factor.technology = technology;
    factor.terms.front().flow.origin = origin;
    c.own.push_back(factor);
    c.activity("transport").inputs.push_back(row("air freight", "0.5 t*km", "t-air"));
}
/// The electricity of the workshop, 4.2 kWh for each of 1000 pieces, by its meter.
void meter(Case& c, const char* month, std::size_t months, const char* invoiced) {
    Meter each;
    each.id = "E1";
    each.months.assign(months, amount(month));
    if (invoiced != nullptr) each.invoiced = amount(invoiced);
    each.feeds = {"workshop/electricity"};
    c.study.meters = {each};
}
void by_pas(Case& c) { c.study.method = "pas-2050-2011"; }
/// Most of the footprint is bought, and the suppliers say nothing.
void all_bought(Case& c) {
    by_pas(c);
    c.study.boundary.excluded.clear();
    c.activity("workshop").inputs.front().amount = amount("2.1 kWh");
}
void leave_out_gold(Case& c) {
    Exclusion& exclusion = c.study.boundary.excluded.front();
    exclusion.process = both("镀金触点", "gold-plated contacts");
    exclusion.share.reset();
    exclusion.mass_share = 0.001;
}
/// Steel and power are given only as CO2e.
void sums_of(Case& c, const char* steel, const char* power) {
    c.factor("t-steel").terms = {{{steel, Category::Unspecified, Origin::None}, 2.0, "t-steel", "", ""}};
    c.factor("t-power").terms = {{{power, Category::Unspecified, Origin::None}, 0.57, "t-power", "", ""}};
}
void with_sum(Case& c, double kg) {
    c.factor("t-steel").terms.push_back({{"CO2e(AR6)", Category::Unspecified, Origin::None}, kg, "t-steel", "", ""});
}
/// Two shops of one kind that serve two products.
void two_shops(Case& c, AllocationKey second) {
    Product other = c.study.products.front();
    other.id = "bracket-2";
    c.study.products.push_back(other);
    Activity& first = c.activity("workshop");
    first.basis = AmountBasis::Period;
    first.kind = "stamping";
    first.inputs.front().amount = amount("8400 kWh");
    first.outputs.front().amount = amount("1000 kg");
    first.allocation = Allocation{AllocationKey::Mass, {}, both("各型号工序相同，与质量成正比", "same steps, in proportion to mass")};
    Activity shop = first;
    shop.id = "workshop-2";
    shop.inputs.front().amount = amount("77 kWh");
    shop.outputs.clear();
    shop.allocation->by = second;
    c.study.activities.push_back(shop);
}
void cover(Case& c, bool production) {
    c.study.boundary.coverage = {{"raw-materials", both("钢材", "steel")}, {"inbound", both("公路运输", "road")}};
    if (production) c.study.boundary.coverage.push_back({"production", both("冲压", "stamping")});
}

}  // namespace

const std::vector<RuleCase>& quality_cases() {
    static const std::vector<RuleCase> cases{
        {"AR-16", [](Case& c) { with_sum(c, 2.0); }, [](Case& c) { with_sum(c, 9.0); }},
        // 20.2 tC/TJ x 0.98 x 44/12 = 0.072585 t/GJ
        {"EF-11", [](Case& c) { burn_oil(c, "0.0742"); }, [](Case& c) { burn_oil(c, "0.072585"); }},
        {"EF-12", [](Case& c) { c.factor("t-steel").place_in_document.clear(); },
         [](Case& c) {
             c.factor("t-steel").place_in_document.clear();
             c.factor("t-steel").document_no = "DS-12";
         }},
        {"EL-09", [](Case& c) { bought_heat(c, "generation"); }, [](Case& c) { bought_heat(c, "life-cycle"); }},
        {"GS-05", [](Case& c) { cover(c, false); }, [](Case& c) { cover(c, true); }},
        {"GS-11", [](Case& c) { c.study.product_rule = ProductRule{"PCR-7", false, {}}; },
         [](Case& c) { c.study.product_rule = ProductRule{"PCR-7", true, {}}; }},
        {"GS-15", [](Case& c) { c.study.capital_goods = CapitalGoods::Excluded; },
         [](Case& c) {
             c.study.capital_goods = CapitalGoods::Excluded;
             c.study.assumptions.push_back(both("生产设备折算到单件不足 0.1 %", "machinery is below 0.1 % per piece"));
         }},
        {"CU-05", leave_out_gold,
         [](Case& c) {
             leave_out_gold(c);
             c.study.boundary.excluded.front().bound.most = amount("0.1 kg");
         }},
        {"CU-06", by_pas,
         [](Case& c) {
             by_pas(c);
             c.study.boundary.excluded.clear();
         }},
        {"DQ-03", all_bought,
         [](Case& c) {
             all_bought(c);
             c.activity("materials").inputs.front().primary_share = 0.2;
         }},
        {"DQ-04", [](Case& c) { c.activity("materials").inputs.front().factor_quality.reset(); },
         [](Case& c) { c.activity("workshop").inputs.front().quality.reset(); }},
        {"DQ-06", [](Case& c) { meter(c, "350 kWh", 11, nullptr); }, [](Case& c) { meter(c, "350 kWh", 12, nullptr); }},
        {"DQ-07", [](Case& c) { meter(c, "350 kWh", 12, "4300 kWh"); }, [](Case& c) { meter(c, "350 kWh", 12, "4250 kWh"); }},
        {"DQ-09", [](Case& c) { meter(c, "300 kWh", 12, nullptr); }, [](Case& c) { meter(c, "340 kWh", 12, nullptr); }},
        {"DQ-10", [](Case& c) { c.activity("materials").inputs.front().origin = DataOrigin::Estimated; },
         [](Case& c) {
             c.activity("materials").inputs.front().origin = DataOrigin::Estimated;
             c.activity("materials").inputs.front().note = both("按图纸加 5 % 损耗", "from the drawing, 5 % more for losses");
         }},
        {"DQ-12",
         [](Case& c) {
             c.activity("materials").inputs.front().data = DataKind::Secondary;
             c.activity("materials").inputs.front().primary_share = 0.4;
         },
         [](Case& c) { c.activity("materials").inputs.front().primary_share = 0.4; }},
        {"AL-07", [](Case& c) { two_shops(c, AllocationKey::Count); }, [](Case& c) { two_shops(c, AllocationKey::Mass); }},
        {"MB-01",
         [](Case& c) {
             forge(c);
             c.activity("forge").outputs.pop_back();
             c.activity("forge").inputs.front().amount = amount("11.2 kg");
             c.study.products.front().mass = amount("11.2 kg");
         },
         forge},
        {"MB-03",
         [](Case& c) {
             forge(c);
             c.activity("forge").inputs.front().carbon = amount("1 %");
             for (Exchange& output : c.activity("forge").outputs) output.carbon = amount("0.5 %");
         },
         [](Case& c) {
             forge(c);
             c.activity("forge").inputs.front().carbon = amount("1 %");
             c.activity("forge").outputs.front().carbon = amount("0.5 %");  // nobody states what the scale holds
         }},
        {"MB-04",
         [](Case& c) {
             c.study.products.front().mass = amount("11 kg");
             c.activity("materials").inputs.front().net = amount("11 kg");
         },
         [](Case& c) { c.activity("materials").inputs.front().net = amount("10 kg"); }},
        {"MB-06", [](Case& c) { heat_by_boiler(c, "0.48 MJ"); }, [](Case& c) { heat_by_boiler(c, "0.38 MJ"); }},
        {"GW-06", [](Case& c) { sums_of(c, "CO2e(AR4)", "CO2e(AR5)"); }, [](Case& c) { sums_of(c, "CO2e(AR5)", "CO2e(AR5)"); }},
        {"GW-07", [](Case& c) { c.activity("workshop").outputs.push_back(direct("digester", "CH4", "0.001 kg")); },
         [](Case& c) { c.activity("workshop").outputs.push_back(direct("gas pipe", "CH4/fugitive", "0.001 kg")); }},
        {"GW-09", [](Case& c) { fly(c, "Freight flights, long-haul, with RF", Origin::None); },
         [](Case& c) { fly(c, "Freight flights, long-haul, without RF", Origin::Aircraft); }},
        {"GW-11", [](Case& c) { sums_of(c, "CO2e(AR5)", "CO2e(AR5-ccf)"); }, [](Case& c) { sums_of(c, "CO2e(AR5-ccf)", "CO2e(AR5-ccf)"); }},
    };
    return cases;
}

}  // namespace tanji::audit_testing
