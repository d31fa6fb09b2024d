// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostic.h"

namespace tanji {

enum class Language { Chinese, English };
/// "zh-CN" and "en". `zh` is read as an alias of zh-CN.
std::string_view tag(Language language);
std::optional<Language> language_from_tag(std::string_view text);

/// The catalogue of data/words: one ICU MessageFormat text per key and language, read from the resources once per process and language.
/// An argument that is a number is formatted with up to 6 significant digits unless the message asks for more. `{n}` prints
/// it plain, `{n, number}` with thousands grouped; `{n, plural, ...}`, `{word, select, ...}` and number styles are ICU's.
class Words {
  public:
    explicit Words(Language language);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] bool has(std::string_view key) const;
    /// The text of a key with the arguments put in. A missing key or argument is a mistake of ours (LogicFault).
    [[nodiscard]] std::string text(std::string_view key, const Arguments& arguments = {}) const;
    /// "place: error[CODE]: text", then indented lines: excerpt, related places (with `CODE.related` behind each, if the
    /// catalogue has it), expected, hint. An expected or hint that names an argument whose text is empty is left out.
    [[nodiscard]] std::string render(const Diagnostic& diagnostic) const;

    /// All keys, sorted, and the message of a key before anything is put in: for checks of the catalogue itself.
    [[nodiscard]] std::vector<std::string> keys() const;
    [[nodiscard]] std::string pattern(std::string_view key) const;

  private:
    Language language_;
};

}  // namespace tanji
