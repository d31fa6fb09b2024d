// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// A file of data/ that is packed into the program ("units/units.csv"). Empty when there is none of that name.
/// The bytes live as long as the program.
std::optional<std::string_view> find_resource(std::string_view name);
/// The same, for what must be there: a missing one is a mistake of ours.
std::string_view resource(std::string_view name);
/// All names that begin with the prefix, sorted.
std::vector<std::string> resource_names(std::string_view prefix);

/// The version as VERSION at the root says it.
std::string_view version();

}  // namespace tanji
