// SPDX-License-Identifier: Apache-2.0
// Any bytes are footprints or errors; a footprint that is read becomes a provider of finite numbers that the lock keeps as it is.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "io/formats/supplier_factor.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    (void)tanji::looks_like_pact(text);
    (void)tanji::read_pact(text, "input.json", "urn:gtin:1");
    const auto read = tanji::read_pact_file(text, "input.json");
    if (!read) return read.diagnostics().has_errors() ? 0 : (std::abort(), 0);
    for (const tanji::SupplierFootprint& footprint : *read) {
        const tanji::EmissionFactor factor = tanji::supplier_factor(footprint, {"a", tanji::Outbound::Include, "input.json", ""});
        for (const tanji::EmissionTerm& term : factor.terms)
            if (!std::isfinite(term.kg)) std::abort();
        const auto again = tanji::factor_from_node(tanji::factor_to_node(factor), "study.lock");
        if (again && !(*again == factor)) std::abort();
    }
    return 0;
}
