// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "factors/emission_factor.h"
#include "support/words.h"

namespace tanji {

/// The value as people compare factors: as printed in the source when it is one number, else kg CO2e of its gases under AR6.
struct ShownValue {
    std::string number;
    std::string unit;
};
ShownValue shown_value(const EmissionFactor& factor);

/// "combustion footprint ..." of data/factors/kinds.csv; the word itself when it is not there.
std::string kind_name(const std::string& kind, Language language);

/// Issuer and number of the document, "DESNZ 2024": short enough for a table.
std::string short_source(const EmissionFactor& factor);

}  // namespace tanji
