// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/verification/opinion.h"

namespace tanji {

/// What is verified, as far as study or report say it themselves.
struct VerificationSubject {
    std::string file;    // name without folders
    std::string sha256;  // of the file, or of the study's canonical JSON
    std::string title;
    std::string number;
    std::string date;
    std::string producer;
    std::string prepared_by;  // the body that issued it
    std::vector<std::string> products;
    std::vector<std::string> results;  // "pump: 31.08 kg CO2e per 台"
    std::string unit;
    std::string period;
    std::optional<double> total;  // kg CO2e, of the first product
    std::size_t unbounded = 0;    // gaps of unknown size
    bool readable = true;
    std::size_t rules = 0;                                      // that were asked
    std::vector<std::pair<std::string, std::string>> evidence;  // id and what it is
};
VerificationSubject subject_of(const Study& study, const StudyResult* result, Language language);
VerificationSubject subject_of(const ReportFacts& facts);

struct VerificationDocumentInput {
    const VerificationSubject& subject;
    const VerificationForm& form;
    const std::vector<PlanRow>& plan;
    const std::vector<Finding>& findings;
    const AnsweredFindings& answered;
    const OpinionBasis& basis;
    Opinion opinion = Opinion::Disclaimer;
    Language language = Language::Chinese;
    std::chrono::sys_days today{};
};

/// The verification report: particulars, criteria, process, evidence plan, findings, misstatements, nonconformities with their closure, and
/// the verification statement. ISO 14064-3:2019, 5.1.3, 5.1.7, 9 (recalled).
Document build_verification_report(const VerificationDocumentInput& input);

}  // namespace tanji
