// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace tanji {

/// A number that is a definition or a convention and that formulas name, "{constants.hours_per_year}", so that a derivation says what it
/// means instead of showing a bare figure.
struct NamedConstant {
    std::string_view name;
    double value;
    std::string_view unit;
    std::string_view label;  // key of its words
};
std::span<const NamedConstant> named_constants();
/// By its path, "constants.hours_per_year"; null when there is none of that name.
const NamedConstant* find_constant(std::string_view path);

}  // namespace tanji
