// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "report/comments/comments.h"
#include "report/comments/qpdf_notes.h"

namespace tanji {
namespace {

/// A finding on a row is about all of its cells; one on a cell about that cell, with its sign behind the row.
void take_row(PdfNote& note, const SourceMap& map, const DocumentSpot& at) {
    if (at.table == 0 || at.row == 0) return;
    for (const SourceMap::Entry& entry : map.spots) {
        if (entry.place.table != at.table || entry.place.row != at.row || entry.spot.page != note.page) continue;
        note.beside = std::max(note.beside, entry.spot.x1);
        if (at.column > 1) continue;
        note.x0 = std::min(note.x0, entry.spot.x0);
        note.y0 = std::min(note.y0, entry.spot.y0);
        note.x1 = std::max(note.x1, entry.spot.x1);
        note.y1 = std::max(note.y1, entry.spot.y1);
    }
}

}  // namespace

Result<std::string> commented_pdf(std::string_view bytes, const std::string& file, const SourceMap& map,
                                  const std::vector<DocumentComment>& comments, std::chrono::sys_days day) {
    std::vector<PdfNote> notes;
    for (const DocumentComment& comment : comments) {
        const DocumentSpot& at = comment.spot;
        PdfNote note;
        note.page = at.page > 0 ? at.page : 1;
        const bool somewhere = at.paragraph > 0 || at.table > 0;
        if (const SourceSpot* spot = somewhere ? map.find(at.paragraph, at.table, at.row, at.column) : nullptr; spot != nullptr) {
            note.page = spot->page;
            note.x0 = spot->x0;
            note.y0 = spot->y0;
            note.x1 = spot->x1;
            note.y1 = spot->y1;
            take_row(note, map, at);
        }
        for (const std::string& line : comment.lines) note.text += (note.text.empty() ? "" : "\n") + line;
        notes.push_back(std::move(note));
    }
    const std::chrono::year_month_day date(day);
    const std::string stamp = fmt::format("D:{:04}{:02}{:02}000000Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                          static_cast<unsigned>(date.day()));
    std::string made = pdf_with_notes(bytes, notes, std::string(kCommentAuthor), stamp);
    if (made.empty()) return Diagnostic{.code = "NOTE-03", .place = {.file = file}};
    return made;
}

}  // namespace tanji
