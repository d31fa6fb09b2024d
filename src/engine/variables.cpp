// SPDX-License-Identifier: Apache-2.0
#include "engine/variables.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/pedigree.h"
#include "model/study_fields.h"
#include "support/portable_math.h"

namespace tanji {

namespace {

class Collector {
  public:
    Collector(const Study& study, const VariantResult& variant)
        : study_(study),
          variant_(variant),
          inventory_(*variant.inventory),
          derivation_(inventory_.derivation),
          matrix_(find_pedigree(enum_word(study.uncertainty.pedigree))) {
        LCA_REQUIRE(matrix_ != nullptr, "a pedigree set without data");
    }

    Result<StudyVariables> collect() {
        amounts();
        factors();
        parameters();
        other_data();
        if (diagnostics_.has_errors()) return std::move(diagnostics_);
        return {std::move(found_), std::move(diagnostics_)};
    }

  private:
    /// What an exchange's statement and scores make of its amount; UNC codes at the exchange.
    std::optional<Distribution> of_number(const Quantity& value, const Uncertainty* stated, const DataQuality* quality, double basic,
                                          const Place& place, UncertaintyOrigin& origin) {
        const std::size_t before = diagnostics_.size();
        if (stated != nullptr)
            if (const auto distribution = stated_distribution(value, *stated, place, diagnostics_)) {
                origin = UncertaintyOrigin::Stated;
                return distribution;
            }
        if (diagnostics_.size() != before) return std::nullopt;
        const bool own_basic = stated != nullptr && stated->basic;
        if ((quality == nullptr && !own_basic) || value.value == 0.0) return std::nullopt;
        const auto sigma = pedigree_sigma(*matrix_, quality != nullptr ? *quality : DataQuality{}, own_basic ? *stated->basic : basic,
                                          place, diagnostics_);
        if (!sigma) return std::nullopt;
        origin = UncertaintyOrigin::Pedigree;
        return Distribution::lognormal(value.value, *sigma);
    }

    void add(UncertainInput input, const std::optional<Distribution>& distribution, std::vector<NodeId> nodes,
             std::vector<std::size_t> providers) {
        if (distribution && !distribution->is_certain()) {
            input.distribution = *distribution;
            input.variable = found_.variables.size();
            found_.variables.push_back({input.id, *distribution, std::move(nodes), std::move(providers)});
        }
        found_.inputs.push_back(std::move(input));
    }

    /// Exchanges that stand behind a number, in the order of the study: those with a line, products of activities, and those that formulas
    /// name (electricity that contracts divide, say).
    void amounts() {
        std::vector<std::vector<bool>> used_in(study_.activities.size()), used_out(study_.activities.size());
        for (std::size_t activity = 0; activity < study_.activities.size(); ++activity) {
            used_in[activity].resize(study_.activities[activity].inputs.size());
            used_out[activity].resize(study_.activities[activity].outputs.size());
        }
        for (const Line& line : inventory_.lines)
            (line.direction == Direction::Input ? used_in : used_out)[line.activity][line.exchange] = true;
        for (const Column& column : inventory_.columns)
            if (column.output != kNone) used_out[column.activity][column.output] = true;
        for (std::size_t activity = 0; activity < study_.activities.size(); ++activity)
            for (const Direction direction : {Direction::Input, Direction::Output}) {
                const bool in = direction == Direction::Input;
                const auto& exchanges = in ? study_.activities[activity].inputs : study_.activities[activity].outputs;
                for (std::size_t exchange = 0; exchange < exchanges.size(); ++exchange)
                    amount(activity, direction, exchange, (in ? used_in : used_out)[activity][exchange]);
            }
    }

    void amount(std::size_t activity_index, Direction direction, std::size_t exchange_index, bool used) {
        const Activity& activity = study_.activities[activity_index];
        const Exchange& exchange = (direction == Direction::Input ? activity.inputs : activity.outputs)[exchange_index];
        const bool says = exchange.uncertainty.has_value() || exchange.quality.has_value();
        // A formula is made of data that stand for themselves, and what an activity makes is a definition unless somebody doubts it.
        if (!exchange.amount || (!says && (!used || is_formula(*exchange.amount) || is_product(exchange)))) return;
        UncertainInput input;
        input.id = "activities." + activity.id + (direction == Direction::Input ? ".inputs." : ".outputs.") + exchange.id + ".amount";
        const NodeId node = derivation_.named(input.id);
        const Place place = place_of(study_, exchange.provenance, input.id);
        input.unit = exchange.amount->unit.symbol;
        input.distribution = Distribution::fixed(exchange.amount->value);
        input.activity = activity_index;
        input.direction = direction;
        input.exchange = exchange_index;
        const auto distribution =
            of_number(*exchange.amount, exchange.uncertainty ? &*exchange.uncertainty : nullptr,
                      exchange.quality ? &*exchange.quality : nullptr, basic_uncertainty(exchange), place, input.origin);
        if (!used && node == 0) return;  // nothing of this variant rests on it
        LCA_REQUIRE(!distribution || node != 0, "an uncertain amount that bears no name: " + input.id);
        add(std::move(input), distribution, {node}, {});
    }

    void factors() {
        scored_uses_.resize(inventory_.providers.size());
        for (const Line& line : inventory_.lines)
            if (line.provider != kNone && exchange_of(study_, line).factor_quality) scored_uses_[line.provider].push_back(&line);
        std::map<std::string, std::vector<std::size_t>> providers;  // by id: values of the exchange put in make another provider
        for (std::size_t index = 0; index < inventory_.providers.size(); ++index)
            providers[inventory_.providers[index].factor.id].push_back(index);
        for (const FactorUncertainty& statement : study_.uncertainty.factors)
            if (!names_provider(statement.factor))
                diagnostics_.error("UNC-13", place_of(study_, statement.provenance, "uncertainty.factors." + statement.factor),
                                   {{"factor", statement.factor}});
        for (auto& [id, indices] : providers) {
            const EmissionFactor& factor = inventory_.providers[indices.front()].factor;
            UncertainInput input;
            input.kind = InputKind::Factor;
            input.id = "factors." + id;
            input.factor = id;
            input.unit = "1";
            input.distribution = Distribution::fixed(1.0);
            const double kg = variant_.footprints[inventory_.columns.size() - inventory_.providers.size() + indices.front()];
            const auto distribution = of_factor(factor, indices, kg, input);
            add(std::move(input), distribution, {}, std::move(indices));
        }
    }

    /// A statement may name the factor or a row of it; variants replace factors, so the base's names are looked for in all exchanges, too.
    [[nodiscard]] bool names_provider(const std::string& id) const {
        for (const Provider& provider : inventory_.providers)
            if (is_named(provider.factor, id)) return true;
        for (const Activity& activity : study_.activities)
            for (const auto* exchanges : {&activity.inputs, &activity.outputs})
                for (const Exchange& exchange : *exchanges)
                    if (exchange.factor == id || exchange.replaces == id) return true;
        return false;
    }
    static bool is_named(const EmissionFactor& factor, const std::string& id) {
        return factor.id == id ||
               std::any_of(factor.terms.begin(), factor.terms.end(), [&](const EmissionTerm& term) { return term.row == id; });
    }

    std::optional<Distribution> of_factor(const EmissionFactor& factor, const std::vector<std::size_t>& indices, double kg,
                                          UncertainInput& input) {
        const Uncertainty by_source = source_statement(factor);
        for (const FactorUncertainty& statement : study_.uncertainty.factors) {
            if (!is_named(factor, statement.factor)) continue;
            const Place place = place_of(study_, statement.provenance, "uncertainty.factors." + statement.factor);
            return relative(factor, kg, statement.uncertainty ? &*statement.uncertainty : nullptr,
                            statement.quality ? &*statement.quality : nullptr, by_source, place, input.origin);
        }
        // Scores of the uses: the largest counts.
        std::optional<Distribution> widest;
        UncertaintyOrigin origin = UncertaintyOrigin::None;
        for (const std::size_t index : indices)
            for (const Line* use : scored_uses_[index]) {
                const Exchange& exchange = exchange_of(study_, *use);
                const Place place =
                    place_of(study_, exchange.provenance, "activities." + study_.activities[use->activity].id + "." + exchange.id);
                UncertaintyOrigin own = UncertaintyOrigin::None;
                const auto distribution = relative(factor, kg, nullptr, &*exchange.factor_quality, by_source, place, own);
                if (distribution && (!widest || distribution->sd() > widest->sd())) {
                    widest = distribution;
                    origin = own;
                }
            }
        if (!widest && by_source.plus_minus) {
            const Place place = place_of(study_, {}, "factors." + factor.id);
            widest = stated_distribution({1.0, unit_one(), {}}, by_source, place, diagnostics_);
            origin = UncertaintyOrigin::FactorSource;
        }
        input.origin = widest ? origin : UncertaintyOrigin::None;
        return widest;
    }

    static Uncertainty source_statement(const EmissionFactor& factor) {
        Uncertainty uncertainty;
        if (factor.uncertainty_percent) uncertainty.plus_minus = *factor.uncertainty_percent / 100.0;
        return uncertainty;
    }

    /// The distribution of a factor about 1. Limits are read in kg CO2e per its reference unit.
    std::optional<Distribution> relative(const EmissionFactor& factor, double kg, const Uncertainty* stated, const DataQuality* quality,
                                         const Uncertainty& by_source, const Place& place, UncertaintyOrigin& origin) {
        Quantity value{1.0, unit_one(), {}};
        const bool limits = stated != nullptr && (stated->least || stated->most);
        if (limits)
            if (const Result<Unit> unit = parse_unit("kgCO2e/" + factor.reference.symbol, {})) value = {kg, *unit, {}};
        double basic = basic_uncertainty_of_factors();
        if (by_source.plus_minus)  // scores add to what the source says of the value itself
            basic = portable_exp(2.0 * sigma_of_plus_minus(*by_source.plus_minus));
        std::optional<Distribution> distribution = of_number(value, stated, quality, basic, place, origin);
        if (distribution && limits && kg != 0.0) {
            distribution->value /= kg;
            distribution->least /= kg;
            distribution->most /= kg;
            if (kg < 0.0) std::swap(distribution->least, distribution->most);
        }
        return distribution;
    }

    void parameters() {
        for (std::size_t index = 0; index < study_.parameters.size(); ++index) {
            const Parameter& parameter = study_.parameters[index];
            UncertainInput input;
            input.kind = InputKind::Parameter;
            input.id = "parameters." + parameter.id;
            if (!parameter.value) continue;
            // Formulas name it by its id or by its path in full; each is a node of its own.
            std::vector<NodeId> nodes;
            for (const std::string& name : {input.id, input.id + ".value"})
                if (const NodeId node = derivation_.named(name); node != 0) nodes.push_back(node);
            input.parameter = index;
            input.unit = parameter.value->unit.symbol;
            input.distribution = Distribution::fixed(parameter.value->value);
            const auto distribution = of_number(*parameter.value, parameter.uncertainty ? &*parameter.uncertainty : nullptr, nullptr, 1.0,
                                                place_of(study_, parameter.provenance, input.id), input.origin);
            if (nodes.empty() || (is_formula(*parameter.value) && !distribution)) continue;  // nothing of this variant rests on it
            add(std::move(input), distribution, std::move(nodes), {});
        }
    }

    /// Data that formulas name and that nobody can state an uncertainty of.
    void other_data() {
        std::set<std::string> known;
        for (const UncertainInput& input : found_.inputs) {
            known.insert(input.id);
            if (input.kind == InputKind::Parameter) known.insert(input.id + ".value");
        }
        for (const auto& [path, node] : derivation_.names()) {
            if (!derivation_.inputs(node).empty() || !known.insert(path).second) continue;
            UncertainInput input;
            input.kind = InputKind::OtherDatum;
            input.id = path;
            input.unit = derivation_.unit(node);
            input.distribution = Distribution::fixed(derivation_.value(node));
            add(std::move(input), std::nullopt, {}, {});
        }
    }

    const Study& study_;
    const VariantResult& variant_;
    const Inventory& inventory_;
    const Derivation& derivation_;
    const PedigreeMatrix* matrix_;
    std::vector<std::vector<const Line*>> scored_uses_;  // per provider: lines whose use of it bears scores
    StudyVariables found_;
    Diagnostics diagnostics_;
};

}  // namespace

bool states_uncertainty(const Study& study) {
    if (!study.uncertainty.factors.empty()) return true;
    const auto says = [](const Exchange& exchange) { return exchange.uncertainty || exchange.quality || exchange.factor_quality; };
    for (const Activity& activity : study.activities)
        if (std::any_of(activity.inputs.begin(), activity.inputs.end(), says) ||
            std::any_of(activity.outputs.begin(), activity.outputs.end(), says))
            return true;
    return std::any_of(study.parameters.begin(), study.parameters.end(),
                       [](const Parameter& parameter) { return parameter.uncertainty.has_value(); });
}

Result<StudyVariables> variables_of(const Study& study, const VariantResult& variant) { return Collector(study, variant).collect(); }

}  // namespace tanji
