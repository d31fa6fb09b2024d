// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "support/require.h"

namespace tanji::pact_testing {

// Made up for the tests; the numbers are round so that sums can be seen: 2.50 + 0.30 + 0.10 + 0.05 = 2.95, less 2.00 is 0.95.
inline constexpr const char* kV3 = R"({
  "id": "f4b1225a-bd44-4c8e-861d-079e4e1dfd69", "specVersion": "3.0.1", "created": "2025-03-01T00:00:00Z", "status": "Active",
  "companyName": "Example Ethanol Works", "companyIds": ["urn:company:example:ethanol-works"],
  "productDescription": "Invented for tests", "productIds": ["urn:gtin:5695872369587"], "productNameCompany": "Ethanol, bottle of 12.5 l",
  "pcf": {
    "declaredUnitOfMeasurement": "liter", "declaredUnitAmount": "12.5", "productMassPerDeclaredUnit": "9.86",
    "referencePeriodStart": "2024-01-01T00:00:00Z", "referencePeriodEnd": "2025-01-01T00:00:00Z", "geographyCountry": "CN",
    "boundaryProcessesDescription": "cultivation, fermentation, distillation",
    "pcfExcludingBiogenicUptake": "2.95", "pcfIncludingBiogenicUptake": "0.95", "fossilGhgEmissions": "2.50", "fossilCarbonContent": "0",
    "landUseChangeGhgEmissions": "0.30", "landManagementFossilGhgEmissions": "0.20", "landManagementBiogenicCO2Emissions": "0.10",
    "biogenicCO2Uptake": "-2.00", "biogenicNonCO2Emissions": "0.05", "aircraftGhgEmissions": "0.50",
    "packagingEmissionsIncluded": true, "packagingGhgEmissions": "0.40", "outboundLogisticsGhgEmissions": "0.25",
    "ipccCharacterizationFactors": ["AR6"], "crossSectoralStandards": ["ISO14067", "PACT-3.0"], "exemptedEmissionsPercent": "0",
    "secondaryEmissionFactorSources": [{"name": "a database", "version": "1.0"}], "primaryDataShare": "60.5",
    "dqi": {"technologicalDQR": "1.5", "geographicalDQR": "2.0", "temporalDQR": "4.0"}
  }
})";
inline constexpr const char* kV2 = R"({
  "id": "91715e5e-fd0b-4d1c-8fab-76290c46e6ed", "specVersion": "2.2.0", "version": 0, "created": "2025-03-01T00:00:00Z",
  "status": "Active", "companyName": "Example Ethanol Works", "companyIds": ["urn:company:example:ethanol-works"],
  "productDescription": "Invented for tests", "productIds": ["urn:gtin:5695872369587"], "productCategoryCpc": "34131",
  "productNameCompany": "Ethanol, bottle of 12 l", "comment": "",
  "pcf": {
    "declaredUnit": "liter", "unitaryProductAmount": "12", "productMassPerDeclaredUnit": "0.789",
    "pCfExcludingBiogenic": "1.50", "pCfIncludingBiogenic": "-0.10", "fossilGhgEmissions": "1.20", "fossilCarbonContent": "0",
    "biogenicCarbonContent": "0.44", "dLucGhgEmissions": "0.20", "otherBiogenicGhgEmissions": "0.10", "biogenicCarbonWithdrawal": "-1.60",
    "packagingEmissionsIncluded": false, "characterizationFactors": "AR6", "ipccCharacterizationFactorsSources": ["AR6"],
    "crossSectoralStandardsUsed": ["ISO Standard 14067"], "boundaryProcessesDescription": "cultivation, fermentation",
    "referencePeriodStart": "2024-01-01T00:00:00Z", "referencePeriodEnd": "2025-01-01T00:00:00Z", "geographyCountry": "CN",
    "exemptedEmissionsPercent": 0, "exemptedEmissionsDescription": "", "primaryDataShare": 12.9,
    "secondaryEmissionFactorSources": [{"name": "a database", "version": "1.0"}],
    "dqi": {"coveragePercent": 100, "technologicalDQR": 1.6, "temporalDQR": 2.6, "geographicalDQR": 1.8, "completenessDQR": 1.7,
            "reliabilityDQR": 2.1}
  }
})";

/// The text with the one place where `from` stands replaced.
inline std::string changed(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    LCA_REQUIRE(at != std::string::npos, "the sample does not hold " + from);
    return text.replace(at, from.size(), to);
}

}  // namespace tanji::pact_testing
