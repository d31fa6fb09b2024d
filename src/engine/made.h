// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "model/study.h"

namespace tanji {

/// The activity that a row of the author's was made into ("use-transformer", "fate-steel"), under the number that tells it from an activity
/// of the author's of the same name; null when the row became none.
const Activity* made_activity(const Study& lowered, std::string_view id);

/// The author's exchange in whose place a made one stands in the same activity ("electricity" of "electricity-grid"), which holds what he
/// said of its amount; null when it stands for none.
const Exchange* replaced_by(const Activity& activity, const Exchange& made);

}  // namespace tanji
