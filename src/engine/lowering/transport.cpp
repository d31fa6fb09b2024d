// SPDX-License-Identifier: Apache-2.0
#include "engine/lowering/subjects.h"

namespace tanji::lowering {

bool needs_transport(const Study& study, const MethodPack&) { return !study.transport.empty(); }

void lower_transport(Lowering&) {}

}  // namespace tanji::lowering
