// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factors/emission_factor.h"
#include "factors/gwp.h"

namespace tanji {

struct PackInfo {
    std::string id;           // core, cpcd, oekobaudat
    std::string version;      // first 12 digits of the SHA-256 over its tables
    std::size_t rows = 0;     // rows read in sources
    std::size_t factors = 0;  // factors offered: rows, and sets of rows that are one factor gas by gas
    bool on = false;          // core is on; the others are off until asked for
};

struct SearchQuery {
    std::string text;              // Chinese, English, pinyin (whole, initials), id, unit, place, year; blanks separate words
    std::string kind;              // only of this kind; empty: all
    std::string unit;              // only what can serve an amount in this unit; empty: all
    std::optional<int> near_year;  // the data year wanted: nearer years come first
    std::size_t limit = 20;
};

/// How freely the query had to be read for a hit; a closer hit always comes first.
enum class Closeness : std::uint8_t {
    Exact,    // every word stands in the record, as typed or by a synonym
    Similar,  // every word, some of them with a typing error, or apart
    Partial   // some words only: a line of a bill of materials
};

/// Why a record was proposed. Words of the catalogue: `search.how.*` with {where}, {typed} and {found}.
struct SearchReason {
    std::string how;    // exact, synonym, pinyin, initials, similar, homophone, part, missing (this word was not found)
    std::string where;  // name, kind, detail, place, source, year, unit, id; empty for missing
    std::string typed;  // the word of the query
    std::string found;  // what stands in the record instead; empty when it is the word itself
    bool operator==(const SearchReason&) const = default;
};

struct SearchHit {
    std::string id;
    double score = 0.0;
    Closeness closeness = Closeness::Exact;
    std::vector<SearchReason> why;
    bool doubtful = false;
};

/// What a pack that is off has for a query.
struct PackMatches {
    std::string pack;
    std::size_t count = 0;
    SearchHit best;
};

/// The factors that come with the program (packed into it, or read from a folder of tables), and the packs that are on.
/// Looking up one id decodes one record; the whole is never copied.
class FactorLibrary {
  public:
    /// The library packed into the program. `packs` are switched on besides core. Codes FACTOR-01 unknown pack (with the known ones). A
    /// packed library that is damaged is a mistake of ours (LogicFault).
    static Result<FactorLibrary> packed(const std::vector<std::string>& packs, const Place& place = {});
    /// From the tables of a folder laid out as data/factors; every bad row is an error with file, line and column (factor_tables.h has the
    /// codes).
    static Result<FactorLibrary> from_folder(const std::string& folder, const std::vector<std::string>& packs);

    /// The same library with factors of one's own before it: suppliers' footprints of a study. They are found by their id, first.
    [[nodiscard]] FactorLibrary with(std::vector<EmissionFactor> own) const;

    /// The factor of that id among the packs that are on. The id of a row that is one gas of a combined factor finds the
    /// combined factor, whose own id then differs from the one asked for.
    [[nodiscard]] std::optional<EmissionFactor> find(std::string_view id) const;
    /// The pack that holds an id which is not found because its pack is off; empty otherwise.
    [[nodiscard]] std::string pack_holding(std::string_view id) const;
    [[nodiscard]] std::vector<SearchHit> search(const SearchQuery& query) const;
    /// What the packs that are off have for the query, no less close than `least`; packs without a match are left out.
    [[nodiscard]] std::vector<PackMatches> search_packs_off(const SearchQuery& query, Closeness least) const;
    /// The known id that is nearest to a mistyped one; empty when none is near.
    [[nodiscard]] std::string nearest_id(std::string_view id) const;
    /// Among factors of that kind (empty: any) that can serve an amount in `unit`: the largest kg CO2e per `unit`, and whose it is.
    /// Doubtful rows and credits do not count. Empty when there is no candidate.
    struct Largest {
        std::string id;
        double kg_per_unit = 0.0;
    };
    [[nodiscard]] std::optional<Largest> largest(const Unit& unit, std::string_view kind, const GwpSet& gwp) const;

    /// From the bytes of a factors.bin, which must outlive the library. FACTOR-15 when they are no whole one.
    static Result<FactorLibrary> from_bytes(std::string_view bytes, const std::vector<std::string>& packs, const Place& place = {});

    [[nodiscard]] const std::vector<PackInfo>& packs() const;
    [[nodiscard]] std::vector<std::string> ids() const;  // of the packs that are on, sorted

    /// What stands behind it; library_state.h has it, for the .cpp files of this folder only.
    struct State;

  private:
    static Result<FactorLibrary> open(std::shared_ptr<State> state, std::string_view bytes, const std::vector<std::string>& packs,
                                      const Place& place);
    std::shared_ptr<const State> state_;
    std::shared_ptr<const std::vector<EmissionFactor>> own_;  // sorted by id; may be null
};

/// kg CO2e per reference unit under a GWP set; `locked_kg` of it stand on another or an unknown basis.
struct Footprint {
    double kg = 0.0;
    double locked_kg = 0.0;
    std::vector<std::string> missing;  // gases that the set does not know
};
Footprint footprint(const EmissionFactor& factor, const GwpSet& gwp);

}  // namespace tanji
