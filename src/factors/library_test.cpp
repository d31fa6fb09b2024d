// SPDX-License-Identifier: Apache-2.0
#include "factors/library.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "factors/factor_tables.h"
#include "factors/pack_layout.h"
#include "factors/table.h"
#include "support/decimal.h"
#include "support/resources.h"

namespace tanji {
namespace {

FactorLibrary library(const std::vector<std::string>& packs = {}) {
    Result<FactorLibrary> result = FactorLibrary::packed(packs);
    EXPECT_TRUE(result.has_value());
    return std::move(result).value();
}

EmissionFactor found(const FactorLibrary& from, std::string_view id) {
    std::optional<EmissionFactor> factor = from.find(id);
    EXPECT_TRUE(factor.has_value()) << id;
    return factor.value_or(EmissionFactor{});
}

Unit unit(std::string_view text) { return parse_unit(text, {}).value(); }
GwpSet gwp(std::string_view set) { return GwpSet::load(set, "GWP100", {}).value(); }

TEST(FactorLibrary, GivesAnElectricityFootprintAsItsSourcePrintsIt) {
    // data/factors/core/electricity_cn.csv, row cn-cf-national-2024.
    const EmissionFactor factor = found(library(), "cn-cf-national-2024");
    EXPECT_EQ(factor.kind, "electricity-footprint");
    EXPECT_EQ(factor.reference.symbol, "kWh");
    ASSERT_EQ(factor.terms.size(), 1U);
    EXPECT_EQ(factor.terms[0].kg, 0.5777);
    EXPECT_EQ(factor.terms[0].text, "0.5777");
    EXPECT_EQ(factor.terms[0].row, "cn-cf-national-2024");
    EXPECT_EQ(to_string(factor.terms[0].flow), "CO2e(unknown)/unspecified");
    EXPECT_EQ(factor.year, 2024);
    EXPECT_EQ(factor.td_losses, "in");
    EXPECT_EQ(factor.pack, "core");
    EXPECT_EQ(factor.published, "2025-09-28");
}

TEST(FactorLibrary, TellsGridCo2FromFootprint) {
    // Trap 1 of the data notes: the average grid factor is CO2 of generation only.
    const EmissionFactor factor = found(library(), "cn-average-co2-cn-2022");
    EXPECT_EQ(factor.kind, "electricity-grid-co2");
    EXPECT_EQ(to_string(factor.terms.at(0).flow), "CO2/fossil");
    EXPECT_EQ(factor.terms.at(0).kg, 0.5366);
}

TEST(FactorLibrary, BuildsAFuelFromItsParts) {
    // fuels_cn.csv: 42.652 GJ/t, 20.2 tC/TJ, 98 %, printed 0.072585 tCO2/GJ.
    const EmissionFactor factor = found(library(), "cn-gbt32151-22-2024-diesel");
    ASSERT_TRUE(factor.fuel && factor.fuel->ncv && factor.fuel->carbon_content && factor.fuel->oxidation);
    EXPECT_EQ(factor.fuel->ncv->value, 42.652);
    EXPECT_EQ(factor.fuel->ncv->text, "42.652 GJ/t");
    EXPECT_EQ(factor.fuel->ncv->unit.basis, Basis::NetCalorific);
    EXPECT_EQ(factor.fuel->carbon_content->text, "20.2 tC/TJ");
    EXPECT_EQ(*factor.fuel->oxidation, 0.98);
    EXPECT_FALSE(factor.fuel->density.has_value());  // cn-diesel-density is a row of its own
    EXPECT_EQ(factor.reference.symbol, "GJ{net}");
    EXPECT_DOUBLE_EQ(factor.terms.at(0).kg, 20.2 * 0.98 * 44.0 / 12.0);
    EXPECT_EQ(factor.terms.at(0).text, "0.072585");
}

TEST(FactorLibrary, JoinsTheGasesOfOneFuel) {
    // fuels_ipcc.csv, set ipcc2006-residual-fuel-oil-stationary: 77.4 kgCO2/GJ, 3 kgCH4/TJ, 0.6 kgN2O/TJ.
    const EmissionFactor factor = found(library(), "ipcc2006-residual-fuel-oil-stationary");
    ASSERT_EQ(factor.terms.size(), 3U);
    EXPECT_EQ(factor.reference.symbol, "GJ{net}");
    EXPECT_EQ(to_string(factor.terms[0].flow), "CO2/fossil");
    EXPECT_EQ(factor.terms[0].kg, 77.4);
    EXPECT_EQ(to_string(factor.terms[1].flow), "CH4/fossil/combustion");
    EXPECT_EQ(factor.terms[1].kg, 0.003);
    EXPECT_EQ(factor.terms[1].row, "ipcc2006-residual-fuel-oil-stationary-ch4");
    EXPECT_EQ(factor.terms[2].kg, 0.0006);
    EXPECT_EQ(factor.gwp_basis, "per-gas");
    EXPECT_EQ(found(library(), "ipcc2006-residual-fuel-oil-stationary-n2o"), factor);
}

TEST(FactorLibrary, KeepsBiogenicGasesApart) {
    const EmissionFactor factor = found(library(), "ipcc2006-wood-stationary");
    ASSERT_EQ(factor.terms.size(), 3U);
    EXPECT_EQ(to_string(factor.terms[0].flow), "CO2/biogenic-emission");
    EXPECT_EQ(to_string(factor.terms[1].flow), "CH4/biogenic-other/combustion");
}

TEST(FactorLibrary, SplitsEn15804IntoItsCategories) {
    // obd_2023.csv: obd2023-01a66f11-a1-a3, gwp_fossil, gwp_biogenic and gwp_luluc make the printed total.
    const EmissionFactor factor = found(library({"oekobaudat"}), "obd2023-01a66f11-a1-a3");
    ASSERT_EQ(factor.terms.size(), 3U);
    EXPECT_EQ(to_string(factor.terms[0].flow), "CO2e(EN15804+A2)/fossil");
    EXPECT_EQ(factor.terms[0].text, "0.553104960158351");
    EXPECT_EQ(to_string(factor.terms[2].flow), "CO2e(EN15804+A2)/land-use-change");
    EXPECT_NEAR(footprint(factor, gwp("AR6")).kg, 0.557228871272038, 1e-9);
    ASSERT_TRUE(factor.density.has_value());
    EXPECT_EQ(factor.density->text, "0.18 kg/m");
}

TEST(FactorLibrary, AConstantIsNoEmission) {
    const EmissionFactor factor = found(library(), "cn-diesel-density");
    EXPECT_EQ(factor.kind, "constant");
    EXPECT_TRUE(factor.terms.empty());
    ASSERT_TRUE(factor.density.has_value());
    EXPECT_EQ(factor.density->value, 0.84);
    EXPECT_EQ(factor.reference.symbol, "t/m3");  // no amount of a fuel converts into it
}

TEST(FactorLibrary, EveryRowOfTheTablesIsFoundByItsIdWithItsValue) {
    const FactorLibrary all = library({"cpcd", "oekobaudat"});
    std::size_t rows = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(TANJI_SOURCE_DIR "/data/factors")) {
        if (entry.path().extension() != ".csv" || entry.path().parent_path().filename() == "factors") continue;
        const Result<DataTable> table = read_table_file(entry.path(), entry.path().filename().string());
        ASSERT_TRUE(table.has_value()) << entry.path();
        for (const DataRow row : *table) {
            ++rows;
            const std::optional<EmissionFactor> factor = all.find(row["id"]);
            ASSERT_TRUE(factor.has_value()) << row["id"];
            EXPECT_EQ(factor->id, row["set"].empty() ? row["id"] : row["set"]);
            if (row["kind"] == "constant") continue;
            double sum = 0;
            bool read = false;
            for (const EmissionTerm& term : factor->terms)
                if (term.row == row["id"]) {
                    sum += term.kg;
                    read = true;
                }
            EXPECT_TRUE(read) << row["id"];
            double value = 0;
            ASSERT_TRUE(parse_decimal(row["value"], value));
            const Unit printed = unit(row["unit"]);
            const double kg = convert(value, printed, unit("kg" + row["gas"] + "/" + factor->reference.symbol));
            EXPECT_NEAR(sum, kg, 1e-5 * std::abs(kg) + (row["carbon_content"].empty() ? 1e-9 : 1e-3)) << row["id"];
        }
    }
    std::size_t counted = 0;
    for (const PackInfo& pack : all.packs()) counted += pack.rows;
    EXPECT_EQ(rows, counted);
    EXPECT_GT(rows, 4000U);
}

TEST(FactorLibrary, PacksThatAreOffHideTheirRowsAndSaySo) {
    const FactorLibrary core = library();
    EXPECT_FALSE(core.find("cpcd-10160a0032016a").has_value());
    EXPECT_EQ(core.pack_holding("cpcd-10160a0032016a"), "cpcd");
    EXPECT_EQ(core.pack_holding("cn-cf-national-2024"), "");
    EXPECT_EQ(core.pack_holding("no-such-id"), "");
    EXPECT_TRUE(library({"cpcd"}).find("cpcd-10160a0032016a").has_value());
    for (const std::string& id : core.ids()) EXPECT_FALSE(id.starts_with("cpcd") || id.starts_with("obd")) << id;
    for (const PackInfo& pack : core.packs()) {
        EXPECT_EQ(pack.on, pack.id == "core");
        EXPECT_EQ(pack.version.size(), 12U);
    }
}

TEST(FactorLibrary, AnUnknownPackIsRefused) {
    const Result<FactorLibrary> result = FactorLibrary::packed({"ecoinvent"}, {"study.yaml", {}, {}, 3, 0});
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.diagnostics().items()[0].code, "FACTOR-01");
    EXPECT_EQ(result.diagnostics().items()[0].place.line, 3);
}

TEST(FactorLibrary, NamesTheIdThatWasMeant) {
    EXPECT_EQ(library().nearest_id("cn-cf-natoinal-2024"), "cn-cf-national-2024");
    EXPECT_EQ(library().nearest_id("something-else-altogether"), "");
}

TEST(FactorLibrary, BoundsAGapByTheLargestOfItsKind) {
    const FactorLibrary core = library();
    const GwpSet ar6 = gwp("AR6");
    const auto freight = core.largest(unit("t*km"), "transport", ar6);
    ASSERT_TRUE(freight.has_value());
    // Whatever it is, nothing sound of that kind is above it.
    for (const std::string& id : core.ids()) {
        const EmissionFactor factor = found(core, id);
        if (factor.kind != "transport" || !factor.doubtful.empty() || convertible(unit("t*km"), factor.reference) != Convertible::Yes)
            continue;
        EXPECT_LE(footprint(factor, ar6).kg * convert(1, unit("t*km"), factor.reference), freight->kg_per_unit * (1 + 1e-12)) << id;
    }
    EXPECT_FALSE(core.largest(unit("t*km"), "electricity-footprint", ar6).has_value());
    // A tonne of fuel is served through its calorific value.
    const auto fuel = core.largest(unit("t"), "fuel-combustion", ar6);
    ASSERT_TRUE(fuel.has_value());
    EXPECT_GE(fuel->kg_per_unit, 42.652 * 20.2 * 0.98 * 44 / 12);
}

TEST(FactorLibrary, AFootprintTellsWhatIsLockedToAnotherBasis) {
    const Footprint power = footprint(found(library(), "cn-cf-national-2024"), gwp("AR6"));
    EXPECT_EQ(power.kg, 0.5777);
    EXPECT_EQ(power.locked_kg, 0.5777);
    const Footprint oil = footprint(found(library(), "ipcc2006-residual-fuel-oil-stationary"), gwp("AR5"));
    EXPECT_DOUBLE_EQ(oil.kg, 77.4 + 0.003 * 28 + 0.0006 * 265);
    EXPECT_EQ(oil.locked_kg, 0.0);
    EXPECT_THAT(oil.missing, testing::IsEmpty());
}

TEST(FactorLibrary, EveryFactorReadsBackFromItsDocument) {
    const FactorLibrary all = library({"cpcd", "oekobaudat"});
    for (const std::string& id : all.ids()) {
        const EmissionFactor factor = found(all, id);
        const Result<EmissionFactor> back = factor_from_node(factor_to_node(factor), "factor.yaml");
        ASSERT_TRUE(back.has_value()) << id;
        EXPECT_EQ(*back, factor) << id;
    }
}

TEST(FactorLibrary, OnlyWhatComputesIsHashed) {
    EmissionFactor factor = found(library(), "cn-gbt32151-22-2024-diesel");
    const std::string before = content_hash(factor);
    factor.note = "another note";
    factor.name.zh = "另一个名称";
    EXPECT_EQ(content_hash(factor), before);
    factor.fuel->ncv->value = 43.33;
    EXPECT_NE(content_hash(factor), before);
    factor = found(library(), "cn-gbt32151-22-2024-diesel");
    factor.terms[0].kg *= 1.0001;
    EXPECT_NE(content_hash(factor), before);
}

TEST(FactorLibrary, DamagedFilesAreRefused) {
    const std::string whole(resource("factors.bin"));
    ASSERT_TRUE(FactorLibrary::from_bytes(whole, {}).has_value());
    const auto refused = [](const std::string& bytes) {
        const Result<FactorLibrary> result = FactorLibrary::from_bytes(bytes, {});
        return !result.has_value() && result.diagnostics().items()[0].code == "FACTOR-15";
    };
    EXPECT_TRUE(refused(""));
    EXPECT_TRUE(refused("TANJIFAC"));
    EXPECT_TRUE(refused(whole.substr(0, whole.size() - 1)));
    EXPECT_TRUE(refused(whole + "x"));
    // A single changed byte anywhere.
    for (std::size_t at = 0; at < whole.size(); at += whole.size() / 97) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        EXPECT_TRUE(refused(changed)) << at;
    }
    std::string newer = whole;
    newer[8] = 3;
    EXPECT_TRUE(refused(newer));
}

TEST(FactorLibrary, AFileThatPointsOutsideItselfIsRefused) {
    const std::string whole(resource("factors.bin"));
    const auto put = [](std::string& bytes, std::size_t at, std::uint64_t value, std::size_t size) {
        for (std::size_t k = 0; k < size; ++k) bytes[at + k] = static_cast<char>(static_cast<unsigned char>(value >> (8 * k)));
    };
    const auto section = [&whole](pack::Section which) {
        std::size_t offset = 0;
        for (std::size_t k = 0; k < 8; ++k)
            offset |=
                static_cast<std::size_t>(static_cast<unsigned char>(whole[pack::kSectionsAt + 16 * static_cast<std::size_t>(which) + k]))
                << (8 * k);
        return offset;
    };
    const auto opens = [&](std::size_t at) {
        std::string changed = whole;
        put(changed, at, 0x7FFFFFFF, 4);
        put(changed, pack::kChecksumAt, pack::checksum(std::string_view(changed).substr(pack::kSizeAt)), 8);  // as a forger would
        return FactorLibrary::from_bytes(changed, {}).has_value();
    };
    for (const std::uint32_t slot :
         {pack::Reference, pack::FirstTerm, pack::TermCount, pack::Ncv, pack::Uncertainty, pack::SearchNameZh, pack::SearchSource})
        EXPECT_FALSE(opens(section(pack::Section::Records) + 4 * (7 * pack::RecordWords + slot))) << slot;
    EXPECT_FALSE(opens(section(pack::Section::Terms) + 4));    // category
    EXPECT_FALSE(opens(section(pack::Section::Terms) + 8));    // origin
    EXPECT_FALSE(opens(section(pack::Section::Syllables)));    // set of readings
    EXPECT_FALSE(opens(section(pack::Section::Aliases) + 4));  // record
    EXPECT_FALSE(opens(section(pack::Section::SearchTexts) + 4));
    EXPECT_FALSE(opens(section(pack::Section::Packs) + 16));  // number of records
}

TEST(FactorLibrary, AFolderOfTablesIsTheSameLibrary) {
    const Result<FactorLibrary> folder = FactorLibrary::from_folder(TANJI_SOURCE_DIR "/data/factors", {"cpcd"});
    ASSERT_TRUE(folder.has_value());
    const FactorLibrary packed = library({"cpcd"});
    EXPECT_EQ(folder->ids(), packed.ids());
    EXPECT_EQ(found(*folder, "cn-cf-national-2024"), found(packed, "cn-cf-national-2024"));
    EXPECT_EQ(folder->packs()[0].version, packed.packs()[0].version);
}

}  // namespace
}  // namespace tanji
