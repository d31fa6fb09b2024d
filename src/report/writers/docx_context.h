// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ooxml/markup.h"
#include "ooxml/package.h"
#include "report/document.h"
#include "report/writers.h"
#include "report/writers/labels.h"

namespace tanji {

inline constexpr const char* kDocumentPart = "word/document.xml";

/// Native charts can be edited. Drawn ones are the shapes of the HTML report in the same place and of the same size: the PDF is made
/// from them, because LibreOffice 7.4 stretches the first native chart of a document and draws its text too small.
enum class ChartForm { Native, Drawn };
std::string write_docx_with(const Document& document, const PageNumbers& pages, ChartForm form);

/// How a run looks beyond its paragraph style.
struct RunLook {
    bool bold = false;
    std::string_view colour = {};
    int size = 0;  // half points
};

/// What the parts of the DOCX writer share while one document is written.
struct DocxContext {
    DocxContext(const Document& the_document, const PageNumbers& the_pages, ChartForm the_chart_form = ChartForm::Native)
        : document(the_document),
          words(the_document.info.language),
          labels(the_document, words),
          pages(the_pages),
          chart_form(the_chart_form) {}

    const Document& document;
    Words words;
    Labels labels;
    const PageNumbers& pages;
    ChartForm chart_form;
    Package package;
    Markup xml;
    int controls = 0;
    int bookmarks = 0;
    int drawings = 0;
    int charts = 0;
    int ordered_lists = 0;
    bool page_break_pending = false;  // the next paragraph begins a page

    std::string next(int& counter) { return std::to_string(++counter); }
};

/// Name of the bookmark of a heading, table, figure or formula: "_Toc…" or "_Ref…" with a hash of the id, so that it stays
/// the same when blocks are added before it.
std::string bookmark_of(const DocxContext& context, const std::string& id);

/// Tag of a content control: the id itself up to the 64 characters that word processors allow, else its beginning and a hash.
std::string control_tag(std::string_view id);
/// Opens <w:sdt>…<w:sdtContent>; a block control holds paragraphs, an inline one runs. Closed by close_control.
/// @param rich  whether fields, links or set-off words stand in it: LibreOffice 7.4 takes a plain control round one paragraph for an
///              inline one and prints the codes of its fields, but leaves a control of building blocks alone
void open_control(DocxContext& context, std::string_view id, bool rich = false);
void close_control(DocxContext& context);

struct ParagraphLook {
    std::string_view style;
    std::string_view align = {};  // overrides that of the style
    bool keep_next = false;
    int before = -1;  // space above and below instead of that of the style [twips]
    int after = -1;
    int numbering = -1;  // instance of a list; 0 takes a number away
    int level = 0;
};
/// Opens <w:p> with its properties; a pending page break falls on it.
void open_paragraph(DocxContext& context, const ParagraphLook& look);
void close_paragraph(DocxContext& context);

void write_run(DocxContext& context, std::string_view text, const RunLook& look = {}, TextStyle style = TextStyle::Plain);
void write_inlines(DocxContext& context, const Inlines& inlines, const RunLook& look = {});
/// A field with its result written out. @param instruction  "SEQ 表 \* ARABIC"
void write_field(DocxContext& context, std::string_view instruction, std::string_view result, const RunLook& look = {});
void write_tab(DocxContext& context);
/// The caption of a table, figure: label with a SEQ field under a bookmark, then the text.
void write_caption(DocxContext& context, const std::string& id, const Inlines& text, std::string_view style);

/// Formulas are broken into lines of this width [ems].
inline constexpr double kFormulaEms = 35;

void write_table(DocxContext& context, const Table& table);
void write_facts(DocxContext& context, const KeyValueTable& table);
/// The rows of such a table without caption.
void write_fact_rows(DocxContext& context, const std::vector<KeyValue>& rows, std::string_view style);
void write_cover(DocxContext& context, const CoverBlock& cover);
void write_contents(DocxContext& context, const ContentsBlock& contents);
/// An inline native chart with its part and workbook in the package.
void write_chart(DocxContext& context, const Chart& chart, std::string_view alt);
/// An inline group of drawing shapes.
void write_scene(DocxContext& context, const Scene& scene, std::string_view alt);

}  // namespace tanji
