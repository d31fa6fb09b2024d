// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "report/writers.h"
#include "report/writers/sample_document.h"

namespace tanji {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(TextWriter, prints_numbers_references_and_tables) {
    const std::string text = write_text(testing::sample_document(Language::English));
    EXPECT_THAT(text,
                HasSubstr("The carbon footprint is 11.09 kg CO₂e per piece; production makes up 47.3 % of it, see Table 1 and Figure 1."));
    EXPECT_THAT(text, HasSubstr("Production"));
    EXPECT_THAT(text, HasSubstr("1.2.1  Requirements on data quality"));
    EXPECT_THAT(text, HasSubstr("Annex A  Emission factors"));
    EXPECT_THAT(text, HasSubstr("5.2486 = (113966 × 0.5777 + 348 × 3.19) × 1 / 20000 kg CO₂e"));
}

TEST(TextWriter, columns_line_up_with_han_characters) {
    const std::string text = write_text(testing::sample_document(Language::Chinese));
    EXPECT_THAT(text, HasSubstr("原材料获取                        5.44       49.0  钢板"));
    EXPECT_THAT(text, HasSubstr("合计                             11.09      100.0"));
}

TEST(TextWriter, control_characters_never_reach_a_terminal) {
    for (const char c : write_text(testing::sample_document(Language::English)))
        EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
}

TEST(Writers, the_table_names_every_format_once) {
    std::set<std::string_view> formats;
    for (const Writer& writer : document_writers()) {
        EXPECT_TRUE(formats.insert(writer.format).second);
        EXPECT_TRUE(Words(Language::Chinese).has(writer.description)) << writer.description;
    }
    EXPECT_TRUE(formats.contains("docx") && formats.contains("pdf") && formats.contains("html") && formats.contains("txt"));
}

}  // namespace
}  // namespace tanji
