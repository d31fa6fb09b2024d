// SPDX-License-Identifier: Apache-2.0
#include "pipeline/document_files.h"

#include <algorithm>
#include <system_error>

#include "report/writers.h"

namespace tanji {

WrittenOutputs write_document_files(const Document& document, const std::filesystem::path& out, const std::string& base,
                                    const RunContext& run) {
    WrittenOutputs outputs;
    WriteRequest request;
    request.folder = out;
    request.base_name = base;
    const std::string ending = out.extension().empty() ? std::string() : out.extension().string().substr(1);
    for (const Writer& writer : document_writers())
        if (writer.format == ending) {
            request.folder = out.parent_path();
            request.base_name = out.stem().string();
            request.formats = {ending};
        }
    std::error_code fault;
    if (!request.folder.empty()) std::filesystem::create_directories(request.folder, fault);
    if (fault) {
        outputs.diagnostics.error("BENCH-01", {request.folder.string(), {}, {}, 0, 0});
        return outputs;
    }
    Written written = write_documents(document, request, run);
    outputs.files = std::move(written.files);
    outputs.converter_missing = std::any_of(written.diagnostics.begin(), written.diagnostics.end(),
                                            [](const Diagnostic& one) { return one.code.starts_with("PDF-"); });
    outputs.diagnostics = std::move(written.diagnostics);
    return outputs;
}

}  // namespace tanji
