// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "audit/rule.h"
#include "support/words.h"

namespace tanji {

/// "EF" of "EF-04".
std::string_view family_of(const Rule& rule);
/// What reports and docs/rules print of a rule, in the reader's language.
std::string title_of(const Rule& rule, const Words& words);
std::string family_title(const Rule& rule, const Words& words);
std::string severity_word(Severity severity, const Words& words);
/// The clause; one that was recalled is marked as not checked.
std::string clause_of(const Rule& rule, const Words& words);
/// How a list of rules is introduced.
std::string rules_intro(const Words& words);

}  // namespace tanji
