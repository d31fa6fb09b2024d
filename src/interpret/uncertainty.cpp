// SPDX-License-Identifier: Apache-2.0
#include "interpret/uncertainty.h"

#include <algorithm>
#include <cmath>

#include "model/study_fields.h"
#include "support/decimal.h"

namespace tanji {

namespace {

constexpr std::uint64_t kDefaultRuns = 10'000;
constexpr std::uint64_t kDefaultSeed = 1;
constexpr double kFewestRuns = 100.0, kMostRuns = 1e9;
constexpr double kNamedVariance = 0.80;
constexpr std::size_t kMostCauses = 5;
/// A mean that is known to better than this (half-width of its 95 % interval) has settled.
constexpr double kSettled = 0.01;

std::string figure(double value) { return round_to_significant(value, 4); }
std::string percent(double share) { return round_to_significant(100.0 * share, 3); }

/// Which part of what a product emits has amounts, and factors, that are taken as certain.
void weigh_certain_parts(const VariantResult& variant, const ProductResult& result, const std::vector<Variable>& variables,
                         ProductUncertainty& product) {
    const Inventory& inventory = *variant.inventory;
    const std::vector<bool> varies = nodes_that_vary(inventory.derivation, variables);
    std::vector<bool> provider_varies(inventory.providers.size(), false);
    for (const Variable& variable : variables)
        for (const std::size_t provider : variable.providers) provider_varies[provider] = true;
    double all = 0.0, bought = 0.0, certain_amounts = 0.0, certain_factors = 0.0;
    for (const Line& line : inventory.lines) {
        if (!line_counts(result, line)) continue;
        const double kg = std::abs(line_amount(variant, result, line).kg_co2e);
        all += kg;
        if (!varies[line.node]) certain_amounts += kg;
        if (line.provider == kNone) continue;
        bought += kg;
        if (!provider_varies[line.provider]) certain_factors += kg;
    }
    if (all > 0.0) product.certain_amounts = certain_amounts / all;
    if (bought > 0.0) product.certain_factors = certain_factors / bought;
}

class Statement {
  public:
    Statement(const Study& study, const UncertaintyReading& reading, ProductUncertainty& product, const MonteCarloProduct* drawn)
        : study_(study), reading_(reading), product_(product), drawn_(drawn) {}

    void write() {
        const Product& product = study_.products[product_.product];
        const Quantity* flow = reference_flow(product);
        unit_ = flow != nullptr ? flow->text : std::string("1");
        if (product_.first_order.sd == 0.0) {
            say("uncertainty.says.nothing", {});
        } else {
            interval();
            causes();
            mean();
        }
        left_out();
    }

  private:
    void say(std::string key, Arguments arguments) { product_.statement.push_back({std::move(key), std::move(arguments)}); }

    void interval() {
        const FirstOrder& first = product_.first_order;
        const auto count = static_cast<std::int64_t>(
            std::count_if(first.effects.begin(), first.effects.end(), [](const VariableEffect& effect) { return effect.sd != 0.0; }));
        if (drawn_ != nullptr)
            say("uncertainty.says.interval", {{"total", figure(first.total)},
                                              {"low", figure(drawn_->total.low)},
                                              {"high", figure(drawn_->total.high)},
                                              {"unit", unit_},
                                              {"inputs", count},
                                              {"runs", static_cast<std::int64_t>(reading_.runs)},
                                              {"seed", std::to_string(reading_.seed)}});
        say(drawn_ != nullptr ? "uncertainty.says.first-order-too" : "uncertainty.says.first-order",
            {{"total", figure(first.total)}, {"low", figure(first.low)}, {"high", figure(first.high)}, {"unit", unit_}, {"inputs", count}});
    }

    void causes() {
        double named = 0.0;
        AuthorText list;
        for (const UncertaintyCause& cause : product_.causes) {
            named += cause.share;
            const std::string share = " (" + percent(cause.share) + " %)";
            const std::string &zh = cause.name.zh.empty() ? cause.name.en : cause.name.zh, &en = cause.name.en.empty() ? zh : cause.name.en;
            list.zh += (list.zh.empty() ? "" : "、") + zh + share;
            list.en += (list.en.empty() ? "" : ", ") + en + share;
        }
        say("uncertainty.says.causes", {{"share", percent(named)}, {"causes", list}});
    }

    void mean() {
        if (drawn_ == nullptr) return;
        const Sample& total = drawn_->total;
        const double above = total.mean - product_.first_order.total;
        if (std::abs(above) > 3.0 * total.standard_error && total.standard_error > 0.0)
            say(above > 0.0 ? "uncertainty.says.mean-above" : "uncertainty.says.mean-below",
                {{"mean", figure(total.mean)}, {"median", figure(total.median)}, {"total", figure(product_.first_order.total)}});
        const double known = total.relative_error_of_mean();
        say(known <= kSettled ? "uncertainty.says.settled" : "uncertainty.says.unsettled",
            {{"known", percent(known)}, {"runs", static_cast<std::int64_t>(total.draws)}});
        if (reading_.monte_carlo->refused > 0)
            say("uncertainty.says.refused", {{"refused", static_cast<std::int64_t>(reading_.monte_carlo->refused)},
                                             {"runs", static_cast<std::int64_t>(reading_.runs)}});
    }

    void left_out() {
        if (product_.certain_amounts > 0.0 || product_.certain_factors > 0.0)
            say("uncertainty.says.certain",
                {{"amounts", percent(product_.certain_amounts)}, {"factors", percent(product_.certain_factors)}});
        say("uncertainty.says.scope", {});
    }

    const Study& study_;
    const UncertaintyReading& reading_;
    ProductUncertainty& product_;
    const MonteCarloProduct* drawn_;
    std::string unit_;
};

std::optional<std::uint64_t> whole(const std::optional<double>& value) {
    if (!value) return std::nullopt;
    return static_cast<std::uint64_t>(*value);
}

}  // namespace

const VariantResult& assessed_variant(const StudyResult& result, const std::string& id) {
    for (const VariantResult& variant : result.variants)
        if (variant.id == id) return variant;
    return result.base();
}

AuthorText input_name(const Study& study, const VariantResult& variant, const UncertainInput& input) {
    const auto shown = [](const LocalText& name, const std::string& otherwise) {
        return name.empty() ? AuthorText{otherwise, otherwise} : AuthorText{name.zh, name.en};
    };
    switch (input.kind) {
        case InputKind::Amount: {
            const Activity& activity = study.activities[input.activity];
            const Exchange& exchange = (input.direction == Direction::Input ? activity.inputs : activity.outputs)[input.exchange];
            return shown(exchange.name, exchange.flow.empty() ? exchange.id : exchange.flow);
        }
        case InputKind::Factor:
            for (const Provider& provider : variant.inventory->providers)
                if (provider.factor.id == input.factor) return shown(provider.factor.name, input.factor);
            break;
        case InputKind::Parameter:
            return shown(study.parameters[input.parameter].name, study.parameters[input.parameter].id);
        case InputKind::OtherDatum:
            break;
    }
    return {input.id, input.id};
}

Result<UncertaintyReading> assess_uncertainty(const Study& study, const VariantResult& variant, const UncertaintyOptions& options,
                                              RunContext& run) {
    const Study& computed = study_of(variant, study);
    Result<StudyVariables> found = variables_of(computed, variant);
    Diagnostics diagnostics = found.diagnostics();
    UncertaintyReading reading;
    reading.variant = variant.id;
    reading.pedigree = enum_word(computed.uncertainty.pedigree);
    reading.runs = options.runs.value_or(whole(computed.uncertainty.runs).value_or(kDefaultRuns));
    reading.seed = options.seed.value_or(whole(computed.uncertainty.seed).value_or(kDefaultSeed));
    if (static_cast<double>(reading.runs) < kFewestRuns || static_cast<double>(reading.runs) > kMostRuns)
        diagnostics.error("UNC-14", place_of(computed, {}, "uncertainty.runs"), {{"found", std::to_string(reading.runs)}});
    if (diagnostics.has_errors()) return diagnostics;

    reading.inputs = std::move(found.value().inputs);
    reading.variables = std::move(found.value().variables);
    reading.input_of.assign(reading.variables.size(), 0);
    for (std::size_t input = 0; input < reading.inputs.size(); ++input)
        if (reading.inputs[input].variable != kNone) reading.input_of[reading.inputs[input].variable] = input;

    if (options.monte_carlo) {
        reading.monte_carlo = monte_carlo(variant, reading.variables, {reading.runs, reading.seed, options.keep_draws}, run);
        if (!reading.monte_carlo) {
            diagnostics.error("UNC-20", place_of(computed, {}, "uncertainty"));
            return diagnostics;
        }
    }
    for (std::size_t index = 0; index < variant.products.size(); ++index) {
        ProductUncertainty product;
        product.product = variant.products[index].product;
        product.first_order = first_order(variant, variant.products[index], reading.variables);
        double named = 0.0;
        for (const VariableEffect& effect : product.first_order.effects) {
            if (named >= kNamedVariance || product.causes.size() == kMostCauses || effect.share == 0.0) break;
            named += effect.share;
            const std::size_t input = reading.input_of[effect.variable];
            product.causes.push_back({input, input_name(computed, variant, reading.inputs[input]), effect.share});
        }
        weigh_certain_parts(variant, variant.products[index], reading.variables, product);
        Statement(computed, reading, product, reading.monte_carlo ? &reading.monte_carlo->products[index] : nullptr).write();
        reading.products.push_back(std::move(product));
    }
    return {std::move(reading), std::move(diagnostics)};
}

Result<UncertaintyReading> assess_uncertainty(const Study& study, const StudyResult& result, const UncertaintyOptions& options,
                                              RunContext& run) {
    return assess_uncertainty(study, assessed_variant(result, options.variant), options, run);
}

std::vector<ComparedProduct> compare_uncertainty(const Study& a_study, const UncertaintyReading& a, const Study& b_study,
                                                 const UncertaintyReading& b) {
    std::vector<ComparedProduct> compared;
    if (!a.monte_carlo || !b.monte_carlo || a.seed != b.seed || a.runs != b.runs) return compared;
    for (const MonteCarloProduct& left : a.monte_carlo->products)
        for (const MonteCarloProduct& right : b.monte_carlo->products) {
            if (a_study.products[left.product].id != b_study.products[right.product].id) continue;
            if (left.draws.empty() || right.draws.empty()) continue;
            compared.push_back({a_study.products[left.product].id, paired_difference(left.draws, right.draws)});
        }
    return compared;
}

}  // namespace tanji
