// SPDX-License-Identifier: Apache-2.0
#include "audit/great_circle.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

// Sofia to Plovdiv as the documentation of the Rust crate `geo` gives it for the same radius: 132433.09929460194 m.
TEST(GreatCircle, between_two_places_that_say_where_they_are) {
    const auto km = great_circle_km("Sofia (42.698334, 23.319941)", "Plovdiv (42.136097, 24.742168)");
    ASSERT_TRUE(km.has_value());
    EXPECT_NEAR(*km, 132.43309929460194, 1e-6);
}

TEST(GreatCircle, is_not_guessed) {
    EXPECT_FALSE(great_circle_km("Sofia", "Plovdiv (42.136097, 24.742168)").has_value());
    EXPECT_FALSE(coordinates_in("plant (east)").has_value());
    EXPECT_FALSE(coordinates_in("(91, 10)").has_value());
    EXPECT_FALSE(coordinates_in("").has_value());
    EXPECT_TRUE(coordinates_in("(-33.9, 18.4)").has_value());
}

}  // namespace
}  // namespace tanji
