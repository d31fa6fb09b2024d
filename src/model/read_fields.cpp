// SPDX-License-Identifier: Apache-2.0
#include "model/read_fields.h"

#include "support/decimal.h"
#include "support/text.h"

namespace tanji {

namespace {

bool expect_scalar(const Node& node, FieldReader& reader) {
    if (node.is_scalar()) return true;
    reader.error("STUDY-03", node, {{"found", node_word(node)}, {"expected", WordKey{"node.text"}}});
    return false;
}

bool expect_map(const Node& node, FieldReader& reader) {
    if (node.kind == Node::Kind::Map) return true;
    reader.error("STUDY-03", node, {{"found", node_word(node)}, {"expected", WordKey{"node.map"}}});
    return false;
}

}  // namespace

WordKey node_word(const Node& node) {
    switch (node.kind) {
        case Node::Kind::Null:
            return {"node.nothing"};
        case Node::Kind::Sequence:
            return {"node.sequence"};
        case Node::Kind::Map:
            return {"node.map"};
        default:
            return {"node.text"};
    }
}

void read_value(const Node& node, std::string& out, FieldReader& reader) {
    if (expect_scalar(node, reader)) out = std::string(trim(node.text));
}

void read_value(const Node& node, LocalText& out, FieldReader& reader) {
    if (node.is_scalar()) {
        out.zh = out.en = node.text;
        return;
    }
    if (!expect_map(node, reader)) return;
    for (const auto& [key, value] : node.members) {
        const std::optional<Language> language = language_from_tag(key);
        if (!language) {
            unknown_key(value, key, {"zh-CN", "zh", "en"}, reader);
            continue;
        }
        std::string text;
        read_value(value, text, reader);
        (*language == Language::Chinese ? out.zh : out.en) = std::move(text);
    }
}

void read_value(const Node& node, bool& out, FieldReader& reader) {
    if (!expect_scalar(node, reader)) return;
    if (node.text == "true" || node.text == "false")
        out = node.text == "true";
    else
        reader.error("STUDY-11", node, {{"found", node.text}});
}

void read_value(const Node& node, double& out, FieldReader& reader) {
    if (!expect_scalar(node, reader)) return;
    std::string_view text = trim(node.text);
    if (text.starts_with("±")) text = trim(text.substr(std::string_view("±").size()));
    const bool percent = text.ends_with('%');
    if (percent) text = trim(text.substr(0, text.size() - 1));
    double value = 0.0;
    if (!parse_decimal(text, value)) {
        reader.error("STUDY-08", node, {{"found", node.text}});
        return;
    }
    out = percent ? value / 100.0 : value;
}

void read_value(const Node& node, Quantity& out, FieldReader& reader) {
    if (!expect_scalar(node, reader)) return;
    if (const std::string_view text = trim(node.text); text.starts_with('=')) {
        out = {0.0, unit_one(), std::string(text)};
        return;
    }
    Result<Quantity> quantity = parse_quantity(node.text, reader.at(node));
    reader.diagnostics.append(quantity.diagnostics());
    if (quantity) out = std::move(quantity).value();
}

void read_value(const Node& node, Date& out, FieldReader& reader) {
    if (!expect_scalar(node, reader)) return;
    if (const std::optional<Date> date = parse_date(trim(node.text)))
        out = *date;
    else
        reader.error("STUDY-06", node, {{"found", node.text}});
}

void read_value(const Node& node, Period& out, FieldReader& reader) {
    if (!expect_scalar(node, reader)) return;
    const std::vector<std::string_view> ends = split(node.text, '/');
    const std::optional<Date> first = parse_date(trim(ends.front()));
    const std::optional<Date> last = ends.size() == 2 ? parse_date(trim(ends.back())) : std::nullopt;
    if (!first || !last) {
        reader.error("STUDY-07", node, {{"found", node.text}});
        return;
    }
    if (*last < *first) reader.error("STUDY-12", node, {{"first", to_string(*first)}, {"last", to_string(*last)}});
    out = {*first, *last};
}

void read_value(const Node& node, Bound& out, FieldReader& reader) {
    if (!expect_scalar(node, reader)) return;
    if (trim(node.text) == "unbounded") return;
    Quantity most;
    const std::size_t before = reader.diagnostics.size();
    read_value(node, most, reader);
    if (reader.diagnostics.size() != before) return;
    if (most.unit.basis != Basis::Co2e || dimension_key(most.unit.dimension) != "dimension.mass") {
        reader.error("STUDY-13", node, {{"found", node.text}});
        return;
    }
    out.most = std::move(most);
}

void read_value(const Node& node, std::vector<std::pair<std::string, double>>& out, FieldReader& reader) {
    if (!expect_map(node, reader)) return;
    for (const auto& [key, value] : node.members) {
        out.emplace_back(key, 0.0);
        const std::size_t before = reader.diagnostics.size();
        read_value(value, out.back().second, reader);
        if (reader.diagnostics.size() == before) check_range(out.back().second, 0.0, 1.0, value, reader);
    }
}

void read_value(const Node& node, std::vector<std::pair<std::string, std::string>>& out, FieldReader& reader) {
    if (!expect_map(node, reader)) return;
    for (const auto& [key, value] : node.members) {
        out.emplace_back(key, std::string{});
        read_value(value, out.back().second, reader);
    }
}

void check_dimension(const Quantity& quantity, std::string_view dimension, const Node& node, FieldReader& reader) {
    const std::string wanted = "dimension." + std::string(dimension);
    if (dimension_key(quantity.unit.dimension) != wanted)
        reader.error(
            "STUDY-05", node,
            {{"found", node.text}, {"is", WordKey{std::string(dimension_key(quantity.unit.dimension))}}, {"expected", WordKey{wanted}}});
}

void check_range(double value, double least, double most, const Node& node, FieldReader& reader) {
    if (!(value >= least && value <= most)) reader.error("STUDY-09", node, {{"found", node.text}, {"least", least}, {"most", most}});
}

void unknown_key(const Node& value, const std::string& key, std::vector<std::string> known, FieldReader& reader) {
    const std::string near = nearest(key, known);
    // The key stands where its value begins, or just before it; the value's place is what the reader of a file looks for.
    if (near.empty())
        reader.error("STUDY-02", value, {{"found", key}, {"expected", TextList(known)}});
    else
        reader.error("STUDY-14", value, {{"found", key}, {"near", near}, {"expected", TextList(known)}});
}

}  // namespace tanji
