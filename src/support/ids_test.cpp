// SPDX-License-Identifier: Apache-2.0
#include "support/ids.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

TEST(ResultPath, APathIsReadAndWritten) {
    const auto path = ResultPath::parse("BXD2/base/production");
    ASSERT_TRUE(path);
    EXPECT_EQ(*path, (ResultPath{.product = "BXD2", .variant = "base", .stage = "production"}));
    EXPECT_EQ(to_string(*path), "BXD2/base/production");
    EXPECT_EQ(to_string(*ResultPath::parse("a/b/c/d/e/f/g/h")), "a/b/c/d/e/f/g/h");
}

TEST(ResultPath, AnEmptyPartIsASum) {
    const auto path = ResultPath::parse("BXD2/base////CH4//GWP100");
    ASSERT_TRUE(path);
    EXPECT_EQ(path->stage, "");
    EXPECT_EQ(path->gas, "CH4");
    EXPECT_EQ(path->indicator, "GWP100");
    EXPECT_EQ(to_string(*path), "BXD2/base////CH4//GWP100");
    EXPECT_EQ(to_string(*ResultPath::parse("BXD2///")), "BXD2");
    EXPECT_EQ(to_string(ResultPath{}), "");
    EXPECT_EQ(to_string(ResultPath{.variant = "base"}), "/base");
}

TEST(ResultPath, ASlashOrAPercentSignInsideAPartIsEscaped) {
    const ResultPath path{.product = "A/B 50%", .stage = "%2F"};
    EXPECT_EQ(to_string(path), "A%2FB 50%25//%252F");
    EXPECT_EQ(ResultPath::parse(to_string(path)), path);
    EXPECT_EQ(ResultPath::parse("%e7%A2%b3")->product, "碳");
}

TEST(ResultPath, WhatIsNoPathIsRefused) {
    for (const char* text : {"1/2/3/4/5/6/7/8/9", "a%", "a%2", "a%2/b", "a%zz", "a%-1", "1/2/3/4/5/6/7/8/"})
        EXPECT_FALSE(ResultPath::parse(text)) << text;
}

TEST(ResultPath, PathsHaveAnOrder) { EXPECT_LT(*ResultPath::parse("a/b"), *ResultPath::parse("a/c")); }

}  // namespace
}  // namespace tanji
