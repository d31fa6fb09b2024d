// SPDX-License-Identifier: Apache-2.0
// A judgement of the data that leaves out the large rows judges nothing.
#include "audit/facts.h"
#include "audit/report/report_facts.h"
#include "interpret/data_quality.h"

namespace tanji {

namespace {

constexpr double kLeast = 0.8;
constexpr double kTolerance = 1e-9;

/// The rows of these ids ("activity/exchange"), largest first as given.
std::vector<const Row*> rows_of(const Facts& facts, const std::vector<std::string>& ids) {
    std::unordered_map<std::string, const Row*> by_id;
    for (const Row& row : facts.rows) by_id.try_emplace(row.activity->id + "/" + row.exchange->id, &row);
    std::vector<const Row*> rows;
    for (const std::string& id : ids)
        if (const auto at = by_id.find(id); at != by_id.end()) rows.push_back(at->second);
    return rows;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const ProductQuality& quality : data_quality(*facts.study, facts.result->base())) {
        double all = 0.0;
        std::vector<std::string> without;
        for (const QualityRow& row : quality.rows) {
            all += row.weight;
            if (row.relevant && !row.scored) without.push_back(row.id);
        }
        if (all == 0.0 || quality.scored_weight >= (kLeast - kTolerance) * all) continue;
        const Product& product = facts.study->products[quality.product];
        Finding finding =
            found(rule, place_of(*facts.study, product.provenance, "products." + product.id),
                  {{"product", product.id}, {"percent", 100.0 * quality.scored_weight / all}, {"rows", names_of(rows_of(facts, without))}});
        finding.path = product.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// Words on the quality of data, and no score anywhere. No words at all: RP-10.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const ReportSentence* words = mention(facts, "RP-10");
    if (facts.kind != ReportKind::Study || words == nullptr || mention(facts, "dq.scores") != nullptr) return {};
    for (const ReportSentence& sentence : facts.sentences)
        if (sentence.row && speaks_of(sentence, "dq.row")) return {};
    const auto all = mentions(facts, "dq.chapter");
    return {found(facts, rule, all.empty() ? *words : *all.front(), {})};
}

}  // namespace

extern constexpr Rule kDq04{"DQ-04", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.3.5", true}, check, check_report};

}  // namespace tanji
