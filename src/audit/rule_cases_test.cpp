// SPDX-License-Identifier: Apache-2.0
#include "audit/rule_cases.h"

namespace tanji::audit_testing {
namespace {

void leave(Case&) {}

Exchange direct(const std::string& flow, const std::string& gas, const std::string& text) {
    Exchange exchange = row(flow, text, "");
    exchange.direction = Direction::Output;
    exchange.emission = gas;
    return exchange;
}

void use_grid_co2(Case& c) { c.activity("workshop").inputs.front().factor = "cn-average-co2-cn-2022"; }
void burn_gas(Case& c, const std::string& text) {
    c.activity("workshop").inputs.push_back(row("natural gas", text, "cn-gbt32151-22-2024-natural-gas"));
}
void burn_diesel(Case& c) { c.activity("workshop").inputs.push_back(row("diesel", "0.123 kg", "cn-gbt32151-22-2024-diesel")); }
void second_product(Case& c) {
    Product other = c.study.products.front();
    other.id = "bracket-2";
    c.study.products.push_back(other);
    for (Activity& activity : c.study.activities)
        if (activity.id != "workshop") activity.products = {"bracket", "bracket-2"};
    Activity& workshop = c.activity("workshop");
    workshop.basis = AmountBasis::Period;
    workshop.inputs.front().amount = amount("8400 kWh");
    workshop.outputs.front().amount = amount("1000 kg");
    workshop.allocation = Allocation{AllocationKey::Mass, {}, both("各型号工序相同，与质量成正比", "same steps, in proportion to mass")};
}
void to_grave(Case& c) {
    c.study.boundary.type = BoundaryType::CradleToGrave;
    c.study.boundary.stages = {"raw-materials", "inbound", "production", "use", "end-of-life"};
    c.study.products.front().functional_unit = FunctionalUnit{both("支承设备", "carry equipment"), amount("1 台"), amount("10 year"), {}};
    c.study.activities.push_back(activity("upkeep", "use", {row("repair steel", "0.2 kg", "t-steel")}));
    c.study.activities.push_back(activity("disposal", "end-of-life", {}, {row("used bracket", "10 kg", "t-scrap", Direction::Output)}));
}
void hole(Case& c, const char* bound) {
    StudyGap gap;
    gap.id = "paint";
    gap.stage = "production";
    gap.subject = both("涂料", "paint");
    gap.reason = both("没有记录", "no record");
    if (bound != nullptr) gap.bound.most = amount(bound);
    c.study.gaps = {gap};
}

/// What the maker of the steel says: valid in the year of the report, and the delivery, which the study models itself.
SupplierData own_footprint(double delivery, bool stated) {
    SupplierData data;
    data.supplier = "urn:company:example:steel-works";
    data.valid_from = parse_date("2026-01-01");
    data.valid_until = parse_date("2028-01-01");
    data.outbound_kg = delivery;
    data.outbound_stated = stated;
    return data;
}

}  // namespace

const std::vector<RuleCase>& rule_cases() {
    static const std::vector<RuleCase> all = [] {
        std::vector<RuleCase> cases{
            {"AR-17", [](Case& c) { c.activity("workshop").inputs.push_back(row("steel", "10.5 kg", "t-steel")); },
             [](Case& c) {
                 c.activity("materials").inputs.push_back(row("steel again", "10.5 kg", "t-steel"));
                 c.study.products.front().mass = amount("20.5 kg");
             }},
            {"UN-06",
             [](Case& c) {
                 burn_gas(c, "1 Nm3");
                 c.activity("workshop").inputs.back().fuel = FuelProperties{amount("389.31 MJ/Nm3"), {}, {}, {}};
             },
             [](Case& c) {
                 burn_gas(c, "1 Nm3");
                 c.activity("workshop").inputs.back().fuel = FuelProperties{amount("389.31 GJ/10000Nm3"), {}, {}, {}};
             }},
            {"UN-10", [](Case& c) { burn_gas(c, "1 m3"); }, [](Case& c) { burn_gas(c, "1 Nm3"); }},
            {"EF-01", [](Case& c) { c.factor("t-steel").boundary = "unknown"; }, [](Case& c) { c.factor("t-steel").issuer.clear(); }},
            {"EF-03", [](Case& c) { c.factor("t-steel").year = 2021; }, [](Case& c) { c.factor("t-steel").year = 2022; }},
            {"EF-04", use_grid_co2,
             [](Case& c) {
                 use_grid_co2(c);
                 c.study.report.date = parse_date("2024-12-31");
                 c.study.period = Period{*parse_date("2023-01-01"), *parse_date("2023-12-31")};
             }},
            {"EF-05", [](Case& c) { c.activity("workshop").inputs.push_back(row("electricity-2", "3.21 kWh", "cn-average-co2-cn-2023")); },
             [](Case& c) { c.activity("workshop").inputs.push_back(row("electricity-2", "3.21 kWh", "cn-cf-national-2024")); }},
            {"EF-08",
             [](Case& c) {
                 c.study.place = "CN-SD";
                 c.factor("t-power").geography = "CN-HA";
             },
             [](Case& c) {
                 c.study.place = "CN-SD";
                 c.factor("t-steel").geography = "GLO";
             }},
            {"EF-09", burn_diesel,
             [](Case& c) {
                 burn_diesel(c);
                 EmissionFactor upstream = made_up("t-upstream", "fuel-upstream", "kg", "well-to-tank", 0.6, 0.0);
                 c.own.push_back(upstream);
                 c.activity("workshop").inputs.push_back(row("diesel upstream", "0.123 kg", "t-upstream"));
             }},
            {"EF-10", [](Case& c) { c.factor("t-power").terms.front().kg = 5.5; },
             [](Case& c) { c.factor("t-power").terms.front().kg = 1.2; }},
            {"EF-13", [](Case& c) { c.factor("t-steel").supplier = own_footprint(0.02, false); },
             [](Case& c) { c.factor("t-steel").supplier = own_footprint(0.02, true); }},
            {"EF-14",
             [](Case& c) { c.factor("t-steel").terms = {{{"CO2e(AR5)", Category::Unspecified, Origin::None}, 2.0, "t-steel", "", ""}}; },
             [](Case& c) { c.factor("t-steel").terms = {{{"CO2e(AR6)", Category::Unspecified, Origin::None}, 2.0, "t-steel", "", ""}}; }},
            {"EL-04", [](Case& c) { c.factor("t-power").terms = {{{"CO2", Category::Fossil, Origin::None}, 0.0, "t-power", "", ""}}; },
             [](Case& c) { c.factor("t-power").terms.front().kg = 0.0324; }},
            {"EL-06", [](Case& c) { c.activity("workshop").inputs.push_back(row("lines", "4.2 kWh", "cn-cf-td-incl-loss-2024")); },
             [](Case& c) {
                 c.factor("t-power").td_losses = "out";
                 c.activity("workshop").inputs.push_back(row("lines", "4.2 kWh", "cn-cf-td-incl-loss-2024"));
             }},
            {"EL-07", [](Case& c) { c.activity("workshop").inputs.push_back(row("绿证抵扣", "-1.2 kWh", "t-power")); },
             [](Case& c) { c.activity("workshop").inputs.push_back(row("绿证电量", "1.2 kWh", "t-power")); }},
            {"GS-01",
             [](Case& c) { c.study.products.front().functional_unit = FunctionalUnit{both("支承", "carry"), {}, amount("10 year"), {}}; },
             to_grave},
            {"GS-02", [](Case& c) { c.study.products.front().mass.reset(); },
             [](Case& c) {
                 Product& p = c.study.products.front();
                 p.mass.reset();
                 p.declared_unit = amount("1 kg");
                 p.output = amount("1000 kg");
             }},
            {"GS-03",
             [](Case& c) {
                 c.study.boundary.stages.emplace_back("distribution");
                 c.study.activities.push_back(activity("sale", "distribution", {row("van", "1.5 t*km", "t-freight")}));
             },
             to_grave},
            {"GS-04", [](Case& c) { c.study.boundary.stages.pop_back(); },
             [](Case& c) {
                 c.activity("transport").inputs.clear();
                 c.study.gaps = {};
                 hole(c, "1 kg");
                 c.study.gaps.front().stage = "inbound";
             }},
            {"GS-06", [](Case& c) { c.activity("materials").inputs = {row("power", "33 kWh", "t-power")}; },
             [](Case& c) { c.activity("materials").inputs.push_back(row("power", "33 kWh", "t-power")); }},
            {"GS-10", [](Case& c) { c.study.goal.audience = {}; }, leave},
            {"GS-13", [](Case& c) { c.study.place.clear(); },
             [](Case& c) {
                 c.study.place.clear();
                 for (Activity& a : c.study.activities) a.place = "CN";
             }},
            {"GS-14", [](Case& c) { c.study.period = Period{*parse_date("2025-01-01"), *parse_date("2025-06-30")}; },
             [](Case& c) { c.study.period = Period{*parse_date("2024-03-01"), *parse_date("2026-02-28")}; }},
            {"GS-16",
             [](Case& c) {
                 c.own.push_back(made_up("t-credit", "avoided", "kg", "avoided", -1.0, 0.0));
                 c.activity("workshop").outputs.push_back(row("credit", "0.5 kg", "t-credit", Direction::Output));
             },
             leave},
            {"CU-01", [](Case& c) { c.study.boundary.excluded.front().share.reset(); },
             [](Case& c) {
                 c.study.boundary.excluded.front().share.reset();
                 c.study.boundary.excluded.front().bound.most = amount("0.1 kg");
             }},
            {"CU-02", [](Case& c) { c.study.boundary.excluded.front().share = 0.011; },
             [](Case& c) { c.study.boundary.excluded.front().share = 0.01; }},
            {"CU-03", [](Case& c) { c.study.cut_off.rule = both("单项不超过 1 %", "at most 1 % each"); },
             [](Case& c) { c.study.cut_off.rule = both("", "at most 1 % of the expected emissions"); }},
            {"DQ-01", [](Case& c) { c.activity("workshop").inputs.front().data = DataKind::Unstated; },
             [](Case& c) {
                 Exchange& e = c.activity("materials").inputs.front();
                 e.data = DataKind::Secondary;
                 e.evidence.clear();
                 e.note = both("年鉴", "yearbook");
             }},
            {"DQ-02", [](Case& c) { c.activity("workshop").inputs.front().data = DataKind::Secondary; },
             [](Case& c) { c.activity("materials").inputs.front().data = DataKind::Secondary; }},
            {"AL-02",
             [](Case& c) {
                 second_product(c);
                 c.activity("workshop").allocation->reason = {};
             },
             second_product},
            {"AL-03",
             [](Case& c) {
                 second_product(c);
                 for (Product& p : c.study.products) p.price = amount("5 CNY");
                 c.activity("workshop").allocation = Allocation{AllocationKey::Price, {}, both("按售价", "by price")};
             },
             [](Case& c) {
                 second_product(c);
                 for (Product& p : c.study.products) p.price = amount("5 CNY");
                 c.activity("workshop").allocation =
                     Allocation{AllocationKey::Price,
                                {},
                                both("没有适用的物理关系；2023–2025 年均价", "no physical key serves; mean prices of 2023 to 2025")};
             }},
            {"MB-02", [](Case& c) { c.study.products.front().mass = amount("12 kg"); },
             [](Case& c) { c.study.products.front().mass = amount("10.6 kg"); }},
            {"GW-03", [](Case& c) { c.study.impact.method = "AR5"; },
             [](Case& c) {
                 c.study.impact.method = "AR5";
                 c.study.assumptions.push_back(both("按客户要求采用 AR5", "AR5 as the customer asks"));
             }},
            {"GW-04",
             [](Case& c) {
                 for (EmissionFactor& f : c.own) f.terms.resize(1);
             },
             leave},
            {"GW-05", [](Case& c) { c.study.impact.indicator = "GWP20"; }, leave},
            {"GW-10", [](Case& c) { c.study.products.front().name = both("10 kV 高压开关柜", "10 kV high-voltage switchgear"); },
             [](Case& c) { c.study.products.front().name = both("低压开关柜", "low-voltage switchgear"); }},
            {"SR-07", [](Case& c) { c.activity("workshop").outputs.push_back(direct("welding gas", "CO2", "-0.1 kg")); },
             [](Case& c) { c.activity("workshop").outputs.push_back(direct("welding gas", "CO2", "0.1 kg")); }},
            {"UE-01",
             [](Case& c) {
                 to_grave(c);
                 c.study.boundary.type = BoundaryType::Partial;
                 c.study.products.front().functional_unit.reset();
             },
             to_grave},
            {"UE-02",
             [](Case& c) {
                 to_grave(c);
                 c.study.activities.back().outputs.clear();
                 c.study.activities.back().inputs = {row("power", "0.45 kWh", "t-power")};
             },
             to_grave},
            {"TR-05", [](Case& c) { c.factor("t-freight").boundary = "tank-to-wheel"; }, leave},
            {"TX-03", [](Case& c) { c.study.title.zh = "钢制支架（待补充）"; },
             [](Case& c) { c.study.title.en = "Footprint of the XXXL bracket"; }},
            {"ID-06", [](Case& c) { c.study.report.date = parse_date("2025-12-30"); },
             [](Case& c) { c.study.report.date = parse_date("2025-12-31"); }},
            {"RP-02", [](Case& c) { c.study.boundary.stages.clear(); }, leave},
            {"RP-04", [](Case& c) { c.study.data_collection = {}; }, leave},
            {"RP-13", [](Case& c) { c.study.limitations.clear(); }, leave},
            {"RP-14", [](Case& c) { c.study.assumptions.clear(); }, leave},
            {"RP-18", [](Case& c) { c.study.period.reset(); }, leave},
            {"VE-01", [](Case& c) { c.study.report.verified_by = "a"; }, leave},
            {"GAP-01", [](Case& c) { hole(c, nullptr); }, leave},
            {"FA-01", [](Case& c) { c.factor("t-steel").doubtful = "unit not stated in the source"; }, leave},
            {"FA-02", [](Case& c) { c.factor("t-power").superseded_by = "cn-cf-national-2024"; }, leave},
            {"FA-03",
             [](Case& c) {
                 FactorChange change{"t-steel", c.factor("t-steel"), c.factor("t-steel")};
                 change.library->terms.front().kg = 2.0;
                 c.changed = {change};
             },
             [](Case& c) {
                 FactorChange change{"t-other", c.factor("t-steel"), c.factor("t-steel")};
                 c.changed = {change};
             }},
        };
        for (RuleCase& each : life_rule_cases()) cases.push_back(std::move(each));
        for (RuleCase& each : supply_rule_cases()) cases.push_back(std::move(each));
        for (RuleCase& each : interpretation_rule_cases()) cases.push_back(std::move(each));
        cases.insert(cases.end(), quality_cases().begin(), quality_cases().end());
        return cases;
    }();
    return all;
}

}  // namespace tanji::audit_testing
