// SPDX-License-Identifier: Apache-2.0
#include "support/csv.h"

#include <algorithm>
#include <cstring>

#include "support/text.h"

namespace tanji {
namespace {

constexpr std::size_t kExcerpt = 200;  // bytes of a row that a message shows

class Reader {
  public:
    Reader(std::string_view text, const std::string& file, Diagnostics& diagnostics)
        : at_(text.data()), end_(text.data() + text.size()), file_(file), diagnostics_(diagnostics) {}

    /// The next row that is neither blank nor a comment; false at the end. `expected` fields are made room for.
    bool next(CsvRow& row, std::size_t expected) {
        while (at_ != end_) {
            row_begin_ = at_;
            row.line = line_;
            if (*at_ == '#') {
                skip_line();
                continue;
            }
            row.fields.clear();
            row.fields.reserve(expected);
            read_fields(row.fields);
            if (row.fields.size() > 1 || !trim(row.fields.front()).empty()) return true;
        }
        return false;
    }

    [[nodiscard]] bool ended_in_quotes() const { return ended_in_quotes_; }

    [[nodiscard]] std::string excerpt() const {
        std::string_view row(row_begin_, static_cast<std::size_t>(at_ - row_begin_));
        while (row.ends_with('\n') || row.ends_with('\r')) row.remove_suffix(1);
        return std::string(row.substr(0, kExcerpt));
    }

  private:
    void skip_line() {
        const void* found = std::memchr(at_, '\n', static_cast<std::size_t>(end_ - at_));
        at_ = found == nullptr ? end_ : static_cast<const char*>(found) + 1;
        ++line_;
    }

    void read_fields(std::vector<std::string>& fields) {
        for (;;) {
            if (at_ != end_ && *at_ == '"')
                fields.push_back(quoted());
            else
                fields.push_back(plain());
            if (at_ == end_) return;
            const bool more = *at_ == ',';
            ++at_;
            if (!more) break;
        }
        ++line_;
    }

    /// Leaves at_ on the comma, the line feed or the end.
    std::string plain() {
        const char* const begin = at_;
        while (at_ != end_ && *at_ != ',' && *at_ != '\n') ++at_;
        const char* last = at_;
        if (last != begin && last[-1] == '\r' && (at_ == end_ || *at_ == '\n')) --last;
        return {begin, last};
    }

    std::string quoted() {
        const int begin_line = line_;
        std::string field;
        for (++at_;;) {
            const void* found = at_ == end_ ? nullptr : std::memchr(at_, '"', static_cast<std::size_t>(end_ - at_));
            const char* const quote = found == nullptr ? end_ : static_cast<const char*>(found);
            field.append(at_, quote);
            line_ += static_cast<int>(std::count(at_, quote, '\n'));
            at_ = quote;
            if (at_ == end_) {
                ended_in_quotes_ = true;
                diagnostics_.add({"CSV-01", Severity::Error, {.file = file_, .line = begin_line}, {}, {}, excerpt()});
                return field;
            }
            ++at_;
            if (at_ == end_ || *at_ != '"') break;
            field += '"';
            ++at_;
        }
        const std::string rest = plain();
        if (!rest.empty()) diagnostics_.add({"CSV-06", Severity::Error, {.file = file_, .line = line_}, {{"found", rest}}, {}, excerpt()});
        return field;
    }

    const char* at_;
    const char* end_;
    const char* row_begin_ = nullptr;
    bool ended_in_quotes_ = false;
    int line_ = 1;
    const std::string& file_;
    Diagnostics& diagnostics_;
};

int line_of_broken_utf8(std::string_view text) {
    int line = 1;
    for (const std::string_view row : split(text, '\n')) {
        if (!is_valid_utf8(row)) return line;
        ++line;
    }
    return line;
}

void check_header(const CsvTable& table, const std::string& file, Diagnostics& diagnostics) {
    std::vector<std::string> seen;
    for (const std::string& name : table.header) {
        if (std::find(seen.begin(), seen.end(), name) != seen.end())
            diagnostics.error("CSV-03", {.file = file, .line = table.header_line}, {{"name", name}});
        seen.push_back(name);
    }
}

}  // namespace

Result<CsvTable> read_csv(std::string_view text, const std::string& file) {
    Diagnostics diagnostics;
    if (!is_valid_utf8(text)) {
        diagnostics.error("CSV-04", {.file = file, .line = line_of_broken_utf8(text)});
        return diagnostics;
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    Reader reader(text, file, diagnostics);
    CsvTable table;
    CsvRow row;
    if (!reader.next(row, 0)) {
        diagnostics.error("CSV-05", {.file = file});
        return diagnostics;
    }
    table.header_line = row.line;
    table.header = std::move(row.fields);
    check_header(table, file, diagnostics);
    table.rows.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
    while (reader.next(row, table.header.size())) {
        if (reader.ended_in_quotes()) break;  // how many fields such a row has says nothing
        if (row.fields.size() != table.header.size()) {
            diagnostics.add(
                {"CSV-02",
                 Severity::Error,
                 {.file = file, .line = row.line},
                 {{"found", static_cast<std::int64_t>(row.fields.size())}, {"wanted", static_cast<std::int64_t>(table.header.size())}},
                 {{.file = file, .line = table.header_line}},
                 reader.excerpt()});
            continue;
        }
        table.rows.push_back(std::move(row));
        row = {};
    }
    if (diagnostics.has_errors()) return diagnostics;
    return table;
}

std::string csv_field(std::string_view text) {
    const bool comment = text.starts_with('#');  // would be passed over at the begin of a row
    const bool blanks = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!comment && !blanks && text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

}  // namespace tanji
