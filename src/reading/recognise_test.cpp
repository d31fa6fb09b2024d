// SPDX-License-Identifier: Apache-2.0
#include "reading/recognise.h"

#include <gtest/gtest.h>

#include "reading/read_report.h"
#include "support/words.h"
#include "support/zip.h"

namespace tanji {
namespace {

using namespace std::string_view_literals;

std::string code(std::string_view bytes) {
    const Result<ReadDocument> read = read_report_bytes(bytes, "report");
    if (read.diagnostics().empty()) return "";
    // What is said can be said in both languages.
    for (const Diagnostic& diagnostic : read.diagnostics())
        for (const Language language : {Language::Chinese, Language::English}) EXPECT_NE(Words(language).render(diagnostic), "");
    return read.diagnostics().items()[0].code;
}

std::string packed(const std::string& name) {
    ZipWriter writer;
    writer.add(name, "<a/>");
    return std::move(writer).finish();
}

TEST(Recognise, OtherKindsOfFilesAreNamed) {
    EXPECT_EQ(code(""), "READ-03");
    EXPECT_EQ(code(" \n\t "), "READ-03");
    EXPECT_EQ(code("\x89PNG\r\n\x1A\n and so on"), "READ-01");
    EXPECT_EQ(code("{\\rtf1 text}"), "READ-01");
    EXPECT_EQ(code("ab\0cd"sv), "READ-01");
    EXPECT_EQ(code(packed("xl/workbook.xml")), "READ-01");
    EXPECT_EQ(code(packed("notes.txt")), "READ-01");
    EXPECT_EQ(code("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old Word"), "READ-02");
    EXPECT_EQ(code("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv), "READ-07");
    EXPECT_EQ(code("PK\x03\x04 broken"), "ZIP-01");
}

TEST(Recognise, TheContentTellsTheFormatWhateverTheName) {
    EXPECT_EQ(recognise_text("<!-- a --> <!DOCTYPE html><p>a"), ReadFormat::Html);
    EXPECT_EQ(recognise_text("\n<table><tr><td>a</td></tr></table>"), ReadFormat::Html);
    EXPECT_EQ(recognise_text("<5 % of the mass"), ReadFormat::Text);
    EXPECT_EQ(recognise_text("a <p>fragment</p> in a text"), ReadFormat::Text);
    EXPECT_EQ(recognise_text("# Title\n\ntext"), ReadFormat::Markdown);
    EXPECT_EQ(recognise_text("a | b\n--- | ---\n1 | 2"), ReadFormat::Markdown);
    EXPECT_EQ(recognise_text("#1 is a number"), ReadFormat::Text);
}

TEST(Recognise, EncodingsComeToUtf8) {
    EXPECT_EQ(to_utf8("\xEF\xBB\xBF碳", "a").value(), "碳");
    EXPECT_EQ(to_utf8("\xFF\xFE\xB3\x78", "a").value(), "碳");
    EXPECT_EQ(to_utf8("\xFE\xFF\x78\xB3", "a").value(), "碳");
    EXPECT_EQ(to_utf8("\xCC\xBC\xD7\xE3\xBC\xA3", "a").value(), "碳足迹");  // GBK
    EXPECT_EQ(to_utf8("a\xFF\xFF", "a").diagnostics().items().at(0).code, "READ-04");
}

TEST(Recognise, AFileIsReadByItsPath) { EXPECT_EQ(read_report("no-such-file.docx").diagnostics().items().at(0).code, "FILE-01"); }

}  // namespace
}  // namespace tanji
