// SPDX-License-Identifier: Apache-2.0
#include "units/gas.h"

#include <array>

namespace tanji {

namespace {

struct GasName {
    std::string_view spelling;  // ASCII letters in lower case
    Basis basis;
    std::string_view gas;
};

constexpr std::array kNames{
    GasName{"co2", Basis::Co2, "CO2"},       GasName{"二氧化碳", Basis::Co2, "CO2"},
    GasName{"co2e", Basis::Co2e, "CO2e"},    GasName{"co2eq", Basis::Co2e, "CO2e"},
    GasName{"co2-eq", Basis::Co2e, "CO2e"},  GasName{"co2-e", Basis::Co2e, "CO2e"},
    GasName{"co2 e", Basis::Co2e, "CO2e"},   GasName{"co2 eq", Basis::Co2e, "CO2e"},
    GasName{"co2当量", Basis::Co2e, "CO2e"}, GasName{"二氧化碳当量", Basis::Co2e, "CO2e"},
    GasName{"ch4", Basis::OtherGas, "CH4"},  GasName{"甲烷", Basis::OtherGas, "CH4"},
    GasName{"n2o", Basis::OtherGas, "N2O"},  GasName{"氧化亚氮", Basis::OtherGas, "N2O"},
    GasName{"sf6", Basis::OtherGas, "SF6"},  GasName{"六氟化硫", Basis::OtherGas, "SF6"},
    GasName{"nf3", Basis::OtherGas, "NF3"},  GasName{"三氟化氮", Basis::OtherGas, "NF3"},
    GasName{"碳", Basis::Carbon, "C"},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// A chain of the elements that greenhouse gases and fuels consist of, at least two atoms: H2, CF4, C2F6, CHClF2.
bool is_formula(std::string_view text) {
    static constexpr std::array<std::string_view, 9> kElements{"Cl", "Br", "C", "H", "F", "N", "O", "S", "I"};
    int atoms = 0;
    while (!text.empty()) {
        std::string_view found;
        for (const std::string_view element : kElements)
            if (found.empty() && text.starts_with(element)) found = element;
        if (found.empty()) return false;
        text.remove_prefix(found.size());
        int count = 0;
        if (text.starts_with('0')) return false;
        while (!text.empty() && is_digit(text.front()) && count < 100) {
            count = count * 10 + (text.front() - '0');
            text.remove_prefix(1);
        }
        atoms += count == 0 ? 1 : count;
    }
    return atoms > 1;
}

// HFC-134a, PFC-14, R-22, R410A, HFO-1234yf, HCFC-22, HFE-7100, Halon-1301
bool is_trade_number(std::string_view text) {
    static constexpr std::array<std::string_view, 8> kFamilies{"HCFO-", "HCFC-", "HFC-", "HFO-", "PFC-", "CFC-", "HFE-", "Halon-"};
    std::string_view number;
    for (const std::string_view family : kFamilies)
        if (number.empty() && text.starts_with(family)) number = text.substr(family.size());
    if (number.empty() && text.starts_with("R")) number = text.substr(text.starts_with("R-") ? 2 : 1);
    std::size_t digits = 0;
    while (digits < number.size() && is_digit(number[digits])) ++digits;
    if (digits < 2) return false;
    for (const char c : number.substr(digits))
        if (!((c >= 'a' && c <= 'z') || is_upper(c))) return false;
    return true;
}

}  // namespace

std::optional<GasTag> read_gas(std::string_view text) {
    if (text == "C") return GasTag{Basis::Carbon, "C"};
    std::string lower(text);
    for (char& c : lower)
        if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    for (const GasName& name : kNames)
        if (name.spelling == lower) return GasTag{name.basis, std::string(name.gas)};
    if (is_formula(text) || is_trade_number(text)) return GasTag{Basis::OtherGas, std::string(text)};
    return std::nullopt;
}

}  // namespace tanji
