// SPDX-License-Identifier: Apache-2.0
// Ten years of losses or thirty: without a service life, and without a source for the profile, the use stage is any number.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/mentions.h"

namespace tanji {

namespace {

/// A row of `use` that serves the product states the life over which it counts.
bool life_of_use(const Study& study, const std::string& product) {
    return std::any_of(study.use.begin(), study.use.end(), [&](const UsePhase& row) {
        return row.life && (row.products.empty() || std::find(row.products.begin(), row.products.end(), product) != row.products.end());
    });
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const Study& study = *facts.study;
    if (std::any_of(facts.rows.begin(), facts.rows.end(), [](const Row& row) { return row.activity->stage == "use"; }))
        for (const Product& product : study.products)
            // A functional unit without duration: GS-01 says so.
            if (!product.service_life && !product.functional_unit && !life_of_use(study, product.id))
                findings.push_back(found(rule, place_of(study, product.provenance, "products." + product.id + ".service_life"),
                                         {{"what", std::string("life")}, {"name", product.id}}));
    for (const UsePhase& row : study.use) {
        const bool unstated = row.source == ProfileSource::Unstated;
        if (!unstated && !row.document.empty()) continue;
        findings.push_back(found(rule, place_of(study, row.provenance, "use." + row.id + (unstated ? ".source" : ".document")),
                                 {{"what", std::string(unstated ? "source" : "document")}, {"name", row.id}}));
    }
    return findings;
}

/// A use stage with a value and no word of how long or how often the product is used.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    // Declarations have programmes for this; a sheet of results has no room.
    const bool full = facts.kind != ReportKind::Epd && !facts.claims->rows.empty();
    if (!full || has_phrase(facts, "service-life")) return {};
    for (const ResultFigure& figure : facts.claims->figures)
        // Upkeep and repair (B2 to B5) of a declaration are no operation.
        if (figure.source == ResultFigure::Source::Table && figure.stage == "use" && figure.value && figure.value->number.value > 0.0 &&
            (figure.stage_text.size() != 2 || figure.stage_text == "B6"))
            return {found(facts, rule, figure.place, {{"printed", figure.value->number.text}})};
    return {};
}

}  // namespace

extern constexpr Rule kUe01{"UE-01", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.7", true}, check, check_report};

}  // namespace tanji
