// SPDX-License-Identifier: Apache-2.0
// Each IPCC report values the gases anew; an older set needs a reason.
#include <algorithm>
#include <cmath>

#include "audit/facts.h"
#include "audit/report/report_facts.h"
#include "audit/report/told.h"
#include "support/text.h"

namespace tanji {

namespace {

bool has_reason(const Study& study, const std::string& set) {
    const std::string wanted = fold(set);
    const auto names = [&](const LocalText& text) {
        return fold(text.zh).find(wanted) != std::string::npos || fold(text.en).find(wanted) != std::string::npos;
    };
    return std::any_of(study.assumptions.begin(), study.assumptions.end(), names) ||
           std::any_of(study.limitations.begin(), study.limitations.end(), names);
}

std::optional<Effect> effect_of_set(const Facts& facts, const std::string& set) {
    if (facts.result == nullptr) return std::nullopt;
    std::optional<Effect> largest;
    for (const VariantResult& variant : facts.result->variants) {
        if (variant.id != "gwp-" + set) continue;
        for (const ProductResult& product : variant.products) {
            const double kg = product.total - facts.total(product.product);
            if (!largest || std::abs(kg) > std::abs(largest->kg)) largest = Effect{product.product, kg};
        }
    }
    return largest;
}

Findings check(const Facts& facts, const Rule& rule) {
    if (facts.gwp == nullptr || !facts.judged_on()) return {};
    const std::string newest = facts.editions->newest_gwp_set(*facts.judged_on());
    const std::string& own = facts.gwp->id();
    if (newest.empty() || own == newest || own.starts_with(newest + "-") || has_reason(*facts.study, own)) return {};
    Finding finding = found(rule, place_of(*facts.study, {}, "impact.method"),
                            {{"set", own}, {"newest", newest}, {"date", to_string(*facts.judged_on())}});
    put_effect(finding, facts, effect_of_set(facts, newest));
    return {finding};
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (!facts.judged_on || facts.kind == ReportKind::Epd || is_told(facts, "GW-02")) return {};
    const std::string newest = facts.editions->newest_gwp_set(*facts.judged_on);
    const Statement* older = nullptr;
    std::string set;
    for (const Statement& statement : facts.claims->statements) {
        if (statement.kind != "ipcc-report") continue;
        for (const Edition& edition : facts.editions->editions) {
            if (edition.family != "gwp" || facts.editions->phrase_in("ipcc-" + edition.id, statement.text).empty()) continue;
            if (edition.id == newest) return {};
            if (speaks_of({statement.place, statement.text, fold(statement.text), {}}, "reason")) return {};
            older = older == nullptr ? &statement : older;
            set = set.empty() ? edition.id : set;
        }
    }
    if (older == nullptr || newest.empty()) return {};
    Finding finding = found(facts, rule, older->place, {{"set", set}, {"newest", newest}, {"date", to_string(*facts.judged_on)}});
    finding.quote = older->text;
    return {finding};
}

}  // namespace

extern constexpr Rule kGw03{"GW-03", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.5.1", false}, check, check_report};

}  // namespace tanji
