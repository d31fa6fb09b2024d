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
    const bool chinese = words.language() == Language::Chinese;
    const std::string lead = chinese ? "" : " ";  // it follows another sentence
    std::string first, further, remarks;
    std::size_t said = 0;
    for (const Cause& each : all) {
        if (each.rows == 0) {
            remarks += lead + one(each);
        } else if (said++ == 0) {
            first = one(each);
        } else if (said <= kMostFurther + 1) {
            further += (further.empty() ? "" : chinese ? "；" : "; ") + one(each);
        }
    }
    if (first.empty()) return remarks;
    return lead + words.text(further.empty() ? "audit.why" : "audit.why.several", {{"first", first}, {"further", further}}) + remarks;
}

}  // namespace

AuthorText said(std::vector<Cause> explanations) {
    if (explanations.empty()) return {};
    std::stable_sort(explanations.begin(), explanations.end(), [](const Cause& a, const Cause& b) { return a.rows > b.rows; });
    return {said_in(Words(Language::Chinese), explanations), said_in(Words(Language::English), explanations)};
}

}  // namespace tanji
