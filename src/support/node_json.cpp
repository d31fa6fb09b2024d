// SPDX-License-Identifier: Apache-2.0
#include "support/node_json.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "support/text.h"

namespace tanji {
namespace {

constexpr int kDepthLimit = 200;
constexpr std::size_t kExcerpt = 120;  // bytes of a line that a message shows
constexpr std::size_t kFound = 20;     // bytes of what was found

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Cuts a text that is too long at the begin of a character.
std::string cut(std::string_view text, std::size_t size) {
    if (text.size() <= size) return std::string(text);
    while (size > 0 && continues_character(text[size])) --size;
    return std::string(text.substr(0, size)) + "…";
}

void append_utf8(std::string& out, std::uint32_t c) {
    const auto tail = [&out, c](unsigned shift) { out += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

class Parser {
  public:
    Parser(std::string_view text, const std::string& file) : text_(text), file_(file) {}

    Result<Node> run() {
        Node node;
        skip_blanks();
        bool good = value(node, 1);
        if (good) {
            skip_blanks();
            good = at_ == text_.size() || fail("json.expected.end");
        }
        if (good && !diagnostics_.has_errors()) return node;
        return diagnostics_;
    }

  private:
    struct Key {
        int line;
        int column;
    };

    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skip_blanks() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) ++at_;
    }

    /// Line and column of at_. Counted onwards from the last place asked for, so that all together cost one pass.
    void locate(int& line, int& column) {
        for (; counted_ < at_; ++counted_) {
            if (text_[counted_] == '\n') {
                ++line_;
                column_ = 1;
                line_begin_ = counted_ + 1;
            } else if (!continues_character(text_[counted_])) {
                ++column_;
            }
        }
        line = line_;
        column = column_;
    }

    Place here() {
        Place place{.file = file_};
        locate(place.line, place.column);
        return place;
    }

    bool report(std::string_view code, Arguments arguments) {
        Diagnostic diagnostic{std::string(code), Severity::Error, here(), std::move(arguments)};
        const std::string_view line = text_.substr(line_begin_, text_.find('\n', line_begin_) - line_begin_);
        diagnostic.excerpt = cut(line, kExcerpt);
        diagnostics_.add(std::move(diagnostic));
        return false;
    }

    bool fail(const char* expected) {
        if (at_ >= text_.size()) return report("JSON-01", {{"found", WordKey{"json.end"}}, {"wanted", WordKey{expected}}});
        std::size_t end = at_ + 1;
        while (end < text_.size() && end < at_ + kFound && std::string_view(" \t\r\n,:{}[]\"").find(text_[end]) == std::string_view::npos)
            ++end;
        while (end < text_.size() && continues_character(text_[end])) ++end;
        return report("JSON-01", {{"found", std::string(text_.substr(at_, end - at_))}, {"wanted", WordKey{expected}}});
    }

    bool value(Node& node, int depth) {
        if (depth > kDepthLimit) return report("JSON-03", {{"limit", static_cast<std::int64_t>(kDepthLimit)}});
        locate(node.line, node.column);
        switch (peek()) {
            case '{':
                node.kind = Node::Kind::Map;
                return members(node, depth);
            case '[':
                node.kind = Node::Kind::Sequence;
                return items(node, depth);
            case '"':
                node.kind = Node::Kind::String;
                return string(node.text);
            case 't':
                node.kind = Node::Kind::Bool;
                return word("true", node.text);
            case 'f':
                node.kind = Node::Kind::Bool;
                return word("false", node.text);
            case 'n': {
                std::string ignored;
                return word("null", ignored);
            }
            default:
                node.kind = Node::Kind::Number;
                return number(node.text);
        }
    }

    bool word(std::string_view expected, std::string& text) {
        if (text_.substr(at_, expected.size()) != expected) return fail("json.expected.value");
        text = expected;
        at_ += expected.size();
        return true;
    }

    bool number(std::string& text) {
        std::size_t i = at_;
        const auto digits = [&] {
            const std::size_t from = i;
            while (i < text_.size() && is_digit(text_[i])) ++i;
            return i > from;
        };
        if (i < text_.size() && text_[i] == '-') ++i;
        const bool nought = i < text_.size() && text_[i] == '0';
        if (nought) ++i;
        bool good = nought || digits();
        if (good && i < text_.size() && text_[i] == '.') {
            ++i;
            good = digits();
        }
        if (good && i < text_.size() && (text_[i] == 'e' || text_[i] == 'E')) {
            ++i;
            if (i < text_.size() && (text_[i] == '+' || text_[i] == '-')) ++i;
            good = digits();
        }
        if (!good) return fail("json.expected.value");
        text = text_.substr(at_, i - at_);
        at_ = i;
        return true;
    }

    bool hexadecimal(std::uint32_t& out) {
        out = 0;
        for (int i = 0; i < 4; ++i, ++at_) {
            const char c = peek();
            const char lower = static_cast<char>(c | 0x20);
            if (!is_digit(c) && (lower < 'a' || lower > 'f')) return fail("json.expected.escape");
            out = out * 16 + static_cast<std::uint32_t>(is_digit(c) ? c - '0' : lower - 'a' + 10);
        }
        return true;
    }

    bool escape(std::string& out) {
        const std::size_t begin = at_;
        ++at_;
        constexpr std::string_view kNames = "\"\\/bfnrt";
        constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
        if (const std::size_t index = kNames.find(peek()); index != std::string_view::npos && at_ < text_.size()) {
            out += kMeant[index];
            ++at_;
            return true;
        }
        std::uint32_t c = 0;
        std::uint32_t low = 0;
        if (peek() != 'u') return at_ = begin, fail("json.expected.escape");
        ++at_;
        if (!hexadecimal(c)) return false;
        if (c >= 0xD800 && c < 0xDC00 && text_.substr(at_, 2) == "\\u") {
            at_ += 2;
            if (!hexadecimal(low)) return false;
            if (low >= 0xDC00 && low < 0xE000) c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
        }
        // Half of a surrogate pair is no character and cannot be written in UTF-8.
        if (c >= 0xD800 && c < 0xE000) return at_ = begin, fail("json.expected.escape");
        append_utf8(out, c);
        return true;
    }

    bool string(std::string& out) {
        for (++at_;;) {
            const std::size_t from = at_;
            while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' && static_cast<unsigned char>(text_[at_]) >= 0x20) ++at_;
            out.append(text_, from, at_ - from);
            if (peek() == '"') return ++at_, true;
            if (at_ >= text_.size() || text_[at_] != '\\') return fail("json.expected.quote");
            if (!escape(out)) return false;
        }
    }

    bool items(Node& node, int depth) {
        ++at_;
        skip_blanks();
        if (peek() == ']') return ++at_, true;
        for (;;) {
            if (!value(node.items.emplace_back(), depth + 1)) return false;
            skip_blanks();
            if (peek() == ']') return ++at_, true;
            if (peek() != ',') return fail("json.expected.item");
            ++at_;
            skip_blanks();
        }
    }

    bool members(Node& node, int depth) {
        std::vector<Key> keys;
        ++at_;
        skip_blanks();
        if (peek() == '}') return ++at_, true;
        for (;;) {
            if (peek() != '"') return fail("json.expected.key");
            Node::Member& member = node.members.emplace_back(std::string(), Node());
            Key& key = keys.emplace_back();
            locate(key.line, key.column);
            if (!string(member.first)) return false;
            skip_blanks();
            if (peek() != ':') return fail("json.expected.colon");
            ++at_;
            skip_blanks();
            if (!value(member.second, depth + 1)) return false;
            skip_blanks();
            if (peek() == '}') {
                ++at_;
                check_keys(node, keys);
                return true;
            }
            if (peek() != ',') return fail("json.expected.member");
            ++at_;
            skip_blanks();
        }
    }

    void check_keys(const Node& node, const std::vector<Key>& keys) {
        std::vector<std::size_t> order(keys.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return node.members[a].first < node.members[b].first; });
        for (std::size_t i = 1; i < order.size(); ++i) {
            const std::string& name = node.members[order[i]].first;
            if (name != node.members[order[i - 1]].first) continue;
            const auto place = [&](std::size_t index) {
                return Place{.file = file_, .line = keys[index].line, .column = keys[index].column};
            };
            diagnostics_.add({"JSON-02", Severity::Error, place(order[i]), {{"key", name}}, {place(order[i - 1])}});
        }
    }

    std::string_view text_;
    const std::string& file_;
    Diagnostics diagnostics_;
    std::size_t at_ = 0;
    std::size_t counted_ = 0;
    std::size_t line_begin_ = 0;
    int line_ = 1;
    int column_ = 1;
};

}  // namespace

Result<Node> read_json(std::string_view text, const std::string& file) {
    if (!is_valid_utf8(text)) return Diagnostic{"JSON-04", Severity::Error, {.file = file}, {}};
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    return Parser(text, file).run();
}

}  // namespace tanji
