// SPDX-License-Identifier: Apache-2.0
#include "pipeline/audit_result.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace tanji {
namespace {

constexpr const char* kRight = R"({"tanji": "result/1", "variants": [{"id": "base",
  "gwp": [{"gas": "CO2", "category": "fossil", "value": 1, "unit": "kg CO2e/kg"}, {"gas": "CH4", "category": "fossil", "value": 29.8, "unit": "kg CO2e/kg"}],
  "products": [{"product": "pump", "total": {"value": 12.98, "unit": "kg CO2e"},
    "stages": [{"stage": "production", "path": "pump/base/production", "value": 12.98, "unit": "kg CO2e"}],
    "cells": [{"stage": "production", "gas": "CO2", "category": "fossil", "mass": {"value": 10, "unit": "kg"}, "value": 10, "unit": "kg CO2e"},
              {"stage": "production", "gas": "CH4", "category": "fossil", "mass": {"value": 0.1, "unit": "kg"}, "value": 2.98, "unit": "kg CO2e"}],
    "contributions": {"gases": [{"id": "CO2", "value": 10, "share": 0.7704160246533128}]}}]}]})";

class AuditResult : public testing::Test {
  protected:
    std::optional<ResultCheck> audit(std::string text, const std::string& from = {}, const std::string& to = {}) {
        if (const std::size_t at = from.empty() ? std::string::npos : text.find(from); at != std::string::npos)
            text.replace(at, from.size(), to);
        const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "audited_result.json";
        std::ofstream(path) << text;
        return audit_result(path);
    }
    std::vector<std::string> rules(const std::string& from, const std::string& to) {
        std::vector<std::string> rules;
        const auto check = audit(kRight, from, to);
        if (check)
            for (const Finding& finding : check->findings) rules.push_back(finding.rule);
        return rules;
    }
};

TEST_F(AuditResult, FindsNothingWhereAllSumsComeOut) {
    const auto check = audit(kRight);
    ASSERT_TRUE(check);
    EXPECT_TRUE(check->readable);
    EXPECT_TRUE(check->findings.empty());
    EXPECT_EQ(check->figures, 5U);
}

TEST_F(AuditResult, FindsEachFigureThatWasChanged) {
    EXPECT_THAT(rules(R"("total": {"value": 12.98)", R"("total": {"value": 12.89)"), testing::UnorderedElementsAre("AR-04", "AR-06"));
    EXPECT_THAT(rules(R"("path": "pump/base/production", "value": 12.98)", R"("path": "pump/base/production", "value": 12.99)"),
                testing::UnorderedElementsAre("AR-03", "AR-04"));
    EXPECT_THAT(rules(R"("value": 29.8)", R"("value": 28)"), testing::ElementsAre("AR-16"));
    EXPECT_THAT(rules("0.7704160246533128", "0.77"), testing::ElementsAre("AR-06"));
}

TEST_F(AuditResult, AMissingMemberIsAnErrorAndAnotherFileIsNone) {
    const auto check = audit(kRight, R"("stages")", R"("steps")");
    ASSERT_TRUE(check);
    EXPECT_FALSE(check->readable);
    EXPECT_EQ(check->diagnostics.items().front().code, "RES-01");
    EXPECT_FALSE(audit(R"({"tanji": "study/1"})"));
    EXPECT_FALSE(audit("[1, 2]"));
}

}  // namespace
}  // namespace tanji
