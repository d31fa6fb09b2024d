// SPDX-License-Identifier: Apache-2.0
#include "reading/read_text.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

std::string normal(std::string_view text) { return read_text(std::string(text)).normal; }

TEST(ReadText, PlainTextStaysAsItIs) {
    const ReadText text = read_text("钢板 12.5 kg, of 2 sheets");
    EXPECT_EQ(text.normal, text.written);
    EXPECT_TRUE(text.steps.empty());
    EXPECT_EQ(text.written_range({3, 7}), (TextRange{3, 7}));
}

TEST(ReadText, FullWidthSignsBecomePlainOnes) {
    EXPECT_EQ(normal("１２．５％（ｋｇ／ｍ）"), "12.5%(kg/m)");
    EXPECT_EQ(normal("－３．２～＋４"), "-3.2~+4");
    EXPECT_EQ(normal("5\u221215\u2013"), "5-15-");
}

TEST(ReadText, AChineseCommaBetweenNumbersSeparatesAList) {
    EXPECT_EQ(normal("18.42，9.63"), "18.42，9.63");
    EXPECT_EQ(normal("５，０００"), "5,000");
}

TEST(ReadText, RaisedAndLoweredDigitsComeIntoTheLine) { EXPECT_EQ(normal("CO₂, N₂O, m³, 10⁴ Nm³, 10⁻³"), "CO2, N2O, m3, 10^4 Nm3, 10^-3"); }

TEST(ReadText, StrayBlanksInsideUnitsAreClosed) {
    EXPECT_EQ(normal("(kgCO ₂ eq)"), "(kgCO2eq)");
    EXPECT_EQ(normal("7.25 kg CO2 e / 台"), "7.25 kgCO2e/台");
    EXPECT_EQ(normal("t CO 2 eq/t"), "tCO2eq/t");
    EXPECT_EQ(normal("3 kW h 与 4 k Wh"), "3 kWh 与 4 kWh");
    EXPECT_EQ(normal("5000 m ²专业"), "5000 m2专业");
    EXPECT_EQ(normal("二氧化碳 CO2 2024 年"), "二氧化碳 CO2 2024 年");
    EXPECT_EQ(normal("a cat 2 dogs"), "a cat 2 dogs");
}

TEST(ReadText, StrayBlanksInsideNumbersAreClosedWhereNothingElseIsMeant) {
    EXPECT_EQ(normal("81427. 305"), "81427.305");
    EXPECT_EQ(normal("因子为 0. 5123，"), "因子为 0.5123，");
    EXPECT_EQ(normal("为63. 48kgCO₂ eq"), "为63.48kgCO2eq");
    EXPECT_EQ(normal("It was 5. 2024 was better."), "It was 5. 2024 was better.");
    EXPECT_EQ(normal("1. 5 kg of steel"), "1. 5 kg of steel");
}

TEST(ReadText, FragmentsOfHtmlAreTakenOut) {
    EXPECT_EQ(normal("CO<sub>2</sub> 10<sup>4</sup> m<sup>3</sup>"), "CO2 10^4 m3");
    EXPECT_EQ(normal("<p>一</p> <p>二&nbsp;&lt;3</p>"), "一 二 <3");
    EXPECT_EQ(normal("舍去 <5% 与 >2% 的"), "舍去 <5% 与 >2% 的");
    EXPECT_EQ(normal("**注意**：a*b**2"), "**注意**:a*b**2");
    EXPECT_EQ(normal("**注意**"), "注意");
}

TEST(ReadText, FragmentsOfLatexAreTakenOut) {
    EXPECT_EQ(normal("$CO_2$ 与 $\\mathrm{kgCO_{2}e}$"), "CO2 与 kgCO2e");
    EXPECT_EQ(normal("$E = E_{\\text{运输}} + 2 \\times 10^{4}$"), "E = E_运输 + 2 × 10^4");
    EXPECT_EQ(normal("$\\frac{a}{b}$"), "(a)/(b)");
    EXPECT_EQ(normal("between $5 and $6"), "between $5 and $6");
}

TEST(ReadText, CharactersWithoutWidthAndLigaturesAreMadePlain) {
    EXPECT_EQ(normal("foot\u00ADprint\u200B e\uFB03cient \u2F00 \u338F"), "footprint efficient 一 kg");
    EXPECT_EQ(normal("①5.2"), "①5.2");
}

TEST(ReadText, ABlankThatSeparatesThousandsIsKept) {
    EXPECT_EQ(normal("1\u00A0234\u202F567.5"), "1\u202F234\u202F567.5");
    EXPECT_EQ(normal("12\u00A0kg, 1,234.5"), "12 kg, 1,234.5");
}

TEST(ReadText, EveryRangeLeadsBackToWhatWasWritten) {
    const ReadText text = read_text("计 ７．２５ kgCO ₂ eq/台");
    ASSERT_EQ(text.normal, "计 7.25 kgCO2eq/台");
    const auto written = [&text](std::string_view part) {
        const std::size_t at = text.normal.find(part);
        const TextRange range = text.written_range({at, at + part.size()});
        return text.written.substr(range.begin, range.end - range.begin);
    };
    EXPECT_EQ(written("7.25"), "７．２５");
    EXPECT_EQ(written("kgCO2eq"), "kgCO ₂ eq");
    EXPECT_EQ(written("台"), "台");
    EXPECT_EQ(written("计"), "计");
    EXPECT_EQ(written("gC"), "gC");
}

TEST(ReadText, BrokenBytesAreSeen) { EXPECT_EQ(normal("a\xFF"), "a\uFFFD"); }

}  // namespace
}  // namespace tanji
