// SPDX-License-Identifier: Apache-2.0
// Any bytes are a YAML tree or errors; a tree that is written reads back as the same tree. They are a study or errors too, and a study that
// is written reads back as the same study.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "io/study_reader.h"
#include "io/study_writer.h"
#include "io/yaml.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto node = tanji::read_yaml(std::string_view(reinterpret_cast<const char*>(data), size), "input.yaml");
    if (!node) return node.diagnostics().has_errors() ? 0 : (std::abort(), 0);
    const std::string written = tanji::write_yaml(*node);
    const auto again = tanji::read_yaml(written, "written.yaml");
    if (!again || !(*again == *node)) std::abort();
    if (tanji::write_yaml(*again) != written) std::abort();

    const auto study = tanji::read_study_text(written, "study.yaml");
    if (!study) return study.diagnostics().has_errors() ? 0 : (std::abort(), 0);
    const auto files = tanji::study_files(*study);
    if (files.size() > 1) return 0;  // tables are read from the disk only
    const auto once_more = tanji::read_study_text(files.front().second, "study.yaml");
    if (!once_more || !(*once_more == *study)) std::abort();
    return 0;
}
