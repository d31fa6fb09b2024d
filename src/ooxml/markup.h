// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tanji {

/// Writes XML (and HTML that is well-formed XML) into a string, an element and its attributes in one call. Everything is escaped by
/// support/xml.h; an element without content is written <a/> or <a></a> as asked, which HTML needs.
class Markup {
  public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    Markup& open(std::string_view name, Attributes attributes = {});
    Markup& close();
    Markup& empty(std::string_view name, Attributes attributes = {});                           // <name/>
    Markup& element(std::string_view name, std::string_view text, Attributes attributes = {});  // <name>text</name>
    Markup& text(std::string_view text);
    /// Markup that another writer made.
    Markup& raw(std::string_view markup);
    /// The text written; every element must be closed.
    std::string take();

  private:
    void tag(std::string_view name, Attributes attributes);
    std::string out_;
    std::vector<std::string> open_;
};

}  // namespace tanji
