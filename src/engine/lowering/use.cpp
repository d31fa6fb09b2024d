// SPDX-License-Identifier: Apache-2.0
#include "engine/lowering/subjects.h"

namespace tanji::lowering {

bool needs_use(const Study& study, const MethodPack&) { return !study.use.empty(); }

void lower_use(Lowering&) {}

}  // namespace tanji::lowering
