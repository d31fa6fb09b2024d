// SPDX-License-Identifier: Apache-2.0
#include "engine/lowering/subjects.h"

namespace tanji::lowering {

bool needs_electricity(const Study& study, const MethodPack&) { return !study.contracts.empty(); }

void lower_electricity(Lowering&) {}

}  // namespace tanji::lowering
