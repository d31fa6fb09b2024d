// SPDX-License-Identifier: Apache-2.0
#include "audit/great_circle.h"

#include <cmath>
#include <numbers>
#include <string>

#include "support/decimal.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr double kMeanRadiusKm = 6371.0087714;

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

}  // namespace

std::optional<Coordinates> coordinates_in(std::string_view place) {
    const std::string_view text = trim(place);
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || text.back() != ')') return std::nullopt;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    const std::size_t comma = inside.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    Coordinates found;
    if (!parse_decimal(std::string(trim(inside.substr(0, comma))), found.latitude) ||
        !parse_decimal(std::string(trim(inside.substr(comma + 1))), found.longitude))
        return std::nullopt;
    if (std::abs(found.latitude) > 90.0 || std::abs(found.longitude) > 180.0) return std::nullopt;
    return found;
}

std::optional<double> great_circle_km(std::string_view from, std::string_view to) {
    const std::optional<Coordinates> first = coordinates_in(from), second = coordinates_in(to);
    if (!first || !second) return std::nullopt;
    const double north = std::sin(radians(second->latitude - first->latitude) / 2.0);
    const double east = std::sin(radians(second->longitude - first->longitude) / 2.0);
    const double square = north * north + std::cos(radians(first->latitude)) * std::cos(radians(second->latitude)) * east * east;
    return 2.0 * kMeanRadiusKm * std::asin(std::min(1.0, std::sqrt(square)));
}

}  // namespace tanji
