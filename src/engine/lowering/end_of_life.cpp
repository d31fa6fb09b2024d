// SPDX-License-Identifier: Apache-2.0
#include "engine/lowering/subjects.h"

namespace tanji::lowering {

bool needs_end_of_life(const Study& study, const MethodPack&) { return study.end_of_life.has_value(); }

void lower_end_of_life(Lowering&) {}

}  // namespace tanji::lowering
