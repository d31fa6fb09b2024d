// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tanji {

/// A document as a tree, whatever it was written in. Scalars keep the text as written; what it means is decided by
/// the field that reads it (so `NO` stays the text NO and 0.50 keeps its nought).
struct Node {
    enum class Kind { Null, Bool, Number, String, Sequence, Map };
    using Member = std::pair<std::string, Node>;

    Kind kind = Kind::Null;
    std::string text;             // scalars
    std::vector<Node> items;      // sequences
    std::vector<Member> members;  // maps, in the order written, keys unique
    int line = 0;                 // from 1; 0 when made by the program
    int column = 0;

    static Node string(std::string text);
    static Node number(std::string text);
    static Node boolean(bool value);
    static Node sequence(std::vector<Node> items = {});
    static Node map(std::vector<Member> members = {});

    [[nodiscard]] bool is_scalar() const { return kind == Kind::Bool || kind == Kind::Number || kind == Kind::String; }
    [[nodiscard]] const Node* find(std::string_view key) const;
    void set(std::string key, Node value) { members.emplace_back(std::move(key), std::move(value)); }

    /// Equal content; places do not count.
    bool operator==(const Node& other) const;
};

/// Canonical JSON (RFC 8785 in spirit): members sorted by key bytes, no blanks, shortest round-trip numbers, UTF-8.
/// It is what is hashed, sealed, versioned and merged.
std::string canonical_json(const Node& node);
/// The same content for people: two blanks of indent, members in their own order.
std::string pretty_json(const Node& node);

}  // namespace tanji
