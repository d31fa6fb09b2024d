// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tanji {

inline constexpr std::string_view kStudyFile = "study.yaml";
inline constexpr std::string_view kLockFile = "study.lock";

/// The study's main file: `path` itself, or study.yaml in the folder `path`.
std::filesystem::path study_file(const std::filesystem::path& path);
/// The folder that tables and evidence are named from.
std::filesystem::path study_folder(const std::filesystem::path& path);

/// The file that a study names, if it lies in the folder or below it; empty for an absolute name, for "..", and for a link that leads out.
std::optional<std::filesystem::path> inside(const std::filesystem::path& folder, std::string_view name);

}  // namespace tanji
