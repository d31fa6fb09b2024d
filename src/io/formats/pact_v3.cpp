// SPDX-License-Identifier: Apache-2.0
// PACT v3: which members a footprint has and what each may hold.
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
};

constexpr std::array kDecimals{
    DecimalField{"declaredUnitAmount", &Footprint::amount, PactSign::Positive, Required},
    DecimalField{"productMassPerDeclaredUnit", &Footprint::mass, PactSign::NotNegative, Required},
    DecimalField{"pcfExcludingBiogenicUptake", &Footprint::excluding, PactSign::Any, Required},
    DecimalField{"pcfIncludingBiogenicUptake", &Footprint::including, PactSign::Any, Required},
    DecimalField{"fossilGhgEmissions", &Footprint::fossil, PactSign::NotNegative, Required},
    DecimalField{"fossilCarbonContent", &Footprint::fossil_carbon, PactSign::NotNegative, Required},
    DecimalField{"biogenicCarbonContent", &Footprint::biogenic_carbon},
    DecimalField{"recycledCarbonContent", &Footprint::recycled_carbon},
    DecimalField{"landUseChangeGhgEmissions", &Footprint::land_use_change},
    DecimalField{"landCarbonLeakage", &Footprint::land_carbon_leakage},
    DecimalField{"landManagementFossilGhgEmissions", &Footprint::land_management_fossil},
    DecimalField{"landManagementBiogenicCO2Emissions", &Footprint::land_management},
    DecimalField{"landManagementBiogenicCO2Removals", &Footprint::land_management_removals, PactSign::NotPositive},
    DecimalField{"biogenicCO2Uptake", &Footprint::biogenic_uptake, PactSign::NotPositive},
    DecimalField{"biogenicNonCO2Emissions", &Footprint::biogenic_other},
    DecimalField{"landAreaOccupation", &Footprint::land_area},
    DecimalField{"aircraftGhgEmissions", &Footprint::aircraft},
    DecimalField{"packagingGhgEmissions", &Footprint::packaging},
    DecimalField{"packagingBiogenicCarbonContent", &Footprint::packaging_biogenic_carbon},
    DecimalField{"outboundLogisticsGhgEmissions", &Footprint::outbound_logistics},
    DecimalField{"ccsTechnologicalCO2Capture", &Footprint::ccs_capture, PactSign::NotPositive},
    DecimalField{"technologicalCO2Removals", &Footprint::technological_removals, PactSign::NotPositive},
    DecimalField{"ccuCarbonContent", &Footprint::ccu_carbon},
    DecimalField{"exemptedEmissionsPercent", &Footprint::exempted_percent, PactSign::NotNegative, Required},
    DecimalField{"primaryDataShare", &Footprint::primary_share_percent},
};

const std::vector<std::string> kUnits{"liter",         "kilogram",     "cubic meter", "kilowatt hour", "megajoule",
                                      "ton kilometer", "square meter", "piece",       "hour",          "megabit second"};
const std::vector<std::string> kRegions{"Africa",
                                        "Americas",
                                        "Asia",
                                        "Europe",
                                        "Oceania",
                                        "Australia and New Zealand",
                                        "Central Asia",
                                        "Eastern Asia",
                                        "Eastern Europe",
                                        "Latin America and the Caribbean",
                                        "Melanesia",
                                        "Micronesia",
                                        "Northern Africa",
                                        "Northern America",
                                        "Northern Europe",
                                        "Polynesia",
                                        "South-eastern Asia",
                                        "Southern Asia",
                                        "Southern Europe",
                                        "Sub-Saharan Africa",
                                        "Western Asia",
                                        "Western Europe"};

void read_quality(const PactObject& pcf, Footprint& out, const std::string& file, Diagnostics& diagnostics) {
    const std::optional<PactObject> dqi = pact_object_at(pcf, "dqi", Optional, file, diagnostics);
    if (!dqi) return;
    std::optional<PactDecimal> technological, geographical, temporal;
    dqi->check_keys({"technologicalDQR", "geographicalDQR", "temporalDQR"});
    dqi->decimal("technologicalDQR", Required, PactSign::Any, technological);
    dqi->decimal("geographicalDQR", Required, PactSign::Any, geographical);
    dqi->decimal("temporalDQR", Required, PactSign::Any, temporal);
    bool good = technological && geographical && temporal;
    const auto within = [&](std::string_view key, const std::optional<PactDecimal>& score) {
        if (!score || (score->value >= 1.0 && score->value <= 5.0)) return;
        dqi->say(Severity::Error, "PX-06", key, {{"found", shown(score->text)}, {"least", std::int64_t{1}}, {"most", std::int64_t{5}}});
        good = false;
    };
    within("technologicalDQR", technological);
    within("geographicalDQR", geographical);
    within("temporalDQR", temporal);
    if (good) out.quality = PactQuality{*technological, *geographical, *temporal};
}

void read_carbon_footprint(const PactObject& pcf, Footprint& out, const std::string& file, Diagnostics& diagnostics) {
    std::vector<std::string> known{"declaredUnitOfMeasurement",
                                   "referencePeriodStart",
                                   "referencePeriodEnd",
                                   "geographyRegionOrSubregion",
                                   "geographyCountry",
                                   "geographyCountrySubdivision",
                                   "boundaryProcessesDescription",
                                   "packagingEmissionsIncluded",
                                   "ccsTechnologicalCO2CaptureIncluded",
                                   "technologicalCO2CaptureOrigin",
                                   "ccuCalculationApproach",
                                   "ccuCreditCertification",
                                   "ipccCharacterizationFactors",
                                   "crossSectoralStandards",
                                   "productOrSectorSpecificRules",
                                   "exemptedEmissionsDescription",
                                   "allocationRulesDescription",
                                   "secondaryEmissionFactorSources",
                                   "dqi",
                                   "verification"};
    for (const DecimalField& field : kDecimals) known.emplace_back(field.key);
    pcf.check_keys(known);
    pcf.word("declaredUnitOfMeasurement", Required, kUnits, out.unit);
    for (const DecimalField& field : kDecimals) pcf.decimal(field.key, field.need, field.sign, out.*field.member);
    std::optional<PactInstant> start, end;
    pcf.instant("referencePeriodStart", Required, start);
    pcf.instant("referencePeriodEnd", Required, end);
    if (start) out.reference_start = *start;
    if (end) out.reference_end = *end;
    pcf.word("geographyRegionOrSubregion", Optional, kRegions, out.region);
    pcf.string("geographyCountry", Optional, out.country);
    pcf.string("geographyCountrySubdivision", Optional, out.subdivision);
    pcf.string("boundaryProcessesDescription", Optional, out.boundary);
    pcf.string("allocationRulesDescription", Optional, out.allocation);
    pcf.boolean("packagingEmissionsIncluded", Optional, out.packaging_included);
    pcf.boolean("ccsTechnologicalCO2CaptureIncluded", Optional, out.ccs_included);
    pcf.string("technologicalCO2CaptureOrigin", Optional, out.capture_origin);
    std::string approach, certificate;
    pcf.word("ccuCalculationApproach", Optional, {"Cut-off", "Credit"}, approach);
    pcf.string("ccuCreditCertification", Optional, certificate);
    pcf.list("ipccCharacterizationFactors", Required, PactObject::Item::GwpSet, out.gwp_sets);
    pcf.list("crossSectoralStandards", Required, PactObject::Item::Text, out.standards);
    pcf.string("exemptedEmissionsDescription", Optional, out.exempted_text);
    read_quality(pcf, out, file, diagnostics);
    if (const auto verification = pact_object_at(pcf, "verification", Optional, file, diagnostics)) {
        std::optional<PactInstant> completed;
        std::string coverage;
        verification->check_keys({"coverage", "providerName", "completedAt", "standardName", "comments"});
        verification->word("coverage", Optional, {"PCF calculation model", "PCF program", "product level"}, coverage);
        verification->string("providerName", Optional, out.verified_by);
        verification->instant("completedAt", Optional, completed);
    }
}

}  // namespace

void read_pact_v3(const PactObject& footprint, SupplierFootprint& out, Diagnostics& diagnostics) {
    const std::string file = footprint.at({}).file;
    footprint.check_keys({"id", "specVersion", "precedingPfIds", "created", "status", "validityPeriodStart", "validityPeriodEnd",
                          "companyName", "companyIds", "productDescription", "productIds", "productClassifications", "productNameCompany",
                          "comment", "pcf", "extensions"});
    std::vector<std::string> preceding;
    footprint.list("precedingPfIds", Optional, PactObject::Item::Uuid, preceding);
    footprint.list("productClassifications", Optional, PactObject::Item::Urn, out.classifications);
    footprint.string("comment", Optional, out.comment);
    if (const auto pcf = pact_object_at(footprint, "pcf", Required, file, diagnostics)) read_carbon_footprint(*pcf, out, file, diagnostics);
}

}  // namespace tanji
