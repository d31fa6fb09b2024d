// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/result.h"

namespace tanji {

/// What one leg does for one product, per reference flow.
struct LegReading {
    std::string leg;  // key of the leg within its chain
    std::string mode;
    std::string factor;                        // empty: a declared gap
    std::string boundary;                      // of the factor: "well-to-wheel", "tank-to-wheel", "well-to-tank" ...
    std::optional<double> tonne_kilometres;    // mass x distance x adjustment; empty for a hub
    std::optional<double> vehicle_kilometres;  // where the vehicle's capacity is stated
    std::optional<double> fuel;                // in `fuel_unit`; where fuel is stated and counted
    std::string fuel_unit;
    std::optional<double> kg_co2e;    // empty: a gap
    std::optional<double> intensity;  // kg CO2e per t*km
};
/// A transport chain of ISO 14083 and its legs. The sums leave gaps out of the emissions, not out of the work done; when `complete` is
/// false the intensity of the chain would be too low and is not given. A leg that only adds the making of another one's fuel (boundary
/// well-to-tank) does no work of its own: its t*km are not added again.
struct TransportReading {
    std::string chain;
    std::size_t product = 0;  // index into Study::products
    std::string stage;
    double tonnes = 0.0;  // gross, per reference flow
    std::vector<LegReading> legs;
    double tonne_kilometres = 0.0;
    double kg_co2e = 0.0;
    bool complete = true;
    std::optional<double> intensity;  // kg CO2e per t*km, the chain's emissions (hubs included) over its t*km
};
/// Chain by chain, product by product, of one variant of a study; products that a chain does not serve have no reading.
std::vector<TransportReading> read_transport(const Study& study, const VariantResult& variant);

}  // namespace tanji
