// SPDX-License-Identifier: Apache-2.0
#include "support/resources.h"

#include <algorithm>
#include <cstdint>

#include "support/require.h"

/// Written by the assembler (cmake/resources.cmake); ends with an entry without a name.
struct TanjiResource {
    const char* name;
    const char* begin;
    std::uint64_t size;
};
extern "C" const TanjiResource tanji_resource_table[];

namespace tanji {

std::optional<std::string_view> find_resource(std::string_view name) {
    for (const TanjiResource* entry = tanji_resource_table; entry->name != nullptr; ++entry)
        if (name == entry->name) return std::string_view(entry->begin, entry->size);
    return std::nullopt;
}

std::string_view resource(std::string_view name) {
    const std::optional<std::string_view> bytes = find_resource(name);
    LCA_REQUIRE(bytes.has_value(), "the program does not carry " + std::string(name));
    return *bytes;
}

std::vector<std::string> resource_names(std::string_view prefix) {
    std::vector<std::string> names;
    for (const TanjiResource* entry = tanji_resource_table; entry->name != nullptr; ++entry)
        if (std::string_view(entry->name).starts_with(prefix)) names.emplace_back(entry->name);
    std::sort(names.begin(), names.end());
    return names;
}

std::string_view version() { return TANJI_VERSION; }

}  // namespace tanji
