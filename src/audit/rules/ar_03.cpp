// SPDX-License-Identifier: Apache-2.0
// A stage is the sum of its rows, a sub-total that of the rows above it.
#include "audit/report/comparison.h"
#include "audit/report/row_causes.h"
#include "audit/report/sum_causes.h"

namespace tanji {

namespace {

std::string joined(const std::vector<SumTerm>& terms) {
    std::string text;
    for (const SumTerm& term : terms) text += (text.empty() ? "" : " + ") + term.number->text;
    return text;
}

/// A row that the boundary promises may be what is missing.
void add_missing_row(const ReportFacts& facts, const StageGap& gap, std::vector<Cause>& why) {
    const double rest = gap.figure->value->number.value - gap.middle;
    if (rest <= 0.0) return;
    const TextList items = promised_without_row(*facts.claims, gap.figure->stage, gap.figure->product);
    if (!items.empty())
        why.push_back({"audit.why.missing", {{"amount", figure_text(rest, 4)}, {"factor", std::string("none")}, {"items", items}}});
}

/// The figure of another product's stage.
void add_paste(const ReportFacts& facts, const StageGap& gap, std::vector<Cause>& why) {
    for (const ResultFigure& other : facts.claims->figures)
        if (other.source == ResultFigure::Source::Table && other.product != gap.figure->product && other.product != kNoClaim &&
            other.value && other.stage == gap.figure->stage && other.value->number.value == gap.figure->value->number.value) {
            why.push_back({"audit.why.row",
                           {{"printed", other.value->number.text},
                            {"item", std::string()},
                            {"stage", stage_name(other.stage, other.stage_text)},
                            {"product", product_name(facts, other.product)}}});
            return;
        }
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const StageGap& gap : stage_gaps(facts)) {
        const std::vector<SumTerm> terms = terms_of(facts, gap.rows);
        std::vector<Cause> why = why_sum(terms, gap.figure->value->number);
        add_paste(facts, gap, why);
        add_missing_row(facts, gap, why);
        Finding finding = found(facts, rule, gap.figure->place,
                                {{"stage", stage_name(gap.figure->stage, gap.figure->stage_text)},
                                 {"terms", joined(terms)},
                                 {"sum", figure_text(gap.middle)},
                                 {"span", span_text(gap.sum)},
                                 {"printed", gap.figure->value->number.text},
                                 {"why", said(std::move(why))}});
        for (const InventoryRow* row : gap.rows) finding.related.push_back(place_of(facts, row->place));
        put_effect(finding, facts, gap.figure->product, gap.middle - gap.figure->value->number.value, *gap.figure->value);
        findings.push_back(std::move(finding));
    }
    for (const InventorySum& wrong : wrong_inventory_sums(facts)) {
        const std::vector<SumTerm> terms = terms_of(facts, wrong.terms);
        Finding finding = found(facts, rule, wrong.row->place,
                                {{"terms", joined(terms)},
                                 {"sum", figure_text(wrong.middle)},
                                 {"span", span_text(wrong.sum)},
                                 {"printed", wrong.row->emission->number.text},
                                 {"why", said(why_sum(terms, wrong.row->emission->number))}});
        finding.words = "AR-03.sum";
        put_effect(finding, facts, wrong.row->product, wrong.middle - wrong.row->emission->number.value, *wrong.row->emission);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr03{"AR-03", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
