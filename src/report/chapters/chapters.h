// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/sample.h"
#include "interpret/advice.h"
#include "report/chapters/report_builder.h"

namespace tanji {

// One function and one file per chapter; each adds its blocks to the end of the document.
void add_cover(ReportBuilder& report);
void add_declaration(ReportBuilder& report);
void add_summary(ReportBuilder& report);
void add_about_footprints(ReportBuilder& report);
void add_organisation(ReportBuilder& report);
void add_goal(ReportBuilder& report);
void add_scope(ReportBuilder& report);
void add_boundary(ReportBuilder& report);
void add_allocation(ReportBuilder& report);
void add_impact_method(ReportBuilder& report);
void add_data_quality(ReportBuilder& report);
void add_data_collection(ReportBuilder& report);
void add_electricity(ReportBuilder& report);  // these three only where the study has such a thing
void add_transport(ReportBuilder& report);
void add_use_profile(ReportBuilder& report);
void add_calculation(ReportBuilder& report);
void add_worked_examples(ReportBuilder& report, const ProductReading& product);
void add_product_results(ReportBuilder& report, const ProductReading& product);
void add_result_lines(ReportBuilder& report, const ProductReading& product);
void add_variants(ReportBuilder& report);
void add_interpretation(ReportBuilder& report);
void add_cut_off_ledger(ReportBuilder& report);
void add_quality_reading(ReportBuilder& report);
void add_balances(ReportBuilder& report);
void add_uncertainty(ReportBuilder& report);  // and sensitivity
/// The draws of a Monte Carlo simulation, with median and 95 % interval.
void add_uncertainty_figure(ReportBuilder& report, const ProductReading& product, const Sample& drawn);
void add_improvement(ReportBuilder& report);
void add_advice(ReportBuilder& report, const std::vector<Advice>& all);
void add_factor_annex(ReportBuilder& report);
void add_evidence_annex(ReportBuilder& report);
void add_findings_annex(ReportBuilder& report);
void add_recompute_annex(ReportBuilder& report);
void add_roles_annex(ReportBuilder& report);

/// Explanations of every result path that the document prints.
void add_explanations(ReportBuilder& report);

}  // namespace tanji
