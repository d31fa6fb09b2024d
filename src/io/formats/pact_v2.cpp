// SPDX-License-Identifier: Apache-2.0
// PACT v2, for reading only. Each value goes to the member of the same meaning; what v3 does not have, or measures by another scale, stays
// where it is and is told.
#include <array>

#include "io/formats/pact_fields.h"

namespace tanji {

namespace {

using enum PactNeed;
using Footprint = SupplierFootprint;

struct DecimalField {
    std::string_view key;
    std::optional<PactDecimal> Footprint::* member;
    PactSign sign = PactSign::NotNegative;
    PactNeed need = Optional;
    bool number = false;  // a JSON number in v2
};

constexpr std::array kDecimals{
    DecimalField{"unitaryProductAmount", &Footprint::amount, PactSign::Positive, Required},
    DecimalField{"productMassPerDeclaredUnit", &Footprint::mass},
    DecimalField{"pCfExcludingBiogenic", &Footprint::excluding, PactSign::NotNegative, Required},
    DecimalField{"pCfIncludingBiogenic", &Footprint::including, PactSign::Any},
    DecimalField{"fossilGhgEmissions", &Footprint::fossil, PactSign::NotNegative, Required},
    DecimalField{"fossilCarbonContent", &Footprint::fossil_carbon, PactSign::NotNegative, Required},
    DecimalField{"biogenicCarbonContent", &Footprint::biogenic_carbon, PactSign::NotNegative, Required},
    DecimalField{"dLucGhgEmissions", &Footprint::land_use_change},
    DecimalField{"iLucGhgEmissions", &Footprint::land_carbon_leakage},
    DecimalField{"landManagementGhgEmissions", &Footprint::land_management, PactSign::Any},
    DecimalField{"otherBiogenicGhgEmissions", &Footprint::biogenic_other},
    DecimalField{"biogenicCarbonWithdrawal", &Footprint::biogenic_uptake, PactSign::NotPositive},
    DecimalField{"aircraftGhgEmissions", &Footprint::aircraft},
    DecimalField{"packagingGhgEmissions", &Footprint::packaging},
    DecimalField{"exemptedEmissionsPercent", &Footprint::exempted_percent, PactSign::NotNegative, Required, true},
    DecimalField{"primaryDataShare", &Footprint::primary_share_percent, PactSign::NotNegative, Optional, true},
};

const std::vector<std::string> kUnits{"liter", "kilogram", "cubic meter", "kilowatt hour", "megajoule", "ton kilometer", "square meter"};

/// The five ratings of v2 run from 1 to 3. They are checked and not carried over: no rule turns them into the 1 to 5 of v3.
void check_quality(const PactObject& pcf, const std::string& file, Diagnostics& diagnostics) {
    const std::optional<PactObject> dqi = pact_object_at(pcf, "dqi", Optional, file, diagnostics);
    if (!dqi) return;
    constexpr std::array kScores{"technologicalDQR", "temporalDQR", "geographicalDQR", "completenessDQR", "reliabilityDQR"};
    std::vector<std::string> known{"coveragePercent"};
    for (const char* key : kScores) {
        known.emplace_back(key);
        std::optional<PactDecimal> score;
        dqi->decimal(key, Required, PactSign::Any, score, true);
        if (score && (score->value < 1.0 || score->value > 3.0))
            dqi->say(Severity::Error, "PX-06", key, {{"found", shown(score->text)}, {"least", std::int64_t{1}}, {"most", std::int64_t{3}}});
    }
    dqi->check_keys(known);
    std::optional<PactDecimal> coverage;
    dqi->decimal("coveragePercent", Required, PactSign::NotNegative, coverage, true);
    pcf.say(Severity::Note, "PX-14", "dqi");
}

void read_gwp(const PactObject& pcf, Footprint& out) {
    std::string one;
    pcf.word("characterizationFactors", Required, {"AR6", "AR5"}, one);
    pcf.list("ipccCharacterizationFactorsSources", Required, PactObject::Item::GwpSet, out.gwp_sets);
    bool named = one.empty() || out.gwp_sets.empty();
    for (const std::string& set : out.gwp_sets) named = named || set == one;
    if (!named) pcf.say(Severity::Warning, "PACT-22", "characterizationFactors", {{"found", one}, {"other", TextList(out.gwp_sets)}});
}

void read_carbon_footprint(const PactObject& pcf, Footprint& out, const std::string& file, Diagnostics& diagnostics) {
    std::vector<std::string> known{"declaredUnit",
                                   "referencePeriodStart",
                                   "referencePeriodEnd",
                                   "geographyRegionOrSubregion",
                                   "geographyCountry",
                                   "geographyCountrySubdivision",
                                   "boundaryProcessesDescription",
                                   "packagingEmissionsIncluded",
                                   "characterizationFactors",
                                   "ipccCharacterizationFactorsSources",
                                   "crossSectoralStandardsUsed",
                                   "crossSectoralStandards",
                                   "productOrSectorSpecificRules",
                                   "biogenicAccountingMethodology",
                                   "exemptedEmissionsDescription",
                                   "allocationRulesDescription",
                                   "uncertaintyAssessmentDescription",
                                   "secondaryEmissionFactorSources",
                                   "dqi",
                                   "assurance"};
    for (const DecimalField& field : kDecimals) known.emplace_back(field.key);
    pcf.check_keys(known);
    pcf.word("declaredUnit", Required, kUnits, out.unit);
    for (const DecimalField& field : kDecimals) pcf.decimal(field.key, field.need, field.sign, out.*field.member, field.number);
    std::optional<PactInstant> start, end;
    pcf.instant("referencePeriodStart", Required, start);
    pcf.instant("referencePeriodEnd", Required, end);
    if (start) out.reference_start = *start;
    if (end) out.reference_end = *end;
    pcf.string("geographyRegionOrSubregion", Optional, out.region);
    pcf.string("geographyCountry", Optional, out.country);
    pcf.string("geographyCountrySubdivision", Optional, out.subdivision);
    pcf.string("boundaryProcessesDescription", Required, out.boundary);
    pcf.string("allocationRulesDescription", Optional, out.allocation);
    pcf.boolean("packagingEmissionsIncluded", Required, out.packaging_included);
    pcf.list("crossSectoralStandardsUsed", Required, PactObject::Item::Text, out.standards);
    pcf.string("exemptedEmissionsDescription", Required, out.exempted_text);
    read_gwp(pcf, out);
    check_quality(pcf, file, diagnostics);
    if (const auto assurance = pact_object_at(pcf, "assurance", Optional, file, diagnostics)) {
        std::optional<bool> assured;
        assurance->boolean("assurance", Required, assured);
        std::string provider;
        assurance->string("providerName", Required, provider);
        if (assured.value_or(false)) out.verified_by = provider;
    }
}

}  // namespace

void read_pact_v2(const PactObject& footprint, SupplierFootprint& out, Diagnostics& diagnostics) {
    const std::string file = footprint.at({}).file;
    footprint.check_keys({"id",
                          "specVersion",
                          "precedingPfIds",
                          "version",
                          "created",
                          "updated",
                          "status",
                          "statusComment",
                          "validityPeriodStart",
                          "validityPeriodEnd",
                          "companyName",
                          "companyIds",
                          "productDescription",
                          "productIds",
                          "productClassifications",
                          "productCategoryCpc",
                          "productNameCompany",
                          "comment",
                          "pcf",
                          "extensions"});
    const Node* version = footprint.member("version", Required);
    if (version != nullptr && (version->kind != Node::Kind::Number || version->text.find_first_not_of("0123456789") != std::string::npos))
        footprint.say(Severity::Error, "PACT-03", "version", {{"expected", WordKey{"pact.json.count"}}});
    std::string cpc;
    footprint.string("productCategoryCpc", Required, cpc);
    footprint.string("comment", Required, out.comment);
    footprint.list("productClassifications", Optional, PactObject::Item::Urn, out.classifications);
    if (const auto pcf = pact_object_at(footprint, "pcf", Required, file, diagnostics)) read_carbon_footprint(*pcf, out, file, diagnostics);
}

}  // namespace tanji
