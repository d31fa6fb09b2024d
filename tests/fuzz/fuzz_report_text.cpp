// SPDX-License-Identifier: Apache-2.0
// Any bytes are a text, Markdown or HTML report, or an error; what is read holds together.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "read_checks.h"
#include "reading/read_report.h"
#include "reading/recognise.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto container = tanji::recognise_container(text, "input");
    // Packages and PDF have fuzzers of their own, which look further inside.
    if (container && container->container != tanji::Recognised::Container::Text) return 0;
    const auto document = tanji::read_report_bytes(text, "input");
    tanji::expect(document.has_value() || document.diagnostics().has_errors());
    if (document) tanji::check_document(*document);
    return 0;
}
