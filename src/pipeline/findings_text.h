// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/finding_answer.h"
#include "support/node.h"
#include "support/words.h"

namespace tanji {

/// Findings and diagnostics as people and programs read them, in one language.
class FindingWords {
  public:
    explicit FindingWords(const Words& words) : words_(words) {}

    /// The finding as a diagnostic, to be rendered: place, severity, rule, text, expected, hint.
    [[nodiscard]] Diagnostic diagnostic(const Finding& finding) const;
    /// "effect: +1.24 kg CO2e"; empty when it cannot be told.
    [[nodiscard]] std::string effect(const Finding& finding) const;
    /// "answer: justified (Chen, 2026-03-02): the meter was replaced".
    [[nodiscard]] std::string answer(const FindingAnswer& answer) const;
    /// Answers whose findings are no longer made, one a line; empty when there is none.
    [[nodiscard]] std::string gone(const AnsweredFindings& answered) const;
    /// `{"tanji": "findings/1", "computed": ..., "findings": [...], "diagnostics": [...]}`; "answers_without_finding" where there are such.
    [[nodiscard]] Node node(const std::vector<Finding>& findings, const Diagnostics& diagnostics, bool computed,
                            const AnsweredFindings& answered = {}) const;

  private:
    [[nodiscard]] Node one(const Diagnostic& diagnostic) const;
    const Words& words_;
};

}  // namespace tanji
