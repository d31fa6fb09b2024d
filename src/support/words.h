// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "support/diagnostic.h"

namespace tanji {

enum class Language { Chinese, English };
/// "zh-CN" and "en". `zh` is read as an alias of zh-CN.
std::string_view tag(Language language);
std::optional<Language> language_from_tag(std::string_view text);

/// The catalogue of data/words: one ICU MessageFormat text per key and language, read from the resources once per process and language.
/// An argument that is a number is formatted with up to 6 significant digits unless the message asks for more.
class Words {
  public:
    explicit Words(Language language);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] bool has(std::string_view key) const;
    /// The text of a key with the arguments put in. A missing key or argument is a mistake of ours (LogicFault).
    [[nodiscard]] std::string text(std::string_view key, const Arguments& arguments = {}) const;
    /// "place: error[CODE]: text", then indented lines: excerpt, related places, expected, hint.
    [[nodiscard]] std::string render(const Diagnostic& diagnostic) const;

  private:
    Language language_;
};

}  // namespace tanji
