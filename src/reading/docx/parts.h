// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"
#include "support/zip.h"

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace tanji {

/// Names without their prefix: which one a file uses is its own affair.
std::string_view local_name(const pugi::xml_node& node);
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);
/// The first child of that name; an empty node when there is none.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
/// What <w:b/>, <w:b w:val="0"/> say.
bool is_on(const pugi::xml_node& node);
/// The number that attribute `val` holds, else `otherwise`.
int int_of(const pugi::xml_node& node, int otherwise, std::string_view name = "val");

/// The XML parts of a package and how they refer to each other.
class DocxParts {
  public:
    DocxParts(ZipContents contents, std::string file);
    ~DocxParts();
    DocxParts(const DocxParts&) = delete;
    DocxParts& operator=(const DocxParts&) = delete;

    /// The part's root element; an empty node when the part is not there or damaged (READ-05).
    pugi::xml_node root(const std::string& name);
    /// Names of the parts to which `source` ("" is the package) refers by the last word of a relationship's type, in order.
    std::vector<std::string> related(const std::string& source, std::string_view type);
    [[nodiscard]] bool has(std::string_view name) const { return contents_.find(name) != nullptr; }
    [[nodiscard]] bool has_folder(std::string_view prefix) const;
    [[nodiscard]] const Diagnostics& problems() const { return problems_; }
    [[nodiscard]] const std::string& file() const { return file_; }

  private:
    ZipContents contents_;
    std::string file_;
    std::map<std::string, std::unique_ptr<pugi::xml_document>> parsed_;
    Diagnostics problems_;
};

}  // namespace tanji
