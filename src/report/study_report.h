// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <vector>

#include "engine/result.h"
#include "model/finding_answer.h"
#include "report/document.h"

namespace tanji {

struct StudyAssessment;

/// What the study report is made of. Everything is only read, and must outlive the call.
struct StudyReportInput {
    const Study& study;
    const FactorLibrary& factors;
    const StudyResult& result;
    const std::vector<Finding>& findings;
    Language language = Language::Chinese;
    std::chrono::sys_days today{};                // date of issue when the study states none
    const StudyAssessment* assessment = nullptr;  // uncertainty, sensitivity, advice; without it the report says that there is none
    const AnsweredFindings* answered = nullptr;   // answers to the findings, shown in their annex
};

/// The study report in one language, with the explanation of every number that it prints. Both languages have the same
/// blocks, ids and numbers. What the author did not state is said to be not stated; nothing is invented.
Document build_study_report(const StudyReportInput& input);

/// SHA-256 of the canonical JSON of the study: what a report and a result say they were made from.
std::string study_content_hash(const Study& study);

/// A place as the reader of a report needs it: the file is named from the study's folder, wherever that lies on this machine, so that the
/// same study gives the same bytes.
Place place_in_study(const Study& study, Place place);

}  // namespace tanji
