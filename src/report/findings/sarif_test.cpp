// SPDX-License-Identifier: Apache-2.0
#include "report/findings/sarif.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace tanji {
namespace {

using nlohmann::json;

std::vector<Finding> findings() {
    Finding row{"DQ-06",
                Severity::Error,
                {.file = "a b/泵.md", .cell = "§2 T1 R3", .line = 7},
                {{"id", std::string("m1")}, {"in", std::int64_t{11}}, {"out", std::int64_t{12}}}};
    row.quote = "电力 | 15.00";
    row.effect_kg = 0.3;
    row.effect_share = 0.01;
    row.related = {{.file = "a b/泵.md", .line = 9}};
    Finding whole{"DQ-11", Severity::Note, {}, {{"study", std::string("pump-2024")}}};
    return {row, whole, row};
}

json log_of(Language language, const std::vector<FindingAnswer>& answers = {}) {
    const Words words(language);
    return json::parse(pretty_json(sarif_log(findings(), match_answers(findings(), answers), "a b/泵.md", words)));
}

/// The members that sarif-schema-2.1.0.json (OASIS) requires, and its words for levels and suppressions.
TEST(Sarif, every_object_has_the_members_that_the_schema_requires) {
    const std::string key = finding_keys(findings())[0];
    const json log = log_of(Language::English, {{key, AnswerKind::Justified, "Chen", *parse_date("2026-03-02"), "known", "", ""}});
    EXPECT_EQ(log.at("version"), "2.1.0");
    const json& run = log.at("runs").at(0);
    EXPECT_EQ(run.at("tool").at("driver").at("name"), "Tanji");
    const json& rules = run.at("tool").at("driver").at("rules");
    ASSERT_EQ(rules.size(), 2U);
    ASSERT_EQ(run.at("results").size(), 3U);
    for (const json& result : run.at("results")) {
        EXPECT_FALSE(result.at("message").at("text").get<std::string>().empty());
        EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), result.at("ruleId"));
        const std::string level = result.at("level");
        EXPECT_TRUE(level == "error" || level == "warning" || level == "note") << level;
        for (const json& place : result.at("locations"))
            EXPECT_EQ(place.at("physicalLocation").at("artifactLocation").at("uri"), "a%20b/%E6%B3%B5.md");
    }
    const json& first = run.at("results").at(0);
    EXPECT_EQ(first.at("locations").at(0).at("physicalLocation").at("region").at("startLine"), 7);
    EXPECT_EQ(first.at("suppressions").at(0).at("kind"), "external");
    EXPECT_EQ(first.at("suppressions").at(0).at("status"), "accepted");
    EXPECT_EQ(first.at("partialFingerprints").at("tanji/1"), key);
    EXPECT_FALSE(run.at("results").at(1).contains("suppressions"));
    EXPECT_EQ(run.at("results").at(2).at("partialFingerprints").at("tanji/1"), key + "-2");
}

TEST(Sarif, both_languages_differ_in_words_only) {
    json zh = log_of(Language::Chinese), en = log_of(Language::English);
    EXPECT_EQ(zh.at("runs").at(0).at("results").size(), en.at("runs").at(0).at("results").size());
    EXPECT_EQ(zh.at("runs").at(0).at("language"), "zh-CN");
    EXPECT_NE(zh.dump(), en.dump());
}

}  // namespace
}  // namespace tanji
