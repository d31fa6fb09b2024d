// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "support/diagnostic.h"

namespace tanji {

/// Something that a report must hold: a row of data/claims/contents.csv.
struct RequiredContent {
    struct Part {
        std::string list;                  // of data/claims/mentions.csv: shows that it is there
        std::vector<std::string> told_by;  // rules that say the same where they speak; the row's own: an earlier part of it
        std::optional<Severity> severity;  // in the place of the row's
    };
    std::string id;  // "RP-05"
    Severity severity = Severity::Warning;
    std::string standard, number;
    bool read = false;                 // of the clause
    std::vector<std::string> methods;  // "iso-14067" ...
    std::vector<std::string> kinds;    // of documents: "study", "epd", "sheet"
    std::string condition;             // a list that must be mentioned for the row to apply; "electricity": rows of it
    std::vector<Part> parts;
    AuthorText looked_for;
};
const std::vector<RequiredContent>& required_contents();

}  // namespace tanji
