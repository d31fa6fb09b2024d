// SPDX-License-Identifier: Apache-2.0
#include "reading/pdf/drawing.h"

#include "reading/pdf/qpdf_pages.h"
#include "reading/read_report.h"

namespace tanji {

Result<std::vector<std::vector<PdfRule>>> read_pdf_rules(std::string_view bytes, const std::string& file) {
    PdfDrawing drawing = draw_with_qpdf(bytes, static_cast<std::size_t>(kMostReportPages));
    Diagnostics problems;
    if (drawing.encrypted)
        problems.error("READ-07", {.file = file});
    else if (drawing.pages == 0)
        problems.error("READ-08", {.file = file});
    else if (drawing.pages > static_cast<std::size_t>(kMostReportPages))
        problems.error("READ-09", {.file = file},
                       {{"found", static_cast<std::int64_t>(drawing.pages)}, {"limit", std::int64_t{kMostReportPages}}});
    if (problems.has_errors()) return problems;
    return std::move(drawing.rules);
}

}  // namespace tanji
