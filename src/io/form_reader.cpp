// SPDX-License-Identifier: Apache-2.0
#include "io/form_reader.h"

#include <algorithm>
#include <charconv>

#include "support/decimal.h"
#include "support/text.h"

namespace tanji {

void FormReader::error(std::string_view code, const Node& node, Arguments arguments) {
    diagnostics_.error(code, {.file = file_, .line = node.line, .column = node.column}, std::move(arguments));
}

bool FormReader::check_format(const Node& document, std::string_view kind, int version) {
    const Node* format = document.find("tanji");
    const std::string prefix = std::string(kind) + "/", expected = prefix + std::to_string(version);
    std::string_view found = format == nullptr ? std::string_view{} : std::string_view(format->text);
    if (found == expected) return true;
    int newer = 0;
    if (found.starts_with(prefix)) std::from_chars(found.data() + prefix.size(), found.data() + found.size(), newer);
    if (newer > version)
        error("FORM-02", *format, {{"found", format->text}, {"expected", expected}});
    else
        error("FORM-01", format == nullptr ? document : *format, {{"expected", "tanji: " + expected}});
    return false;
}

void FormReader::only_keys(const Node& map, std::initializer_list<std::string_view> known) {
    if (map.kind != Node::Kind::Map) return;
    std::vector<std::string> names(known.begin(), known.end());
    for (const auto& [key, value] : map.members)
        if (std::find(known.begin(), known.end(), key) == known.end())
            error("FORM-05", value, {{"found", key}, {"near", nearest(key, names)}, {"expected", TextList(names)}});
}

std::string FormReader::text(const Node& map, std::string_view key) {
    const Node* value = map.find(key);
    if (value == nullptr || value->kind == Node::Kind::Null) return {};
    if (!value->is_scalar()) {
        error("FORM-04", *value, {{"key", std::string(key)}});
        return {};
    }
    return std::string(trim(value->text));
}

std::string FormReader::needed(const Node& map, std::string_view key) {
    std::string found = text(map, key);
    const Node* value = map.find(key);
    const bool told = value != nullptr && !value->is_scalar() && value->kind != Node::Kind::Null;
    if (found.empty() && !told) error("FORM-03", value == nullptr ? map : *value, {{"key", std::string(key)}});
    return found;
}

std::optional<Date> FormReader::date(const Node& map, std::string_view key) {
    const std::string found = text(map, key);
    if (found.empty()) return std::nullopt;
    std::optional<Date> day = parse_date(found);
    if (!day) error("FORM-07", *map.find(key), {{"key", std::string(key)}, {"found", found}});
    return day;
}

std::optional<double> FormReader::share(const Node& map, std::string_view key) {
    std::string found = text(map, key);
    if (found.empty()) return std::nullopt;
    const bool percent = found.ends_with('%');
    if (percent) found.pop_back();
    double value = 0.0;
    if (parse_decimal(trim(found), value)) {
        value /= percent ? 100.0 : 1.0;
        if (value >= 0.0 && value <= 1.0) return value;
    }
    error("FORM-08", *map.find(key), {{"key", std::string(key)}, {"found", text(map, key)}});
    return std::nullopt;
}

std::optional<double> FormReader::number(const Node& map, std::string_view key) {
    const std::string found = text(map, key);
    if (found.empty()) return std::nullopt;
    double value = 0.0;
    if (parse_decimal(found, value)) return value;
    error("FORM-08", *map.find(key), {{"key", std::string(key)}, {"found", found}});
    return std::nullopt;
}

std::vector<std::string> FormReader::texts(const Node& map, std::string_view key) {
    const Node* value = map.find(key);
    if (value == nullptr || value->kind == Node::Kind::Null) return {};
    if (value->is_scalar()) return value->text.empty() ? std::vector<std::string>{} : std::vector<std::string>{value->text};
    std::vector<std::string> out;
    for (const Node& item : value->items) {
        if (item.kind == Node::Kind::Null) continue;
        if (item.is_scalar())
            out.push_back(item.text);
        else
            error("FORM-04", item, {{"key", std::string(key)}});
    }
    if (value->kind == Node::Kind::Map) error("FORM-04", *value, {{"key", std::string(key)}});
    return out;
}

std::vector<const Node*> FormReader::maps(const Node& map, std::string_view key) {
    const Node* value = map.find(key);
    if (value == nullptr || value->kind == Node::Kind::Null) return {};
    if (value->kind != Node::Kind::Sequence) {
        error("FORM-04", *value, {{"key", std::string(key)}});
        return {};
    }
    std::vector<const Node*> out;
    for (const Node& item : value->items) {
        if (item.kind == Node::Kind::Map)
            out.push_back(&item);
        else if (item.kind != Node::Kind::Null)
            error("FORM-04", item, {{"key", std::string(key)}});
    }
    return out;
}

const Node* FormReader::map(const Node& in, std::string_view key) {
    const Node* value = in.find(key);
    if (value == nullptr || value->kind == Node::Kind::Null) return nullptr;
    if (value->kind == Node::Kind::Map) return value;
    error("FORM-04", *value, {{"key", std::string(key)}});
    return nullptr;
}

std::string FormReader::word(const Node& map, std::string_view key, const std::vector<std::string>& words) {
    std::string found = text(map, key);
    if (found.empty() || std::find(words.begin(), words.end(), found) != words.end()) return found;
    error("FORM-06", *map.find(key),
          {{"key", std::string(key)}, {"found", found}, {"near", nearest(found, words)}, {"expected", TextList(words)}});
    return {};
}

}  // namespace tanji
