// SPDX-License-Identifier: Apache-2.0
#pragma once

// Node -> struct by the field table. Every error of a document is listed; a field that cannot be read keeps its default.

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "model/study_fields.h"
#include "support/node.h"

namespace tanji {

/// What the readers of single values need: which file, which source number, where in the document, and where errors go.
struct FieldReader {
    std::string file;
    std::uint32_t source = 0;
    Diagnostics& diagnostics;
    std::string path = {};  // "activities.production.inputs.electricity"

    [[nodiscard]] Place at(const Node& node) const { return {file, path, {}, node.line, node.column}; }
    void error(std::string_view code, const Node& node, Arguments arguments = {}) {
        diagnostics.error(code, at(node), std::move(arguments));
    }
};

/// The kind of a node as a word of the catalogue: "node.map", "node.text" ...
WordKey node_word(const Node& node);

void read_value(const Node& node, std::string& out, FieldReader& reader);
void read_value(const Node& node, LocalText& out, FieldReader& reader);
void read_value(const Node& node, bool& out, FieldReader& reader);
void read_value(const Node& node, double& out, FieldReader& reader);  // "0.35" or "35 %"
void read_value(const Node& node, Quantity& out, FieldReader& reader);
void read_value(const Node& node, Date& out, FieldReader& reader);
void read_value(const Node& node, Period& out, FieldReader& reader);
void read_value(const Node& node, Bound& out, FieldReader& reader);
void read_value(const Node& node, std::vector<std::pair<std::string, double>>& out, FieldReader& reader);
void read_value(const Node& node, std::vector<std::pair<std::string, std::string>>& out, FieldReader& reader);

/// STUDY-05: the quantity does not measure what the field asks for.
void check_dimension(const Quantity& quantity, std::string_view dimension, const Node& node, FieldReader& reader);
/// STUDY-09: a number outside its range.
void check_range(double value, double least, double most, const Node& node, FieldReader& reader);
/// STUDY-02: a key that no field has, with the nearest one that exists.
void unknown_key(const Node& value, const std::string& key, std::vector<std::string> known, FieldReader& reader);

template <HasEnumNames E>
void read_value(const Node& node, E& out, FieldReader& reader) {
    for (const auto& [word, value] : EnumNames<E>::list)
        if (node.is_scalar() && node.text == word) {
            out = value;
            return;
        }
    TextList words;
    for (const auto& entry : EnumNames<E>::list) words.emplace_back(entry.first);
    reader.error("STUDY-04", node, {{"found", node.text}, {"expected", std::move(words)}});
}

template <HasFields T>
void read_value(const Node& node, T& out, FieldReader& reader);

template <class T>
void read_value(const Node& node, std::optional<T>& out, FieldReader& reader) {
    T value{};
    const std::size_t before = reader.diagnostics.size();
    read_value(node, value, reader);
    if (reader.diagnostics.size() == before) out = std::move(value);
}

template <class T>
void read_value(const Node& node, Box<T>& out, FieldReader& reader) {
    std::optional<T> value;
    read_value(node, value, reader);
    if (value) out = std::move(*value);
}

template <class T>
void read_value(const Node& node, std::vector<T>& out, FieldReader& reader) {
    if (node.kind == Node::Kind::Null) return;
    if (node.kind != Node::Kind::Sequence) {
        // One value where a list may stand is a list of one; a map is not.
        if (node.is_scalar() && !HasFields<T>) {
            read_value(node, out.emplace_back(), reader);
            return;
        }
        reader.error("STUDY-03", node, {{"found", node_word(node)}, {"expected", WordKey{"node.sequence"}}});
        return;
    }
    out.reserve(out.size() + node.items.size());
    const std::string above = reader.path;
    for (std::size_t index = 0; index < node.items.size(); ++index) {
        const Node& item = node.items[index];
        std::string step = std::to_string(index + 1);
        for (const char* key : {"id", "flow", "contract", "factor", "stage"})
            if (const Node* named = item.find(key); named != nullptr && named->is_scalar()) {
                step = named->text;
                break;
            }
        reader.path = above.empty() ? step : above + "." + step;
        read_value(item, out.emplace_back(), reader);
    }
    reader.path = above;
}

namespace detail {
template <class T>
constexpr bool kIsQuantity = std::is_same_v<T, Box<Quantity>> || std::is_same_v<T, std::optional<Quantity>>;
template <class T>
constexpr bool kIsNumber = std::is_same_v<T, double> || std::is_same_v<T, std::optional<double>>;

template <class F, class T>
void read_field(const F& field, const Node& node, T& out, FieldReader& reader) {
    using Member = std::remove_reference_t<decltype(out.*(field.member))>;
    Member& member = out.*(field.member);
    read_value(node, member, reader);
    if constexpr (kIsQuantity<Member>) {
        // What a formula measures is known only when all of the study is.
        if (member && !field.dimension.empty() && !is_formula(*member)) check_dimension(*member, field.dimension, node, reader);
    } else if constexpr (std::is_same_v<Member, std::optional<double>>) {
        if (member && field.least < field.most) check_range(*member, field.least, field.most, node, reader);
    }
}
}  // namespace detail

template <HasFields T>
void read_value(const Node& node, T& out, FieldReader& reader) {
    if constexpr (requires { out.provenance; }) out.provenance = {reader.source, node.line, node.column};
    if (node.kind != Node::Kind::Map) {
        reader.error("STUDY-03", node, {{"found", node_word(node)}, {"expected", WordKey{"node.map"}}});
        return;
    }
    const std::string above = reader.path;
    std::vector<std::string> known;
    for_each_field<T>([&](const auto& field) {
        known.emplace_back(field.name);
        if (const Node* value = node.find(field.name); value != nullptr && value->kind != Node::Kind::Null) {
            reader.path = above.empty() ? std::string(field.name) : above + "." + std::string(field.name);
            detail::read_field(field, *value, out, reader);
            reader.path = above;
        } else if (field.need == Need::Required) {
            reader.error("STUDY-01", node,
                         {{"key", std::string(field.name)},
                          {"label", WordKey{"field." + std::string(Fields<T>::name) + "." + std::string(field.name)}}});
        }
    });
    for (const auto& [key, value] : node.members)
        if (std::find(known.begin(), known.end(), key) == known.end()) unknown_key(value, key, known, reader);
}

}  // namespace tanji
