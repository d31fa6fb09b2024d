// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/finding_answer.h"
#include "report/verification/evidence_plan.h"

namespace tanji {

/// A misstatement with its signed effect, from a finding of the audit or from the verifier.
struct MisstatementLine {
    std::string subject;  // words of the verifier; empty: of the finding
    std::optional<std::size_t> finding;
    double effect_kg = 0.0;       // corrected less reported
    std::optional<double> share;  // of the total [1]
    bool mended = false;
};

struct OpinionReason {
    std::string key;  // of the catalogue
    Arguments arguments;
};

/// What the findings, misstatements and samples allow to say.
struct OpinionBasis {
    std::vector<MisstatementLine> misstatements;
    double sum_kg = 0.0;       // signed, of those that are not mended
    double sum_share = 0.0;    // signed [1]
    double gross_share = 0.0;  // of their absolute values: what is held against the materiality
    std::size_t open_errors = 0, open_warnings = 0;
    std::size_t open_samples = 0;  // rows of the plan that are to be looked at and have no result yet
    double unavailable_share = 0.0;
    Opinion allowed = Opinion::Unmodified;  // the mildest
    std::vector<OpinionReason> reasons;     // why not milder
};

/// The basis of the opinion:
/// - adverse, when misstatements that are not mended reach the materiality together;
/// - disclaimer, when nothing could be recomputed, when something of unknown size is left out, or when evidence for a material part is not
///   there;
/// - modified, when errors or warnings are neither corrected nor justified, or samples are open;
/// - unmodified else.
/// `total`: kg CO2e, for shares that findings do not tell. `unbounded`: gaps of unknown size.
/// The order of strictness and the cases are a convention of this program on ISO 14064-3:2019, clause 9, whose text was not read.
OpinionBasis opinion_basis(const std::vector<Finding>& findings, const AnsweredFindings& answered, const VerificationForm& form,
                           const std::vector<PlanRow>& plan, std::optional<double> total, std::size_t unbounded, bool readable);

/// The chosen opinion where it is stricter than what is allowed, else the allowed one; nothing when the chosen one is milder.
std::optional<Opinion> opinion_of(const VerificationForm& form, const OpinionBasis& basis);

}  // namespace tanji
