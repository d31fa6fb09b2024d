// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "factors/emission_factor.h"
#include "io/formats/pact.h"
#include "model/study.h"

namespace tanji {

/// What the study says of a footprint, and the file that it came from.
struct SupplierUse {
    std::string id;                          // by which exchanges name it
    Outbound outbound = Outbound::Unstated;  // whether the supplier's delivery counts: only the study knows if it models that way itself
    std::string file;                        // as the study names it
    std::string sha256;                      // of the file
};

/// A supplier's footprint as a provider: kg CO2e per one unit of measurement, one term for each component, locked to its GWP basis.
///  - v3 values are per declared unit (amount x unit) and are divided by the amount; v2 values are per one unit already.
///  - Aircraft emissions are taken out of the fossil term and stand beside it with the tag, so the two sum to what was stated.
///    Land management of fossil origin is inside fossil and is not a term.
///  - Outbound logistics stand in neither total of the specification ("reported separately"; no summand of the printed formulas), so they
///  are a
///    term only when the study says `include`. Unstated, they are left out, kept in SupplierData::outbound_kg, and EF-13 speaks of them.
///  - What a v2 total holds beyond its stated parts is a term of category unspecified: nothing is lost because it is not broken down.
/// @source wbcsd/data-exchange-protocol@cf4ebed, spec/v3/openapi.yaml: pcfExcludingBiogenicUptake (formula), outboundLogisticsGhgEmissions
EmissionFactor supplier_factor(const SupplierFootprint& footprint, const SupplierUse& use);

}  // namespace tanji
