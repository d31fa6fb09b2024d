// SPDX-License-Identifier: Apache-2.0
#include "report/writers.h"

#include <algorithm>
#include <array>

#include "support/file.h"

namespace tanji {

namespace {

std::string docx_alone(const Document& document) { return write_docx(document); }

constexpr std::array kWriters{
    // format, description, how it is written
    Writer{"docx", "writers.format.docx", docx_alone},
    Writer{"pdf", "writers.format.pdf", nullptr},
    Writer{"html", "writers.format.html", write_html},
    Writer{"txt", "writers.format.txt", write_text},
};

Diagnostic unknown_format(const std::string& format) {
    TextList known;
    for (const Writer& writer : kWriters) known.emplace_back(writer.format);
    return {"WRITE-01", Severity::Error, {}, {{"format", format}, {"formats", std::move(known)}}};
}

}  // namespace

std::span<const Writer> document_writers() { return kWriters; }

Written write_documents(const Document& document, const WriteRequest& request, const RunContext& run) {
    Written written;
    const auto wants = [&](std::string_view format) {
        return std::find(request.formats.begin(), request.formats.end(), format) != request.formats.end();
    };
    const auto save = [&](std::string_view format, std::string_view bytes) {
        const auto file = request.folder / (request.base_name + "." + std::string(format));
        Diagnostics failed = write_file_atomically(file, bytes);
        if (!failed.has_errors()) written.files.push_back(file);
        written.diagnostics.append(std::move(failed));
    };
    std::optional<ConvertedDocument> converted;
    if (wants("pdf")) {
        run.report("step.pdf", 0);
        Result<ConvertedDocument> made = convert_to_pdf(document, run);
        written.diagnostics.append(made.diagnostics());
        if (made) converted = std::move(made).value();
    }
    for (const std::string& format : request.formats) {
        const auto writer = std::find_if(kWriters.begin(), kWriters.end(), [&](const Writer& one) { return one.format == format; });
        if (writer == kWriters.end()) {
            written.diagnostics.add(unknown_format(format));
        } else if (writer->write == nullptr) {
            if (converted) save(format, converted->pdf);
        } else if (format == "docx" && converted) {
            save(format, converted->docx);
        } else {
            save(format, writer->write(document));
        }
    }
    return written;
}

}  // namespace tanji
