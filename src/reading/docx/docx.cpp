// SPDX-License-Identifier: Apache-2.0
#include "reading/docx/docx.h"

#include <pugixml.hpp>

#include "reading/docx/body.h"

namespace tanji {
namespace {

/// A report's pictures may be large; its text is not.
constexpr ZipLimits kLimits{.entries = 10000, .entry_bytes = std::uint64_t{64} << 20U, .total_bytes = std::uint64_t{384} << 20U};

/// What a package is when it is no document.
std::string_view other_kind(DocxParts& parts) {
    if (parts.has_folder("xl/")) return "reading.kind.workbook";
    if (parts.has_folder("ppt/")) return "reading.kind.slides";
    if (parts.has("mimetype")) return "reading.kind.opendocument";
    return "reading.kind.archive";
}

std::string first_related(DocxParts& parts, const std::string& main, std::string_view type) {
    const std::vector<std::string> names = parts.related(main, type);
    return names.empty() ? std::string() : names.front();
}

}  // namespace

Result<Draft> read_docx(std::string_view bytes, const std::string& file, std::string* main_part) {
    Result<ZipContents> contents = read_zip(bytes, file, kLimits);
    if (!contents) return contents.diagnostics();
    DocxParts parts(std::move(contents).value(), file);
    const std::vector<std::string> mains = parts.related("", "officeDocument");
    const std::string main = mains.empty() ? "word/document.xml" : mains.front();
    if (main_part != nullptr) *main_part = main;
    const pugi::xml_node root = parts.root(main);
    if (parts.problems().has_errors()) return parts.problems();
    const pugi::xml_node body = child_of(root, "body");
    if (local_name(root) != "document" || !body)
        return Diagnostic{.code = "READ-01", .place = {.file = file}, .arguments = {{"found", WordKey{std::string(other_kind(parts))}}}};

    DocxSupplies supplies{DocxStyles(parts.root(first_related(parts, main, "styles"))),
                          DocxNumbering(parts.root(first_related(parts, main, "numbering"))), parts,
                          first_related(parts, main, "footnotes"), first_related(parts, main, "endnotes")};
    Draft draft;
    draft.format = ReadFormat::Docx;
    bool too_deep = read_body(body, supplies, draft);
    for (const auto& [type, kind] : {std::pair{"header", ReadBlock::Kind::Header}, std::pair{"footer", ReadBlock::Kind::Footer}})
        for (const std::string& name : parts.related(main, type))
            too_deep = read_outside(parts.root(name), kind, supplies, draft) || too_deep;
    // A damaged part beside the text is an error too: what stands in it would be lost.
    if (parts.problems().has_errors()) return parts.problems();
    if (too_deep) return Diagnostic{.code = "READ-12", .place = {.file = file}, .arguments = {{"limit", std::int64_t{kDeepestDocx}}}};
    return draft;
}

}  // namespace tanji
