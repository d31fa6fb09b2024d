// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "audit/rules.h"
#include "report/study_report.h"
#include "report/verification/verification_document.h"
#include "support/decimal.h"

namespace tanji {
namespace {

std::string file_name(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

std::string kg_text(double kg) { return round_to_significant(kg, 6) + " kg CO2e"; }

}  // namespace

VerificationSubject subject_of(const Study& own, const StudyResult* result, Language language) {
    VerificationSubject subject;
    subject.file = own.sources.empty() ? own.id : file_name(own.sources.front());
    subject.sha256 = study_content_hash(own);
    subject.title = own.title.in(language);
    subject.number = own.report.number;
    if (own.report.date) subject.date = to_string(*own.report.date);
    subject.producer = own.producer.name.in(language);
    subject.prepared_by = own.body.name.in(language);
    if (own.period) subject.period = to_string(*own.period);
    subject.readable = result != nullptr;
    for (const Rule* rule : rules()) subject.rules += rule->check != nullptr ? 1 : 0;
    for (const Product& product : own.products) {
        std::string name = product.name.in(language);
        if (!product.model.empty() && name.find(product.model) == std::string::npos) name += " " + product.model;
        subject.products.push_back(std::move(name));
    }
    if (result != nullptr) {
        const VariantResult& base = result->base();
        for (const ProductResult& one : base.products) {
            const Quantity* flow = reference_flow(own.products[one.product]);
            const std::string per = flow != nullptr
                                        ? flow->text.empty() ? round_to_significant(flow->value, 6) + " " + flow->unit.symbol : flow->text
                                        : std::string();
            if (subject.unit.empty()) subject.unit = per;
            subject.results.push_back(subject.products[one.product] + ": " + kg_text(one.total) + (per.empty() ? "" : " / " + per));
            if (!subject.total) subject.total = one.total;
        }
        const auto& gaps = base.inventory->gaps;
        subject.unbounded =
            static_cast<std::size_t>(std::count_if(gaps.begin(), gaps.end(), [](const GapLine& gap) { return !gap.bound_kg.has_value(); }));
    }
    for (const Evidence& one : own.evidence) {
        const std::string title = one.title.in(language);
        subject.evidence.emplace_back(one.id, title + (title.empty() || one.file.empty() ? "" : " – ") + one.file);
    }
    return subject;
}

VerificationSubject subject_of(const ReportFacts& facts) {
    const ReportClaims& claims = *facts.claims;
    VerificationSubject subject;
    subject.file = file_name(facts.document->source);
    subject.number = claims.number;
    for (const ClaimedDate& date : claims.dates)
        if (date.kind == ClaimedDate::Kind::Issued && subject.date.empty()) subject.date = date.text;
    for (const ClaimedParty& party : claims.parties) {
        if (party.role == ClaimedParty::Role::Producer && subject.producer.empty()) subject.producer = party.name;
        if (party.role == ClaimedParty::Role::Body && subject.prepared_by.empty()) subject.prepared_by = party.name;
    }
    subject.readable = !claims.rows.empty() || !claims.figures.empty();
    for (const Rule* rule : rules()) subject.rules += rule->check_report != nullptr ? 1 : 0;
    for (std::size_t i = 0; i < claims.products.size(); ++i) {
        const std::string name = product_name(facts, i);
        subject.products.push_back(name);
        const ResultFigure* total = total_figure(facts, i);
        if (total == nullptr) continue;
        const PrintedQuantity& value = *total->value;
        subject.results.push_back(name + ": " + value.number.text + (value.unit_text.empty() ? "" : " " + value.unit_text));
        if (!subject.total) subject.total = value.number.value * kg_in(value);
        if (subject.unit.empty() && !claims.products[i].per.empty()) subject.unit = "1 " + claims.products[i].per;
    }
    std::string from, until;
    for (const ClaimedDate& date : claims.dates) {
        if (date.kind == ClaimedDate::Kind::PeriodStart && from.empty()) from = date.text;
        if (date.kind == ClaimedDate::Kind::PeriodEnd && until.empty()) until = date.text;
    }
    if (!from.empty() && !until.empty()) subject.period = from + " – " + until;
    return subject;
}

}  // namespace tanji
