// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reading/pdf/page.h"
#include "reading/read_document.h"

namespace tanji {

/// A table on a page: where it stands and where its columns end.
struct PdfTable {
    PdfBox box;
    std::vector<double> columns;  // x of the borders, one more than there are columns
    ReadTable table;
    std::vector<PdfBox> boxes = {};  // of its cells, in their order
};

/// The tables whose cells are drawn by rules. Their words are taken out of the page. With one filled cell it is one only at
/// the head of a page, where it may be the end of a table of the page before.
std::vector<PdfTable> take_ruled_tables(PdfPage& page);

}  // namespace tanji
