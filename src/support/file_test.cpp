// SPDX-License-Identifier: Apache-2.0
#include "support/file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

namespace tanji {
namespace {

namespace fs = std::filesystem;

class File : public testing::Test {
  protected:
    void SetUp() override {
        std::string name = testing::TempDir() + "/tanji_file_XXXXXX";
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }
    [[nodiscard]] std::size_t count() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }
    fs::path folder_;
};

std::string code(const Diagnostics& diagnostics) { return diagnostics.empty() ? "" : diagnostics.items()[0].code; }

TEST_F(File, WhatWasWrittenIsReadBack) {
    const std::string bytes = std::string("碳\0\n", 5) + std::string(300000, 'x');
    EXPECT_TRUE(write_file_atomically(folder_ / "a", bytes).empty());
    const Result<std::string> back = read_file(folder_ / "a", 1000000);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, bytes);
    EXPECT_TRUE(write_file_atomically(folder_ / "a", "").empty());
    EXPECT_EQ(*read_file(folder_ / "a", 0), "");
    EXPECT_EQ(count(), 1U) << "no temporary file stays behind";
}

TEST_F(File, WhatCannotBeReadSaysWhy) {
    EXPECT_EQ(code(read_file(folder_ / "none", 10).diagnostics()), "FILE-01");
    EXPECT_EQ(code(read_file(folder_, 10).diagnostics()), "FILE-04");
    std::ofstream(folder_ / "a") << "12345678901";
    EXPECT_EQ(code(read_file(folder_ / "a", 10).diagnostics()), "FILE-03");
    EXPECT_TRUE(read_file(folder_ / "a", 11));
    EXPECT_EQ(code(read_file("/dev/zero", 1000).diagnostics()), "FILE-03") << "a device announces no size";
    EXPECT_EQ(read_file("none", 10).diagnostics().items()[0].place.file, "none");
}

TEST_F(File, AFailureLeavesNothingBehind) {
    EXPECT_EQ(code(write_file_atomically(folder_ / "no" / "a", "x")), "FILE-05");
    EXPECT_EQ(code(write_file_atomically(folder_, "x")), "FILE-05");
    EXPECT_EQ(count(), 0U);
}

TEST_F(File, TheModeOfAnOldFileAndALinkToItAreKept) {
    const fs::path file = folder_ / "a";
    std::ofstream(file) << "old";
    ASSERT_EQ(chmod(file.c_str(), 0640), 0);
    fs::create_symlink("a", folder_ / "link");
    EXPECT_TRUE(write_file_atomically(folder_ / "link", "new").empty());
    EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
    EXPECT_EQ(*read_file(file, 10), "new");
    struct stat status = {};
    ASSERT_EQ(stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST_F(File, ADeviceIsWrittenDirectly) {
    EXPECT_TRUE(write_file_atomically("/dev/null", "x").empty());
    EXPECT_FALSE(fs::is_regular_file("/dev/null"));
}

}  // namespace
}  // namespace tanji
