// SPDX-License-Identifier: Apache-2.0
#include "support/zip.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

std::string packed(const std::vector<ZipEntry>& entries) {
    ZipWriter writer;
    for (const ZipEntry& entry : entries) writer.add(entry.name, entry.bytes);
    return std::move(writer).finish();
}

std::string code(const Result<ZipContents>& contents) { return contents ? "" : contents.diagnostics().items()[0].code; }

/// Changes a name in place, in the local and in the central header.
std::string renamed(std::string bytes, std::string_view from, std::string_view to) {
    for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + 1)) bytes.replace(at, from.size(), to);
    return bytes;
}

TEST(Zip, EntriesComeBackInTheirOrder) {
    const Result<ZipContents> contents = read_zip(packed({{"b/表.xml", std::string(100000, 'x')}, {"a", ""}}), "a.zip");
    ASSERT_TRUE(contents);
    ASSERT_EQ(contents->entries.size(), 2U);
    EXPECT_EQ(contents->entries[0].name, "b/表.xml");
    EXPECT_EQ(contents->entries[0].bytes, std::string(100000, 'x'));
    ASSERT_NE(contents->find("a"), nullptr);
    EXPECT_EQ(*contents->find("a"), "");
    EXPECT_EQ(contents->find("c"), nullptr);
}

TEST(Zip, TheSameEntriesGiveTheSameBytesWithoutAClock) {
    const std::string bytes = packed({{"a", "one"}});
    EXPECT_EQ(bytes, packed({{"a", "one"}}));
    // Local file header: time at byte 10, date at byte 12 (APPNOTE 4.3.7); 0x0021 is 1980-01-01.
    EXPECT_EQ(bytes.substr(10, 4), std::string("\0\0\x21\0", 4));
}

TEST(Zip, AnEntryTwiceIsAMistakeOfOurs) {
    ZipWriter writer;
    writer.add("a", "");
    EXPECT_THROW(writer.add("a", ""), LogicFault);
    EXPECT_THROW((void)ZipWriter().finish(), LogicFault);
}

TEST(Zip, WhatIsNoZipFileIsRefused) {
    EXPECT_EQ(code(read_zip("", "a.zip")), "ZIP-01");
    EXPECT_EQ(code(read_zip("not a zip file at all", "a.zip")), "ZIP-01");
    const std::string bytes = packed({{"a", "one"}});
    EXPECT_EQ(code(read_zip(bytes.substr(0, bytes.size() / 2), "a.zip")), "ZIP-01");
}

TEST(Zip, LimitsAreKept) {
    const std::string bytes = packed({{"a", std::string(1000, 'x')}, {"b", std::string(1000, 'x')}});
    EXPECT_EQ(code(read_zip(bytes, "a.zip", {.entries = 1})), "ZIP-02");
    EXPECT_EQ(code(read_zip(bytes, "a.zip", {.entry_bytes = 999})), "ZIP-03");
    EXPECT_EQ(code(read_zip(bytes, "a.zip", {.total_bytes = 1999})), "ZIP-04");
    EXPECT_TRUE(read_zip(bytes, "a.zip", {.entries = 2, .entry_bytes = 1000, .total_bytes = 2000}));
}

TEST(Zip, AnEntryThatAnnouncesLessThanItHoldsIsCaught) {
    std::string bytes = packed({{"a", std::string(1000000, 'x')}});
    // Central directory header: uncompressed size at byte 24 (APPNOTE 4.3.12).
    const std::size_t central = bytes.find("PK\x01\x02");
    ASSERT_NE(central, std::string::npos);
    bytes.replace(central + 24, 4, std::string("\x0A\0\0\0", 4));
    EXPECT_NE(code(read_zip(bytes, "a.zip", {.entry_bytes = 1000})), "");
}

TEST(Zip, ANameThatPointsOutsideIsRefused) {
    const std::string bytes = packed({{"ab/cd", "x"}});
    EXPECT_EQ(code(read_zip(renamed(bytes, "ab/cd", "../cd"), "a.zip")), "ZIP-05");
    EXPECT_EQ(code(read_zip(renamed(bytes, "ab/cd", "..\\cd"), "a.zip")), "ZIP-05");
    EXPECT_EQ(code(read_zip(renamed(bytes, "ab/cd", "/b/cd"), "a.zip")), "ZIP-05");
    EXPECT_EQ(code(read_zip(renamed(bytes, "ab/cd", "C:/cd"), "a.zip")), "ZIP-05");
    EXPECT_EQ(code(read_zip(renamed(bytes, "ab/cd", "b/../"), "a.zip")), "ZIP-05");
    EXPECT_EQ(read_zip(renamed(bytes, "ab/cd", "a\\..c"), "a.zip")->entries.at(0).name, "a/..c");
}

TEST(Zip, ANameTwiceIsRefused) {
    EXPECT_EQ(code(read_zip(renamed(packed({{"name1", "x"}, {"name2", "y"}}), "name2", "name1"), "a.zip")), "ZIP-08");
}

TEST(Zip, ADamagedEntryIsCaughtByItsChecksum) {
    std::string bytes = packed({{"a", "0123456789abcdefghijklmnopqrstuvwxyz"}});
    const std::size_t central = bytes.find("PK\x01\x02");
    bytes[central + 16] = static_cast<char>(bytes[central + 16] ^ 1);  // CRC-32
    EXPECT_EQ(code(read_zip(bytes, "a.zip")), "ZIP-07");
}

TEST(Zip, AnEncryptedEntryIsRefused) {
    std::string bytes = packed({{"a", "0123456789"}});
    const std::size_t central = bytes.find("PK\x01\x02");
    bytes[6] = static_cast<char>(bytes[6] | 1);                      // general purpose bit 0, local header
    bytes[central + 8] = static_cast<char>(bytes[central + 8] | 1);  // and central header
    EXPECT_EQ(code(read_zip(bytes, "a.zip")), "ZIP-06");
}

}  // namespace
}  // namespace tanji
