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
    std::string_view head;
    std::string_view differs;
};
Tongue tongue(Language language) {
    if (language == Language::Chinese)
        return {"| 算例 | 结果路径 | 量 | 来源给出 | 本软件 | 差 | 出处 |\n|---|---|---|--:|--:|--:|---|\n", "来源有误"};
    return {"| case | result path | what | printed | ours | difference | where |\n|---|---|---|--:|--:|--:|---|\n", "the source is wrong"};
}

/// How the pages call a measure.
struct Measure {
    std::string_view name;
    std::string_view english;
    std::string_view chinese;
};
constexpr std::array kMeasures{
    Measure{"kgCO2e", "kg CO2e", "kg CO2e"},
    Measure{"without-uptake", "kg CO2e without uptake", "kg CO2e，不含生物碳吸收"},
    Measure{"kg", "kg", "kg"},
    Measure{"runs", "runs", "运行次数"},
    Measure{"amount", "amount", "数量"},
    Measure{"share", "allocated share", "分配份额"},
    Measure{"part", "part of the total", "占总量"},
    Measure{"plus-minus", "± at 95 %", "95 % 半宽"},
    Measure{"sd", "standard deviation", "标准差"},
    Measure{"variance", "variance", "方差"},
    Measure{"variance-part", "part of the variance", "占方差"},
    Measure{"gsd", "GSD", "GSD"},
    Measure{"gsd2", "GSD²", "GSD²"},
    Measure{"sigma", "σ of the logarithm", "对数的 σ"},
    Measure{"sigma2", "σ² of the logarithm", "对数的 σ²"},
    Measure{"low", "95 % interval, low", "95 % 区间下限"},
    Measure{"high", "95 % interval, high", "95 % 区间上限"},
    Measure{"mc-low", "Monte Carlo, 2.5 %", "蒙特卡洛 2.5 %"},
    Measure{"mc-high", "Monte Carlo, 97.5 %", "蒙特卡洛 97.5 %"},
    Measure{"mc-mean", "Monte Carlo, mean", "蒙特卡洛均值"},
    Measure{"mc-variance", "Monte Carlo, variance", "蒙特卡洛方差"},
};
std::string_view measure_in(Language language, const std::string& name) {
    for (const Measure& measure : kMeasures)
        if (measure.name == name) return language == Language::Chinese ? measure.chinese : measure.english;
    throw std::runtime_error("the pages have no words for the measure " + name);
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
    std::string text{words.head};
    std::string last;
    for (const Case& one : cases()) {
        const double ours = measured(one);
        const std::string title = one.study == last ? std::string() : computed(one.study).study.title.in(language);
        last = one.study;
        text += fmt::format("| {} | `{}` | {} | {} | {} | {}{} | {}, {} |\n", title, one.path, measure_in(language, one.measure),
                            one.printed, trimmed(round_to_significant(ours, kDigits)), difference(one, ours),
                            one.agrees ? std::string() : fmt::format(" ({})", words.differs), link(one.source), one.place);
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
