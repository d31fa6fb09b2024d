// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <set>
#include <string>
#include <utility>

#include "reading/draft.h"
#include "support/text.h"

namespace tanji {

inline void expect(bool good) {
    if (!good) std::abort();
}

/// A normal form leads back into the written text, and steps never go backwards.
inline void check_text(const ReadText& text) {
    expect(is_valid_utf8(text.normal));
    std::size_t last = 0;
    for (const ReadText::Step& step : text.steps) {
        expect(step.normal >= last && step.normal <= text.normal.size() && step.written + step.written_size <= text.written.size());
        last = step.normal;
    }
    for (std::size_t at = 0; at < text.normal.size(); at += 1 + text.normal.size() / 64) {
        const TextRange range = text.written_range({at, at + 1});
        expect(range.begin <= range.end && range.end <= text.written.size());
    }
}

/// No two cells cover one place, and none lies outside.
inline void check_table(const ReadTable& table) {
    std::set<std::pair<int, int>> taken;
    for (const ReadCell& cell : table.cells) {
        check_text(cell.text);
        expect(cell.place.row >= 1 && cell.place.column >= 1 && cell.row_span >= 1 && cell.column_span >= 1);
        expect(cell.place.row + cell.row_span - 1 <= table.rows && cell.place.column + cell.column_span - 1 <= table.columns);
        if (cell.row_span * cell.column_span > 1000) continue;
        for (int row = 0; row < cell.row_span; ++row)
            for (int column = 0; column < cell.column_span; ++column)
                expect(taken.emplace(cell.place.row + row, cell.place.column + column).second);
    }
    expect(table.header_rows >= 0 && table.header_rows <= table.rows);
}

/// What every document holds to, whatever was read.
inline void check_document(const ReadDocument& document) {
    const auto sections = static_cast<int>(document.sections.size());
    for (int i = 0; i < sections; ++i) expect(document.sections[static_cast<std::size_t>(i)].parent <= i);
    int last_section = 0;
    for (const ReadBlock& block : document.blocks) {
        expect(block.place.section >= 0 && block.place.section <= sections);
        expect(block.place.section >= last_section || block.place.section == 0);
        last_section = block.place.section;
        expect(block.table.has_value() == (block.kind == ReadBlock::Kind::Table));
        check_text(block.text);
        if (block.table) check_table(*block.table);
    }
    expect(!dump(document).empty());
}

}  // namespace tanji
