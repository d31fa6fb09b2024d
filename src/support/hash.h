// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tanji {

/// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);
/// The same of a file, read in pieces; empty when it cannot be read.
std::optional<std::string> sha256_file(const std::filesystem::path& file);
/// FNV-1a, 64 bits: the same on every machine and in every version. For keys of draws and tables, never for trust.
std::uint64_t stable_hash(std::string_view text);

}  // namespace tanji
