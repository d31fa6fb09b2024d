// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

namespace tanji {

struct ZipEntry {
    std::string name;  // with '/', as stored
    std::string bytes;
};

/// Collects entries and packs them. The same entries in the same order give the same bytes: every entry has the time
/// 1980-01-01 00:00, the first that a ZIP file can hold.
class ZipWriter {
  public:
    /// A name stands once.
    void add(std::string name, std::string bytes);
    [[nodiscard]] std::string finish() &&;

  private:
    std::vector<ZipEntry> entries_;
};

/// What a file from outside may unpack to at most.
struct ZipLimits {
    std::uint64_t entries = 10000;
    std::uint64_t entry_bytes = std::uint64_t{256} << 20U;
    std::uint64_t total_bytes = std::uint64_t{1} << 30U;
};

struct ZipContents {
    std::vector<ZipEntry> entries;  // in the order of the file; folders are left out

    [[nodiscard]] const std::string* find(std::string_view name) const;
};

/// Unpacks in memory. Errors: ZIP-01 not a ZIP file, ZIP-02 too many entries, ZIP-03 an entry too large, ZIP-04 all
/// together too large, ZIP-05 a name that points outside, ZIP-06 encrypted or packed in an unknown way, ZIP-07 an entry is
/// damaged, ZIP-08 a name twice. Sizes are checked as announced and again while unpacking. A '\' in a name is read as '/'.
Result<ZipContents> read_zip(std::string_view bytes, const std::string& file, const ZipLimits& limits = {});

}  // namespace tanji
