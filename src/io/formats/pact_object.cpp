// SPDX-License-Identifier: Apache-2.0
#include "io/formats/pact_object.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "support/decimal.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kShown = 60;           // bytes of what was found
constexpr std::size_t kLongestDecimal = 40;  // no footprint needs more; keeps every quotient of two finite

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// [+-]digits[.digits], the only form that the specification has for a decimal.
bool is_plain_decimal(std::string_view text) {
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const auto digits = [](std::string_view part) { return !part.empty() && std::all_of(part.begin(), part.end(), is_digit); };
    if (point == std::string_view::npos) return digits(text);
    return digits(text.substr(0, point)) && digits(text.substr(point + 1));
}

bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !is_hexadecimal(text[i])) return false;
    }
    return true;
}

/// urn:<namespace>:<name>, RFC 8141: a namespace of 2 to 32 letters, digits and inner hyphens, and a name that is not empty.
bool is_urn(std::string_view text) {
    if (text.size() < 4 || (text[0] | 0x20) != 'u' || (text[1] | 0x20) != 'r' || (text[2] | 0x20) != 'n' || text[3] != ':') return false;
    text.remove_prefix(4);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon < 2 || colon > 32 || colon + 1 == text.size()) return false;
    const std::string_view space = text.substr(0, colon);
    if (space.front() == '-' || space.back() == '-') return false;
    const bool named = std::all_of(space.begin(), space.end(), [](char c) { return is_digit(c) || is_letter(c) || c == '-'; });
    const std::string_view rest = text.substr(colon + 1);
    return named && std::none_of(rest.begin(), rest.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; });
}

bool is_gwp_set(std::string_view text) {
    return text.size() > 2 && text.size() < 6 && text.starts_with("AR") && std::all_of(text.begin() + 2, text.end(), is_digit);
}

/// Reads exactly `count` digits at `at` and goes past them.
bool digits_at(std::string_view text, std::size_t& at, std::size_t count, int& out) {
    if (at + count > text.size()) return false;
    out = 0;
    for (std::size_t i = 0; i < count; ++i, ++at) {
        if (!is_digit(text[at])) return false;
        out = out * 10 + (text[at] - '0');
    }
    return true;
}
bool sign_at(std::string_view text, std::size_t& at, std::string_view any_of) {
    if (at >= text.size() || any_of.find(text[at]) == std::string_view::npos) return false;
    ++at;
    return true;
}

PactInstant from_seconds(std::int64_t second, std::string text) {
    const std::chrono::sys_seconds time{std::chrono::seconds{second}};
    return {Date{std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(time)}}, second, std::move(text)};
}

}  // namespace

std::string shown(std::string_view text) {
    if (text.size() <= kShown) return std::string(text);
    std::size_t size = kShown;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
    return std::string(text.substr(0, size)) + "…";
}

std::optional<PactInstant> parse_instant(std::string_view text) {
    std::size_t at = 0;
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    if (!digits_at(text, at, 4, year) || !sign_at(text, at, "-") || !digits_at(text, at, 2, month) || !sign_at(text, at, "-") ||
        !digits_at(text, at, 2, day) || !sign_at(text, at, "Tt") || !digits_at(text, at, 2, hour) || !sign_at(text, at, ":") ||
        !digits_at(text, at, 2, minute) || !sign_at(text, at, ":") || !digits_at(text, at, 2, second))
        return std::nullopt;
    if (at < text.size() && text[at] == '.') {
        const std::size_t from = ++at;
        while (at < text.size() && is_digit(text[at])) ++at;
        if (at == from) return std::nullopt;
    }
    int offset = 0;  // minutes east of Greenwich
    if (!sign_at(text, at, "Zz")) {
        int hours = 0, minutes = 0;
        const bool west = at < text.size() && text[at] == '-';
        if (!sign_at(text, at, "+-") || !digits_at(text, at, 2, hours) || !sign_at(text, at, ":") || !digits_at(text, at, 2, minutes) ||
            hours > 23 || minutes > 59)
            return std::nullopt;
        offset = (west ? -1 : 1) * (hours * 60 + minutes);
    }
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    // 60 is the leap second of RFC 3339.
    if (at != text.size() || !date.ok() || hour > 23 || minute > 59 || second > 60) return std::nullopt;
    const std::int64_t days = std::chrono::sys_days{date}.time_since_epoch().count();
    return from_seconds(days * 86400 + hour * 3600 + (minute - offset) * 60 + second, std::string(text));
}

PactInstant plus_years(const PactInstant& instant, int years) {
    std::chrono::year_month_day day = instant.day.day + std::chrono::years{years};
    if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
    const std::int64_t in_day = instant.second - std::chrono::sys_days{instant.day.day}.time_since_epoch().count() * 86400;
    PactInstant later = from_seconds(std::chrono::sys_days{day}.time_since_epoch().count() * 86400 + in_day, {});
    later.text = to_string(later.day);
    return later;
}

std::string PactObject::path_of(std::string_view key) const {
    if (key.empty()) return path_;
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

Place PactObject::at(std::string_view key) const {
    const Node* value = key.empty() ? nullptr : node_.find(key);
    if (value == nullptr) value = &node_;
    return {.file = file_, .part = path_of(key), .line = value->line, .column = value->column};
}

void PactObject::say(Severity severity, std::string_view code, std::string_view key, Arguments arguments) const {
    arguments.insert(arguments.begin(), {"key", key.empty() ? path_ : std::string(key)});
    diagnostics_.add({std::string(code), severity, at(key), std::move(arguments)});
}

const Node* PactObject::member(std::string_view key, PactNeed need) const {
    const Node* value = node_.find(key);
    if (value != nullptr && value->kind != Node::Kind::Null) return value;
    if (need == PactNeed::Required)
        say(Severity::Error, "PACT-02", key);
    else if (value != nullptr)
        say(Severity::Warning, "PACT-09", key);
    return nullptr;
}

void PactObject::check_keys(const std::vector<std::string>& known) const {
    for (const Node::Member& member : node_.members) {
        if (std::find(known.begin(), known.end(), member.first) != known.end()) continue;
        const std::string near = nearest(member.first, known);
        const Place place{.file = file_, .part = path_of(shown(member.first)), .line = member.second.line, .column = member.second.column};
        diagnostics_.add(
            {near.empty() ? "PACT-05" : "PACT-06", Severity::Warning, place, {{"found", shown(member.first)}, {"near", near}}});
    }
}

bool PactObject::is(const Node& value, std::string_view key, Node::Kind kind, std::string_view expected) const {
    if (value.kind == kind) return true;
    say(Severity::Error, "PACT-03", key, {{"expected", WordKey{std::string(expected)}}});
    return false;
}

void PactObject::string(std::string_view key, PactNeed need, std::string& out, bool may_be_empty) const {
    const Node* value = member(key, need);
    if (value == nullptr || !is(*value, key, Node::Kind::String, "pact.json.text")) return;
    if (!may_be_empty && trim(value->text).empty()) return say(Severity::Error, "PACT-10", key);
    out = value->text;
}

void PactObject::word(std::string_view key, PactNeed need, const std::vector<std::string>& words, std::string& out) const {
    const Node* value = member(key, need);
    if (value == nullptr || !is(*value, key, Node::Kind::String, "pact.json.text")) return;
    if (std::find(words.begin(), words.end(), value->text) == words.end())
        return say(Severity::Error, "PACT-04", key, {{"found", shown(value->text)}, {"expected", TextList(words)}});
    out = value->text;
}

void PactObject::boolean(std::string_view key, PactNeed need, std::optional<bool>& out) const {
    const Node* value = member(key, need);
    if (value != nullptr && is(*value, key, Node::Kind::Bool, "pact.json.boolean")) out = value->text == "true";
}

void PactObject::instant(std::string_view key, PactNeed need, std::optional<PactInstant>& out) const {
    const Node* value = member(key, need);
    if (value == nullptr || !is(*value, key, Node::Kind::String, "pact.json.text")) return;
    out = parse_instant(value->text);
    if (!out) return say(Severity::Error, "PACT-07", key, {{"found", shown(value->text)}});
    const std::string_view text = value->text;
    const bool utc = text.ends_with('Z') || text.ends_with('z') || text.ends_with("+00:00") || text.ends_with("-00:00");
    if (!utc) say(Severity::Warning, "PACT-18", key, {{"found", value->text}, {"day", to_string(out->day)}});
}

void PactObject::decimal(std::string_view key, PactNeed need, PactSign sign, std::optional<PactDecimal>& out, bool number_too) const {
    const Node* value = member(key, need);
    if (value == nullptr) return;
    if (value->kind == Node::Kind::Number && !number_too)
        return say(Severity::Error, "PX-11", key, {{"found", shown(value->text)}, {"form", std::string("number")}});
    if (value->kind != Node::Kind::Number && !is(*value, key, Node::Kind::String, "pact.json.decimal")) return;
    PactDecimal read;
    read.text = value->text;
    if (read.text.size() > kLongestDecimal || !is_plain_decimal(read.text) ||
        !parse_decimal(read.text.starts_with('+') ? read.text.substr(1) : read.text, read.value))
        return say(Severity::Error, "PX-11", key, {{"found", shown(read.text)}, {"form", std::string("text")}});
    // The patterns of the specification let a wrong sign pass, so it is the value that is looked at.
    const bool fits = sign == PactSign::Any || (sign == PactSign::NotNegative && read.value >= 0.0) ||
                      (sign == PactSign::NotPositive && read.value <= 0.0) || (sign == PactSign::Positive && read.value > 0.0);
    if (!fits) {
        static constexpr const char* kSigns[] = {"pact.sign.any", "pact.sign.not-negative", "pact.sign.not-positive", "pact.sign.positive"};
        return say(Severity::Error, sign == PactSign::Positive ? "PX-08" : "PX-02", key,
                   {{"found", shown(read.text)}, {"form", std::string("amount")}, {"expected", WordKey{kSigns[static_cast<int>(sign)]}}});
    }
    out = std::move(read);
}

void PactObject::uuid(std::string_view key, std::string& out) const {
    const Node* value = member(key, PactNeed::Required);
    if (value == nullptr || !is(*value, key, Node::Kind::String, "pact.json.text")) return;
    if (!is_uuid(value->text)) say(Severity::Error, "PX-07", key, {{"found", shown(value->text)}, {"form", std::string("uuid")}});
    out = value->text;
}

void PactObject::list(std::string_view key, PactNeed need, Item item, std::vector<std::string>& out) const {
    const Node* value = member(key, need);
    if (value == nullptr || !is(*value, key, Node::Kind::Sequence, "pact.json.list")) return;
    if (value->items.empty()) return say(Severity::Error, "PACT-08", key);
    std::set<std::string_view> seen;
    for (std::size_t index = 0; index < value->items.size(); ++index) {
        const Node& entry = value->items[index];
        const std::string step = std::string(key) + "[" + std::to_string(index) + "]";
        const auto wrong = [&](std::string_view code, Arguments arguments) {
            const Place place{.file = file_, .part = path_of(step), .line = entry.line, .column = entry.column};
            arguments.insert(arguments.begin(), {"key", step});
            diagnostics_.error(code, place, std::move(arguments));
        };
        if (entry.kind != Node::Kind::String) {
            wrong("PACT-03", {{"expected", WordKey{"pact.json.text"}}});
            continue;
        }
        if (!seen.insert(entry.text).second) wrong("PX-07", {{"found", shown(entry.text)}, {"form", std::string("twice")}});
        if (item == Item::Urn && !is_urn(entry.text)) wrong("PX-07", {{"found", shown(entry.text)}, {"form", std::string("urn")}});
        if (item == Item::Uuid && !is_uuid(entry.text)) wrong("PX-07", {{"found", shown(entry.text)}, {"form", std::string("uuid")}});
        if (item == Item::GwpSet && !is_gwp_set(entry.text)) wrong("PACT-11", {{"found", shown(entry.text)}});
        if (item == Item::Text && trim(entry.text).empty()) wrong("PACT-10", {});
        out.push_back(entry.text);
    }
}

}  // namespace tanji
