// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <set>

#include "factors/library.h"
#include "factors/pinyin.h"
#include "support/file.h"
#include "support/text.h"

namespace tanji {
namespace {

const FactorLibrary& core() {
    static const FactorLibrary library = FactorLibrary::packed({}).value();
    return library;
}
const FactorLibrary& all() {
    static const FactorLibrary library = FactorLibrary::packed({"cpcd", "oekobaudat"}).value();
    return library;
}

std::vector<SearchHit> hits(const FactorLibrary& library, std::string_view text, std::size_t limit = 20) {
    SearchQuery query;
    query.text = text;
    query.limit = limit;
    return library.search(query);
}
std::string first(const FactorLibrary& library, std::string_view text) {
    const std::vector<SearchHit> found = hits(library, text, 1);
    return found.empty() ? "" : found[0].id;
}
/// "pinyin name", "exact year": how a word was found, and where.
std::vector<std::string> why(const SearchHit& hit) {
    std::vector<std::string> reasons;
    for (const SearchReason& reason : hit.why) reasons.push_back(reason.where.empty() ? reason.how : reason.how + " " + reason.where);
    return reasons;
}

struct Wanted {
    std::string_view query;
    std::string_view first;
};

// What a clerk who types this wants to see first. The ids are rows of data/factors/core.
constexpr Wanted kWanted[] = {
    // Electricity: the footprint of the newest year, unless something else is asked for.
    {"全国 电力 碳足迹 2024", "cn-cf-national-2024"},
    {"全国 电力 碳足迹 2023", "cn-cf-national-2023"},
    {"全国电力碳足迹", "cn-cf-national-2024"},
    {"全国电力平均碳足迹因子", "cn-cf-national-2024"},
    {"电力", "cn-cf-national-2024"},
    {"電力", "cn-cf-national-2024"},
    {"电", "cn-cf-national-2024"},
    {"外购电", "cn-cf-national-2024"},
    {"dianli", "cn-cf-national-2024"},
    {"dian li", "cn-cf-national-2024"},
    {"dl", "cn-cf-national-2024"},
    {"electricity", "cn-cf-national-2024"},
    {"kWh", "cn-cf-national-2024"},
    {"kgCO2e/kWh", "cn-cf-national-2024"},
    {"电力 2023", "cn-cf-national-2023"},
    {"全国 二氧化碳 2022", "cn-average-co2-cn-2022"},
    {"山东 电力", "cn-average-co2-cn-sd-2023"},
    {"山東電力", "cn-average-co2-cn-sd-2023"},
    {"山东电网", "cn-average-co2-cn-sd-2023"},
    {"shandong", "cn-average-co2-cn-sd-2023"},
    {"CN-SD 2022", "cn-average-co2-cn-sd-2022"},
    {"chongqing", "cn-average-co2-cn-cq-2023"},
    {"华东", "cn-average-co2-cn-grid-ec-2023"},
    {"光伏", "cn-cf-pv-2024"},
    {"太阳能", "cn-cf-pv-2024"},
    {"guangfu", "cn-cf-pv-2024"},
    {"风电", "cn-cf-wind-2024"},
    {"水电", "cn-cf-hydro-2024"},
    {"wind power", "cn-cf-wind-2024"},
    {"燃煤发电", "cn-cf-coal-2024"},
    // Fuels.
    {"柴油", "cn-gbt32151-22-2024-diesel"},
    {"chaiyou", "cn-gbt32151-22-2024-diesel"},
    {"chai you", "cn-gbt32151-22-2024-diesel"},
    {"diesel", "cn-gbt32151-22-2024-diesel"},
    {"dieesl", "cn-gbt32151-22-2024-diesel"},
    {"柴油 kg", "cn-gbt32151-22-2024-diesel"},
    {"天然气", "cn-gbt32151-22-2024-natural-gas"},
    {"天然气 m3", "cn-gbt32151-22-2024-natural-gas"},
    {"tianranqi", "cn-gbt32151-22-2024-natural-gas"},
    {"trq", "cn-gbt32151-22-2024-natural-gas"},
    {"natural gas", "cn-gbt32151-22-2024-natural-gas"},
    {"汽油", "cn-gbt32151-22-2024-gasoline"},
    {"液化石油气", "cn-gbt32151-22-2024-lpg"},
    {"LPG", "cn-gbt32151-22-2024-lpg"},
    {"无烟煤", "cn-gbt32151-22-2024-anthracite"},
    {"wuyanmei", "cn-gbt32151-22-2024-anthracite"},
    {"焦炭", "cn-gbt32151-22-2024-coke"},
    {"柴油密度", "cn-diesel-density"},
    // Heat, processes, releases.
    {"热力", "cn-heat-default"},
    {"外购热力", "cn-heat-default"},
    {"碳酸钙", "cn-carbonate-caco3"},
    {"HFC-134a", "desnz2024-3-200-2024-3-1"},
    {"R134a", "desnz2024-3-200-2024-3-1"},
    {"R410A", "desnz2024-3-201-2156-3-1"},
    {"六氟化硫", "desnz2024-3-200-2075-3-1"},
    {"SF6", "desnz2024-3-200-2075-3-1"},
    // Materials.
    {"钢板", "tw-moenv-mat-005"},
    {"steel plate", "tw-moenv-mat-005"},
    {"不锈钢", "tw-moenv-mat-015"},
    {"铝锭", "tw-moenv-mat-030"},
    {"aluminium ingot", "tw-moenv-mat-030"},
    {"aluminum ingot", "tw-moenv-mat-030"},
    {"原铝 全球", "iai-primary-aluminium-2022"},
    {"铜线", "tw-moenv-mat-031"},
    {"热轧钢卷", "tw-moenv-mat-002"},
    {"PVC 管", "ademe236-20697"},
    {"冷轧钢板", "tw-moenv-mat-006"},
    {"铜", "tw-moenv-mat-031"},
    {"copper", "tw-moenv-mat-031"},
    // Freight and waste.
    {"集装箱船", "ademe236-28193"},
    {"污水处理", "ademe236-24284"},
    // Ids, whole and begun.
    {"cn-cf-national-2023", "cn-cf-national-2023"},
    {"CN-CF-NATIONAL-2024", "cn-cf-national-2024"},
    {"cn-gbt32151-22-2024-dies", "cn-gbt32151-22-2024-diesel"},
};

TEST(FactorSearch, PutsFirstWhatAClerkMeans) {
    for (const Wanted& wanted : kWanted) EXPECT_EQ(first(core(), wanted.query), wanted.first) << wanted.query;
}

TEST(FactorSearch, PutsOfficialChineseValuesFirstWithAllPacksOn) {
    for (const std::string_view query : {"电力", "dianli", "kWh"}) EXPECT_EQ(first(all(), query), "cn-cf-national-2024") << query;
    for (const std::string_view query : {"柴油", "chaiyou"}) EXPECT_EQ(first(all(), query), "cn-gbt32151-22-2024-diesel") << query;
}

TEST(FactorSearch, FindsFactorsByTheirIdFirst) {
    const std::vector<std::string> ids = all().ids();
    for (std::size_t i = 0; i < ids.size(); i += 5) EXPECT_EQ(first(all(), ids[i]), ids[i]);
}

TEST(FactorSearch, NeverProposesADoubtfulFactorBeforeASoundOne) {
    std::set<std::string> queries;
    for (const Wanted& wanted : kWanted) queries.emplace(wanted.query);
    for (const std::string_view more : {"铜", "copper", "铝", "锌", "zinc", "天然气 2026", "LNG", "焦炉煤气", "plywood", "胶合板", "镀锌"})
        queries.emplace(more);
    std::size_t doubtful = 0;
    for (const FactorLibrary* library : {&core(), &all()})
        for (const std::string& query : queries) {
            bool before = false;
            const std::vector<SearchHit> found = hits(*library, query, 10000);
            for (std::size_t i = 0; i < found.size(); ++i) {
                if (i == 0 && found[i].why.at(0).where == "id") continue;  // asked for by its very id
                EXPECT_FALSE(before && !found[i].doubtful) << query << ": " << found[i].id;
                before = before || found[i].doubtful;
                doubtful += found[i].doubtful ? 1U : 0U;
            }
        }
    EXPECT_GT(doubtful, 20U);  // there were some to be put last
}

TEST(FactorSearch, PacksThatAreOffAreNotSearched) {
    for (const SearchHit& hit : hits(core(), "kg", 10000)) EXPECT_FALSE(hit.id.starts_with("cpcd") || hit.id.starts_with("obd")) << hit.id;
    EXPECT_TRUE(hits(core(), "cpcd-10160a0032016a").empty());
    EXPECT_EQ(first(all(), "cpcd-10160a0032016a"), "cpcd-10160a0032016a");
}

TEST(FactorSearch, PacksThatAreOffAreToldWithTheirBestMatch) {
    SearchQuery query;
    query.text = "铝型材";
    const std::vector<PackMatches> off = core().search_packs_off(query, Closeness::Exact);
    ASSERT_EQ(off.size(), 2U);
    EXPECT_EQ(off[0].pack, "cpcd");
    EXPECT_EQ(off[0].best.id, "cpcd-41532x0012012a");  // 铝型材
    EXPECT_EQ(off[1].pack, "oekobaudat");
    EXPECT_GT(off[1].count, 0U);
    EXPECT_TRUE(all().search_packs_off(query, Closeness::Partial).empty());
    query.text = "cpcd-41532x0012012a";
    ASSERT_EQ(core().search_packs_off(query, Closeness::Exact).size(), 1U);
    query.text = "qqqqqq";
    EXPECT_TRUE(core().search_packs_off(query, Closeness::Partial).empty());
}

TEST(FactorSearch, APartOfTheQueryIsProposedOnlyWhenNothingHoldsItAll) {
    const std::vector<SearchHit> part = hits(core(), "柴油 不存在的词");
    ASSERT_FALSE(part.empty());
    for (const SearchHit& hit : part) {
        EXPECT_EQ(hit.closeness, Closeness::Partial);
        EXPECT_THAT(why(hit), testing::Contains("missing"));
    }
    for (const SearchHit& hit : hits(core(), "柴油 kg")) EXPECT_NE(hit.closeness, Closeness::Partial);
    EXPECT_TRUE(hits(core(), "qqqqqq").empty());
    EXPECT_TRUE(hits(core(), "   ").empty());
    EXPECT_TRUE(hits(core(), "，。").empty());
    EXPECT_TRUE(hits(core(), std::string(5000, 'x')).empty());
}

TEST(FactorSearch, SaysWhatMatched) {
    EXPECT_THAT(why(hits(core(), "全国 电力 2024").at(0)), testing::UnorderedElementsAre("exact name", "exact name", "exact year"));
    EXPECT_THAT(why(hits(core(), "dianli").at(0)), testing::ElementsAre("pinyin name"));
    EXPECT_THAT(why(hits(core(), "dl").at(0)), testing::ElementsAre("initials name"));
    EXPECT_THAT(why(hits(core(), "kWh").at(0)), testing::ElementsAre("exact unit"));
    EXPECT_THAT(why(hits(core(), "dieesl").at(0)), testing::ElementsAre("similar name"));
    EXPECT_THAT(why(hits(core(), "CN-SD").at(0)), testing::ElementsAre("exact place"));
    EXPECT_THAT(why(hits(core(), "cn-cf-national-2024").at(0)), testing::ElementsAre("exact id"));
    const SearchReason pinyin = hits(core(), "chaiyou").at(0).why.at(0);
    EXPECT_EQ(pinyin.typed, "chaiyou");
    EXPECT_EQ(pinyin.found, "柴油");
    const SearchReason synonym = hits(core(), "市电").at(0).why.at(0);
    EXPECT_EQ(synonym.how, "synonym");
    EXPECT_EQ(synonym.found, "电力");
}

TEST(FactorSearch, CloserHitsComeFirst) {
    // Henan and Hunan are provinces one letter apart; each has three rows in electricity_cn.csv.
    const std::vector<SearchHit> found = hits(core(), "henan", 10000);
    ASSERT_GE(found.size(), 6U);
    EXPECT_EQ(found[0].id, "cn-average-co2-cn-ha-2023");
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < found.size(); ++i) {
        ids.push_back(found[i].id);
        if (i > 0 && found[i].doubtful == found[i - 1].doubtful) {
            EXPECT_LE(found[i - 1].closeness, found[i].closeness) << found[i].id;
        }
    }
    EXPECT_EQ(found[0].closeness, Closeness::Exact);
    EXPECT_EQ(found.back().closeness, Closeness::Similar);
    EXPECT_THAT(ids, testing::Contains("cn-average-co2-cn-hn-2023"));
}

TEST(FactorSearch, TheYearWantedDecidesAmongEquals) {
    SearchQuery query;
    query.text = "全国电力平均二氧化碳排放因子";
    query.near_year = 2021;
    EXPECT_EQ(core().search(query).at(0).id, "cn-average-co2-cn-2021");
    query.near_year = 2022;
    EXPECT_EQ(core().search(query).at(0).id, "cn-average-co2-cn-2022");
    query.near_year = 2025;
    EXPECT_EQ(core().search(query).at(0).id, "cn-average-co2-cn-2023");
    query.near_year.reset();
    EXPECT_EQ(core().search(query).at(0).id, "cn-average-co2-cn-2023");
}

TEST(FactorSearch, KindAndUnitNarrowTheSearch) {
    SearchQuery query;
    query.text = "电力";
    query.kind = "electricity-grid-co2";
    EXPECT_EQ(core().search(query).at(0).id, "cn-average-co2-cn-2023");
    query = {};
    query.kind = "electricity-footprint";  // no text: all of that kind
    EXPECT_EQ(core().search(query).at(0).id, "cn-cf-national-2024");
    query = {};
    query.text = "柴油";
    query.unit = "kg";
    const std::vector<SearchHit> by_mass = core().search(query);
    ASSERT_FALSE(by_mass.empty());
    EXPECT_EQ(by_mass[0].id, "cn-gbt32151-22-2024-diesel");  // 42.652 GJ/t serves kg
    query.unit = "L";
    for (const SearchHit& hit : core().search(query)) EXPECT_NE(hit.id, "cn-gbt32151-22-2024-diesel");  // it has no density
    query.unit = "no-such-unit";
    EXPECT_TRUE(core().search(query).empty());
    query.unit = "";
    query.limit = 3;
    EXPECT_EQ(core().search(query).size(), 3U);
}

Pinyin pinyin() {
    const auto text = [](const char* name) {
        Result<std::string> bytes = read_file(std::string(TANJI_SOURCE_DIR "/data/pinyin/") + name, 1U << 24U);
        return std::move(bytes).value();
    };
    return Pinyin::read({text("readings.csv"), text("words.csv"), text("traditional.csv")}).value();
}

TEST(Pinyin, AWordDecidesThePolyphone) {
    const Pinyin tables = pinyin();
    // data/pinyin/words.csv: 银行, 长途; readings.csv: 行.
    EXPECT_THAT(tables.readings(U"银行"), testing::ElementsAre("yin", "hang"));
    EXPECT_THAT(tables.readings(U"长途客运")[0], "chang");
    EXPECT_THAT(split(tables.readings(U"行")[0], ' '), testing::IsSupersetOf({"xing", "hang"}));
    EXPECT_EQ(tables.readings(U"A行")[0], "");
}

TEST(Pinyin, EveryChineseCharacterOfANameHasAReading) {
    const Pinyin tables = pinyin();
    std::set<char32_t> unread;
    for (const std::string& id : all().ids()) {
        std::u32string name = to_characters(fold(all().find(id)->name.zh));
        for (char32_t& c : name)
            if (const auto simple = tables.traditional().find(c); simple != tables.traditional().end()) c = simple->second;
        const std::vector<std::string> readings = tables.readings(name);
        for (std::size_t i = 0; i < name.size(); ++i)
            if (is_han(name[i]) && readings[i].empty()) unread.insert(name[i]);
    }
    EXPECT_EQ(to_utf8(std::u32string(unread.begin(), unread.end())), "");
}

TEST(Pinyin, FaultyTablesAreListed) {
    const Result<Pinyin> bad = Pinyin::read({"char,readings\n行,xing\n", "word,reading\n银行,yin\n", "traditional,simplified\n鋼,钢\n"});
    ASSERT_FALSE(bad.has_value());
    EXPECT_EQ(bad.diagnostics().items()[0].code, "FACTOR-16");
    EXPECT_EQ(bad.diagnostics().items()[0].place.line, 2);
    const Result<Pinyin> missing = Pinyin::read({"char\n行\n", "word,reading\n", "traditional,simplified\n"});
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.diagnostics().items()[0].code, "FACTOR-02");
}

TEST(Pinyin, CharactersAndBytesConvertBothWays) {
    const std::string text = "aé钢𠀀z";
    EXPECT_EQ(to_characters(text), U"aé钢𠀀z");
    EXPECT_EQ(to_utf8(to_characters(text)), text);
    EXPECT_EQ(to_characters("\xE9\x92"), U"\uFFFD\uFFFD");
}

}  // namespace
}  // namespace tanji
