// SPDX-License-Identifier: Apache-2.0
#include "support/text.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

TEST(Text, Utf8IsJudgedStrictly) {
    EXPECT_TRUE(is_valid_utf8(""));
    EXPECT_TRUE(is_valid_utf8("plain ASCII that is longer than eight bytes"));
    EXPECT_TRUE(is_valid_utf8("碳足迹 CO₂e 😀 and more ASCII 碳"));
    EXPECT_FALSE(is_valid_utf8("\xB9\xAB"));                // GB 18030
    EXPECT_FALSE(is_valid_utf8("12345678\xE7\xA2"));        // cut
    EXPECT_FALSE(is_valid_utf8("\xC0\x80"));                // overlong
    EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80"));            // surrogate
    EXPECT_FALSE(is_valid_utf8("\xF4\x90\x80\x80 after"));  // beyond Unicode
}

TEST(Text, HanAndFullWidthSignsTakeTwoColumns) {
    EXPECT_EQ(display_width("abc"), 3U);
    EXPECT_EQ(display_width("碳迹"), 4U);
    EXPECT_EQ(display_width("（ＡＢ）"), 8U);
    EXPECT_EQ(display_width("CO₂"), 3U);
    EXPECT_EQ(display_width("e\u0301"), 1U);
    EXPECT_EQ(pad_right("碳", 4) + "|", "碳  |");
    EXPECT_EQ(pad_left("碳", 4), "  碳");
    EXPECT_EQ(pad_left("too long", 3), "too long");
}

TEST(Text, TwoSpellingsOfOneThingFoldToTheSame) {
    EXPECT_EQ(fold("KWH"), "kwh");
    EXPECT_EQ(fold("ｋＷｈ（电）"), "kwh(电)");
    EXPECT_EQ(fold("CO₂ M³"), "co2 m3");
    EXPECT_EQ(fold("℃"), "°c");
    EXPECT_EQ(fold("e\u0301"), fold("É"));
}

TEST(Text, BlanksOfBothScriptsAreTrimmed) {
    EXPECT_EQ(trim(" \t a b \r\n"), "a b");
    EXPECT_EQ(trim("\u3000 碳 \u00A0\u3000"), "碳");
    EXPECT_EQ(trim("   "), "");
}

TEST(Text, SplittingKeepsEmptyParts) {
    EXPECT_EQ(split("a,,b,", ','), (std::vector<std::string_view>{"a", "", "b", ""}));
    EXPECT_EQ(split("", ','), std::vector<std::string_view>{""});
}

TEST(Text, TheNearestIsFoundIfItIsNearEnough) {
    const std::vector<std::string> words{"electricity", "electricity-2", "diesel", "kg", "t", "用电", "铝锭"};
    EXPECT_EQ(nearest("electrcity", words), "electricity");
    EXPECT_EQ(nearest("deisel", words), "diesel");
    EXPECT_EQ(nearest("KG", words), "kg");
    EXPECT_EQ(nearest("铝钉", words), "铝锭");
    EXPECT_EQ(nearest("water", words), "");
    EXPECT_EQ(nearest("g", words), "kg");
    EXPECT_EQ(nearest("x", words), "");
    EXPECT_EQ(nearest("", words), "");
}

TEST(Text, ASlugHoldsLettersDigitsAndHan) {
    EXPECT_EQ(slug("Aluminium ingot (primary)"), "aluminium-ingot-primary");
    EXPECT_EQ(slug("  BXD2／金属电能计量箱, 2025 "), "bxd2-金属电能计量箱-2025");
    EXPECT_EQ(slug("Émission CO₂"), "emission-co2");
    EXPECT_EQ(slug("——"), "");
}

}  // namespace
}  // namespace tanji
