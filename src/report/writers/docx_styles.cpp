// SPDX-License-Identifier: Apache-2.0
#include "report/writers/docx_styles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ooxml/markup.h"
#include "ooxml/package.h"
#include "report/writers/labels.h"

namespace tanji {

namespace {

constexpr std::string_view kW = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kInk = "17465C";  // headings and heads of tables
constexpr std::string_view kSoft = "5C6A74";

/// One paragraph style. Sizes in half points, spacing and indents in twentieths of a point.
struct Style {
    std::string_view id, name, based_on;
    int size = 0;
    bool bold = false;
    bool sans = false;
    std::string_view colour = {};
    int before = 0, after = 0;
    int line = 0;        // 240 is single
    bool exact = false;  // `line` in twips: fonts for Han characters ask for more room than a list needs
    std::string_view align = {};
    bool keep_next = false;
    std::string_view extra = {};  // further paragraph properties that stand before spacing: tabs, borders, shading
    int first_line_chars = 0;     // hundredths of a character
    int left = 0;
    int outline = -1;
    std::string_view next = {};
};

void write_fonts(Markup& xml, Language language, bool sans) {
    const char* latin = sans || language == Language::English ? "Arial" : "Times New Roman";
    const char* han = sans ? "Microsoft YaHei" : "SimSun";
    xml.empty("w:rFonts", {{"w:ascii", latin}, {"w:hAnsi", latin}, {"w:eastAsia", han}, {"w:cs", latin}});
}

void write_style(Markup& xml, const Style& style, Language language) {
    xml.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", style.id}}).empty("w:name", {{"w:val", style.name}});
    if (!style.based_on.empty()) xml.empty("w:basedOn", {{"w:val", style.based_on}});
    if (!style.next.empty()) xml.empty("w:next", {{"w:val", style.next}});
    xml.empty("w:qFormat").open("w:pPr");
    if (style.keep_next) xml.empty("w:keepNext").empty("w:keepLines");
    if (style.outline >= 0) {
        xml.open("w:numPr").empty("w:ilvl", {{"w:val", std::to_string(style.outline)}});
        xml.empty("w:numId", {{"w:val", std::to_string(kChapterNumbering)}}).close();
    }
    xml.raw(style.extra);
    const std::string line = std::to_string(style.line == 0 ? 240 : style.line);
    xml.empty("w:spacing", {{"w:before", std::to_string(style.before)},
                            {"w:after", std::to_string(style.after)},
                            {"w:line", line},
                            {"w:lineRule", style.exact ? "exact" : "auto"}});
    // Indents in characters win in Chinese word processors; the twips beside them serve the others.
    if (style.first_line_chars > 0)
        xml.empty("w:ind", {{"w:firstLineChars", std::to_string(style.first_line_chars)},
                            {"w:firstLine", std::to_string(style.first_line_chars * 21 / 10)}});
    if (style.left > 0) xml.empty("w:ind", {{"w:left", std::to_string(style.left)}});
    if (!style.align.empty()) xml.empty("w:jc", {{"w:val", style.align}});
    if (style.outline >= 0) xml.empty("w:outlineLvl", {{"w:val", std::to_string(style.outline)}});
    xml.close().open("w:rPr");
    if (style.sans) write_fonts(xml, language, true);
    if (style.bold) xml.empty("w:b").empty("w:bCs");
    if (!style.colour.empty()) xml.empty("w:color", {{"w:val", style.colour}});
    if (style.size > 0) xml.empty("w:sz", {{"w:val", std::to_string(style.size)}}).empty("w:szCs", {{"w:val", std::to_string(style.size)}});
    xml.close().close();
}

constexpr std::string_view kContentsTab = R"(<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9071"/></w:tabs>)";
constexpr std::string_view kWarningBox =
    R"(<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="B9782A"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FDF5E8"/>)";
constexpr std::string_view kHeadRule =
    R"(<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="B8C4CB"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9071"/></w:tabs>)";

/// So many entries of the contents as there are stand on one page if 10 pt of line allow it [twips].
int contents_line(int entries) {
    constexpr int kRoom = 12300;
    return std::clamp(kRoom / std::max(1, entries), 232, 330);
}

std::vector<Style> styles_of(Language language, int contents_entries) {
    const bool zh = language == Language::Chinese;
    // Chinese paragraphs open with two characters of indent and are set a little wider; English ones are set off by space.
    const int indent = zh ? 200 : 0;
    const int line = zh ? 340 : 300;
    const int gap = zh ? 60 : 120;
    const int entry = contents_line(contents_entries);
    return {
        {.id = "BodyText",
         .name = "Body Text",
         .based_on = "Normal",
         .after = gap,
         .line = line,
         .align = zh ? "both" : "left",
         .first_line_chars = indent},
        {.id = "Lead",
         .name = "Lead",
         .based_on = "BodyText",
         .size = zh ? 22 : 22,
         .after = 140,
         .line = line,
         .first_line_chars = indent},
        {.id = "Note", .name = "Note", .based_on = "Normal", .size = 18, .colour = kSoft, .before = 40, .after = 160, .line = 290},
        {.id = "Warning",
         .name = "Warning",
         .based_on = "Normal",
         .before = 160,
         .after = 200,
         .line = 310,
         .extra = kWarningBox,
         .left = 200},
        {.id = "Centred", .name = "Centred", .based_on = "Normal", .before = 120, .after = 120, .line = 300, .align = "center"},
        {.id = "ListText", .name = "List Text", .based_on = "Normal", .after = 50, .line = zh ? 330 : 290},
        {.id = "Heading1",
         .name = "heading 1",
         .based_on = "Normal",
         .size = 32,
         .bold = true,
         .sans = true,
         .colour = kInk,
         .before = 420,
         .after = 200,
         .keep_next = true,
         .outline = 0,
         .next = "BodyText"},
        {.id = "Heading2",
         .name = "heading 2",
         .based_on = "Normal",
         .size = 26,
         .bold = true,
         .sans = true,
         .colour = kInk,
         .before = 320,
         .after = 140,
         .keep_next = true,
         .outline = 1,
         .next = "BodyText"},
        {.id = "Heading3",
         .name = "heading 3",
         .based_on = "Normal",
         .size = 23,
         .bold = true,
         .sans = true,
         .colour = kInk,
         .before = 260,
         .after = 100,
         .keep_next = true,
         .outline = 2,
         .next = "BodyText"},
        {.id = "Heading4",
         .name = "heading 4",
         .based_on = "Normal",
         .size = 21,
         .bold = true,
         .sans = true,
         .colour = kSoft,
         .before = 220,
         .after = 80,
         .keep_next = true,
         .outline = 3,
         .next = "BodyText"},
        {.id = "Caption",
         .name = "caption",
         .based_on = "Normal",
         .size = 19,
         .bold = true,
         .sans = true,
         .colour = "37424B",
         .before = 200,
         .after = 100,
         .line = 270,
         .align = "center",
         .keep_next = true},
        {.id = "FigureCaption",
         .name = "Figure Caption",
         .based_on = "Normal",
         .size = 19,
         .bold = true,
         .sans = true,
         .colour = "37424B",
         .before = 60,
         .after = 240,
         .line = 270,
         .align = "center"},
        {.id = "Figure", .name = "Figure", .based_on = "Normal", .before = 160, .after = 40, .align = "center", .keep_next = true},
        {.id = "TableText", .name = "Table Text", .based_on = "Normal", .size = 18, .before = 40, .after = 40, .line = 260},
        {.id = "TableHead",
         .name = "Table Head",
         .based_on = "TableText",
         .size = 18,
         .bold = true,
         .sans = true,
         .colour = kInk,
         .before = 50,
         .after = 50,
         .line = 260,
         .keep_next = true},
        {.id = "TableNote",
         .name = "Table Note",
         .based_on = "Normal",
         .size = 17,
         .colour = kSoft,
         .before = 80,
         .after = 240,
         .line = 270},
        {.id = "AfterTable", .name = "After Table", .based_on = "Normal", .size = 12, .after = 80},
        {.id = "FormulaNumber", .name = "Formula Number", .based_on = "Normal", .align = "right"},
        {.id = "TOCHeading",
         .name = "TOC Heading",
         .based_on = "Normal",
         .size = 30,
         .bold = true,
         .sans = true,
         .colour = kInk,
         .after = 160,
         .align = "center"},
        {.id = "TOC1",
         .name = "toc 1",
         .based_on = "Normal",
         .size = 20,
         .bold = true,
         .before = 60,
         .line = entry,
         .exact = true,
         .extra = kContentsTab},
        {.id = "TOC2", .name = "toc 2", .based_on = "Normal", .size = 19, .line = entry, .exact = true, .extra = kContentsTab, .left = 320},
        {.id = "TOC3", .name = "toc 3", .based_on = "Normal", .size = 18, .line = entry, .exact = true, .extra = kContentsTab, .left = 640},
        {.id = "Header", .name = "header", .based_on = "Normal", .size = 17, .colour = kSoft, .extra = kHeadRule},
        {.id = "Footer", .name = "footer", .based_on = "Normal", .size = 17, .colour = kSoft, .align = "center"},
        {.id = "CoverOrganisation",
         .name = "Cover Organisation",
         .based_on = "Normal",
         .size = 26,
         .sans = true,
         .colour = kSoft,
         .after = 0,
         .align = "center"},
        {.id = "Title",
         .name = "Title",
         .based_on = "Normal",
         .size = 56,
         .bold = true,
         .sans = true,
         .colour = kInk,
         .after = 120,
         .line = 280,
         .align = "center"},
        {.id = "CoverAside",
         .name = "Cover Aside",
         .based_on = "Normal",
         .size = 34,
         .sans = true,
         .colour = kInk,
         .after = 200,
         .align = "center"},
        {.id = "Subtitle",
         .name = "Subtitle",
         .based_on = "Normal",
         .size = 30,
         .sans = true,
         .colour = kSoft,
         .before = 120,
         .after = 120,
         .align = "center"},
        {.id = "CoverSpace", .name = "Cover Space", .based_on = "Normal", .size = 4},
        {.id = "ResultLabel",
         .name = "Result Label",
         .based_on = "Normal",
         .size = 22,
         .sans = true,
         .colour = kSoft,
         .before = 160,
         .after = 60,
         .align = "center"},
        {.id = "ResultValue",
         .name = "Result Value",
         .based_on = "Normal",
         .size = 44,
         .bold = true,
         .sans = true,
         .colour = kInk,
         .after = 160,
         .align = "center"},
        {.id = "CoverField", .name = "Cover Field", .based_on = "Normal", .size = 22, .before = 90, .after = 90},
    };
}

std::string level(int index, const std::string& text, const char* format, int indent, int hanging, const char* style,
                  const char* suffix = "tab", const char* font = nullptr) {
    Markup xml;
    xml.open("w:lvl", {{"w:ilvl", std::to_string(index)}}).empty("w:start", {{"w:val", "1"}}).empty("w:numFmt", {{"w:val", format}});
    if (style != nullptr) xml.empty("w:pStyle", {{"w:val", style}});
    xml.empty("w:suff", {{"w:val", suffix}}).empty("w:lvlText", {{"w:val", text}}).empty("w:lvlJc", {{"w:val", "left"}});
    xml.open("w:pPr").empty("w:ind", {{"w:left", std::to_string(indent)}, {"w:hanging", std::to_string(hanging)}}).close();
    if (font != nullptr) xml.open("w:rPr").empty("w:rFonts", {{"w:ascii", font}, {"w:hAnsi", font}, {"w:hint", "default"}}).close();
    return xml.close().take();
}

std::string abstract(int id, const char* kind, const std::string& levels) {
    Markup xml;
    xml.open("w:abstractNum", {{"w:abstractNumId", std::to_string(id)}}).empty("w:multiLevelType", {{"w:val", kind}}).raw(levels);
    return xml.close().take();
}

}  // namespace

std::string docx_styles(Language language, int contents_entries) {
    Markup xml;
    xml.open("w:styles", {{"xmlns:w", kW}}).open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    write_fonts(xml, language, false);
    const char* size = language == Language::Chinese ? "21" : "20";
    xml.empty("w:sz", {{"w:val", size}}).empty("w:szCs", {{"w:val", size}});
    xml.empty("w:lang", {{"w:val", language == Language::Chinese ? "en-US" : "en-GB"}, {"w:eastAsia", "zh-CN"}, {"w:bidi", "ar-SA"}});
    xml.close().close().open("w:pPrDefault").empty("w:pPr").close().close();
    xml.open("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}})
        .empty("w:name", {{"w:val", "Normal"}})
        .empty("w:qFormat")
        .close();
    xml.open("w:style", {{"w:type", "character"}, {"w:default", "1"}, {"w:styleId", "DefaultParagraphFont"}})
        .empty("w:name", {{"w:val", "Default Paragraph Font"}})
        .close();
    xml.open("w:style", {{"w:type", "table"}, {"w:default", "1"}, {"w:styleId", "TableNormal"}})
        .empty("w:name", {{"w:val", "Normal Table"}});
    xml.raw(
           R"(<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>)")
        .close();
    xml.open("w:style", {{"w:type", "character"}, {"w:styleId", "Hyperlink"}}).empty("w:name", {{"w:val", "Hyperlink"}});
    xml.open("w:rPr").empty("w:color", {{"w:val", "1F6484"}}).close().close();
    for (const Style& style : styles_of(language, contents_entries)) write_style(xml, style, language);
    return std::string(kXmlDeclaration) + xml.close().take();
}

std::string docx_numbering(const Words& words, int ordered_lists) {
    const auto annex = around_slots(words, "writers.annex", {"number"});
    std::string chapters, annexes, bullets, ordered;
    std::string pattern;
    for (int index = 0; index < 4; ++index) {
        pattern += (index == 0 ? "%" : ".%") + std::to_string(index + 1);
        const std::string style = fmt::format("Heading{}", index + 1);
        chapters += level(index, pattern, "decimal", 0, 0, style.c_str(), "space");
        annexes += level(index, (index == 0 ? annex[0] + "%1" + annex[1] : pattern), index == 0 ? "upperLetter" : "decimal", 0, 0, nullptr,
                         "space");
    }
    static constexpr std::array<const char*, 3> kBullets{"•", "–", "·"};
    for (int index = 0; index < 3; ++index) {
        const int indent = 420 + 380 * index;
        bullets += level(index, kBullets.at(static_cast<std::size_t>(index)), "bullet", indent, 300, nullptr, "tab", "Arial");
        ordered += level(index, fmt::format("%{}.", index + 1), index == 1 ? "lowerLetter" : "decimal", indent + 60, 360, nullptr);
    }
    Markup xml;
    xml.open("w:numbering", {{"xmlns:w", kW}});
    xml.raw(abstract(1, "multilevel", chapters)).raw(abstract(2, "multilevel", annexes)).raw(abstract(3, "hybridMultilevel", bullets));
    xml.raw(abstract(4, "hybridMultilevel", ordered));
    for (int number = 1; number < kFirstOrderedNumbering + ordered_lists; ++number) {
        xml.open("w:num", {{"w:numId", std::to_string(number)}}).empty("w:abstractNumId", {{"w:val", std::to_string(std::min(number, 4))}});
        if (number >= kFirstOrderedNumbering)
            xml.open("w:lvlOverride", {{"w:ilvl", "0"}}).empty("w:startOverride", {{"w:val", "1"}}).close();
        xml.close();
    }
    return std::string(kXmlDeclaration) + xml.close().take();
}

std::string docx_settings(Language language, bool ask_for_update) {
    Markup xml;
    xml.open("w:settings", {{"xmlns:w", kW}}).empty("w:zoom", {{"w:percent", "100"}}).empty("w:defaultTabStop", {{"w:val", "420"}});
    xml.empty("w:characterSpacingControl", {{"w:val", "compressPunctuation"}});
    if (ask_for_update) xml.empty("w:updateFields", {{"w:val", "true"}});
    xml.raw(
        R"(<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>)");
    xml.empty("w:themeFontLang", {{"w:val", language == Language::Chinese ? "en-US" : "en-GB"}, {"w:eastAsia", "zh-CN"}});
    return std::string(kXmlDeclaration) + xml.close().take();
}

}  // namespace tanji
