// SPDX-License-Identifier: Apache-2.0
#include "model/methods.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

TEST(MethodPacks, every_pack_is_complete_and_says_where_its_values_were_read) {
    ASSERT_GE(method_packs().size(), 4U);
    for (const MethodPack& pack : method_packs()) {
        EXPECT_FALSE(pack.standard.empty()) << pack.id;
        EXPECT_FALSE(pack.source.empty()) << pack.id;
        EXPECT_TRUE(pack.recycling.has_value()) << pack.id;
        EXPECT_TRUE(pack.contracts.has_value()) << pack.id;
        EXPECT_TRUE(pack.biogenic_uptake.has_value()) << pack.id;
        EXPECT_FALSE(pack.allocation.empty()) << pack.id;
    }
}

TEST(MethodPacks, a_base_fills_in_what_is_not_said_with_its_mark) {
    const MethodPack* gbt = find_method("gbt-24067-2024");
    ASSERT_NE(gbt, nullptr);
    EXPECT_EQ(gbt->land_use_years, find_method("iso-14067-2018")->land_use_years);
    EXPECT_TRUE(is_unread(*gbt, "land_use_years"));
    EXPECT_FALSE(is_unread(*gbt, "standard"));
}

TEST(MethodPacks, a_study_brings_its_own_rule) {
    Study study;
    MethodPack rule;
    rule.id = "my-rule";
    rule.base = "pas-2050-2011";
    rule.standard = "Rule 1";
    rule.single_cut_off = 0.02;
    study.packs.push_back(rule);
    const std::optional<MethodPack> whole = method_of(study, "my-rule");
    ASSERT_TRUE(whole.has_value());
    EXPECT_EQ(whole->single_cut_off, 0.02);
    EXPECT_EQ(whole->coverage, find_method("pas-2050-2011")->coverage);
    EXPECT_EQ(whole->land_use_years, find_method("iso-14067-2018")->land_use_years);
    study.packs[0].base = "my-rule";
    EXPECT_FALSE(method_of(study, "my-rule").has_value()) << "a ring";
    EXPECT_FALSE(method_of(study, "unknown").has_value());
}

}  // namespace
}  // namespace tanji
