// SPDX-License-Identifier: Apache-2.0
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <array>
#include <istream>
#include <optional>
#include <streambuf>
#include <unordered_map>

#include "io/yaml.h"
#include "io/yaml_scalar.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kExcerptCharacters = 120;

// Stops the parser when a limit is passed or when a second document begins; the error is in the diagnostics already.
struct Stop {};

// The text as a stream, without a copy, and a document end behind it: yaml-cpp takes the end of the file for a closing quote when a
// line feed stands before it, and the mark "..." within quotes for an error.
class TextBuffer : public std::streambuf {
  public:
    explicit TextBuffer(std::string_view text) { show(text); }

  private:
    void show(std::string_view text) {
        char* begin = const_cast<char*>(text.data());  // NOLINT: std::streambuf reads through a pointer that could write
        setg(begin, begin, begin + text.size());
    }
    int_type underflow() override {
        if (at_end_) return traits_type::eof();
        at_end_ = true;
        show("\n...\n");
        return traits_type::to_int_type(*gptr());
    }
    bool at_end_ = false;
};

/// Places in the text. Columns come from yaml-cpp in bytes and are given in characters.
class Lines {
  public:
    explicit Lines(std::string_view text) : text_(text) {
        begins_.push_back(0);
        for (std::size_t at = 0; at < text.size(); ++at)
            if (text[at] == '\n') begins_.push_back(at + 1);
    }

    /// How many lines hold text: a line feed at the end begins no line.
    [[nodiscard]] int count() const { return static_cast<int>(begins_.size()) - (text_.ends_with('\n') ? 1 : 0); }

    /// Marks come in order, so a line of a megabyte is walked once and not once for each of its values.
    int column(std::size_t line, std::size_t byte) {
        if (line >= begins_.size()) return 0;
        if (line != line_ || byte < byte_) {
            line_ = line;
            byte_ = 0;
            characters_ = 0;
        }
        const std::string_view rest = text_.substr(begins_[line]);
        for (; byte_ < byte && byte_ < rest.size(); ++byte_)
            if ((static_cast<unsigned char>(rest[byte_]) & 0xC0U) != 0x80U) ++characters_;
        return static_cast<int>(characters_) + 1;
    }

    /// Whether a line --- stands at or above this line, below the first text.
    [[nodiscard]] bool separator_before(std::size_t line) const {
        bool text_seen = false;
        for (std::size_t index = 0; index <= line && index < begins_.size(); ++index) {
            const std::string_view row = text_.substr(begins_[index]);
            if (row.starts_with("---") && text_seen) return true;
            text_seen = text_seen || has_content(index);
        }
        return false;
    }
    /// The first line that holds more than a remark or a mark of a document; -1 when there is none.
    [[nodiscard]] int first_content() const {
        for (std::size_t index = 0; index < begins_.size(); ++index)
            if (has_content(index)) return static_cast<int>(index);
        return -1;
    }

    [[nodiscard]] std::string excerpt(std::size_t line) const {
        if (line >= begins_.size()) return {};
        std::string_view rest = text_.substr(begins_[line]);
        rest = trim(rest.substr(0, rest.find('\n')));
        std::size_t end = 0;
        for (std::size_t characters = 0; end < rest.size(); ++end)
            if ((static_cast<unsigned char>(rest[end]) & 0xC0U) != 0x80U && ++characters > kExcerptCharacters) break;
        return std::string(rest.substr(0, end));
    }

  private:
    [[nodiscard]] bool has_content(std::size_t line) const {
        const std::string_view rest = text_.substr(begins_[line]);
        const std::string_view row = trim(rest.substr(0, rest.find('\n')));
        return !row.empty() && row.front() != '#' && row.front() != '%' && row != "---" && row != "..." && row != "~" && row != "null";
    }

    std::string_view text_;
    std::vector<std::size_t> begins_;
    std::size_t line_ = 0;
    std::size_t byte_ = 0;
    std::size_t characters_ = 0;
};

// yaml-cpp reads the escapes \N and \_ as single bytes; they stand for U+0085 and U+00A0.
std::string mended(std::string_view text) {
    std::string result;
    int following = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool follows = (byte & 0xC0U) == 0x80U;
        if (follows && following == 0) {
            result += '\xC2';
        } else if (!follows) {
            following = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        }
        result += c;
        following = following > 0 ? following - 1 : 0;
    }
    return result;
}

/// Builds the tree from the parser's events, so that anchors, tags and repeated keys are seen before they mean anything.
class Builder : public YAML::EventHandler {
  public:
    Builder(const std::string& file, Lines& lines, const YamlLimits& limits, Diagnostics& diagnostics)
        : file_(file), lines_(lines), limits_(limits), diagnostics_(diagnostics) {}

    [[nodiscard]] Node take() { return std::move(root_); }
    [[nodiscard]] bool is_empty() const { return root_.kind == Node::Kind::Null; }

    Place place(const YAML::Mark& mark) {
        if (mark.is_null()) return {.file = file_};
        const auto line = static_cast<std::size_t>(mark.line);
        return {.file = file_, .line = mark.line + 1, .column = lines_.column(line, static_cast<std::size_t>(mark.column))};
    }
    void error(std::string_view code, const YAML::Mark& mark, Arguments arguments = {}, std::vector<Place> related = {}) {
        std::string excerpt = mark.is_null() ? std::string{} : lines_.excerpt(static_cast<std::size_t>(mark.line));
        diagnostics_.add({std::string(code), Severity::Error, place(mark), std::move(arguments), std::move(related), std::move(excerpt)});
    }

    /// The key whose value was not read to its end, or the map or list that was not closed.
    [[nodiscard]] std::optional<Place> unfinished() {
        if (frames_.empty()) return std::nullopt;
        const Frame& frame = frames_.back();
        if (frame.node.kind == Node::Kind::Map && !frame.key_is_next) return Place{file_, {}, {}, frame.key_line, frame.key_column};
        return place(frame.mark);
    }

    void syntax_error(const YAML::Mark& mark, WordKey reason) {
        Diagnostic fault{"YAML-01", Severity::Error, place(mark), {{"reason", reason}}, {}, {}};
        const std::optional<Place> open = unfinished();
        // Behind the last line there is nothing to look at: the place where it began is.
        const bool at_end = fault.place.line > lines_.count();
        if (open && (at_end || reason.key == "yaml.reason.quote")) {
            fault.place = *open;
        } else if (open && (reason.key == "yaml.reason.bracket" || reason.key == "yaml.reason.brace")) {
            fault.related.push_back(*open);
        }
        if (fault.place.line > 0) fault.excerpt = lines_.excerpt(static_cast<std::size_t>(fault.place.line) - 1);
        diagnostics_.add(std::move(fault));
    }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ > 1) {
            // yaml-cpp begins a new document wherever a line fits nothing; only a line --- means one.
            if (lines_.separator_before(static_cast<std::size_t>(mark.line)))
                error("YAML-07", mark, {}, {first_document_});
            else
                syntax_error(mark, {"yaml.reason.map-end"});
            throw Stop{};
        }
        first_document_ = place(mark);
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        if (anchor != 0) anchored(mark);
        take_value(mark, Node{});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        anchored(mark);
        take_value(mark, Node{});
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
        check(mark, tag, anchor);
        Node node;
        node.text = value;
        if (!is_valid_utf8(value)) node.text = mended(value);
        // "?" is a plain scalar, "!" a quoted one.
        node.kind = tag == "?" ? plain_kind(value) : Node::Kind::String;
        if (node.kind == Node::Kind::Null) node.text.clear();
        take_value(mark, std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        check(mark, tag, anchor);
        open(mark, Node::sequence());
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        check(mark, tag, anchor);
        open(mark, Node::map());
    }
    void OnMapEnd() override { close(); }

  private:
    struct Frame {
        Node node;
        YAML::Mark mark;
        bool key_is_next = true;  // of maps
        std::string key;
        int key_line = 0;
        int key_column = 0;
        std::unordered_map<std::string, Place> keys;
    };

    void anchored(const YAML::Mark& mark) { error("YAML-03", mark); }

    void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != 0) anchored(mark);
        if (!tag.empty() && tag != "?" && tag != "!") error("YAML-08", mark, {{"tag", tag}});
    }

    void count(const YAML::Mark& mark) {
        if (++values_ <= limits_.values) return;
        error("YAML-05", mark, {{"what", WordKey{"yaml.values"}}, {"most", static_cast<std::int64_t>(limits_.values)}});
        throw Stop{};
    }

    void open(const YAML::Mark& mark, Node node) {
        count(mark);
        if (static_cast<int>(frames_.size()) >= limits_.depth) {
            error("YAML-04", mark, {{"most", static_cast<std::int64_t>(limits_.depth)}});
            throw Stop{};
        }
        const Place where = place(mark);
        node.line = where.line;
        node.column = where.column;
        frames_.push_back({std::move(node), mark, true, {}, 0, 0, {}});
    }

    void close() {
        Frame frame = std::move(frames_.back());
        frames_.pop_back();
        put(frame.mark, std::move(frame.node));
    }

    void take_value(const YAML::Mark& mark, Node node) {
        count(mark);
        const Place where = place(mark);
        node.line = where.line;
        node.column = where.column;
        put(mark, std::move(node));
    }

    void put(const YAML::Mark& mark, Node node) {
        if (frames_.empty()) {
            root_ = std::move(node);
            return;
        }
        Frame& frame = frames_.back();
        if (frame.node.kind == Node::Kind::Sequence) {
            frame.node.items.push_back(std::move(node));
        } else if (frame.key_is_next) {
            take_key(frame, mark, node);
        } else {
            // An empty value has no place of its own: the key's is where the reader looks.
            if (node.kind == Node::Kind::Null) {
                node.line = frame.key_line;
                node.column = frame.key_column;
            }
            frame.node.members.emplace_back(std::move(frame.key), std::move(node));
            frame.key_is_next = true;
        }
    }

    void take_key(Frame& frame, const YAML::Mark& mark, const Node& node) {
        frame.key_is_next = false;
        frame.key_line = node.line;
        frame.key_column = node.column;
        frame.key = node.text;
        if (!node.is_scalar()) {
            error("YAML-09", mark);
            return;
        }
        const auto [first, is_new] = frame.keys.emplace(node.text, Place{file_, {}, {}, node.line, node.column});
        if (!is_new) error("YAML-02", mark, {{"key", node.text}}, {first->second});
    }

    const std::string& file_;
    Lines& lines_;
    const YamlLimits& limits_;
    Diagnostics& diagnostics_;
    std::vector<Frame> frames_;
    Node root_;
    std::size_t values_ = 0;
    int documents_ = 0;
    Place first_document_;
};

// What the library says, as a word of ours.
WordKey reason(std::string_view message) {
    struct Row {
        std::string_view message;
        std::string_view key;
    };
    static const std::array kRows{
        Row{YAML::ErrorMsg::TAB_IN_INDENTATION, "yaml.reason.tab"},
        Row{YAML::ErrorMsg::END_OF_MAP, "yaml.reason.map-end"},
        Row{YAML::ErrorMsg::END_OF_SEQ, "yaml.reason.sequence-end"},
        Row{YAML::ErrorMsg::END_OF_MAP_FLOW, "yaml.reason.brace"},
        Row{YAML::ErrorMsg::END_OF_SEQ_FLOW, "yaml.reason.bracket"},
        Row{YAML::ErrorMsg::FLOW_END, "yaml.reason.flow-end"},
        Row{YAML::ErrorMsg::EOF_IN_SCALAR, "yaml.reason.quote"},
        Row{YAML::ErrorMsg::DOC_IN_SCALAR, "yaml.reason.quote"},
        Row{YAML::ErrorMsg::MAP_KEY, "yaml.reason.key"},
        Row{YAML::ErrorMsg::MAP_VALUE, "yaml.reason.value"},
        Row{YAML::ErrorMsg::BLOCK_ENTRY, "yaml.reason.entry"},
        Row{YAML::ErrorMsg::INVALID_ESCAPE, "yaml.reason.escape"},
        Row{YAML::ErrorMsg::INVALID_HEX, "yaml.reason.escape"},
        Row{YAML::ErrorMsg::INVALID_UNICODE, "yaml.reason.escape"},
        Row{YAML::ErrorMsg::CHAR_IN_SCALAR, "yaml.reason.character"},
        Row{YAML::ErrorMsg::UNKNOWN_TOKEN, "yaml.reason.character"},
        Row{YAML::ErrorMsg::CHAR_IN_BLOCK, "yaml.reason.block"},
        Row{YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, "yaml.reason.block"},
        Row{YAML::ErrorMsg::UNKNOWN_ANCHOR, "yaml.reason.anchor"},
    };
    for (const Row& row : kRows)
        if (message.starts_with(row.message)) return {std::string(row.key)};
    return {"yaml.reason.other"};
}

bool is_text(std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') return false;
    }
    return is_valid_utf8(text);
}

int line_of_broken_text(std::string_view text) {
    int line = 1;
    for (const std::string_view row : split(text, '\n')) {
        if (!is_text(row)) return line;
        ++line;
    }
    return line;
}

}  // namespace

Result<Node> read_yaml(std::string_view text, const std::string& file, const YamlLimits& limits) {
    Diagnostics diagnostics;
    if (text.size() > limits.bytes) {
        diagnostics.error("YAML-05", {.file = file}, {{"what", WordKey{"yaml.bytes"}}, {"most", static_cast<std::int64_t>(limits.bytes)}});
        return diagnostics;
    }
    if (!is_text(text)) {
        diagnostics.error("YAML-06", {.file = file, .line = line_of_broken_text(text)});
        return diagnostics;
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());

    Lines lines(text);
    Builder builder(file, lines, limits, diagnostics);
    TextBuffer buffer(text);
    std::istream stream(&buffer);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stop&) {
        return diagnostics;
    } catch (const YAML::DeepRecursion& deep) {
        builder.error("YAML-04", deep.mark, {{"most", static_cast<std::int64_t>(limits.depth)}});
        return diagnostics;
    } catch (const YAML::Exception& fault) {
        builder.syntax_error(fault.mark, reason(fault.msg));
        return diagnostics;
    }
    if (builder.is_empty() && !diagnostics.has_errors()) {
        YAML::Mark first = YAML::Mark::null_mark();
        first.line = lines.first_content();
        first.column = 0;
        if (first.line < 0)
            diagnostics.error("YAML-10", {.file = file});
        else
            builder.syntax_error(first, {"yaml.reason.other"});
    }
    if (diagnostics.has_errors()) return diagnostics;
    return builder.take();
}

}  // namespace tanji
