// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "support/diagnostic.h"

namespace tanji {

/// One way in which a figure that does not reproduce may have come about: words `audit.why.*` with their arguments.
struct Cause {
    std::string words;
    Arguments arguments;
    int rows = 1;  // how many rows of the report it explains; 0: a remark, said as a sentence of its own
};

/// The explanations as a sentence behind a message, in both languages: the best one and the further ones, those that explain more rows
/// first. Empty when there is none.
AuthorText said(std::vector<Cause> explanations);

}  // namespace tanji
