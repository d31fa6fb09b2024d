// SPDX-License-Identifier: Apache-2.0
#include "reading/pdf/pdf.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/pdf/content.h"
#include "reading/pdf/drawing.h"
#include "reading/pdf/words.h"
#include "reading/read_report.h"
#include "reading/source_map.h"
#include "support/process.h"

namespace tanji {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Writes small PDF files for tests by hand: Helvetica for Latin letters, a font of the reader's own for Chinese (ISO 32000-1, 9.7.5.2).
/// Coordinates are points from the upper left corner of an A4 page.
class SamplePdf {
  public:
    void page() { contents_.emplace_back(); }
    void text(double x, double y, std::string_view words, double size = 10) {
        contents_.back() += fmt::format("BT /F1 {} Tf {} {} Td ({}) Tj ET\n", size, x, 842 - y, words);
    }
    void chinese(double x, double y, std::u16string_view words, double size = 10) {
        std::string hex;
        for (const char16_t c : words) hex += fmt::format("{:04X}", static_cast<unsigned>(c));
        contents_.back() += fmt::format("BT /F2 {} Tf {} {} Td <{}> Tj ET\n", size, x, 842 - y, hex);
    }
    void line(double x0, double y0, double x1, double y1) {
        contents_.back() += fmt::format("{} {} m {} {} l S\n", x0, 842 - y0, x1, 842 - y1);
    }
    /// A thin filled box, as word processors draw borders.
    void bar(double x0, double y0, double x1, double y1) {
        contents_.back() += fmt::format("{} {} {} {} re f\n", x0, 842 - y1, x1 - x0, y1 - y0);
    }
    /// Borders around cells: all x by all y.
    void grid(const std::vector<double>& xs, const std::vector<double>& ys) {
        for (const double x : xs) line(x, ys.front(), x, ys.back());
        for (const double y : ys) line(xs.front(), y, xs.back(), y);
    }

    [[nodiscard]] std::string finish(std::string_view trailer = "") const {
        std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>"};
        std::string kids;
        for (std::size_t i = 0; i < contents_.size(); ++i) kids += fmt::format("{} 0 R ", 7 + 2 * i);
        objects.push_back(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, contents_.size()));
        objects.emplace_back("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        objects.emplace_back("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>");
        objects.emplace_back(
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement "
            "2 >> /FontDescriptor 6 0 R >>");
        objects.emplace_back(
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent "
            "-120 /CapHeight 700 /StemV 80 >>");
        for (std::size_t i = 0; i < contents_.size(); ++i) {
            objects.push_back(fmt::format(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>",
                8 + 2 * i));
            objects.push_back(fmt::format("<< /Length {} >>\nstream\n{}endstream", contents_[i].size(), contents_[i]));
        }
        std::string out = "%PDF-1.4\n";
        std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
        for (std::size_t i = 0; i < objects.size(); ++i) {
            table += fmt::format("{:010} 00000 n \n", out.size());
            out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
        }
        const std::size_t begin = out.size();
        return out + table +
               fmt::format("trailer\n<< /Size {} /Root 1 0 R {} >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, trailer, begin);
    }

  private:
    std::vector<std::string> contents_;
};

class Pdf : public testing::Test {
  protected:
    void SetUp() override {
        if (!find_program("pdftotext")) GTEST_SKIP() << "pdftotext is not installed: no PDF is read";
    }
    static std::string dumped(std::string_view bytes) {
        const auto document = read_report_bytes(bytes, "a.pdf");
        return document ? dump(*document) : document.diagnostics().items()[0].code;
    }
};

TEST_F(Pdf, RulesMakeCellsThatMergeAndHoldSeveralLines) {
    SamplePdf pdf;
    pdf.page();
    pdf.text(60, 50, "Table 1 Inventory of the pump");
    pdf.line(60, 60, 460, 60);
    pdf.bar(60, 99.5, 460, 100.5);
    pdf.line(160, 140, 460, 140);
    pdf.line(60, 180, 460, 180);
    for (const double x : {60.0, 460.0}) pdf.line(x, 60, x, 180);
    pdf.line(160, 100, 160, 180);
    pdf.line(300, 60, 300, 180);
    pdf.text(64, 75, "Stage");
    pdf.text(304, 75, "kg CO2e");
    pdf.text(64, 140, "Transport");
    pdf.text(164, 115, "of raw");
    pdf.text(164, 127, "material");
    pdf.text(304, 121, "1.25");
    pdf.text(164, 161, "of products");
    pdf.text(304, 161, "2.50");
    pdf.text(60, 210, "A sentence below.");
    const std::string text = dumped(pdf.finish());
    EXPECT_THAT(text, HasSubstr("table 3 x 3, head 1?: Table 1 Inventory of the pump\n"));
    EXPECT_THAT(text, HasSubstr("r1 c1 (1 x 2): Stage\n"));
    EXPECT_THAT(text, HasSubstr("r1 c3: kgCO2e"));
    EXPECT_THAT(text, HasSubstr("r2 c1 (2 x 1): Transport\n"));
    EXPECT_THAT(text, HasSubstr("r2 c2: of raw material"));
    EXPECT_THAT(text, HasSubstr("r3 c3: 2.50\n"));
    EXPECT_THAT(text, HasSubstr("paragraph: A sentence below.\n"));
}

TEST_F(Pdf, ColumnsMakeATableWhereNoRuleIsDrawn) {
    SamplePdf pdf;
    pdf.page();
    const auto row = [&pdf](double y, std::initializer_list<std::string_view> cells) {
        double x = 60;
        for (const std::string_view cell : cells) {
            pdf.text(x, y, cell);
            x += 110;
        }
    };
    pdf.text(60, 60, "The results of all stages are given in the table that stands below this line of text.");
    row(100, {"Stage", "Amount", "Unit", "kg CO2e"});
    row(120, {"Steel", "7.25", "kg", "15.3"});
    row(140, {"Power of the", "12.0", "kWh", "6.4"});
    pdf.text(60, 152, "workshop");
    row(172, {"Freight", "3.5", "tkm", "0.4"});
    pdf.text(60, 220, "The sum of the stages is printed on the cover of this report and in its summary as well.");
    const std::string text = dumped(pdf.finish());
    EXPECT_THAT(text, HasSubstr("table 4 x 4, head 1?\n"));
    EXPECT_THAT(text, HasSubstr("r2 c2: 7.25\n"));
    EXPECT_THAT(text, HasSubstr("r3 c1: Power of the workshop\n"));
    EXPECT_THAT(text, HasSubstr("r3 c4: 6.4\n"));
    EXPECT_THAT(text, HasSubstr("r4 c3: tkm\n"));
    EXPECT_THAT(text, HasSubstr("paragraph: The sum of the stages"));
}

TEST_F(Pdf, ATableGoesOnOverPagesWithItsHeadDroppedAndRunningLinesTakenOut) {
    SamplePdf whole;
    for (int page = 1; page <= 3; ++page) {
        whole.page();
        whole.text(60, 40, "Carbon footprint of the pump");
        whole.text(290, 810, std::to_string(page));
        const double top = page == 1 ? 700 : 80;
        whole.grid({60, 260, 460}, {top, top + 20, top + 40, top + 60});
        whole.text(64, top + 14, "Stage");
        whole.text(264, top + 14, "kg CO2e");
        for (int row = 1; row <= 2; ++row) {
            whole.text(64, top + 14 + 20 * row, "Row " + std::string(1, static_cast<char>('a' + 2 * page + row)));
            whole.text(264, top + 14 + 20 * row, std::to_string(page) + "." + std::to_string(row));
        }
        if (page == 2) whole.text(60, 300, "Here the table has ended.");
    }
    const std::string text = dumped(whole.finish());
    EXPECT_THAT(text, HasSubstr("[p1 T1] table 5 x 2, head 1?\n"));
    EXPECT_THAT(text, HasSubstr("r4 c2: 2.1\n"));
    EXPECT_THAT(text, HasSubstr("[p3 T2] table 3 x 2, head 1?\n"));
    EXPECT_THAT(text, HasSubstr("header: Carbon footprint of the pump\n"));
    EXPECT_THAT(text, HasSubstr("footer: 1\n"));
    EXPECT_THAT(text, Not(HasSubstr("footer: 2\n")));
}

TEST_F(Pdf, TwoColumnsAreReadOneAfterTheOther) {
    SamplePdf pdf;
    pdf.page();
    pdf.text(60, 50, "Declaration of a pump", 20);
    for (int i = 0; i < 14; ++i) {
        const std::string end = std::string(1, static_cast<char>('a' + i));
        pdf.text(60, 100 + 13 * i, "left words fill this column well " + end + (i == 13 ? " stop." : " and"));
        pdf.text(310, 100 + 13 * i, "right words fill that column too " + end + (i == 13 ? " end." : " and"));
    }
    const std::string text = dumped(pdf.finish());
    EXPECT_THAT(text, HasSubstr("paragraph: Declaration of a pump\n"));
    EXPECT_THAT(text, Not(HasSubstr("table")));
    EXPECT_THAT(text, HasSubstr("well a and left words fill this column well b and"));
    EXPECT_THAT(text, HasSubstr("too a and right words fill that column too b and"));
    EXPECT_LT(text.find("n stop."), text.find("too a"));
}

TEST_F(Pdf, ChineseIsReadAndHeadingsAreFound) {
    SamplePdf pdf;
    pdf.page();
    pdf.chinese(60, 60, u"1 目标与范围", 16);
    pdf.chinese(60, 90, u"本报告核算水泵机组的碳足迹，数据取自企业的台账与记录，");
    pdf.chinese(60, 106, u"各阶段之和为总计。");
    const std::string text = dumped(pdf.finish());
    EXPECT_THAT(text, HasSubstr("heading 1 <1>: 1 目标与范围"));
    EXPECT_THAT(text, HasSubstr("paragraph: 本报告核算水泵机组的碳足迹，数据取自企业的台账与记录，各阶段之和为总计。"));
}

TEST_F(Pdf, WhatCannotBeReadHasItsCode) {
    SamplePdf empty;
    empty.page();
    empty.bar(10, 10, 500, 700);
    EXPECT_EQ(dumped(empty.finish()), "READ-06");
    EXPECT_EQ(dumped("%PDF-1.4\nnothing follows"), "READ-08");
    SamplePdf locked;
    locked.page();
    locked.text(60, 60, "words");
    const std::string hash(64, '5');
    EXPECT_EQ(dumped(locked.finish("/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + hash + "> /U <" + hash + "> >>")),
              "READ-07");
    SamplePdf many;
    for (int i = 0; i <= kMostReportPages; ++i) many.page();
    EXPECT_EQ(dumped(many.finish()), "READ-09");
    SamplePdf partly;
    partly.page();
    partly.text(60, 60, "words");
    partly.page();
    const auto read = read_report_bytes(partly.finish(), "a.pdf");
    ASSERT_TRUE(read);
    EXPECT_EQ(read.diagnostics().items().at(0).code, "READ-14");
}

TEST(PdfContent, OnlyStraightPaintedLinesAreRules) {
    std::vector<std::string> forms;
    const auto rules = rules_of_content(
        "q 2 0 0 2 10 0 cm 0 0 m 50 0 l S Q (a ) m) Tj 0 0 m 9 9 l S 0 0 m 0 40 l n 5 5 100 1 re f 5 5 100 50 re f /X Do BI x ID 0 0 m 90 "
        "0 l S EI 7 7 m 7 90 l s",
        kPdfIdentity, [&forms](const std::string& name, const PdfMatrix&) { forms.push_back(name); });
    ASSERT_EQ(rules.size(), 3U);
    EXPECT_EQ(rules[0].to, 110);
    EXPECT_FALSE(rules[1].vertical);
    EXPECT_EQ(rules[1].at, 5.5);
    EXPECT_TRUE(rules[2].vertical);
    EXPECT_THAT(forms, testing::ElementsAre("X"));
}

TEST(PdfWords, WhatTheProgramWritesIsTakenWithCare) {
    const auto pages = parse_pdf_words(
        "<page width=\"100\" height=\"200\"><word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">a &lt;&amp;</word><word xMin=\"9e99\" "
        "yMin=\"1\">b</word><word xMin=");
    ASSERT_EQ(pages.size(), 1U);
    ASSERT_EQ(pages[0].words.size(), 1U);
    EXPECT_EQ(pages[0].words[0].text, "a <&");
    EXPECT_EQ(pages[0].words[0].box.y1, 4);
}

/// Where a row of a table without rules stands, the second part of it on another page.
TEST_F(Pdf, CellsKnowTheirPageAndBox) {
    SamplePdf pdf;
    const auto row = [&pdf](double y, const std::string& name, const std::string& amount) {
        pdf.text(50, y, name);
        pdf.text(200, y, amount);
        pdf.text(350, y, "kg");
    };
    pdf.page();
    row(700, "Material", "Amount");
    for (int i = 0; i < 5; ++i) row(720 + 20 * i, fmt::format("steel {}", i), fmt::format("{}.5", i));
    pdf.page();
    for (int i = 5; i < 9; ++i) row(60 + 20 * (i - 5), fmt::format("steel {}", i), fmt::format("{}.5", i));
    const Result<SourceMap> map = read_source_map(pdf.finish(), "a.pdf", {});
    ASSERT_TRUE(map);
    const SourceSpot* first = map->find(0, 1, 2, 1);
    const SourceSpot* last = map->find(0, 1, 10, 1);
    ASSERT_NE(first, nullptr);
    ASSERT_NE(last, nullptr);
    EXPECT_EQ(first->page, 1);
    EXPECT_NEAR(first->y1, 720, 4);
    EXPECT_EQ(last->page, 2);
    EXPECT_NEAR(last->y1, 120, 4);
    EXPECT_NEAR(last->x0, 50, 1);
}

}  // namespace
}  // namespace tanji
