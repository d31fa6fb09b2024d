// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "factors/search_match.h"
#include "factors/search_query.h"

namespace tanji {

/// The texts that a search may look into, and which words of the query stand in none of them.
struct LooseningFacts {
    const PackView& view;
    const SearchTexts& texts;
    const std::vector<bool>& used;       // per text
    const std::vector<bool>& not_found;  // per word of the query, as typed and by its synonyms
};

/// The same query read more freely: Latin words also as known words that differ by a letter (long ones: by two), or as pinyin with a letter
/// wrong; Chinese phrases cut into words that the library knows, what is left of them also as characters that sound the same.
SearchTerms loosened(const SearchTerms& terms, const LooseningFacts& facts);

}  // namespace tanji
