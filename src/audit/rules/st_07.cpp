// SPDX-License-Identifier: Apache-2.0
// Two methods that treat capital goods, land use or biogenic carbon differently cannot both have given one figure, unless the report shows
// that they do.
#include <algorithm>
#include <set>

#include "audit/report/wording.h"
#include "audit/standards.h"
#include "claims/reader.h"

namespace tanji {

namespace {

/// Methods of footprints that a text cites, with their editions as printed. PAS 2050 differs from the others in what it counts.
std::set<std::string> methods_in(const ReportFacts& facts, std::string_view text, const ReadPlace& place, TextList& names) {
    std::set<std::string> methods;
    for (const CitedStandard& cited : facts.claims->standards) {
        if (!(cited.place == place) || cited.number.empty() || text.find(cited.text) == std::string_view::npos) continue;
        for (const StandardEdition& edition : packed_standards().editions) {
            const bool same = edition.number == cited.number && (cited.year == 0 || edition.year == cited.year);
            if (!same || edition.method.empty()) continue;
            methods.insert(edition.method);
            if (std::find(names.begin(), names.end(), cited.text) == names.end()) names.push_back(cited.text);
            break;
        }
    }
    return methods;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    std::optional<Finding> finding;
    bool decided = false;  // the report says which of them the figures are of
    const auto judge = [&](std::string_view text, const ReadPlace& place) {
        TextList names;
        const std::set<std::string> methods = methods_in(facts, text, place, names);
        if (!methods.empty() && says(facts, "footprint-of-record", text)) decided = true;
        if (methods.size() < 2 || !methods.contains("pas")) return;
        if (finding) {
            if (finding->related.size() < 8) finding->related.push_back(place_of(facts, place));
            return;
        }
        finding = found(facts, rule, place, {{"names", names}});
    };
    for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
        const bool basis = std::any_of(facts.claims->labels.begin(), facts.claims->labels.end(), [&](const LabelledText& label) {
            return label.meaning == "basis" && label.place.table == passage.place.table && label.place.row == passage.place.row &&
                   label.place.paragraph == passage.place.paragraph;
        });
        if (basis) {
            judge(passage.text->normal, passage.place);
            continue;
        }
        // Titles in brackets hold semicolons and stops of their own: the passage is the sentence, cut at full stops only.
        std::string_view rest = passage.text->normal;
        while (!rest.empty()) {
            std::size_t stop = std::string_view::npos, width = 0;
            for (const std::string_view sign : {std::string_view("。"), std::string_view(". ")})
                if (const std::size_t at = rest.find(sign); at < stop) {
                    stop = at;
                    width = sign.size();
                }
            const std::string_view sentence = rest.substr(0, stop);
            rest = stop == std::string_view::npos ? std::string_view() : rest.substr(stop + width);
            if (says(facts, "claims-standard", sentence) || says(facts, "footprint-of-record", sentence)) judge(sentence, passage.place);
        }
    }
    if (!finding || decided) return {};
    return {*finding};
}

}  // namespace

extern constexpr Rule kSt07{"ST-07", Severity::Error, Needs::Report, {"PAS 2050:2011", "10", false}, nullptr, check};

}  // namespace tanji
