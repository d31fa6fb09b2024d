// SPDX-License-Identifier: Apache-2.0
#include "ooxml/markup.h"

#include "support/require.h"
#include "support/xml.h"

namespace tanji {

void Markup::tag(std::string_view name, Attributes attributes) {
    out_ += '<';
    out_ += name;
    for (const auto& [key, value] : attributes) {
        out_ += ' ';
        out_ += key;
        out_ += "=\"";
        out_ += xml_attribute(value);
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
    out_ += xml_text(text);
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
