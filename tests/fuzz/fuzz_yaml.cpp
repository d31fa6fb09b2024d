// SPDX-License-Identifier: Apache-2.0
// Any bytes are a YAML tree or errors with words; a tree that is written reads back as the same tree.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "io/yaml.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto node = tanji::read_yaml(std::string_view(reinterpret_cast<const char*>(data), size), "input.yaml");
    if (!node) return node.diagnostics().has_errors() ? 0 : (std::abort(), 0);
    const std::string written = tanji::write_yaml(*node);
    const auto again = tanji::read_yaml(written, "written.yaml");
    if (!again || !(*again == *node)) std::abort();
    if (tanji::write_yaml(*again) != written) std::abort();
    return 0;
}
