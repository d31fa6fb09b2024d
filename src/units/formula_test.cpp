// SPDX-License-Identifier: Apache-2.0
#include "units/formula.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace tanji {
namespace {

struct Outcome {
    std::optional<Quantity> value;
    std::vector<std::string> codes;
};

Outcome evaluate(const std::string& text, const std::map<std::string, std::string>& names = {}) {
    Outcome outcome;
    Diagnostics diagnostics;
    const Result<Formula> formula = parse_formula(text, {});
    diagnostics.append(formula.diagnostics());
    if (formula) {
        const auto values = evaluate_formula(
            *formula, {},
            [&](const FormulaNode& node) -> std::optional<Quantity> {
                const auto found = names.find(node.name);
                if (found == names.end()) {
                    diagnostics.error("TEST-NAME", {}, {});
                    return std::nullopt;
                }
                return *parse_quantity(found->second, {});
            },
            diagnostics);
        if (values) outcome.value = values->back();
    }
    for (const Diagnostic& item : diagnostics) outcome.codes.push_back(item.code);
    return outcome;
}
double number(const std::string& text, const std::map<std::string, std::string>& names = {}) {
    const Outcome outcome = evaluate(text, names);
    EXPECT_TRUE(outcome.value.has_value()) << text;
    return outcome.value ? outcome.value->value : std::nan("");
}

TEST(Formula, binds_as_arithmetic_does) {
    EXPECT_EQ(number("= 2 + 3 * 4"), 14);
    EXPECT_EQ(number("= (2 + 3) * 4"), 20);
    EXPECT_EQ(number("= 2 - 3 - 4"), -5);
    EXPECT_EQ(number("= 24 / 4 / 2"), 3);
    EXPECT_EQ(number("= -2 ^ 2"), -4);
    EXPECT_EQ(number("= 2 ^ 3 ^ 2"), 512);
    EXPECT_EQ(number("= --2"), 2);
    EXPECT_EQ(number("= 2 × 3 ÷ 4"), 1.5);
    EXPECT_EQ(number("= 1.5e2 + 1"), 151);
}

TEST(Formula, has_functions) {
    EXPECT_EQ(number("= min(3, 1, 2)"), 1);
    EXPECT_EQ(number("= max(3, 1, 2) + abs(-4)"), 7);
    EXPECT_EQ(number("= sqrt(9)"), 3);
    EXPECT_NEAR(number("= ln(exp(1.25))"), 1.25, 1e-15);
}

TEST(Formula, carries_units_and_brings_terms_to_the_first) {
    const Outcome energy = evaluate("= power * hours * life", {{"power", "2 W"}, {"hours", "4000 h/year"}, {"life", "10 year"}});
    ASSERT_TRUE(energy.value.has_value());
    EXPECT_EQ(energy.value->in(*parse_unit("kWh", {})), 80.0);
    EXPECT_EQ(evaluate("= 1 [t] + 500 [kg]").value->in(*parse_unit("kg", {})), 1500.0);
    EXPECT_EQ(evaluate("= max(1 [t], 1500 [kg])").value->in(*parse_unit("kg", {})), 1500.0);
    EXPECT_EQ(evaluate("= 50 % * 4 [kg]").value->in(*parse_unit("kg", {})), 2.0);
    EXPECT_EQ(evaluate("= (2 [km]) ^ 2").value->in(*parse_unit("m2", {})), 4e6);
}

TEST(Formula, takes_names_of_any_language_and_paths) {
    EXPECT_EQ(number("= 功率-额定 * 2", {{"功率-额定", "3"}}), 6);
    EXPECT_EQ(number("= products.A-1.mass + 1", {{"products.A-1.mass", "4"}}), 5);
    EXPECT_EQ(number("= {a b/c} - 1", {{"a b/c", "4"}}), 3);
    EXPECT_EQ(number("= a - b", {{"a", "4"}, {"b", "1"}}), 3) << "a minus between names stands between blanks";
}

TEST(Formula, what_is_wrong_is_told_by_its_code) {
    const std::vector<std::pair<std::string, std::string>> wrong{{"=", "FORMULA-01"},
                                                                 {"= 2 +", "FORMULA-01"},
                                                                 {"= (2", "FORMULA-01"},
                                                                 {"= 2 3", "FORMULA-01"},
                                                                 {"= sqrt(1, 2)", "FORMULA-01"},
                                                                 {"= 2 [kg", "FORMULA-01"},
                                                                 {"= {a", "FORMULA-01"},
                                                                 {"= 2 # 3", "FORMULA-01"},
                                                                 {"= 1 [kg] + 1 [m]", "FORMULA-03"},
                                                                 {"= 1 [台] + 1 [件]", "FORMULA-03"},
                                                                 {"= exp(1 [kg])", "FORMULA-04"},
                                                                 {"= 2 ^ (1 [kg])", "FORMULA-04"},
                                                                 {"= (2 [kg]) ^ 0.5", "FORMULA-04"},
                                                                 {"= 1 / 0", "FORMULA-07"},
                                                                 {"= ln(0)", "FORMULA-07"},
                                                                 {"= sqrt(-1)", "FORMULA-07"},
                                                                 {"= 3 [furlong]", "UNIT-02"},
                                                                 {"= x", "TEST-NAME"}};
    for (const auto& [text, code] : wrong) {
        const Outcome outcome = evaluate(text);
        EXPECT_FALSE(outcome.value.has_value()) << text;
        ASSERT_FALSE(outcome.codes.empty()) << text;
        EXPECT_EQ(outcome.codes.front(), code) << text;
    }
}

TEST(Formula, is_bounded_in_length_and_depth) {
    EXPECT_EQ(evaluate("= " + std::string(3000, '1')).codes.front(), "FORMULA-08");
    EXPECT_EQ(evaluate("= " + std::string(500, '(') + "1" + std::string(500, ')')).codes.front(), "FORMULA-08");
    std::string tower = "= 2";
    for (int step = 0; step < 400; ++step) tower += "^1";
    EXPECT_EQ(evaluate(tower).codes.front(), "FORMULA-08");
}

TEST(Formula, says_the_column_in_signs_not_bytes) {
    const Result<Formula> formula = parse_formula("= 功率 功率", {});
    ASSERT_FALSE(formula.has_value());
    for (const auto& [name, value] : formula.diagnostics().items().front().arguments)
        if (name == "column") {
            EXPECT_EQ(std::get<std::int64_t>(value), 6);
        }
}

}  // namespace
}  // namespace tanji
