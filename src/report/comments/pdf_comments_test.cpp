// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/read_report.h"
#include "report/comments/comments.h"
#include "report/comments/qpdf_notes.h"
#include "support/process.h"

namespace tanji {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// One page, 400 pt high, with a line of text and a ruled table of two rows by two columns.
std::string sample(int rotate = 0) {
    std::string content = "BT /F1 12 Tf 50 360 Td (Kettle report) Tj ET\n";
    for (const int y : {300, 270, 240}) content += fmt::format("50 {} m 250 {} l S\n", y, y);
    for (const int x : {50, 150, 250}) content += fmt::format("{} 300 m {} 240 l S\n", x, x);
    content += "BT /F1 10 Tf 55 280 Td (Stage) Tj ET\nBT /F1 10 Tf 155 280 Td (Value) Tj ET\n";
    content += "BT /F1 10 Tf 55 250 Td (Steel) Tj ET\nBT /F1 10 Tf 155 250 Td (4.20) Tj ET\n";
    const std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        fmt::format(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Rotate {} /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            rotate),
        fmt::format("<< /Length {} >>\nstream\n{}endstream", content.size(), content)};
    std::string out = "%PDF-1.4\n", table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", out.size());
        out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t begin = out.size();
    return out + table + fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, begin);
}

TEST(PdfComments, a_note_and_a_highlight_stand_at_the_row) {
    if (!find_program("pdftotext")) GTEST_SKIP() << "pdftotext is not there";
    const std::string bytes = sample();
    const auto map = read_source_map(bytes, "a.pdf", {});
    ASSERT_TRUE(map);
    const std::vector<DocumentComment> comments{{{.page = 1, .table = 1, .row = 2}, {"error AR-01", "4.20 is 4.02"}}};
    const auto made = commented_pdf(bytes, "a.pdf", *map, comments, std::chrono::sys_days{std::chrono::year{2026} / 3 / 2});
    ASSERT_TRUE(made);
    EXPECT_THAT(*made, HasSubstr("/Subtype /Text"));
    EXPECT_THAT(*made, HasSubstr("/Subtype /Highlight"));
    EXPECT_THAT(*made, HasSubstr("/Rect [ 50 240 250 270 ]"));  // the whole row
    EXPECT_THAT(*made, HasSubstr("D:20260302000000Z"));
    EXPECT_EQ(dump(*read_report_bytes(bytes, "a.pdf")), dump(*read_report_bytes(*made, "a.pdf")));
    EXPECT_EQ(*made, *commented_pdf(bytes, "a.pdf", *map, comments, std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}));
}

TEST(PdfComments, a_turned_page_gets_them_in_its_own_coordinates) {
    const PdfNote note{.page = 1, .x0 = 100, .y0 = 50, .x1 = 130, .y1 = 250, .text = "x"};
    EXPECT_THAT(pdf_with_notes(sample(90), {note}, "T", "D:20260302000000Z"), HasSubstr("/Rect [ 50 100 250 130 ]"));
    EXPECT_THAT(pdf_with_notes(sample(180), {note}, "T", "D:20260302000000Z"), HasSubstr("/Rect [ 170 50 200 250 ]"));
}

TEST(PdfComments, what_has_no_place_stands_on_the_first_page_and_rubbish_is_refused) {
    const std::string made = pdf_with_notes(sample(), {{.page = 9, .text = "all"}}, "T", "D:20260302000000Z");
    EXPECT_THAT(made, HasSubstr("/Subtype /Text"));
    EXPECT_THAT(made, Not(HasSubstr("/Highlight")));
    EXPECT_TRUE(pdf_with_notes("%PDF-1.4 nothing", {{.page = 1, .text = "x"}}, "T", "D:").empty());
}

}  // namespace
}  // namespace tanji
