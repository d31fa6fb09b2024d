// SPDX-License-Identifier: Apache-2.0
#include "pipeline/result_text.h"

#include "report/result_json.h"
#include "support/node.h"
#include "support/require.h"

namespace tanji {

std::string result_text(const Study& study, const FactorLibrary& factors, const StudyOutcome& outcome, const StudyAssessment* assessment) {
    LCA_REQUIRE(outcome.result.has_value(), "only what was computed has a result");
    return canonical_json(result_to_node(study, factors, *outcome.result, outcome.findings,
                                         outcome.uncertainty ? &*outcome.uncertainty : nullptr, assessment));
}

}  // namespace tanji
