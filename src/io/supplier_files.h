// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "factors/emission_factor.h"
#include "model/study.h"
#include "support/run_context.h"

namespace tanji {

/// The footprints that a study names under `suppliers`, as providers, in its order; a file that serves several is read once.
/// Codes SUP-01 outside the folder, FILE-.., JSON-.., PACT-.., PX-.. with the file's own lines and the place in the study that named it,
/// the warnings SUP-02 an `outbound` where the footprint states no delivery, PX-12 two footprints of one product, place and time.
struct SupplierFiles {
    std::vector<EmissionFactor> factors;
    Diagnostics diagnostics;
};
SupplierFiles read_suppliers(const Study& study, const std::filesystem::path& path, RunContext& run);

}  // namespace tanji
