// SPDX-License-Identifier: Apache-2.0
#include "report/study_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "engine/calculate.h"
#include "interpret/assessment.h"
#include "model/study_node.h"
#include "report/result_json.h"
#include "report/writers.h"
#include "support/node_json.h"

namespace tanji {
namespace {

/// Two products, a shared period total, a fuel, freight-free; one gap without a bound; no producer, no goal.
constexpr const char* kStudy = R"({"tanji":"study/1","study":"T","title":{"zh":"试验","en":"Trial"},"method":"gbt-24067-2024",
"period":"2025-01-01/2025-12-31","impact":{"method":"AR6","indicator":"GWP100"},"report":{"number":"N-1","date":"2026-01-31"},
"boundary":{"type":"partial","stages":["raw-materials","production"],
  "excluded":[{"stage":"use","reason":"no data","bound":"unbounded"}]},
"products":[{"id":"A","name":"NAME","declared_unit":"1 台","output":"300 台"},{"id":"B","name":"乙","declared_unit":"1 台","output":"100 台"}],
"activities":[
  {"id":"melt","stage":"raw-materials","inputs":[{"flow":"electricity","amount":"9.4083 kWh","factor":"cn-cf-national-2024","data":"primary"}]},
  {"id":"assembly","name":{"zh":"装配","en":"Assembly"},"stage":"production","basis":"period","allocation":{"by":"count","reason":"same steps"},
   "inputs":[{"flow":"electricity","amount":"4000 kWh","factor":"cn-cf-national-2024"},
             {"flow":"diesel","amount":"40 kg","factor":"cn-gbt32151-22-2024-diesel"}]}],
"gaps":[{"id":"steel","stage":"raw-materials","subject":{"zh":"钢材用量","en":"mass of steel"},"reason":"not weighed","bound":"unbounded"}],
"variants":[{"id":"old","name":"older factor","factors":{"cn-cf-national-2024":"cn-cf-national-2023"}}]})";

struct Made {
    Study study;
    FactorLibrary factors;
    StudyResult result;
    std::vector<Finding> findings;

    [[nodiscard]] Document report(Language language) const {
        return build_study_report(
            {study_of(result.base(), study), factors, result, findings, language, std::chrono::sys_days{std::chrono::year{2026} / 2 / 3}});
    }
};

Made make_from(const std::string& text);
Made make(const std::string& name = "甲") {
    std::string text = kStudy;
    text.replace(text.find("NAME"), 4, name);
    return make_from(text);
}
Made make_from(const std::string& text) {
    Diagnostics diagnostics;
    Study study = study_from_node(*read_json(text, "study.json"), "study.json", diagnostics);
    study.sources = {"/studies/somebody/study.json"};
    link_study(study, true, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    FactorLibrary factors = *FactorLibrary::packed({});
    RunContext run;
    Result<StudyResult> result = calculate(study, factors, {}, run);
    for (const Diagnostic& one : result.diagnostics())
        if (one.severity == Severity::Error) ADD_FAILURE_AT(__FILE__, __LINE__) << one.code;
    return {std::move(study), std::move(factors), *result, {}};
}

/// Ids and kinds of blocks, and every number with its path: what both languages must share.
struct Skeleton {
    std::vector<std::string> blocks;
    std::vector<std::string> numbers;

    void operator()(const Inlines& inlines) {
        for (const Inline& part : inlines)
            if (const auto* quantity = std::get_if<QuantityText>(&part)) numbers.push_back(quantity->path + " = " + quantity->text);
    }
    void operator()(const Heading& block) { blocks.push_back("heading " + block.id), (*this)(block.text); }
    void operator()(const Paragraph& block) { blocks.push_back("paragraph " + block.id), (*this)(block.text); }
    void operator()(const List& block) {
        for (const ListItem& item : block.items) blocks.push_back("item " + item.id), (*this)(item.text);
    }
    void operator()(const Table& block) {
        blocks.push_back("table " + block.id + " " + std::to_string(block.rows.size()));
        for (const TableRow& row : block.rows)
            for (const TableCell& cell : row.cells) (*this)(cell.text);
    }
    void operator()(const KeyValueTable& block) { blocks.push_back("facts " + block.id + " " + std::to_string(block.rows.size())); }
    void operator()(const Figure& block) {
        blocks.push_back("figure " + block.id);
        if (const auto* chart = std::get_if<Chart>(&block.content))
            for (const ChartSeries& series : chart->series)
                for (std::size_t index = 0; index < series.paths.size(); ++index)
                    numbers.push_back(series.paths[index] + " = " + series.labels[index]);
    }
    void operator()(const FormulaBlock& block) { blocks.push_back("formula " + block.id); }
    void operator()(const CoverBlock& block) {
        for (const CoverResult& result : block.results) numbers.push_back(result.value.path + " = " + result.value.text);
    }
    void operator()(const PageBreak&) {}
    void operator()(const ContentsBlock&) {}
};
Skeleton skeleton(const Document& document) {
    Skeleton made;
    for (const Block& block : document.blocks) std::visit(made, block);
    return made;
}

std::string printed(const Skeleton& made, const std::string& path) {
    for (const std::string& number : made.numbers)
        if (number.starts_with(path + " = ")) return number.substr(path.size() + 3);
    return {};
}

TEST(StudyReport, BothLanguagesHaveTheSameBlocksAndNumbers) {
    const Made made = make();
    const Skeleton zh = skeleton(made.report(Language::Chinese)), en = skeleton(made.report(Language::English));
    EXPECT_EQ(zh.blocks, en.blocks);
    EXPECT_EQ(zh.numbers, en.numbers);
    EXPECT_GT(zh.numbers.size(), 60U);
}

TEST(StudyReport, EveryNumberExplainsItselfAndSoDoesWhatItRestsOn) {
    const Document document = make().report(Language::English);
    for (const std::string& number : skeleton(document).numbers) {
        const std::string path = number.substr(0, number.find(" = "));
        EXPECT_TRUE(document.explanations.contains(path)) << number;
    }
    std::vector<const Explanation*> open;
    for (const auto& [path, explanation] : document.explanations) open.push_back(&explanation);
    while (!open.empty()) {
        const Explanation* one = open.back();
        open.pop_back();
        for (const Explanation& child : one->children) {
            open.push_back(&child);
            EXPECT_TRUE(child.path.empty() || document.explanations.contains(child.path)) << child.path;
        }
    }
}

TEST(StudyReport, ANumberIsTheSameWhereverItStands) {
    std::map<std::string, std::string> known;
    for (const std::string& number : skeleton(make().report(Language::Chinese)).numbers) {
        const auto cut = number.find(" = ");
        const auto [at, is_new] = known.emplace(number.substr(0, cut), number.substr(cut + 3));
        EXPECT_EQ(at->second, number.substr(cut + 3)) << number;
    }
}

TEST(StudyReport, FiguresOfAProductHaveTheDecimalsOfItsTotalWithSixDigits) {
    const Skeleton made = skeleton(make().report(Language::Chinese));
    // 9.4083 kWh x 0.5777 = 5.43517491; 4000 kWh x 3/4 / 300 x 0.5777 = 5.777; 40 kg x 3/4 / 300 x 42.652 x 20.2 x 0.98 x 44/12 / 1e6
    // = 0.30959...; the total has two digits before the point, so four decimals.
    EXPECT_EQ(printed(made, "A/base/raw-materials/melt/electricity"), "5.4352");
    EXPECT_EQ(printed(made, "A/base/production/assembly/electricity"), "5.7770");
    EXPECT_EQ(printed(made, "allocation/assembly/A"), "75.00");
    EXPECT_EQ(printed(made, "A/base/production/assembly/electricity#amount"), "10");
}

TEST(StudyReport, APartialFootprintIsNeverCalledAFullOne) {
    const Document document = make().report(Language::English);
    const auto& cover = std::get<CoverBlock>(document.blocks.front());
    ASSERT_EQ(cover.subtitle.size(), 2U);
    EXPECT_THAT(cover.subtitle[0], testing::HasSubstr("partial carbon footprint"));
    EXPECT_THAT(cover.subtitle[1], testing::HasSubstr("1 declared data gap"));
    for (const CoverResult& result : cover.results) EXPECT_THAT(bare_text(result.label), testing::HasSubstr("artial carbon footprint"));
    const std::string text = write_text(document);
    const std::string summary = text.substr(text.find("\nSummary\n"));
    EXPECT_THAT(summary, testing::HasSubstr("Raw material acquisition, mass of steel: effect unbounded"));
}

TEST(StudyReport, WhatTheAuthorDidNotSayIsSaidToBeNotStated) {
    const std::string text = write_text(make().report(Language::Chinese));
    EXPECT_THAT(text, testing::ContainsRegex("预期用途 +未说明"));
    EXPECT_THAT(text, testing::ContainsRegex("生产者 +未说明"));
    EXPECT_THAT(text, testing::HasSubstr("2026 年 1 月 31 日"));  // its own date, not today's
}

TEST(StudyReport, AuthorTextIsNeverReadAsWordsOfOurs) {
    const std::string text = write_text(make("{{total}} **{product}** <b>").report(Language::Chinese));
    EXPECT_THAT(text, testing::HasSubstr("{{total}} **{product}** <b>"));
}

TEST(StudyReport, PlacesAreNamedFromTheFolderOfTheStudy) {
    Made made = make();
    made.findings.push_back(
        {"GS-02", Severity::Warning, {"/studies/somebody/study.json", "products.A", {}, 0, 0}, {{"product", std::string("A")}}});
    EXPECT_THAT(write_html(made.report(Language::Chinese)), testing::Not(testing::HasSubstr("/studies/somebody")));
    EXPECT_THAT(canonical_json(result_to_node(made.study, made.factors, made.result, made.findings)),
                testing::Not(testing::HasSubstr("/studies/somebody")));
}

/// One product with a contract that fits and one of another market, a leg with a factor and one without, losses in use for twelve years
/// whose timing nobody describes, and a meter that read more than was billed.
constexpr const char* kLife = R"({"tanji":"study/1","study":"L","title":"Life","method":"gbt-24067-2024","place":"CN",
"period":"2025-01-01/2025-12-31","report":{"date":"2026-01-31"},
"boundary":{"type":"partial","stages":["inbound","production","use"]},
"products":[{"id":"P","name":"P","declared_unit":"1 台","mass":"10 kg","output":"100 台"}],
"contracts":[
  {"id":"wind","kind":"certificate","volume":"300 kWh","period":"2025-01-01/2025-12-31","cancelled":"2026-01-20","market":"CN","factor":"cn-cf-wind-2024","losses":"cn-cf-td-incl-loss-2024"},
  {"id":"far","kind":"certificate","volume":"300 kWh","period":"2025-01-01/2025-12-31","cancelled":"2026-01-20","market":"DE","factor":"cn-cf-wind-2024","losses":"cn-cf-td-incl-loss-2024"}],
"activities":[
  {"id":"make","stage":"production","basis":"period","inputs":[
    {"flow":"electricity","amount":"1000 kWh","factor":"cn-cf-national-2024",
     "supply":[{"contract":"wind","amount":"300 kWh"},{"contract":"far","amount":"200 kWh"}]}]}],
"transport":[{"id":"steel","mass":"12 kg","legs":[
  {"id":"road","mode":"road","distance":"100 km","distance_kind":"actual","factor":"ademe236-43716"},
  {"id":"yard","mode":"hub","gap":{"reason":"not known","bound":"unbounded"}}]}],
"use":[{"id":"losses","place":"CN","factor":"cn-cf-national-2024","life":"12 year","modes":[{"id":"on","power":"5 W","time":"1000 h/year"}]}],
"meters":[{"id":"main","months":["1000 kWh"],"invoiced":"900 kWh","feeds":["make/electricity"]}]})";

std::string text_of(const Made& made, Language language) { return write_text(made.report(language)); }

TEST(StudyReport, ElectricityShowsEachPartWithItsReasonAndTheFigureWithoutContracts) {
    const Made made = make_from(kLife);
    const Skeleton parts = skeleton(made.report(Language::English));
    EXPECT_EQ(printed(parts, "electricity/activities.make.inputs.electricity/wind"), "300");
    EXPECT_EQ(printed(parts, "electricity/activities.make.inputs.electricity/far"), "200");
    EXPECT_EQ(printed(parts, "electricity/activities.make.inputs.electricity/"), "500");
    const std::string en = text_of(made, Language::English);
    EXPECT_THAT(en, testing::HasSubstr("with all of its electricity from the grid it would be"));
    EXPECT_THAT(en, testing::HasSubstr("DE | CN"));
    EXPECT_FALSE(printed(parts, "P/grid-only").empty());
}

TEST(StudyReport, TransportGivesWorkAndNoIntensityWhereALegIsAGap) {
    const Skeleton parts = skeleton(make_from(kLife).report(Language::Chinese));
    EXPECT_EQ(printed(parts, "P/base#transport-steel-mass"), "12");        // kg
    EXPECT_EQ(printed(parts, "P/base#transport-steel-road-work"), "1.2");  // 0.012 t x 100 km
    EXPECT_FALSE(printed(parts, "P/base#transport-steel-road-intensity").empty());
    EXPECT_TRUE(printed(parts, "P/base#transport-steel-intensity").empty());
}

TEST(StudyReport, UseGivesTheEnergyOfTheLifeAndAsksForItsTimingAboveTenYears) {
    const Made made = make_from(kLife);
    EXPECT_EQ(printed(skeleton(made.report(Language::Chinese)), "P/base#use-losses-kwh"), "60");  // 5 W x 1000 h/year x 12 years
    EXPECT_THAT(text_of(made, Language::Chinese), testing::HasSubstr("未说明其时间分布"));
}

TEST(StudyReport, BalancesGiveBothSidesAndOneThatIsOpenHasNoDifference) {
    const Skeleton parts = skeleton(make_from(kLife).report(Language::English));
    EXPECT_EQ(printed(parts, "balance/meter-months/main#in"), "1");
    EXPECT_EQ(printed(parts, "balance/meter-months/main#difference"), "−11");
    EXPECT_EQ(printed(parts, "balance/meter-invoice/main#out"), "900");
    EXPECT_TRUE(printed(parts, "balance/meter-invoice/main#difference").empty());
}

TEST(StudyReport, TheLastBitsOfASumAreNoDifference) {
    // 0.1 + 0.2 kg of materials against a mass of 0.3 kg.
    Made made = make_from(
        R"({"tanji":"study/1","study":"N","title":"N","method":"gbt-24067-2024","period":"2025-01-01/2025-12-31",
"boundary":{"type":"partial","stages":["raw-materials"]},
"products":[{"id":"P","name":"P","declared_unit":"1 台","mass":"0.3 kg"}],
"activities":[{"id":"buy","stage":"raw-materials","inputs":[
  {"id":"a","flow":"copper","amount":"0.1 kg","net":"100 %","factor":"tw-moenv-mat-031"},
  {"id":"b","flow":"copper","amount":"0.2 kg","net":"100 %","factor":"tw-moenv-mat-031"}]}]})");
    ASSERT_NE(0.1 + 0.2, 0.3);
    EXPECT_EQ(printed(skeleton(made.report(Language::English)), "balance/bill-of-materials/P#difference"), "0");
}

TEST(StudyReport, NewReadingsHaveTheSameNumbersInBothLanguagesAndExplainThem) {
    const Made made = make_from(kLife);
    const Document zh = made.report(Language::Chinese);
    EXPECT_EQ(skeleton(zh).blocks, skeleton(made.report(Language::English)).blocks);
    EXPECT_EQ(skeleton(zh).numbers, skeleton(made.report(Language::English)).numbers);
    for (const std::string& number : skeleton(zh).numbers)
        EXPECT_TRUE(zh.explanations.contains(number.substr(0, number.find(" = ")))) << number;
}

TEST(StudyReport, WhatAStudyHasNotIsNotTold) {
    for (const std::string& block : skeleton(make().report(Language::English)).blocks)
        for (const char* id : {"data.electricity", "data.transport", "data.use", "interpretation.balances"})
            EXPECT_EQ(block.find(id), std::string::npos) << block;
}

TEST(ResultJson, HoldsTheUnroundedTotalAndReadsBack) {
    const Made made = make();
    const std::string json = canonical_json(result_to_node(made.study, made.factors, made.result, made.findings));
    const Result<Node> node = read_json(json, "result.json");
    ASSERT_TRUE(node);
    EXPECT_EQ(node->find("tanji")->text, "result/1");
    EXPECT_EQ(node->find("study")->find("sha256")->text, study_content_hash(made.study));
    const Node& product = node->find("variants")->items.front().find("products")->items.front();
    EXPECT_EQ(std::stod(product.find("total")->find("value")->text), made.result.base().products.front().total);
    double stages = 0.0;
    for (const Node& stage : product.find("stages")->items) stages += std::stod(stage.find("value")->text);
    EXPECT_EQ(stages, made.result.base().products.front().total);
    EXPECT_EQ(node->find("gaps")->items.front().find("bound")->text, "unbounded");
    EXPECT_EQ(canonical_json(*node), json);
}

TEST(ResultJson, HoldsTheReadingsOfTheBaseVariant) {
    const Made made = make_from(kLife);
    const Node node = result_to_node(made.study, made.factors, made.result, {});
    const Node& inputs = *node.find("electricity")->find("inputs");
    // Two contracts and the rest, then the electricity of use, which names none.
    ASSERT_EQ(inputs.items.size(), 4U);
    EXPECT_EQ(inputs.items[0].find("branch")->text, "contract");
    EXPECT_EQ(inputs.items[0].find("factor")->text, "cn-cf-wind-2024");
    EXPECT_EQ(inputs.items[1].find("reason")->text, "market-apart");
    EXPECT_EQ(inputs.items[1].find("factor")->text, "cn-cf-national-2024");
    EXPECT_EQ(inputs.items[2].find("reason")->text, "rest");
    EXPECT_EQ(inputs.items[3].find("branch"), nullptr);
    const Node& chain = node.find("transport")->items.at(0);
    EXPECT_EQ(chain.find("complete")->text, "false");
    EXPECT_EQ(chain.find("intensity"), nullptr);
    EXPECT_NEAR(std::stod(chain.find("transport_work")->find("value")->text), 1.2, 1e-12);
    EXPECT_NEAR(std::stod(node.find("use")->items.at(0).find("energy")->find("value")->text), 60.0, 1e-9);
    EXPECT_EQ(node.find("balances")->items.at(0).find("verdict")->text, "fails");
    EXPECT_EQ(node.find("data_quality")->items.size(), 1U);
    EXPECT_EQ(node.find("cut_off")->items.at(0).find("unbounded")->text, "1");
    EXPECT_EQ(node.find("conventions")->items.at(0).find("tables")->items.size(), 5U);
    EXPECT_EQ(node.find("sensitivity"), nullptr);
}

TEST(ResultJson, HoldsAnAssessmentThatWasMade) {
    const Made made = make_from(kLife);
    RunContext run;
    Diagnostics diagnostics;
    const StudyAssessment assessment = assess_study(made.study, made.factors, made.result, {}, run, diagnostics);
    const Node node = result_to_node(made.study, made.factors, made.result, {}, nullptr, &assessment);
    EXPECT_EQ(node.find("sensitivity")->find("cases")->items.size(), assessment.sensitivity.cases.size());
    ASSERT_FALSE(assessment.advice.empty());
    EXPECT_EQ(std::stod(node.find("advice")->items.at(0).find("saved")->find("value")->text), assessment.advice[0].saved_kg);
    EXPECT_NE(node.find("uncertainty"), nullptr);
}

TEST(StudyReport, a_finding_stands_in_its_annex_with_the_answer_to_it) {
    const Made made = make();
    const std::vector<Finding> findings{{"MB-01",
                                         Severity::Error,
                                         {.file = "study.json", .line = 3},
                                         {{"id", std::string("foundry")}, {"in", 12.0}, {"out", 10.0}, {"percent", 16.0}}}};
    const FindingAnswer answer{finding_keys(findings)[0], AnswerKind::Justified, "Chen", *parse_date("2026-03-01"), "dried in air", "", ""};
    const AnsweredFindings answered = match_answers(findings, {answer});
    const Document document = build_study_report(
        {study_of(made.result.base(), made.study), made.factors, made.result, findings, Language::English, {}, nullptr, &answered});
    EXPECT_THAT(write_text(document), testing::HasSubstr("justified (Chen, 2026-03-01): dried in air"));
}

}  // namespace
}  // namespace tanji
