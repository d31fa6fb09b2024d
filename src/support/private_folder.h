// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace tanji {

/// A folder of our own among the temporary files, that nobody else may enter and that goes away with us. Throws std::system_error where
/// none can be made.
class PrivateFolder {
  public:
    PrivateFolder();
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace tanji
