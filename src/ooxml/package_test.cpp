// SPDX-License-Identifier: Apache-2.0
#include "ooxml/package.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ooxml/chart_workbook.h"
#include "support/zip.h"

namespace tanji {
namespace {

using ::testing::HasSubstr;

std::string made() {
    Package package;
    package.relate("", "officeDocument", "word/document.xml");
    EXPECT_EQ(package.relate("word/document.xml", "styles", "styles.xml"), "rId1");
    EXPECT_EQ(package.relate("word/document.xml", "hyperlink", "https://example.org/?a=1&b=2", true), "rId2");
    package.add_default("xlsx", "application/x");
    package.add_default("xlsx", "application/x");
    package.add("word/document.xml", "<w/>", "application/main+xml");
    return std::move(package).finish();
}

TEST(Package, lists_content_types_first_and_relationships_per_source) {
    const auto zip = read_zip(made(), "made.docx");
    ASSERT_TRUE(zip);
    EXPECT_EQ(zip->entries.front().name, "[Content_Types].xml");
    EXPECT_THAT(zip->entries.front().bytes, HasSubstr(R"(PartName="/word/document.xml" ContentType="application/main+xml")"));
    EXPECT_EQ(zip->entries.front().bytes.find("xlsx"), zip->entries.front().bytes.rfind("xlsx"));
    ASSERT_NE(zip->find("_rels/.rels"), nullptr);
    ASSERT_NE(zip->find("word/_rels/document.xml.rels"), nullptr);
    EXPECT_THAT(*zip->find("word/_rels/document.xml.rels"),
                HasSubstr(R"(Target="https://example.org/?a=1&amp;b=2" TargetMode="External")"));
}

TEST(Package, the_same_parts_give_the_same_bytes) { EXPECT_EQ(made(), made()); }

TEST(ChartWorkbook, names_columns_as_spreadsheets_do) {
    EXPECT_EQ(column_name(0), "A");
    EXPECT_EQ(column_name(25), "Z");
    EXPECT_EQ(column_name(26), "AA");
    EXPECT_EQ(column_name(701), "ZZ");
    EXPECT_EQ(column_name(702), "AAA");
}

TEST(ChartWorkbook, holds_names_and_printed_numbers) {
    const auto zip = read_zip(chart_workbook({{"生产", "use & more"}, {"kg"}, {{"5.25", "-0.40"}}}), "chart.xlsx");
    ASSERT_TRUE(zip);
    const std::string* sheet = zip->find("xl/worksheets/sheet1.xml");
    ASSERT_NE(sheet, nullptr);
    EXPECT_THAT(*sheet, HasSubstr(R"(<c r="A2" t="inlineStr"><is><t>生产</t></is></c><c r="B2"><v>5.25</v></c>)"));
    EXPECT_THAT(*sheet, HasSubstr(R"(<c r="A3" t="inlineStr"><is><t>use &amp; more</t></is></c><c r="B3"><v>-0.40</v></c>)"));
}

}  // namespace
}  // namespace tanji
