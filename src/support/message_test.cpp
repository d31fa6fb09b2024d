// SPDX-License-Identifier: Apache-2.0
#include "support/message.h"

#include <gtest/gtest.h>

#include <limits>

#include "support/require.h"

namespace tanji {
namespace {

std::string in(const char* tag, std::string_view pattern, const Arguments& arguments) {
    MessageLanguage language;
    language.tag = tag;
    language.list_separator = std::string_view(tag) == "en" ? ", " : "、";
    language.look_up = [](std::string_view key) { return "<" + std::string(key) + ">"; };
    return format_message(pattern, arguments, language);
}
std::string english(std::string_view pattern, const Arguments& arguments = {}) { return in("en", pattern, arguments); }

TEST(Message, AnArgumentIsPutInByItsName) {
    EXPECT_EQ(english("{a} is not { b }", {{"a", std::string("kWh")}, {"b", std::string("kg")}}), "kWh is not kg");
    EXPECT_EQ(english("no braces"), "no braces");
    EXPECT_EQ(english("the author''s {a}", {{"a", std::string("'x'")}}), "the author's 'x'");
    EXPECT_EQ(english("it's '{'{a}'}'", {{"a", std::string("x")}}), "it's {x}");
}

TEST(Message, WhatAnArgumentHoldsIsNeverAPattern) {
    const std::string author = "{b} it''s {n, plural, other {#}} '{";
    EXPECT_EQ(english("say {a}", {{"a", author}}), "say " + author);
    EXPECT_EQ(english("{n, plural, other {say {a}}}", {{"a", author}, {"n", std::int64_t{2}}}), "say " + author);
}

TEST(Message, ANumberPrintsSixDigitsAndIsGroupedOnlyWhenAsked) {
    EXPECT_EQ(english("{x}", {{"x", 0.1 + 0.2}}), "0.3");
    EXPECT_EQ(english("{x}", {{"x", 44.0 / 12}}), "3.66667");
    EXPECT_EQ(english("{x}", {{"x", 113966.4}}), "113966");
    EXPECT_EQ(english("{x}", {{"x", std::int64_t{1234567}}}), "1234567");
    EXPECT_EQ(english("{x, number}", {{"x", std::int64_t{1234567}}}), "1,234,567");
    EXPECT_EQ(in("zh-CN", "{x,number} 台", {{"x", std::int64_t{20000}}}), "20,000 台");
    EXPECT_EQ(english("{x, number}", {{"x", 12345.678}}), "12,345.7");
    EXPECT_EQ(english("{x, number, ::.00}", {{"x", 1.0 / 3}}), "0.33");
}

TEST(Message, ANumberThatIsNoneIsStillPrinted) {
    EXPECT_EQ(brief_number(std::numeric_limits<double>::quiet_NaN()), "NaN");
    EXPECT_EQ(brief_number(-std::numeric_limits<double>::infinity()), "-∞");
    EXPECT_EQ(brief_number(5e-324), "5e-324");
    EXPECT_EQ(brief_number(1.23456789e-9), "1.23457e-9");
    EXPECT_EQ(brief_number(std::numeric_limits<double>::max()), "1.79769e+308");
}

TEST(Message, OneArgumentMayBePrintedAndDecideThePlural) {
    const std::string_view pattern = "{n} {n, plural, one {row} other {rows}} ({n, number}) in {where}";
    EXPECT_EQ(english(pattern, {{"n", std::int64_t{1}}, {"where", std::string("a")}}), "1 row (1) in a");
    EXPECT_EQ(english(pattern, {{"n", std::int64_t{1500}}, {"where", std::string("a")}}), "1500 rows (1,500) in a");
    EXPECT_EQ(in("zh-CN", "{n, plural, other {# 行}}", {{"n", std::int64_t{1}}}), "1 行");
}

TEST(Message, AWordIsLookedUpAndAlsoSelects) {
    EXPECT_EQ(english("in {stage}", {{"stage", WordKey{"stage.use"}}}), "in <stage.use>");
    EXPECT_EQ(english("{side, select, input {in} other {out}}", {{"side", std::string("input")}}), "in");
    EXPECT_EQ(english("{side, select, input {in} other {out}}", {{"side", WordKey{"output"}}}), "out");
}

TEST(Message, AnAuthorsTextComesInTheLanguageOfTheReaderIfThereIsOne) {
    EXPECT_EQ(english("{t}", {{"t", AuthorText{"计量箱", "metering box"}}}), "metering box");
    EXPECT_EQ(in("zh-CN", "{t}", {{"t", AuthorText{"计量箱", "metering box"}}}), "计量箱");
    EXPECT_EQ(english("{t}", {{"t", AuthorText{"计量箱\x1b", ""}}}), "计量箱␛");
    EXPECT_EQ(in("zh-CN", "{t}", {{"t", AuthorText{"", "metering box"}}}), "metering box");
}

TEST(Message, AListIsJoinedAsTheLanguageDoes) {
    EXPECT_EQ(english("{list}", {{"list", TextList{"kg", "t", "g"}}}), "kg, t, g");
    EXPECT_EQ(in("zh-CN", "{list}", {{"list", TextList{"千克", "吨"}}}), "千克、吨");
    EXPECT_EQ(english("{list}", {{"list", TextList{}}}), "");
}

TEST(Message, AMissingArgumentOrABrokenPatternIsAMistakeOfOurs) {
    EXPECT_THROW((void)english("{a}"), LogicFault);
    EXPECT_THROW((void)english("{n, plural, other {{a}}}", {{"n", std::int64_t{1}}}), LogicFault);
    EXPECT_THROW((void)english("{a", {{"a", std::string("x")}}), LogicFault);
    EXPECT_THROW((void)english("{n, plural, other {#}}", {{"n", std::string("text")}}), LogicFault);
}

TEST(Message, TheArgumentsOfAMessageAreKnownWithoutFormattingIt) {
    EXPECT_EQ(argument_names("{a} and {b, number} and {a}"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(argument_names("{n, plural, one {{a}} other {{b}}}"), (std::vector<std::string>{"n", "a", "b"}));
    EXPECT_EQ(argument_names("none"), std::vector<std::string>());
}

TEST(Message, ControlCharactersAreMadeVisible) {
    EXPECT_EQ(visible("a\x1b[31mb\x7f", false), "a␛[31mb␡");
    EXPECT_EQ(visible("a\nb\t", true), "a\nb\t");
    EXPECT_EQ(visible("a\nb\t", false), "a␊b␉");
    EXPECT_EQ(visible("\u009b"
                      "2J \u202Eabc",
                      true),
              "\uFFFD2J \uFFFDabc");
    EXPECT_EQ(visible("碳\xFFz", true), "碳\uFFFDz");
}

}  // namespace
}  // namespace tanji
