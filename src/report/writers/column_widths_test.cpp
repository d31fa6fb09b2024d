// SPDX-License-Identifier: Apache-2.0
#include "report/writers/column_widths.h"

#include <gtest/gtest.h>

#include <numeric>

#include "report/writers/cover_title.h"
#include "report/writers/formula_lines.h"

namespace tanji {
namespace {

Table table_of(std::vector<TableColumn> columns, std::vector<std::string> cells) {
    Table table{"t", {}, std::move(columns), {}};
    TableRow row;
    for (std::string& cell : cells) row.cells.push_back({plain(std::move(cell))});
    table.rows.push_back(std::move(row));
    return table;
}

TEST(ColumnWidths, keep_words_whole_and_add_up) {
    const Table table = table_of({{Align::Left, 9}, {Align::Left, 1}}, {"a", "combustion"});
    const std::vector<double> widths = column_widths(table, 100, 9, 1);
    EXPECT_NEAR(std::accumulate(widths.begin(), widths.end(), 0.0), 100, 1e-9);
    EXPECT_GT(widths[1], 42);  // ten letters of about half an em of 9
    EXPECT_GT(widths[0], widths[1] / 10);
}

TEST(ColumnWidths, too_many_words_take_from_the_widest) {
    const Table table = table_of({{}, {}}, {"2024", "averyverylongwordthatcannotstandinanywaybecauseitistoolong"});
    const std::vector<double> widths = column_widths(table, 100, 9, 1);
    EXPECT_NEAR(widths[0] + widths[1], 100, 1e-6);
    EXPECT_GT(widths[0], 4 * 0.55 * 9);
}

TEST(FormulaLines, break_before_signs_and_lose_nothing) {
    using namespace math;
    const MathNode formula =
        row({symbol("E"), op("="), words("1000000 kWh"), op("×"), words("0.5777 kg/kWh"), op("="), words("577700 kg")});
    EXPECT_EQ(formula_lines(formula, 100).size(), 1U);
    const std::vector<MathNode> lines = formula_lines(formula, 20);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(math_text(lines[0]) + math_text(lines[1]), math_text(formula));
    EXPECT_EQ(math_text(lines[1]), " = 577700 kg");
    EXPECT_EQ(formula_lines(formula, 12).size(), 3U);
}

TEST(FormulaLines, a_subscript_hangs_on_its_letters) {
    std::vector<std::string> seen;
    split_words(" kg CO₂e", [&](std::string_view text, std::string_view index) {
        seen.push_back(std::string(text) + (index.empty() ? "" : "_" + std::string(index)));
    });
    EXPECT_EQ(seen, (std::vector<std::string>{" kg ", "CO_2", "e"}));
}

TEST(CoverTitle, sets_the_bracket_apart_and_balances) {
    const auto lines = title_lines({"金属电能计量箱 BXD2 产品碳足迹报告（按申报清单复算）"}, 20);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].text, "金属电能计量箱 BXD2 产品碳足迹报告");
    EXPECT_EQ(lines[1].text, "（按申报清单复算）");
    EXPECT_TRUE(lines[1].aside);
    const auto english = title_lines({"Carbon footprint of low- and high-voltage switchgear"}, 18);
    ASSERT_EQ(english.size(), 2U);
    EXPECT_EQ(english[0].text, "Carbon footprint of low- and");
}

}  // namespace
}  // namespace tanji
