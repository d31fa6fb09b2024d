// SPDX-License-Identifier: Apache-2.0
#include "support/text.h"

#include <algorithm>

#include "report/writers.h"
#include "report/writers/labels.h"

namespace tanji {

namespace {

constexpr std::size_t kWidth = 100;     // columns of a terminal
constexpr std::size_t kCellWidth = 40;  // a longer cell makes its column wider only as far as this

// A control character in a text from outside must not steer the terminal.
std::string tame(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n') c = ' ';
    std::erase(text, '\x7f');
    return text;
}

class TextWriter {
  public:
    explicit TextWriter(const Document& document) : document_(document), words_(document.info.language), labels_(document, words_) {}

    std::string write() {
        for (const Block& block : document_.blocks) std::visit([this](const auto& part) { write(part); }, block);
        return std::move(out_);
    }

  private:
    void line(const std::string& text) { out_ += text + "\n"; }

    std::string text_of(const Inlines& inlines) const {
        std::string text;
        for (const Inline& part : inlines) {
            if (const auto* reference = std::get_if<Reference>(&part)) {
                text += labels_.label(reference->id).whole();
            } else {
                text += bare_text({part});
            }
        }
        return tame(text);
    }
    void write(const Heading& heading) {
        const std::string number = labels_.heading_number(heading.id);
        const std::string text = (number.empty() ? "" : number + "  ") + text_of(heading.text);
        line("");
        line(text);
        if (heading.level < 3) line(std::string(std::min(display_width(text), kWidth), heading.level == 1 ? '=' : '-'));
        line("");
    }
    void write(const Paragraph& paragraph) {
        line((paragraph.style == ParagraphStyle::Warning ? "! " : "") + text_of(paragraph.text));
        line("");
    }
    void write(const List& list) {
        std::vector<int> counts(3, 0);
        for (const ListItem& item : list.items) {
            const auto level = static_cast<std::size_t>(item.level);
            ++counts.at(level);
            std::fill(counts.begin() + item.level + 1, counts.end(), 0);
            line(std::string(2 * level, ' ') + (list.ordered ? std::to_string(counts.at(level)) + ". " : "- ") + text_of(item.text));
        }
        line("");
    }
    void caption(const std::string& id, const Inlines& text) {
        if (!text.empty()) line(labels_.label(id).whole() + "  " + text_of(text));
    }

    struct Placed {
        std::size_t column;
        std::size_t columns;
        std::string text;
        Align align;
    };
    std::vector<std::vector<Placed>> place(const Table& table) const {
        std::vector<std::vector<Placed>> rows;
        std::vector<int> covered(table.columns.size(), 0);
        for (const TableRow& row : table.rows) {
            auto& placed = rows.emplace_back();
            std::size_t column = 0;
            const auto skip = [&] {
                while (column < covered.size() && covered[column] > 0) --covered[column++];
            };
            for (const TableCell& cell : row.cells) {
                skip();
                placed.push_back({column, static_cast<std::size_t>(cell.columns), text_of(cell.text),
                                  cell.align.value_or(table.columns.at(column).align)});
                for (int at = 0; at < cell.columns; ++at) covered.at(column++) = cell.rows - 1;
            }
            skip();
        }
        return rows;
    }
    void write(const Table& table) {
        caption(table.id, table.caption);
        const auto rows = place(table);
        std::vector<std::size_t> widths(table.columns.size(), 1);
        for (const auto& row : rows)
            for (const Placed& cell : row)
                if (cell.columns == 1) widths[cell.column] = std::max(widths[cell.column], std::min(display_width(cell.text), kCellWidth));
        std::size_t whole = 0;
        for (const std::size_t width : widths) whole += width + 2;
        for (std::size_t index = 0; index < rows.size(); ++index) {
            if (index > 0 && table.rows[index].kind != RowKind::Head &&
                (table.rows[index - 1].kind == RowKind::Head || table.rows[index].kind == RowKind::Total))
                line(std::string(whole - 2, '-'));
            std::string text;
            for (const Placed& cell : rows[index]) {
                std::size_t begin = 0, width = 0;
                for (std::size_t at = 0; at < cell.column; ++at) begin += widths[at] + 2;
                for (std::size_t at = 0; at < cell.columns; ++at) width += widths[cell.column + at] + (at > 0 ? 2 : 0);
                text = pad_right(text, begin) + (cell.align == Align::Right ? pad_left(cell.text, width) : pad_right(cell.text, width));
                text += "  ";
            }
            line(std::string(text.substr(0, text.find_last_not_of(' ') + 1)));
        }
        if (!table.note.empty()) line(words_.text("writers.note", {{"text", text_of(table.note)}}));
        line("");
    }
    void facts(const std::vector<KeyValue>& rows) {
        std::size_t width = 0;
        for (const KeyValue& row : rows) width = std::max(width, display_width(text_of(row.key)));
        for (const KeyValue& row : rows) line(pad_right(text_of(row.key), width) + "  " + text_of(row.value));
        line("");
    }
    void write(const KeyValueTable& table) {
        caption(table.id, table.caption);
        facts(table.rows);
    }
    void write(const Figure& figure) {
        line("[" + tame(figure.alt) + "]");
        caption(figure.id, figure.caption);
        line("");
    }
    void write(const FormulaBlock& formula) {
        line("    " + math_text(formula.symbolic) + "    (" + labels_.label(formula.id).number + ")");
        if (formula.numeric) line("    " + math_text(*formula.numeric));
        for (const auto& [symbol, meaning] : formula.where) line("    " + math_text(symbol) + " — " + text_of(meaning));
        line("");
    }
    void write(const PageBreak&) {}
    void write(const CoverBlock& cover) {
        line(tame(cover.organisation));
        for (const std::string& title : cover.title) line(tame(title));
        for (const std::string& title : cover.subtitle) line(tame(title));
        line("");
        for (const CoverResult& result : cover.results)
            line(text_of(result.label) + ": " + bare_text({result.value}) + " " + text_of(result.per));
        line("");
        facts(cover.fields);
    }
    void write(const ContentsBlock& contents) {
        line(words_.text("writers.contents"));
        for (const Block& block : document_.blocks) {
            const auto* heading = std::get_if<Heading>(&block);
            if (heading == nullptr || heading->level > contents.levels) continue;
            const std::string number = labels_.heading_number(heading->id);
            line(std::string(2 * static_cast<std::size_t>(heading->level), ' ') + (number.empty() ? "" : number + "  ") +
                 text_of(heading->text));
        }
        line("");
    }

    const Document& document_;
    Words words_;
    Labels labels_;
    std::string out_;
};

}  // namespace

std::string write_text(const Document& document) { return TextWriter(document).write(); }

}  // namespace tanji
