// SPDX-License-Identifier: Apache-2.0
// Standards for the yearly emissions of an organisation say nothing on products: their factors hold combustion only, and their boundary is
// a fence.
#include <algorithm>

#include "audit/report/wording.h"
#include "audit/standards.h"
#include "claims/reader.h"

namespace tanji {

namespace {

bool is_of_organisations(const ReportFacts& facts, const CitedStandard& cited) {
    const StandardEdition* edition = packed_standards().edition(cited.number, cited.year);
    return (edition != nullptr && !edition->recalled && edition->scope == "organisation") ||
           says(facts, "organisation-standard", cited.title);
}

std::string name_of(const CitedStandard& cited) { return cited.number.empty() ? "《" + cited.title + "》" : cited.text; }

Findings check(const ReportFacts& facts, const Rule& rule) {
    // Whoever counts the supply of fuels elsewhere may take calorific values and carbon contents from them.
    const bool upstream = says_anywhere(facts, "fuel-upstream");
    std::optional<Finding> finding;
    TextList names;
    const auto passages = claims::passages_of(*facts.document);
    for (const CitedStandard& cited : facts.claims->standards) {
        if (!is_of_organisations(facts, cited)) continue;
        const std::string name = name_of(cited);
        for (const claims::Passage& passage : passages) {
            if (!(passage.place == cited.place)) continue;
            for (const std::string_view sentence : claims::sentences_of(passage.text->normal)) {
                if (sentence.find(cited.number.empty() ? cited.title : cited.text) == std::string_view::npos) continue;
                const bool basis = says(facts, "claims-standard", sentence) && says(facts, "product-study", sentence) &&
                                   !says(facts, "organisation-inventory", sentence);
                const bool source = !upstream && says(facts, "factor-source", sentence);
                if (!basis && !source) continue;
                if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
                if (!finding) {
                    finding = found(facts, rule, cited.place, {{"what", std::string(basis ? "basis" : "source")}});
                    finding->quote = std::string(sentence);
                }
            }
        }
    }
    for (const LabelledText* label : labels(facts, "basis"))
        for (const CitedStandard& cited : facts.claims->standards)
            if (cited.place == label->place && is_of_organisations(facts, cited) && !finding)
                finding = found(facts, rule, cited.place, {{"what", std::string("basis")}});
    if (!finding) return {};
    if (names.empty()) names.push_back(finding->quote);
    finding->arguments.emplace_back("names", names);
    return {*finding};
}

}  // namespace

extern constexpr Rule kSt04{"ST-04", Severity::Warning, Needs::Report, {"ISO 14067:2018", "1", false}, nullptr, check};

}  // namespace tanji
