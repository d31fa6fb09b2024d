// SPDX-License-Identifier: Apache-2.0
// Labels, numbers of figures and tables, and what a made-up report says of its verification.
#include <gtest/gtest.h>

#include <algorithm>

#include "claims/claims.h"
#include "reading/read_report.h"

namespace tanji {
namespace {

ReportClaims claims_of(const std::string& text) {
    const Result<ReadDocument> document = read_report_bytes(text, "report.md");
    EXPECT_TRUE(document.has_value());
    return document ? read_claims(*document) : ReportClaims{};
}
std::string label(const ReportClaims& claims, std::string_view meaning) {
    for (const LabelledText& each : claims.labels)
        if (each.meaning == meaning) return each.text;
    return "none";
}

TEST(ClaimedWords, labels_stand_in_lines_in_cells_and_as_heads_of_columns) {
    const ReportClaims claims = claims_of(R"(报告编号：R-7

| 法定代表人 | 张一 | 联系电话 | / |
|---|---|---|---|
| 授权人（联系人） | 李二 | 统一社会信用代码 | 91370000MA3ABCDEFN |

| 编制 | 审核 |
|---|---|
| 王三 | 赵四 |
)");
    EXPECT_EQ(label(claims, "number"), "R-7");
    EXPECT_EQ(label(claims, "legal-representative"), "张一");
    EXPECT_EQ(label(claims, "contact"), "李二");
    EXPECT_EQ(label(claims, "phone"), "");  // "/" says nothing
    EXPECT_EQ(label(claims, "credit-code"), "91370000MA3ABCDEFN");
    EXPECT_EQ(label(claims, "prepared"), "王三");
    EXPECT_EQ(label(claims, "reviewed"), "赵四");
}

TEST(ClaimedWords, a_number_is_a_caption_or_is_pointed_at) {
    const ReportClaims claims = claims_of(R"(系统边界如图 3.1 所示，电表 2 的读数见 Table 4。

图 3.1 系统边界

表 3-2 读数

| a | b |
|---|---|
| 1 | 2 |
)");
    ASSERT_EQ(claims.captions.size(), 2U);
    EXPECT_EQ(claims.captions[0].number, "3.1");
    EXPECT_FALSE(claims.captions[0].of_table);
    EXPECT_EQ(claims.captions[1].number, "3-2");
    ASSERT_EQ(claims.mentions.size(), 2U);
    EXPECT_EQ(claims.mentions[0].number, "3.1");
    EXPECT_EQ(claims.mentions[1].number, "4");
    EXPECT_TRUE(claims.mentions[1].of_table);
}

TEST(ClaimedWords, persons_have_certificates_and_a_time_to_come_is_no_period_of_data) {
    const ReportClaims claims = claims_of(R"(有效期：2026年03月09日至2028年03月08日

保证等级为有限保证，抽样核对了账单。

| 姓名 | 工作单位 | 温室气体核查员证书号 |
|---|---|---|
| 孙六 | 甲检测有限公司 | 2024-CCAA-GHG1-1234567 2023-P1VP-XXXXXXX |
)");
    ASSERT_EQ(claims.certificates.size(), 1U);
    EXPECT_EQ(claims.certificates[0].person, "孙六");
    EXPECT_EQ(claims.certificates[0].organisation, "甲检测有限公司");
    EXPECT_EQ(claims.certificates[0].numbers, (std::vector<std::string>{"2024-CCAA-GHG1-1234567", "2023-P1VP-XXXXXXX"}));
    EXPECT_TRUE(std::none_of(claims.dates.begin(), claims.dates.end(),
                             [](const ClaimedDate& date) { return date.kind == ClaimedDate::Kind::PeriodEnd; }));
    const auto says = [&](std::string_view kind) {
        return std::any_of(claims.attestations.begin(), claims.attestations.end(),
                           [&](const Statement& each) { return each.kind == kind; });
    };
    EXPECT_TRUE(says("assurance"));
    EXPECT_TRUE(says("sampling"));
    EXPECT_FALSE(says("materiality"));
}

}  // namespace
}  // namespace tanji
