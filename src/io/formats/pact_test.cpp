// SPDX-License-Identifier: Apache-2.0
#include "io/formats/pact.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "io/formats/pact_object.h"
#include "io/formats/pact_samples.h"
#include "io/formats/supplier_factor.h"

namespace tanji {
namespace {

using pact_testing::changed;
using pact_testing::kV2;
using pact_testing::kV3;
using Codes = std::vector<std::string>;

Codes codes(const Diagnostics& diagnostics) {
    Codes found;
    for (const Diagnostic& item : diagnostics) found.push_back(item.code + " " + item.place.part);
    return found;
}
Codes codes_of(const std::string& json) { return codes(read_pact_file(json, "s.json").diagnostics()); }

double kg(const EmissionFactor& factor, Category category, Origin origin = Origin::None) {
    double sum = 0.0;
    for (const EmissionTerm& term : factor.terms)
        if (term.flow.category == category && term.flow.origin == origin) sum += term.kg;
    return sum;
}
EmissionFactor provider(const std::string& json, Outbound outbound = Outbound::Unstated) {
    const Result<SupplierFootprint> read = read_pact(json, "s.json");
    EXPECT_TRUE(read.has_value()) << codes(read.diagnostics()).front();
    return supplier_factor(read.value(), {"ethanol", outbound, "s.json", "ab"});
}

TEST(Pact, a_proper_footprint_of_either_version_is_read_as_written) {
    const Result<SupplierFootprint> read = read_pact(kV3, "s.json");
    ASSERT_TRUE(read.has_value());
    EXPECT_TRUE(read.diagnostics().empty()) << codes(read.diagnostics()).front();
    EXPECT_EQ(read->unit, "liter");
    EXPECT_EQ(read->amount->text, "12.5");
    EXPECT_EQ(read->fossil->text, "2.50");
    EXPECT_EQ(to_string(read->valid_until.day), "2028-01-01") << "3 years from the end of the reference period when not stated";
    const Result<SupplierFootprint> old = read_pact(kV2, "s.json");
    ASSERT_TRUE(old.has_value());
    EXPECT_EQ(old->land_use_change->text, "0.20");
    EXPECT_FALSE(old->quality.has_value()) << "1 to 3 is no 1 to 5";
    EXPECT_EQ(codes(old.diagnostics()), (Codes{"PX-14 pcf.dqi"}));
}

TEST(Pact, both_sums_are_checked_within_the_printed_digits) {
    EXPECT_EQ(codes_of(changed(kV3, "\"2.95\"", "\"3.00\"")), (Codes{"PX-01 pcf.pcfExcludingBiogenicUptake"})) << "2.50+0.30+0.10+0.05";
    EXPECT_TRUE(codes_of(changed(kV3, "\"2.95\"", "\"2.96\"")).empty()) << "digits that were cut off";
    EXPECT_EQ(codes_of(changed(kV3, "\"2.95\"", "\"3.25\"")), (Codes{"PX-01 pcf.pcfExcludingBiogenicUptake"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"0.95\"", "\"1.95\"")), (Codes{"PX-01 pcf.pcfIncludingBiogenicUptake"}));
    // Land management of fossil origin added once more: the cause is named.
    const Result<std::vector<SupplierFootprint>> twice =
        read_pact_file(changed(changed(kV3, "\"2.95\"", "\"3.15\""), "\"0.95\"", "\"1.15\""), "s.json");
    ASSERT_EQ(codes(twice.diagnostics()), (Codes{"PX-01 pcf.pcfExcludingBiogenicUptake"}));
    EXPECT_EQ(std::get<std::string>(twice.diagnostics().items().front().arguments.back().second), "land");
}

TEST(Pact, signs_and_decimals_are_judged_by_their_value_and_not_by_a_pattern) {
    EXPECT_EQ(codes_of(changed(kV3, "\"-2.00\"", "\"5.0\"")).front(), "PX-02 pcf.biogenicCO2Uptake");
    EXPECT_EQ(codes_of(changed(kV3, "\"2.50\"", "\"-2.50\"")).front(), "PX-02 pcf.fossilGhgEmissions");
    for (const char* wrong :
         {"\"2.5e0\"", "\"1,234.5\"", "\"2,5\"", "\"2.50abc\"", "\"\"", "\".5\"", "\"5.\"", "2.50", "\" 2.50\"", "\"NaN\""})
        EXPECT_EQ(codes_of(changed(kV3, "\"2.50\"", wrong)).front(), "PX-11 pcf.fossilGhgEmissions") << wrong;
    EXPECT_TRUE(codes_of(changed(kV3, "\"2.50\"", "\"+2.50\"")).empty());
    EXPECT_EQ(codes_of(changed(kV3, "\"12.5\"", "\"0\"")).front(), "PX-08 pcf.declaredUnitAmount");
    EXPECT_EQ(codes_of(changed(kV3, "\"12.5\"", "\"-0.5\"")).front(), "PX-08 pcf.declaredUnitAmount");
}

TEST(Pact, the_validity_lies_within_three_years_of_the_reference_period) {
    const auto with = [](const std::string& start, const std::string& end) {
        return codes_of(changed(kV3, "\"companyName\"",
                                "\"validityPeriodStart\": \"" + start + "\", \"validityPeriodEnd\": \"" + end + "\", \"companyName\""));
    };
    EXPECT_TRUE(with("2025-01-01T00:00:00Z", "2028-01-01T00:00:00Z").empty());
    EXPECT_EQ(with("2024-12-31T23:59:59Z", "2027-01-01T00:00:00Z"), (Codes{"PX-03 validityPeriodStart"}));
    EXPECT_EQ(with("2025-01-01T00:00:00Z", "2028-01-01T00:00:01Z"), (Codes{"PX-03 validityPeriodEnd"}));
    EXPECT_EQ(with("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"), (Codes{"PX-03 validityPeriodEnd"}));
    EXPECT_EQ(with("2026-02-30T00:00:00Z", "2026-12-01T00:00:00Z"), (Codes{"PACT-07 validityPeriodStart"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"companyName\"", "\"validityPeriodEnd\": \"2026-01-01T00:00:00Z\", \"companyName\"")),
              (Codes{"PX-03 validityPeriodEnd"}));
}

TEST(Pact, times_are_brought_to_utc) {
    EXPECT_EQ(to_string(parse_instant("2025-01-01T00:30:00+08:00")->day), "2024-12-31");
    EXPECT_EQ(parse_instant("2025-01-01T00:00:00.25Z")->second, parse_instant("2024-12-31T16:00:00-08:00")->second);
    EXPECT_EQ(to_string(plus_years(*parse_instant("2024-02-29T00:00:00Z"), 3).day), "2027-02-28");
    for (const char* wrong : {"2025-01-01", "2025-01-01T00:00:00", "2025-13-01T00:00:00Z", "2025-01-01T24:00:00Z", "2025-01-01T00:00:00Zx",
                              "20250101T000000Z", "2025-01-01T00:00:00+0800", ""})
        EXPECT_FALSE(parse_instant(wrong)) << wrong;
}

TEST(Pact, flags_ids_units_and_shares_are_checked) {
    EXPECT_EQ(codes_of(changed(kV3, "\"packagingEmissionsIncluded\": true", "\"packagingEmissionsIncluded\": false")),
              (Codes{"PX-04 pcf.packagingGhgEmissions"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"geographyCountry\"", "\"geographyRegionOrSubregion\": \"Asia\", \"geographyCountry\"")),
              (Codes{"PX-05 pcf.geographyCountry"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"4.0\"", "\"5.1\"")), (Codes{"PX-06 pcf.dqi.temporalDQR"}));
    EXPECT_EQ(codes_of(changed(kV3, "urn:gtin:5695872369587", "5695872369587")), (Codes{"PX-07 productIds[0]"}));
    EXPECT_EQ(codes_of(changed(kV3, "f4b1225a-bd44", "f4b1225abd44")), (Codes{"PX-07 id"}));
    EXPECT_EQ(codes_of(changed(kV3, "[\"AR6\"]", "[\"AR6\", \"AR6\"]")).front(), "PX-07 pcf.ipccCharacterizationFactors[1]");
    EXPECT_EQ(codes_of(changed(kV3, "[\"AR6\"]", "[\"AR5\"]")), (Codes{"PX-13 pcf.ipccCharacterizationFactors"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"liter\"", "\"kilogram\"")), (Codes{"PX-08 pcf.productMassPerDeclaredUnit"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"liter\"", "\"litre\"")), (Codes{"PACT-04 pcf.declaredUnitOfMeasurement"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"60.5\"", "\"100\"")), (Codes{"PX-09 pcf.secondaryEmissionFactorSources"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"aircraftGhgEmissions\": \"0.50\"", "\"aircraftGhgEmissions\": \"2.60\"")),
              (Codes{"PX-10 pcf.aircraftGhgEmissions"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"Active\"", "\"Deprecated\"")), (Codes{"PACT-19 status"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"3.0.1\"", "\"1.0.0\"")), (Codes{"PACT-17 specVersion"}));
    EXPECT_EQ(codes_of(changed(kV3, "\"boundaryProcessesDescription\"", "\"boundaryProcesDescription\"")),
              (Codes{"PACT-06 pcf.boundaryProcesDescription"}));
    EXPECT_EQ(codes_of(changed(kV2, "\"technologicalDQR\": 1.6", "\"technologicalDQR\": 3.5")).front(), "PX-06 pcf.dqi.technologicalDQR");
}

TEST(Pact, every_error_of_a_file_is_listed_at_once_with_its_path_and_line) {
    const std::string json = changed(changed(changed(kV3, "\"2.50\"", "\"x\""), "\"pcf\": {", "\"pcf\": {\n"), "\"liter\"", "\"barrel\"");
    const auto read = read_pact_file("{\"data\": [" + json + ", {\"pcf\": 3, \"specVersion\": \"3.0.0\"}, 5]}", "s.json");
    const Codes found = codes(read.diagnostics());
    for (const char* one : {"PX-11 data[0].pcf.fossilGhgEmissions", "PACT-04 data[0].pcf.declaredUnitOfMeasurement", "PACT-02 data[1].id",
                            "PACT-03 data[1].pcf", "PACT-03 data[2]"})
        EXPECT_NE(std::find(found.begin(), found.end(), one), found.end()) << one;
    for (const Diagnostic& item : read.diagnostics()) EXPECT_GT(item.place.line, 0) << item.code;
}

TEST(Pact, one_of_several_footprints_is_named_by_its_id_or_product_id) {
    const std::string other = changed(changed(changed(kV3, "f4b1225a", "04b1225a"), "5695872369587", "4012345000009"), "\"2.50\"", "\"x\"");
    const std::string both = "{\"data\": [" + std::string(kV3) + "," + other + "]}";
    EXPECT_EQ(codes(read_pact(both, "s.json").diagnostics()), (Codes{"PACT-30 "}));
    EXPECT_EQ(codes(read_pact(both, "s.json", "nobody").diagnostics()), (Codes{"PACT-31 "}));
    EXPECT_TRUE(read_pact(both, "s.json", "urn:gtin:5695872369587").has_value()) << "the other one, which is broken, is not asked for";
    EXPECT_FALSE(read_pact(both, "s.json", "04b1225a-bd44-4c8e-861d-079e4e1dfd69").has_value());
    EXPECT_EQ(codes_of("{\"data\": [" + std::string(kV3) + "," + std::string(kV3) + "]}"), (Codes{"PACT-21 data[1]", "PX-12 data[1]"}));
    EXPECT_EQ(codes_of("{\"data\": []}"), (Codes{"PACT-01 "}));
    EXPECT_EQ(codes_of("{\"tanji\": 1}"), (Codes{"PACT-01 "}));
    EXPECT_TRUE(looks_like_pact(kV3));
    EXPECT_FALSE(looks_like_pact("tanji: study/1"));
}

TEST(SupplierFactor, v3_is_per_declared_unit_and_v2_per_one_unit) {
    const EmissionFactor v3 = provider(kV3);
    EXPECT_EQ(v3.reference.canonical, "L");
    EXPECT_DOUBLE_EQ(kg(v3, Category::LandUseChange), 0.30 / 12.5);
    EXPECT_DOUBLE_EQ(kg(v3, Category::BiogenicUptake), -2.00 / 12.5);
    EXPECT_DOUBLE_EQ(kg(v3, Category::BiogenicOther), 0.05 / 12.5);
    EXPECT_DOUBLE_EQ(v3.supplier->mass->value, 9.86 / 12.5);
    const EmissionFactor v2 = provider(kV2);
    EXPECT_DOUBLE_EQ(kg(v2, Category::Fossil), 1.20) << "12 L of product, and still 1.20 kg per litre";
    EXPECT_DOUBLE_EQ(v2.supplier->mass->value, 0.789);
}

TEST(SupplierFactor, aircraft_stands_beside_the_rest_of_fossil_and_is_not_added_to_it) {
    const EmissionFactor factor = provider(kV3);
    EXPECT_DOUBLE_EQ(kg(factor, Category::Fossil, Origin::Aircraft), 0.50 / 12.5);
    EXPECT_DOUBLE_EQ(kg(factor, Category::Fossil) + kg(factor, Category::Fossil, Origin::Aircraft), 2.50 / 12.5);
    double total = 0.0;
    for (const EmissionTerm& term : factor.terms) total += term.kg;
    EXPECT_NEAR(total, 0.95 / 12.5, 1e-15) << "the terms make the total with the uptake";
}

TEST(SupplierFactor, outbound_logistics_counts_only_when_the_study_says_so) {
    EXPECT_EQ(kg(provider(kV3), Category::Unspecified), 0.0);
    EXPECT_EQ(kg(provider(kV3, Outbound::Exclude), Category::Unspecified), 0.0);
    EXPECT_DOUBLE_EQ(kg(provider(kV3, Outbound::Include), Category::Unspecified), 0.25 / 12.5);
    EXPECT_DOUBLE_EQ(*provider(kV3).supplier->outbound_kg, 0.25 / 12.5) << "left out, not lost";
}

TEST(SupplierFactor, what_a_v2_total_holds_beyond_its_parts_is_kept) {
    const EmissionFactor factor = provider(changed(kV2, "\"pCfExcludingBiogenic\": \"1.50\"", "\"pCfExcludingBiogenic\": \"1.75\""));
    EXPECT_NEAR(kg(factor, Category::Unspecified), 0.25, 1e-12);
}

TEST(SupplierFactor, survives_the_lock_with_all_that_a_supplier_says) {
    const EmissionFactor factor = provider(kV3, Outbound::Include);
    const Result<EmissionFactor> again = factor_from_node(factor_to_node(factor), "study.lock");
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(*again, factor);
    EXPECT_DOUBLE_EQ(*factor.supplier->primary_share, 0.605);
    EXPECT_EQ(to_string(*factor.supplier->valid_from), "2025-01-01");
    EmissionFactor heavier = factor;
    heavier.supplier->mass->value *= 2.0;
    EXPECT_NE(content_hash(heavier), content_hash(factor)) << "the mass computes";
}

}  // namespace
}  // namespace tanji
