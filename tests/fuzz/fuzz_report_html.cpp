// SPDX-License-Identifier: Apache-2.0
// Any bytes are HTML: they give a document that holds together, or the error of too deep nesting.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "read_checks.h"
#include "reading/html.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto draft = tanji::read_html(std::string_view(reinterpret_cast<const char*>(data), size), "input.html");
    if (!draft) return 0;
    tanji::check_document(tanji::finish_document(std::move(draft).value(), "input.html"));
    return 0;
}
