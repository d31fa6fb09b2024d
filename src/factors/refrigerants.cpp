// SPDX-License-Identifier: Apache-2.0
#include "factors/refrigerants.h"

#include <array>
#include <map>

#include "factors/table.h"
#include "support/decimal.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::string_view kMark = "blend: ";

/// "50% HFC-32, 50% HFC-125"
std::vector<BlendPart> composition(std::string_view text) {
    std::vector<BlendPart> parts;
    for (const std::string_view entry : split(text, ',')) {
        const std::string_view part = trim(entry);
        const std::size_t sign = part.find('%');
        double percent = 0.0;
        LCA_REQUIRE(sign != std::string_view::npos && parse_decimal(std::string(part.substr(0, sign)), percent),
                    "gwp/gwp.csv: a blend that cannot be read: " + std::string(text));
        parts.push_back({std::string(trim(part.substr(sign + 1))), percent / 100.0});
    }
    return parts;
}

const std::map<std::string, std::vector<BlendPart>, std::less<>>& blends() {
    static const auto table = [] {
        std::map<std::string, std::vector<BlendPart>, std::less<>> read;
        const std::string name = "gwp/gwp.csv";
        std::string lines;
        for (const std::string_view line : split(resource(name), '\n'))
            if (lines.empty() || line.find(kMark) != std::string_view::npos) lines.append(line) += '\n';
        Result<CsvTable> csv = read_csv(lines, name);
        LCA_REQUIRE(csv.has_value(), name + " cannot be read");
        const DataTable rows{std::move(csv).value(), name};
        for (const DataRow row : rows)
            if (const std::string text = row["formula"]; text.starts_with(kMark))
                read.emplace(row["gas"], composition(std::string_view(text).substr(kMark.size())));
        return read;
    }();
    return table;
}

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

bool knows(const GwpSet& set, const std::string& gas) { return set.factor({gas, Category::Fossil, Origin::None}).has_value(); }

}  // namespace

std::string refrigerant_number(std::string_view text) {
    const std::string_view bare = trim(text);
    if (bare.size() < 3 || (bare.front() != 'R' && bare.front() != 'r')) return std::string(text);
    std::string_view rest = bare.substr(1);
    if (rest.front() == '-' || rest.front() == ' ') rest.remove_prefix(1);
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits])) ++digits;
    if (digits < 2) return std::string(text);
    std::string number = "R-" + std::string(rest);
    // Blends (400 and 500 series) carry a capital letter, isomers of one substance a small one.
    const bool blend = digits == 3 && (rest.front() == '4' || rest.front() == '5');
    for (char& sign : number)
        if (blend && sign >= 'a' && sign <= 'z') sign = static_cast<char>(sign - 'a' + 'A');
    return number;
}

std::vector<BlendPart> blend_of(std::string_view name) {
    const auto at = blends().find(refrigerant_number(name));
    return at == blends().end() ? std::vector<BlendPart>{} : at->second;
}

std::optional<std::string> gas_in_set(std::string_view name, const GwpSet& set) {
    const std::string plain(trim(name));
    if (knows(set, plain)) return plain;
    std::string capital = plain;  // the components of blends are written small: "propane"
    if (!capital.empty() && capital.front() >= 'a' && capital.front() <= 'z')
        capital.front() = static_cast<char>(capital.front() - 'a' + 'A');
    if (knows(set, capital)) return capital;
    const std::string number = refrigerant_number(plain);
    if (!number.starts_with("R-")) return std::nullopt;
    static constexpr std::array<std::string_view, 7> kFamilies{"HFC-", "HCFC-", "CFC-", "HFO-", "HCFO-", "PFC-", "HFE-"};
    std::optional<std::string> found;
    for (const std::string_view family : kFamilies) {
        std::string candidate = std::string(family) + number.substr(2);
        if (!knows(set, candidate)) continue;
        if (found) return std::nullopt;
        found = std::move(candidate);
    }
    return found;
}

std::optional<double> blend_gwp(std::string_view name, const GwpSet& set) {
    const std::vector<BlendPart> parts = blend_of(name);
    if (parts.empty()) return std::nullopt;
    double sum = 0.0;
    for (const BlendPart& part : parts) {
        const std::optional<std::string> gas = gas_in_set(part.gas, set);
        if (!gas) return std::nullopt;
        sum += part.share * set.factor({*gas, Category::Fossil, Origin::None})->value;
    }
    return sum;
}

}  // namespace tanji
