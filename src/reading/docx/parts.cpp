// SPDX-License-Identifier: Apache-2.0
#include "reading/docx/parts.h"

#include <cstdlib>
#include <pugixml.hpp>

#include "support/text.h"

namespace tanji {
namespace {

std::string_view without_prefix(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string folder_of(std::string_view part) {
    return std::string(part.substr(0, part.rfind('/') == std::string_view::npos ? 0 : part.rfind('/') + 1));
}

/// "../media/a.xml" seen from the folder "word/"; a leading '/' begins at the package.
std::string resolved(const std::string& folder, std::string_view target) {
    std::vector<std::string_view> path;
    const std::string whole = target.starts_with("/") ? std::string(target.substr(1)) : folder + std::string(target);
    for (const std::string_view step : split(whole, '/')) {
        if (step == ".." && !path.empty())
            path.pop_back();
        else if (step != "." && step != ".." && !step.empty())
            path.push_back(step);
    }
    std::string out;
    for (const std::string_view step : path) out += (out.empty() ? "" : "/") + std::string(step);
    return out;
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& attribute : node.attributes())
        if (without_prefix(attribute.name()) == name) return attribute.value();
    return {};
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& child : node.children())
        if (local_name(child) == name) return child;
    return {};
}

bool is_on(const pugi::xml_node& node) {
    if (!node) return false;
    const std::string_view value = attribute_of(node, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

int int_of(const pugi::xml_node& node, int otherwise, std::string_view name) {
    const std::string value(attribute_of(node, name).substr(0, 9));
    char* end = nullptr;
    const long number = std::strtol(value.c_str(), &end, 10);
    return end == value.c_str() ? otherwise : static_cast<int>(number);
}

DocxParts::DocxParts(ZipContents contents, std::string file) : contents_(std::move(contents)), file_(std::move(file)) {}
DocxParts::~DocxParts() = default;

pugi::xml_node DocxParts::root(const std::string& name) {
    const auto known = parsed_.find(name);
    if (known != parsed_.end()) return known->second->document_element();
    const std::string* bytes = contents_.find(name);
    if (bytes == nullptr) return {};
    auto document = std::make_unique<pugi::xml_document>();
    const pugi::xml_parse_result parsed = document->load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!parsed) {
        problems_.error("READ-05", {.file = file_, .part = name}, {{"part", name}});
        document->reset();
    }
    return (parsed_[name] = std::move(document))->document_element();
}

std::vector<std::string> DocxParts::related(const std::string& source, std::string_view type) {
    const std::string folder = folder_of(source);
    std::vector<std::string> out;
    for (const pugi::xml_node& relationship : root(folder + "_rels/" + source.substr(folder.size()) + ".rels").children()) {
        const std::string_view whole = attribute_of(relationship, "Type");
        if (whole.substr(whole.rfind('/') + 1) == type && attribute_of(relationship, "TargetMode") != "External")
            out.push_back(resolved(folder, attribute_of(relationship, "Target")));
    }
    return out;
}

bool DocxParts::has_folder(std::string_view prefix) const {
    for (const ZipEntry& entry : contents_.entries)
        if (entry.name.starts_with(prefix)) return true;
    return false;
}

}  // namespace tanji
