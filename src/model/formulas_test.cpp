// SPDX-License-Identifier: Apache-2.0
#include "model/formulas.h"

#include <gtest/gtest.h>

#include "model/study_node.h"
#include "model/study_path.h"

namespace tanji {
namespace {

Quantity quantity(const char* text) {
    if (text[0] == '=') return {0.0, unit_one(), text};
    return *parse_quantity(text, {});
}
Parameter parameter(const char* id, const char* value) {
    Parameter one;
    one.id = id;
    one.value = quantity(value);
    return one;
}
Study study_with(std::vector<Parameter> parameters) {
    Study study;
    study.sources = {"study.yaml"};
    study.parameters = std::move(parameters);
    Product product;
    product.id = "P";
    product.mass = quantity("2 kg");
    study.products.push_back(product);
    Activity activity;
    activity.id = "a";
    Exchange exchange;
    exchange.id = exchange.flow = "steel";
    exchange.amount = quantity("5 kg");
    activity.inputs.push_back(exchange);
    study.activities.push_back(activity);
    return study;
}
std::vector<std::string> codes(const Diagnostics& diagnostics) {
    std::vector<std::string> all;
    for (const Diagnostic& item : diagnostics) all.push_back(item.code);
    return all;
}

TEST(Formulas, may_stand_in_any_order_and_name_any_number_of_the_study) {
    Study study = study_with({parameter("total", "= parts * products.P.mass + activities.a.inputs.steel.amount"),
                              parameter("parts", "= 2 * one"), parameter("one", "1.5")});
    Diagnostics diagnostics;
    evaluate_formulas(study, diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(study.parameters[0].value->in(*parse_unit("kg", {})), 11.0);
    EXPECT_EQ(study.parameters[0].value->text, "= parts * products.P.mass + activities.a.inputs.steel.amount") << "what was written stays";
}

TEST(Formulas, a_ring_is_told_by_all_of_its_members) {
    Study study = study_with({parameter("a", "= b"), parameter("b", "= a + 1")});
    Diagnostics diagnostics;
    evaluate_formulas(study, diagnostics);
    ASSERT_EQ(codes(diagnostics), std::vector<std::string>{"FORMULA-05"});
    for (const auto& [name, value] : diagnostics.items().front().arguments)
        if (name == "ring") {
            EXPECT_EQ(std::get<TextList>(value).size(), 2U);
        }
}

TEST(Formulas, each_wrong_one_is_told) {
    Study study = study_with({parameter("a", "= nothing"), parameter("b", "= 1 +"), parameter("c", "= 2 [kg] + 1 [kWh]")});
    study.products[0].mass = quantity("= 3 [kWh]");
    Diagnostics diagnostics;
    evaluate_formulas(study, diagnostics);
    EXPECT_EQ(codes(diagnostics), (std::vector<std::string>{"STUDY-05", "FORMULA-02", "FORMULA-01", "FORMULA-03"}));
}

TEST(StudyPath, finds_numbers_by_the_names_of_the_field_table) {
    Study study = study_with({parameter("x", "3 h")});
    EndOfLife end;
    MaterialFate fate;
    fate.id = "v1.2";  // a dot in an id
    fate.recycled = quantity("70 %");
    end.materials.push_back(fate);
    study.end_of_life = end;
    EXPECT_EQ(find_number(study, "x")->quantity.value, 3);
    EXPECT_EQ(find_number(study, "parameters.x")->path, "parameters.x.value");
    EXPECT_EQ(find_number(study, "parameters.x.value")->label, "field.parameter.value");
    EXPECT_EQ(find_number(study, "end_of_life.materials.v1.2.recycled")->quantity.value, 70);
    EXPECT_EQ(find_number(study, "products.P.mass")->dimension, "mass");
    EXPECT_FALSE(find_number(study, "products.P.output").has_value()) << "not stated";
    EXPECT_FALSE(find_number(study, "products.Q.mass").has_value());
    EXPECT_FALSE(find_number(study, "products.P").has_value()) << "not a number";
}

TEST(StudyPath, sets_any_value_and_refuses_what_does_not_fit) {
    Study study = study_with({parameter("x", "3 h")});
    Diagnostics diagnostics;
    FieldReader reader{"study.yaml", 0, diagnostics};
    EXPECT_TRUE(set_value(study, "parameters.x", "4 h", reader));
    EXPECT_EQ(study.parameters[0].value->value, 4);
    EXPECT_TRUE(set_value(study, "products.P.output", "100 台", reader)) << "what was not stated is stated now";
    EXPECT_EQ(study.products[0].output->value, 100);
    EXPECT_TRUE(set_value(study, "end_of_life.method", "cut-off", reader)) << "structs are made on the way";
    EXPECT_EQ(study.end_of_life->method, RecyclingMethod::CutOff);
    EXPECT_TRUE(set_value(study, "activities.a.inputs.steel.factor", "other", reader));
    EXPECT_EQ(study.activities[0].inputs[0].factor, "other");
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_FALSE(set_value(study, "products.P.mass", "4 h", reader));
    EXPECT_FALSE(set_value(study, "products.P.weight", "4 kg", reader));
    EXPECT_FALSE(set_value(study, "products.P", "4 kg", reader));
    EXPECT_FALSE(set_value(study, "end_of_life.method", "magic", reader));
    EXPECT_EQ(codes(diagnostics), (std::vector<std::string>{"STUDY-05", "STUDY-48", "STUDY-48", "STUDY-04"}));
    EXPECT_EQ(study.products[0].mass->value, 2) << "what was refused changed nothing";
}

}  // namespace
}  // namespace tanji
