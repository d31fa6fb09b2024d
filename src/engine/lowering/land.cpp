// SPDX-License-Identifier: Apache-2.0
#include "engine/lowering/subjects.h"

namespace tanji::lowering {

bool needs_land(const Study& study, const MethodPack&) { return !study.land_use.empty(); }

void lower_land(Lowering&) {}

}  // namespace tanji::lowering
