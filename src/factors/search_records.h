// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "factors/library_state.h"
#include "factors/search_query.h"
#include "factors/search_score.h"

namespace tanji {

/// What one word of the query found in one record.
struct Found {
    double points = 0;
    const char* where = nullptr;
    std::uint32_t text = pack::kNone;
    std::int16_t form = TextScore::kNoForm;
    bool english = false;
    bool of_the_thing = false;
    bool part = false;  // a part of the word only
};

/// One reading of the query against all records.
struct Reading {
    SearchTerms terms;
    std::vector<WordScores> scores;  // per word
    std::vector<double> weights;     // per word: how much it says; for hits that hold some words only
};

/// The records that a search looks through, and what a word finds in one of them.
class SearchRecords {
  public:
    explicit SearchRecords(const FactorLibrary::State& state);

    /// Only records that were added are looked at.
    void add(std::size_t record);
    [[nodiscard]] const std::vector<bool>& texts_used() const { return texts_used_; }
    /// The text that a record has in a field, or kNone.
    [[nodiscard]] std::uint32_t text_of(std::size_t record, pack::Slot slot) const {
        return slots_[record * kSlots + slot - pack::SearchNameZh];
    }

    /// The best that a word of the reading finds: in names, kind, technology, place, source, year, unit or id.
    Found best_of_word(const Reading& reading, std::size_t record, std::size_t index);
    /// What was found, in words for people.
    [[nodiscard]] SearchReason reason(const SearchWord& word, const Found& found) const;

  private:
    static constexpr std::size_t kSlots = pack::FirstText - pack::SearchNameZh;

    [[nodiscard]] bool measures_co2(std::size_t record) const;
    double unit_points(const Unit& typed, std::size_t record);
    bool same_per(const Unit& typed, std::uint32_t reference);

    const FactorLibrary::State& state_;
    const PackView& view_;
    const SearchTexts& texts_;
    std::vector<std::uint32_t> slots_;  // of each record its texts, kNone where it was not added
    std::vector<bool> texts_used_;
    std::map<std::string, UnitService> services_;
    std::map<std::pair<std::string, std::uint32_t>, bool> same_per_;
};

}  // namespace tanji
