// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "pipeline/audit_outputs.h"
#include "report/document.h"

namespace tanji {

/// Writes a document as `base`.docx, .pdf and .html into the folder `out`, or as the one file that `out` names by its ending.
WrittenOutputs write_document_files(const Document& document, const std::filesystem::path& out, const std::string& base,
                                    const RunContext& run);

}  // namespace tanji
