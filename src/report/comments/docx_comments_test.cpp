// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <pugixml.hpp>

#include "ooxml/package.h"
#include "reading/read_report.h"
#include "report/comments/comments.h"
#include "support/file.h"
#include "support/process.h"
#include "support/zip.h"

namespace tanji {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kSpace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A paragraph, a table of two rows with a merged head, a nested table and a paragraph with a property.
std::string body() {
    const auto p = [](const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; };
    const auto tc = [&](const std::string& inside, const std::string& more = "") {
        return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>" + more + "</w:tcPr>" + inside + "</w:tc>";
    };
    const std::string head =
        "<w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>";
    const std::string inner = "<w:tbl>" + head + "<w:tr>" + tc(p("inner")) + tc(p("")) + "</w:tr></w:tbl><w:p/>";
    return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>Kettle, a report</w:t></w:r></w:p><w:tbl>" + head + "<w:tr>" +
           tc(p("Stage"), "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" + tc("<w:p/>" + p("Steel")) + tc(p("4.20") + inner) +
           "</w:tr></w:tbl>" + p("Total 4.20 &amp; more") + "<w:sectPr/>";
}

std::string docx(const std::string& comments = "") {
    Package package;
    package.add_default("xml", "application/xml");
    package.relate("", "officeDocument", "word/document.xml");
    package.add("word/document.xml",
                std::string(kXmlDeclaration) + "<w:document " + kSpace + "><w:body>" + body() + "</w:body></w:document>",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    if (!comments.empty()) {
        package.relate("word/document.xml", "comments", "comments.xml");
        package.add("word/comments.xml", comments, "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml");
    }
    return std::move(package).finish();
}

ZipContents commented(const std::string& bytes, const std::vector<DocumentComment>& comments, std::string* out = nullptr) {
    const auto map = read_source_map(bytes, "a.docx", {});
    EXPECT_TRUE(map);
    const auto made = commented_docx(bytes, "a.docx", *map, comments, std::chrono::sys_days{std::chrono::year{2026} / 3 / 2});
    EXPECT_TRUE(made);
    if (!made) return {};
    if (out != nullptr) *out = *made;
    return std::move(read_zip(*made, "b.docx")).value();
}

/// The texts between the marks of a comment.
std::string marked(const ZipContents& zip, const std::string& id) {
    pugi::xml_document xml;
    EXPECT_TRUE(xml.load_string(zip.find("word/document.xml")->c_str()));
    bool inside = false;
    std::string text;
    pugi::xpath_node_set nodes = xml.select_nodes("//w:commentRangeStart | //w:commentRangeEnd | //w:t");
    nodes.sort();
    for (const auto& found : nodes) {
        const pugi::xml_node node = found.node();
        const std::string_view name = node.name();
        if (name == "w:t" && inside) text += node.text().get();
        if (name != "w:t" && node.attribute("w:id").value() == id) inside = name == "w:commentRangeStart";
    }
    return text;
}

const DocumentComment kAtHead{{.paragraph = 1}, {"error TX-01", "a < b"}};
const DocumentComment kAtCell{{.table = 1, .row = 2, .column = 2}, {"error AR-01"}};
const DocumentComment kAtRow{{.table = 1, .row = 2}, {"error AR-03"}};
const DocumentComment kAtEnd{{.paragraph = 2}, {"note"}};
const DocumentComment kAtInner{{.table = 2, .row = 1, .column = 1}, {"note"}};
const DocumentComment kWhole{{}, {"the report says nothing"}};

TEST(DocxComments, each_stands_at_its_paragraph_or_cell) {
    const ZipContents zip = commented(docx(), {kAtHead, kAtCell, kAtRow, kAtEnd, kAtInner, kWhole});
    EXPECT_EQ(marked(zip, "0"), "Kettle, a report");
    EXPECT_EQ(marked(zip, "1"), "4.20");
    EXPECT_EQ(marked(zip, "2"), "Steel");
    EXPECT_EQ(marked(zip, "3"), "Total 4.20 & more");
    EXPECT_EQ(marked(zip, "4"), "inner");
    EXPECT_EQ(marked(zip, "5"), "Kettle, a report");
    pugi::xml_document comments;
    ASSERT_TRUE(comments.load_string(zip.find("word/comments.xml")->c_str()));
    const pugi::xml_node first = comments.child("w:comments").child("w:comment");
    EXPECT_STREQ(first.attribute("w:author").value(), "Tanji 碳迹");
    EXPECT_STREQ(first.attribute("w:date").value(), "2026-03-02T00:00:00Z");
    EXPECT_THAT(*zip.find("word/comments.xml"), HasSubstr("a &lt; b"));
    EXPECT_THAT(*zip.find("[Content_Types].xml"), HasSubstr("/word/comments.xml"));
    EXPECT_THAT(*zip.find("word/_rels/document.xml.rels"), HasSubstr("relationships/comments\" Target=\"comments.xml\""));
}

TEST(DocxComments, nothing_of_the_document_is_lost_and_it_reads_as_before) {
    const std::string before = docx();
    std::string after;
    commented(before, {kAtHead, kAtCell, kAtEnd}, &after);
    EXPECT_EQ(dump(*read_report_bytes(before, "a.docx")), dump(*read_report_bytes(after, "a.docx")));
}

TEST(DocxComments, comments_that_are_there_are_kept_and_numbers_go_on) {
    const std::string old = std::string(kXmlDeclaration) + "<w:comments " + kSpace +
                            "><w:comment w:id=\"7\" w:author=\"A\"><w:p><w:r><w:t>mine</w:t></w:r></w:p></w:comment></w:comments>";
    const ZipContents zip = commented(docx(old), {kAtHead});
    const std::string& now = *zip.find("word/comments.xml");
    EXPECT_TRUE(now.starts_with(old.substr(0, old.size() - std::string("</w:comments>").size())));
    EXPECT_THAT(now, HasSubstr("w:id=\"8\""));
    EXPECT_EQ(marked(zip, "8"), "Kettle, a report");
    EXPECT_THAT(*zip.find("[Content_Types].xml"),
                Not(HasSubstr("comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                              "wordprocessingml.comments+xml\"/><Override PartName=\"/word/comments")));
}

TEST(DocxComments, parts_agree_with_the_schemas) {
    const char* folder = std::getenv("TANJI_OOXML_XSD");
    if (folder == nullptr) GTEST_SKIP() << "TANJI_OOXML_XSD is not set: the schema check of DOCX is left out";
    const ZipContents zip = commented(docx(), {kAtHead, kAtCell, kAtRow, kAtEnd, kAtInner});
    const auto xmllint = find_program("xmllint");
    ASSERT_TRUE(xmllint) << "apt-get install libxml2-utils";
    for (const char* name : {"word/document.xml", "word/comments.xml"}) {
        const fs::path file = fs::temp_directory_path() / ("tanji-comments-" + std::to_string(::getpid()) + ".xml");
        ASSERT_TRUE(write_file_atomically(file, *zip.find(name)).empty());
        const ProcessOutcome outcome = run_process(
            {.arguments = {xmllint->string(), "--noout", "--nonet", "--schema", (fs::path(folder) / "wml.xsd").string(), file.string()}});
        fs::remove(file);
        EXPECT_TRUE(outcome.succeeded()) << name << "\n" << outcome.err;
    }
}

TEST(DocxComments, another_format_is_refused) {
    EXPECT_EQ(read_source_map("# a\n\ntext", "a.md", {}).diagnostics().items().at(0).code, "NOTE-01");
}

}  // namespace
}  // namespace tanji
