// SPDX-License-Identifier: Apache-2.0
// A claim that electricity is green stands on papers: which certificates, how much, generated when, and cancelled for whom.
#include <set>

#include "audit/electricity.h"
#include "audit/report/mentions.h"

namespace tanji {

namespace {

/// Keys of a contract that are not filled in though its claim rests on them.
TextList missing_keys(const Contract& contract) {
    TextList missing;
    const auto need = [&](bool there, const char* key) {
        if (!there) missing.emplace_back(key);
    };
    if (contract.kind == ContractKind::OnSite || contract.kind == ContractKind::DirectLine) {
        need(contract.attributes_sold.has_value(), "attributes_sold");
    } else {
        need(!contract.certificates.empty(), "certificates");
        need(contract.volume.has_value(), "volume");
        need(contract.period.has_value(), "period");
        need(contract.cancelled.has_value() || !contract.cancellation.empty(), "cancelled");
        need(!contract.market.empty(), "market");
        need(contract.conveys_attributes.has_value(), "conveys_attributes");
        need(contract.unique_claim.has_value(), "unique_claim");
    }
    need(!contract.evidence.empty(), "evidence");
    return missing;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const ContractTotal& total : contract_totals(*facts.study)) {
        if (!total.used) continue;
        TextList missing = missing_keys(*total.contract);
        if (missing.empty()) continue;
        findings.push_back(found(rule, place_of(facts, *total.contract),
                                 {{"what", std::string("contract")},
                                  {"contract", name_of(*total.contract)},
                                  {"missing", std::move(missing)},
                                  {"factor", total.contract->factor}}));
    }
    for (const FactorUse& use : uses_of(facts, is_bare_claim))
        findings.push_back(
            found(rule, place_of(facts, *use.rows.front()),
                  {{"what", std::string("row")}, {"contract", AuthorText{}}, {"missing", names_of(use.rows)}, {"factor", use.factor->id}}));
    return findings;
}

/// A claim of green power for production, and no certificate, contract or cancellation anywhere.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (has_phrase(facts, "power-papers")) return {};
    for (const Statement& statement : facts.claims->statements) {
        if (statement.kind == "green-power-none") return {};
        const bool claims = !facts.editions->phrase_in("claims-use", statement.text).empty() &&
                            facts.editions->phrase_in("claims-none", statement.text).empty();
        if (statement.kind == "green-power" && claims) return {found(facts, rule, statement.place, {{"claim", statement.text}})};
    }
    return {};
}

}  // namespace

extern constexpr Rule kEl01{"EL-01", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.4.9.4", true}, check, check_report};

}  // namespace tanji
