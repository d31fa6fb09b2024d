// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "model/study.h"
#include "support/diagnostic.h"

namespace tanji {

/// The files of a study: study.yaml first, then the tables that its activities name, each with its name in the folder.
/// Inputs that came from a table go back into it; for a study that was made otherwise, all inputs of an activity that names a table.
std::vector<std::pair<std::string, std::string>> study_files(const Study& study);

enum class Overwrite { No, Yes };
/// Writes them so that read_study gives an equal Study. Nothing is replaced unless asked: SAVE-01 names every file that is there already,
/// and then nothing at all is written. TABLE-05 for a table outside the folder, FILE-.. when the disk refuses.
Diagnostics write_study(const Study& study, const std::filesystem::path& folder, Overwrite overwrite = Overwrite::No);

}  // namespace tanji
