// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <unordered_map>

#include "io/exchange_table.h"
#include "io/text_lines.h"
#include "model/study_node.h"
#include "support/csv.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::string_view kUnitColumn = "unit";
constexpr std::array<std::string_view, 4> kGroups{"gap.", "fuel.", "uncertainty.", "quality."};

/// Header texts that mean a column: its key, and its label in each language.
std::unordered_map<std::string, std::string> known_headers() {
    std::unordered_map<std::string, std::string> headers;
    const Words chinese(Language::Chinese);
    const Words english(Language::English);
    const auto add = [&](const std::string& name, const std::string& label) {
        headers.emplace(fold(name), name);
        for (const Words* words : {&chinese, &english})
            if (words->has(label)) headers.emplace(fold(words->text(label)), name);
    };
    for (const ExchangeColumn& column : exchange_columns()) {
        // The figures of a group bear the labels of that group; those of the factor's quality go by their keys, as quality has the labels.
        const bool nested =
            std::any_of(kGroups.begin(), kGroups.end(), [&](std::string_view group) { return column.name.starts_with(group); });
        add(column.name, (nested ? "field." : "field.exchange.") + column.name);
    }
    add(std::string(kUnitColumn), "table.column.unit");
    for (const std::string_view language : {"zh", "en"}) add("gap.reason." + std::string(language), {});
    return headers;
}

std::vector<std::string> column_names() {
    std::vector<std::string> names;
    for (const ExchangeColumn& column : exchange_columns()) names.push_back(column.name);
    names.emplace_back(kUnitColumn);
    return names;
}

bool is_bare_number(std::string_view text) { return text.find_first_not_of("0123456789.,+-eE") == std::string_view::npos; }

class TableReader {
  public:
    TableReader(std::string_view text, const TableSource& source, std::vector<Exchange>& exchanges, Diagnostics& diagnostics)
        : source_(source), exchanges_(exchanges), diagnostics_(diagnostics), lines_(text), scratch_{source.file, source.number, found_} {}

    void read(const CsvTable& table) {
        header_line_ = table.header_line;
        if (!read_header(table.header)) return;
        exchanges_.reserve(exchanges_.size() + table.rows.size());
        for (const CsvRow& row : table.rows) read_row(row);
    }

  private:
    struct Column {
        std::size_t index;
        std::string name;
        const ExchangeColumn* reads;
        std::string language = {};  // of one half of a text in two languages
    };

    [[nodiscard]] Place header_place(std::size_t index) const { return lines_.field(source_.file, header_line_, index); }

    bool read_header(const std::vector<std::string>& header) {
        static const std::unordered_map<std::string, std::string> kHeaders = known_headers();
        const std::size_t before = diagnostics_.size();
        std::unordered_map<std::string, std::size_t> seen;
        for (std::size_t index = 0; index < header.size(); ++index) {
            const std::string written(trim(header[index]));
            if (written.empty()) continue;  // a column without a name holds remarks
            const auto known = kHeaders.find(fold(written));
            if (known == kHeaders.end()) {
                const std::vector<std::string> names = column_names();
                const std::string near = nearest(written, names);
                diagnostics_.error("TABLE-01", header_place(index),
                                   {{"found", written}, {"near", near.empty() ? "none" : near}, {"expected", TextList(names)}});
                continue;
            }
            const auto [first, is_new] = seen.emplace(known->second, index);
            if (!is_new)
                diagnostics_.error("TABLE-03", header_place(index),
                                   {{"first", std::string(trim(header[first->second]))}, {"second", written}});
            else
                add_column(known->second, index);
        }
        if (!seen.contains("flow"))
            diagnostics_.error("TABLE-02", {.file = source_.file, .line = header_line_},
                               {{"key", "flow"}, {"label", WordKey{"field.exchange.flow"}}});
        if (unit_ != kNone && amount_ == kNone) diagnostics_.error("TABLE-08", header_place(unit_));
        return diagnostics_.size() == before;
    }

    void add_column(const std::string& name, std::size_t index) {
        if (name == kUnitColumn) {
            unit_ = index;
            return;
        }
        if (name == "amount") amount_ = index;
        if (name == "flow") flow_ = index;
        Column column{index, name, nullptr};
        std::string_view stem = name;
        for (const std::string_view language : {".zh", ".en"})
            if (stem.ends_with(language)) {
                stem.remove_suffix(language.size());
                column.language = language.substr(1);
                break;
            }
        for (const ExchangeColumn& known : exchange_columns())
            if (known.name == stem) column.reads = &known;
        columns_.push_back(std::move(column));
    }

    void read_row(const CsvRow& row) {
        if (std::all_of(row.fields.begin(), row.fields.end(), [](const std::string& field) { return trim(field).empty(); })) return;
        Exchange& exchange = exchanges_.emplace_back();
        exchange.provenance = {source_.number, row.line, 1};
        cell_.line = row.line;
        for (const Column& column : columns_) {
            const std::string_view text = trim(row.fields[column.index]);
            if (text.empty() || !column.reads) continue;
            if (!column.language.empty()) {
                read_half(row, column, text, exchange);
                continue;
            }
            cell_.kind = Node::Kind::String;
            cell_.text = text;
            if (column.index == amount_ && (is_formula(row) || (unit_ != kNone && !add_unit(row)))) continue;
            read_cell(row, column, cell_, exchange);
        }
        if (exchange.flow.empty())
            diagnostics_.error("STUDY-01", place(row, flow_, "flow"), {{"key", "flow"}, {"label", WordKey{"field.exchange.flow"}}});
    }

    /// "=B2*C2", "#REF!": what a spreadsheet program leaves where a number was meant.
    bool is_formula(const CsvRow& row) {
        if (!cell_.text.starts_with('=') && !cell_.text.starts_with('#')) return false;
        diagnostics_.error("TABLE-09", place(row, amount_, "amount"), {{"found", cell_.text}});
        return true;
    }

    bool add_unit(const CsvRow& row) {
        const std::string_view unit = trim(row.fields[unit_]);
        if (unit.empty()) return true;
        if (!is_bare_number(cell_.text)) {
            diagnostics_.error("TABLE-04", place(row, amount_, "amount"), {{"found", cell_.text}, {"unit", std::string(unit)}});
            return false;
        }
        cell_.text += ' ';
        cell_.text += unit;
        return true;
    }

    /// "name.zh" and "name.en" are one value; it is read again as a whole when its second half comes.
    void read_half(const CsvRow& row, const Column& column, std::string_view text, Exchange& exchange) {
        Node both = Node::map({{column.language, Node::string(std::string(text))}});
        for (const Column& other : columns_)
            if (other.reads == column.reads && !other.language.empty() && other.index != column.index)
                if (const std::string_view half = trim(row.fields[other.index]); !half.empty())
                    both.set(other.language, Node::string(std::string(half)));
        both.line = row.line;
        read_cell(row, column, both, exchange);
    }

    /// Nearly all cells are right, so the place of a cell in the file is worked out only when something was found.
    void read_cell(const CsvRow& row, const Column& column, Node& cell, Exchange& exchange) {
        column.reads->read(cell, exchange, scratch_);
        if (found_.empty()) return;
        for (Diagnostic item : found_) {
            item.place = place(row, column.index, column.name);
            diagnostics_.add(std::move(item));
        }
        found_ = {};
    }

    [[nodiscard]] Place place(const CsvRow& row, std::size_t index, std::string_view name) const {
        Place where = lines_.field(source_.file, row.line, index);
        const std::string_view flow = trim(row.fields[flow_]);
        where.part = source_.path + "." + std::string(flow.empty() ? "?" : flow) + "." + std::string(name);
        return where;
    }

    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    const TableSource& source_;
    std::vector<Exchange>& exchanges_;
    Diagnostics& diagnostics_;
    TextLines lines_;
    std::vector<Column> columns_;
    std::size_t amount_ = kNone;
    std::size_t unit_ = kNone;
    std::size_t flow_ = kNone;
    int header_line_ = 0;
    Node cell_;
    Diagnostics found_;
    FieldReader scratch_;
};

}  // namespace

void read_exchange_table(std::string_view text, const TableSource& source, std::vector<Exchange>& exchanges, Diagnostics& diagnostics) {
    Result<CsvTable> table = read_csv(text, source.file);
    diagnostics.append(table.diagnostics());
    if (table) TableReader(text, source, exchanges, diagnostics).read(*table);
}

}  // namespace tanji
