// SPDX-License-Identifier: Apache-2.0
// A unified social credit code has 18 characters, the last of which follows from the others.
#include <array>
#include <cstdint>

#include "audit/report/wording.h"

namespace tanji {

namespace {

// GB 32100-2015: values of the 31 characters (I, O, S, V and Z are not used); the weight of place i is 3^(i-1) mod 31; the check character
// is 31 minus the weighted sum mod 31. Read in public transcriptions of the standard with its worked example.
constexpr std::string_view kCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::size_t kLength = 18;

/// The check character that the first 17 demand; 0 when one of them is none of the 31.
char check_character(std::string_view code) {
    std::uint64_t sum = 0, weight = 1;
    for (std::size_t at = 0; at + 1 < kLength; ++at) {
        const std::size_t value = kCharacters.find(code[at]);
        if (value == std::string_view::npos) return 0;
        sum += value * weight;
        weight = weight * 3 % kCharacters.size();
    }
    return kCharacters[(kCharacters.size() - sum % kCharacters.size()) % kCharacters.size()];
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const LabelledText* label : labels(facts, "credit-code")) {
        std::string code;
        bool plain = true;
        for (const char sign : label->text) {
            if (sign == ' ' || sign == '-') continue;
            const bool letter = (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
            plain = plain && letter;
            code += sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
        }
        constexpr std::size_t kFewest = 10;  // shorter ones are no codes but words like "none"
        if (!plain || code.size() < kFewest || is_masked(label->text)) continue;
        std::string what;
        if (code.size() != kLength)
            what = "length";
        else if (const char last = check_character(code); last == 0)
            what = "character";
        else if (last != code.back())
            what = "check";
        if (what.empty()) continue;
        findings.push_back(found(facts, rule, label->place, {{"what", what}, {"n", static_cast<std::int64_t>(code.size())}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kId03{"ID-03", Severity::Note, Needs::Report, {"GB 32100-2015", "", true}, nullptr, check};

}  // namespace tanji
