// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "support/result.h"

namespace tanji {

/// A profile as data/profiles describes it. Every mistake at once: PROF-01 a rule or family that there is none of, PROF-02 a severity that
/// is none, PROF-03 a materiality that is no share, PROF-05 a missing column; CSV-...
Result<Profile> read_profile(std::string_view text, const std::string& file);

/// One of those that are packed into the program, by its name; else the file of that path. PROF-04: neither; FILE-...
Result<Profile> open_profile(const std::string& name_or_file);

/// "epd", "ghg-protocol", "iso-14067", "pas-2050".
std::vector<std::string> profile_names();

}  // namespace tanji
