// SPDX-License-Identifier: Apache-2.0
// Every number explains itself: the tree that explain() gives computes to the number, from leaf to root.
#include <cmath>
#include <set>

#include "interpret/contributions.h"
#include "interpret/explain.h"
#include "laws/studies.h"
#include "model/study_fields.h"
#include "support/ids.h"

namespace tanji::laws {

namespace {

class ExplainLaw : public Law {};

/// Sum of the inputs' sizes, so that a sum of large parts that cancel is judged by the parts.
double size_of(const DerivedNumber& number) {
    double size = std::abs(number.value);
    if (number.op == Op::Sum)
        for (const DerivedNumber& input : number.inputs) size += size_of(input);
    return size;
}

void expect_computes(const DerivedNumber& number, const std::string& path) {
    const std::string what = path + " > " + number.what.key;
    if (number.op == Op::Sum) {
        double sum = 0.0;
        for (const DerivedNumber& input : number.inputs) sum += input.value;
        expect_close(number.value, sum, size_of(number), 1e-12, what);
    } else if (number.op == Op::Product) {
        ASSERT_FALSE(number.inputs.empty()) << what;
        double product = 1.0;
        for (const DerivedNumber& input : number.inputs) product *= input.value;
        expect_close(number.value, product, product, 1e-12, what);
    } else if (number.op == Op::Quotient) {
        ASSERT_EQ(number.inputs.size(), 2U) << what;
        expect_close(number.value, number.inputs[0].value / number.inputs[1].value, number.value, 1e-12, what);
    } else if (number.op == Op::Convert) {
        ASSERT_EQ(number.inputs.size(), 1U) << what;
        const Result<Unit> from = parse_unit(number.inputs[0].unit, {}), to = parse_unit(number.unit, {});
        ASSERT_TRUE(from && to) << what << ": " << number.inputs[0].unit << " -> " << number.unit;
        expect_close(number.value, convert(number.inputs[0].value, *from, *to), number.value, 1e-12, what);
    } else if (number.op == Op::FactorValue) {
        EXPECT_FALSE(number.as_written.empty()) << what;
        EXPECT_FALSE(number.source.empty()) << what << " has no source";
    } else if (number.op == Op::Datum) {
        EXPECT_FALSE(number.as_written.empty()) << what;
        EXPECT_FALSE(number.place.file.empty()) << what << " has no place";
    }
    for (const DerivedNumber& input : number.inputs) expect_computes(input, what);
}

TEST_P(ExplainLaw, every_path_explains_to_its_own_value) {
    const StudyResult result = computed(study());
    for (const VariantResult& variant : result.variants)
        for (const ProductResult& product : variant.products) {
            const double scale = weight(product);
            ResultPath root;
            root.product = study().products[product.product].id;
            root.variant = variant.id;
            const auto expect_explains = [&](const std::string& path, double value) {
                const std::optional<ResultPath> parsed = ResultPath::parse(path);
                ASSERT_TRUE(parsed.has_value()) << path;
                const Result<DerivedNumber> number = explain(study(), result, *parsed);
                ASSERT_TRUE(number.has_value()) << path << ": " << codes(number.diagnostics());
                expect_close(number->value, value, scale, 1e-12, path);
                EXPECT_EQ(number->path, path);
                expect_computes(*number, path);
            };
            expect_explains(to_string(root), product.total);
            for (const StageResult& stage : product.stages) {
                ResultPath path = root;
                path.stage = variant.inventory->stages[stage.stage].id;
                expect_explains(to_string(path), stage.kg_co2e);
                for (std::size_t flow = 0; flow < variant.inventory->flows.size(); ++flow) {
                    path.gas = variant.inventory->flows[flow].gas;
                    path.category = std::string(enum_word(variant.inventory->flows[flow].category));
                    double kg = 0.0;
                    for (const Cell& cell : product.cells)
                        if (cell.stage == stage.stage && variant.inventory->flows[cell.flow].gas == path.gas &&
                            enum_word(variant.inventory->flows[cell.flow].category) == path.category)
                            kg += cell.kg_co2e;
                    expect_explains(to_string(path), kg);
                }
            }
            const Contributions parts = contributions(study(), variant, product);
            for (const auto* list : {&parts.activities, &parts.lines, &parts.gases, &parts.categories})
                for (const Contribution& part : *list) expect_explains(part.path, part.kg_co2e);
        }
}

TEST_P(ExplainLaw, every_exchange_that_is_written_can_be_asked_for) {
    const StudyResult result = computed(study());
    for (const Product& product : study().products)
        for (const Activity& activity : study().activities)
            for (const auto* exchanges : {&activity.inputs, &activity.outputs})
                for (const Exchange& exchange : *exchanges) {
                    ResultPath path;
                    path.product = product.id;
                    path.stage = activity.stage;
                    path.activity = activity.id;
                    path.exchange = exchange.id;
                    const Result<DerivedNumber> number = explain(study(), result, path);
                    ASSERT_TRUE(number.has_value()) << to_string(path) << ": " << codes(number.diagnostics());
                    EXPECT_EQ(number->what.key == "derivation.gap", exchange.gap.has_value()) << to_string(path);
                    expect_computes(*number, to_string(path));
                }
}

TEST_P(ExplainLaw, a_closed_sum_opens_by_its_path) {
    const StudyResult result = computed(study());
    for (const Product& product : study().products) {
        ResultPath path;
        path.product = product.id;
        const Result<DerivedNumber> closed = explain(study(), result, path, 1);
        ASSERT_TRUE(closed.has_value());
        for (const DerivedNumber& stage : closed->inputs) {
            EXPECT_TRUE(stage.inputs.empty());
            const std::optional<ResultPath> again = ResultPath::parse(stage.path);
            ASSERT_TRUE(again.has_value());
            const Result<DerivedNumber> opened = explain(study(), result, *again);
            ASSERT_TRUE(opened.has_value());
            EXPECT_EQ(opened->value, stage.value) << stage.path;
        }
    }
}

TANJI_LAWS(ExplainLaw);

}  // namespace

}  // namespace tanji::laws
