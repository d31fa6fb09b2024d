// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace tanji {

struct ReportFacts;

/// Whether another rule speaks on this report: what it tells is not told again under another name. False for a rule that there is none of.
bool is_told(const ReportFacts& facts, std::string_view rule);

}  // namespace tanji
