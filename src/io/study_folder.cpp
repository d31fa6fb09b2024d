// SPDX-License-Identifier: Apache-2.0
#include "io/study_folder.h"

#include <algorithm>
#include <system_error>

namespace tanji {

namespace fs = std::filesystem;

fs::path study_file(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error) ? path / kStudyFile : path;
}

fs::path study_folder(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return path;
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

std::optional<fs::path> inside(const fs::path& folder, std::string_view name) {
    const fs::path relative(name);
    // A backslash and a drive are names here and paths elsewhere: a study must mean the same on every machine.
    if (name.empty() || relative.is_absolute() || name.find('\\') != std::string_view::npos || name.find(':') != std::string_view::npos)
        return std::nullopt;
    if (name.find('\0') != std::string_view::npos) return std::nullopt;
    for (const fs::path& part : relative)
        if (part == "..") return std::nullopt;
    std::error_code error;
    const fs::path root = fs::weakly_canonical(folder, error);
    if (error) return std::nullopt;
    const fs::path real = fs::weakly_canonical(folder / relative, error);
    if (error) return std::nullopt;
    const auto [end, ignored] = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    if (end != root.end()) return std::nullopt;
    return (folder / relative).lexically_normal();
}

}  // namespace tanji
