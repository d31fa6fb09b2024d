// SPDX-License-Identifier: Apache-2.0
// Cases of the rules about uncertainty, sensitivity and earlier studies, and of what the author's rows of use, land and recycling become.
#include "audit/rule_cases.h"

namespace tanji::audit_testing {
namespace {

Exchange& steel(Case& c) { return c.activity("materials").inputs.front(); }

void without_scores(Case& c) {
    for (Activity& activity : c.study.activities)
        for (auto* exchanges : {&activity.inputs, &activity.outputs})
            for (Exchange& exchange : *exchanges) {
                exchange.quality.reset();
                exchange.factor_quality.reset();
            }
}
void doubt_factor_of_steel(Case& c, double plus_minus) {
    FactorUncertainty stated;
    stated.factor = "t-steel";
    stated.uncertainty = Uncertainty{};
    stated.uncertainty->plus_minus = plus_minus;
    c.study.uncertainty.factors = {stated};
}
/// Nobody knows how much steel, only that it lies between these.
void steel_between(Case& c, const char* least, const char* most) {
    Uncertainty limits;
    limits.distribution = DistributionKind::Uniform;
    limits.least = amount(least);
    limits.most = amount(most);
    steel(c).uncertainty = limits;
    doubt_factor_of_steel(c, 0.001);
}
/// The steel is forged first, together with plates that others buy; both are weighed.
void forge_two(Case& c) {
    Activity forge = activity("forge", "raw-materials", {row("bar", "12 kg", "t-steel")},
                              {row("billet", "10.5 kg", "", Direction::Output), row("plate", "1.5 kg", "", Direction::Output)});
    forge.allocation = Allocation{AllocationKey::Mass, {}, both("两种产品工序相同", "both go through the same steps")};
    c.study.activities.insert(c.study.activities.begin(), forge);
    Exchange billet = row("billet", "10.5 kg", "");
    billet.from = "forge/billet";
    c.activity("materials").inputs = {billet};
}
void follow(Case& c, const LocalText& changes) { c.study.predecessor = Predecessor{"../clean-2024", changes}; }
void cover_parts(Case& c, const LocalText& parts) {
    c.study.boundary.coverage = {{"raw-materials", parts}, {"inbound", both("公路运输", "road")}, {"production", both("冲压", "stamping")}};
}
/// Carbon dioxide that leaves after ten years: counted at once, its delay beside the total.
void emit_late(Case& c) {
    c.study.method = "pas-2050-2011";
    DelayedEmission late;
    late.id = "burning";
    late.mass = amount("0.33 kg");
    late.after = amount("10 year");
    c.study.delayed = {late};
}
MaterialFate fate(const char* id) {
    MaterialFate made;
    made.id = id;
    made.disposal = "t-scrap";
    made.evidence = "records#3";
    made.quality = DataQuality{2, 2, 1, 1, 2};
    made.factor_quality = DataQuality{2, 2, 1, 1, 2};
    return made;
}
/// A fifth of the product is stated by its fate alone.
void state_by_mass(Case& c) {
    steel(c).amount = amount("8 kg");
    MaterialFate plate = fate("plate");
    plate.mass = amount("2 kg");
    plate.virgin = "t-steel";
    c.study.end_of_life.emplace();
    c.study.end_of_life->materials = {plate};
}
/// Half of the steel is recycled material: made rows add it and take virgin steel off.
void use_recycled(Case& c) {
    MaterialFate recycled = fate("steel");
    recycled.of = "materials/steel";
    recycled.recycled_content = amount("50 %");
    recycled.recycled_input = "t-scrap";
    c.study.end_of_life.emplace();
    c.study.end_of_life->materials = {recycled};
}

}  // namespace

std::vector<RuleCase> interpretation_rule_cases() {
    return {
        {"IN-01", without_scores,
         [](Case& c) {
             without_scores(c);
             doubt_factor_of_steel(c, 0.1);
         }},
        {"IN-02",
         [](Case& c) {
             doubt_factor_of_steel(c, 0.1);
             steel(c).quality.reset();
         },
         [](Case& c) {
             doubt_factor_of_steel(c, 0.1);
             steel(c).quality.reset();
             steel(c).uncertainty = Uncertainty{};
             steel(c).uncertainty->plus_minus = 0.05;
         }},
        {"IN-03", [](Case& c) { steel_between(c, "10.5 kg", "20 kg"); }, [](Case& c) { steel_between(c, "9 kg", "20 kg"); }},
        {"IN-04", forge_two,
         [](Case& c) {
             forge_two(c);
             for (Exchange& output : c.activity("forge").outputs) output.price = amount("5 CNY");
         }},
        {"IN-04", forge_two,
         [](Case& c) {
             forge_two(c);
             Variant variant;
             variant.id = "shares";
             variant.name = both("另一种分配", "other shares");
             variant.set = {{"activities.forge.allocation.by", "count"}};
             c.study.variants = {variant};
         }},
        {"DQ-11", [](Case& c) { follow(c, {}); },
         [](Case& c) { follow(c, both("钢材减重 8 %，因子未变", "8 % less steel, same factors")); }},
        {"TR-06", [](Case& c) { c.activity("transport").inputs.push_back(row("成品运输", "1.5 t*km", "t-freight")); },
         [](Case& c) { c.activity("transport").inputs.push_back(row("半成品运输", "1.5 t*km", "t-freight")); }},
        {"GS-05", [](Case& c) { cover_parts(c, both("支架、铜排、导轨和接插件", "bracket, busbar, rail and connectors")); },
         [](Case& c) { cover_parts(c, both("钢材和标签", "steel and labels")); }},
        {"SR-07", [](Case& c) { c.factor("t-freight").terms.front().kg = -1.0; }, emit_late},
        {"DQ-01", [](Case& c) { steel(c).evidence.clear(); }, emit_late},
        {"MB-02", [](Case& c) { steel(c).amount = amount("8 kg"); }, state_by_mass},
        {"MB-02", [](Case& c) { steel(c).amount = amount("8 kg"); }, use_recycled},
    };
}

}  // namespace tanji::audit_testing
