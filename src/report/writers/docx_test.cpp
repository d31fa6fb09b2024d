// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <pugixml.hpp>
#include <set>

#include "report/writers.h"
#include "report/writers/docx_chart.h"
#include "report/writers/docx_context.h"
#include "report/writers/sample_document.h"
#include "support/file.h"
#include "support/process.h"
#include "support/zip.h"

namespace tanji {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

ZipContents unpacked(const std::string& bytes) {
    auto zip = read_zip(bytes, "report.docx");
    EXPECT_TRUE(zip);
    return std::move(zip).value();
}

/// Runs xmllint over one part. The schemas know nothing of markup compatibility, so what stands in an AlternateContent is left out,
/// as a consumer does that understands none of its choices.
void expect_valid(const fs::path& schemas, const char* schema, std::string part, const std::string& name) {
    for (auto begin = part.find("<mc:AlternateContent>"); begin != std::string::npos; begin = part.find("<mc:AlternateContent>")) {
        const std::string close = "</mc:AlternateContent>";
        part.erase(begin, part.find(close, begin) + close.size() - begin);
    }
    const auto xmllint = find_program("xmllint");
    ASSERT_TRUE(xmllint) << "apt-get install libxml2-utils";
    const fs::path file = fs::temp_directory_path() / ("tanji-xsd-" + std::to_string(::getpid()) + ".xml");
    ASSERT_TRUE(write_file_atomically(file, part).empty());
    const ProcessOutcome outcome =
        run_process({.arguments = {xmllint->string(), "--noout", "--nonet", "--schema", (schemas / schema).string(), file.string()}});
    fs::remove(file);
    EXPECT_TRUE(outcome.succeeded()) << name << "\n" << outcome.err;
}

class DocxWriterTest : public ::testing::TestWithParam<Language> {
  protected:
    Document document_ = testing::sample_document(GetParam());
    std::string bytes_ = write_docx(document_, {{"summary", 3}, {"calc", 12}});
    ZipContents zip_ = unpacked(bytes_);
    std::string part(const char* name) const {
        const std::string* bytes = zip_.find(name);
        EXPECT_NE(bytes, nullptr) << name;
        return bytes == nullptr ? std::string{} : *bytes;
    }
};

TEST_P(DocxWriterTest, every_part_agrees_with_the_schemas) {
    const char* folder = std::getenv("TANJI_OOXML_XSD");
    if (folder == nullptr) GTEST_SKIP() << "TANJI_OOXML_XSD is not set: the schema check of DOCX is left out";
    int checked = 0;
    for (const ZipEntry& entry : zip_.entries) {
        if (entry.name.starts_with("word/charts/chart")) {
            expect_valid(folder, "dml-chart.xsd", entry.bytes, entry.name);
        } else if (entry.name.starts_with("word/") && entry.name.ends_with(".xml")) {
            expect_valid(folder, "wml.xsd", entry.bytes, entry.name);
        } else if (entry.name.ends_with(".xlsx")) {
            for (const ZipEntry& sheet : unpacked(entry.bytes).entries)
                if (sheet.name.starts_with("xl/") && sheet.name.ends_with(".xml")) expect_valid(folder, "sml.xsd", sheet.bytes, sheet.name);
        } else {
            continue;
        }
        ++checked;
    }
    EXPECT_EQ(checked, 12);  // document, styles, numbering, settings, header, footer; three charts, three workbooks
}

TEST_P(DocxWriterTest, every_part_is_well_formed_and_every_relationship_leads_somewhere) {
    for (const ZipEntry& entry : zip_.entries) {
        if (!entry.name.ends_with(".xml") && !entry.name.ends_with(".rels")) continue;
        pugi::xml_document xml;
        EXPECT_TRUE(xml.load_string(entry.bytes.c_str())) << entry.name;
        if (!entry.name.ends_with(".rels")) continue;
        const fs::path base = fs::path(entry.name).parent_path().parent_path();
        for (const auto& relation : xml.child("Relationships").children()) {
            if (std::string_view(relation.attribute("TargetMode").value()) == "External") continue;
            const fs::path target = base / relation.attribute("Target").value();
            EXPECT_NE(zip_.find(target.lexically_normal().generic_string()), nullptr) << target;
        }
    }
}

TEST_P(DocxWriterTest, references_point_at_bookmarks_and_ids_are_unique) {
    pugi::xml_document xml;
    ASSERT_TRUE(xml.load_string(part("word/document.xml").c_str()));
    std::set<std::string> bookmarks, controls, drawings;
    for (const auto& found : xml.select_nodes("//w:bookmarkStart"))
        EXPECT_TRUE(bookmarks.insert(found.node().attribute("w:name").value()).second);
    for (const auto& found : xml.select_nodes("//w:sdtPr/w:id"))
        EXPECT_TRUE(controls.insert(found.node().attribute("w:val").value()).second);
    for (const auto& found : xml.select_nodes("//wp:docPr | //wps:cNvPr"))
        EXPECT_TRUE(drawings.insert(found.node().attribute("id").value()).second);
    int references = 0;
    for (const auto& found : xml.select_nodes("//w:instrText")) {
        const std::string code = found.node().text().get();
        const auto name = code.find(" _");
        if (name == std::string::npos) continue;
        ++references;
        EXPECT_TRUE(bookmarks.contains(code.substr(name + 1, code.find(' ', name + 1) - name - 1))) << code;
    }
    EXPECT_GE(references, 10);
    const auto begins = xml.select_nodes("//w:fldChar[@w:fldCharType='begin']").size();
    EXPECT_EQ(begins, xml.select_nodes("//w:fldChar[@w:fldCharType='end']").size());
}

TEST_P(DocxWriterTest, paragraphs_and_numbers_carry_content_controls) {
    const std::string body = part("word/document.xml");
    for (const char* id : {"summary.lead", "scope.l3", "annex.end", "box/total", "factor/40"})
        EXPECT_THAT(body, HasSubstr("<w:tag w:val=\"" + std::string(id) + "\"/>"));
}

TEST_P(DocxWriterTest, contents_show_the_page_numbers_that_were_given) {
    pugi::xml_document xml;
    ASSERT_TRUE(xml.load_string(part("word/document.xml").c_str()));
    std::vector<std::string> pages;
    for (const auto& entry : xml.select_nodes("//w:p[starts-with(w:pPr/w:pStyle/@w:val,'TOC') and w:hyperlink]")) {
        std::string text;
        for (const auto& run : entry.node().select_nodes(".//w:t")) text += run.node().text().get();
        pages.push_back(text);
    }
    ASSERT_EQ(pages.size(), 8U);
    EXPECT_TRUE(pages.front().ends_with("3"));
    EXPECT_TRUE(pages[5].ends_with("12"));
    EXPECT_THAT(part("word/settings.xml"), Not(HasSubstr("updateFields")));
    EXPECT_THAT(*unpacked(write_docx(document_)).find("word/settings.xml"), HasSubstr("updateFields"));
}

TEST_P(DocxWriterTest, hostile_text_stays_text) {
    EXPECT_THAT(part("word/document.xml"), HasSubstr("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &amp; "));
    EXPECT_THAT(part("word/_rels/document.xml.rels"), Not(HasSubstr("javascript")));
}

TEST_P(DocxWriterTest, the_same_document_gives_the_same_bytes) {
    EXPECT_EQ(bytes_, write_docx(testing::sample_document(GetParam()), {{"summary", 3}, {"calc", 12}}));
}

INSTANTIATE_TEST_SUITE_P(Languages, DocxWriterTest, ::testing::Values(Language::Chinese, Language::English));

TEST(ControlTag, long_paths_are_cut_to_what_word_processors_take) {
    const std::string path = "产品/方案/生产制造/activity-" + std::string(80, 'x');
    EXPECT_EQ(control_tag("short/path"), "short/path");
    EXPECT_LE(control_tag(path).size(), 64U);
    EXPECT_NE(control_tag(path + "1"), control_tag(path + "2"));
}

TEST(ChartPart, holds_the_printed_numbers_not_the_unrounded_ones) {
    const Chart chart{ChartKind::Bars, {"a", "b"}, {{"s", {5.4352, -1234.5678}, {"5.44", "−1,234.6"}}}, "kg"};
    EXPECT_EQ(chart_data(chart).values[0], (std::vector<std::string>{"5.44", "-1234.6"}));
    const std::string part = chart_part(chart, "rId1", Language::English);
    EXPECT_THAT(part, HasSubstr("<c:v>-1234.6</c:v>"));
    EXPECT_THAT(part, HasSubstr("formatCode=\"0.00;"));
    EXPECT_THAT(part, HasSubstr("formatCode=\"0.0;"));
    EXPECT_THAT(part, Not(HasSubstr("5.4352")));
}

}  // namespace
}  // namespace tanji
