// SPDX-License-Identifier: Apache-2.0
#include "worked/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "support/decimal.h"
#include "worked/cases.h"

namespace tanji::worked {

namespace {

constexpr int kDigits = 9;             // of our number: more than any source here leaves open, but for doubles printed in full
constexpr double kSameDouble = 1e-12;  // relative; closer than this only the arithmetic of doubles differs

struct Tongue {
    std::string head;
    std::array<std::string_view, 7> measures;
    std::string_view differs;
};
constexpr std::array<std::string_view, 7> kMeasures{"kgCO2e", "without-uptake", "kg", "runs", "amount", "share", "part"};

Tongue tongue(Language language) {
    if (language == Language::Chinese)
        return {"| 算例 | 结果路径 | 量 | 来源给出 | 本软件 | 差 | 出处 |\n|---|---|---|--:|--:|--:|---|\n",
                {"kg CO2e", "kg CO2e，不含生物碳吸收", "kg", "运行次数", "数量", "分配份额", "占总量"},
                "来源有误"};
    return {"| case | result path | what | printed | ours | difference | where |\n|---|---|---|--:|--:|--:|---|\n",
            {"kg CO2e", "kg CO2e without uptake", "kg", "runs", "amount", "allocated share", "part of the total"},
            "the source is wrong"};
}

std::string trimmed(std::string decimal) {
    if (decimal.find('.') == std::string::npos) return decimal;
    decimal.erase(decimal.find_last_not_of('0') + 1);
    if (decimal.back() == '.') decimal.pop_back();
    return decimal;
}

std::string difference(const Case& one, double ours) {
    const double away = ours - one.expected;
    if (std::abs(away) <= kSameDouble * std::max(1.0, std::abs(one.expected))) return "0";
    return trimmed(round_to_significant(away, 2));
}

/// "https://github.com/a/b" -> "[a/b](https://github.com/a/b)"; a source without an address stays as it is.
std::string link(const std::string& source) {
    const std::size_t begin = source.find("://");
    if (begin == std::string::npos) return source;
    std::string name = source.substr(begin + 3);
    if (name.starts_with("github.com/")) name = name.substr(11);
    return fmt::format("[{}]({})", name, source);
}

}  // namespace

std::string table_of_cases(Language language) {
    const Tongue words = tongue(language);
    std::string text = words.head;
    std::string last;
    for (const Case& one : cases()) {
        const auto measure = std::find(kMeasures.begin(), kMeasures.end(), one.measure) - kMeasures.begin();
        const double ours = measured(one);
        const std::string title = one.study == last ? std::string() : computed(one.study).study.title.in(language);
        last = one.study;
        text += fmt::format("| {} | `{}` | {} | {} | {} | {}{} | {}, {} |\n", title, one.path,
                            words.measures.at(static_cast<std::size_t>(measure)), one.printed, trimmed(round_to_significant(ours, kDigits)),
                            difference(one, ours), one.agrees ? std::string() : fmt::format(" ({})", words.differs), link(one.source),
                            one.place);
    }
    return text;
}

std::string with_table(const std::string& page, const std::string& table) {
    const std::size_t begin = page.find(kTableBegins), end = page.find(kTableEnds);
    if (begin == std::string::npos || end == std::string::npos || end < begin)
        throw std::runtime_error("the page has no place for the table");
    return page.substr(0, begin + kTableBegins.size()) + table + page.substr(end);
}

}  // namespace tanji::worked
