// SPDX-License-Identifier: Apache-2.0
#include "reading/docx/docx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ooxml/package.h"
#include "reading/docx/numbering.h"
#include "reading/docx/paragraph.h"
#include "reading/read_report.h"

namespace tanji {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kNamespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

std::string part(std::string_view root, std::string_view inside) {
    return "<w:" + std::string(root) + " " + std::string(kNamespaces) + ">" + std::string(inside) + "</w:" + std::string(root) + ">";
}

/// A document of this body; other parts of word/ by name.
std::string document_of(std::string_view body, const std::vector<std::pair<std::string, std::string>>& parts = {}) {
    Package package;
    package.relate("", "officeDocument", "word/document.xml");
    package.add("word/document.xml", part("document", "<w:body>" + std::string(body) + "</w:body>"), "application/xml");
    for (const auto& [name, bytes] : parts) {
        package.add("word/" + name + ".xml", bytes, "application/xml");
        package.relate("word/document.xml", name, name + ".xml");
    }
    return std::move(package).finish();
}

std::string p(std::string_view runs, std::string_view properties = "") {
    return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + std::string(runs) + "</w:p>";
}
std::string r(std::string_view text, std::string_view properties = "") {
    return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}

std::string dumped(std::string_view bytes) {
    const auto document = read_report_bytes(bytes, "a.docx");
    return document ? dump(*document) : document.diagnostics().items()[0].code;
}

TEST(Docx, RunsScriptsBreaksAndSymbolsMakeATextAsItIsSeen) {
    const std::string text = dumped(
        document_of(p(r("CO") + r("2", "<w:vertAlign w:val=\"subscript\"/>") + r(" 10") + r("-3", "<w:vertAlign w:val=\"superscript\"/>") +
                      "<w:r><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" +
                      r("secret", "<w:vanish/>"))));
    EXPECT_THAT(text, HasSubstr("paragraph: CO2 10^-3 b -☑"));
    EXPECT_THAT(text, Not(HasSubstr("secret")));
}

TEST(Docx, InsertionsCountAndDeletionsDoNot) {
    const std::string text =
        dumped(document_of(p(r("甲") + "<w:ins>" + r("乙") + "</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del><w:moveFrom>" +
                             r("丁") + "</w:moveFrom>") +
                           p(r("前半"), "<w:rPr><w:del/></w:rPr>") + p(r("后半")) + p(r("末段"), "<w:rPr><w:del/></w:rPr>")));
    EXPECT_THAT(text, HasSubstr("paragraph: 甲乙\n"));
    EXPECT_THAT(text, HasSubstr("paragraph: 前半后半\n"));
    EXPECT_THAT(text, HasSubstr("paragraph: 末段\n"));
}

TEST(Docx, StylesAndNumberingMakeHeadings) {
    const std::string styles = part(
        "styles",
        "<w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
        "w:val=\"4\"/></w:numPr></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"a2\"><w:name w:val=\"own\"/><w:basedOn w:val=\"a1\"/><w:pPr><w:outlineLvl w:val=\"1\"/>"
        "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>");
    const std::string numbering =
        part("numbering",
             "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
             "w:val=\"%1\"/></w:lvl>"
             "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
             "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>");
    const auto one = [](std::string_view style, std::string_view text) {
        return p(r(text), "<w:pStyle w:val=\"" + std::string(style) + "\"/>");
    };
    const std::string text = dumped(document_of(one("a1", "目标") + one("a2", "单位") + one("a2", "边界") + one("a1", "数据") +
                                                    one("a2", "来源") + p(r("3 结果"), "<w:outlineLvl w:val=\"0\"/>"),
                                                {{"styles", styles}, {"numbering", numbering}}));
    EXPECT_THAT(text, HasSubstr("heading 1 <1>: 1 目标"));
    EXPECT_THAT(text, HasSubstr("heading 2 <1.2>: 1.2 边界"));
    EXPECT_THAT(text, HasSubstr("heading 2 <2.1>: 2.1 来源"));
    EXPECT_THAT(text, HasSubstr("heading 1 <3>: 3 结果"));
}

TEST(Docx, CellsMergeAcrossAndDown) {
    const auto cell = [](std::string_view text, std::string_view properties = "") {
        return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + p(r(text)) + "</w:tc>";
    };
    const std::string text = dumped(
        document_of(p(r("表 1 清单")) + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("阶段", "<w:gridSpan w:val=\"2\"/>") +
                    cell("排放") + "</w:tr><w:tr>" + cell("运输", "<w:vMerge w:val=\"restart\"/>") + cell("原料") + cell("1.5") +
                    "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("成品") + cell("2.5") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" +
                    cell("x") + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr><w:tc>" + p(r("外")) + "<w:tbl><w:tr>" +
                    cell("内") + "</w:tr></w:tbl>" + p("") + "</w:tc></w:tr></w:tbl>"));
    EXPECT_THAT(text, HasSubstr("T1] table 4 x 3, head 1: 表 1 清单\n"));
    EXPECT_THAT(text, HasSubstr("r1 c1 (1 x 2): 阶段\n"));
    EXPECT_THAT(text, HasSubstr("r2 c1 (2 x 1): 运输\n"));
    EXPECT_THAT(text, HasSubstr("r3 c2: 成品\n"));
    EXPECT_THAT(text, HasSubstr("r4 c3: 外\n"));
    EXPECT_THAT(text, HasSubstr("T2] table 1 x 1, head 0?, inside T1 r4 c3\n"));
    EXPECT_THAT(text, Not(HasSubstr(": x\n")));
}

TEST(Docx, FieldsShowTheirResultsAndTheContentsAreKnown) {
    const auto field = [](std::string_view type) { return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>"; };
    const std::string code = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>";
    const std::string text =
        dumped(document_of(p(field("begin") + code + field("separate") + r("1 范围") + "<w:r><w:tab/></w:r>" + r("3")) +
                           p(r("附件 错误！未定义书签。") + field("end")) +
                           p(r("见第 ") + "<w:fldSimple w:instr=\"PAGEREF a\">" + r("5") + "</w:fldSimple>" + r(" 页"))));
    EXPECT_THAT(text, HasSubstr("entry 1 <3>: 1 范围 3"));
    EXPECT_THAT(text, HasSubstr("entry 1 <错误！未定义书签。>: 附件 错误!未定义书签。"));
    EXPECT_THAT(text, HasSubstr("paragraph: 见第 5 页"));
    EXPECT_THAT(text, Not(HasSubstr("TOC")));
}

TEST(Docx, NotesHeadersTextBoxesControlsAndFormulasAreRead) {
    const std::string notes = part("footnotes", "<w:footnote w:id=\"2\">" + p(r("来自台账")) + "</w:footnote>");
    const std::string math =
        "<m:oMath><m:sSub><m:e><m:r><m:t>E</m:t></m:r></m:e><m:sub><m:r><m:t>运输</m:t></m:r></m:sub></m:sSub><m:r><m:t>=</m:t></"
        "m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num>"
        "<m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>";
    const std::string box = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p(r("框内")) +
                            "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p(r("框内")) +
                            "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    const std::string text = dumped(document_of(p(r("数据") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") + p(math) + p(r("外") + box) +
                                                    "<w:sdt><w:sdtContent>" + p(r("控件")) + "</w:sdtContent></w:sdt>" +
                                                    p("<w:r><w:lastRenderedPageBreak/></w:r>" + r("次页")),
                                                {{"footnotes", notes}, {"header", part("hdr", p(r("页眉")))}}));
    EXPECT_THAT(text, HasSubstr("paragraph: 数据\n[p1 #2] footnote <1>: 来自台账\n"));
    EXPECT_THAT(text, HasSubstr("paragraph: E_运输=(a+b)/c\n"));
    EXPECT_THAT(text, HasSubstr("paragraph: 外\n[p1 #5] paragraph: 框内\n[p1 #6] paragraph: 控件\n[p2 #7] paragraph: 次页\n"));
    EXPECT_THAT(text, HasSubstr("header: 页眉\n"));
    EXPECT_THAT(text, HasSubstr("2 pages"));
}

TEST(Docx, DamagedAndHostileFilesHaveTheirCodes) {
    Package broken;
    broken.relate("", "officeDocument", "word/document.xml");
    broken.add("word/document.xml", "<w:document><w:body><w:p>", "application/xml");
    EXPECT_EQ(dumped(std::move(broken).finish()), "READ-05");
    EXPECT_EQ(dumped(document_of(p(r("a")), {{"styles", "<broken"}})), "READ-05");
    EXPECT_EQ(dumped(document_of("")), "READ-03");
    std::string open;
    std::string close;
    for (int i = 0; i < 5000; ++i) {
        open += "<w:tbl><w:tr><w:tc>";
        close += "</w:tc></w:tr></w:tbl>";
    }
    EXPECT_EQ(dumped(document_of(open + p(r("a")) + close)), "READ-12");
}

TEST(Docx, NumbersAreWrittenInEveryFormat) {
    EXPECT_EQ(number_in_format(14, "upperRoman"), "XIV");
    EXPECT_EQ(number_in_format(28, "lowerLetter"), "bb");
    EXPECT_EQ(number_in_format(21, "chineseCounting"), "二十一");
    EXPECT_EQ(number_in_format(3, "decimalEnclosedCircle"), "③");
    EXPECT_EQ(symbol_character("Symbol", 0xF0B3), U'≥');
    EXPECT_EQ(symbol_character("Wingdings", 0xF001), char32_t{0xFFFD});
}

}  // namespace
}  // namespace tanji
