// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/writers/docx_chart.h"
#include "report/writers/docx_context.h"
#include "report/writers/docx_styles.h"
#include "report/writers/formula_lines.h"
#include "report/writers/mathml.h"

namespace tanji {

namespace {

constexpr std::string_view kW = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Opens the root of a story part (document, header, footer) with every namespace that may stand in it.
void open_story(Markup& xml, std::string_view name) {
    xml.open(name, {{"xmlns:w", kW},
                    {"xmlns:r", kRelationships},
                    {"xmlns:m", "http://schemas.openxmlformats.org/officeDocument/2006/math"},
                    {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                    {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
                    {"xmlns:wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"},
                    {"xmlns:wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"}});
}

class DocxWriter {
  public:
    DocxWriter(const Document& document, const PageNumbers& pages, ChartForm form) : context_(document, pages, form) {}

    std::string write() {
        Package& package = context_.package;
        package.relate("", "officeDocument", kDocumentPart);
        package.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        package.relate("", "extended-properties", "docProps/app.xml");
        package.relate(kDocumentPart, "styles", "styles.xml");
        package.relate(kDocumentPart, "numbering", "numbering.xml");
        package.relate(kDocumentPart, "settings", "settings.xml");
        header_ = package.relate(kDocumentPart, "header", "header1.xml");
        footer_ = package.relate(kDocumentPart, "footer", "footer1.xml");
        const std::string body = story();
        package.add(kDocumentPart, body, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
        package.add("word/styles.xml", docx_styles(context_.document.info.language, contents_entries()),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml");
        package.add("word/numbering.xml", docx_numbering(context_.words, context_.ordered_lists),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml");
        package.add("word/settings.xml", docx_settings(context_.document.info.language, has_contents() && context_.pages.empty()),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml");
        package.add("word/header1.xml", page_head(), "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml");
        package.add("word/footer1.xml", page_foot(), "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml");
        package.add("docProps/core.xml", core_properties(), "application/vnd.openxmlformats-package.core-properties+xml");
        package.add("docProps/app.xml", app_properties(), "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        return std::move(package).finish();
    }

  private:
    std::string story() {
        Markup& xml = context_.xml;
        open_story(xml, "w:document");
        xml.open("w:body");
        const auto& blocks = context_.document.blocks;
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            next_ = at + 1 < blocks.size() ? &blocks[at + 1] : nullptr;
            std::visit([this](const auto& part) { write(part); }, blocks[at]);
        }
        xml.open("w:sectPr").empty("w:headerReference", {{"w:type", "default"}, {"r:id", header_}});
        xml.empty("w:footerReference", {{"w:type", "default"}, {"r:id", footer_}});
        xml.empty("w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
        xml.raw(R"(<w:pgMar w:top="1531" w:right="1417" w:bottom="1417" w:left="1418" w:header="794" w:footer="680" w:gutter="0"/>)");
        // The cover has neither head nor foot.
        if (has_cover()) xml.empty("w:titlePg");
        xml.close().close();
        return std::string(kXmlDeclaration) + xml.close().take();
    }
    [[nodiscard]] bool has_cover() const {
        return !context_.document.blocks.empty() && std::holds_alternative<CoverBlock>(context_.document.blocks.front());
    }

    [[nodiscard]] int contents_entries() const {
        int levels = 0, entries = 0;
        for (const Block& block : context_.document.blocks)
            if (const auto* contents = std::get_if<ContentsBlock>(&block)) levels = contents->levels;
        for (const Block& block : context_.document.blocks)
            if (const auto* heading = std::get_if<Heading>(&block)) entries += heading->level <= levels ? 1 : 0;
        return entries;
    }
    [[nodiscard]] bool has_contents() const {
        const auto& blocks = context_.document.blocks;
        return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) { return std::holds_alternative<ContentsBlock>(block); });
    }

    void write(const Heading& heading) {
        if (heading.level == 1) annex_ = heading.kind == HeadingKind::Annex;
        const NumberedItem* item = context_.labels.find(heading.id);
        const int numbering = item == nullptr ? 0 : annex_ ? kAnnexNumbering : -1;
        const std::string style = fmt::format("Heading{}", heading.level);
        open_paragraph(context_, {.style = style, .numbering = numbering, .level = heading.level - 1});
        const std::string number = context_.next(context_.bookmarks);
        context_.xml.empty("w:bookmarkStart", {{"w:id", number}, {"w:name", bookmark_of(context_, heading.id)}});
        write_inlines(context_, heading.text);
        context_.xml.empty("w:bookmarkEnd", {{"w:id", number}});
        close_paragraph(context_);
    }
    void write(const Paragraph& paragraph) {
        static constexpr std::array<const char*, 6> kStyles{"BodyText", "Lead", "Note", "Warning", "Note", "Centred"};
        tagged(paragraph.id, {.style = kStyles.at(static_cast<std::size_t>(paragraph.style)), .keep_next = leads_on(paragraph)},
               paragraph.text);
    }
    /// Words that announce what comes do not stay behind on the page before.
    [[nodiscard]] bool leads_on(const Paragraph& paragraph) const {
        if (next_ == nullptr) return false;
        if (std::holds_alternative<FormulaBlock>(*next_)) return true;
        const std::string text = bare_text(paragraph.text);
        return text.ends_with(":") || text.ends_with("：");
    }
    void tagged(const std::string& id, const ParagraphLook& look, const Inlines& text) {
        const bool rich = std::any_of(text.begin(), text.end(), [](const Inline& part) {
            const auto* words = std::get_if<Text>(&part);
            return words == nullptr || words->style != TextStyle::Plain;
        });
        if (!id.empty()) open_control(context_, id, rich);
        open_paragraph(context_, look);
        write_inlines(context_, text);
        close_paragraph(context_);
        if (!id.empty()) close_control(context_);
    }
    void write(const List& list) {
        const int numbering = list.ordered ? kFirstOrderedNumbering + context_.ordered_lists++ : kBulletNumbering;
        for (const ListItem& item : list.items)
            tagged(item.id,
                   {.style = "ListText",
                    .keep_next = &item == &list.items.front() && list.items.size() > 1,
                    .numbering = numbering,
                    .level = item.level},
                   item.text);
    }
    void write(const Table& table) { write_table(context_, table); }
    void write(const KeyValueTable& table) { write_facts(context_, table); }
    void write(const Figure& figure) {
        open_paragraph(context_, {.style = "Figure"});
        if (const auto* chart = std::get_if<Chart>(&figure.content)) {
            if (context_.chart_form == ChartForm::Native) {
                write_chart(context_, *chart, figure.alt);
            } else {
                write_scene(context_, print_scene(*chart), figure.alt);
            }
        } else {
            write_scene(context_, std::get<Scene>(figure.content), figure.alt);
        }
        close_paragraph(context_);
        write_caption(context_, figure.id, figure.caption, "FigureCaption");
    }

    /// A grid without rules keeps the formula in the middle and its number at the edge.
    void write(const FormulaBlock& formula) {
        Markup& xml = context_.xml;
        constexpr int kEdge = 700, kIndent = 400;
        xml.open("w:tbl").open("w:tblPr").empty("w:tblW", {{"w:w", std::to_string(kTextWidth)}, {"w:type", "dxa"}});
        xml.empty("w:tblLayout", {{"w:type", "fixed"}}).close().open("w:tblGrid");
        for (const int width : {kIndent, kTextWidth - kIndent - kEdge, kEdge}) xml.empty("w:gridCol", {{"w:w", std::to_string(width)}});
        xml.close();
        std::vector<MathNode> lines = formula_lines(formula.symbolic, kFormulaEms);
        if (formula.numeric)
            for (MathNode& line : formula_lines(*formula.numeric, kFormulaEms)) lines.push_back(std::move(line));
        for (std::size_t at = 0; at < lines.size(); ++at) formula_row(lines[at], at == 0 ? &formula.id : nullptr, at + 1 < lines.size());
        xml.close();
        open_paragraph(context_, {.style = "AfterTable"});
        close_paragraph(context_);
        if (formula.where.empty()) return;
        open_paragraph(context_, {.style = "ListText", .keep_next = true});
        write_run(context_, context_.words.text("writers.formula.where"));
        close_paragraph(context_);
        for (const auto& [symbol, meaning] : formula.where) {
            open_paragraph(context_, {.style = "ListText"});
            xml.open("m:oMath").raw(omml(symbol)).close();
            write_run(context_, " — ");
            write_inlines(context_, meaning);
            close_paragraph(context_);
        }
    }
    void formula_row(const MathNode& node, const std::string* id, bool keep_next) {
        constexpr int kEdge = 700, kIndent = 400;
        Markup& xml = context_.xml;
        const auto open_cell = [&](int width) {
            xml.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}})
                .empty("w:vAlign", {{"w:val", "center"}})
                .close();
        };
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        open_cell(kIndent);
        open_paragraph(context_, {.style = "FormulaNumber", .keep_next = keep_next});
        close_paragraph(context_);
        xml.close();
        open_cell(kTextWidth - kIndent - kEdge);
        open_paragraph(context_, {.style = "Centred", .keep_next = keep_next});
        xml.open("m:oMathPara").open("m:oMath").raw(omml(node)).close().close();
        close_paragraph(context_);
        xml.close();
        open_cell(kEdge);
        open_paragraph(context_, {.style = "FormulaNumber", .keep_next = keep_next});
        if (id != nullptr) {
            write_run(context_, "(");
            const std::string number = context_.next(context_.bookmarks);
            xml.empty("w:bookmarkStart", {{"w:id", number}, {"w:name", bookmark_of(context_, *id)}});
            write_field(context_, "SEQ " + context_.words.text("writers.formula.name") + " \\* ARABIC", context_.labels.label(*id).number);
            xml.empty("w:bookmarkEnd", {{"w:id", number}});
            write_run(context_, ")");
        }
        close_paragraph(context_);
        xml.close().close();
    }

    void write(const PageBreak&) { context_.page_break_pending = true; }
    void write(const CoverBlock& cover) { write_cover(context_, cover); }
    void write(const ContentsBlock& contents) { write_contents(context_, contents); }

    std::string page_head() {
        DocxContext head(context_.document, context_.pages);
        open_story(head.xml, "w:hdr");
        open_paragraph(head, {.style = "Header"});
        write_run(head, context_.document.info.number);
        write_tab(head);
        write_run(head, context_.document.info.title);
        close_paragraph(head);
        return std::string(kXmlDeclaration) + head.xml.close().take();
    }
    std::string page_foot() {
        DocxContext foot(context_.document, context_.pages);
        const auto parts = around_slots(context_.words, "writers.page", {"page", "pages"});
        open_story(foot.xml, "w:ftr");
        open_paragraph(foot, {.style = "Footer"});
        write_run(foot, parts[0]);
        write_field(foot, "PAGE", "1");
        write_run(foot, parts[1]);
        write_field(foot, "NUMPAGES", "1");
        write_run(foot, parts[2]);
        close_paragraph(foot);
        return std::string(kXmlDeclaration) + foot.xml.close().take();
    }

    std::string core_properties() {
        const DocumentInfo& info = context_.document.info;
        const std::chrono::year_month_day day{info.issue_date};
        const std::string date = fmt::format("{:04}-{:02}-{:02}T00:00:00Z", static_cast<int>(day.year()),
                                             static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
        Markup xml;
        xml.open("cp:coreProperties", {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                                       {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                       {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                                       {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
        xml.element("dc:title", info.title).element("dc:subject", info.subject).element("dc:creator", info.organisation);
        xml.element("cp:keywords", info.number).element("dc:language", tag(info.language)).element("cp:lastModifiedBy", info.organisation);
        xml.element("dcterms:created", date, {{"xsi:type", "dcterms:W3CDTF"}})
            .element("dcterms:modified", date, {{"xsi:type", "dcterms:W3CDTF"}});
        return std::string(kXmlDeclaration) + xml.close().take();
    }
    std::string app_properties() {
        Markup xml;
        xml.open("Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
        xml.element("Company", context_.document.info.organisation).element("Application", context_.document.info.generator);
        return std::string(kXmlDeclaration) + xml.close().take();
    }

    DocxContext context_;
    std::string header_;
    std::string footer_;
    bool annex_ = false;
    const Block* next_ = nullptr;  // what follows the block that is written
};

}  // namespace

void write_contents(DocxContext& context, const ContentsBlock& contents) {
    Markup& xml = context.xml;
    xml.open("w:sdt").open("w:sdtPr").empty("w:id", {{"w:val", context.next(context.controls)}}).open("w:docPartObj");
    xml.empty("w:docPartGallery", {{"w:val", "Table of Contents"}}).empty("w:docPartUnique").close().close().open("w:sdtContent");
    if (!std::holds_alternative<ContentsBlock>(context.document.blocks.front())) context.page_break_pending = true;
    open_paragraph(context, {.style = "TOCHeading"});
    write_run(context, context.words.text("writers.contents"));
    close_paragraph(context);
    const auto mark = [&](const char* kind) { xml.open("w:r").empty("w:fldChar", {{"w:fldCharType", kind}}).close(); };
    bool first = true;
    for (const Block& block : context.document.blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        if (heading == nullptr || heading->level > contents.levels) continue;
        const std::string style = fmt::format("TOC{}", std::min(heading->level, 3));
        open_paragraph(context, {.style = style});
        if (first) {
            mark("begin");
            xml.open("w:r")
                .element("w:instrText", fmt::format(" TOC \\o \"1-{}\" \\h \\z \\u ", contents.levels), {{"xml:space", "preserve"}})
                .close();
            mark("separate");
            first = false;
        }
        const std::string bookmark = bookmark_of(context, heading->id);
        xml.open("w:hyperlink", {{"w:anchor", bookmark}, {"w:history", "1"}});
        if (const std::string number = context.labels.heading_number(heading->id); !number.empty()) write_run(context, number + "\u2002");
        write_run(context, bare_text(heading->text));
        const auto page = context.pages.find(heading->id);
        write_tab(context);
        write_field(context, "PAGEREF " + bookmark + " \\h", page == context.pages.end() ? std::string{} : std::to_string(page->second));
        xml.close();
        close_paragraph(context);
    }
    if (!first) {
        open_paragraph(context, {.style = "AfterTable"});
        mark("end");
        close_paragraph(context);
    }
    xml.close().close();
    context.page_break_pending = true;
}

std::string write_docx(const Document& document, const PageNumbers& pages) { return write_docx_with(document, pages, ChartForm::Native); }

std::string write_docx_with(const Document& document, const PageNumbers& pages, ChartForm form) {
    return DocxWriter(document, pages, form).write();
}

}  // namespace tanji
