// SPDX-License-Identifier: Apache-2.0
// Ten years of losses or thirty: without a service life the use stage is any number.
#include <algorithm>

#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    if (std::none_of(facts.rows.begin(), facts.rows.end(), [](const Row& row) { return row.activity->stage == "use"; })) return findings;
    for (const Product& product : facts.study->products)
        if (!product.service_life && !product.functional_unit)  // a functional unit without duration: GS-01 says so
            findings.push_back(found(rule, place_of(*facts.study, product.provenance, "products." + product.id + ".service_life"),
                                     {{"product", product.id}}));
    return findings;
}

}  // namespace

extern constexpr Rule kUe01{"UE-01", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.7", true}, check};

}  // namespace tanji
