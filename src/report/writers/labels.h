// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "report/document.h"

namespace tanji {

/// "图 3" in its parts, as word processors number by themselves: 图␣ | 3 | nothing; 第␣ | 2.1 | ␣节.
struct Label {
    std::string before;
    std::string number;  // empty for a heading without number: `before` is then its text
    std::string after;
    [[nodiscard]] std::string whole() const { return before + number + after; }
};

/// All labels of a document; a reference to what does not exist is a mistake of ours.
class Labels {
  public:
    Labels(const Document& document, const Words& words);
    [[nodiscard]] Label label(const std::string& id) const;
    [[nodiscard]] const NumberedItem* find(const std::string& id) const;
    /// "2.1", "附录 A": what stands before the text of a heading; empty when it has no number.
    [[nodiscard]] std::string heading_number(const std::string& id) const;

  private:
    const Words& words_;
    Numbering numbering_;
    std::map<std::string, std::string, std::less<>> unnumbered_;
};

/// Walks a text in pieces of one kind: ordinary, or subscript digits U+2080 to U+2089 handed over as "0" to "9".
void split_subscripts(std::string_view text, const std::function<void(std::string_view piece, bool subscript)>& take);

/// The two halves of a sentence of the catalogue round the place of an argument: text(key, {{name, slot}}) cut at the slot.
std::vector<std::string> around_slots(const Words& words, std::string_view key, const std::vector<std::string>& names);

}  // namespace tanji
