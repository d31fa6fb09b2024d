// SPDX-License-Identifier: Apache-2.0
#include "audit/report_rule_cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "audit/clean_report.h"
#include "audit/clean_study.h"
#include "audit/report/audit_report.h"
#include "reading/read_report.h"
#include "support/words.h"

namespace tanji::audit_testing {
namespace {

std::string changed(std::string text, const std::vector<std::pair<std::string, std::string>>& changes) {
    for (const auto& [from, to] : changes) {
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        if (at != std::string::npos) text.replace(at, from.size(), to);
    }
    return text;
}

TEST(ReportRules, ACleanReportStaysClean) {
    for (const Finding& finding : judge_report({})) ADD_FAILURE() << Words(Language::English).render(to_diagnostic(finding));
    // Reports of single subjects hold what those need: the rules that are tried on them must be silent.
    std::map<const char*, std::set<std::string>> others;
    for (const ReportCase& each : report_cases())
        if (each.report != nullptr) others[each.report].insert(each.rule);
    for (const auto& [report, tried] : others)
        for (const Finding& finding : judge_report({}, report))
            if (tried.contains(finding.rule)) ADD_FAILURE() << Words(Language::English).render(to_diagnostic(finding));
}

TEST(ReportRules, EachSpeaksWhereItMustAndIsSilentWhereItMust) {
    std::set<std::string_view> covered;
    for (const ReportCase& each : report_cases()) {
        SCOPED_TRACE(each.rule);
        ASSERT_NE(find_rule(each.rule), nullptr);
        covered.insert(each.rule);
        const auto speaks = [&](const auto& changes) {
            const std::vector<std::string> rules = rules_of(judge_report(changes, each.report));
            return std::find(rules.begin(), rules.end(), each.rule) != rules.end();
        };
        EXPECT_TRUE(speaks(each.breaks)) << each.rule << " " << (each.breaks.empty() ? "" : each.breaks.front().second);
        EXPECT_FALSE(speaks(each.spares)) << (each.spares.empty() ? "" : each.spares.front().second);
    }
    for (const Rule* rule : rules()) {
        if (rule->check_report == nullptr) continue;
        EXPECT_TRUE(covered.contains(rule->id)) << rule->id << " has no case of a report";
    }
}

TEST(ReportRules, FindingsCanBeSaidInBothLanguages) {
    for (const Language language : {Language::Chinese, Language::English}) {
        const Words words(language);
        for (const ReportCase& each : report_cases())
            for (const Finding& finding : judge_report(each.breaks, each.report))
                EXPECT_NE(words.render(to_diagnostic(finding)), "") << finding.rule;
    }
}

}  // namespace

std::vector<Finding> judge_report(const std::vector<std::pair<std::string, std::string>>& changes, const char* report) {
    const Result<ReadDocument> document = read_report_bytes(changed(report == nullptr ? kClean : report, changes), "report.md");
    EXPECT_TRUE(document.has_value());
    if (!document) return {};
    RunContext run;
    run.today = std::chrono::sys_days{std::chrono::year{2026} / 4 / 1};
    return audit_report(document.value(), read_claims(document.value()), library(), {}, run);
}

const std::vector<ReportCase>& report_cases() {
    static const std::vector<ReportCase> all = [] {
        std::vector<ReportCase> cases{
            {"AR-01", {{"15.00 | 0.5777", "16.00 | 0.5777"}}, {{"12.50 | 1.608 | 20.10", "12.5 | 1.61 | 20.10"}}},
            // 15.00 kWh x 0.5568 = 8.352 and 4.00 x 0.5568 = 2.2272: the national average of another year.
            {"AR-02",
             {{"15.00 | 0.5777 | 8.67", "15000.00 | 0.5777 | 8352.00"}, {"4.00 | 0.5777 | 2.31", "4000.00 | 0.5777 | 2227.20"}},
             {{"15.00 | 0.5777 | 8.67", "15.0 | 0.5777 | 8.4"}}},
            {"AR-03", {{"| 生产 | 8.67 |", "| 生产 | 8.97 |"}}, {{"| 生产 | 8.67 |", "| 生产 | 8.7 |"}}},
            {"AR-04", {{"| 总计 | 31.08 |", "| 总计 | 31.38 |"}}, {{"| 总计 | 31.08 |", "| 总计 | 31.09 |"}}},
            {"AR-05", {{"15.00 | 0.5777 | 8.67", "16.00 | 0.5777 | 9.24"}}, {{"15.00 | 0.5777 | 8.67", "15.00 | 0.5777 | 8.7"}}},
            {"AR-06", {{"| 27.90% |", "| 29.70% |"}}, {{"| 27.90% |", "| 27.9% |"}}},
            {"AR-08", {{"生产阶段为 8.67", "生产阶段为 8.76"}}, {{"生产阶段为 8.67", "生产阶段为 8.7"}}},
            {"AR-10", {{"生产阶段为 8.67", "生产阶段为 11.55"}}, {{"生产阶段为 8.67", "生产阶段为 8.76"}}},
            {"AR-19", {{R"(\text{产品处置})", R"(\text{产品使用})"}}, {{R"(\text{产品处置})", R"(\text{废弃处置})"}}},
            {"GS-03", {{"# 2 范围", "# 2 范围\n\n系统边界为“从摇篮到坟墓”。"}}, {{"# 2 范围", "# 2 范围\n\n系统边界为从摇篮到大门。"}}},
            // 2.00 kg x 0.0726 t/GJ x 43 GJ/t = 6.24 kg
            {"UN-01",
             {{"| 生命末期 | 电力 kWh | 4.00 | 0.5777 | 2.31 |", "| 生命末期 | 柴油 kg | 0.740 | 0.0726 | 2.31 |"}},
             {{"| 生命末期 | 电力 kWh | 4.00 | 0.5777 | 2.31 |", "| 生命末期 | 柴油 kg | 0.740 | 3.1218 | 2.31 |"}}},
            {"UN-04", {{"碳足迹/(kgCO2e/台)", "碳足迹/(tCO2e/台)"}}, {{"碳足迹/(kgCO2e/台)", "碳足迹/(千克二氧化碳当量/台)"}}},
            {"UN-11", {{"碳足迹/(kgCO2e/台)", "碳足迹/(kgCO2e/套)"}}, {{"碳足迹/(kgCO2e/台)", "碳足迹/(kgCO2e)"}}},
            {"EF-04",
             {{"15.00 | 0.5777 | 8.67", "16.16 | 0.5366 | 8.67"},
              {"2024 年全国电力平均碳足迹因子为 0.5777 kgCO2e/kWh", "2022 年全国电力平均二氧化碳排放因子为 0.5366 kgCO2/kWh"}},
             {{"2024 年全国电力平均碳足迹因子为 0.5777 kgCO2e/kWh", "2022 年全国电力平均二氧化碳排放因子为 0.5366 kgCO2/kWh"}}},
            {"EF-06", {{"0.5777 kgCO2e/kWh", "0.5777 kgCO2/kWh"}}, {{"0.5777 kgCO2e/kWh", "0.5777 kgCO2eq/kWh"}}},
            {"EL-02", {{"| 机加工 |", "| 机加工使用绿电 |"}}, {{"| 机加工 |", "| 机加工，未使用绿电 |"}}},
            {"GW-02",
             {{"第六次评估报告（2021 年）", "第五次评估报告（2021 年）"}},
             {{"第六次评估报告（2021 年）", "第五次评估报告（2014 年）"}}},
            {"GW-04",
             {{"统计了二氧化碳、甲烷和氧化亚氮", "本次核算主要包括二氧化碳"}},
             {{"统计了二氧化碳、甲烷和氧化亚氮", "主要包括二氧化碳、甲烷和氧化亚氮"}}},
            {"GS-04", {{"| 机加工 |", "| / |"}}, {{"| 机加工 |", "| 机加工、装配 |"}}},
            {"GS-06",
             {{"铸铁 kg | 12.50 | 1.608", "电力 kWh | 34.79 | 0.5777"}, {"铸铁 kg | 10.00 | 1.608", "电力 kWh | 27.83 | 0.5777"}},
             {{"铸铁 kg | 12.50", "电缆 kg | 12.50"}}},
            {"TX-01", {{"# 2 范围", "错误!未定义书签。\n\n# 2 范围"}}, {{"# 2 范围", "没有错误。\n\n# 2 范围"}}},
            {"TX-04",
             {{"# 2 范围", "附件：2025 年度温室气体报告核查组\n\n# 2 范围"}},
             {{"# 2 范围", "附件：产品碳足迹核查组\n\n# 2 范围"}}},
            {"ID-06", {{"20260115A", "20260515A"}}, {{"20260115A", "20261399A"}}},
            {"IN-01",
             {{"结果的不确定性为 ±6 %（95 % 置信区间）。区间由误差传播得出。", "不确定性主要来自计量误差。"}},
             {{"±6 %（95 % 置信区间）", "6 %"}}},
        };
        for (const auto* more : {&contents_cases(), &required_cases(), &word_report_cases()})
            cases.insert(cases.end(), more->begin(), more->end());
        const std::vector<ReportCase> figures = report_cases_figures();
        cases.insert(cases.end(), figures.begin(), figures.end());
        return cases;
    }();
    return all;
}

}  // namespace tanji::audit_testing
