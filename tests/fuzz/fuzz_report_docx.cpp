// SPDX-License-Identifier: Apache-2.0
// Any bytes as the parts of a Word document, separated by a zero byte: body, numbering, styles, footnotes.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ooxml/package.h"
#include "read_checks.h"
#include "reading/docx/docx.h"
#include "support/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto parts = tanji::split(std::string_view(reinterpret_cast<const char*>(data), size), '\0');
    tanji::Package package;
    package.relate("", "officeDocument", "word/document.xml");
    package.add("word/document.xml", std::string(parts[0]), "application/xml");
    constexpr std::array<const char*, 3> kNames{"numbering", "styles", "footnotes"};
    for (std::size_t i = 0; i + 1 < parts.size() && i < kNames.size(); ++i) {
        package.relate("word/document.xml", kNames[i], std::string(kNames[i]) + ".xml");
        package.add("word/" + std::string(kNames[i]) + ".xml", std::string(parts[i + 1]), "application/xml");
    }
    auto draft = tanji::read_docx(std::move(package).finish(), "input.docx");
    if (!draft) return draft.diagnostics().has_errors() ? 0 : (std::abort(), 0);
    tanji::check_document(tanji::finish_document(std::move(draft).value(), "input.docx"));
    return 0;
}
