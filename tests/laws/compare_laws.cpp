// SPDX-License-Identifier: Apache-2.0
// Waterfalls add up, a study does not differ from itself, sensitivities are what recomputing gives, advice saves what it says.
#include <cmath>

#include "interpret/advice.h"
#include "interpret/sensitivity.h"
#include "laws/studies.h"
#include "pipeline/compare_studies.h"

namespace tanji::laws {

namespace {

class CompareLaw : public Law {};

ComparisonSide side_of(Study study) { return {std::move(study), {}, &library()}; }

/// Amounts half as large again in every second activity, the last activity of several left out where nothing draws on it.
Study changed(const Study& study) {
    Study other = study;
    for (std::size_t index = 0; index < other.activities.size(); index += 2)
        for (Exchange& input : other.activities[index].inputs)
            if (input.amount && input.from.empty()) {
                input.amount->value *= 1.5;
                input.amount->text.clear();
            }
    other.impact.method = other.impact.method == "AR5" ? "AR6" : "AR5";
    return other;
}

TEST_P(CompareLaw, waterfall_adds_up) {
    RunContext run;
    const Study other = changed(study());
    const Result<Comparison> comparison = compare_studies(side_of(study()), side_of(other), run);
    ASSERT_TRUE(comparison.has_value()) << codes(comparison.diagnostics());
    const StudyResult first = computed(study()), last = computed(other);
    ASSERT_EQ(comparison->products.size(), study().products.size());
    for (std::size_t index = 0; index < comparison->products.size(); ++index) {
        const ProductComparison& product = comparison->products[index];
        EXPECT_EQ(product.total_a, first.base().products[index].total);
        EXPECT_EQ(product.total_b, last.base().products[index].total);
        double sum = product.total_a;
        for (const WaterfallStep& step : product.steps) {
            sum += step.kg;
            EXPECT_NE(step.kind, StepKind::Rest) << "every change has a name";
        }
        expect_close(sum, product.total_b, weight(first.base().products[index]) + weight(last.base().products[index]), 1e-14,
                     product.product_a);
        // How is counted comes before what is counted.
        for (std::size_t step = 1; step < product.steps.size(); ++step) EXPECT_LE(product.steps[step - 1].kind, product.steps[step].kind);
    }
}

TEST_P(CompareLaw, a_study_does_not_differ_from_itself) {
    RunContext run;
    const Result<Comparison> comparison = compare_studies(side_of(study()), side_of(study()), run);
    ASSERT_TRUE(comparison.has_value()) << codes(comparison.diagnostics());
    for (const ProductComparison& product : comparison->products) {
        EXPECT_EQ(product.total_a, product.total_b);
        EXPECT_TRUE(product.steps.empty());
    }
}

TEST_P(CompareLaw, the_way_back_is_as_long) {
    RunContext run;
    const Study other = changed(study());
    const Result<Comparison> there = compare_studies(side_of(study()), side_of(other), run);
    const Result<Comparison> back = compare_studies(side_of(other), side_of(study()), run);
    ASSERT_TRUE(there.has_value() && back.has_value());
    for (std::size_t index = 0; index < there->products.size(); ++index) {
        EXPECT_EQ(there->products[index].total_a, back->products[index].total_b);
        EXPECT_EQ(there->products[index].total_b, back->products[index].total_a);
    }
}

TEST_P(CompareLaw, sensitivity_of_a_factor_is_its_contribution) {
    RunContext run;
    const StudyResult result = computed(study());
    SensitivityOptions options;
    options.change = 0.1;
    const SensitivityReading reading = assess_sensitivity(study(), library(), result, options, run);
    const VariantResult& base = result.base();
    for (const SensitivityCase& one : reading.cases) {
        if (one.kind != SensitivityKind::Factor) continue;
        for (const ProductResult& product : base.products) {
            double kg = 0.0;
            for (const Line& line : base.inventory->lines)
                if (line.provider != kNone && base.inventory->providers[line.provider].factor.id == one.subject)
                    kg += line_amount(base, product, line).kg_co2e;
            const double moved = std::abs(one.totals[product.product] - product.total);
            expect_close(moved, 0.1 * std::abs(kg), weight(product), 1e-12, one.subject);
        }
    }
}

TEST_P(CompareLaw, advice_saves_what_it_says) {
    RunContext run;
    const StudyResult result = computed(study());
    for (const Advice& advice : advise(study(), library(), result, {}, run)) {
        EXPECT_GT(advice.saved_kg, 0.0);
        const double size = weight(result.base().products[advice.product]);
        // The derivative of a line alone promises too much only where other rows take their mass from its input.
        if (advice.kind == AdviceKind::LessOfIt && !study().end_of_life && study().transport.empty()) {
            EXPECT_GE(advice.saved_kg, advice.ranked_kg - 1e-9 * size) << advice.path;
        }
    }
}

TANJI_LAWS(CompareLaw);

}  // namespace

}  // namespace tanji::laws
