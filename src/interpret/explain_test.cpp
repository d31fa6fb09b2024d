// SPDX-License-Identifier: Apache-2.0
#include "interpret/explain.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/calculate.h"
#include "interpret/contributions.h"
#include "model/study_node.h"

namespace tanji {
namespace {

const FactorLibrary& library() {
    static const FactorLibrary kLibrary = std::move(FactorLibrary::packed({})).value();
    return kLibrary;
}

Exchange exchange(const std::string& flow, const std::string& amount, const std::string& factor = {}) {
    Exchange made;
    made.flow = flow;
    made.amount = std::move(parse_quantity(amount, {})).value();
    made.factor = factor;
    return made;
}

/// Two products; an activity of each, a press with two products of its own, a gap, an uptake.
struct Computed {
    Study study;
    StudyResult result;
};
const Computed& computed() {
    static const Computed kComputed = [] {
        Computed made;
        Study& study = made.study;
        study.id = "test";
        study.title = {"试", "Test"};
        study.method = "iso-14067-2018";
        study.sources = {"study.yaml"};
        study.boundary.stages = {"raw-materials", "production"};
        for (const char* id : {"P", "Q"}) {
            Product product;
            product.id = id;
            product.name = {id, id};
            product.declared_unit = std::move(parse_quantity("1 台", {})).value();
            study.products.push_back(product);
        }
        Activity own;
        own.id = "own";
        own.stage = "production";
        own.products = {"P"};
        own.inputs = {exchange("electricity", "10 kWh", "cn-cf-national-2024"), exchange("paint", "3 kg"), exchange("wood", "2 kg"),
                      exchange("main", "3 t"), exchange("side", "1 t")};
        own.inputs[0].provenance = {0, 12, 9};
        own.inputs[0].evidence = "bill#p3";
        own.inputs[1].gap = Gap{{"无", "none"}, {}};
        own.inputs[2].emission = "CO2";
        own.inputs[2].category = Category::BiogenicUptake;
        own.inputs[3].from = "press/main";
        own.inputs[4].from = "press/side";
        Activity other = own;
        other.id = "other";
        other.products = {"Q"};
        other.inputs.resize(1);
        other.inputs[0].evidence.clear();
        Activity press;
        press.id = "press";
        press.stage = "raw-materials";
        press.allocation = Allocation{AllocationKey::Mass, {}, {}};
        press.inputs = {exchange("electricity", "100 kWh", "cn-cf-national-2024")};
        press.outputs = {exchange("main", "3 t"), exchange("side", "1 t")};
        for (Exchange& output : press.outputs) output.direction = Direction::Output;
        study.activities = {own, other, press};
        study.evidence = {{"bill", "bill.pdf", std::string(64, 'a'), {}, {}}};
        Diagnostics diagnostics;
        link_study(study, true, diagnostics);
        RunContext run;
        made.result = std::move(calculate(study, library(), {}, run)).value();
        return made;
    }();
    return kComputed;
}

Result<DerivedNumber> explained(const std::string& path, std::size_t levels = 100) {
    return explain(computed().study, computed().result, *ResultPath::parse(path), levels);
}
std::string code(const std::string& path) {
    const Result<DerivedNumber> number = explained(path);
    return number ? "none" : number.diagnostics().begin()->code;
}

TEST(Explain, goes_down_to_the_datum_its_place_and_its_evidence) {
    const Result<DerivedNumber> number = explained("P//production/own/electricity");
    ASSERT_TRUE(number.has_value());
    EXPECT_NEAR(number->value, 5.777, 1e-12);
    const DerivedNumber& amount = number->inputs.front();
    EXPECT_EQ(amount.as_written, "10 kWh");
    EXPECT_EQ(to_string(amount.place), "study.yaml:12:9");
    EXPECT_EQ(amount.evidence, "bill#p3");
    EXPECT_EQ(amount.evidence_sha256, std::string(64, 'a'));
}

TEST(Explain, names_document_and_licence_of_the_factor) {
    const Result<DerivedNumber> number = explained("P//production/own/electricity");
    ASSERT_EQ(number->inputs.size(), 2U);
    const DerivedNumber& factor = number->inputs[1];
    EXPECT_EQ(factor.factor, "cn-cf-national-2024");
    EXPECT_FALSE(factor.source.empty());
    EXPECT_FALSE(factor.licence.empty());
    EXPECT_EQ(factor.inputs.front().inputs.front().as_written, "0.5777");
}

TEST(Explain, sums_the_lines_of_an_exchange_that_serves_several_products_of_its_activity) {
    const Result<DerivedNumber> number = explained("P//raw-materials/press/electricity");
    ASSERT_TRUE(number.has_value());
    EXPECT_EQ(number->what.key, "derivation.exchange");
    EXPECT_EQ(number->inputs.size(), 2U);
    EXPECT_NEAR(number->value, 57.77, 1e-12);
}

TEST(Explain, says_why_an_exchange_counts_nothing) {
    EXPECT_EQ(explained("P//production/own/paint")->what.key, "derivation.gap");
    EXPECT_EQ(explained("P//production/other/electricity")->what.key, "derivation.not-counted");
    EXPECT_EQ(explained("P//raw-materials/press/main")->what.key, "derivation.own-product");
    EXPECT_EQ(explained("P//production/own/main")->what.key, "derivation.from-activity");
}

TEST(Explain, uptake_counts_against) {
    const Result<DerivedNumber> number = explained("P//production/own/wood");
    EXPECT_EQ(number->value, -2.0);
    EXPECT_EQ(number->inputs.back().what.key, "derivation.taken-up");
}

TEST(Explain, empty_parts_stand_for_all_and_one_product_need_not_be_named) {
    EXPECT_NEAR(explained("P")->value, 5.777 + 57.77 - 2, 1e-12);
    EXPECT_NEAR(explained("P/////CO2e(unknown)")->value, 5.777 + 57.77, 1e-12);
    EXPECT_NEAR(explained("P/////CO2")->value, -2, 1e-12);
    EXPECT_NEAR(explained("P//////biogenic-uptake")->value, -2, 1e-12);
    EXPECT_EQ(explained("Q")->path, "Q/base");
}

TEST(Explain, what_a_path_names_wrongly_is_told) {
    EXPECT_EQ(code("R"), "PATH-01");
    EXPECT_EQ(code("P/worst"), "PATH-02");
    EXPECT_EQ(code("P//painting"), "PATH-03");
    EXPECT_EQ(code("P//production/boiler"), "PATH-04");
    EXPECT_EQ(code("P//raw-materials/own"), "PATH-04");  // another stage
    EXPECT_EQ(code("P//production/own/steam"), "PATH-05");
    EXPECT_EQ(code("P/////SF6"), "PATH-06");
    EXPECT_EQ(code("P//////fossils"), "PATH-07");
    EXPECT_EQ(code("P///////GWP20"), "PATH-08");
    EXPECT_EQ(code("P//production//electricity"), "PATH-09");
}

TEST(Explain, closed_sums_keep_their_value_and_their_path) {
    const Result<DerivedNumber> closed = explained("P", 1);
    ASSERT_EQ(closed->inputs.size(), 2U);
    EXPECT_TRUE(closed->inputs[1].inputs.empty());
    EXPECT_EQ(closed->inputs[1].path, "P/base/production");
    EXPECT_EQ(closed->inputs[1].value, explained("P//production")->value);
}

TEST(Contributions, rank_the_largest_first_and_sum_to_the_total) {
    const Contributions parts = contributions(computed().study, computed().result.base(), computed().result.base().products[0]);
    ASSERT_EQ(parts.lines.size(), 3U);
    EXPECT_EQ(parts.lines[0].id, "press/electricity");
    EXPECT_EQ(parts.lines[1].id, "own/electricity");
    EXPECT_EQ(parts.lines[2].id, "own/wood");
    EXPECT_NEAR(parts.lines[0].share + parts.lines[1].share + parts.lines[2].share, 1.0, 1e-12);
    EXPECT_EQ(parts.lines[0].path, "P/base/raw-materials/press/electricity");
    EXPECT_EQ(parts.factors.size(), 1U);
    EXPECT_NEAR(parts.factors[0].kg_co2e, 63.547, 1e-12);
}

}  // namespace
}  // namespace tanji
