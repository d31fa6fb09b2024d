// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/draw_plan.h"

namespace tanji {

enum class InputKind { Amount, Factor, Parameter, OtherDatum };
/// Where a distribution comes from: nobody says (the number is taken as certain), the study, pedigree scores in the study, or the source
/// of the factor.
enum class UncertaintyOrigin { None, Stated, Pedigree, FactorSource };

/// A number that a result rests on, and how sure it is.
struct UncertainInput {
    InputKind kind = InputKind::Amount;
    /// Path in the study: "activities.production.inputs.electricity.amount", "parameters.hours"; of a factor "factors.ID". It is the
    /// key of the draws.
    std::string id;
    UncertaintyOrigin origin = UncertaintyOrigin::None;
    Distribution distribution;  // of the number in `unit`; a factor's is relative: its value is 1
    std::string unit;
    std::size_t variable = kNone;  // index into StudyVariables::variables; kNone where origin is None or nothing scatters
    std::size_t activity = kNone;  // Amount
    Direction direction = Direction::Input;
    std::size_t exchange = kNone;
    std::size_t parameter = kNone;  // Parameter
    std::string factor;             // Factor
};

struct StudyVariables {
    std::vector<UncertainInput> inputs;  // amounts in study order, then factors by id, then parameters, then other data
    std::vector<Variable> variables;
};

/// Every number that a variant of a study rests on, with the distribution that the study or its sources give it. A factor is one
/// variable, however often it is used; statements of the study come before those of the factor's source; scores of a factor's use add to
/// what its source states, and where its uses differ the largest counts. `study` is the study as computed (study_of).
/// Codes UNC-01 to UNC-12 (distribution.h, pedigree.h), UNC-13 an uncertainty of a factor that the study does not use.
Result<StudyVariables> variables_of(const Study& study, const VariantResult& variant);

/// True when the study says of any of its numbers how sure it is.
bool states_uncertainty(const Study& study);

}  // namespace tanji
