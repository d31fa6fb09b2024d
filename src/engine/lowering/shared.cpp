// SPDX-License-Identifier: Apache-2.0
#include "engine/lowering/shared.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/study_fields.h"
#include "support/decimal.h"

namespace tanji::lowering {

namespace {

constexpr double kShareTolerance = 1e-9;

/// "[0, 1)", "(0, ...)"
std::string written(const Range& range) {
    const std::string most = std::isinf(range.most) ? "..." : shortest(range.most);
    return (range.open_least ? "(" : "[") + shortest(range.least) + ", " + most + (range.open_most || std::isinf(range.most) ? ")" : "]");
}

const std::optional<Quantity>& figure_of(const Product& product, AllocationKey by) {
    switch (by) {
        case AllocationKey::Mass:
            return product.mass;
        case AllocationKey::Time:
            return product.time;
        case AllocationKey::Energy:
            return product.energy;
        default:
            return product.price;
    }
}

}  // namespace

std::optional<EmissionFactor> factor_behind(const Lowering& lowering, const std::string& id, const Provenance& where,
                                            const std::string& part, const std::string& flow) {
    if (std::optional<EmissionFactor> factor = lowering.factor(id)) return factor;
    const std::string pack = lowering.factors.pack_holding(id);
    const std::string near = pack.empty() ? lowering.factors.nearest_id(id) : std::string();
    lowering.error(!pack.empty()   ? "ENG-27"
                   : !near.empty() ? "ENG-26"
                                   : "ENG-01",
                   where, part, {{"id", id}, {"flow", flow}, {"near", near}, {"pack", pack}});
    return std::nullopt;
}

std::string free_id(const Activity& activity, const std::string& wanted) {
    const auto taken = [&](const std::string& id) {
        for (const auto* exchanges : {&activity.inputs, &activity.outputs})
            for (const Exchange& exchange : *exchanges)
                if (exchange.id == id) return true;
        return false;
    };
    std::string id = wanted;
    for (int number = 2; taken(id); ++number) id = wanted + "-" + std::to_string(number);
    return id;
}

LocalText detailed(const LocalText& name, const std::string& otherwise, const LocalText& detail) {
    const LocalText base = name.empty() ? LocalText{otherwise, otherwise} : name;
    return {base.in(Language::Chinese) + "（" + detail.in(Language::Chinese) + "）",
            base.in(Language::English) + " (" + detail.in(Language::English) + ")"};
}

AuthorText called(const LocalText& name, const std::string& id) {
    return name.empty() ? AuthorText{id, id} : AuthorText{name.in(Language::Chinese), name.in(Language::English)};
}

bool within(const Lowering& lowering, const std::optional<Quantity>& value, const Range& range, std::string_view label,
            const Provenance& where, const std::string& part) {
    if (!value) return true;
    const double number = value->unit.dimension.is_none() ? value->in(unit_one()).value_or(value->value) : value->value;
    const bool low = range.open_least ? number <= range.least : number < range.least;
    const bool high = range.open_most ? number >= range.most : number > range.most;
    if (!low && !high && std::isfinite(number)) return true;
    const std::string found = is_formula(*value) ? value->text + " = " + shortest(number) : value->text;
    lowering.error("LC-126", where, part, {{"what", WordKey{std::string(label)}}, {"found", found}, {"range", written(range)}});
    return false;
}

bool can_share(const Lowering& lowering, const Activity& activity, const std::string& part) {
    const Study& study = lowering.study;
    const std::vector<std::size_t> served = products_served(study, activity);
    bool fine = true;
    const auto refuse = [&](std::string_view code, Arguments arguments) {
        lowering.error(code, activity.provenance, part, std::move(arguments));
        fine = false;
    };
    for (const std::size_t index : served)
        if (!output_of(study, study.products[index])) refuse("LC-159", {{"product", study.products[index].id}});
    if (!study.period) refuse("LC-163", {});
    if (served.size() < 2) return fine;
    if (!activity.allocation) {
        refuse("LC-160", {{"count", static_cast<std::int64_t>(served.size())}});
        return false;
    }
    const Allocation& allocation = *activity.allocation;
    double sum = 0.0;
    bool complete = true;
    for (const std::size_t index : served) {
        const Product& product = study.products[index];
        bool there = true;
        if (allocation.by == AllocationKey::Given) {
            const auto share = std::find_if(allocation.shares.begin(), allocation.shares.end(),
                                            [&](const auto& each) { return each.first == product.id; });
            there = share != allocation.shares.end();
            if (there) sum += share->second;
        } else if (allocation.by != AllocationKey::Count) {
            there = figure_of(product, allocation.by).has_value();
        }
        complete = complete && there;
        if (!there)
            refuse("LC-161", {{"product", product.id}, {"by", WordKey{"enum.allocation." + std::string(enum_word(allocation.by))}}});
    }
    if (allocation.by == AllocationKey::Given && complete && std::abs(sum - 1.0) > kShareTolerance) refuse("LC-162", {{"sum", sum}});
    return fine;
}

}  // namespace tanji::lowering
