// SPDX-License-Identifier: Apache-2.0
#include "interpret/conventions.h"

#include <gtest/gtest.h>

#include "interpret/reading_study.h"

namespace tanji {
namespace {

using namespace reading_testing;

/// 60 kg CO2 of steel, 25 kg of power, 15 kg given off directly.
Case three() {
    Case c;
    c.study.activities = {activity("materials", "raw-materials", {exchange("steel", "60 kg", "m")}),
                          activity("shop", "production", {exchange("power", "50 kWh", "e")})};
    Exchange gas = out("gas", "15 kg");
    gas.emission = "CO2";
    c.study.activities[1].outputs = {gas};
    c.factors[1].boundary = "life-cycle";
    c.factors[1].td_losses = "in";
    return c;
}
const ConventionTable& table(const ProductConventions& of, ConventionAspect aspect) { return of.tables[static_cast<std::size_t>(aspect)]; }
ProductConventions read(const Case& c) {
    const StudyResult result = c.compute();
    return conventions(result.base()).at(0);
}

TEST(Conventions, EachStandsWithItsKilogramsAndItsShareLargestFirst) {
    const ProductConventions made = read(three());
    const ConventionTable& boundary = table(made, ConventionAspect::Boundary);
    ASSERT_EQ(boundary.rows.size(), 3U);
    EXPECT_EQ(boundary.rows[0].word, "cradle-to-gate");
    EXPECT_NEAR(boundary.rows[0].share, 0.6, 1e-12);
    EXPECT_EQ(boundary.rows[1].word, "life-cycle");
    EXPECT_NEAR(boundary.rows[1].kg_co2e, 25.0, 1e-12);
    EXPECT_EQ(boundary.rows[2].word, "direct");
    EXPECT_FALSE(boundary.mixed);  // materials from the gate and power over its life are not the same kind of thing
}

TEST(Conventions, SetsOfGwpThatMeetInOneFigureAreAMixture) {
    Case c = three();
    c.factors[0].gwp_basis = "AR4";
    EXPECT_FALSE(table(read(c), ConventionAspect::GwpBasis).mixed);  // the other factor is CO2 alone and needs no set
    c.factors[1].gwp_basis = "AR5";
    const ProductConventions made = read(c);
    EXPECT_TRUE(table(made, ConventionAspect::GwpBasis).mixed);
    EXPECT_EQ(table(made, ConventionAspect::GwpBasis).mixed_words, (std::vector<std::string>{"AR4", "AR5"}));
}

TEST(Conventions, TankToWheelBesideWellToWheelIsAMixtureOfOneKind) {
    Case c = three();
    for (const char* boundary : {"tank-to-wheel", "well-to-wheel", "well-to-tank"}) {
        c.factors.push_back(factor(boundary, "transport", "t*km", 0.1));
        c.factors.back().boundary = boundary;
        c.study.activities[0].inputs.push_back(exchange(boundary, "10 t*km", boundary));
    }
    EXPECT_EQ(table(read(c), ConventionAspect::Boundary).mixed_words, (std::vector<std::string>{"tank-to-wheel", "well-to-wheel"}));
}

}  // namespace
}  // namespace tanji
