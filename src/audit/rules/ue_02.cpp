// SPDX-License-Identifier: Apache-2.0
// Power for taking a product apart does not say what becomes of its materials.
#include "audit/facts.h"

namespace tanji {

namespace {

constexpr std::string_view kStage = "end-of-life";

Findings check(const Facts& facts, const Rule& rule) {
    if (facts.gap_in_stage(kStage)) return {};
    std::vector<const Row*> rows;
    for (const Row& row : facts.rows) {
        if (row.activity->stage != kStage) continue;
        if (row.factor == nullptr || !(facts.kind_of(*row.factor).energy || row.factor->kind == "transport")) return {};
        rows.push_back(&row);
    }
    if (rows.empty()) return {};
    return {found(rule, place_of(facts, *rows.front()), {{"rows", names_of(rows)}})};
}

}  // namespace

extern constexpr Rule kUe02{"UE-02", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.3.8", true}, check};

}  // namespace tanji
