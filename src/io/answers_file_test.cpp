// SPDX-License-Identifier: Apache-2.0
#include "io/answers_file.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

TEST(AnswersFile, what_was_written_reads_back) {
    const std::vector<FindingAnswer> answers{
        {"AR-01-3f9a2c71", AnswerKind::Justified, "陈工", *parse_date("2026-03-02"), "原始记录见附件 3：电表已更换", "r.docx!T2 R3",
         "电力"},
        {"GAP-01-00aa00aa-2", AnswerKind::Corrected, "Li: lab", *parse_date("2026-03-04"), "", "", ""}};
    const Result<std::vector<FindingAnswer>> read = read_answers(write_answers(answers), "a.yaml");
    ASSERT_TRUE(read) << write_answers(answers);
    EXPECT_EQ(*read, answers);
}

TEST(AnswersFile, every_mistake_is_told_with_its_line) {
    const auto read = read_answers(
        "tanji: answers/1\nanswers:\n  - {finding: A-1, answer: waived, by: X, on: 2026-02-30}\n  - {finding: A-1, answer: justified, on: "
        "2026-02-03}\n  - {finding: A-2, answer: accepted, by: X, on: 2026-02-03, wy: no}\n",
        "a.yaml");
    ASSERT_FALSE(read);
    std::vector<std::pair<std::string, int>> codes;
    for (const Diagnostic& one : read.diagnostics()) codes.emplace_back(one.code, one.place.line);
    const std::vector<std::pair<std::string, int>> expected{{"FORM-06", 3}, {"FORM-07", 3}, {"FORM-03", 4},
                                                            {"FORM-03", 4}, {"ANSW-01", 4}, {"FORM-05", 5}};
    EXPECT_EQ(codes, expected);
}

TEST(AnswersFile, another_file_and_a_newer_one_are_refused) {
    EXPECT_EQ(read_answers("tanji: study/1\n", "a.yaml").diagnostics().items()[0].code, "FORM-01");
    EXPECT_EQ(read_answers("tanji: answers/2\n", "a.yaml").diagnostics().items()[0].code, "FORM-02");
}

TEST(AnswersFile, stands_beside_what_it_answers) {
    EXPECT_EQ(answers_file("x/pump.docx"), "x/pump.docx.answers.yaml");
    EXPECT_EQ(answers_file("x/study.yaml"), "x/study.answers.yaml");
}

}  // namespace
}  // namespace tanji
