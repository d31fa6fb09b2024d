// SPDX-License-Identifier: Apache-2.0
// How full a vehicle is and how far it runs empty decides what a tonne-kilometre costs: stated, or held by the factor.
#include <set>

#include "audit/facts.h"
#include "audit/report/report_facts.h"
#include "engine/lowering/transport_rows.h"

namespace tanji {

namespace {

using lowering::LegRule;
using lowering::rule_of;

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::set<std::string> told;  // factors
    for (const TransportChain& chain : facts.study->transport)
        for (std::size_t number = 0; number < chain.legs.size(); ++number) {
            const TransportLeg& leg = chain.legs[number];
            const EmissionFactor* factor = facts.factor(leg.factor);
            if (factor == nullptr) continue;
            const std::string key = lowering::leg_key(leg, number);
            const auto tell = [&](const char* what, const TextList& missing, Severity severity) {
                Finding finding =
                    found(rule, place_of(*facts.study, leg.provenance, "transport." + chain.id + ".legs." + key),
                          {{"what", std::string(what)}, {"leg", key}, {"chain", chain.id}, {"factor", factor->id}, {"missing", missing}});
                finding.severity = severity;
                findings.push_back(std::move(finding));
            };
            const LegRule way = rule_of(leg, *factor);
            if (way == LegRule::Vehicle || way == LegRule::Fuel) {
                TextList missing;
                if (!leg.load_factor) missing.emplace_back("load_factor");
                if (!leg.empty_running) missing.emplace_back("empty_running");
                if (!missing.empty()) tell("vehicle", missing, rule.severity);
            } else if (way == LegRule::Freight && factor->load_and_empty_running != "in" && told.insert(factor->id).second) {
                // The source says that they are not in: the figure is too low. It says nothing: the reader must know.
                const bool out = factor->load_and_empty_running == "out";
                tell(out ? "out" : "unknown", {}, out ? rule.severity : Severity::Note);
            }
        }
    return findings;
}

/// A load factor above 1, or trips that are all empty.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const ClaimedProperty& each : facts.claims->properties) {
        const bool load = each.kind == "load-factor", empty = each.kind == "empty-running";
        if (!load && !empty) continue;
        const double value = each.value.number.percent ? 0.01 * each.value.number.value : each.value.number.value;
        if (!each.value.number.percent && value > 2.0) continue;  // a percentage without its sign, or no share at all
        const bool wrong = load ? value <= 0.0 || value > 1.0 : value < 0.0 || value >= 1.0;
        if (!wrong) continue;
        Finding finding =
            found(facts, rule, each.place, {{"what", std::string(load ? "load" : "empty")}, {"printed", each.value.number.text}});
        finding.quote = each.text;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kTr03{"TR-03", Severity::Warning, Needs::Factors, {"ISO 14083:2023", "", false}, check, check_report};

}  // namespace tanji
