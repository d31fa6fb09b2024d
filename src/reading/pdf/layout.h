// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "reading/draft.h"
#include "reading/pdf/lattice.h"
#include "reading/pdf/lines.h"

namespace tanji {

/// A block of a page; the place of a table on it tells whether it goes on.
struct PdfBlock {
    DraftBlock draft;
    PdfBox box;
    std::vector<double> columns = {};  // of a table
    bool ruled = false;                // its borders are drawn, not guessed
    std::vector<PdfLine> lines = {};   // of a table without rules: where it goes on, its columns are guessed anew with all of them
};

/// The x at which a page of two columns is parted, if it is one.
std::optional<double> gutter_of(const PdfPage& page);

/// What the page before leaves open.
struct PdfState {
    bool in_contents = false;     // entries of the contents may go on
    std::vector<double> columns;  // of a table without rules that ended the page
};
/// Blocks of a page in reading order: tables, and paragraphs between them; of two columns the left one first.
std::vector<PdfBlock> blocks_of_page(PdfPage page, int number, PdfState& state);

/// A table that begins where the last page's ended is one with it; a head that is repeated is dropped. A frame around text that goes on
/// with no table is text.
std::vector<DraftBlock> joined_pages(std::vector<std::vector<PdfBlock>> pages);

}  // namespace tanji
