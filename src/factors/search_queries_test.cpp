// SPDX-License-Identifier: Apache-2.0
// What clerks type, and what they have to see: a row among the first hits, with the reason that is told.
#include <gmock/gmock.h>

#include "factors/library.h"

namespace tanji {
namespace {

enum class Packs { Core, All };

struct Asked {
    std::string_view query;
    Packs packs;
    std::size_t within;       // the row is among so many hits
    std::string_view id;      // of a row of data/factors; only its beginning where several rows would do
    std::string_view reason;  // one of the reasons: how, where, and what was found instead of what was typed
};

constexpr Asked kAsked[] = {
    // Chinese, one character to a few words.
    {"电", Packs::Core, 1, "cn-cf-national-2024", "exact name"},
    {"电", Packs::All, 1, "cn-cf-national-2024", "exact name"},
    {"铝", Packs::Core, 1, "tw-moenv-mat-030", "exact name"},
    {"油", Packs::Core, 5, "cn-gbt32151-22-2024-diesel", "exact name"},
    {"柴油", Packs::All, 1, "cn-gbt32151-22-2024-diesel", "exact name"},
    {"自来水", Packs::Core, 1, "ademe236-24283", "exact name"},
    {"蒸汽", Packs::Core, 1, "cn-heat-default", "synonym name 热力"},
    {"二氧化碳", Packs::Core, 1, "desnz2024-3-200-2000-3-1", "exact name"},
    {"开关柜", Packs::All, 1, "cpcd-46214x0022021c", "exact name"},
    {"重型柴油货车运输", Packs::All, 1, "cpcd-65119x0282024c", "exact name"},
    {"不锈钢冷轧板", Packs::Core, 1, "tw-moenv-mat-016", "synonym name 冷轧钢卷"},
    {"柴油货车", Packs::Core, 2, "tw-moenv-transport-2", "exact name"},
    {"全国电力碳足迹", Packs::Core, 1, "cn-cf-national-2024", "exact name"},
    {"废钢回收", Packs::Core, 2, "desnz2024-20-504-5365", "synonym name 废金属"},
    // Whole lines of a bill of materials.
    {"SUS304不锈钢冷轧板 1.5mm", Packs::Core, 1, "tw-moenv-mat-016", "missing"},
    {"SUS304不锈钢冷轧板 1.5mm", Packs::All, 5, "cpcd-41232x0072020b", "exact name"},
    {"Q235B热轧钢板 t=3.0", Packs::Core, 1, "tw-moenv-mat-004", "exact name"},
    {"铜排 TMY-30x3", Packs::Core, 1, "tw-moenv-mat-031", "synonym name 铜"},
    {"铜排TMY-6×60", Packs::All, 1, "cpcd-41511x0012015a", "synonym name 铜"},
    {"铝型材 6063-T5", Packs::All, 4, "cpcd-41532x0012012a", "exact name"},
    {"ABS塑料外壳", Packs::Core, 1, "tw-moenv-mat-050", "exact name"},
    {"环氧树脂绝缘子", Packs::Core, 1, "tw-moenv-mat-053", "exact name"},
    {"瓦楞纸箱 五层", Packs::All, 3, "cpcd-32151x00", "exact name"},
    {"热轧角钢L50×5 Q235B", Packs::All, 3, "cpcd-41121a0012022c", "synonym name 型钢"},
    {"镀锌板 1.2mm", Packs::Core, 2, "tw-moenv-mat-009", "synonym name 镀锌钢卷"},
    {"硅钢片", Packs::Core, 2, "tw-moenv-mat-011", "synonym name 电磁钢卷"},
    {"2024年度生产车间用电量", Packs::Core, 1, "cn-cf-national-2024", "synonym name 电力"},
    {"工厂用电 kWh", Packs::Core, 1, "cn-cf-national-2024", "exact unit"},
    {"重型柴油货车运输(载重18t)", Packs::All, 1, "cpcd-65119x0142019c", "exact name"},
    {"公路运输（重型柴油货车）", Packs::All, 1, "cpcd-65119x0282024c", "exact name"},
    // Pinyin: whole, initials, polyphones, with Chinese among it.
    {"dianli", Packs::All, 1, "cn-cf-national-2024", "pinyin name 电力"},
    {"chaiyou", Packs::All, 1, "cn-gbt32151-22-2024-diesel", "pinyin name 柴油"},
    {"chai you", Packs::Core, 1, "cn-gbt32151-22-2024-diesel", "pinyin name 柴油"},
    {"tianranqi", Packs::Core, 1, "cn-gbt32151-22-2024-natural-gas", "pinyin name 天然气"},
    {"trq", Packs::Core, 1, "cn-gbt32151-22-2024-natural-gas", "initials name 天然气"},
    {"bxg", Packs::Core, 1, "tw-moenv-mat-015", "initials name 不锈钢"},
    {"changtu", Packs::Core, 1, "desnz2024-27-317-3156", "pinyin name 长途"},
    {"zhongxing", Packs::Core, 4, "desnz2024-27-304-", "pinyin name 重型"},
    {"chongqing", Packs::Core, 1, "cn-average-co2-cn-cq-2023", "exact name"},
    {"xiangjiao", Packs::All, 1, "cpcd-36114x0022021a", "pinyin name 橡胶"},
    {"lv", Packs::Core, 1, "tw-moenv-mat-030", "pinyin name 铝"},
    {"tongpai", Packs::Core, 1, "tw-moenv-mat-031", "synonym name 铜"},
    {"lüxingcai", Packs::All, 4, "cpcd-41532x0012012a", "pinyin name 铝型材"},
    {"冷轧bxg", Packs::Core, 1, "tw-moenv-mat-016", "initials name 不锈钢"},
    {"不锈gang", Packs::Core, 1, "tw-moenv-mat-015", "pinyin name 钢"},
    {"柴you", Packs::Core, 1, "cn-gbt32151-22-2024-diesel", "pinyin name 油"},
    // English.
    {"stainless steel", Packs::Core, 1, "tw-moenv-mat-015", "exact name"},
    {"cold rolled steel", Packs::All, 3, "cpcd-41222x0012022b", "exact name"},
    {"aluminum", Packs::Core, 1, "tw-moenv-mat-030", "synonym name aluminium"},
    {"corrugated box", Packs::All, 3, "cpcd-32151x00", "exact name"},
    {"sea freight", Packs::All, 3, "tw-moenv-transport-07", "exact name"},
    {"diesel per litre", Packs::Core, 3, "desnz2025-fuels-diesel", "exact unit"},
    // Typing errors in English, pinyin and Chinese.
    {"electricty", Packs::All, 1, "cn-cf-national-2024", "similar name electricity"},
    {"elecricity", Packs::Core, 1, "cn-cf-national-2024", "similar name electricity"},
    {"diesl", Packs::Core, 1, "cn-gbt32151-22-2024-diesel", "similar name diesel"},
    {"alumininum", Packs::Core, 1, "tw-moenv-mat-030", "similar name aluminium"},
    {"stainles stell", Packs::Core, 3, "tw-moenv-mat-014", "similar name steel"},
    {"natral gas", Packs::Core, 1, "cn-gbt32151-22-2024-natural-gas", "similar name natural"},
    {"polyethelene", Packs::Core, 3, "ademe236-20830", "similar name polyethylene"},
    {"poweder coating", Packs::All, 1, "obd2023-655a3a77-a1-a3", "similar name powder"},
    {"chaiyuo", Packs::Core, 1, "cn-gbt32151-22-2024-diesel", "similar name 柴油"},
    {"caiyou", Packs::Core, 1, "cn-gbt32151-22-2024-diesel", "similar name 柴油"},
    {"zhongqing", Packs::Core, 1, "cn-average-co2-cn-cq-2023", "similar name chongqing"},
    {"不秀钢", Packs::Core, 1, "tw-moenv-mat-015", "homophone name 不锈钢"},
    {"不锈刚", Packs::Core, 1, "tw-moenv-mat-015", "homophone name 不锈钢"},
    {"柴由", Packs::Core, 1, "cn-gbt32151-22-2024-diesel", "homophone name 柴油"},
    {"柴由货车", Packs::Core, 2, "tw-moenv-transport-2", "homophone name 柴油"},
    {"电利", Packs::Core, 1, "cn-cf-national-2024", "homophone name 电力"},
    {"天燃汽", Packs::Core, 1, "cn-gbt32151-22-2024-natural-gas", "homophone name 天然气"},
    {"水尼", Packs::Core, 1, "ademe236-20723", "homophone name 水泥"},
    {"铝绽", Packs::Core, 1, "tw-moenv-mat-030", "exact name"},
    // Words of the trade.
    {"市电", Packs::All, 1, "cn-cf-national-2024", "synonym name 电力"},
    {"外购电力", Packs::Core, 1, "cn-cf-national-2024", "synonym name 电力"},
    {"绿电", Packs::Core, 3, "cn-cf-pv-2024", "synonym name 光伏发电"},
    {"绿电", Packs::Core, 3, "cn-cf-wind-2024", "synonym name 风力发电"},
    {"HDPE", Packs::Core, 1, "tw-moenv-mat-042", "exact name"},
    {"PE", Packs::Core, 2, "desnz2025-plastics-hdpe", "synonym name 聚乙烯"},
    {"PA66", Packs::Core, 3, "tw-moenv-mat-044", "synonym name 聚醯胺"},
    {"304不锈钢", Packs::Core, 1, "tw-moenv-mat-015", "synonym name 不锈钢"},
    {"T2紫铜", Packs::Core, 1, "tw-moenv-mat-031", "synonym name 铜"},
    {"变压器油", Packs::Core, 1, "desnz2025-mineral-oil", "synonym name 矿物油"},
    {"液氮", Packs::Core, 1, "tw-moenv-mat-078", "synonym name 氮气"},
    // Unit, place, year.
    {"柴油100L", Packs::Core, 3, "desnz2025-fuels-diesel", "exact unit"},
    {"天然气 立方米", Packs::Core, 1, "cn-gbt32151-22-2024-natural-gas", "exact unit"},
    {"货车运输 t·km", Packs::Core, 2, "tw-moenv-transport-2", "exact unit"},
    {"江苏 电", Packs::All, 1, "cn-average-co2-cn-js-2023", "exact name"},
    {"江苏省", Packs::Core, 1, "cn-average-co2-cn-js-2023", "synonym name 江苏"},
    {"华东电网", Packs::Core, 1, "cn-average-co2-cn-grid-ec-2023", "synonym name 电力"},
    {"广东电力 2022", Packs::Core, 1, "cn-average-co2-cn-gd-2022", "exact year"},
    {"全国 电力 碳足迹 2023", Packs::All, 1, "cn-cf-national-2023", "exact year"},
};

const FactorLibrary& library(Packs packs) {
    static const FactorLibrary core = FactorLibrary::packed({}).value();
    static const FactorLibrary all = FactorLibrary::packed({"cpcd", "oekobaudat"}).value();
    return packs == Packs::Core ? core : all;
}

TEST(FactorQueries, ShowTheRowThatIsMeantAndWhy) {
    static_assert(std::size(kAsked) >= 60);
    for (const Asked& asked : kAsked) {
        SearchQuery query;
        query.text = asked.query;
        query.limit = asked.within;
        const SearchHit* meant = nullptr;
        const std::vector<SearchHit> hits = library(asked.packs).search(query);
        for (const SearchHit& hit : hits)
            if (meant == nullptr && hit.id.starts_with(asked.id)) meant = &hit;
        if (meant == nullptr) {
            ADD_FAILURE() << asked.query << ": not " << asked.id << " but " << (hits.empty() ? "nothing" : hits[0].id);
            continue;
        }
        std::vector<std::string> reasons;
        for (const SearchReason& reason : meant->why)
            reasons.push_back(reason.how + (reason.where.empty() ? "" : " " + reason.where) +
                              (reason.found.empty() ? "" : " " + reason.found));
        EXPECT_THAT(reasons, testing::Contains(std::string(asked.reason))) << asked.query;
    }
}

TEST(FactorQueries, NoPinyinIsTakenForAnotherReadingOfAPolyphone) {
    // 长途 is changtu; 银行 stands in no name.
    for (const char* text : {"zhangtu", "yinhang", "yinxing"}) {
        SearchQuery query;
        query.text = text;
        EXPECT_TRUE(library(Packs::Core).search(query).empty()) << text;
    }
}

TEST(FactorQueries, NothingThatIsTypedBreaksTheSearch) {
    std::string all_signs;
    for (int c = 1; c < 256; ++c) all_signs += static_cast<char>(c);
    for (const std::string& text :
         {all_signs, std::string("\xE4\xB8"), std::string(3000, '('), std::string("+&+&"), std::string("()（）"), std::string("电)"),
          std::string("pc+"), std::string("省市"), std::string("1.5"), std::string("2024 2024 2024")}) {
        SearchQuery query;
        query.text = text;
        EXPECT_LE(library(Packs::All).search(query).size(), query.limit);
    }
}

}  // namespace
}  // namespace tanji
