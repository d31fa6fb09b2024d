// SPDX-License-Identifier: Apache-2.0
#include "audit/rule_cases.h"

namespace tanji::audit_testing {
namespace {

Exchange carbon_dioxide(const std::string& flow, const std::string& text, Category category, Direction direction) {
    Exchange exchange = row(flow, text, "", direction);
    exchange.emission = "CO2";
    exchange.category = category;
    return exchange;
}
void take_up(Case& c) {
    c.activity("materials").inputs.push_back(carbon_dioxide("growth of wood", "1 kg", Category::BiogenicUptake, Direction::Input));
}
void contains_carbon(Case& c, const std::string& text) {
    c.study.products.front().carbon.emplace();
    c.study.products.front().carbon->biogenic = amount(text);
}

/// The clean study up to the grave: eight years of standby, and a material that is recycled.
void whole_life(Case& c) {
    Study& study = c.study;
    study.boundary.type = BoundaryType::CradleToGrave;
    study.boundary.stages = {"raw-materials", "inbound", "production", "use", "end-of-life"};
    study.products.front().functional_unit = FunctionalUnit{both("支承设备", "carry equipment"), amount("1 台"), amount("8 year"), {}};
    UsePhase use;
    use.id = "standby";
    use.place = "CN";
    use.factor = "t-power";
    use.life = amount("8 year");
    use.no_load_loss = amount("2 W");
    use.source = ProfileSource::Documented;
    use.document = both("用户抽样记录", "records of users");
    use.data = DataKind::Primary;
    use.evidence = "records#2";
    use.quality = DataQuality{2, 2, 1, 1, 2};
    use.factor_quality = DataQuality{2, 2, 1, 1, 2};
    study.use = {use};
    c.activity("materials").inputs.front().net = amount("10 kg");
    MaterialFate fate;
    fate.id = "steel";
    fate.of = "materials/steel";
    fate.recycled = amount("90 %");
    fate.disposal = "t-scrap";
    fate.evidence = "records#3";
    fate.quality = DataQuality{2, 2, 1, 1, 2};
    fate.factor_quality = DataQuality{2, 2, 1, 1, 2};
    study.end_of_life.emplace();
    study.end_of_life->materials = {fate};
    Variant less;
    less.id = "less-recycled";
    less.name = both("回收较少", "less recycled");
    less.set = {{"end_of_life.materials.steel.recycled", "70 %"}};
    study.variants = {less};
}
MaterialFate& steel(Case& c) { return c.study.end_of_life->materials.front(); }
UsePhase& standby(Case& c) { return c.study.use.front(); }

void credited(Case& c, const std::string& recycled_input) {
    whole_life(c);
    steel(c).method = RecyclingMethod::Substitution;
    steel(c).recycled_input = recycled_input;
    steel(c).recycling = "t-scrap";
    steel(c).avoided = "t-steel";
    steel(c).quality_out = amount("1");
}
void by_formula(Case& c, const std::string& a) {
    whole_life(c);
    steel(c).method = RecyclingMethod::CircularFootprint;
    steel(c).recycling = "t-scrap";
    steel(c).avoided = "t-steel";
    steel(c).quality_out = amount("1");
    steel(c).allocation = amount(a);
}
void field(Case& c, LandKind kind, const std::string& years) {
    LandUse land;
    land.id = "plantation";
    land.kind = kind;
    land.carbon_before = amount("100 tC/ha");
    land.carbon_after = amount("90 tC/ha");
    land.area = amount("1 m2");
    if (!years.empty()) land.years = amount(years);
    land.place = "ID";
    land.source = "inventory of the country";
    c.study.land_use = {land};
}
void count_indirect(Case& c) {
    MethodPack pack;
    pack.id = "own";
    pack.base = "iso-14067-2018";
    pack.standard = "own rule";
    pack.indirect_land_use = IndirectRule::Counted;
    c.study.packs = {pack};
    c.study.method = "own";
}

}  // namespace

std::vector<RuleCase> life_rule_cases() {
    return {
        {"AL-04", [](Case& c) { c.activity("materials").inputs.push_back(row("scrap", "-0.1 kg", "t-steel")); },
         [](Case& c) {
             c.activity("workshop").outputs.push_back(row("scrap sold", "0.1 kg", "", Direction::Output));
             c.activity("workshop").outputs.back().replaces = "t-steel";
         }},
        {"AL-05", [](Case& c) { credited(c, "t-steel"); }, [](Case& c) { credited(c, "t-scrap"); }},
        {"AL-06", [](Case& c) { by_formula(c, "0.3"); }, [](Case& c) { by_formula(c, "0.2"); }},
        {"AL-06",
         [](Case& c) {
             by_formula(c, "0.2");
             steel(c).quality_out = amount("1.1");
         },
         [](Case& c) {
             by_formula(c, "0.3");
             steel(c).source = "rule X";
         }},
        {"MB-05",
         [](Case& c) {
             whole_life(c);
             c.activity("materials").inputs.front().net = {};
         },
         whole_life},
        {"SR-01", take_up,
         [](Case& c) {
             take_up(c);
             contains_carbon(c, "0.2727 kg");
         }},
        {"SR-03",
         [](Case& c) {
             field(c, LandKind::Indirect, {});
             count_indirect(c);
         },
         [](Case& c) { field(c, LandKind::Indirect, {}); }},
        {"SR-04",
         [](Case& c) {
             whole_life(c);
             take_up(c);
         },
         [](Case& c) {
             whole_life(c);
             take_up(c);
             DelayedEmission stored;
             stored.id = "landfill";
             stored.mass = amount("0.4 kg");
             stored.after = amount("101 year");
             c.study.delayed = {stored};
             c.study.activities.push_back(activity(
                 "burning", "end-of-life", {}, {carbon_dioxide("wood burnt", "0.6 kg", Category::BiogenicEmission, Direction::Output)}));
         }},
        {"SR-05",
         [](Case& c) {
             take_up(c);
             contains_carbon(c, "1 kg");
         },
         [](Case& c) {
             take_up(c);
             contains_carbon(c, "0.2727 kg");
         }},
        {"SR-06", [](Case& c) { field(c, LandKind::Direct, "50 year"); }, [](Case& c) { field(c, LandKind::Direct, "20 year"); }},
        {"UE-01",
         [](Case& c) {
             whole_life(c);
             standby(c).source = ProfileSource::Unstated;
         },
         whole_life},
        {"UE-02",
         [](Case& c) {
             whole_life(c);
             steel(c).evidence.clear();
         },
         whole_life},
        {"UE-02",
         [](Case& c) {
             whole_life(c);
             c.study.variants.clear();
         },
         whole_life},
        {"UE-03",
         [](Case& c) {
             whole_life(c);
             standby(c).place.clear();
         },
         whole_life},
        {"UE-03",
         [](Case& c) {
             whole_life(c);
             standby(c).life = amount("12 year");
         },
         [](Case& c) {
             whole_life(c);
             standby(c).life = amount("12 year");
             standby(c).timing = both("各年均按现行因子", "today's factor for all years");
         }},
    };
}

}  // namespace tanji::audit_testing
