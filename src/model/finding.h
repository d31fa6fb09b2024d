// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "support/diagnostic.h"

namespace tanji {

/// What the audit has to say: like a Diagnostic, with its effect on the result.
struct Finding {
    std::string rule;  // "EF-04"
    Severity severity = Severity::Warning;
    Place place;
    Arguments arguments;                   // what was found, what was expected
    std::string path = {};                 // result path or id that it speaks of; may be empty
    std::optional<double> effect_kg = {};  // kg CO2e per reference flow, when it can be told
};

}  // namespace tanji
