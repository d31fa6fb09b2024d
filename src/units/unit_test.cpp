// SPDX-License-Identifier: Apache-2.0
#include "units/unit.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "support/csv.h"
#include "support/text.h"
#include "support/words.h"
#include "units/quantity.h"
#include "units/unit_table.h"

namespace tanji {
namespace {

Unit unit(std::string_view text) {
    Result<Unit> result = parse_unit(text, {});
    if (!result) ADD_FAILURE() << text << ": " << Words(Language::English).render(result.diagnostics().items().front());
    return result ? std::move(result).value() : unit_one();
}

std::string code(std::string_view text) {
    const Result<Unit> result = parse_unit(text, {});
    return result ? "read as " + result->canonical : result.diagnostics().items().front().code;
}

TEST(UnitTable, every_row_parses_under_every_spelling) {
    ASSERT_GT(known_units().size(), 100U);
    std::map<std::string, std::string> meaning;
    for (const UnitEntry& entry : known_units()) {
        EXPECT_FALSE(entry.name_zh.empty() || entry.name_en.empty() || entry.source.empty()) << entry.unit.symbol;
        for (const std::string& spelling : entry.spellings) {
            const Unit read = unit(spelling);
            EXPECT_EQ(convertible(read, entry.unit), Convertible::Yes) << spelling;
            EXPECT_EQ(read.scale, entry.unit.scale) << spelling;
            EXPECT_EQ(read.canonical, entry.unit.canonical) << spelling;
            EXPECT_EQ(read.symbol, spelling);
            const auto [place, is_new] = meaning.emplace(spelling, entry.unit.symbol);
            EXPECT_TRUE(is_new) << spelling << " stands for " << place->second << " and " << entry.unit.symbol;
        }
    }
}

TEST(UnitTable, ambiguous_spellings_are_refused_with_their_meanings) {
    for (const std::string_view text : {"ton", "gal", "MT", "mt", "a", "方", "Sm3", "MBtu"}) {
        const Result<Unit> result = parse_unit(text, {});
        ASSERT_FALSE(result) << text;
        EXPECT_EQ(result.diagnostics().items().front().code, "UNIT-04") << text;
    }
    std::ifstream file(TANJI_SOURCE_DIR "/data/units/ambiguous.csv");
    std::stringstream text;
    text << file.rdbuf();
    const Result<CsvTable> table = read_csv(text.str(), "ambiguous.csv");
    ASSERT_TRUE(table);
    for (const CsvRow& row : table->rows) {
        EXPECT_EQ(code(row.fields[0]), "UNIT-04");
        for (const std::string_view meaning : split(row.fields[1], ';')) unit(meaning);
    }
}

TEST(Unit, chinese_and_latin_spellings_mean_the_same) {
    const std::vector<std::vector<std::string_view>> same{
        {"kg", "千克", "公斤", "㎏", "ｋｇ", "KG"},
        {"kWh", "千瓦时", "度", "KWH", "kwh", "KWh"},
        {"t*km", "t·km", "tkm", "t.km", "吨公里", "吨·公里", "t×km", "(t*km)"},
        {"万kWh", "万千瓦时", "10000kWh", "10^4kWh", "10⁴kWh", "万度", "10 MWh", "10^4 kWh"},
        {"10000Nm3", "万Nm3", "10^4Nm3", "万标准立方米", "万Nm³", "万标立方米"},
        {"m3", "m³", "m^3", "立方米", "㎥", "M3"},
        {"m2", "m²", "平方米", "m*m"},
        {"kgCO2e", "kgCO2eq", "kg CO2e", "kg CO2-eq", "kgCO₂e", "千克二氧化碳当量", "kgCO2当量"},
        {"kgCO2e/kWh", "kgCO2e per kWh", "kgCO2e/千瓦时", "kgCO2e每千瓦时", "kg CO2e / kWh", "kgCO2e/(kWh)", "kgCO2e*kWh^-1",
         "kgCO2e·kWh⁻¹", "ｋｇＣＯ２ｅ／ｋＷｈ"},
        {"kgCO2e/(t*km)", "kgCO2e/t*km", "kgCO2e/t·km", "kgCO2e/tkm", "kgCO2e/t/km", "kgCO2e/t.km"},
        {"GJ{net}/t", "GJ{LHV}/t", "吉焦{低位}/吨"},
        {"元/台", "CNY/台", "RMB/台", "元每台"},
        {"1", "1/1", "kg/kg"},
    };
    for (const auto& spellings : same)
        for (const std::string_view text : spellings) {
            EXPECT_EQ(convertible(unit(text), unit(spellings[0])), Convertible::Yes) << text;
            EXPECT_EQ(convert(7.0, unit(text), unit(spellings[0])), 7.0) << text;
            EXPECT_EQ(unit(text).symbol, text);
        }
    EXPECT_EQ(unit("KWH").canonical, "kWh");
    EXPECT_EQ(unit("kg CO2-eq/千瓦时").canonical, "kgCO2e/kWh");
    EXPECT_EQ(unit("吨·公里").canonical, "t*km");
}

TEST(Unit, bases_are_told_apart) {
    struct Case {
        std::string_view from;
        std::string_view to;
        Convertible answer;
    };
    const std::vector<Case> cases{
        {"kg", "GJ", Convertible::DimensionDiffers},
        {"GJ{net}", "GJ{gross}", Convertible::BasisDiffers},
        {"Nm3", "m3{20C}", Convertible::BasisDiffers},
        {"Nm3", "m3", Convertible::BasisUnstated},
        {"kWh", "MWh", Convertible::Yes},
        {"台", "kg", Convertible::DimensionDiffers},
        {"台", "件", Convertible::CountDiffers},
        {"kgCO2", "kgCO2e", Convertible::BasisDiffers},
        {"kgCO2/kWh", "kgCO2e/kWh", Convertible::BasisDiffers},
        {"tC", "tCO2", Convertible::BasisDiffers},
        {"kgCH4", "gN2O", Convertible::BasisDiffers},
        {"kgCH4", "gCH4", Convertible::Yes},
        {"tCO2/GJ{net}", "kgCO2/MJ{gross}", Convertible::BasisDiffers},
        {"tCO2/GJ{net}", "kgCO2/MJ", Convertible::BasisUnstated},
        {"元", "USD", Convertible::CountDiffers},
        {"元/台", "元/件", Convertible::CountDiffers},
        {"年", "h", Convertible::CountDiffers},
        {"年", "月", Convertible::Yes},
        {"kg/台", "g/台", Convertible::Yes},
        {"scf", "Nm3", Convertible::BasisDiffers},
        {"m3{15C}", "m3{20C}", Convertible::BasisDiffers},
        {"kWh{net}", "MJ{net}", Convertible::Yes},
        {"kgH2", "kg", Convertible::BasisUnstated},
        {"tce", "GJ{net}", Convertible::Yes},
        {"tce", "t", Convertible::DimensionDiffers},
        {"台*台", "台", Convertible::DimensionDiffers},
    };
    for (const Case& one : cases) {
        EXPECT_EQ(convertible(unit(one.from), unit(one.to)), one.answer) << one.from << " -> " << one.to;
        EXPECT_EQ(convertible(unit(one.to), unit(one.from)), one.answer) << one.to << " -> " << one.from;
    }
    EXPECT_EQ(unit("kgSF6").gas, "SF6");
    EXPECT_EQ(unit("kgR410A").gas, "R410A");
    EXPECT_EQ(unit("gHFC-134a").gas, "HFC-134a");
    EXPECT_EQ(unit("tCO2/tC").per_gas, "C");
}

TEST(Unit, conversions_follow_their_definitions) {
    struct Case {
        double value;
        std::string_view from;
        std::string_view to;
        double expected;
    };
    // The expected values are the decimals that the definitions give.
    const std::vector<Case> cases{
        {348, "kg", "t", 0.348},
        {113966, "kWh", "MWh", 113.966},
        {1, "kWh", "MJ", 3.6},
        {0.1, "kWh", "kJ", 360},
        {1, "lb", "kg", 0.45359237},
        {1, "short_ton", "lb", 2000},
        {1, "mile", "m", 1609.344},
        {1, "gal_us", "L", 3.785411784},
        {1, "ft3", "L", 28.316846592},
        {9.6, "t", "kg", 9600},
        {1, "万元", "元", 10000},
        {5.7, "万kWh", "MWh", 57},
        {1, "t*km", "kg*m", 1000000},
        {389.31, "GJ/10^4Nm3", "MJ/Nm3", 38.931},
        {1, "kgCO2/mmBtu{gross}", "kgCO2/Btu{gross}", 1e-6},
        {0.5366, "kgCO2/kWh", "tCO2/MWh", 0.5366},
        {44.0, "L", "m3", 0.044},
        {2, "h", "min", 120},
        {0.7, "m3/h", "L/h", 700},
        {1, "short_ton", "t", 0.90718474},
        {1, "tce", "GJ{net}", 29.3076},
        {15, "亩", "ha", 1},
        {12.5, "%", "1", 0.125},
        {3, "kW*h", "kWh", 3},
        {1, "scf/L", "scf/gal_us", 3.785411784},
    };
    for (const Case& one : cases) {
        ASSERT_TRUE(convertible(unit(one.from), unit(one.to)) == Convertible::Yes) << one.from << " -> " << one.to;
        EXPECT_EQ(convert(one.value, unit(one.from), unit(one.to)), one.expected) << one.value << " " << one.from << " -> " << one.to;
    }
}

TEST(Unit, there_and_back_gives_the_value_to_the_last_bit_or_the_one_beside_it) {
    int pairs = 0;
    for (const UnitEntry& from : known_units())
        for (const UnitEntry& to : known_units()) {
            if (convertible(from.unit, to.unit) != Convertible::Yes) continue;
            ++pairs;
            for (const double value : {1.0, 348.0, 0.1, 113966.0, 9.4083, 1e-9, 123456789.123}) {
                const double back = convert(convert(value, from.unit, to.unit), to.unit, from.unit);
                EXPECT_NEAR(back, value, value * 4.5e-16) << from.unit.symbol << " " << to.unit.symbol;
            }
        }
    EXPECT_GT(pairs, 500);
}

TEST(Unit, products_cancel_equal_terms_and_read_back) {
    EXPECT_EQ((unit("kgCO2e/kWh") * unit("kWh")).symbol, "kgCO2e");
    EXPECT_EQ((unit("kg") / unit("台")).symbol, "kg/台");
    EXPECT_EQ((unit("kgCO2/GJ{net}") * unit("GJ{net}/t")).symbol, "kgCO2/t");
    EXPECT_EQ((unit("t") * unit("km")).symbol, "t*km");
    EXPECT_EQ((unit_one() / unit("台")).symbol, "1/台");
    EXPECT_EQ((unit("元/台") * unit("台")).count, "CNY");
    EXPECT_EQ((unit("kgCO2/GJ{net}") * unit("GJ{net}")).per_basis, Basis::Unstated);
    EXPECT_EQ((unit("tCO2/tC") * unit("tC")).gas, "CO2");
    for (const std::string_view left : {"kg", "kgCO2e/kWh", "台", "GJ{net}/t", "元/台", "m3/h"})
        for (const std::string_view right : {"t*km", "kWh", "台", "h", "m2"}) {
            const Unit product = unit(left) * unit(right);
            const Unit quotient = unit(left) / unit(right);
            EXPECT_EQ(convertible(unit(product.symbol), product), Convertible::Yes) << product.symbol;
            EXPECT_EQ(convertible(unit(quotient.symbol), quotient), Convertible::Yes) << quotient.symbol;
            EXPECT_EQ(unit(quotient.canonical).scale, quotient.scale) << quotient.symbol;
        }
}

TEST(Unit, wrong_texts_are_refused_with_their_code) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "UNIT-06"},
        {"kWhh", "UNIT-02"},
        {"furlong", "UNIT-02"},
        {"kg/", "UNIT-06"},
        {"/kg", "UNIT-06"},
        {"kg**m", "UNIT-06"},
        {"((kg))", "UNIT-06"},
        {"(kg", "UNIT-06"},
        {"kg)", "UNIT-06"},
        {"kg{net}", "UNIT-07"},
        {"GJ{neat}", "UNIT-07"},
        {"Nm3{20C}", "UNIT-08"},
        {"GJ{20C}", "UNIT-07"},
        {"m^9", "UNIT-06"},
        {"m3*m3*m3*m3", "UNIT-09"},
        {"100", "UNIT-02"},
        {"0kg", "UNIT-02"},
        {"1.5kg", "UNIT-02"},
        {"mj", "UNIT-02"},
        {"mwh", "UNIT-02"},
        {std::string(65, 'k'), "UNIT-05"},
        {"kg\xFF", "UNIT-11"},
        {"GJ{net}*GJ{gross}", "UNIT-08"},
        {"kgXx", "UNIT-02"},
        {"m^", "UNIT-06"},
        {"^2", "UNIT-06"},
        {"{net}", "UNIT-06"},
        {"kg}", "UNIT-06"},
        {"kg km", "UNIT-02"},
        {"nan", "UNIT-02"},
        {"kg/t/(km/(h))", "UNIT-06"},
        {"10^4 10^4kg", "UNIT-02"},
        {"kg..m", "UNIT-02"},
        {"°C", "UNIT-02"},
        {"kg{}", "UNIT-07"},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(code(text), expected) << text;
}

TEST(Unit, an_unknown_one_is_told_with_the_nearest_in_both_languages) {
    const Result<Unit> result = parse_unit("kWhh", {"study.yaml", "", "", 12, 7});
    ASSERT_FALSE(result);
    const std::string english = Words(Language::English).render(result.diagnostics().items().front());
    EXPECT_NE(english.find("study.yaml:12:7: error[UNIT-02]"), std::string::npos) << english;
    EXPECT_NE(english.find("Did you mean \"kWh\"?"), std::string::npos) << english;
    const std::string chinese = Words(Language::Chinese).render(result.diagnostics().items().front());
    EXPECT_NE(chinese.find("是不是想写“kWh”？"), std::string::npos) << chinese;
}

TEST(Unit, every_code_and_name_has_words_in_both_languages) {
    for (const Language language : {Language::Chinese, Language::English}) {
        const Words words(language);
        for (int number = 1; number <= 11; ++number)
            for (const std::string_view part : {"", ".expected", ".hint"}) {
                const std::string key = std::string("UNIT-") + (number < 10 ? "0" : "") + std::to_string(number) + std::string(part);
                ASSERT_TRUE(words.has(key)) << key;
            }
        for (const std::string_view text : {"", "kWhh", "MT", "kg{net}", "Nm3{20C}", "m3*m3*m3*m3", "kg\xFF"})
            EXPECT_FALSE(words.render(parse_unit(text, {}).diagnostics().items().front()).empty());
        EXPECT_FALSE(words.render(parse_unit(std::string(65, 'k'), {}).diagnostics().items().front()).empty());
        for (const UnitEntry& entry : known_units()) {
            EXPECT_TRUE(words.has(dimension_key(entry.unit.dimension))) << entry.unit.symbol;
            EXPECT_TRUE(words.has(basis_key(entry.unit.basis))) << entry.unit.symbol;
        }
        EXPECT_TRUE(words.has(dimension_key(unit("kg*kg").dimension)));
    }
    EXPECT_EQ(dimension_key(unit("GJ/t").dimension), "dimension.energy-per-mass");
}

TEST(Unit, every_unit_of_the_factor_files_is_read) {
    std::ifstream file(TANJI_SOURCE_DIR "/data/factors/units-used.csv");
    if (!file) GTEST_SKIP() << "no data/factors/units-used.csv yet";
    std::stringstream text;
    text << file.rdbuf();
    const Result<CsvTable> table = read_csv(text.str(), "units-used.csv");
    ASSERT_TRUE(table);
    ASSERT_FALSE(table->rows.empty());
    for (const CsvRow& row : table->rows) unit(row.fields[0]);
}

}  // namespace
}  // namespace tanji
