// SPDX-License-Identifier: Apache-2.0
#include "audit/standards.h"

#include <gtest/gtest.h>

#include "audit/report/wording.h"

namespace tanji {
namespace {

TEST(Standards, AnEditionIsFoundByNumberAndYear) {
    const StandardEdition* edition = packed_standards().edition("GB/T 24067", 2024);
    ASSERT_NE(edition, nullptr);
    EXPECT_EQ(edition->id, "GB/T 24067-2024");
    EXPECT_EQ(edition->adopts, "ISO 14067:2018");
    EXPECT_FALSE(edition->identical);
    EXPECT_EQ(edition->issuers, (std::vector<std::string>{"SAMR", "SAC"}));
    EXPECT_EQ(packed_standards().edition("GB/T 24067", 2023), nullptr);
}

TEST(Standards, EveryReferenceInTheTableLeadsToARow) {
    for (const StandardEdition& edition : packed_standards().editions) {
        if (!edition.replaced_by.empty()) {
            EXPECT_NE(packed_standards().edition(edition.replaced_by), nullptr) << edition.id;
        }
        if (!edition.adopts.empty()) {
            EXPECT_NE(packed_standards().edition(edition.adopts), nullptr) << edition.id;
        }
        if (edition.withdrawn) {
            EXPECT_LT(edition.published, *edition.withdrawn) << edition.id;
        }
    }
    for (const StandardSeries& series : packed_standards().series)
        for (const int year : series.years) EXPECT_LE(year, series.until) << series.number;
}

TEST(Wording, TwoSpellingsAreComparedByTheirLetters) {
    EXPECT_EQ(letters_of("温室气体 产品碳足迹（量化）"), letters_of("温室气体产品碳足迹量化"));
    EXPECT_EQ(edits_between(letters_of("乙泵业"), letters_of("乙业泵")), 1U);
    EXPECT_EQ(edits_between(letters_of("Fabrikam"), letters_of("Fabricams")), 2U);
    EXPECT_DOUBLE_EQ(likeness(letters_of("abcd"), letters_of("ABCD")), 1.0);
    EXPECT_DOUBLE_EQ(likeness(letters_of("abcd"), letters_of("wxyz")), 0.0);
}

TEST(Wording, MaskedTextSaysNothing) {
    EXPECT_TRUE(is_masked("1XXXXXXXXXX"));
    EXPECT_TRUE(is_masked("9137****0000"));
    EXPECT_FALSE(is_masked("LX50-X"));
}

}  // namespace
}  // namespace tanji
