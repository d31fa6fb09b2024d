// SPDX-License-Identifier: Apache-2.0
#include "engine/lowering/subjects.h"

namespace tanji::lowering {

bool needs_fugitives(const Study& study, const MethodPack&) { return !study.fugitives.empty(); }

void lower_fugitives(Lowering&) {}

}  // namespace tanji::lowering
