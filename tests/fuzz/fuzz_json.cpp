// SPDX-License-Identifier: Apache-2.0
// Any bytes may come in; what is taken must read back as the same value from both of our own forms.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "support/node_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const tanji::Result<tanji::Node> node = tanji::read_json(text, "fuzz.json");
    if (!node) return 0;
    const tanji::Result<tanji::Node> again = tanji::read_json(tanji::pretty_json(*node), "again.json");
    if (!again || tanji::canonical_json(*again) != tanji::canonical_json(*node)) std::abort();
    return 0;
}
