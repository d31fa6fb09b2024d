// SPDX-License-Identifier: Apache-2.0
#include "support/xml.h"

#include <unicode/utf8.h>

#include <cstdint>

#include "support/require.h"

namespace tanji {
namespace {

/// Char of XML 1.0, production 2.
bool is_allowed(UChar32 c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

void append_escaped(std::string& out, std::string_view text, bool attribute) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t i = 0; i < size;) {
        const std::int64_t begin = i;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, i, size, c);
        switch (c) {
            case '&':
                out += "&amp;";
                continue;
            case '<':
                out += "&lt;";
                continue;
            case '>':
                out += "&gt;";
                continue;
            case '\r':
                out += "&#13;";
                continue;  // a reader would turn it into a line feed
            default:
                break;
        }
        if (attribute && (c == '"' || c == '\n' || c == '\t')) {
            out += c == '"' ? "&quot;" : c == '\n' ? "&#10;" : "&#9;";
        } else if (!is_allowed(c) || c == 0xFFFD) {
            out += "\uFFFD";
        } else {
            out.append(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
        }
    }
}

}  // namespace

std::string xml_text(std::string_view text) {
    std::string out;
    append_escaped(out, text, false);
    return out;
}

std::string xml_attribute(std::string_view text) {
    std::string out;
    append_escaped(out, text, true);
    return out;
}

XmlWriter& XmlWriter::declaration() {
    LCA_REQUIRE(out_.empty(), "an XML declaration stands at the very begin");
    out_ = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
    out_ += '\n';
    return *this;
}

void XmlWriter::new_line(std::size_t depth) {
    if (layout_ == Layout::Dense) return;
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    out_.append(2 * depth, ' ');
}

void XmlWriter::end_tag_of_parent() {
    if (in_tag_) out_ += '>';
    in_tag_ = false;
}

XmlWriter& XmlWriter::open(std::string_view name) {
    end_tag_of_parent();
    if (open_.empty() || !open_.back().has_text) new_line(open_.size());
    // Inside an element that mixes text and elements a blank would be content.
    const bool mixed = !open_.empty() && open_.back().has_text;
    if (!open_.empty()) open_.back().has_elements = true;
    out_ += '<';
    out_ += name;
    open_.push_back({std::string(name), mixed});
    in_tag_ = true;
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
    LCA_REQUIRE(in_tag_, "an attribute must stand in an open tag: " + std::string(name));
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_escaped(out_, value, true);
    out_ += '"';
    return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
    LCA_REQUIRE(!open_.empty(), "text must stand in an element");
    if (text.empty()) return *this;
    end_tag_of_parent();
    open_.back().has_text = true;
    append_escaped(out_, text, false);
    return *this;
}

XmlWriter& XmlWriter::raw(std::string_view markup) {
    if (markup.empty()) return *this;
    end_tag_of_parent();
    if (!open_.empty()) open_.back().has_text = true;
    out_ += markup;
    return *this;
}

XmlWriter& XmlWriter::close() {
    LCA_REQUIRE(!open_.empty(), "no element is open");
    if (!in_tag_) return close_in_full();
    open_.pop_back();
    in_tag_ = false;
    out_ += "/>";
    return *this;
}

XmlWriter& XmlWriter::close_in_full() {
    LCA_REQUIRE(!open_.empty(), "no element is open");
    end_tag_of_parent();
    const Open last = std::move(open_.back());
    open_.pop_back();
    if (last.has_elements && !last.has_text) new_line(open_.size());
    out_ += "</";
    out_ += last.name;
    out_ += '>';
    return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view content) { return open(name).text(content).close(); }

std::string XmlWriter::finish() && {
    LCA_REQUIRE(open_.empty(), "an element is still open: " + open_.back().name);
    if (layout_ == Layout::Indented) out_ += '\n';
    return std::move(out_);
}

}  // namespace tanji
