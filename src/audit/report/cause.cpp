// SPDX-License-Identifier: Apache-2.0
#include "audit/report/cause.h"

#include <algorithm>

#include "support/words.h"

namespace tanji {

namespace {

constexpr std::size_t kMostFurther = 3;

std::string said_in(const Words& words, const std::vector<Cause>& all) {
    const auto one = [&](const Cause& each) {
        Arguments arguments = each.arguments;
        arguments.emplace_back("rows", static_cast<std::int64_t>(each.rows));
        return words.text(each.words, arguments);
    };
    TextList further;
    for (std::size_t index = 1; index < std::min(all.size(), kMostFurther + 1); ++index) further.push_back(one(all[index]));
    std::string listed;
    for (const std::string& each : further) listed += (listed.empty() ? "" : words.language() == Language::Chinese ? "；" : "; ") + each;
    const std::string lead = words.language() == Language::Chinese ? "" : " ";  // it follows another sentence
    return lead + words.text(further.empty() ? "audit.why" : "audit.why.several", {{"first", one(all.front())}, {"further", listed}});
}

}  // namespace

AuthorText said(std::vector<Cause> explanations) {
    if (explanations.empty()) return {};
    std::stable_sort(explanations.begin(), explanations.end(), [](const Cause& a, const Cause& b) { return a.rows > b.rows; });
    return {said_in(Words(Language::Chinese), explanations), said_in(Words(Language::English), explanations)};
}

}  // namespace tanji
