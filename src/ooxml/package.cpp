// SPDX-License-Identifier: Apache-2.0
#include "ooxml/package.h"

#include <algorithm>

#include "ooxml/markup.h"
#include "support/zip.h"

namespace tanji {

namespace {

/// "word/document.xml" -> "word/_rels/document.xml.rels"
std::string relationship_part(const std::string& source) {
    const auto slash = source.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : source.substr(0, slash + 1);
    return folder + "_rels/" + source.substr(folder.size()) + ".rels";
}

}  // namespace

void Package::add(std::string name, std::string bytes, std::string_view content_type) {
    parts_.push_back({std::move(name), std::move(bytes), std::string(content_type)});
}

void Package::add_default(std::string_view extension, std::string_view content_type) {
    const bool known = std::any_of(defaults_.begin(), defaults_.end(), [&](const auto& entry) { return entry.first == extension; });
    if (!known) defaults_.emplace_back(extension, content_type);
}

std::string Package::relate(const std::string& source, std::string_view type, std::string target, bool external) {
    auto found = std::find_if(relationships_.begin(), relationships_.end(), [&](const auto& entry) { return entry.first == source; });
    if (found == relationships_.end()) found = relationships_.insert(relationships_.end(), {source, {}});
    std::string whole =
        type.find(':') == std::string_view::npos ? std::string(kRelationships) + "/" + std::string(type) : std::string(type);
    found->second.push_back({std::move(whole), std::move(target), external});
    return "rId" + std::to_string(found->second.size());
}

std::string Package::content_types() const {
    Markup xml;
    xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    xml.empty("Default", {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    xml.empty("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    for (const auto& [extension, type] : defaults_) xml.empty("Default", {{"Extension", extension}, {"ContentType", type}});
    for (const Part& part : parts_)
        if (!part.content_type.empty()) xml.empty("Override", {{"PartName", "/" + part.name}, {"ContentType", part.content_type}});
    return std::string(kXmlDeclaration) + xml.close().take();
}

std::string Package::finish() && {
    ZipWriter zip;
    // Readers expect the content types first.
    zip.add("[Content_Types].xml", content_types());
    for (const auto& [source, list] : relationships_) {
        Markup xml;
        xml.open("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
        for (std::size_t index = 0; index < list.size(); ++index) {
            const std::string id = "rId" + std::to_string(index + 1);
            if (list[index].external) {
                xml.empty("Relationship",
                          {{"Id", id}, {"Type", list[index].type}, {"Target", list[index].target}, {"TargetMode", "External"}});
            } else {
                xml.empty("Relationship", {{"Id", id}, {"Type", list[index].type}, {"Target", list[index].target}});
            }
        }
        zip.add(relationship_part(source), std::string(kXmlDeclaration) + xml.close().take());
    }
    for (Part& part : parts_) zip.add(std::move(part.name), std::move(part.bytes));
    return std::move(zip).finish();
}

}  // namespace tanji
