// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

namespace tanji {

/// One field of a table as written, with its line in the file (a quoted field may run over several).
struct CsvRow {
    int line = 0;  // of the row's first field, from 1
    std::vector<std::string> fields;
};

struct CsvTable {
    std::vector<std::string> header;
    int header_line = 0;
    std::vector<CsvRow> rows;  // each with as many fields as the header has
};

/// RFC 4180 text (UTF-8, with or without byte-order mark, LF or CRLF, quoted fields) -> rows. Every error is listed:
/// CSV-01 a quote never closed, CSV-02 a row with another number of fields, CSV-03 a header name twice, CSV-04 not UTF-8,
/// CSV-05 no header. Blank lines and lines that begin with # are passed over.
Result<CsvTable> read_csv(std::string_view text, const std::string& file);

/// Quotes a field when it must be; a field that a spreadsheet would run as a formula is given a leading apostrophe only by
/// writers for people, never here.
std::string csv_field(std::string_view text);

}  // namespace tanji
