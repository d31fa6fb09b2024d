// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tanji {

/// The entries of one language, as data/words/README.md describes the files. Entries are cut out of the files, which must
/// live as long; what is inside an entry is looked at only when it is asked for.
class Catalogue {
  public:
    void add(std::string_view file);

    /// The message of a key: continued lines joined, "\n" made a line break. Empty optional when there is no such key.
    [[nodiscard]] std::optional<std::string> find(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return entries_.contains(key); }
    [[nodiscard]] std::vector<std::string> keys() const;  // sorted
    /// Keys that stand more than once (the first counts), and lines that are no entry, as written.
    [[nodiscard]] const std::vector<std::string>& mistakes() const { return mistakes_; }

  private:
    std::unordered_map<std::string_view, std::string_view> entries_;
    std::vector<std::string> mistakes_;
};

}  // namespace tanji
