// SPDX-License-Identifier: Apache-2.0
#pragma once

// The packed library (factors.bin): a header, then sections of 32-bit little-endian words, all found by offset and read where they lie.
//
//   magic "TANJIFAC" | format | number of sections | checksum (64 bit, of all that follows it) | size of the file (64 bit)
//   per section: offset (64 bit) | bytes (64 bit)
//
// A text is the offset of its length in section Pool; a double is two words, low word first.

#include <cstdint>
#include <string_view>

#include "factors/factor_fields.h"

namespace tanji::pack {

inline constexpr std::string_view kMagic = "TANJIFAC";
inline constexpr std::uint32_t kFormat = 2;
inline constexpr std::uint32_t kNone = 0xFFFFFFFFU;
inline constexpr std::size_t kChecksumAt = 16;
inline constexpr std::size_t kSizeAt = 24;
inline constexpr std::size_t kSectionsAt = 32;

enum class Section : std::uint32_t {
    Pool,         // bytes: length, then the text
    Packs,        // id, version, rows, first record, records
    Records,      // see Slot; sorted by id within a pack
    Terms,        // gas, category, origin, row, text, unit, kg (2)
    Quantities,   // unit, text, value (2)
    Numbers,      // value (2)
    Units,        // symbol
    Aliases,      // id of a row inside a set, record; sorted by id
    SearchTexts,  // folded text, first syllable, syllables
    Syllables,    // per Han character of a search text: the set of its readings; kNone for other characters
    Readings,     // readings of one character, separated by blanks
    Traditional,  // character, its simplified form; sorted
    Vocabulary,   // folded Latin words of four letters and more, sorted, for mistyped ones
    Synonyms,     // a word (of SearchTexts), another that is meant too (of Pool); both folded
    Sources,      // readings.csv, words.csv, traditional.csv as they were: for libraries made from a folder
    Count
};
inline constexpr std::size_t kSections = static_cast<std::size_t>(Section::Count);
inline constexpr std::size_t kHeaderSize = kSectionsAt + 16 * kSections;

inline constexpr std::size_t kPackWords = 5;
inline constexpr std::size_t kTermWords = 8;
inline constexpr std::size_t kQuantityWords = 4;
inline constexpr std::size_t kNumberWords = 2;
inline constexpr std::size_t kAliasWords = 2;
inline constexpr std::size_t kSearchTextWords = 3;
inline constexpr std::size_t kSynonymWords = 2;

/// The words of a record. What names an entry of another section is its index there, or kNone.
enum Slot : std::uint32_t {
    Id,
    NameZh,
    NameEn,
    Year,
    Reference,  // of Units
    FirstTerm,
    TermCount,
    Flags,
    Ncv,  // of Quantities, like the next three
    CarbonContent,
    FuelDensity,
    Density,
    Oxidation,  // of Numbers
    OxidationText,
    Uncertainty,   // of Numbers
    SearchNameZh,  // of SearchTexts, like all that begin so
    SearchNameEn,
    SearchKindZh,
    SearchKindEn,
    SearchDetail,
    SearchPlace,
    SearchSource,
    FirstText,
    RecordWords = FirstText + kTextFields.size()
};

enum Flag : std::uint32_t { HasFuel = 1, IsDoubtful = 2, IsOfficialChinese = 4, IsCredit = 8 };

/// Eight bytes at a time; told apart from any single change, and quick enough for every start of the program.
inline std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t sum = 0x9E3779B97F4A7C15U ^ bytes.size();
    std::size_t i = 0;
    const auto byte = [&bytes](std::size_t at) { return static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at])); };
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word = 0;
        for (std::size_t k = 0; k < 8; ++k) word |= byte(i + k) << (8 * k);
        sum = (sum ^ word) * 0xD6E8FEB86659FD93U;
        sum ^= sum >> 32U;
    }
    for (; i < bytes.size(); ++i) {
        sum = (sum ^ byte(i)) * 0xD6E8FEB86659FD93U;
        sum ^= sum >> 32U;
    }
    return sum;
}

}  // namespace tanji::pack
