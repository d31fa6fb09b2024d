// SPDX-License-Identifier: Apache-2.0
#include "audit/report/slips.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

PrintedNumber printed(const char* text) { return numbers_in(text, DecimalSign::Point).at(0).number; }

TEST(Slips, DigitsThatAreExchangedMovedOrWrongAreFound) {
    EXPECT_EQ(slip_of(printed("5.4532"), {5.3451, 5.3453}).kind, "");
    EXPECT_EQ(slip_of(printed("5.4352"), {5.34515, 5.34525}).text, "5.3452");
    EXPECT_EQ(slip_of(printed("5.4352"), {4.53515, 4.53525}).text, "4.5352");
    EXPECT_EQ(slip_of(printed("5.4352"), {54.3515, 54.3525}).kind, "point");
    EXPECT_EQ(slip_of(printed("5.4352"), {5.73515, 5.73525}).text, "5.7352");
}

TEST(Slips, WhatAnyFigureWouldDoIsNone) {
    EXPECT_EQ(slip_of(printed("5.4"), {5.85, 5.95}).kind, "");           // two digits
    EXPECT_EQ(slip_of(printed("5.4352"), {5.43585, 5.43595}).kind, "");  // its last digit
    EXPECT_EQ(slip_of(printed("5.4352"), {5.0, 6.0}).kind, "");
}

}  // namespace
}  // namespace tanji
