// SPDX-License-Identifier: Apache-2.0
#include "audit/report/unit_ratios.h"

#include <vector>

#include "support/csv.h"
#include "support/decimal.h"
#include "support/require.h"
#include "support/resources.h"

namespace tanji {

namespace {

std::vector<UnitRatio> read_ratios() {
    const Result<CsvTable> table = read_csv(resource("claims/ratios.csv"), "claims/ratios.csv");
    LCA_REQUIRE(table.has_value(), "a table of data/claims cannot be read");
    std::vector<UnitRatio> ratios;
    for (const CsvRow& row : table->rows) {
        UnitRatio made{0.0, row.fields[1], row.fields[2]};
        LCA_REQUIRE(parse_decimal(row.fields[0], made.ratio), "a number of data/claims/ratios.csv cannot be read");
        ratios.push_back(std::move(made));
    }
    return ratios;
}

}  // namespace

const UnitRatio* unit_ratio_in(const Interval& ratio) {
    static const std::vector<UnitRatio> kRatios = read_ratios();
    const UnitRatio* found = nullptr;
    for (const UnitRatio& each : kRatios)
        if (ratio.holds(each.ratio)) {
            if (found != nullptr) return nullptr;
            found = &each;
        }
    return found;
}

}  // namespace tanji
