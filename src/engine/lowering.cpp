// SPDX-License-Identifier: Apache-2.0
#include "engine/lowering.h"

#include <algorithm>
#include <array>

#include "engine/lowering/subjects.h"
#include "model/formulas.h"

namespace tanji {

std::span<const LoweringRow> lowerings() {
    static constexpr std::array kLowerings{
        LoweringRow{"electricity", lowering::needs_electricity, lowering::lower_electricity},
        LoweringRow{"transport", lowering::needs_transport, lowering::lower_transport},
        LoweringRow{"fugitives", lowering::needs_fugitives, lowering::lower_fugitives},
        LoweringRow{"use", lowering::needs_use, lowering::lower_use},
        LoweringRow{"end-of-life", lowering::needs_end_of_life, lowering::lower_end_of_life},
        LoweringRow{"land", lowering::needs_land, lowering::lower_land},
        LoweringRow{"delayed", lowering::needs_delayed, lowering::lower_delayed},
    };
    return kLowerings;
}

bool needs_lowering(const Study& study, const MethodPack& method, bool grid_only) {
    (void)grid_only;
    const auto rows = lowerings();
    return std::any_of(rows.begin(), rows.end(), [&](const LoweringRow& row) { return row.needed(study, method); });
}

Result<Study> lower_study(const Study& study, const FactorLibrary& factors, const std::vector<EmissionFactor>& own_factors,
                          const MethodPack& method, bool grid_only) {
    Study lowered = study;
    Diagnostics diagnostics;
    Lowering context{lowered, factors, own_factors, method, grid_only, diagnostics};
    for (const LoweringRow& row : lowerings())
        if (row.needed(study, method)) row.lower(context);
    if (!diagnostics.has_errors()) evaluate_formulas(lowered, diagnostics);
    if (diagnostics.has_errors()) return diagnostics;
    return {std::move(lowered), std::move(diagnostics)};
}

std::optional<EmissionFactor> Lowering::factor(std::string_view id) const {
    for (const EmissionFactor& own : own_factors)
        if (own.id == id) return own;
    return factors.find(id);
}

Activity& Lowering::activity(const std::string& id, const LocalText& name, const std::string& stage,
                             const std::vector<std::string>& products, const Provenance& provenance) {
    for (Activity& known : study.activities)
        if (known.id == id && known.made == Made::Generated) return known;
    Activity made;
    made.id = id;
    for (int number = 2; find_activity(study, made.id) != nullptr; ++number) made.id = id + "-" + std::to_string(number);
    made.name = name;
    made.stage = stage;
    made.products = products;
    made.provenance = provenance;
    made.made = Made::Generated;
    study.activities.push_back(std::move(made));
    return study.activities.back();
}

void Lowering::error(std::string_view code, const Provenance& where, std::string part, Arguments arguments) const {
    diagnostics.error(code, place_of(study, where, std::move(part)), std::move(arguments));
}

void Lowering::warning(std::string_view code, const Provenance& where, std::string part, Arguments arguments) const {
    diagnostics.warning(code, place_of(study, where, std::move(part)), std::move(arguments));
}

Exchange made_exchange(std::string id, std::string flow, LocalText name, const std::string& formula, const Provenance& provenance) {
    Exchange exchange;
    exchange.id = std::move(id);
    exchange.flow = std::move(flow);
    exchange.name = std::move(name);
    exchange.amount = Quantity{0.0, unit_one(), "= " + formula};
    exchange.provenance = provenance;
    exchange.made = Made::Generated;
    return exchange;
}

std::string named(const std::string& path) { return "{" + path + "}"; }

}  // namespace tanji
