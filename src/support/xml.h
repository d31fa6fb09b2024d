// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// A text as it stands between tags (`<` `>` `&`) or inside a quoted attribute (also quotes, tabs and line breaks).
/// What XML 1.0 forbids (most control characters, broken UTF-8) becomes U+FFFD.
std::string xml_text(std::string_view text);
std::string xml_attribute(std::string_view text);

/// Writes one element after another; every call returns the writer, so that an element can stand in one line:
/// `xml.open("w:t").attribute("xml:space", "preserve").text(words).close();`
class XmlWriter {
  public:
    /// Indented is for documents in which no element holds both text and elements.
    enum class Layout { Dense, Indented };
    explicit XmlWriter(Layout layout = Layout::Dense) : layout_(layout) {}

    /// `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
    XmlWriter& declaration();
    XmlWriter& open(std::string_view name);
    /// Only after open() and before anything inside the element.
    XmlWriter& attribute(std::string_view name, std::string_view value);
    XmlWriter& attribute(std::string_view name, const char* value) { return attribute(name, std::string_view(value)); }
    XmlWriter& attribute(std::string_view name, long long value) { return attribute(name, std::string_view(std::to_string(value))); }
    XmlWriter& attribute(std::string_view name, int value) { return attribute(name, static_cast<long long>(value)); }
    XmlWriter& attribute(std::string_view name, std::size_t value) { return attribute(name, static_cast<long long>(value)); }
    XmlWriter& text(std::string_view text);
    /// Markup as it is: for parts that were written elsewhere.
    XmlWriter& raw(std::string_view markup);
    /// Ends the innermost open element: `<a/>` when nothing stands in it.
    XmlWriter& close();
    /// The same, but never `<a/>`: HTML needs `<script></script>`.
    XmlWriter& close_in_full();
    /// open, text, close.
    XmlWriter& element(std::string_view name, std::string_view text = {});

    [[nodiscard]] std::size_t depth() const { return open_.size(); }
    /// The text; every element must be closed.
    [[nodiscard]] std::string finish() &&;

  private:
    struct Open {
        std::string name;
        bool has_text = false;  // then no blanks may be put in
        bool has_elements = false;
    };

    void end_tag_of_parent();
    void new_line(std::size_t depth);

    Layout layout_;
    std::string out_;
    std::vector<Open> open_;
    bool in_tag_ = false;  // "<name ..." is not closed by '>' yet
};

}  // namespace tanji
