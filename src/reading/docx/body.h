// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reading/docx/numbering.h"
#include "reading/docx/paragraph.h"
#include "reading/docx/styles.h"
#include "reading/draft.h"

namespace tanji {

/// What paragraphs refer to.
struct DocxSupplies {
    DocxStyles styles;
    DocxNumbering numbering;
    DocxParts& parts;
    std::string footnotes;  // names of parts; empty: there are none
    std::string endnotes;
};

/// Paragraphs and tables of a document's body. True when they were nested too deeply to be read.
bool read_body(const pugi::xml_node& body, DocxSupplies& supplies, Draft& draft);
/// All paragraphs of a header or footer, each of the given kind.
bool read_outside(const pugi::xml_node& part, ReadBlock::Kind kind, DocxSupplies& supplies, Draft& draft);

}  // namespace tanji
