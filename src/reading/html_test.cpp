// SPDX-License-Identifier: Apache-2.0
#include "reading/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/read_report.h"

namespace tanji {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string dumped(std::string_view text) {
    const auto document = read_report_bytes(text, "a.html");
    return document ? dump(*document) : document.diagnostics().items()[0].code;
}

TEST(Html, BlocksKeepTheirKindsAndLines) {
    const std::string text = dumped(
        "<html><head><title>T</title><style>p{}</style></head><body>\n<h2>3.1 范围</h2>\n<p>一台\n泵 &amp; "
        "电机<br>第二行</p>\n<ul><li>甲</ul><script>x</script><p hidden>y</p><del>z</del>");
    EXPECT_THAT(text, HasSubstr("[s1 #1 l2] heading 2 <3.1>: 3.1 范围"));
    EXPECT_THAT(text, HasSubstr("[s1 #2 l3] paragraph: 一台泵 & 电机 第二行"));
    EXPECT_THAT(text, HasSubstr("item 1: 甲"));
    EXPECT_THAT(text, HasSubstr("3 blocks"));
}

TEST(Html, SpansHeadsAndCaptionsOfTablesAreKept) {
    const std::string text = dumped(
        "<table><caption>表 1 清单</caption><thead><tr><th rowspan=2>阶段<th colspan=2>排放</tr><tr><th>值<th>单位</tr></thead>"
        "<tr><td>钢材<td>7.25<td>kg CO<sub>2</sub>e<tr><td colspan=3>合计</table>");
    EXPECT_THAT(text, HasSubstr("table 4 x 3, head 2: 表 1 清单\n"));
    EXPECT_THAT(text, HasSubstr("r1 c1 (2 x 1): 阶段\n"));
    EXPECT_THAT(text, HasSubstr("r1 c2 (1 x 2): 排放\n"));
    EXPECT_THAT(text, HasSubstr("r2 c3: 单位\n"));
    EXPECT_THAT(text, HasSubstr("r3 c3: kgCO2e   <- kg CO₂e\n"));
    EXPECT_THAT(text, HasSubstr("r4 c1 (1 x 3): 合计\n"));
}

TEST(Html, ATableInACellFollowsTheOuterOne) {
    const std::string text = dumped("<table><tr><td>a<td><p>b</p><table><tr><td>1<td>2</table></table>");
    EXPECT_THAT(text, HasSubstr("T1 l1] table 1 x 2"));
    EXPECT_THAT(text, HasSubstr("r1 c2: b\n"));
    EXPECT_THAT(text, HasSubstr("T2 l1] table 1 x 2, head 0?, inside T1 r1 c2"));
}

TEST(Html, RaisedMarksAndFormulasComeIntoTheLine) {
    const std::string text = dumped(
        "<p>5.5<sup><a href=#n>1</a></sup> m<sup>3</sup> "
        "10<sup>-3</sup></p><p><math><mfrac><mi>a</mi><mi>b</mi></mfrac><annotation>x</annotation></math></p>");
    EXPECT_THAT(text, HasSubstr("5.5 m3 10^-3"));
    EXPECT_THAT(text, HasSubstr(": a/b\n"));
}

TEST(Html, DeepNestingIsRefused) {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "<b>";
    EXPECT_EQ(dumped("<html>" + deep), "READ-12");
    std::string wide = "<html>";
    for (int i = 0; i < 2000; ++i) wide += "<p>a<br>";
    EXPECT_THAT(dumped(wide), HasSubstr("2000 blocks"));
}

TEST(Markdown, BlocksTablesAndFragmentsOfHtml) {
    const std::string text = dumped(
        "# 1 Scope\n\nSome *text* with $CO_2$\nand ~~old~~ more.\n\n- one\n- two\n\n| Stage | kg |\n|---|--:|\n| Steel | 7.25 "
        "|\n\n<table><tr><td>x</td></tr></table>\n");
    EXPECT_THAT(text, HasSubstr("Markdown"));
    EXPECT_THAT(text, HasSubstr("[s1 #1 l1] heading 1 <1>: 1 Scope"));
    EXPECT_THAT(text, HasSubstr("paragraph: Some text with CO2 and more."));
    EXPECT_THAT(text, HasSubstr("item 1: two"));
    EXPECT_THAT(text, HasSubstr("table 2 x 2, head 1\n"));
    EXPECT_THAT(text, HasSubstr("r2 c2: 7.25\n"));
    EXPECT_THAT(text, HasSubstr("table 1 x 1"));
    EXPECT_THAT(text, Not(HasSubstr("old")));
}

}  // namespace
}  // namespace tanji
