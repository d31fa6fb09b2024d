// SPDX-License-Identifier: Apache-2.0
// A refrigerant leaks while it is filled, over its life and at its end; a stage without a figure counts as nothing.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Fugitive& row : facts.study->fugitives) {
        if (!row.charge) continue;  // a mass balance
        TextList missing;
        const auto need = [&](const std::string& stage, bool there, const char* key) {
            if (facts.in_boundary(stage) && !there) missing.emplace_back(key);
        };
        need(row.fill_stage, row.fill_loss.has_value(), "fill_loss");
        need(row.use_stage, row.leak.has_value(), "leak");
        need(row.use_stage, row.life.has_value(), "life");
        need(row.end_stage, row.recovery.has_value(), "recovery");
        TextList outside;
        const auto share = [&](const std::optional<Quantity>& value, const char* key) {
            const std::optional<double> number = value ? value->in(unit_one()) : std::nullopt;
            if (number && (*number < 0.0 || *number > 1.0)) outside.emplace_back(std::string(key) + " = " + value->text);
        };
        share(row.fill_loss, "fill_loss");
        share(row.remaining, "remaining");
        share(row.recovery, "recovery");
        static const Unit kPerYear = *parse_unit("%/year", {});
        if (const std::optional<double> percent = row.leak ? row.leak->in(kPerYear) : std::nullopt;
            percent && (*percent < 0 || *percent > 100))
            outside.emplace_back("leak = " + row.leak->text);
        const auto tell = [&](TextList& keys, const char* what) {
            if (!keys.empty())
                findings.push_back(found(rule, place_of(*facts.study, row.provenance, "fugitives." + row.id),
                                         {{"what", std::string(what)}, {"gas", row.gas}, {"keys", std::move(keys)}}));
        };
        tell(outside, "outside");
        tell(missing, "missing");
    }
    return findings;
}

}  // namespace

extern constexpr Rule kRf01{"RF-01", Severity::Warning, Needs::Study, {"IPCC 2006 Guidelines, vol. 3, ch. 7", "", false}, check};

}  // namespace tanji
