// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tanji {

inline constexpr std::string_view kRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// An Office Open XML package in the making: parts with their content types and the relationships between them. The same parts in
/// the same order give the same bytes.
class Package {
  public:
    /// @param name  "word/document.xml"; a part without content type must be of a kind named by add_default
    void add(std::string name, std::string bytes, std::string_view content_type = {});
    void add_default(std::string_view extension, std::string_view content_type);
    /// The new relationship's id ("rId3"), counted per source. An empty source is the package itself.
    /// @param type  the last word of a standard relationship type ("header"), or a whole address
    /// @param target  relative to the folder of the source; an outside address when `external`
    std::string relate(const std::string& source, std::string_view type, std::string target, bool external = false);
    [[nodiscard]] std::string finish() &&;

  private:
    struct Part {
        std::string name;
        std::string bytes;
        std::string content_type;
    };
    struct Relationship {
        std::string type;
        std::string target;
        bool external = false;
    };
    [[nodiscard]] std::string content_types() const;
    std::vector<Part> parts_;
    std::vector<std::pair<std::string, std::string>> defaults_;
    std::vector<std::pair<std::string, std::vector<Relationship>>> relationships_;  // by source, in order of first use
};

inline constexpr std::string_view kXmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

}  // namespace tanji
