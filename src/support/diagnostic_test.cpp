// SPDX-License-Identifier: Apache-2.0
#include "support/diagnostic.h"

#include <gtest/gtest.h>

#include "support/require.h"
#include "support/result.h"

namespace tanji {
namespace {

TEST(Diagnostic, APlaceIsWrittenAsEditorsAndSpreadsheetsNameIt) {
    EXPECT_EQ(to_string(Place{.file = "study.yaml", .line = 12, .column = 7}), "study.yaml:12:7");
    EXPECT_EQ(to_string(Place{.file = "bom.csv", .line = 3}), "bom.csv:3");
    EXPECT_EQ(to_string(Place{.file = "bom.xlsx", .part = "Materials", .cell = "D14"}), "bom.xlsx!Materials!D14");
    EXPECT_EQ(to_string(Place{.file = "study.yaml", .part = "products[0]"}), "study.yaml!products[0]");
    EXPECT_EQ(to_string(Place{.part = "products[0]"}), "products[0]");
    EXPECT_EQ(to_string(Place{}), "");
}

TEST(Diagnostic, ALineSaysMoreThanAPathAndACellMoreThanALine) {
    EXPECT_EQ(to_string(Place{.file = "a.yaml", .part = "x.y", .line = 4}), "a.yaml:4");
    EXPECT_EQ(to_string(Place{.file = "a.xlsx", .part = "Sheet", .cell = "B2", .line = 2}), "a.xlsx!Sheet!B2");
}

TEST(Diagnostic, OnlyAnErrorIsAnError) {
    Diagnostics diagnostics;
    diagnostics.warning("X-01", {});
    EXPECT_FALSE(diagnostics.has_errors());
    Diagnostics more;
    more.error("X-02", {}, {{"n", std::int64_t{3}}});
    diagnostics.append(std::move(more));
    EXPECT_TRUE(diagnostics.has_errors());
    ASSERT_EQ(diagnostics.size(), 2U);
    EXPECT_EQ(diagnostics.items()[1].code, "X-02");
    EXPECT_EQ(std::get<std::int64_t>(diagnostics.items()[1].arguments[0].second), 3);
}

TEST(Diagnostic, AResultWithoutAValueNeedsAnError) {
    Diagnostics only_a_warning;
    only_a_warning.warning("X-01", {});
    EXPECT_THROW((void)Result<int>(only_a_warning), LogicFault);
    const Result<int> failed(Diagnostic{.code = "X-02"});
    EXPECT_FALSE(failed.has_value());
    EXPECT_THROW((void)failed.value(), LogicFault);
    const Result<int> good(7, only_a_warning);
    EXPECT_EQ(*good, 7);
    EXPECT_EQ(good.diagnostics().size(), 1U);
}

}  // namespace
}  // namespace tanji
