// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "factors/emission_factor.h"
#include "factors/table.h"

namespace tanji {

/// The kinds of factor, with their names in both languages (kinds.csv).
struct FactorKind {
    std::string id;
    LocalText name;
};

/// The words that the tables are written with: kinds.csv, and vocabulary.csv by column.
struct FactorVocabulary {
    std::vector<FactorKind> kinds;
    std::map<std::string, std::vector<std::string>> words;
};

/// One pack as read from its tables.
struct FactorPack {
    std::string id;
    std::string version;  // first 12 digits of the SHA-256 over its tables, in the order of their names
    std::size_t rows = 0;
    std::vector<EmissionFactor> factors;  // sorted by id
};

struct FactorTables {
    FactorVocabulary vocabulary;
    std::vector<FactorPack> packs;  // core first, then by name
};

/// Reads every `<folder>/<pack>/*.csv` by `<folder>/kinds.csv` and `<folder>/vocabulary.csv`. Rows with the same `set` become one factor
/// with a term per gas. Every bad row is an error with its file, line and column: FACTOR-02 a column is missing, FACTOR-03 an empty field,
/// FACTOR-04 no number, FACTOR-05 the unit is not "mass of gas per something", FACTOR-06 an unknown word, FACTOR-07 an id twice, FACTOR-08
/// units of a set that do not convert, FACTOR-09 a gas twice in a set, FACTOR-10 a printed value that its parts do not make, FACTOR-11 a
/// folder without tables, FACTOR-12 superseded by an unknown id, FACTOR-13 gas and unit disagree, FACTOR-14 letters that an id must not
/// have; besides those of parse_unit, csv.h and file.h.
Result<FactorTables> read_factor_tables(const std::filesystem::path& folder);

/// kinds.csv and vocabulary.csv of a folder laid out as data/factors.
Result<FactorVocabulary> read_vocabulary(const std::filesystem::path& folder);

/// The tables of one pack, which is called as its folder; ids are compared within each table. Codes as read_factor_tables.
FactorPack read_pack(const std::filesystem::path& folder, const FactorVocabulary& vocabulary, Diagnostics& errors);

/// The factors of one table; ids are not compared with those of other tables. `pack` is written into each.
std::vector<EmissionFactor> read_factor_table(const DataTable& table, const std::string& pack, const FactorVocabulary& vocabulary,
                                              Diagnostics& errors);

/// Reads a table of the folder. Files are named in messages as "<shown>/<name>".
Result<DataTable> read_table_file(const std::filesystem::path& path, const std::string& shown, std::string* bytes = nullptr);

}  // namespace tanji
