// SPDX-License-Identifier: Apache-2.0
#include "report/study_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "engine/calculate.h"
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
        return build_study_report({study, factors, result, findings, language, std::chrono::sys_days{std::chrono::year{2026} / 2 / 3}});
    }
};

Made make(const std::string& name = "甲") {
    std::string text = kStudy;
    text.replace(text.find("NAME"), 4, name);
    Diagnostics diagnostics;
    Study study = study_from_node(*read_json(text, "study.json"), "study.json", diagnostics);
    study.sources = {"/studies/somebody/study.json"};
    link_study(study, true, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    FactorLibrary factors = *FactorLibrary::packed({});
    RunContext run;
    Result<StudyResult> result = calculate(study, factors, {}, run);
    for (const Diagnostic& one : result.diagnostics()) ADD_FAILURE_AT(__FILE__, __LINE__) << one.code;
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
    void operator()(const Formula& block) { blocks.push_back("formula " + block.id); }
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

}  // namespace
}  // namespace tanji
