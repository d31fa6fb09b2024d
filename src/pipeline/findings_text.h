// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/finding.h"
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
    /// `{"tanji": "findings/1", "computed": ..., "findings": [...], "diagnostics": [...]}`.
    [[nodiscard]] Node node(const std::vector<Finding>& findings, const Diagnostics& diagnostics, bool computed) const;

  private:
    [[nodiscard]] Node one(const Diagnostic& diagnostic) const;
    const Words& words_;
};

}  // namespace tanji
