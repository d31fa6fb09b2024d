// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "audit/report/report_facts.h"
#include "engine/result.h"
#include "model/verification.h"

namespace tanji {

/// How closely a datum is to be looked at, by what it can do to the total.
enum class Scrutiny {
    Full,         // as large as the materiality or larger: every record
    Sample,       // together with the full ones they make 95 % of the result: a sample
    Plausibility  // the rest: does it make sense?
};
struct PlanRow {
    std::string item;  // key: "production/electricity", "T7 R2"
    std::string name;
    double kg = 0.0;     // kg CO2e per unit of the result
    double share = 0.0;  // of the total [1]
    std::string evidence;
    Scrutiny scrutiny = Scrutiny::Plausibility;
};

/// The rows of a result, largest first, with what is to be seen of each. Of a study's first product; of a report row by row, as printed.
std::vector<PlanRow> evidence_plan(const Study& study, const StudyResult& result, double materiality, Language language);
std::vector<PlanRow> evidence_plan(const ReportFacts& facts, double materiality);

/// The record of a row, if it was looked at.
const SampleRecord* record_of(const VerificationForm& form, const PlanRow& row);

}  // namespace tanji
