// SPDX-License-Identifier: Apache-2.0
// Fuel and tonne-kilometres are two ways to count one journey; both together count it twice, or one of them counts nothing.
#include <algorithm>

#include "audit/facts.h"
#include "engine/lowering/transport_rows.h"

namespace tanji {

namespace {

using lowering::LegRule;
using lowering::rule_of;

Finding told(const Facts& facts, const Rule& rule, const TransportChain& chain, const TransportLeg& leg, const std::string& what,
             const std::string& first, const std::string& second) {
    return found(rule, place_of(*facts.study, leg.provenance, "transport." + chain.id + ".legs." + second),
                 {{"what", what}, {"first", first}, {"second", second}, {"chain", chain.id}});
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const TransportChain& chain : facts.study->transport) {
        std::vector<LegRule> ways;
        for (const TransportLeg& leg : chain.legs) {
            const EmissionFactor* factor = facts.factor(leg.factor);
            ways.push_back(factor == nullptr ? LegRule::None : rule_of(leg, *factor));
        }
        for (std::size_t number = 0; number < ways.size(); ++number) {
            const TransportLeg& leg = chain.legs[number];
            const std::string key = lowering::leg_key(leg, number);
            if (leg.fuel && (ways[number] == LegRule::Freight || ways[number] == LegRule::Vehicle))
                findings.push_back(told(facts, rule, chain, leg, "idle", key, key));
            if (leg.from.empty() || leg.to.empty()) continue;
            for (std::size_t before = 0; before < number; ++before) {
                const TransportLeg& other = chain.legs[before];
                const bool both = (ways[before] == LegRule::Fuel && ways[number] == LegRule::Freight) ||
                                  (ways[before] == LegRule::Freight && ways[number] == LegRule::Fuel);
                if (both && other.from == leg.from && other.to == leg.to)
                    findings.push_back(told(facts, rule, chain, leg, "twice", lowering::leg_key(other, before), key));
            }
        }
    }
    return findings;
}

}  // namespace

extern constexpr Rule kTr01{"TR-01", Severity::Error, Needs::Factors, {"ISO 14067:2018", "5.12", true}, check};

}  // namespace tanji
