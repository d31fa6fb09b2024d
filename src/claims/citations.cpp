// SPDX-License-Identifier: Apache-2.0
// Standards as reports cite them: "GB/T 24067-2024/ISO 14067:2018《...》", "PAS2050:2011".
#include <algorithm>
#include <array>

#include "claims/reader.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

// Longer ones first: ISO/TS before ISO.
constexpr std::array<std::string_view, 17> kPrefixes{"ISO/IEC", "ISO/TS", "ISO/TR", "ISO/PAS", "GB/T", "GB/Z", "EN ISO", "DB",  "HJ",
                                                     "PAS",     "ISO",    "IEC",    "EN",      "GB",   "SJ/T", "JB/T",   "DL/T"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t past_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    return at;
}

/// The standard's number that begins at `begin`; moves `begin` behind it.
std::optional<CitedStandard> standard_at(std::string_view text, std::size_t& begin) {
    for (const std::string_view prefix : kPrefixes) {
        if (!text.substr(begin).starts_with(prefix)) continue;
        std::size_t at = past_blanks(text, begin + prefix.size());
        std::string number;
        while (at < text.size() && (is_digit(text[at]) || (text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1]))))
            number += text[at++];
        if (number.size() < 2) continue;
        // "ISO 14040-1:2006": a part; "GB/T 24067-2024", "ISO 14067:2018", "EN 15804:2012+A2:2019": the year.
        CitedStandard found;
        for (int round = 0; round < 2; ++round) {
            const std::size_t mark = past_blanks(text, at);
            std::size_t width = 0;
            for (const std::string_view sign :
                 {std::string_view("-"), std::string_view(":"), std::string_view("—"), std::string_view("–"), std::string_view("：")})
                if (text.substr(mark).starts_with(sign)) width = sign.size();
            if (width == 0) break;
            const std::size_t digits = past_blanks(text, mark + width);
            std::size_t end = digits;
            while (end < text.size() && is_digit(text[end])) ++end;
            if (end == digits) break;
            const std::string part(text.substr(digits, end - digits));
            if (part.size() == 4 && (part.starts_with("19") || part.starts_with("20"))) {
                found.year = std::stoi(part);
                at = end;
                break;
            }
            if (part.size() > 2) break;
            number += "-" + part;
            at = end;
        }
        found.number = std::string(prefix) + " " + number;
        found.text = std::string(text.substr(begin, at - begin));
        begin = at;
        return found;
    }
    return std::nullopt;
}

}  // namespace

void read_citations(const ReadDocument& document, ReportClaims& claims) {
    for (const Passage& passage : passages_of(document)) {
        const std::string_view text = passage.text->normal;
        std::vector<std::size_t> open;  // standards of this passage that wait for a title
        for (std::size_t at = 0; at < text.size();) {
            if (text.substr(at).starts_with("《")) {
                const std::size_t close = text.find("》", at);
                const std::size_t first = at + std::string_view("《").size();
                if (close == std::string_view::npos) break;
                const std::string title(trim(text.substr(first, close - first)));
                // "《PAS2050:2011 title》": the number stands inside.
                std::size_t inner = 0;
                if (const std::optional<CitedStandard> inside = standard_at(title, inner)) {
                    CitedStandard made = *inside;
                    made.title = std::string(trim(std::string_view(title).substr(inner)));
                    made.place = passage.place;
                    claims.standards.push_back(std::move(made));
                } else {
                    for (const std::size_t each : open) claims.standards[each].title = title;
                    if (open.empty()) claims.standards.push_back({{}, 0, title, title, passage.place});
                }
                open.clear();
                at = close + std::string_view("》").size();
                continue;
            }
            const bool word = at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]));
            if (!word && is_letter(text[at])) {
                std::size_t end = at;
                if (std::optional<CitedStandard> found = standard_at(text, end)) {
                    found->place = passage.place;
                    open.push_back(claims.standards.size());
                    claims.standards.push_back(*std::move(found));
                    at = end;
                    continue;
                }
            }
            // A title belongs to the numbers right before it, with a slash or a blank between.
            if (!open.empty() && text[at] != '/' && text[at] != ' ') open.clear();
            ++at;
        }
    }
}

}  // namespace tanji::claims
