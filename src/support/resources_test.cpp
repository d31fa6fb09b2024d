// SPDX-License-Identifier: Apache-2.0
#include "support/resources.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/require.h"

namespace tanji {
namespace {

TEST(Resources, AFileOfDataIsFoundByItsName) {
    EXPECT_TRUE(resource("words/en/support.txt").starts_with("#"));
    EXPECT_TRUE(resource("words/en/support.txt").ends_with("\n"));
    EXPECT_EQ(find_resource("words/en/none.txt"), std::nullopt);
    EXPECT_EQ(find_resource("words/en/"), std::nullopt);
    EXPECT_THROW((void)resource("words/en/none.txt"), LogicFault);
}

TEST(Resources, NamesAreListedByTheirPrefixInOrder) {
    const std::vector<std::string> names = resource_names("words/zh-CN/");
    EXPECT_NE(std::find(names.begin(), names.end(), "words/zh-CN/support.txt"), names.end());
    EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
    for (const std::string& name : names) EXPECT_TRUE(name.starts_with("words/zh-CN/"));
    EXPECT_GT(resource_names("").size(), names.size());
}

TEST(Resources, TheVersionHasThreeParts) { EXPECT_EQ(std::count(version().begin(), version().end(), '.'), 2); }

}  // namespace
}  // namespace tanji
