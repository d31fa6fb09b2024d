// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "report/figures/scene.h"
#include "report/formula.h"
#include "support/words.h"

/// The report as a tree of blocks. Who builds it knows life-cycle assessment; who writes it (report/writers) does not:
/// writers never compute, convert or translate. Subscript digits U+2080 to U+2089 in any text ("CO₂e") are printed as true
/// subscripts where the format has them, so every text writes CO₂, CH₄, N₂O so (`typeset_gases` does it for data texts).
namespace tanji {

// ---- Inlines -------------------------------------------------------------------------------------------------------------

enum class TextStyle { Plain, Strong, Emphasis, Subscript, Superscript };
struct Text {
    std::string text;
    TextStyle style = TextStyle::Plain;
};
/// An outside address; only http, https and mailto become links, anything else is printed as text.
struct Link {
    std::string text;
    std::string url;
};
/// The number of a table, figure, formula or heading of this document: printed as 图 1, 表 2, 式 (3), 第 4.1 节. Never typed.
struct Reference {
    std::string id;
};
/// A piece of evidence by its id, with what is read beside it when it is opened (file, page, SHA-256).
struct EvidenceLink {
    std::string text;
    std::string detail;
};
/// A number with the id of the result it came from. `text` is what is printed, already rounded; `unit` may be empty.
struct QuantityText {
    std::string path;
    std::string text;
    std::string unit;
};
struct LineBreak {};
using Inline = std::variant<Text, Link, Reference, EvidenceLink, QuantityText, LineBreak>;
using Inlines = std::vector<Inline>;

Inlines plain(std::string text);
Inlines strong(std::string text);
/// `text` with each `{{name}}` replaced by the inline of that name and `**words**` set strong. A name without an inline is a
/// mistake of ours. Words of the catalogue get their numbers so: words.text("k", {{"total", slot("total")}}) leaves {{total}}.
Inlines fill(std::string_view text, const std::vector<std::pair<std::string, Inline>>& slots = {});
std::string slot(std::string_view name);
Inlines& operator+=(Inlines& left, Inlines right);
/// "kg CO2e" -> "kg CO₂e", likewise CH4, N2O, SF6, NF3, H2O, O2, N2; nothing else is touched.
std::string typeset_gases(std::string_view text);
/// The inlines as bare text; references are left out.
std::string bare_text(const Inlines& inlines);

// ---- Blocks --------------------------------------------------------------------------------------------------------------
// Ids are stable from run to run ("summary.total") and unique in the document: texts are overridden and taken back by them.

enum class HeadingKind { Chapter, Annex, Unnumbered };
struct Heading {
    std::string id;
    int level = 1;  // 1 to 4
    Inlines text;
    HeadingKind kind = HeadingKind::Chapter;  // a level 1 decides; deeper ones follow it (1.2, A.1)
};
enum class ParagraphStyle { Body, Lead, Note, Warning, Source, Centred };
struct Paragraph {
    std::string id;
    Inlines text;
    ParagraphStyle style = ParagraphStyle::Body;
};
struct ListItem {
    std::string id;
    Inlines text;
    int level = 0;  // 0 to 2
};
struct List {
    bool ordered = false;
    std::vector<ListItem> items;
};

enum class Align { Left, Centre, Right };
enum class RowKind { Head, Body, Subtotal, Total };
struct TableColumn {
    Align align = Align::Left;  // of body cells; head cells of Right columns are right too
    double width = 1;           // relative
};
struct TableCell {
    Inlines text;
    int columns = 1;  // cells that are covered by a span are left out of their row
    int rows = 1;
    std::optional<Align> align = {};
};
struct TableRow {
    RowKind kind = RowKind::Body;
    std::vector<TableCell> cells;
};
struct Table {
    std::string id;
    Inlines caption;  // without 表 1; empty: neither caption nor number
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;  // head rows first; they repeat on every page
    Inlines note = {};           // below the table
};
struct KeyValue {
    Inlines key;
    Inlines value;
};
struct KeyValueTable {
    std::string id;
    Inlines caption;
    std::vector<KeyValue> rows;
};

enum class ChartKind { Bars, StackedBars, Doughnut };
struct ChartSeries {
    std::string name;
    std::vector<double> values;           // one per category, [unit of the chart]
    std::vector<std::string> labels;      // the same as printed (rounded); what native charts hold
    std::vector<std::string> paths = {};  // result paths, or empty
};
struct Chart {
    ChartKind kind = ChartKind::Bars;
    std::vector<std::string> categories;
    std::vector<ChartSeries> series;  // Bars: one or more; Doughnut: exactly one, no negative values
    std::string unit;
};
struct Figure {
    std::string id;
    Inlines caption;  // without 图 1
    std::variant<Chart, Scene> content;
    std::string alt;  // what the figure says, for those who cannot see it
};
struct FormulaBlock {
    std::string id;
    MathNode symbolic;
    std::optional<MathNode> numeric = {};                  // the same with the numbers put in
    std::vector<std::pair<MathNode, Inlines>> where = {};  // symbol, meaning
};
struct PageBreak {};
struct CoverResult {
    Inlines label;  // 产品碳足迹
    QuantityText value;
    Inlines per;  // per declared unit
};
struct CoverBlock {
    std::string organisation;        // above the title
    std::vector<std::string> title;  // lines
    std::vector<std::string> subtitle;
    std::vector<KeyValue> fields;  // number, client, product, date
    std::vector<CoverResult> results;
    std::vector<std::string> places;  // where is signed and sealed: 编制, 审核, 批准, （盖章）
};
struct ContentsBlock {
    int levels = 3;
};
using Block = std::variant<Heading, Paragraph, List, Table, KeyValueTable, Figure, FormulaBlock, PageBreak, CoverBlock, ContentsBlock>;

// ---- Document ------------------------------------------------------------------------------------------------------------

/// How a number came about. A child that has only a path opens the explanation of that path, so that a factor which is used
/// ten times is written once.
struct Explanation {
    std::string label;
    std::string value;
    std::string unit;
    std::string formula;
    std::string source;
    std::string evidence;
    std::string path;
    std::vector<Explanation> children;
};
struct DocumentInfo {
    std::string title;
    Language language = Language::Chinese;
    std::string number;  // of the report; stands in the page head
    std::string organisation;
    std::string subject;
    std::chrono::sys_days issue_date{};  // also the date of all file parts, so the same input gives the same bytes
    std::string generator;               // program and version
};
struct Document {
    DocumentInfo info;
    std::vector<Block> blocks;
    std::map<std::string, Explanation, std::less<>> explanations;  // by result path
};

/// The numbers that the document gives: id of a heading, table, figure or formula -> "2.1", "1", "3"; annexes "A", "A.1".
enum class Numbered { Heading, Annex, Table, Figure, Formula };
struct NumberedItem {
    Numbered kind;
    std::string number;
};
using Numbering = std::map<std::string, NumberedItem, std::less<>>;
/// A repeated id is a mistake of ours (LogicFault).
Numbering number_document(const Document& document);
/// What a caption or reference prints: 图 1, Figure 1, 第 2.1 节, Section 2.1, 附录 A, 式 (3).
std::string label_of(const NumberedItem& item, const Words& words);

}  // namespace tanji
