// SPDX-License-Identifier: Apache-2.0
// Every amount and every factor of a study made uncertain: derivatives against finite differences, draws against new calculations.
#include <cmath>

#include "engine/gradient.h"
#include "engine/monte_carlo.h"
#include "engine/variables.h"
#include "laws/studies.h"
#include "support/decimal.h"
#include "support/hash.h"

namespace tanji::laws {

namespace {

class UncertaintyLaw : public Law {
  protected:
    /// The study with ±10 % on each amount that stands for itself and on each factor.
    [[nodiscard]] Study doubted() const {
        Study doubtful = study();
        doubtful.variants.clear();
        doubtful.beside.clear();
        Uncertainty tenth;
        tenth.plus_minus = 0.10;
        for (Activity& activity : doubtful.activities)
            for (auto* exchanges : {&activity.inputs, &activity.outputs})
                for (Exchange& exchange : *exchanges)
                    if (exchange.amount && !is_formula(*exchange.amount) && exchange.amount->value != 0.0) exchange.uncertainty = tenth;
        for (Parameter& parameter : doubtful.parameters) {
            parameter.uncertainty.reset();
            if (parameter.value && !is_formula(*parameter.value) && parameter.value->value != 0.0) parameter.uncertainty = tenth;
        }
        return doubtful;
    }
    static CalculationOptions base_only() {
        CalculationOptions options;
        options.other_gwp_sets = false;
        options.author_variants = false;
        return options;
    }
    /// Factors become uncertain, too: a relative one each.
    static std::vector<Variable> with_factors(const StudyVariables& found) {
        std::vector<Variable> variables = found.variables;
        for (const UncertainInput& input : found.inputs)
            if (input.kind == InputKind::Factor && input.variable == kNone)
                variables.push_back({input.id, Distribution::normal(1.0, 0.05), {}, {}});
        return variables;
    }
    /// A factor that a line uses with figures of its own fuel is left out: there is not one value that could be written in its place.
    static void bind_factors(const Study& study, const VariantResult& variant, std::vector<Variable>& variables) {
        const Inventory& inventory = *variant.inventory;
        for (Variable& variable : variables)
            if (variable.id.starts_with("factors.") && variable.providers.empty())
                for (std::size_t provider = 0; provider < inventory.providers.size(); ++provider)
                    if ("factors." + inventory.providers[provider].factor.id == variable.id) variable.providers.push_back(provider);
        std::erase_if(variables, [&](const Variable& variable) {
            return std::any_of(inventory.lines.begin(), inventory.lines.end(), [&](const Line& line) {
                return std::find(variable.providers.begin(), variable.providers.end(), line.provider) != variable.providers.end() &&
                       exchange_of(study, line).fuel;
            });
        });
    }

    static void set(Quantity& quantity, double value) { quantity = {value, quantity.unit, shortest(value) + " " + quantity.unit.symbol}; }

    /// The study computed anew with these values of its variables, as an author would have written them.
    static StudyResult recomputed(const Study& study, const VariantResult& variant, const std::vector<Variable>& variables,
                                  const std::vector<double>& values) {
        Study changed = study;
        CalculationOptions options = base_only();
        for (std::size_t index = 0; index < variables.size(); ++index) {
            const std::string& id = variables[index].id;
            for (Activity& activity : changed.activities)
                for (const Direction direction : {Direction::Input, Direction::Output})
                    for (Exchange& exchange : direction == Direction::Input ? activity.inputs : activity.outputs)
                        if (id == "activities." + activity.id + (direction == Direction::Input ? ".inputs." : ".outputs.") + exchange.id +
                                      ".amount")
                            set(*exchange.amount, values[index]);
            for (Parameter& parameter : changed.parameters)
                if (id == "parameters." + parameter.id) set(*parameter.value, values[index]);
            if (!id.starts_with("factors.")) continue;
            EmissionFactor scaled = variant.inventory->providers[variables[index].providers.front()].factor;
            if (scaled.fuel) scaled.fuel->carbon_content.reset();  // the value itself, not what it is built from
            for (EmissionTerm& term : scaled.terms) {
                term.kg *= values[index];
                term.text = shortest(term.kg);
            }
            options.pinned.push_back(std::move(scaled));
        }
        return computed(changed, options);
    }
};

TEST_P(UncertaintyLaw, derivatives_are_those_of_finite_differences) {
    const Study doubtful = doubted();
    const StudyResult base = computed(doubtful, base_only());
    const VariantResult& variant = base.base();
    const Result<StudyVariables> found = variables_of(study_of(variant, doubtful), variant);
    ASSERT_TRUE(found.has_value()) << codes(found.diagnostics());
    std::vector<Variable> variables = with_factors(*found);
    bind_factors(study_of(variant, doubtful), variant, variables);
    std::vector<double> values;
    for (const Variable& variable : variables) values.push_back(variable.distribution.value);
    std::vector<Gradient> slopes;
    for (const ProductResult& product : variant.products) slopes.push_back(gradient(variant, product));
    constexpr std::size_t kMost = 25;  // of a large study every so-manieth: each takes two calculations
    const std::size_t step = std::max<std::size_t>(1, variables.size() / kMost);
    for (std::size_t index = 0; index < variables.size(); index += step) {
        const double x = values[index], h = 1e-5 * std::abs(x);
        std::vector<double> up = values, down = values;
        up[index] = x + h;
        down[index] = x - h;
        const StudyResult above = recomputed(doubtful, variant, variables, up), below = recomputed(doubtful, variant, variables, down);
        for (std::size_t product = 0; product < variant.products.size(); ++product) {
            const double difference = (above.base().products[product].total - below.base().products[product].total) / (2.0 * h);
            double slope = 0.0;
            for (const NodeId node : variables[index].nodes) slope += slopes[product].nodes[node];
            for (const std::size_t provider : variables[index].providers) slope += slopes[product].providers[provider];
            expect_close(slope, difference, weight(variant.products[product]) / std::abs(x), 1e-7, variables[index].id);
        }
    }
}

TEST_P(UncertaintyLaw, a_draw_is_what_a_new_calculation_with_its_values_gives) {
    const Study doubtful = doubted();
    const StudyResult base = computed(doubtful, base_only());
    const VariantResult& variant = base.base();
    const Result<StudyVariables> found = variables_of(study_of(variant, doubtful), variant);
    ASSERT_TRUE(found.has_value()) << codes(found.diagnostics());
    std::vector<Variable> variables = with_factors(*found);
    bind_factors(study_of(variant, doubtful), variant, variables);
    RunContext run;
    const auto drawn = monte_carlo(variant, variables, {256, 7, true}, run);
    ASSERT_TRUE(drawn.has_value());
    for (const std::size_t lane : {std::size_t{0}, std::size_t{100}, std::size_t{255}}) {
        std::vector<double> values;
        for (const Variable& variable : variables) {
            Batch draws;
            draw_uniform(7, stable_hash(variable.id), 0, draws);
            variable.distribution.apply(draws);
            values.push_back(draws[lane]);
        }
        const StudyResult anew = recomputed(doubtful, variant, variables, values);
        for (std::size_t product = 0; product < variant.products.size(); ++product)
            expect_close(drawn->products[product].draws[lane], anew.base().products[product].total, weight(anew.base().products[product]),
                         1e-10, "run " + std::to_string(lane));
    }
}

TEST_P(UncertaintyLaw, without_variables_every_draw_is_the_base_result) {
    const StudyResult base = computed(study(), base_only());
    RunContext run;
    const auto drawn = monte_carlo(base.base(), {}, {1000, 1, false}, run);
    for (std::size_t product = 0; product < base.base().products.size(); ++product) {
        EXPECT_EQ(drawn->products[product].total.mean, base.base().products[product].total);
        EXPECT_EQ(drawn->products[product].total.sd, 0.0);
    }
}

TEST_P(UncertaintyLaw, variables_that_do_not_scatter_give_the_base_result) {
    const Study doubtful = doubted();
    const StudyResult base = computed(doubtful, base_only());
    const VariantResult& variant = base.base();
    const Result<StudyVariables> found = variables_of(study_of(variant, doubtful), variant);
    ASSERT_TRUE(found.has_value()) << codes(found.diagnostics());
    std::vector<Variable> variables = with_factors(*found);
    bind_factors(study_of(variant, doubtful), variant, variables);
    for (Variable& variable : variables) variable.distribution = Distribution::normal(variable.distribution.value, 0.0);
    RunContext run;
    const auto drawn = monte_carlo(variant, variables, {256, 1, true}, run);
    for (std::size_t product = 0; product < variant.products.size(); ++product)
        for (const double draw : drawn->products[product].draws)
            expect_close(draw, variant.products[product].total, weight(variant.products[product]), 1e-12, "a draw");
}

TANJI_LAWS(UncertaintyLaw);

}  // namespace

}  // namespace tanji::laws
