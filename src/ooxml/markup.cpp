// SPDX-License-Identifier: Apache-2.0
#include "ooxml/markup.h"

#include "support/require.h"

namespace tanji {

namespace {

// XML 1.0, production [2]: tab, line feed and carriage return are the only control characters it knows; U+FFFE and U+FFFF are out.
bool is_forbidden(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20) return byte != '\t' && byte != '\n' && byte != '\r';
    return byte == 0xEF && text.substr(at, 2) == "\xEF\xBF" && at + 2 < text.size() && static_cast<unsigned char>(text[at + 2]) >= 0xBE;
}

}  // namespace

void Markup::escape(std::string_view text, bool in_attribute) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (is_forbidden(text, at)) {
            out_ += "\xEF\xBF\xBD";
            if (static_cast<unsigned char>(c) == 0xEF) at += 2;
        } else if (c == '&') {
            out_ += "&amp;";
        } else if (c == '<') {
            out_ += "&lt;";
        } else if (c == '>') {
            out_ += "&gt;";
        } else if (c == '"' && in_attribute) {
            out_ += "&quot;";
        } else {
            out_ += c;
        }
    }
}

void Markup::tag(std::string_view name, Attributes attributes) {
    out_ += '<';
    out_ += name;
    for (const auto& [key, value] : attributes) {
        out_ += ' ';
        out_ += key;
        out_ += "=\"";
        escape(value, true);
        out_ += '"';
    }
}

Markup& Markup::open(std::string_view name, Attributes attributes) {
    tag(name, attributes);
    out_ += '>';
    open_.emplace_back(name);
    return *this;
}

Markup& Markup::close() {
    LCA_REQUIRE(!open_.empty(), "no element is open");
    out_ += "</" + open_.back() + ">";
    open_.pop_back();
    return *this;
}

Markup& Markup::empty(std::string_view name, Attributes attributes) {
    tag(name, attributes);
    out_ += "/>";
    return *this;
}

Markup& Markup::element(std::string_view name, std::string_view text, Attributes attributes) {
    return open(name, attributes).text(text).close();
}

Markup& Markup::text(std::string_view text) {
    escape(text, false);
    return *this;
}

Markup& Markup::raw(std::string_view markup) {
    out_ += markup;
    return *this;
}

std::string Markup::take() {
    LCA_REQUIRE(open_.empty(), "an element was left open");
    return std::exchange(out_, {});
}

}  // namespace tanji
