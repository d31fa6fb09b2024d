// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/diagnostic.h"

namespace tanji {

struct NewStudy {
    std::vector<std::filesystem::path> files;
    bool not_written = false;  // the disk refused, not the input
    Diagnostics diagnostics;
};

/// Writes a small study that computes at once, from data/templates. `name` goes into its id and title; the folder's name when empty.
/// NEW-01 the folder is there and not empty, NEW-02 the name has nothing that an id could be made of; BENCH-01, FILE-05.
NewStudy new_study(const std::filesystem::path& folder, const std::string& name);

}  // namespace tanji
