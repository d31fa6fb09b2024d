// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/finding_answer.h"
#include "support/words.h"

namespace tanji {

/// A finding in the words of one language, for all that hand findings on: audit report, comments, SARIF, verification report.
struct FindingText {
    std::string rule;      // "AR-01"
    std::string title;     // what the rule asks; empty for a code that is no rule
    std::string severity;  // 错误
    std::string place;     // "page 5, section 4.2, table 7 of the document, row 2"
    std::string quote;     // as written
    std::string text;      // what is wrong, with the recomputation
    std::string expected;
    std::string effect;  // "+1.24 kg CO2e, +0.5 % of the printed total"; empty when it cannot be told
    std::string clause;  // marked when it was recalled and not read; empty for a code that is no rule
    std::string ask;     // what to ask the author, or to do
};
FindingText finding_text(const Finding& finding, const Words& words);

/// A sign between two things with the blank that English sets behind it; the catalogue keeps no blanks at the ends.
std::string with_blank(const Words& words, std::string_view key);

/// Where a finding stands, in words: of a report by page, section, table, row; of a study by file, path and line.
std::string place_in_words(const Finding& finding, const Words& words);

/// "justified: Chen, 2026-03-02: the meter was replaced"; what is still open is said so.
std::string answer_text(const FindingAnswer& answer, const Words& words);

/// The effect with its sign; empty when it cannot be told.
std::string effect_text(const Finding& finding, const Words& words);

}  // namespace tanji
