// SPDX-License-Identifier: Apache-2.0
#include "audit/boundary_items.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

using Items = std::vector<std::string>;

TEST(BoundaryItems, ACellIsTakenApartInBothLanguages) {
    EXPECT_EQ(boundary_items("壳体、断路器、铜排和包装"), (Items{"壳体", "断路器", "铜排", "包装"}));
    EXPECT_EQ(boundary_items("Wood, steel sheet and a leak of methane"), (Items{"Wood", "steel sheet", "a leak of methane"}));
    EXPECT_EQ(boundary_items(""), Items{});
}

TEST(BoundaryItems, NamesHaveAPieceInCommon) {
    EXPECT_TRUE(share_a_name("断路器", "塑壳断路器 250 A"));
    EXPECT_TRUE(share_a_name("公路和铁路运输", "铁路"));
    EXPECT_TRUE(share_a_name("Carriage by road", "carriage of sheet"));
    EXPECT_FALSE(share_a_name("壳体", "电力"));
    EXPECT_FALSE(share_a_name("copper bars", "electricity"));
}

}  // namespace
}  // namespace tanji
