// SPDX-License-Identifier: Apache-2.0
#include "engine/lowering/subjects.h"

namespace tanji::lowering {

bool needs_delayed(const Study& study, const MethodPack&) { return !study.delayed.empty(); }

void lower_delayed(Lowering&) {}

}  // namespace tanji::lowering
