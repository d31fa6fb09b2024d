// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "units/unit.h"

namespace tanji {

/// One row of data/units/units.csv.
struct UnitEntry {
    Unit unit;                           // symbol and canonical are the row's symbol
    std::vector<std::string> spellings;  // symbol and aliases, as the file has them
    bool any_case = false;               // KWH and kwh are kWh
    std::string name_zh;
    std::string name_en;
    std::string source;  // of the scale
};

/// All known units in the order of the file.
const std::vector<UnitEntry>& known_units();
/// By a plain spelling (plain_unit_text), exact; nullptr when there is none.
const UnitEntry* find_unit(std::string_view spelling);
/// The same without regard to case, for units that allow it. A leading M or P is never taken for m or p.
const UnitEntry* find_unit_any_case(std::string_view spelling);
/// What a spelling may mean that is refused because it has several meanings: "ton" -> "t", "short_ton", "long_ton". Empty otherwise.
std::vector<std::string> meanings_of(std::string_view spelling);
/// All plain spellings, for suggestions.
const std::vector<std::string>& unit_spellings();

}  // namespace tanji
