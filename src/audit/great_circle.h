// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace tanji {

/// Degrees north and east.
struct Coordinates {
    double latitude = 0.0;
    double longitude = 0.0;
};
/// The pair in brackets at the end of a place: "上海 (31.23, 121.47)"; empty when there is none or it lies on no map.
std::optional<Coordinates> coordinates_in(std::string_view place);

/// Great-circle distance between two places that carry their coordinates [km]; empty when one does not. Haversine on a sphere of the mean
/// radius R1 of GRS 80, 6371008.7714 m.
/// @source Moritz, H. (2000), Geodetic Reference System 1980, Journal of Geodesy 74, 128-133: derived geometric constants
std::optional<double> great_circle_km(std::string_view from, std::string_view to);

}  // namespace tanji
