// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "audit/facts.h"
#include "interpret/balances.h"

namespace tanji {

/// Findings for the balances of a kind that fail; what cannot be judged is no finding. `part` is where the subject stands in the study
/// ("activities."), `spares` may pass one over that another rule tells of. Arguments: id, in, out, unit, percent (the difference, of the
/// larger pan), limit [%], ratio (out of in) [%].
Findings failed_balances(const Facts& facts, const Rule& rule, const std::vector<Balance>& all, BalanceKind kind, std::string_view part,
                         const std::function<bool(const Balance&)>& spares = {});

}  // namespace tanji
