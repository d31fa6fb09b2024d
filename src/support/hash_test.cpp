// SPDX-License-Identifier: Apache-2.0
#include "support/hash.h"

#include <gtest/gtest.h>

#include <fstream>

namespace tanji {
namespace {

// FIPS 180-4, examples "abc" and the empty message.
constexpr const char* kAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr const char* kEmpty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

TEST(Hash, Sha256GivesThePublishedValues) {
    EXPECT_EQ(sha256("abc"), kAbc);
    EXPECT_EQ(sha256(""), kEmpty);
}

TEST(Hash, AFileHashesLikeItsBytes) {
    const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "tanji_hash_test";
    const std::string bytes(200000, 'x');
    std::ofstream(file, std::ios::binary) << bytes;
    EXPECT_EQ(sha256_file(file), sha256(bytes));
    std::filesystem::remove(file);
    EXPECT_EQ(sha256_file(file), std::nullopt);
    EXPECT_EQ(sha256_file(testing::TempDir()), std::nullopt);
}

TEST(Hash, TheStableHashIsFnv1a) {
    // The published test vectors of FNV-1a, 64 bits.
    EXPECT_EQ(stable_hash(""), 0xcbf29ce484222325U);
    EXPECT_EQ(stable_hash("a"), 0xaf63dc4c8601ec8cU);
    EXPECT_EQ(stable_hash("foobar"), 0x85944171f73967e8U);
}

}  // namespace
}  // namespace tanji
