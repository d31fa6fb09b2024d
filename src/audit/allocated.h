// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/facts.h"

namespace tanji {

/// True when what an activity causes must be shared out: a period's total among several products, or several products of its own.
bool is_shared_out(const Study& study, const Activity& activity);

}  // namespace tanji
