// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>

#include "ooxml/markup.h"
#include "report/figures/chart_scene.h"
#include "report/figures/svg.h"
#include "report/writers.h"
#include "report/writers/column_widths.h"
#include "report/writers/cover_title.h"
#include "report/writers/formula_lines.h"
#include "report/writers/html_page.h"
#include "report/writers/labels.h"
#include "report/writers/mathml.h"

namespace tanji {

namespace {

constexpr double kTableWidth = 760;  // of the text beside the contents on a wide screen [CSS px]
constexpr double kTableFont = 14.9;
constexpr double kCellPadding = 11.2;
constexpr double kFormulaWidth = 38;  // [em]

std::string align_class(Align align) { return align == Align::Right ? "r" : align == Align::Centre ? "c" : ""; }

bool is_safe_url(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:"); }

class HtmlWriter {
  public:
    explicit HtmlWriter(const Document& document) : document_(document), words_(document.info.language), labels_(document, words_) {
        for (const auto& [path, explanation] : document.explanations) explained_.emplace(path, fmt::format("x{}", explained_.size()));
    }

    std::string write() {
        html_.open("html", {{"lang", tag(document_.info.language)}});
        head();
        html_.open("body").element("a", words_.text("writers.skip"), {{"class", "skip"}, {"href", "#text"}});
        html_.open("div", {{"class", "page"}});
        navigation();
        html_.open("main", {{"id", "text"}});
        for (const Block& block : document_.blocks) std::visit([this](const auto& part) { write(part); }, block);
        html_.open("footer").text(document_.info.generator).close();
        html_.close().close();
        dialog();
        html_.open("script").raw(html_script()).close();
        html_.close().close();
        return "<!DOCTYPE html>\n" + html_.take() + "\n";
    }

  private:
    void head() {
        const std::string style = html_style();
        html_.open("head").empty("meta", {{"charset", "utf-8"}});
        html_.empty("meta",
                    {{"http-equiv", "Content-Security-Policy"},
                     {"content", fmt::format("default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'",
                                             csp_hash(style), csp_hash(html_script()))}});
        html_.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        html_.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
        html_.empty("meta", {{"name", "generator"}, {"content", document_.info.generator}});
        html_.element("title", document_.info.title);
        html_.open("style").raw(style).close().close();
    }

    void navigation() {
        html_.open("nav", {{"aria-label", words_.text("writers.contents")}}).element("h2", words_.text("writers.contents")).open("ol");
        for (const Block& block : document_.blocks) {
            const auto* heading = std::get_if<Heading>(&block);
            if (heading == nullptr || heading->level > 3) continue;
            html_.open("li", {{"class", fmt::format("l{}", heading->level)}}).open("a", {{"href", "#" + heading->id}});
            if (const std::string number = labels_.heading_number(heading->id); !number.empty()) html_.text(number + " ");
            html_.text(bare_text(heading->text)).close().close();
        }
        html_.close().close();
    }

    // ---- inlines

    void words(std::string_view text) {
        split_subscripts(text, [this](std::string_view piece, bool subscript) {
            if (subscript) {
                html_.element("sub", piece);
            } else {
                html_.text(piece);
            }
        });
    }
    void inlines(const Inlines& parts) {
        for (const Inline& part : parts) std::visit([this](const auto& value) { write(value); }, part);
    }
    void write(const Text& text) {
        static constexpr std::array<const char*, 5> kTags{nullptr, "strong", "em", "sub", "sup"};
        const char* name = kTags.at(static_cast<std::size_t>(text.style));
        if (name == nullptr) return words(text.text);
        html_.open(name);
        words(text.text);
        html_.close();
    }
    void write(const Link& link) {
        if (!is_safe_url(link.url)) return words(link.text);
        html_.element("a", link.text, {{"href", link.url}, {"rel", "noreferrer"}});
    }
    void write(const Reference& reference) {
        html_.open("a", {{"href", "#" + reference.id}});
        words(labels_.label(reference.id).whole());
        html_.close();
    }
    void write(const EvidenceLink& evidence) {
        html_.open("span", {{"class", "evidence"}, {"title", evidence.detail}});
        words(evidence.text);
        html_.close();
    }
    void write(const LineBreak&) { html_.empty("br"); }
    void write(const QuantityText& quantity) {
        const std::string target = explanation_id(quantity.path);
        if (target.empty()) {
            html_.open("span", {{"data-path", quantity.path}});
        } else {
            html_.open("button",
                       {{"class", "q"}, {"type", "button"}, {"data-x", target}, {"data-path", quantity.path}, {"aria-haspopup", "dialog"}});
        }
        html_.text(quantity.text).close();
        if (quantity.unit.empty()) return;
        html_.text("\u00A0").open("span", {{"class", "u"}});
        words(quantity.unit);
        html_.close();
    }

    // ---- blocks

    void write(const Heading& heading) {
        html_.open(fmt::format("h{}", heading.level + 1), {{"id", heading.id}});
        if (const std::string number = labels_.heading_number(heading.id); !number.empty())
            html_.element("span", number, {{"class", "no"}});
        inlines(heading.text);
        html_.close();
    }
    void write(const Paragraph& paragraph) {
        static constexpr std::array<const char*, 6> kClasses{"body", "lead", "note", "warning", "source", "centred"};
        html_.open("p", {{"class", kClasses.at(static_cast<std::size_t>(paragraph.style))}, {"id", paragraph.id}});
        inlines(paragraph.text);
        html_.close();
    }
    void write(const List& list) {
        const char* outer = list.ordered ? "ol" : "ul";
        int depth = -1;
        for (const ListItem& item : list.items) {
            if (depth >= item.level) html_.close();                     // the item before
            for (; depth > item.level; --depth) html_.close().close();  // its list and the item round that
            for (; depth < item.level; ++depth) {
                if (depth + 1 < item.level) {
                    html_.open(outer).open("li");
                } else {
                    html_.open(outer);
                }
            }
            html_.open("li", {{"id", item.id}});
            inlines(item.text);
        }
        for (; depth >= 0; --depth) html_.close().close();
    }
    void caption(const std::string& id, const Inlines& text) {
        if (text.empty()) return;
        html_.open("figcaption").element("span", labels_.label(id).whole(), {{"class", "no"}});
        inlines(text);
        html_.close();
    }
    void write(const Table& table) {
        html_.open("figure", {{"class", table.columns.size() > 3 ? "table wide" : "table"}, {"id", table.id}});
        caption(table.id, table.caption);
        html_.open("div", {{"class", "scroll"}}).open("table").open("colgroup");
        for (const double width : column_widths(table, kTableWidth, kTableFont, kCellPadding))
            html_.empty("col", {{"width", fmt::format("{:.1f}%", 100 * width / kTableWidth)}});
        html_.close();
        std::size_t row = 0;
        const auto is_head = [&] { return row < table.rows.size() && table.rows[row].kind == RowKind::Head; };
        std::vector<int> covered(table.columns.size(), 0);
        if (is_head()) {
            html_.open("thead");
            for (; is_head(); ++row) table_row(table, table.rows[row], covered);
            html_.close();
        }
        html_.open("tbody");
        for (; row < table.rows.size(); ++row) table_row(table, table.rows[row], covered);
        html_.close().close().close();
        if (!table.note.empty()) {
            const auto around = around_slots(words_, "writers.note", {"text"});
            html_.open("p", {{"class", "note"}}).text(around[0]);
            inlines(table.note);
            html_.text(around[1]).close();
        }
        html_.close();
    }
    void table_row(const Table& table, const TableRow& row, std::vector<int>& covered) {
        static constexpr std::array<const char*, 4> kKinds{"head", "body", "subtotal", "total"};
        html_.open("tr", {{"class", kKinds.at(static_cast<std::size_t>(row.kind))}});
        std::size_t column = 0;
        const bool head = row.kind == RowKind::Head;
        const auto skip = [&] {
            while (column < covered.size() && covered[column] > 0) --covered[column++];
        };
        for (const TableCell& cell : row.cells) {
            skip();
            const std::string align = align_class(cell.align.value_or(table.columns.at(column).align));
            const auto span = [](int count) { return fmt::format("{}", count); };
            html_.open(head ? "th" : "td", {{"class", align}, {"colspan", span(cell.columns)}, {"rowspan", span(cell.rows)}});
            inlines(cell.text);
            html_.close();
            for (int at = 0; at < cell.columns; ++at) covered.at(column++) = cell.rows - 1;
        }
        skip();
        html_.close();
    }
    void write(const KeyValueTable& table) {
        html_.open("figure", {{"class", "table"}, {"id", table.id}});
        caption(table.id, table.caption);
        facts(table.rows);
        html_.close();
    }
    void facts(const std::vector<KeyValue>& rows) {
        html_.open("table", {{"class", "facts"}}).open("tbody");
        for (const KeyValue& row : rows) {
            html_.open("tr").open("th", {{"scope", "row"}});
            inlines(row.key);
            html_.close().open("td");
            inlines(row.value);
            html_.close().close();
        }
        html_.close().close();
    }
    void write(const Figure& figure) {
        const auto* chart = std::get_if<Chart>(&figure.content);
        const Scene scene = chart != nullptr ? chart_scene(*chart) : std::get<Scene>(figure.content);
        html_.open("figure", {{"id", figure.id}}).open("div", {{"class", "scroll"}});
        html_.raw(scene_svg(scene, figure.alt, [this](const std::string& path) { return explanation_id(path); }));
        html_.close();
        caption(figure.id, figure.caption);
        html_.close();
    }
    void write(const FormulaBlock& formula) {
        html_.open("div", {{"class", "formula"}, {"id", formula.id}});
        html_.open("div");
        for (const MathNode& line : formula_lines(formula.symbolic, kFormulaWidth)) html_.raw(mathml(line, true));
        html_.close().element("span", "(" + labels_.label(formula.id).number + ")", {{"class", "eqno"}});
        if (formula.numeric) {
            html_.open("div");
            for (const MathNode& line : formula_lines(*formula.numeric, kFormulaWidth)) html_.raw(mathml(line, true));
            html_.close();
        }
        html_.close();
        if (formula.where.empty()) return;
        html_.open("ul", {{"class", "where"}}).element("li", words_.text("writers.formula.where"));
        for (const auto& [symbol, meaning] : formula.where) {
            html_.open("li").raw(mathml(symbol, false)).text(" — ");
            inlines(meaning);
            html_.close();
        }
        html_.close();
    }
    void write(const PageBreak&) { html_.element("div", "", {{"class", "break"}}); }
    void write(const ContentsBlock&) {
        if (!explained_.empty()) html_.element("p", words_.text("writers.explain.hint"), {{"class", "hint"}});
    }
    void write(const CoverBlock& cover) {
        html_.open("header", {{"class", "cover"}}).element("p", cover.organisation, {{"class", "org"}}).open("h1");
        // The browser breaks and balances the lines; only a bracket at the end is set apart.
        constexpr double kAnyWidth = 1e6;
        bool first = true;
        for (const TitleLine& line : title_lines(cover.title, kAnyWidth)) {
            if (!first && !line.aside) html_.empty("br");
            first = false;
            if (line.aside) html_.open("span", {{"class", "aside"}});
            words(line.text);
            if (line.aside) html_.close();
        }
        html_.close();
        for (const std::string& line : cover.subtitle) html_.element("p", line, {{"class", "sub"}});
        html_.open("div", {{"class", "results"}});
        for (const CoverResult& result : cover.results) {
            html_.open("div", {{"class", "result"}}).open("p");
            inlines(result.label);
            html_.close().open("div", {{"class", "v"}});
            write(result.value);
            html_.close().open("p");
            inlines(result.per);
            html_.close().close();
        }
        html_.close();
        facts(cover.fields);
        html_.open("div", {{"class", "places"}});
        for (const std::string& place : cover.places) html_.element("div", place);
        html_.close().close();
    }

    // ---- explanations

    [[nodiscard]] std::string explanation_id(const std::string& path) const {
        const auto found = explained_.find(path);
        return found == explained_.end() ? std::string{} : found->second;
    }
    void fact(const char* key, const std::string& value) {
        if (value.empty()) return;
        html_.element("dt", words_.text(key)).open("dd");
        words(value);
        html_.close();
    }
    void explanation(const Explanation& node, const std::string& path) {
        html_.open("div", {{"class", "x"}}).element("h3", node.label);
        const std::string target = path.empty() ? explanation_id(node.path) : std::string{};
        html_.open("p", {{"class", "big"}});
        if (target.empty()) {
            html_.text(node.value);
        } else {
            html_.element("button", node.value, {{"class", "q"}, {"type", "button"}, {"data-x", target}});
        }
        html_.text(" ").open("span", {{"class", "u"}});
        words(node.unit);
        html_.close().close().open("dl");
        fact("writers.explain.formula", node.formula);
        fact("writers.explain.source", node.source);
        fact("writers.explain.evidence", node.evidence);
        fact("writers.explain.path", path);
        html_.close();
        for (const Explanation& child : node.children) explanation(child, {});
        html_.close();
    }
    void dialog() {
        for (const auto& [path, node] : document_.explanations) {
            html_.open("template", {{"id", explained_.at(path)}});
            explanation(node, path);
            html_.close();
        }
        html_.open("dialog", {{"aria-label", words_.text("writers.explain.title")}}).open("div", {{"class", "bar"}});
        html_.element("strong", words_.text("writers.explain.title"));
        html_.element("button", words_.text("writers.explain.back"), {{"type", "button"}, {"data-back", ""}, {"hidden", ""}});
        html_.element("button", words_.text("writers.explain.close"), {{"type", "button"}, {"data-close", ""}});
        html_.close().element("div", "", {{"class", "body"}}).close();
    }

    const Document& document_;
    Words words_;
    Labels labels_;
    Markup html_;
    std::map<std::string, std::string, std::less<>> explained_;  // result path -> id of its template
};

}  // namespace

std::string write_html(const Document& document) { return HtmlWriter(document).write(); }

}  // namespace tanji
