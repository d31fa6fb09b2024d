// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/read_document.h"

namespace tanji {

struct ReportFacts;

/// One sentence of a report, or one row of a table as one text. Contents, headers and footers are left out: they repeat.
struct ReportSentence {
    ReadPlace place;
    std::string text;      // normal form
    std::string folded;    // as fold() makes it
    std::string headings;  // the headings above it, folded
    bool heading = false;
    bool row = false;  // of a table
};
std::vector<ReportSentence> report_sentences(const ReadDocument& document);

/// Whether a text says what one line of a list of data/claims/mentions.csv describes; see the README there.
bool speaks_of(const ReportSentence& sentence, std::string_view list);
/// The first sentence that does; null when none does.
const ReportSentence* mention(const ReportFacts& facts, std::string_view list);
std::vector<const ReportSentence*> mentions(const ReportFacts& facts, std::string_view list);

}  // namespace tanji
