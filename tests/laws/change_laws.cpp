// SPDX-License-Identifier: Apache-2.0
// What must not change a result, and what must change it by just so much.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>

#include "laws/generated.h"
#include "laws/studies.h"
#include "support/decimal.h"

namespace tanji::laws {

namespace {

class ChangeLaw : public Law {};

/// Totals and stages of two results of studies that hold the same products, each under its own id.
void expect_same(const Study& first_study, const StudyResult& first, const Study& second_study, const StudyResult& second,
                 double relative) {
    ASSERT_EQ(first.variants.size(), second.variants.size());
    for (std::size_t index = 0; index < first.variants.size(); ++index) {
        const VariantResult& one = first.variants[index];
        const VariantResult& other = second.variants[index];
        ASSERT_EQ(one.id, other.id);
        for (const ProductResult& product : one.products) {
            const std::string& id = first_study.products[product.product].id;
            const auto twin = std::find_if(other.products.begin(), other.products.end(), [&](const ProductResult& candidate) {
                return second_study.products[candidate.product].id == id;
            });
            ASSERT_NE(twin, other.products.end());
            expect_close(product.total, twin->total, weight(product), relative, one.id + " " + id);
            ASSERT_EQ(product.stages.size(), twin->stages.size());
            for (std::size_t stage = 0; stage < product.stages.size(); ++stage)
                expect_close(product.stages[stage].kg_co2e, twin->stages[stage].kg_co2e, weight(product), relative,
                             one.id + " " + id + " stage");
        }
    }
}

template <class Change>
void for_each_exchange(Study& study, Change change) {
    for (Activity& activity : study.activities)
        for (auto* exchanges : {&activity.inputs, &activity.outputs})
            for (Exchange& exchange : *exchanges) change(exchange);
}

/// The same amount in another unit of its kind; false when the table has none for it.
bool restate(std::optional<Quantity>& amount) {
    static const std::map<std::string, std::string> kOther{
        {"kg", "t"}, {"t", "kg"},  {"g", "kg"},  {"kWh", "MWh"},      {"MWh", "kWh"}, {"GJ", "MJ"},      {"km", "m"},
        {"L", "m3"}, {"h", "min"}, {"min", "h"}, {"Nm3", "10000Nm3"}, {"m3", "L"},    {"kgN2O", "tN2O"}, {"kgCO2e", "tCO2e"}};
    if (!amount) return false;
    const auto other = kOther.find(amount->unit.symbol);
    if (other == kOther.end()) return false;
    const Unit unit = std::move(parse_unit(other->second, {})).value();
    const double value = convert(amount->value, amount->unit, unit);
    amount = Quantity{value, unit, shortest(value) + " " + other->second};
    return true;
}

TEST_P(ChangeLaw, twice_the_functional_units_twice_the_impact) {
    CalculationOptions twice;
    twice.functional_units = 2.0;
    const StudyResult once = computed(study()), doubled = computed(study(), twice);
    ASSERT_EQ(once.variants.size(), doubled.variants.size());
    for (std::size_t variant = 0; variant < once.variants.size(); ++variant)
        for (std::size_t product = 0; product < study().products.size(); ++product) {
            const ProductResult& one = once.variants[variant].products[product];
            expect_close(2.0 * one.total, doubled.variants[variant].products[product].total, weight(one), 1e-13, "total");
        }
}

TEST_P(ChangeLaw, another_unit_of_the_same_kind_gives_the_same) {
    Study other = study();
    int changed = 0;
    for_each_exchange(other, [&](Exchange& exchange) {
        changed += restate(exchange.amount) ? 1 : 0;
        changed += restate(exchange.distance) ? 1 : 0;
    });
    for (Product& product : other.products)
        for (std::optional<Quantity>* figure : {&product.mass, &product.time, &product.energy}) changed += restate(*figure) ? 1 : 0;
    EXPECT_GT(changed, 0);
    expect_same(study(), computed(study()), other, computed(other), 1e-12);
}

TEST_P(ChangeLaw, order_does_not_matter) {
    Study other = study();
    Draws draws(GetParam() + 1000);
    const auto shuffle = [&](auto& list) {
        for (std::size_t left = list.size(); left > 1; --left) std::swap(list[left - 1], list[draws.below(left)]);
    };
    shuffle(other.products);
    shuffle(other.activities);
    for (Activity& activity : other.activities) {
        shuffle(activity.inputs);
        shuffle(activity.outputs);
        if (activity.allocation) shuffle(activity.allocation->shares);
    }
    expect_same(study(), computed(study()), other, computed(other), 1e-12);
}

TEST_P(ChangeLaw, one_thread_or_two_the_same_bits) {
    const StudyResult one = computed(study(), {}, 1), two = computed(study(), {}, 2);
    ASSERT_EQ(one.variants.size(), two.variants.size());
    const auto same_bits = [](double left, double right) { return std::memcmp(&left, &right, sizeof left) == 0; };
    for (std::size_t variant = 0; variant < one.variants.size(); ++variant)
        for (std::size_t product = 0; product < study().products.size(); ++product) {
            const ProductResult& left = one.variants[variant].products[product];
            const ProductResult& right = two.variants[variant].products[product];
            EXPECT_TRUE(same_bits(left.total, right.total));
            ASSERT_EQ(left.cells.size(), right.cells.size());
            for (std::size_t cell = 0; cell < left.cells.size(); ++cell)
                EXPECT_TRUE(same_bits(left.cells[cell].kg_co2e, right.cells[cell].kg_co2e));
        }
}

TEST_P(ChangeLaw, a_gwp_variant_is_a_base_run_with_that_set) {
    const StudyResult result = computed(study());
    int compared = 0;
    for (const VariantResult& variant : result.variants) {
        if (!variant.id.starts_with("gwp-")) continue;
        const StudyResult own = computed_with(study(), variant.gwp_set);
        for (std::size_t product = 0; product < study().products.size(); ++product) {
            EXPECT_EQ(variant.products[product].total, own.base().products[product].total) << variant.id;
            EXPECT_EQ(variant.products[product].locked_kg, own.base().products[product].locked_kg) << variant.id;
            ++compared;
        }
    }
    EXPECT_GE(compared, 2);  // AR6 is the study's own: AR4 and AR5 stand beside it
}

/// dh/d(amount): +lambda_i s_j for what is bought, +-c_k s_j for what is emitted, summed over the columns that the exchange feeds.
TEST_P(ChangeLaw, the_adjoint_gives_the_derivative) {
    CalculationOptions options;
    options.other_gwp_sets = false;
    options.author_variants = false;
    const StudyResult base = computed(study(), options);
    const VariantResult& variant = base.base();
    const Inventory& inventory = *variant.inventory;
    const std::size_t first_provider = inventory.columns.size() - inventory.providers.size();
    constexpr double kStep = 1e-3;
    for (std::size_t activity = 0; activity < study().activities.size(); ++activity)
        for (const Direction direction : {Direction::Input, Direction::Output}) {
            const Activity& written = study().activities[activity];
            const std::size_t count = (direction == Direction::Input ? written.inputs : written.outputs).size();
            for (std::size_t exchange = 0; exchange < count; ++exchange) {
                const auto run_with = [&](double factor) {
                    Study changed = study();
                    Activity& own = changed.activities[activity];
                    Exchange& line = (direction == Direction::Input ? own.inputs : own.outputs)[exchange];
                    line.amount->value *= factor;
                    return computed(changed, options);
                };
                // Rows that name the amount (an end of life with `of`) move with it: its derivative has more parts than its own lines.
                const std::string side = direction == Direction::Input ? ".inputs." : ".outputs.";
                const Exchange& own_line = (direction == Direction::Input ? written.inputs : written.outputs)[exchange];
                if (inventory.derivation.named("activities." + written.id + side + own_line.id + ".amount") != 0) continue;
                if (own_line.amount && is_formula(*own_line.amount)) continue;  // follows from other values, not from its own
                // Lines of the exchange carry it; one that none carries is a gap, or a product of its activity.
                std::vector<double> slope(study().products.size(), 0.0);
                bool carried = false;
                for (const Line& line : inventory.lines) {
                    if (line.activity != activity || line.direction != direction || line.exchange != exchange) continue;
                    carried = true;
                    const double sign = direction == Direction::Input ? -1.0 : 1.0;
                    const double price = line.provider != kNone   ? variant.footprints[first_provider + line.provider]
                                         : line.supplier != kNone ? variant.footprints[line.supplier]
                                                                  : sign * variant.characterisation[line.flow].value;
                    for (std::size_t product = 0; product < slope.size(); ++product)
                        slope[product] += price * variant.products[product].scaling[line.column] * line.coefficient;
                }
                if (!carried) continue;
                const StudyResult more = run_with(1.0 + kStep), less = run_with(1.0 - kStep);
                for (std::size_t product = 0; product < slope.size(); ++product) {
                    const double measured = (more.base().products[product].total - less.base().products[product].total) / (2.0 * kStep);
                    expect_close(slope[product], measured, weight(variant.products[product]), 2e-6,
                                 written.id + "/" + std::to_string(exchange));
                }
            }
        }
}

TANJI_LAWS(ChangeLaw);

/// Amount x factor, with the factor by hand from the figures of its source, not from the library.
TEST(MeteringBox, one_amount_changes_the_total_by_amount_times_factor) {
    const Study& study = samples().front().study;
    ASSERT_EQ(study.id, "metering-box");
    const double diesel = 42.652 / 1000 * 20.2 / 1000 * 1000 * 0.98 * 44 / 12;  // kg CO2/kg: GJ/t x tC/TJ
    const double gas = 389.31 / 10000 * 15.3 / 1000 * 0.99 * 44 / 12 * 1000;    // kg CO2/Nm3: GJ/10^4 Nm3 x tC/TJ
    const std::map<std::string, double> factors{{"electricity", 0.5777}, {"diesel", diesel}, {"natural-gas", gas}};
    const double before = computed(study).base().products.front().total;
    int changed = 0;
    for (std::size_t activity = 0; activity < study.activities.size(); ++activity)
        for (std::size_t input = 0; input < study.activities[activity].inputs.size(); ++input) {
            Study other = study;
            Exchange& exchange = other.activities[activity].inputs[input];
            const double more = exchange.amount->value * 0.25;
            exchange.amount->value += more;
            const double after = computed(other).base().products.front().total;
            EXPECT_NEAR(after - before, more * factors.at(exchange.flow), 1e-12) << exchange.flow;
            ++changed;
        }
    EXPECT_EQ(changed, 7);
}

}  // namespace

}  // namespace tanji::laws
