// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "audit/facts.h"

namespace tanji {

struct WrittenText {
    Place place;
    std::string text;
};

/// Every text that an author writes for readers, in study order; empty ones left out. Names of rows are not among them: a bill of
/// materials calls its parts what it likes.
std::vector<WrittenText> author_texts(const Study& study);

}  // namespace tanji
