// SPDX-License-Identifier: Apache-2.0
// One report prints two sets, with and without climate-carbon feedback; a study uses one of them.
#include "audit/gwp_bases.h"
#include "audit/report/report_facts.h"
#include "audit/report/told.h"
#include "support/text.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const VariantResult& base = facts.result->base();
    Findings findings;
    for (const ProductResult& product : base.products) {
        const std::map<std::string, double> bases = kg_by_gwp_basis(base, product);
        for (const auto& [basis, kg] : bases) {
            const std::string_view report = report_of(basis);
            if (basis == report) continue;  // the plain set
            const bool beside = bases.contains(std::string(report));
            if (!beside && base.gwp_set != report) continue;
            const std::string& id = facts.study->products[product.product].id;
            Finding finding = found(rule, place_of(*facts.study, {}, "impact.method"),
                                    {{"product", id}, {"with", basis}, {"without", std::string(report)}, {"kg", kg}});
            finding.path = id;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

/// The number behind a gas's name in a sentence on GWP values.
std::optional<double> value_of(const ReportFacts& facts, const ReportSentence& sentence, std::string_view list) {
    constexpr std::size_t kNear = 40;  // bytes between the name and its value
    for (const NumberInText& found : numbers_in(sentence.text, facts.claims->decimal_sign)) {
        const std::size_t from = found.begin > kNear ? found.begin - kNear : 0;
        const std::size_t last = sentence.text.find_last_of("0123456789", found.begin == 0 ? 0 : found.begin - 1);
        const std::size_t start = found.begin > 0 && last != std::string::npos && last < found.begin && last >= from ? last : from;
        const std::string before = fold(std::string_view(sentence.text).substr(start, found.begin - start));
        // "CH4 34": the 4 of the name is part of a word and no number.
        const std::string wider = fold(std::string_view(sentence.text).substr(from, found.begin - from));
        const std::string& window = before.size() < 3 ? wider : before;
        if (speaks_of({sentence.place, window, window, {}}, list) || speaks_of({sentence.place, wider, wider, {}}, list))
            return found.number.value;
    }
    return std::nullopt;
}

/// The two gases as a report prints them, against the two variants of one set.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const ReportSentence *of_methane = nullptr, *of_oxide = nullptr;
    double methane = 0.0, oxide = 0.0;
    for (const ReportSentence& sentence : facts.sentences) {
        if (!speaks_of(sentence, "gwp.value")) continue;
        if (const auto value = of_methane == nullptr ? value_of(facts, sentence, "gas.methane") : std::nullopt) {
            of_methane = &sentence;
            methane = *value;
        }
        if (const auto value = of_oxide == nullptr ? value_of(facts, sentence, "gas.oxide") : std::nullopt) {
            of_oxide = &sentence;
            oxide = *value;
        }
    }
    if (of_methane == nullptr || of_oxide == nullptr || is_told(facts, "GW-01")) return {};
    const auto has = [](const GwpSet& set, const char* gas, double printed) {
        for (const FlowKey& flow : {FlowKey{gas, Category::Fossil, Origin::Fugitive}, FlowKey{gas, Category::Fossil, Origin::Combustion},
                                    FlowKey{gas, Category::BiogenicOther, Origin::None}})
            if (const auto value = set.factor(flow); value && value->value == printed) return true;
        return false;
    };
    for (const std::string& id : GwpSet::known_sets()) {
        const std::size_t dash = id.find("-ccf");
        if (dash == std::string::npos) continue;
        const Result<GwpSet> with = GwpSet::load(id, "GWP100", {}), without = GwpSet::load(id.substr(0, dash), "GWP100", {});
        if (!with || !without) continue;
        const bool mixed =
            has(*with, "CH4", methane) && !has(*without, "CH4", methane) && has(*without, "N2O", oxide) && !has(*with, "N2O", oxide);
        if (mixed)
            return {
                found(facts, rule, *of_methane, {{"methane", methane}, {"oxide", oxide}, {"with", id}, {"without", id.substr(0, dash)}})};
    }
    return {};
}

}  // namespace

extern constexpr Rule kGw11{"GW-11", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.5.1", false}, check, check_report};

}  // namespace tanji
