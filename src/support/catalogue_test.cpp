// SPDX-License-Identifier: Apache-2.0
#include "support/catalogue.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

TEST(Catalogue, AnEntryIsAKeyAndAText) {
    Catalogue catalogue;
    catalogue.add("# a comment = no entry\n\nA-01 = it is {x} = {y}\r\n  \nb.c=last");
    EXPECT_EQ(catalogue.find("A-01"), "it is {x} = {y}");
    EXPECT_EQ(catalogue.find("b.c"), "last");
    EXPECT_EQ(catalogue.find("a comment"), std::nullopt);
    EXPECT_EQ(catalogue.keys(), (std::vector<std::string>{"A-01", "b.c"}));
    EXPECT_TRUE(catalogue.mistakes().empty());
}

TEST(Catalogue, ALineThatBeginsWithBlanksContinuesTheTextAboveIt) {
    Catalogue catalogue;
    catalogue.add("a = one\n    two\n\tthree\nb = 依据\n    国家标准，\n    ISO 14067 及\n    GB/T\nc =\n    below\n");
    EXPECT_EQ(catalogue.find("a"), "one two three");
    EXPECT_EQ(catalogue.find("b"), "依据国家标准，ISO 14067 及GB/T");
    EXPECT_EQ(catalogue.find("c"), "below");
}

TEST(Catalogue, ALineBreakAndABackslashAreEscaped) {
    Catalogue catalogue;
    catalogue.add("a = one\\n\\ntwo\\n\n  three\nb = C:\\\\new\n");
    EXPECT_EQ(catalogue.find("a"), "one\n\ntwo\nthree");
    EXPECT_EQ(catalogue.find("b"), "C:\\new");
}

TEST(Catalogue, ATextMayBeEmpty) {
    Catalogue catalogue;
    catalogue.add("a =\nb = x\n");
    EXPECT_EQ(catalogue.find("a"), "");
    EXPECT_EQ(catalogue.find("b"), "x");
}

TEST(Catalogue, WhatIsNoEntryOrStandsTwiceIsAMistake) {
    Catalogue catalogue;
    catalogue.add("  continues nothing\nno equals sign\na = 1\n= no key\n");
    catalogue.add("a = 2\n");
    EXPECT_EQ(catalogue.mistakes(), (std::vector<std::string>{"continues nothing", "no equals sign", "= no key", "a"}));
    EXPECT_EQ(catalogue.find("a"), "1");
}

}  // namespace
}  // namespace tanji
