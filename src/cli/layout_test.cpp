// SPDX-License-Identifier: Apache-2.0
#include "cli/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/text.h"

namespace tanji {
namespace {

using testing::ElementsAre;

TEST(Layout, AlignsHanAndLatinByTheColumnsThatTheyTake) {
    TextTable table({{}, {.right = true}});
    table.row({"生产", "3.3929"});
    table.row({"End of life", "12.1"});
    EXPECT_THAT(table.lines(2, 60), ElementsAre("  生产         3.3929", "  End of life    12.1"));
}

TEST(Layout, ShrinksTheWidestColumnThatMayAndNoOther) {
    TextTable table({{.shrinks = true, .least = 6}, {}});
    table.row({"a rather long name of a flow", "0.123456789"});
    const auto lines = table.lines(0, 24);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0], "a rather l…  0.123456789");
    EXPECT_LE(display_width(lines[0]), 24U);
}

TEST(Layout, KeepsWhatMustBeWholeEvenWhenTheTableGetsTooWide) {
    TextTable table(std::vector<LayoutColumn>(1));
    table.row({"desnz2024-27-304-3140-14-1"});
    EXPECT_THAT(table.lines(0, 10), ElementsAre("desnz2024-27-304-3140-14-1"));
}

TEST(Layout, LeavesNoBlanksAtTheEndOfALine) {
    TextTable table({{}, {}});
    table.row({"a", ""});
    table.row({"b", "c"});
    EXPECT_THAT(table.lines(0, 20), ElementsAre("a", "b  c"));
}

TEST(Layout, BreaksEnglishAtBlanksAndChineseBetweenCharactersButNotBeforeAComma) {
    EXPECT_THAT(wrapped("one two three", 8), ElementsAre("one two", "three"));
    EXPECT_THAT(wrapped("计算产品，碳足迹", 8), ElementsAre("计算产", "品，碳足", "迹"));
    EXPECT_THAT(wrapped("unbreakable-address", 5), ElementsAre("unbreakable-address"));
    EXPECT_THAT(wrapped("", 5), ElementsAre(""));
}

TEST(Layout, ShortensByColumns) {
    EXPECT_EQ(shortened("产品碳足迹", 10), "产品碳足迹");
    EXPECT_EQ(shortened("产品碳足迹", 9), "产品碳足…");
    EXPECT_EQ(shortened("产品碳足迹", 8), "产品碳…");
}

TEST(Layout, DrawsBarsInEighths) {
    EXPECT_EQ(bar(1.0, 3), "███");
    EXPECT_EQ(bar(0.5, 3), "█▌");
    EXPECT_EQ(bar(1e-9, 3), "▏") << "what is not nothing is seen";
    EXPECT_EQ(bar(0.0, 3), "");
    EXPECT_EQ(bar(-0.2, 3), "");
}

}  // namespace
}  // namespace tanji
