// SPDX-License-Identifier: Apache-2.0
#include "pipeline/overview.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "interpret/contributions.h"
#include "interpret/separate_lines.h"
#include "support/ids.h"
#include "support/require.h"

namespace tanji {
namespace {

LocalText name_or_id(const LocalText& name, const std::string& id) { return name.empty() ? LocalText{id, id} : name; }

double share_of(double kg, double total) { return total == 0.0 ? 0.0 : kg / total; }

std::vector<OverviewStage> stages_of(const Inventory& inventory, const ProductResult& product) {
    std::vector<OverviewStage> stages;
    for (const StageResult& stage : product.stages) {
        const Stage& known = inventory.stages[stage.stage];
        stages.push_back({known.id, known.name, stage.kg_co2e, share_of(stage.kg_co2e, product.total), stage.in_boundary});
    }
    return stages;
}

std::vector<OverviewLine> lines_of(const Study& study, const VariantResult& variant, const ProductResult& product) {
    const Inventory& inventory = *variant.inventory;
    std::vector<OverviewLine> lines;
    for (const Line& line : inventory.lines) {
        if (!line_counts(product, line) || line.supplier != kNone) continue;
        const LineAmount amount = line_amount(variant, product, line);
        const Activity& activity = study.activities[line.activity];
        const Exchange& exchange = exchange_of(study, line);
        OverviewLine one;
        one.path = to_string(ResultPath{.product = study.products[product.product].id,
                                        .variant = variant.id,
                                        .stage = inventory.stages[inventory.columns[line.column].stage].id,
                                        .activity = activity.id,
                                        .exchange = exchange.id});
        one.name = name_or_id(exchange.name, exchange.flow);
        one.activity = activity.id;
        one.activity_name = name_or_id(activity.name, activity.id);
        one.amount = amount.amount;
        one.kg_co2e = amount.kg_co2e;
        one.share = share_of(amount.kg_co2e, product.total);
        if (line.provider != kNone) {
            const Provider& provider = inventory.providers[line.provider];
            one.unit = provider.factor.reference.symbol;
            one.factor = provider.factor.id;
            one.pinned = provider.pinned;
        } else {
            one.unit = "kg";
        }
        one.factor_kg = amount.amount == 0.0 ? 0.0 : amount.kg_co2e / amount.amount;
        lines.push_back(std::move(one));
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const OverviewLine& left, const OverviewLine& right) { return std::abs(left.kg_co2e) > std::abs(right.kg_co2e); });
    return lines;
}

std::vector<OverviewGap> gaps_of(const Study& study, const VariantResult& variant, const ProductResult& product) {
    std::vector<OverviewGap> gaps;
    for (const GapLine& gap : variant.inventory->gaps) {
        if (gap.product != kNone && gap.product != product.product) continue;
        if (gap.column != kNone && product.scaling[gap.column] == 0.0) continue;
        OverviewGap one;
        if (gap.stage != kNone) one.stage = variant.inventory->stages[gap.stage].id;
        one.bound_kg = gap.bound_kg;
        if (gap.study_gap != kNone) {
            one.subject = study.gaps[gap.study_gap].subject;
            one.reason = study.gaps[gap.study_gap].reason;
        } else {
            const Activity& activity = study.activities[gap.activity];
            const Exchange& exchange = (gap.direction == Direction::Input ? activity.inputs : activity.outputs)[gap.exchange];
            one.subject = name_or_id(exchange.name, exchange.flow);
            if (exchange.gap) one.reason = exchange.gap->reason;
        }
        gaps.push_back(std::move(one));
    }
    return gaps;
}

std::vector<OverviewOutside> outside_of(const Study& study, const VariantResult& variant, const ProductResult& product, double units) {
    std::vector<OverviewOutside> outside;
    for (const SeparateLine& line : separate_lines(study, variant, product)) {
        const bool content = line.standing == LineStanding::Content;
        if ((line.standing != LineStanding::Outside && !content) || line.value.value_or(0.0) == 0.0) continue;
        // The engine multiplies what it computes; a content is read in the study, for one reference flow.
        outside.push_back({std::string(line_key(line.kind)), std::string(line_unit(line)), *line.value * (content ? units : 1.0)});
    }
    return outside;
}

std::vector<std::string> packs_of(const VariantResult& variant, const FactorLibrary& factors) {
    std::set<std::string> used;
    for (const Provider& provider : variant.inventory->providers) used.insert(provider.factor.pack);
    std::vector<std::string> packs;
    for (const PackInfo& pack : factors.packs())
        if (used.erase(pack.id) > 0) packs.push_back(pack.id + " " + pack.version);
    packs.insert(packs.end(), used.begin(), used.end());  // of study.lock, from a pack that is not here
    return packs;
}

}  // namespace

StudyOverview overview_of(const Study& study, const StudyResult& result, const FactorLibrary& factors, const std::string& variant,
                          double functional_units) {
    const auto shown =
        std::find_if(result.variants.begin(), result.variants.end(), [&](const VariantResult& one) { return one.id == variant; });
    LCA_REQUIRE(shown != result.variants.end(), "the result has no variant " + variant);
    StudyOverview overview{
        study.id, study.title, shown->id, shown->name, shown->gwp_set, study.impact.indicator, functional_units, packs_of(*shown, factors),
        {}};
    for (std::size_t index = 0; index < shown->products.size(); ++index) {
        const ProductResult& product = shown->products[index];
        const Product& known = study.products[product.product];
        ProductOverview one;
        one.id = known.id;
        one.name = name_or_id(known.name, known.id);
        if (const Quantity* per = reference_flow(known)) one.per = per->text;
        one.total = product.total;
        one.locked_kg = product.locked_kg;
        one.stages = stages_of(*shown->inventory, product);
        one.lines = lines_of(study_of(*shown, study), *shown, product);
        for (const Contribution& gas : contributions(study_of(*shown, study), *shown, product).gases)
            one.gases.push_back({gas.id, {}, gas.kg_co2e, gas.share});
        for (const VariantResult& other : result.variants)
            if (&other != &*shown) one.variants.push_back({other.id, other.name, other.gwp_set, other.products[index].total});
        one.gaps = gaps_of(study_of(*shown, study), *shown, product);
        one.outside = outside_of(study_of(*shown, study), *shown, product, functional_units);
        overview.products.push_back(std::move(one));
    }
    return overview;
}

}  // namespace tanji
