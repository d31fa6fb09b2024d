// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "factors/factor_tables.h"
#include "factors/pinyin.h"

namespace tanji {

/// Names of a place that searches may use: "CN-SD" -> 山东, Shandong.
struct FactorPlace {
    std::string code;
    LocalText name;
};

/// Who types `word` may mean `also`; not the other way round.
struct FactorSynonym {
    std::string word;
    std::string also;
};

/// What searches know besides the tables.
struct SearchHelp {
    std::vector<FactorPlace> places;
    std::vector<FactorSynonym> synonyms;
};

/// The library as bytes: all records, and what searches need, computed beforehand. Same tables, same bytes. Layout: pack_layout.h.
std::string write_pack(const FactorTables& tables, const Pinyin& pinyin, const SearchHelp& help);

/// Reads data/factors and data/pinyin below `data` and writes them as one library.
Result<std::string> pack_library(const std::filesystem::path& data);

/// A library from the tables of `factors`; pinyin as given, places.csv and synonyms.csv of the folder if there are any.
Result<std::string> pack_tables(const std::filesystem::path& factors, const Pinyin& pinyin);

/// What both sides of a match are brought to: case, width and traditional characters folded.
std::u32string search_fold(std::string_view text, const std::map<char32_t, char32_t>& traditional);

}  // namespace tanji
