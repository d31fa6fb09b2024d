// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/formats/pact_object.h"

namespace tanji {

/// The members of a ProductFootprint, each checked by itself.
void read_pact_v3(const PactObject& footprint, SupplierFootprint& out, Diagnostics& diagnostics);
void read_pact_v2(const PactObject& footprint, SupplierFootprint& out, Diagnostics& diagnostics);

/// What must hold between members: sums, periods, flags, mass, geography, shares.
void check_pact(const PactObject& footprint, const SupplierFootprint& read, Diagnostics& diagnostics);

/// The object behind a key, with its path; empty when it is absent or no object (said).
std::optional<PactObject> pact_object_at(const PactObject& parent, std::string_view key, PactNeed need, const std::string& file,
                                         Diagnostics& diagnostics);

}  // namespace tanji
