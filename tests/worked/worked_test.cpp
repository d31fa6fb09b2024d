// SPDX-License-Identifier: Apache-2.0
// Worked cases of the literature: each row of cases.csv is a number that somebody else printed and that the engine must give.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "support/file.h"
#include "worked/cases.h"
#include "worked/page.h"

namespace tanji::worked {

namespace {

/// One unit of the last digit that the source prints: "8.42769" -> 0.00001, "100" -> 1; for a double printed in full, what arithmetic
/// in doubles loses.
double last_digit(const Case& one) {
    const std::size_t point = one.printed.find('.');
    const double digit = point == std::string::npos ? 1.0 : std::pow(10.0, -static_cast<double>(one.printed.size() - point - 1));
    return std::max(digit, 1e-12 * std::max(1.0, std::abs(one.expected)));
}

class WorkedCase : public testing::TestWithParam<std::size_t> {};

TEST_P(WorkedCase, gives_what_the_source_prints) {
    const Case& one = cases()[GetParam()];
    const double ours = measured(one);
    const double away = std::abs(ours - one.expected);
    // A rounded print stands in the middle of what it may mean; the edge itself is within it.
    const double open = one.tolerance * (1 + 1e-9);
    if (one.agrees)
        EXPECT_LE(away, open) << "cases.csv:" << one.line << " " << one.study << " " << one.path << ": " << ours << ", printed "
                              << one.printed;
    else
        EXPECT_GT(away, open) << "cases.csv:" << one.line << ": agrees by now; correct the outcome and docs/worked-cases.md";
}

TEST_P(WorkedCase, leaves_no_more_open_than_the_printed_digits_do) {
    const Case& one = cases()[GetParam()];
    EXPECT_GT(one.tolerance, 0.0);
    // Two Monte Carlo runs differ by their sampling errors, however many digits are printed.
    const double most = one.measure.starts_with("mc-") ? 0.1 * std::abs(one.expected) : last_digit(one) * (1 + 1e-9);
    EXPECT_LE(one.tolerance, most) << "cases.csv:" << one.line;
    EXPECT_FALSE(one.source.empty());
    EXPECT_FALSE(one.place.empty());
}

std::string row_name(const testing::TestParamInfo<std::size_t>& row) { return std::to_string(cases()[row.param].line); }
INSTANTIATE_TEST_SUITE_P(row, WorkedCase, testing::Range(std::size_t{0}, cases().size()), row_name);

TEST(WorkedCases, every_folder_is_in_the_table) {
    std::set<std::string> named;
    for (const Case& one : cases())
        if (one.study.find('/') == std::string::npos) named.insert(one.study);
    std::size_t folders = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(TANJI_SOURCE_DIR) + "/tests/worked")) {
        if (!entry.is_directory()) continue;
        ++folders;
        EXPECT_TRUE(named.contains(entry.path().filename().string())) << entry.path();
    }
    EXPECT_EQ(folders, named.size());
}

/// The pages of docs/ print what was computed here. With TANJI_WRITE_PAGES set the program writes them.
TEST(WorkedCases, stand_in_the_pages_as_they_were_computed) {
    for (const auto& [file, language] :
         {std::pair{"worked-cases.md", Language::English}, std::pair{"worked-cases.zh-CN.md", Language::Chinese}}) {
        const std::string path = std::string(TANJI_SOURCE_DIR) + "/docs/" + file;
        const Result<std::string> page = read_file(path, 1'000'000);
        ASSERT_TRUE(page) << path;
        const std::string wanted = with_table(page.value(), table_of_cases(language));
        if (std::getenv("TANJI_WRITE_PAGES") != nullptr) {
            EXPECT_TRUE(write_file_atomically(path, wanted).empty()) << path;
            continue;
        }
        EXPECT_TRUE(wanted == page.value()) << path << " is not what was computed; write it with TANJI_WRITE_PAGES=1 build/release/worked";
    }
}

}  // namespace

}  // namespace tanji::worked
