// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/read_report.h"

namespace tanji {
namespace {

using testing::HasSubstr;
using testing::Not;

ReadDocument read(std::string_view text) {
    auto document = read_report_bytes(text, "a.txt");
    EXPECT_TRUE(document);
    return document ? std::move(document).value() : ReadDocument{};
}
std::string dumped(std::string_view text) { return dump(read(text)); }

const ReadTable* table_of(const ReadDocument& document, int number) {
    for (const ReadBlock& block : document.blocks)
        if (block.table && block.place.table == number) return &*block.table;
    return nullptr;
}

TEST(PlainText, HeadingsAreFoundByTheirNumbersInOrder) {
    const ReadDocument document = read(
        "1 范围\n\n水泵机组的核算。\n\n1.1 功能单位\n\n一台机组。\n\n2 数据\n\n12 kg 钢材\n\n2025年 生产\n\n2.1.1 跳过一级\n\n9.9 不连续");
    std::vector<std::string> titles;
    for (const ReadSection& section : document.sections) titles.push_back(section.number + "|" + section.title);
    EXPECT_THAT(titles, testing::ElementsAre("1|范围", "1.1|功能单位", "2|数据", "2.1.1|跳过一级"));
    EXPECT_EQ(document.sections[1].parent, 1);
    EXPECT_THAT(section_path(document, document.blocks[3].place), testing::ElementsAre("1 范围", "1.1 功能单位"));
}

TEST(PlainText, EntriesOfTheContentsAreNoTableAndNoHeadings) {
    const std::string text =
        dumped("目 录\n\n摘要\t1\n1 概况\t2\n1.1 产品 ........ 3\n附件 **错误！未定义书签。**\n\n摘要\n\n一句话。\n\n1 概况\n\n另一句话。");
    EXPECT_THAT(text, HasSubstr("entry 1 <1>: 摘要 1"));
    EXPECT_THAT(text, HasSubstr("entry 2 <3>: 1.1 产品"));
    EXPECT_THAT(text, HasSubstr("entry 1 <错误！未定义书签。>: 附件 错误!未定义书签。"));
    EXPECT_THAT(text, HasSubstr("heading 1 <1>: 1 概况"));
    EXPECT_THAT(text, Not(HasSubstr("table")));
}

TEST(PlainText, TabsPartTheCellsOfATable) {
    const ReadDocument document =
        read("表 2-1 水泵的清单\n阶段\t\t排放 (kgCO ₂ e/台)\n钢材\t7. 25\t3.10\n----\t----\t----\n电力\t/\n\n如表 2-1 所示。");
    const ReadTable* table = table_of(document, 1);
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->rows, 3);
    EXPECT_EQ(table->columns, 3);
    EXPECT_EQ(table->header_rows, 1);
    EXPECT_EQ(table->caption.normal, "表 2-1 水泵的清单");
    EXPECT_EQ(table->at(1, 3)->text.normal, "排放 (kgCO2e/台)");
    EXPECT_EQ(table->at(2, 2)->text.normal, "7.25");
    EXPECT_EQ(table->at(2, 2)->text.written, "7. 25");
    EXPECT_EQ(table->at(2, 2)->place.line, 3);
    EXPECT_EQ(table->at(3, 3), nullptr);
    EXPECT_EQ(document.blocks.back().kind, ReadBlock::Kind::Paragraph);
}

TEST(PlainText, ACaptionBelowItsTableIsFoundToo) {
    EXPECT_EQ(table_of(read("a\tb\n1\t2\n\n表 3 结果\n\n文字。"), 1)->caption.normal, "表 3 结果");
}

TEST(PlainText, StrokesAndAlignedColumnsAreTables) {
    const ReadDocument strokes = read("+-----+-----+\n| a   | b   |\n+-----+-----+\n| 1   | 2   |\n+-----+-----+\n");
    ASSERT_NE(table_of(strokes, 1), nullptr);
    EXPECT_EQ(table_of(strokes, 1)->at(2, 2)->text.normal, "2");
    const ReadDocument aligned =
        read("Stage           Amount    Unit\nSteel, cold       7.25    kg\n  rolled\nPower            12       kWh\n");
    const ReadTable* table = table_of(aligned, 1);
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->columns, 3);
    EXPECT_EQ(table->at(2, 2)->text.normal, "7.25");
    EXPECT_EQ(table->at(2, 3)->text.normal, "kg");
}

TEST(PlainText, WrappedLinesAreOneParagraph) {
    const ReadDocument document = read(
        "The footprint of the pump covers all stages from the cradle\nto the grave, and the total comes to 7.25 kg CO2e for each "
        "of\nthem.\n\n"
        "Next paragraph of about the same width, which is not joined.\n");
    ASSERT_EQ(document.blocks.size(), 2U);
    EXPECT_THAT(document.blocks[0].text.normal, HasSubstr("cradle to the grave, and the total comes to 7.25 kgCO2e for each of them."));
}

TEST(PlainText, AParagraphThatAPageBrokeIsOne) {
    const ReadDocument document = read(
        "本报告核算水泵机组从摇篮到坟墓的碳足迹，其中原材料获取阶段的排放为 7.25 kgCO₂e\n\f（占比 "
        "41.2%），其余阶段见下文，各阶段的数据均来自企业的台账与记录以及供应商提供的资料，"
        "并经核查组逐项核对，核对结果没有发现遗漏的数据，也没有发现重复计算的数据，因此全部采用。\n");
    ASSERT_EQ(document.blocks.size(), 1U);
    EXPECT_THAT(document.blocks[0].text.normal, HasSubstr("kgCO2e(占比 41.2%)"));
    EXPECT_EQ(document.pages, 2);
}

TEST(PlainText, BlanksBeforeAPageBreakAreNoLine) {
    const ReadDocument document = read("第一页的文字，\n \f\v\n第二页的文字。\n");
    ASSERT_EQ(document.blocks.size(), 2U);
    EXPECT_EQ(document.blocks[1].text.normal, "第二页的文字。");
}

TEST(PlainText, ARowWhoseLastCellsAreEmptyBelongsToItsTable) {
    const ReadDocument document = read("阶段\t活动数据\t因子\t排放\n生产\t10\t0.5\t5\n使用\t\t\t\n废弃\t4\t0.5\t2\n");
    ASSERT_EQ(document.blocks.size(), 1U);
    ASSERT_TRUE(document.blocks[0].table.has_value());
    EXPECT_EQ(document.blocks[0].table->rows, 4);
}

TEST(PlainText, ListItemsAndCaptionsOfFiguresAreKnown) {
    const std::string text = dumped("（1）第一项；\n\n• 第二项\n\n图 2：边界\n\n表 1 和表 2 给出了结果。");
    EXPECT_THAT(text, HasSubstr("item 1 <(1)>"));
    EXPECT_THAT(text, HasSubstr("item 1 <•>"));
    EXPECT_THAT(text, HasSubstr("caption <2>: 图 2:边界"));
    EXPECT_THAT(text, HasSubstr("paragraph: 表 1 和表 2"));
}

}  // namespace
}  // namespace tanji
