// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tanji {

/// An element as it stands in the text of an XML file, in bytes from its beginning.
struct XmlElementSpan {
    std::string_view name;       // "w:p"
    std::size_t begin = 0;       // of its start tag
    std::size_t inside = 0;      // behind its start tag
    std::size_t inside_end = 0;  // before its end tag; equal to `inside` in <w:p/>
    std::size_t end = 0;         // behind its end tag
    bool empty_tag = false;      // <w:p/>
};
/// The element whose start tag begins at `begin`; nothing when none does, or when it has no end.
std::optional<XmlElementSpan> xml_element_at(std::string_view xml, std::size_t begin);
/// The root element, whatever stands before it.
std::optional<XmlElementSpan> xml_root(std::string_view xml);
/// The first element inside another; blanks and comments are passed over. Nothing when text or an end tag comes first.
std::optional<XmlElementSpan> xml_first_child(std::string_view xml, const XmlElementSpan& parent);

/// Text put into a file that stays as it is otherwise.
class XmlInsertions {
  public:
    /// What is put in at one place stands in the order in which it came.
    void insert(std::size_t at, std::string text) { all_.emplace_back(at, std::move(text)); }
    /// Behind the last child of an element; <x/> becomes <x>...</x>.
    void append_child(const XmlElementSpan& element, std::string text);
    [[nodiscard]] std::string apply(std::string_view xml) const;

  private:
    std::vector<std::pair<std::size_t, std::string>> all_;
    std::vector<std::size_t> dropped_;  // bytes left out: the '/' of an empty tag
};

}  // namespace tanji
