// SPDX-License-Identifier: Apache-2.0
#include "model/finding_answer.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

Finding row(const std::string& quote, int line) {
    Finding finding{"AR-01", Severity::Error, {.file = "r.md", .line = line}, {{"computed", std::string("2.31")}}};
    finding.quote = quote;
    finding.spot = DocumentSpot{.table = 2, .row = line};
    return finding;
}
FindingAnswer answer(const std::string& key, AnswerKind kind) {
    return {key, kind, "Chen", *parse_date("2026-03-02"), "the meter was replaced", "", ""};
}

TEST(FindingAnswer, a_key_survives_other_findings_and_another_layout) {
    const std::string key = finding_keys({row("copper | 4.00 | 0.5", 7)})[0];
    EXPECT_TRUE(key.starts_with("AR-01-")) << key;
    EXPECT_EQ(finding_keys({row("steel | 1", 3), row("copper |  4.00 | 0.5", 19)})[1], key);
    EXPECT_NE(finding_keys({row("copper | 4.10 | 0.5", 7)})[0], key);
}

TEST(FindingAnswer, findings_alike_are_counted) {
    const auto keys = finding_keys({row("a", 1), row("a", 2)});
    EXPECT_EQ(keys[1], keys[0] + "-2");
}

TEST(FindingAnswer, a_study_is_known_by_its_path_without_indices) {
    Finding one{"DQ-01", Severity::Warning, {.file = "s.yaml", .part = "activities[2].inputs[0]"}, {{"name", std::string("steel")}}};
    Finding moved = one;
    moved.place.part = "activities[3].inputs[0]";
    moved.place.line = 9;
    Finding other = one;
    other.arguments = {{"name", std::string("zinc")}};
    EXPECT_EQ(finding_keys({one})[0], finding_keys({moved})[0]);
    EXPECT_NE(finding_keys({one})[0], finding_keys({other})[0]);
}

TEST(FindingAnswer, only_a_justified_finding_is_settled_and_answers_without_finding_are_told) {
    const std::vector<Finding> findings{row("a", 1), row("b", 2), row("c", 3)};
    const auto keys = finding_keys(findings);
    const AnsweredFindings answered = match_answers(
        findings,
        {answer(keys[0], AnswerKind::Justified), answer(keys[1], AnswerKind::Corrected), answer("AR-01-00000000", AnswerKind::Accepted)});
    EXPECT_TRUE(answered.settled(0));
    EXPECT_FALSE(answered.settled(1));
    EXPECT_EQ(answered.of(2), nullptr);
    ASSERT_EQ(answered.gone.size(), 1U);
    EXPECT_EQ(open_findings(findings, answered).size(), 2U);
}

TEST(FindingAnswer, kinds_have_names) {
    for (const AnswerKind kind : {AnswerKind::Accepted, AnswerKind::Corrected, AnswerKind::Justified})
        EXPECT_EQ(answer_kind_from(name(kind)), kind);
    EXPECT_FALSE(answer_kind_from("waived"));
}

}  // namespace
}  // namespace tanji
