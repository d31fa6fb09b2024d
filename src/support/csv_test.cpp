// SPDX-License-Identifier: Apache-2.0
#include "support/csv.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

using Fields = std::vector<std::string>;

/// "code:line" of each error.
Fields errors_of(std::string_view text) {
    Fields out;
    const auto result = read_csv(text, "a.csv");
    for (const Diagnostic& item : result.diagnostics()) out.push_back(item.code + ":" + std::to_string(item.place.line));
    return out;
}

TEST(Csv, RowsAreReadWithTheirLines) {
    const Result<CsvTable> table =
        read_csv("\xEF\xBB\xBF# about\r\n\r\nid,名称, b \r\n1,\"a, \"\"b\"\"\r\nc\",\r\n# more\r\n  \r\n2,x,y", "a.csv");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->header, (Fields{"id", "名称", " b "}));
    EXPECT_EQ(table->header_line, 3);
    ASSERT_EQ(table->rows.size(), 2U);
    EXPECT_EQ(table->rows[0].fields, (Fields{"1", "a, \"b\"\r\nc", ""}));
    EXPECT_EQ(table->rows[0].line, 4);
    EXPECT_EQ(table->rows[1].fields, (Fields{"2", "x", "y"}));
    EXPECT_EQ(table->rows[1].line, 8);
}

TEST(Csv, EmptyFieldsAtTheEndCount) {
    const Result<CsvTable> table = read_csv("a,b\n,\n\"\",\n1,", "a.csv");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 3U);
    EXPECT_EQ(table->rows[0].fields, (Fields{"", ""}));
    EXPECT_EQ(table->rows[2].fields, (Fields{"1", ""}));
}

TEST(Csv, EveryErrorIsListed) {
    EXPECT_EQ(errors_of("a,b,a\n1\n1,2,3\n1,2,3,4\n\"1\"x,2,3\n\"open,2,3\n"),
              (Fields{"CSV-03:1", "CSV-02:2", "CSV-02:4", "CSV-06:5", "CSV-01:6"}));
    EXPECT_EQ(errors_of("# only a comment\n\n"), Fields{"CSV-05:0"});
    EXPECT_EQ(errors_of(""), Fields{"CSV-05:0"});
    EXPECT_EQ(errors_of("a\n\xB9\xAB\n"), Fields{"CSV-04:2"});
}

TEST(Csv, AnErrorShowsTheRowAndTheHeader) {
    const Result<CsvTable> table = read_csv("a,b\r\n1,2,3\r\n", "a.csv");
    ASSERT_FALSE(table);
    const Diagnostic& error = table.diagnostics().items()[0];
    EXPECT_EQ(error.excerpt, "1,2,3");
    EXPECT_EQ(to_string(error.related.at(0)), "a.csv:1");
}

TEST(Csv, AFieldReadsBackAsItWas) {
    for (const char* field : {"plain", "", "a,b", "\"", "a\nb", "a\r", "#no comment", " blanks ", "=1+1", "碳"}) {
        const Result<CsvTable> table = read_csv("h,i\n" + csv_field(field) + ",x\n", "a.csv");
        ASSERT_TRUE(table) << field;
        EXPECT_EQ(table->rows.at(0).fields[0], field);
    }
    EXPECT_EQ(csv_field("plain"), "plain");
    EXPECT_EQ(csv_field("say \"x\""), "\"say \"\"x\"\"\"");
}

}  // namespace
}  // namespace tanji
