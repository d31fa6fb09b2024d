// SPDX-License-Identifier: Apache-2.0
// A distance says which it is, and none is shorter than the way of a bird. Where a place carries its coordinates ("Hamburg (53.55, 9.99)")
// the great circle is computed; without them that part is not checked.
#include "audit/facts.h"
#include "audit/great_circle.h"
#include "engine/lowering/transport_rows.h"

namespace tanji {

namespace {

constexpr double kSphere = 0.99;  // the earth is no sphere: half a percent, and coordinates of a town are those of its middle

std::optional<double> in_km(const std::optional<Quantity>& distance) {
    static const Unit kKilometre = *parse_unit("km", {});
    return distance ? distance->in(kKilometre) : std::nullopt;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const TransportChain& chain : facts.study->transport) {
        TextList unstated, straight;
        for (std::size_t number = 0; number < chain.legs.size(); ++number) {
            const TransportLeg& leg = chain.legs[number];
            const std::optional<double> km = in_km(leg.distance);
            if (!km) continue;
            const std::string key = lowering::leg_key(leg, number);
            if (leg.distance_kind == DistanceKind::Unstated) unstated.push_back(key);
            if (leg.distance_kind == DistanceKind::GreatCircle && !leg.adjustment) straight.push_back(key);
            const std::optional<double> least = great_circle_km(leg.from, leg.to);
            if (least && *km * (leg.adjustment ? leg.adjustment->in(unit_one()).value_or(1.0) : 1.0) < kSphere * *least)
                findings.push_back(found(rule,
                                         place_of(*facts.study, leg.provenance, "transport." + chain.id + ".legs." + key + ".distance"),
                                         {{"what", std::string("short")},
                                          {"chain", chain.id},
                                          {"legs", TextList{key}},
                                          {"found", leg.distance->text},
                                          {"least", *least}}));
        }
        const auto tell = [&](TextList& legs, const char* what) {
            if (legs.empty()) return;
            findings.push_back(found(
                rule, place_of(*facts.study, chain.provenance, "transport." + chain.id),
                {{"what", std::string(what)}, {"chain", chain.id}, {"legs", std::move(legs)}, {"found", std::string()}, {"least", 0.0}}));
        };
        tell(unstated, "unstated");
        tell(straight, "straight");
    }
    return findings;
}

}  // namespace

extern constexpr Rule kTr02{"TR-02", Severity::Warning, Needs::Study, {"ISO 14083:2023", "", false}, check};

}  // namespace tanji
