// SPDX-License-Identifier: Apache-2.0
// Any text is a quantity or an error; what is read keeps its text, is finite, and its canonical spelling means the same.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "units/quantity.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto quantity = tanji::parse_quantity(text, {});
    if (!quantity && !quantity.diagnostics().has_errors()) std::abort();
    if (quantity && !std::isfinite(quantity->value)) std::abort();

    const auto unit = tanji::parse_unit(text, {});
    if (!unit) return unit.diagnostics().has_errors() ? 0 : (std::abort(), 0);
    if (!std::isfinite(unit->scale) || unit->scale <= 0.0) std::abort();
    // A canonical text may be longer than what may be read, and kgCO2/gCO2/tH2 collects two bases below one line; all others read back
    // as the same unit.
    const auto again = tanji::parse_unit(unit->canonical, {});
    if (!again) {
        const std::string& code = again.diagnostics().items().front().code;
        if (code != "UNIT-05" && code != "UNIT-08") std::abort();
        return 0;
    }
    if (tanji::convertible(*unit, *again) != tanji::Convertible::Yes) std::abort();
    if (std::abs(unit->scale / again->scale - 1.0) > 1e-12) std::abort();
    return 0;
}
