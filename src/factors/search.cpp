// SPDX-License-Identifier: Apache-2.0
#include "factors/library.h"
#include "factors/library_state.h"
namespace tanji {
std::vector<SearchHit> FactorLibrary::search(const SearchQuery&) const { return {}; }
}  // namespace tanji
