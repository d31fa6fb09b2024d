// SPDX-License-Identifier: Apache-2.0
// A blend weighs what its components weigh. Some tables count its chlorinated parts as nothing, and then it seems to weigh next to nothing.
#include <cmath>
#include <set>

#include "audit/facts.h"
#include "factors/refrigerants.h"

namespace tanji {

namespace {

constexpr double kRounding = 0.005;

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::set<std::string> told;
    const auto judge = [&](const Row& row, const std::string& gas) {
        const std::string name = gas.substr(0, gas.find('/'));
        if (blend_of(name).empty() || facts.gwp == nullptr || !told.insert(name).second) return;
        const auto used = facts.gwp->factor({name, Category::Fossil, Origin::None});
        const std::optional<double> sum = blend_gwp(name, *facts.gwp);
        if (used && sum && std::abs(used->value - *sum) <= kRounding * *sum) return;
        TextList parts;
        for (const BlendPart& part : blend_of(name)) parts.push_back(part.gas);
        findings.push_back(found(rule, place_of(facts, row),
                                 {{"what", std::string(!used ? "none"
                                                       : sum ? "other"
                                                             : "unknown")},
                                  {"gas", name},
                                  {"parts", std::move(parts)},
                                  {"used", used ? used->value : 0.0},
                                  {"sum", sum.value_or(0.0)}}));
    };
    for (const Row& row : facts.rows) {
        if (!row.exchange->emission.empty()) judge(row, row.exchange->emission);
        if (row.factor != nullptr)
            for (const EmissionTerm& term : row.factor->terms) judge(row, term.flow.gas);
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGw08{"GW-08", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.5.1", false}, check};

}  // namespace tanji
