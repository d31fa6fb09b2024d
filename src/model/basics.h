// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/values.h"

namespace tanji {

/// What shares a period's total out among the products that an activity serves.
enum class AllocationKey { Count, Mass, Time, Energy, Price, Given };
enum class DataKind { Unstated, Primary, Secondary };
enum class DataOrigin { Unstated, Measured, Calculated, Estimated };

/// A hole in the data that the author knows of: it computes as nothing and is always shown.
struct Gap {
    LocalText reason;
    Bound bound;
    bool operator==(const Gap&) const = default;
};

/// How a period's total is shared out, and why so.
struct Allocation {
    AllocationKey by = AllocationKey::Count;
    std::vector<std::pair<std::string, double>> shares;  // product -> share, for AllocationKey::Given; they sum to 1
    LocalText reason;
    bool operator==(const Allocation&) const = default;
};

}  // namespace tanji
