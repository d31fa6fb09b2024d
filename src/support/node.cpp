// SPDX-License-Identifier: Apache-2.0
#include "support/node.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "support/decimal.h"

namespace tanji {

Node Node::string(std::string text) {
    Node node;
    node.kind = Kind::String;
    node.text = std::move(text);
    return node;
}

Node Node::number(std::string text) {
    Node node;
    node.kind = Kind::Number;
    node.text = std::move(text);
    return node;
}

Node Node::boolean(bool value) {
    Node node;
    node.kind = Kind::Bool;
    node.text = value ? "true" : "false";
    return node;
}

Node Node::sequence(std::vector<Node> items) {
    Node node;
    node.kind = Kind::Sequence;
    node.items = std::move(items);
    return node;
}

Node Node::map(std::vector<Member> members) {
    Node node;
    node.kind = Kind::Map;
    node.members = std::move(members);
    return node;
}

const Node* Node::find(std::string_view key) const {
    for (const Member& member : members)
        if (member.first == key) return &member.second;
    return nullptr;
}

bool Node::operator==(const Node& other) const {
    return kind == other.kind && text == other.text && items == other.items && members == other.members;
}

namespace {

void append_string(std::string& out, std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\b':
                out += "\\b";
                break;
            case '\f':
                out += "\\f";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    out += "\\u00";
                    out += kHex[static_cast<unsigned char>(c) >> 4U];
                    out += kHex[static_cast<unsigned char>(c) & 15U];
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

/// As ECMAScript writes a number (RFC 8785, 3.2.2.3): like shortest(), but with an exponent already below 1e-6.
std::string canonical_number(double value) {
    const double size = std::abs(value);
    if (size == 0 || size < 1e-7 || size >= 1e-6) return shortest(value);
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    std::string text(buffer, end);
    return text.replace(text.find("e-07"), 4, "e-7");
}

/// RFC 8259, 6: -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)? for a text that parse_decimal has taken.
bool is_json_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto digit = [&text](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    if (!digit(0) || (text[0] == '0' && digit(1))) return false;
    const std::size_t point = text.find('.');
    return point == std::string_view::npos || digit(point + 1);
}

/// A number that JSON cannot hold (".inf") keeps its text, as a string.
void append_number(std::string& out, const std::string& text, bool canonical) {
    double value = 0;
    if (!parse_decimal(text, value)) return append_string(out, text);
    if (!canonical && is_json_number(text))
        out += text;
    else
        out += canonical ? canonical_number(value) : shortest(value);
}

void append_scalar(std::string& out, const Node& node, bool canonical) {
    switch (node.kind) {
        case Node::Kind::Bool:
            out += node.text == "true" ? "true" : "false";
            break;
        case Node::Kind::Number:
            append_number(out, node.text, canonical);
            break;
        case Node::Kind::String:
            append_string(out, node.text);
            break;
        default:
            out += "null";
    }
}

void append_canonical(std::string& out, const Node& node) {
    const char* separator = "";
    if (node.kind == Node::Kind::Sequence) {
        out += '[';
        for (const Node& item : node.items) {
            out += separator;
            append_canonical(out, item);
            separator = ",";
        }
        out += ']';
    } else if (node.kind == Node::Kind::Map) {
        std::vector<const Node::Member*> sorted;
        sorted.reserve(node.members.size());
        for (const Node::Member& member : node.members) sorted.push_back(&member);
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
        out += '{';
        for (const Node::Member* member : sorted) {
            out += separator;
            append_string(out, member->first);
            out += ':';
            append_canonical(out, member->second);
            separator = ",";
        }
        out += '}';
    } else {
        append_scalar(out, node, true);
    }
}

void append_pretty(std::string& out, const Node& node, std::size_t indent) {
    const bool sequence = node.kind == Node::Kind::Sequence;
    if (!sequence && node.kind != Node::Kind::Map) return append_scalar(out, node, false);
    if (node.items.empty() && node.members.empty()) {
        out += sequence ? "[]" : "{}";
        return;
    }
    const std::string line = "\n" + std::string(indent + 2, ' ');
    const char* separator = "";
    out += sequence ? '[' : '{';
    for (const Node& item : node.items) {
        out += separator + line;
        append_pretty(out, item, indent + 2);
        separator = ",";
    }
    for (const auto& [key, value] : node.members) {
        out += separator + line;
        append_string(out, key);
        out += ": ";
        append_pretty(out, value, indent + 2);
        separator = ",";
    }
    out += "\n" + std::string(indent, ' ');
    out += sequence ? ']' : '}';
}

}  // namespace

std::string canonical_json(const Node& node) {
    std::string out;
    append_canonical(out, node);
    return out;
}

std::string pretty_json(const Node& node) {
    std::string out;
    append_pretty(out, node, 0);
    return out;
}

}  // namespace tanji
