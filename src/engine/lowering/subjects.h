// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/lowering.h"

/// One pair of functions per subject; each stands in the file of its name. `needs_...` must be cheap: a study of a million rows is asked.
namespace tanji::lowering {

bool needs_electricity(const Study& study, const MethodPack& method);
void lower_electricity(Lowering& lowering);
bool needs_transport(const Study& study, const MethodPack& method);
void lower_transport(Lowering& lowering);
bool needs_fugitives(const Study& study, const MethodPack& method);
void lower_fugitives(Lowering& lowering);
bool needs_use(const Study& study, const MethodPack& method);
void lower_use(Lowering& lowering);
bool needs_end_of_life(const Study& study, const MethodPack& method);
void lower_end_of_life(Lowering& lowering);
bool needs_land(const Study& study, const MethodPack& method);
void lower_land(Lowering& lowering);
bool needs_delayed(const Study& study, const MethodPack& method);
void lower_delayed(Lowering& lowering);

}  // namespace tanji::lowering
