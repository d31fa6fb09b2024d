// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/read_text.h"
#include "support/box.h"

namespace tanji {

enum class ReadFormat { Docx, Pdf, Html, Markdown, Text };
/// "DOCX", "PDF", "HTML", "Markdown", "TXT".
std::string_view name(ReadFormat format);

/// Where something stands in a report. All count from 1; 0 means "not known" or "not of this kind".
struct ReadPlace {
    int page = 0;
    int section = 0;    // ReadDocument::sections[section - 1]; 0 before the first heading
    int paragraph = 0;  // blocks that are not tables, counted through the document
    int table = 0;      // tables, counted through the document
    int row = 0;        // of the table
    int column = 0;     // of the table
    int line = 0;       // of the file (text, Markdown, HTML) or of the page (PDF)
    bool operator==(const ReadPlace&) const = default;
};

struct ReadSection {
    int level = 1;       // 1 is a chapter
    int parent = 0;      // like ReadPlace::section
    std::string number;  // "3.2.1"; empty when the heading has none
    std::string title;   // without the number, normal form
    bool operator==(const ReadSection&) const = default;
};

struct ReadCell {
    ReadPlace place;  // of its upper left corner
    ReadText text;    // paragraphs of a cell are separated by line breaks
    int row_span = 1;
    int column_span = 1;
    bool operator==(const ReadCell&) const = default;
};

struct ReadTable {
    int rows = 0;
    int columns = 0;
    int header_rows = -1;         // -1 while not known: finish_document() guesses
    bool header_guessed = false;  // nobody said which rows are the head
    ReadText caption;             // empty when there is none
    ReadPlace inside;             // the cell that holds this table, if it is nested
    std::vector<ReadCell> cells;  // by row, then column; no two cover one place; places may stay empty

    /// The cell that covers a place, both from 1; nullptr where the row is too short.
    [[nodiscard]] const ReadCell* at(int row, int column) const;
    bool operator==(const ReadTable&) const = default;
};

struct ReadBlock {
    enum class Kind { Heading, Paragraph, ListItem, Caption, Table, TocEntry, Footnote, Header, Footer };
    Kind kind = Kind::Paragraph;
    ReadPlace place;
    ReadText text;  // as a reader sees it, numbering included; empty for a table
    int level = 0;  // of a heading, from 1; of a list item and an entry of the contents, from 1 if known
    std::string
        number;  // "3.2.1" of a heading, "4.2-1" of a caption, "(1)" of a list item, the page as printed of an entry of the contents
    Box<ReadTable> table;
    bool operator==(const ReadBlock&) const = default;
};

/// A report of any origin as ordered blocks: what all later reading looks at. Nothing is interpreted yet.
struct ReadDocument {
    std::string source;  // as the user named it
    ReadFormat format = ReadFormat::Text;
    int pages = 0;  // 0: not known
    std::vector<ReadSection> sections;
    std::vector<ReadBlock>
        blocks;  // in reading order; footnotes behind the block that refers to them, headers and footers at the end, each once
    bool operator==(const ReadDocument&) const = default;
};

/// The headings above a place, outermost first: "3 数据", "3.2 电力".
std::vector<std::string> section_path(const ReadDocument& document, const ReadPlace& place);

/// The document as lines of text, every place and both forms of a text where they differ: for tests and for looking at it.
std::string dump(const ReadDocument& document);

}  // namespace tanji
