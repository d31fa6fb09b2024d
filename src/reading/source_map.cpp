// SPDX-License-Identifier: Apache-2.0
#include "reading/source_map.h"

#include "reading/docx/docx.h"
#include "reading/draft.h"
#include "reading/pdf/pdf.h"
#include "reading/recognise.h"

namespace tanji {

const SourceSpot* SourceMap::find(int paragraph, int table, int row, int column) const {
    const SourceSpot* best = nullptr;
    int best_rank = 0;
    const auto take = [&](const SourceSpot& spot, int rank) {
        if (rank <= best_rank) return;
        best = &spot;
        best_rank = rank;
    };
    for (const Entry& entry : spots) {
        const ReadPlace& at = entry.place;
        if (table > 0) {
            if (at.table != table) continue;
            const bool same_row = row > 0 && at.row == row;
            if (same_row && at.column == column)
                take(entry.spot, 4);
            else if (same_row)
                take(entry.spot, 3);
            else if (at.row <= 1)
                take(entry.spot, row > 0 ? 1 : 2);
        } else if (paragraph > 0 && at.paragraph == paragraph) {
            take(entry.spot, 4);
        }
    }
    if (best != nullptr || spots.empty()) return best;
    if (paragraph == 0 && table == 0) return &spots.front().spot;  // of the report as a whole: at its beginning
    for (const Entry& entry : spots)                               // a note or a running line, which cannot carry a comment
        if (paragraph > 0 && entry.place.paragraph > 0 && entry.place.paragraph < paragraph) best = &entry.spot;
    return best != nullptr ? best : &spots.front().spot;
}

Result<SourceMap> read_source_map(std::string_view bytes, const std::string& name, const RunContext& run) {
    const Result<Recognised> recognised = recognise_container(bytes, name);
    if (!recognised) return recognised.diagnostics();
    using Container = Recognised::Container;
    if (recognised->container != Container::Zip && recognised->container != Container::Pdf)
        return Diagnostic{.code = "NOTE-01", .place = {.file = name}};
    const bool is_docx = recognised->container == Container::Zip;
    std::string part;
    Result<Draft> draft = is_docx ? read_docx(bytes, name, &part) : read_pdf(bytes, name, run);
    if (!draft) return draft.diagnostics();
    SourceMap map;
    finish_document(std::move(draft).value(), name, &map);
    map.part = part;
    return map;
}

}  // namespace tanji
