// SPDX-License-Identifier: Apache-2.0
// Power for taking a product apart does not say what becomes of its materials; and shares without a source are a wish.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/mentions.h"

namespace tanji {

namespace {

constexpr std::string_view kStage = "end-of-life";

void energy_alone(const Facts& facts, const Rule& rule, Findings& findings) {
    if (facts.gap_in_stage(kStage)) return;
    std::vector<const Row*> rows;
    for (const Row& row : facts.rows) {
        if (row.activity->stage != kStage) continue;
        if (row.factor == nullptr || !(facts.kind_of(*row.factor).energy || row.factor->kind == "transport")) return;
        rows.push_back(&row);
    }
    if (rows.empty()) return;
    findings.push_back(found(rule, place_of(facts, *rows.front()), {{"what", std::string("energy")}, {"rows", names_of(rows)}}));
}

/// A variant that moves a share, a method or a factor of the end of life is its alternative.
bool has_alternative(const Study& study) {
    return std::any_of(study.variants.begin(), study.variants.end(), [](const Variant& variant) {
        return std::any_of(variant.set.begin(), variant.set.end(),
                           [](const auto& change) { return change.first.starts_with("end_of_life."); });
    });
}

void scenario(const Study& study, const Rule& rule, Findings& findings) {
    if (!study.end_of_life) return;
    TextList without;
    const MaterialFate* first = nullptr;
    for (const MaterialFate& fate : study.end_of_life->materials) {
        if (!fate.source.empty() || !fate.evidence.empty() || !study.end_of_life->source.empty()) continue;
        if (first == nullptr) first = &fate;
        without.push_back(fate.id);
    }
    if (first != nullptr)
        findings.push_back(found(rule, place_of(study, first->provenance, "end_of_life.materials." + first->id + ".source"),
                                 {{"what", std::string("source")}, {"rows", without}}));
    if (!study.end_of_life->materials.empty() && !has_alternative(study))
        findings.push_back(found(rule, place_of(study, study.end_of_life->materials.front().provenance, "end_of_life"),
                                 {{"what", std::string("alternative")}, {"rows", TextList{}}}));
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    energy_alone(facts, rule, findings);
    scenario(*facts.study, rule, findings);
    return findings;
}

/// An end of life with a value and no word of what share goes where.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    // Declarations have programmes for this; a sheet of results has no room.
    const bool full = facts.kind != ReportKind::Epd && !facts.claims->rows.empty();
    if (!full || has_phrase(facts, "fate-word")) return {};
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source != ResultFigure::Source::Table || figure.stage != "end-of-life" || !figure.value) continue;
        if (figure.value->number.value == 0.0) continue;
        return {found(facts, rule, figure.place, {{"printed", figure.value->number.text}})};
    }
    return {};
}

}  // namespace

extern constexpr Rule kUe02{"UE-02", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.3.8", true}, check, check_report};

}  // namespace tanji
