// SPDX-License-Identifier: Apache-2.0
#include <cstdint>

#include "io/yaml.h"
#include "io/yaml_scalar.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kLineWidth = 120;  // in columns of a terminal, Han characters count two
constexpr std::size_t kStep = 2;
constexpr std::size_t kLongestKey = 500;  // YAML allows 1024 characters for a key without a question mark

bool has_control_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x20 || c == 0x7F) return true;
        // U+0080 to U+009F, U+2028, U+2029, U+FEFF: YAML takes some for line breaks and forbids others.
        if (c == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
        if (text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9" || text.substr(at, 3) == "\xEF\xBB\xBF")
            return true;
    }
    return false;
}

// Stricter than YAML asks, so that every reader agrees.
bool can_be_plain(std::string_view text, bool in_flow) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || has_control_character(text)) return false;
    constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`=<";
    if (kIndicators.find(text.front()) != std::string_view::npos) {
        const bool negative_number = text.size() > 1 && text.front() == '-' && text[1] >= '0' && text[1] <= '9';
        if (!negative_number) return false;
    }
    if (text.starts_with("...") || text.back() == ':') return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
    return !in_flow || text.find_first_of(",?[]{}:\"'#") == std::string_view::npos;
}

std::string quoted(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out = "\"";
    const auto escape = [&](unsigned code) {
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(code >> static_cast<unsigned>(shift)) & 0xFU];
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c < 0x20 || c == 0x7F) {
            escape(c);
        } else if (c == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) {
            escape(static_cast<unsigned char>(text[++at]));
        } else if (text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9") {
            escape(text[at + 2] == '\xA8' ? 0x2028 : 0x2029);
            at += 2;
        } else if (text.substr(at, 3) == "\xEF\xBB\xBF") {
            escape(0xFEFF);
            at += 2;
        } else {
            out += static_cast<char>(c);
        }
    }
    return out + '"';
}

std::string scalar(const Node& node, bool in_flow) {
    switch (node.kind) {
        case Node::Kind::Null:
            return "null";
        case Node::Kind::Bool:
        case Node::Kind::Number:
            return node.text;
        default:
            break;
    }
    const bool plain = can_be_plain(node.text, in_flow) && plain_kind(node.text) == Node::Kind::String;
    return plain ? node.text : quoted(node.text);
}

std::string key_text(std::string_view key) { return scalar(Node::string(std::string(key)), true); }

/// Several lines as a block when nothing in them needs an escape: "|" keeps the last line feed, "|-" has none.
bool can_be_block(std::string_view text) {
    if (text.find('\n') == std::string_view::npos || text.ends_with("\n\n") || text.front() == '\n' || text.front() == ' ') return false;
    for (const std::string_view line : split(text, '\n'))
        if (has_control_character(line) || line.ends_with(' ') || line.starts_with(' ')) return false;
    return true;
}

bool is_leaf(const Node& node) { return node.kind != Node::Kind::Sequence && node.kind != Node::Kind::Map; }

/// The node on one line, or empty when it does not fit, is too deep or would read badly.
std::string flow(const Node& node, std::size_t room, int levels) {
    if (is_leaf(node)) {
        if (node.text.size() > 4 * room || node.text.find('\n') != std::string::npos) return {};
        std::string text = scalar(node, true);
        return display_width(text) > room ? std::string{} : text;
    }
    if (node.items.empty() && node.members.empty()) return node.kind == Node::Kind::Map ? "{}" : "[]";
    if (levels == 0) return {};
    std::string text;
    std::size_t width = 2;
    const auto add = [&](const std::string& part) {
        if (!text.empty()) text += ", ";
        text += part;
        width += display_width(part) + 2;
        return width <= room + 2;
    };
    for (const Node& item : node.items) {
        const std::string part = flow(item, room, levels - 1);
        if (part.empty() || !add(part)) return {};
    }
    for (const auto& [key, value] : node.members) {
        if (key.size() > kLongestKey) return {};
        const std::string part = flow(value, room, levels - 1);
        if (part.empty() || !add(key_text(key) + ": " + part)) return {};
    }
    return node.kind == Node::Kind::Map ? "{" + text + "}" : "[" + text + "]";
}

class Writer {
  public:
    std::string write(const Node& node) {
        if (is_leaf(node) || (node.items.empty() && node.members.empty())) {
            value(node, 0, 0);
        } else {
            block(node, 0);
        }
        return std::move(out_);
    }

  private:
    void indent(std::size_t depth) { out_.append(depth, ' '); }

    /// A map or sequence, one entry a line. The caller stands at the begin of a line, or behind "- ".
    void block(const Node& node, std::size_t depth, bool first_is_placed = false) {
        for (const Node& item : node.items) {
            if (!first_is_placed) indent(depth);
            first_is_placed = false;
            out_ += "- ";
            entry(item, depth);
        }
        for (const auto& [key, child] : node.members) {
            if (!first_is_placed) indent(depth);
            first_is_placed = false;
            const std::string name = key_text(key);
            if (name.size() > kLongestKey) {
                out_ += "? " + name + "\n";
                indent(depth);
                out_ += ":";
            } else {
                out_ += name + ":";
            }
            value(child, depth, display_width(name) + 1);
        }
    }

    /// Behind "- ".
    void entry(const Node& node, std::size_t depth) {
        if (is_leaf(node)) {
            text_of(node, depth + kStep);
            return;
        }
        const std::string line = flow(node, kLineWidth - std::min(depth + kStep, kLineWidth / 2), 2);
        if (!line.empty()) {
            out_ += line + "\n";
        } else {
            block(node, depth + kStep, true);
        }
    }

    /// Behind "key:".
    void value(const Node& node, std::size_t depth, std::size_t used) {
        if (is_leaf(node)) {
            if (used > 0) out_ += ' ';
            text_of(node, depth + kStep);
            return;
        }
        // A list of maps is easier to compare line by line.
        const bool list_of_maps = node.kind == Node::Kind::Sequence && !node.items.empty() && node.items.front().kind == Node::Kind::Map;
        const std::string line = list_of_maps ? std::string{} : flow(node, kLineWidth - std::min(depth + used + 1, kLineWidth / 2), 2);
        if (!line.empty()) {
            out_ += (used > 0 ? " " : "") + line + "\n";
            return;
        }
        out_ += '\n';
        block(node, depth + kStep);
    }

    void text_of(const Node& node, std::size_t depth) {
        if (node.kind != Node::Kind::String || !can_be_block(node.text)) {
            out_ += scalar(node, false) + "\n";
            return;
        }
        const bool keeps_last = node.text.ends_with('\n');
        out_ += keeps_last ? "|\n" : "|-\n";
        const std::string_view body = std::string_view(node.text).substr(0, node.text.size() - (keeps_last ? 1 : 0));
        for (const std::string_view line : split(body, '\n')) {
            if (!line.empty()) indent(depth);
            out_ += line;
            out_ += '\n';
        }
    }

    std::string out_;
};

}  // namespace

std::string write_yaml(const Node& node) { return Writer{}.write(node); }

}  // namespace tanji
