// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "support/diagnostic.h"

namespace tanji {

/// Where a finding stands in a document that was read, for a copy of it with comments. All count from 1; 0: not known, or not of this kind.
struct DocumentSpot {
    int page = 0;
    int paragraph = 0;  // of the document
    int table = 0;      // of the document
    int row = 0;        // of the table
    int column = 0;     // of the table
    int line = 0;       // of the file, of a page in a PDF
    bool operator==(const DocumentSpot&) const = default;
};

/// What the audit has to say: like a Diagnostic, with its effect on the result.
struct Finding {
    std::string rule;  // "EF-04"
    Severity severity = Severity::Warning;
    Place place;
    Arguments arguments;                      // what was found, what was expected
    std::string path = {};                    // result path or id that it speaks of; may be empty
    std::optional<double> effect_kg = {};     // kg CO2e per reference flow, when it can be told
    std::optional<double> effect_share = {};  // the same as a share of the total that the report prints [1]
    std::string words = {};                   // key of its words where they are not the rule's own: "EF-04.report"
    std::string quote = {};                   // what stands at the place, as written
    std::vector<Place> related = {};          // other places that belong to it
    std::optional<DocumentSpot> spot = {};    // `place` in numbers, in a report of any origin
};

}  // namespace tanji
