// SPDX-License-Identifier: Apache-2.0
#include "support/decimal.h"

#include <gtest/gtest.h>

#include <limits>

#include "support/require.h"

namespace tanji {
namespace {

TEST(Decimal, HalfGoesToTheEvenDigitOnTheDecimalAndNotOnTheBinary) {
    EXPECT_EQ(round_to_decimals(2.665, 2), "2.66");
    EXPECT_EQ(round_to_decimals(2.675, 2), "2.68");  // the double lies below 2.675
    EXPECT_EQ(round_to_decimals(2.685, 2), "2.68");  // the double lies above 2.685
    EXPECT_EQ(round_to_decimals(0.125, 2), "0.12");
    EXPECT_EQ(round_to_decimals(1.005, 2), "1.00");
    EXPECT_EQ(round_to_decimals(0.5, 0), "0");
    EXPECT_EQ(round_to_decimals(1.5, 0), "2");
    EXPECT_EQ(round_to_decimals(2.5, 0), "2");
}

TEST(Decimal, NegativeValuesAreRoundedLikeTheirOpposites) {
    EXPECT_EQ(round_to_decimals(-2.665, 2), "-2.66");
    EXPECT_EQ(round_to_decimals(-2.675, 2), "-2.68");
    EXPECT_EQ(round_to_decimals(-1.5, 0), "-2");
}

TEST(Decimal, NoughtNeverHasASign) {
    EXPECT_EQ(round_to_decimals(-0.0, 2), "0.00");
    EXPECT_EQ(round_to_decimals(-0.004, 2), "0.00");
    EXPECT_EQ(round_to_decimals(-0.005, 2), "0.00");
    EXPECT_EQ(shortest(-0.0), "0");
    EXPECT_EQ(round_to_significant(0, 3), "0");
}

TEST(Decimal, ACarryRunsThroughNines) {
    EXPECT_EQ(round_to_decimals(9.995, 2), "10.00");
    EXPECT_EQ(round_to_decimals(0.999, 2), "1.00");
    EXPECT_EQ(round_to_decimals(0.006, 2), "0.01");
    EXPECT_EQ(round_to_decimals(0.96, 0), "1");
    EXPECT_EQ(round_to_decimals(99999.5, 0), "100000");
    EXPECT_EQ(round_to_significant(9.995, 3), "10.0");
}

TEST(Decimal, TheOtherRulesDifferWhereTheyShould) {
    EXPECT_EQ(round_to_decimals(2.665, 2, Rounding::HalfAwayFromZero), "2.67");
    EXPECT_EQ(round_to_decimals(-2.665, 2, Rounding::HalfAwayFromZero), "-2.67");
    EXPECT_EQ(round_to_decimals(2.669, 2, Rounding::Truncate), "2.66");
    EXPECT_EQ(round_to_decimals(-2.669, 2, Rounding::Truncate), "-2.66");
    EXPECT_EQ(round_to_decimals(0.999, 0, Rounding::Truncate), "0");
}

TEST(Decimal, AValueIsSnappedToFifteenDigitsFirst) {
    EXPECT_EQ(round_to_decimals(0.1 + 0.2, 17), "0.30000000000000000");
    EXPECT_EQ(round_to_decimals(0.1 * 3 * 0.5, 2), "0.15");
    EXPECT_EQ(round_to_decimals(1.1 * 1.1 * 100 - 0.5, 0), "120");  // 120.50000000000001 as a double
}

TEST(Decimal, HugeAndTinyValuesArePrintedInFull) {
    EXPECT_EQ(round_to_decimals(1e22, 1), "10000000000000000000000.0");
    EXPECT_EQ(round_to_decimals(1e-300, 2), "0.00");
    EXPECT_EQ(round_to_decimals(1e-5, 6), "0.000010");
    EXPECT_EQ(round_to_decimals(123456.5, -2), "123500");
    EXPECT_EQ(round_to_decimals(40, -2), "0");
    EXPECT_EQ(round_to_decimals(std::numeric_limits<double>::max(), 0).size(), 309U);
}

TEST(Decimal, SignificantDigitsAreCountedFromTheFirstThatIsNotNought) {
    EXPECT_EQ(round_to_significant(0.000123456, 3), "0.000123");
    EXPECT_EQ(round_to_significant(123456, 3), "123000");
    EXPECT_EQ(round_to_significant(1.5, 3), "1.50");
    EXPECT_EQ(round_to_significant(-0.0999999, 2), "-0.10");
    EXPECT_THROW((void)round_to_significant(1, 0), LogicFault);
}

TEST(Decimal, NeitherInfinityNorNotANumberIsPrinted) {
    EXPECT_THROW((void)round_to_decimals(std::numeric_limits<double>::infinity(), 2), LogicFault);
    EXPECT_THROW((void)shortest(std::numeric_limits<double>::quiet_NaN()), LogicFault);
}

TEST(Decimal, TheShortestTextReadsBackAsTheSameDouble) {
    EXPECT_EQ(shortest(0.5777), "0.5777");
    EXPECT_EQ(shortest(113966), "113966");
    EXPECT_EQ(shortest(-0.1), "-0.1");
    EXPECT_EQ(shortest(1e-7), "0.0000001");
    EXPECT_EQ(shortest(9.9e-8), "9.9e-8");
    EXPECT_EQ(shortest(1e21), "1e+21");
    EXPECT_EQ(shortest(1e20), "100000000000000000000");
    for (const double value : {0.1 + 0.2, 5e-324, 1.7976931348623157e308, 44.0 / 12, -1e-10, 123456789.123456789}) {
        double back = 0;
        EXPECT_TRUE(parse_decimal(shortest(value), back)) << shortest(value);
        EXPECT_EQ(back, value);
    }
}

TEST(Decimal, ThousandsAreGroupedBeforeThePointOnly) {
    EXPECT_EQ(group_thousands("1234567.8901"), "1,234,567.8901");
    EXPECT_EQ(group_thousands("-123456"), "-123,456");
    EXPECT_EQ(group_thousands("999"), "999");
    EXPECT_EQ(group_thousands("1e+21"), "1e+21");
}

TEST(Decimal, OnlyAPlainFiniteDecimalIsRead) {
    double value = -1;
    EXPECT_TRUE(parse_decimal("0.5777", value));
    EXPECT_EQ(value, 0.5777);
    EXPECT_TRUE(parse_decimal("-3e-5", value));
    EXPECT_EQ(value, -3e-5);
    EXPECT_TRUE(parse_decimal("+.5E+1", value));
    EXPECT_EQ(value, 5);
    value = 7;
    for (const char* text :
         {"", "-", ".", "1e", "1e400", "-1e400", "1e-400", "inf", "nan", "0x10", " 1", "1 ", "1,234", "--1", "+-1", "1.2.3", "１"})
        EXPECT_FALSE(parse_decimal(text, value)) << text;
    EXPECT_EQ(value, 7) << "a text that is refused leaves the value alone";
}

TEST(Decimal, GroupingIsReadOnlyWhereItIsAllowedAndInGroupsOfThree) {
    double value = 0;
    EXPECT_TRUE(parse_decimal("1,234.5", value, true));
    EXPECT_EQ(value, 1234.5);
    EXPECT_TRUE(parse_decimal("-12,345,678", value, true));
    EXPECT_EQ(value, -12345678);
    EXPECT_TRUE(parse_decimal("0.5", value, true));
    for (const char* text : {"1,23", "1234,567", ",123", "1,2345", "1,234,56", "1.234,567", "1,,234", "1,234,", ","})
        EXPECT_FALSE(parse_decimal(text, value, true)) << text;
}

}  // namespace
}  // namespace tanji
