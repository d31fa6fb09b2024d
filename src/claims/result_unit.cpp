// SPDX-License-Identifier: Apache-2.0
#include "claims/result_unit.h"

#include <algorithm>
#include <array>

#include "support/text.h"

namespace tanji {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kMasses{
    {{"千克", "kg"}, {"公斤", "kg"}, {"kg", "kg"}, {"Kg", "kg"}, {"KG", "kg"}, {"吨", "t"}, {"t", "t"}, {"克", "g"}, {"g", "g"}}};
constexpr std::array<std::string_view, 5> kGases{"二氧化碳", "CO2", "Co2", "co2", "carbon dioxide"};
constexpr std::array<std::string_view, 9> kEquivalents{"当量", "equivalents", "equivalent", "-eq.", "-eq", "eq.", "eq", "-e", "e"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t past_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    return at;
}

/// What a result is per, behind "/" or "per": letters, digits and Chinese signs up to a blank, a bracket or a stop.
std::size_t past_word(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 12> kStops{"，", "。", "；", "、", "）", "（", "”", "“", "：", "》", "《", "！"};
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            if (!is_letter(text[at]) && !is_digit(text[at]) && text[at] != '*' && text[at] != '^') break;
            ++at;
            continue;
        }
        const std::string_view rest = text.substr(at);
        if (std::any_of(kStops.begin(), kStops.end(), [&](std::string_view stop) { return rest.starts_with(stop); })) break;
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    }
    return at;
}

}  // namespace

std::optional<GasUnit> gas_unit_at(std::string_view text, std::size_t from) {
    std::size_t at = past_blanks(text, from);
    if (at < text.size() && text[at] == '(') at = past_blanks(text, at + 1);
    GasUnit unit;
    unit.begin = at;
    const auto mass =
        std::find_if(kMasses.begin(), kMasses.end(), [&](const auto& word) { return text.substr(at).starts_with(word.first); });
    if (mass == kMasses.end()) return std::nullopt;
    unit.mass = std::string(mass->second);
    at = past_blanks(text, at + mass->first.size());
    if (at < text.size() && text[at] == '-') ++at;
    const auto gas = std::find_if(kGases.begin(), kGases.end(), [&](std::string_view word) { return text.substr(at).starts_with(word); });
    if (gas == kGases.end()) return std::nullopt;
    at += gas->size();
    for (const std::string_view word : kEquivalents) {
        const std::size_t next = word.front() == '-' ? at : past_blanks(text, at);
        if (!text.substr(next).starts_with(word)) continue;
        const std::size_t end = next + word.size();
        if (is_letter(word.back()) && end < text.size() && is_letter(text[end])) continue;
        unit.equivalent = true;
        at = end;
        break;
    }
    unit.end = at;
    // "/台", ") /台", "per tonne"
    std::size_t next = past_blanks(text, at);
    if (next < text.size() && text[next] == ')') next = past_blanks(text, next + 1);
    if (next < text.size() && text[next] == '/') {
        const std::size_t begin = past_blanks(text, next + 1), end = past_word(text, begin);
        if (end > begin) {
            unit.per = std::string(text.substr(begin, end - begin));
            unit.end = end;
        }
    } else if (text.substr(next).starts_with("per ")) {
        const std::size_t begin = past_blanks(text, next + 4), end = past_word(text, begin);
        unit.per = std::string(text.substr(begin, end - begin));
        unit.end = end;
    }
    // "kgCO2eq) /台" reads kgCO2eq/台.
    unit.text = std::string(text.substr(unit.begin, at - unit.begin)) + (unit.per.empty() ? "" : "/" + unit.per);
    return unit;
}

std::optional<GasUnit> gas_unit_in(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (at > 0 && is_letter(text[at - 1])) continue;
        const bool may =
            std::any_of(kMasses.begin(), kMasses.end(), [&](const auto& word) { return text.substr(at).starts_with(word.first); });
        if (!may) continue;
        if (std::optional<GasUnit> found = gas_unit_at(text, at); found && found->begin == at) return found;
    }
    return std::nullopt;
}

std::optional<UnitText> unit_in(std::string_view text) {
    if (const std::optional<GasUnit> gas = gas_unit_in(text)) {
        const std::string plain = gas->mass + (gas->equivalent ? "CO2e" : "CO2");
        Result<Unit> unit = parse_unit(plain, {});
        return UnitText{gas->text, unit ? std::optional(std::move(unit).value()) : std::nullopt};
    }
    std::vector<std::string> candidates{std::string(trim(text))};  // "t·km" is a unit as it stands, not its Latin end
    const std::size_t open = text.rfind('(');
    if (open != std::string_view::npos) {
        const std::size_t close = text.find(')', open);
        if (close != std::string_view::npos) candidates.emplace_back(trim(text.substr(open + 1, close - open - 1)));
    }
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos && slash > 0)
        candidates.emplace_back(trim(text.substr(slash + 1)));
    if (const std::size_t blank = text.rfind(' '); blank != std::string_view::npos) candidates.emplace_back(trim(text.substr(blank + 1)));
    // "柴油kg": the Latin end of a Chinese word.
    std::size_t latin = text.size();
    while (latin > 0 && static_cast<unsigned char>(text[latin - 1]) < 0x80 && text[latin - 1] != ' ') --latin;
    if (latin > 0) candidates.emplace_back(trim(text.substr(latin)));
    for (const std::string& candidate : candidates) {
        if (candidate.empty() || candidate.size() > 40 || candidate == "1" || is_digit(candidate.front())) continue;
        Result<Unit> unit = parse_unit(candidate, {});
        if (unit) return UnitText{candidate, std::move(unit).value()};
    }
    return std::nullopt;
}

PrintedQuantity with_unit(PrintedNumber number, std::string_view unit_text, bool of_head) {
    PrintedQuantity made;
    made.number = std::move(number);
    made.unit_of_head = of_head;
    if (const std::optional<GasUnit> gas = gas_unit_in(unit_text)) {
        made.unit_text = gas->text;
        made.per = gas->per;
        if (Result<Unit> unit = parse_unit(gas->mass + (gas->equivalent ? "CO2e" : "CO2"), {})) made.unit = std::move(unit).value();
        return made;
    }
    if (std::optional<UnitText> found = unit_in(unit_text)) {
        made.unit_text = found->text;
        made.unit = found->unit;
    }
    return made;
}

}  // namespace tanji
