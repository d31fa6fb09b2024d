// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"
#include "support/result.h"
#include "support/run_context.h"

namespace tanji {

/// Page on which each heading stands, by its id; known only after a conversion.
using PageNumbers = std::map<std::string, int, std::less<>>;

/// Pure functions: Document -> bytes. None touches a disk.
std::string write_docx(const Document& document, const PageNumbers& pages = {});
std::string write_html(const Document& document);
std::string write_text(const Document& document);

/// What LibreOffice made of a document: the PDF, the DOCX whose contents carry the page numbers, and those numbers.
struct ConvertedDocument {
    std::string pdf;
    std::string docx;
    PageNumbers pages;
};
/// Two conversions, so that the contents show the right pages. Errors: PDF-01 no soffice, PDF-02 no pdfinfo, PDF-03 the
/// converter made no file in time. Works in a private temporary folder that it removes.
Result<ConvertedDocument> convert_to_pdf(const Document& document, const RunContext& run);

struct WriteRequest {
    std::filesystem::path folder;
    std::string base_name = "report";
    std::vector<std::string> formats = {"docx", "pdf", "html"};  // names of the table in writers.cpp
};
struct Written {
    std::vector<std::filesystem::path> files;
    Diagnostics diagnostics;  // PDF-.. when only the PDF is missing; everything else is written
};
/// Writes each format to folder/base_name.<format>; a file is replaced only when its new bytes are complete.
Written write_documents(const Document& document, const WriteRequest& request, const RunContext& run);

struct Writer {
    std::string_view format;                // "docx", also the ending of the file
    std::string_view description;           // key in the word catalogue
    std::string (*write)(const Document&);  // null: made by a converter (PDF)
};
std::span<const Writer> document_writers();

}  // namespace tanji
