// SPDX-License-Identifier: Apache-2.0
#include "report/study_report.h"

#include "model/study_node.h"
#include "report/chapters/chapters.h"
#include "support/hash.h"
#include "support/resources.h"

namespace tanji {

std::string study_content_hash(const Study& study) { return sha256(canonical_json(study_to_node(study))); }

Place place_in_study(const Study& study, Place place) {
    if (study.sources.empty()) return place;
    const std::string& main = study.sources.front();
    const std::string folder = main.substr(0, main.find_last_of("/\\") + 1);
    if (!folder.empty() && place.file.starts_with(folder)) place.file.erase(0, folder.size());
    return place;
}

Document build_study_report(const StudyReportInput& input) {
    ReportBuilder report(input);
    const Study& study = report.study;
    DocumentInfo& info = report.document.info;
    info.title = study.title.empty() ? report.say("report.title") : report.author(study.title);
    info.language = input.language;
    info.number = study.report.number;
    info.organisation = report.author(study.body.name.empty() ? study.producer.name : study.body.name);
    info.subject = report.footprint_word();
    info.issue_date = study.report.date ? std::chrono::sys_days(study.report.date->day) : input.today;
    info.generator = "Tanji " + std::string(version());
    add_cover(report);
    add_declaration(report);
    report.add(PageBreak{});
    report.add(ContentsBlock{2});
    add_summary(report);
    add_about_footprints(report);
    add_organisation(report);
    add_goal(report);
    add_scope(report);
    add_data_collection(report);
    add_calculation(report);
    add_interpretation(report);
    add_improvement(report);
    add_factor_annex(report);
    add_evidence_annex(report);
    add_findings_annex(report);
    add_recompute_annex(report);
    add_roles_annex(report);
    add_explanations(report);
    return std::move(report.document);
}

}  // namespace tanji
