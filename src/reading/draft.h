// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reading/read_document.h"
#include "reading/source_map.h"

namespace tanji {

/// What a reader of one format hands on: written texts, kinds where the file itself names them, and what helps to guess the rest.
struct DraftBlock {
    ReadBlock block;     // written text, page, line; the place is numbered later
    bool named = false;  // the file says of which kind it is; else a paragraph that may turn out to be a heading, a caption ...
    double size = 0;     // of the letters [pt]; 0: not known
    bool bold = false;
    SourceSpot source = {};              // where it stands in the file, as far as the format tells
    std::vector<SourceSpot> cells = {};  // of a table: like its cells, or empty
};

struct Draft {
    ReadFormat format = ReadFormat::Text;
    int pages = 0;
    bool has_line_breaks = false;  // lines were put together to paragraphs by guess; a paragraph may be broken at a page
    std::vector<DraftBlock> blocks;
};

/// A draft block of plain text.
DraftBlock draft_text(std::string written, int page, int line);
DraftBlock draft_table(ReadTable table, int page, int line);

/// Normal forms, contents, headings, captions, lists, heads of tables, places: in this order.
ReadDocument finish_document(Draft draft, std::string source, SourceMap* map = nullptr);

// The steps, each from blocks to blocks.
void join_broken_paragraphs(Draft& draft);
void find_contents(Draft& draft);
void find_headings(Draft& draft);
void find_captions(Draft& draft);
void find_list_items(Draft& draft);
void guess_header_rows(ReadTable& table);

/// Rows of cells of which only the spans are known, as HTML and Markdown give them, are put in their columns.
/// Cells of `rows[r]` come in order; a place covered by a span from above is passed over.
ReadTable placed_table(std::vector<std::vector<ReadCell>> rows);

inline constexpr int kMostTableColumns = 500;
inline constexpr int kMostTableRows = 100000;

}  // namespace tanji
