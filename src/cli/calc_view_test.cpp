// SPDX-License-Identifier: Apache-2.0
#include "cli/calc_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "support/text.h"

namespace tanji {
namespace {

using testing::HasSubstr;

StudyOverview sample() {
    ProductOverview product;
    product.id = "P";
    product.name = {"金属电能计量箱", "Metering box"};
    product.per = "1 台";
    product.total = 8.0;
    product.stages = {{"production", {}, 6.0, 0.75, true}, {"end-of-life", {"回收与最终处置阶段，含运输", ""}, 2.0, 0.25, false}};
    product.lines = {{"P/base/production/make/electricity",
                      {"电力", "Electricity"},
                      "make",
                      {"冲压、折弯、焊接与喷涂等全部生产工序", "All steps of production, from punching to powder coating"},
                      12.0,
                      "kWh",
                      "cn-cf-national-2024",
                      0.5,
                      false,
                      6.0,
                      0.75}};
    product.gases = {{"CO2", {}, 8.0, 1.0}};
    product.gaps = {{"production", {"焊材", "Welding wire"}, {"无数据", "No data"}, std::nullopt}};
    return {"S", {"研究", "A study"}, "base", {}, "AR6", "GWP100", 1.0, {"core 0123456789ab"}, {product}};
}

std::string view(Language language) {
    std::ostringstream out, err;
    Terminal terminal{out, err, false, false, {}};
    return calc_view(sample(), {}, Console(terminal, language));
}

TEST(CalcView, FitsIntoAHundredColumnsInBothLanguages) {
    for (const Language language : {Language::Chinese, Language::English}) {
        const std::string text = view(language);
        for (const std::string_view line : split(text, '\n')) EXPECT_LE(display_width(line), 100U) << line;
    }
}

TEST(CalcView, PrintsAllKilogramsOfAProductWithTheSameDecimals) {
    const std::string text = view(Language::English);
    EXPECT_THAT(text, HasSubstr("8.00000 kg CO2e per 1 台"));
    EXPECT_THAT(text, HasSubstr("6.00000  75.00"));
    EXPECT_THAT(text, HasSubstr("2.00000  25.00"));
}

TEST(CalcView, SaysForHowManyUnitsItStands) {
    StudyOverview overview = sample();
    overview.functional_units = 2.5;
    std::ostringstream out, err;
    Terminal terminal{out, err, false, false, {}};
    EXPECT_THAT(calc_view(overview, {}, Console(terminal, Language::English)), HasSubstr("8.00000 kg CO2e per 2.5 × 1 台"));
}

TEST(CalcView, ShowsAGapOfUnknownSizeAsSuch) {
    EXPECT_THAT(view(Language::English), HasSubstr("Production: Welding wire (size not known). No data"));
    EXPECT_THAT(view(Language::Chinese), HasSubstr("生产：焊材（大小未知）。无数据"));
}

TEST(CalcView, MarksAStageOutsideTheBoundary) {
    const std::string text = view(Language::English);
    EXPECT_THAT(text, HasSubstr("含运输 *"));
    EXPECT_THAT(text, HasSubstr("* outside the boundary"));
}

TEST(CalcView, ShowsWhatStandsBesideTheTotalAsNoPartOfIt) {
    StudyOverview overview = sample();
    overview.products[0].outside = {{"line.indirect-land-use", "kgCO2e", 1.25}, {"line.packaging-biogenic-carbon", "kgC", 0.9}};
    for (const Language language : {Language::Chinese, Language::English}) {
        std::ostringstream out, err;
        Terminal terminal{out, err, false, false, {}};
        const std::string text = calc_view(overview, {}, Console(terminal, language));
        const bool chinese = language == Language::Chinese;
        const std::size_t head = text.find(chinese ? "不计入总量" : "never part of it");
        ASSERT_NE(head, std::string::npos);
        EXPECT_LT(text.find("8.00000 kg CO2e"), head);
        const std::string below = text.substr(head);
        EXPECT_THAT(below,
                    testing::ContainsRegex(chinese ? "间接土地利用变化 +1.25000 +kg CO2e" : "Indirect land-use change +1.25000 +kg CO2e"));
        EXPECT_THAT(below, testing::ContainsRegex("0.90000 +kg C\n"));
        for (const std::string_view line : split(text, '\n')) EXPECT_LE(display_width(line), 100U) << line;
    }
    EXPECT_THAT(view(Language::English), testing::Not(HasSubstr("never part of it")));
}

TEST(CalcView, ColoursOnlyOnATerminalAndChangesNoLetter) {
    std::ostringstream out, err;
    Terminal terminal{out, err, true, true, {}};
    std::string coloured = calc_view(sample(), {}, Console(terminal, Language::English));
    EXPECT_THAT(coloured, HasSubstr("\033[1m8.00000 kg CO2e\033[0m"));
    for (std::size_t at = coloured.find('\033'); at != std::string::npos; at = coloured.find('\033'))
        coloured.erase(at, coloured.find('m', at) + 1 - at);
    EXPECT_EQ(coloured, view(Language::English));
}

TEST(CalcView, PrintsSixSignificantDigitsOfTheTotal) {
    EXPECT_EQ(shown_decimals(11.089), 4);
    EXPECT_EQ(shown_decimals(212.852), 3);
    EXPECT_EQ(shown_decimals(0.0123), 7);
    EXPECT_EQ(shown_decimals(-11.0), 4);
    EXPECT_EQ(shown_decimals(0.0), 4);
    EXPECT_EQ(shown_decimals(2.5e9), 0);
}

}  // namespace
}  // namespace tanji
