// SPDX-License-Identifier: Apache-2.0
#include "reading/read_report.h"

#include "reading/docx/docx.h"
#include "reading/html.h"
#include "reading/markdown.h"
#include "reading/pdf/pdf.h"
#include "reading/plain_text.h"
#include "reading/recognise.h"
#include "support/file.h"

namespace tanji {
namespace {

/// What is text may be as long as a book of 2,000 pages, not longer.
constexpr std::size_t kLongestText = std::size_t{32} << 20U;

Result<Draft> read_text_file(std::string_view bytes, const std::string& name) {
    if (bytes.size() > kLongestText)
        return Diagnostic{
            .code = "READ-13",
            .place = {.file = name},
            .arguments = {{"found", static_cast<std::int64_t>(bytes.size())}, {"limit", static_cast<std::int64_t>(kLongestText)}}};
    const Result<std::string> text = to_utf8(bytes, name);
    if (!text) return text.diagnostics();
    switch (recognise_text(*text)) {
        case ReadFormat::Html:
            return read_html(*text, name);
        case ReadFormat::Markdown:
            return read_markdown(*text, name);
        default:
            return read_plain_text(*text);
    }
}

}  // namespace

Result<ReadDocument> read_report_bytes(std::string_view bytes, const std::string& name, const RunContext& run) {
    const Result<Recognised> recognised = recognise_container(bytes, name);
    if (!recognised) return recognised.diagnostics();
    using Container = Recognised::Container;
    Result<Draft> draft = recognised->container == Container::Zip   ? read_docx(bytes, name)
                          : recognised->container == Container::Pdf ? read_pdf(bytes, name, run)
                                                                    : read_text_file(bytes, name);
    if (!draft) return draft.diagnostics();
    Diagnostics warnings = draft.diagnostics();
    ReadDocument document = finish_document(std::move(draft).value(), name);
    if (document.blocks.empty()) return Diagnostic{.code = "READ-03", .place = {.file = name}};
    return {std::move(document), std::move(warnings)};
}

Result<ReadDocument> read_report(const std::filesystem::path& file, const RunContext& run) {
    const Result<std::string> bytes = read_file(file, kLargestReport);
    if (!bytes) return bytes.diagnostics();
    return read_report_bytes(*bytes, file.string(), run);
}

}  // namespace tanji
