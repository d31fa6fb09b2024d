// SPDX-License-Identifier: Apache-2.0
#include "reading/html.h"

#include <gumbo.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "reading/html_nodes.h"
#include "support/text.h"

namespace tanji {
namespace {

using Kind = ReadBlock::Kind;

/// The parser builds formatting elements anew in each paragraph, so that depth times length bounds what it needs.
constexpr int kDeepest = 400;

const GumboNode& child_of(const GumboNode& node, unsigned index) {
    return *static_cast<const GumboNode*>(node.v.element.children.data[index]);
}

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE; }

int line_of(const GumboNode& node) { return static_cast<int>(node.v.element.start_pos.line); }

bool begins_block(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_P:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_HR:
        case GUMBO_TAG_BODY:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_CENTER:
            return true;
        default:
            return false;
    }
}

/// A table inside a cell comes behind the outer table, as a block of its own.
struct Nested {
    ReadTable table;
    std::size_t cell = 0;  // of the outer table, in order
    int line = 0;
};

class HtmlReader {
  public:
    explicit HtmlReader(Draft& draft) : draft_(draft) {}

    void run(const GumboNode& root) {
        visit(root, 0);
        flush();
    }

  private:
    void visit(const GumboNode& node, int depth) {
        if (depth > 2 * kDeepest) return;
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
            if (line_ == 0) line_ = static_cast<int>(node.v.text.start_pos.line);
            if (preformatted_ > 0)
                text_ += node.v.text.text;
            else
                append_collapsed(text_, node.v.text.text);
            return;
        }
        if (node.type == GUMBO_NODE_DOCUMENT) {
            for (unsigned i = 0; i < node.v.document.children.length; ++i)
                visit(*static_cast<const GumboNode*>(node.v.document.children.data[i]), depth + 1);
            return;
        }
        if (is_element(node) && is_shown(node)) element(node, depth);
    }

    void children(const GumboNode& node, int depth) {
        for (unsigned i = 0; i < node.v.element.children.length; ++i) visit(child_of(node, i), depth + 1);
    }

    void element(const GumboNode& node, int depth) {
        const GumboTag tag = node.v.element.tag;
        if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
            return block(node, depth, Kind::Heading, static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1);
        switch (tag) {
            case GUMBO_TAG_BR:
                text_ += '\n';
                return;
            case GUMBO_TAG_SUP:
                text_ += html_script(node, true);
                return;
            case GUMBO_TAG_SUB:
                text_ += html_script(node, false);
                return;
            case GUMBO_TAG_MATH:
                text_ += html_math(node);
                return;
            case GUMBO_TAG_TABLE:
                return table(node, depth);
            case GUMBO_TAG_LI:
                return block(node, depth, Kind::ListItem, 1);
            case GUMBO_TAG_FIGCAPTION:
                return block(node, depth, Kind::Caption, 0);
            default:
                break;
        }
        if (!begins_block(tag)) return children(node, depth);
        flush();
        line_ = line_of(node);
        preformatted_ += tag == GUMBO_TAG_PRE ? 1 : 0;
        children(node, depth);
        preformatted_ -= tag == GUMBO_TAG_PRE ? 1 : 0;
        flush();
    }

    void block(const GumboNode& node, int depth, Kind kind, int level) {
        flush();
        line_ = line_of(node);
        const Kind outer = kind_;
        const int outer_level = level_;
        kind_ = kind;
        level_ = level;
        children(node, depth);
        flush();
        kind_ = outer;
        level_ = outer_level;
    }

    void flush() {
        const std::string text(trim(text_));
        text_.clear();
        const int line = line_;
        line_ = 0;
        if (text.empty()) return;
        // Inside a cell paragraphs are lines.
        if (cell_ != nullptr) {
            if (!cell_->empty()) *cell_ += '\n';
            *cell_ += text;
            return;
        }
        DraftBlock block = draft_text(text, 0, line);
        block.block.kind = kind_;
        block.block.level = level_;
        block.named = kind_ != Kind::Paragraph;
        draft_.blocks.push_back(std::move(block));
    }

    void table(const GumboNode& node, int depth) {
        flush();
        if (cell_ != nullptr && nesting_ >= 2) return children(node, depth);  // deeper tables become the text of their cell
        std::string* const outer_cell = cell_;
        std::vector<Nested> outer_nested = std::move(nested_);
        nested_.clear();
        ++nesting_;
        Rows rows;
        collect_rows(node, depth, false, rows);
        --nesting_;
        cell_ = outer_cell;
        ReadTable made = placed_table(std::move(rows.rows));
        made.caption.written = std::move(rows.caption);
        if (rows.header_rows > 0 && rows.header_rows < made.rows) made.header_rows = rows.header_rows;
        std::vector<Nested> inner = std::move(nested_);
        nested_ = std::move(outer_nested);
        line_ = 0;
        if (cell_ != nullptr) {
            nested_.push_back({std::move(made), cell_number_, line_of(node)});
            return;
        }
        if (made.cells.empty()) return;
        for (Nested& table : inner)
            if (table.cell < made.cells.size()) table.table.inside = made.cells[table.cell].place;
        draft_.blocks.push_back(draft_table(std::move(made), 0, line_of(node)));
        for (Nested& table : inner) draft_.blocks.push_back(draft_table(std::move(table.table), 0, table.line));
    }

    struct Rows {
        std::vector<std::vector<ReadCell>> rows;
        std::string caption;
        int header_rows = 0;
        bool body_begun = false;
        std::size_t cells = 0;
    };

    void collect_rows(const GumboNode& node, int depth, bool in_head, Rows& out) {
        for (unsigned i = 0; i < node.v.element.children.length; ++i) {
            const GumboNode& child = child_of(node, i);
            if (!is_element(child) || !is_shown(child)) continue;
            switch (child.v.element.tag) {
                case GUMBO_TAG_CAPTION:
                    out.caption = trim(html_text(child));
                    break;
                case GUMBO_TAG_THEAD:
                    collect_rows(child, depth + 1, true, out);
                    break;
                case GUMBO_TAG_TBODY:
                case GUMBO_TAG_TFOOT:
                    collect_rows(child, depth + 1, false, out);
                    break;
                case GUMBO_TAG_TR:
                    row(child, depth + 1, in_head, out);
                    break;
                default:
                    break;
            }
        }
    }

    void row(const GumboNode& node, int depth, bool in_head, Rows& out) {
        std::vector<ReadCell> cells;
        bool all_heads = true;
        for (unsigned i = 0; i < node.v.element.children.length; ++i) {
            const GumboNode& child = child_of(node, i);
            if (!is_element(child) || !is_shown(child)) continue;
            const GumboTag tag = child.v.element.tag;
            if (tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) continue;
            all_heads = all_heads && tag == GUMBO_TAG_TH;
            ReadCell cell;
            cell.row_span = std::atoi(std::string(html_attribute(child, "rowspan").substr(0, 6)).c_str());
            cell.column_span = std::atoi(std::string(html_attribute(child, "colspan").substr(0, 6)).c_str());
            cell.place.line = line_of(child);
            cell_number_ = out.cells++;
            std::string text;
            cell_ = &text;
            children(child, depth);
            flush();
            cell.text.written = std::move(text);
            cells.push_back(std::move(cell));
        }
        if (cells.empty()) return;
        out.body_begun = out.body_begun || !(in_head || all_heads);
        if (!out.body_begun) ++out.header_rows;
        out.rows.push_back(std::move(cells));
    }

    Draft& draft_;
    std::string text_;
    std::string* cell_ = nullptr;
    std::size_t cell_number_ = 0;
    std::vector<Nested> nested_;
    int nesting_ = 0;
    int preformatted_ = 0;
    int line_ = 0;
    Kind kind_ = Kind::Paragraph;
    int level_ = 0;
};

}  // namespace

Result<Draft> read_html(std::string_view text, const std::string& file) {
    if (html_depth(text) > kDeepest)
        return Diagnostic{.code = "READ-12", .place = {.file = file}, .arguments = {{"limit", std::int64_t{kDeepest}}}};
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, void (*)(GumboOutput*)> output(
        gumbo_parse_with_options(&options, text.data(), text.size()),
        [](GumboOutput* parsed) { gumbo_destroy_output(&kGumboDefaultOptions, parsed); });
    Draft draft;
    draft.format = ReadFormat::Html;
    HtmlReader(draft).run(*output->root);
    return draft;
}

}  // namespace tanji
