// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "support/result.h"

namespace tanji {

/// The bytes of a file of at most `limit` bytes. Errors: FILE-01 not found, FILE-02 cannot be read, FILE-03 larger than the
/// limit, FILE-04 a folder. Messages name the file as `path` does.
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit);

/// Writes beside the file and renames, so that a reader sees the old bytes or the new ones and a failure leaves the old
/// ones; the mode of an old file is kept and a link is followed. What is no plain file (a pipe, /dev/stdout) is written
/// directly. FILE-05 on failure; empty when all is well.
Diagnostics write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace tanji
