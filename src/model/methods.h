// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/study.h"

namespace tanji {

/// The packs that come with the program: data/methods/packs.csv, in its order, each complete: what its base says is
/// filled in. A file that cannot be read is a mistake of ours.
const std::vector<MethodPack>& method_packs();
const MethodPack* find_method(std::string_view id);

/// The pack of that id as this study knows it: its own `packs`, what its `pack_files` hold, else one that comes with the program; complete.
/// Empty when there is none. A pack whose bases form a ring has none either.
std::optional<MethodPack> method_of(const Study& study, std::string_view id);
/// All ids that a study may name.
std::vector<std::string> known_methods(const Study& study);
/// True when nobody has read that value in the text of the standard.
bool is_unread(const MethodPack& pack, std::string_view key);

}  // namespace tanji
