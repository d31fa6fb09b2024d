// SPDX-License-Identifier: Apache-2.0
#include "report/writers/cover_title.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "report/figures/text_measure.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr double kAside = 0.62;  // size of an aside to the title

/// Words in lines of at most `width`; empty when a word alone is wider.
std::vector<std::string> filled(const std::vector<std::string_view>& words, double width) {
    std::vector<std::string> lines;
    for (const std::string_view word : words) {
        if (text_width(word, 1) > width) return {};
        const std::string longer = lines.empty() ? std::string(word) : lines.back() + " " + std::string(word);
        if (!lines.empty() && text_width(longer, 1) <= width) {
            lines.back() = longer;
        } else {
            lines.emplace_back(word);
        }
    }
    return lines;
}

std::vector<std::string> balanced(std::string_view text, double width) {
    const double whole = text_width(text, 1);
    if (whole <= width) return {std::string(text)};
    std::vector<std::string_view> words = split(text, ' ');
    // "low- and": half a word does not end a line.
    for (std::size_t at = 0; at + 1 < words.size(); ++at)
        if (words[at].ends_with("-")) {
            const char* end = words[at + 1].data() + words[at + 1].size();
            words[at] = std::string_view(words[at].data(), static_cast<std::size_t>(end - words[at].data()));
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        }
    const std::size_t fewest = filled(words, width).size();
    const bool at_blanks = fewest > 0;
    const double count = at_blanks ? static_cast<double>(fewest) : std::ceil(whole / width);
    for (double trial = whole / count; trial < width; trial += 0.25) {
        std::vector<std::string> lines = at_blanks ? filled(words, trial) : wrap_text(text, trial, 1);
        if (!lines.empty() && static_cast<double>(lines.size()) <= count) return lines;
    }
    return at_blanks ? filled(words, width) : wrap_text(text, width, 1);
}

/// Where the bracket begins that ends the text; npos without one, or when it is all of the text.
std::size_t last_bracket(std::string_view text) {
    if (!text.ends_with(")") && !text.ends_with("）")) return std::string_view::npos;
    const auto latin = text.rfind('(');
    const auto han = text.rfind("（");
    const auto at = latin == std::string_view::npos ? han : han == std::string_view::npos ? latin : std::max(latin, han);
    return at == 0 ? std::string_view::npos : at;
}

}  // namespace

std::vector<TitleLine> title_lines(const std::vector<std::string>& title, double width) {
    std::vector<TitleLine> lines;
    for (const std::string& text : title) {
        const auto bracket = last_bracket(text);
        for (std::string& line : balanced(trim(std::string_view(text).substr(0, bracket)), width))
            lines.push_back({std::move(line), false});
        if (bracket == std::string_view::npos) continue;
        for (std::string& line : balanced(std::string_view(text).substr(bracket), width / kAside)) lines.push_back({std::move(line), true});
    }
    return lines;
}

}  // namespace tanji
