// SPDX-License-Identifier: Apache-2.0
#include "factors/factor_tables.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "factors/library.h"
#include "support/file.h"
#include "support/words.h"

namespace tanji {
namespace {

namespace fs = std::filesystem;

/// A folder of tables with one pack; each row is given as "column=value" pairs over a sound row.
class FactorTablesTest : public testing::Test {
  protected:
    void SetUp() override {
        folder_ =
            fs::path(testing::TempDir()) / ("tanji-tables-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "core");
        for (const char* name : {"kinds.csv", "vocabulary.csv"})
            fs::copy_file(fs::path(TANJI_SOURCE_DIR "/data/factors") / name, folder_ / name);
        const Result<DataTable> table = read_table_file(TANJI_SOURCE_DIR "/data/factors/core/electricity_cn.csv", "electricity_cn.csv");
        header_ = table.value().header();
    }
    void TearDown() override { fs::remove_all(folder_); }

    using Changes = std::vector<std::pair<std::string, std::string>>;
    static Changes sound() {
        return {{"id", "a"},
                {"kind", "material"},
                {"name_zh", "某材料"},
                {"name_source", "source"},
                {"geography", "CN"},
                {"year", "2024"},
                {"value", "2.5"},
                {"unit", "kgCO2e/kg"},
                {"unit_text", "kgCO2e/kg"},
                {"gas", "CO2e"},
                {"category_of_emission", "unspecified"},
                {"gwp_basis", "unknown"},
                {"boundary", "cradle-to-gate"},
                {"td_losses", "n/a"},
                {"load_and_empty_running", "n/a"},
                {"calorific_basis", "n/a"},
                {"biogenic_convention", "unknown"},
                {"issuer", "issuer"},
                {"document", "document"},
                {"licence_id", "licence"}};
    }
    static Changes fuel() {
        Changes row = sound();
        for (auto& [column, value] : row) {
            if (column == "kind") value = "fuel-combustion";
            if (column == "value") value = "0.072585";
            if (column == "unit" || column == "unit_text") value = "tCO2/GJ{net}";
            if (column == "gas") value = "CO2";
            if (column == "category_of_emission") value = "fossil";
            if (column == "gwp_basis") value = "CO2-only";
            if (column == "calorific_basis") value = "net";
        }
        row.insert(row.end(), {{"ncv", "42.652"},
                               {"ncv_unit", "GJ/t"},
                               {"carbon_content", "20.2"},
                               {"carbon_content_unit", "tC/TJ"},
                               {"oxidation_pct", "98"}});
        return row;
    }
    static Changes with(Changes row, const Changes& changes) {
        row.insert(row.end(), changes.begin(), changes.end());
        return row;
    }
    void write(const std::vector<Changes>& rows, const std::string& without = {}) const {
        std::ofstream out(folder_ / "core" / "table.csv");
        const auto line = [&](auto value_of) {
            std::string text;
            for (const std::string& column : header_)
                if (column != without) text += (text.empty() ? "" : ",") + csv_field(value_of(column));
            out << text << "\n";
        };
        line([](const std::string& column) { return column; });
        for (const Changes& row : rows)
            line([&row](const std::string& column) {
                std::string value;
                for (const auto& [name, text] : row)
                    if (name == column) value = text;
                return value;
            });
    }
    Diagnostics read() const { return read_factor_tables(folder_).diagnostics(); }
    /// "FACTOR-04@2:value": code, line and column of every error.
    std::vector<std::string> faults() const {
        std::vector<std::string> list;
        for (const Diagnostic& item : read()) {
            list.push_back(item.code + "@" + std::to_string(item.place.line) + ":" + item.place.part);
            for (const Language language : {Language::Chinese, Language::English}) EXPECT_FALSE(Words(language).render(item).empty());
        }
        return list;
    }

    fs::path folder_;
    std::vector<std::string> header_;
};

using testing::ElementsAre;

TEST_F(FactorTablesTest, SoundRowsAreRead) {
    write({sound(), with(fuel(), {{"id", "b"}})});
    EXPECT_THAT(faults(), ElementsAre());
    const FactorTables tables = read_factor_tables(folder_).value();
    ASSERT_EQ(tables.packs.size(), 1U);
    EXPECT_EQ(tables.packs[0].rows, 2U);
    EXPECT_EQ(tables.packs[0].factors[0].terms[0].kg, 2.5);
    const Result<FactorLibrary> library = FactorLibrary::from_folder(folder_.string(), {});
    ASSERT_TRUE(library.has_value());
    SearchQuery query;
    query.text = "mcl";  // the initials of 某材料: pinyin comes from the program
    query.kind = "material";
    ASSERT_EQ(library->search(query).size(), 1U);
    EXPECT_EQ(library->search(query)[0].id, "a");
}

TEST_F(FactorTablesTest, EveryBadRowIsAnErrorAtItsPlace) {
    write({with(sound(), {{"id", "a1"}, {"value", "2,5"}}), with(sound(), {{"id", "a2"}, {"unit", "kg"}}),
           with(sound(), {{"id", "a3"}, {"unit", "kgCO2e/kgg"}}), with(sound(), {{"id", "a4"}, {"kind", "stuff"}}),
           with(sound(), {{"id", "a5"}, {"gas", "CH4"}}), with(sound(), {{"id", "A 6"}}),
           with(sound(), {{"id", "a7"}, {"boundary", "gate"}}), with(sound(), {{"id", "a8"}, {"issuer", ""}}),
           with(sound(), {{"id", "a9"}, {"category_of_emission", "green"}}), with(sound(), {{"id", "a10"}, {"name_zh", ""}}), sound(),
           sound()});
    EXPECT_THAT(faults(), ElementsAre("FACTOR-04@2:value", "FACTOR-05@3:unit", "UNIT-02@4:unit", "FACTOR-06@5:kind", "FACTOR-13@6:gas",
                                      "FACTOR-14@7:id", "FACTOR-06@8:boundary", "FACTOR-03@9:issuer", "FACTOR-06@10:category_of_emission",
                                      "FACTOR-03@11:name_zh", "FACTOR-07@13:id"));
    EXPECT_EQ(read().items()[0].place.file, "core/table.csv");
}

TEST_F(FactorTablesTest, AMissingColumnIsNamed) {
    write({sound()}, "boundary");
    EXPECT_THAT(faults(), ElementsAre("FACTOR-02@1:"));
}

TEST_F(FactorTablesTest, APrintedValueThatItsPartsDoNotMakeIsRefused) {
    // 20.2 tC/TJ x 98 % x 44/12 = 72.585 kg/GJ; a carbon content in the wrong unit is ten times off (trap 5 of the data notes).
    write({fuel()});
    EXPECT_THAT(faults(), ElementsAre());
    write({with(fuel(), {{"carbon_content", "2.02"}})});
    EXPECT_THAT(faults(), ElementsAre("FACTOR-10@2:value"));
    write({with(fuel(), {{"carbon_content_unit", "GJ/t"}})});
    EXPECT_THAT(faults(), ElementsAre("FACTOR-08@2:carbon_content_unit"));
    write({with(fuel(), {{"oxidation_pct", "980"}})});
    EXPECT_THAT(faults(), testing::Contains("FACTOR-04@2:oxidation_pct"));
}

TEST_F(FactorTablesTest, GasesOfASetStandPerOneUnit) {
    const Changes co2 = with(fuel(), {{"id", "f-co2"}, {"set", "f"}});
    const Changes ch4 =
        with(fuel(), {{"id", "f-ch4"}, {"set", "f"}, {"gas", "CH4"}, {"unit", "kgCH4/TJ{net}"}, {"value", "3"}, {"gwp_basis", "per-gas"}});
    write({ch4, co2});
    EXPECT_THAT(faults(), ElementsAre());
    const EmissionFactor factor = read_factor_tables(folder_).value().packs[0].factors.at(0);
    EXPECT_EQ(factor.id, "f");
    EXPECT_EQ(factor.reference.symbol, "GJ{net}");
    EXPECT_EQ(factor.terms.at(1).kg, 0.003);
    EXPECT_EQ(to_string(factor.terms.at(1).flow), "CH4/fossil/combustion");
    // Per mass beside per energy is no common unit; one gas twice is no sum.
    write({co2, with(ch4, {{"unit", "kgCH4/t"}})});
    EXPECT_THAT(faults(), ElementsAre("FACTOR-08@3:id"));
    write({co2, with(co2, {{"id", "f-co2-again"}})});
    EXPECT_THAT(faults(), ElementsAre("FACTOR-09@3:id"));
}

TEST_F(FactorTablesTest, SupersededByMustBeThere) {
    write({with(sound(), {{"superseded_by", "b"}})});
    EXPECT_THAT(faults(), ElementsAre("FACTOR-12@0:"));
    write({with(sound(), {{"superseded_by", "b"}}), with(sound(), {{"id", "b"}})});
    EXPECT_THAT(faults(), ElementsAre());
}

TEST_F(FactorTablesTest, AnIdOfAnotherPackIsTakenToo) {
    write({sound()});
    fs::create_directories(folder_ / "mine");
    fs::copy_file(folder_ / "core" / "table.csv", folder_ / "mine" / "table.csv");
    EXPECT_THAT(faults(), ElementsAre("FACTOR-07@0:"));
}

TEST_F(FactorTablesTest, AFolderWithoutTablesIsSaidToBeOne) {
    fs::remove_all(folder_ / "core");
    EXPECT_THAT(faults(), ElementsAre("FACTOR-11@0:"));
    EXPECT_EQ(read_factor_tables(folder_ / "nowhere").diagnostics().items()[0].code, "FILE-01");
}

}  // namespace
}  // namespace tanji
