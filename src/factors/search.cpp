// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>

#include "factors/library.h"
#include "factors/library_state.h"
#include "factors/pinyin.h"
#include "factors/search_loosen.h"
#include "factors/search_records.h"
#include "factors/search_standing.h"
#include "support/text.h"

namespace tanji {
namespace {

using pack::Slot;

/// A word that is the very category or kind of a record: "landfill" means disposal before it means landfill gas.
constexpr double kCategoryGain = 110;
constexpr double kGuess = 0.4;
constexpr double kIdBegins = 900;
constexpr double kId = 2000;
/// Of hits that hold some of the words only: those that hold much less than the best one say nothing.
constexpr double kLeastOfBest = 0.6;

class Search {
  public:
    Search(const FactorLibrary::State& state, const SearchQuery& query, bool packs_on)
        : state_(state), view_(state.view), texts_(state.texts()), query_(query), packs_on_(packs_on), records_(state) {
        wanted_id_ = fold(trim(query.text));
        if (!query.unit.empty())
            if (Result<Unit> unit = parse_unit(query.unit, {})) unit_ = std::move(unit).value();
    }

    std::vector<SearchHit> run() {
        rank(Closeness::Partial);
        const std::size_t shown = std::min(query_.limit, ranked_.size());
        std::partial_sort(ranked_.begin(), ranked_.begin() + static_cast<std::ptrdiff_t>(shown), ranked_.end(),
                          [this](const Ranked& a, const Ranked& b) { return before(a, b); });
        std::vector<SearchHit> hits;
        for (std::size_t i = 0; i < shown; ++i) hits.push_back(hit(ranked_[i]));
        return hits;
    }

    std::vector<PackMatches> by_pack(Closeness least) {
        rank(least);
        std::vector<PackMatches> packs;
        for (std::size_t index = 0; index < state_.packs.size(); ++index) {
            const Ranked* best = nullptr;
            PackMatches matches{state_.packs[index].id, 0, {}};
            for (const Ranked& ranked : ranked_) {
                if (view_.pack_of(ranked.record) != index) continue;
                ++matches.count;
                if (best == nullptr || before(ranked, *best)) best = &ranked;
            }
            if (best == nullptr) continue;
            matches.best = hit(*best);
            packs.push_back(std::move(matches));
        }
        return packs;
    }

  private:
    struct Ranked {
        std::size_t record = 0;
        double score = 0;
        bool exact_id = false;
        bool by_whole = false;  // the whole query fits better than its words
        Closeness closeness = Closeness::Exact;
    };

    /// Fills ranked_: closer readings first, the freer ones only when there is room, parts of the query only when nothing holds it all.
    void rank(Closeness least) {
        // A unit that nothing can be measured in serves nothing.
        if (!query_.unit.empty() && !unit_) return;
        std::vector<std::size_t> rest = candidates();
        as_typed_.terms = read_terms(query_.text, view_);
        if (as_typed_.terms.words.empty() && query_.kind.empty() && query_.unit.empty()) return;
        prepare(as_typed_);
        if (!as_typed_.terms.joined.empty()) joined_.forms.push_back(word_form(to_characters(as_typed_.terms.joined), FormOrigin::Typed));
        whole_.forms.push_back(as_typed_.terms.whole);
        if (as_typed_.terms.words.size() > 1) {
            whole_scores_.emplace(texts_, records_.texts_used(), whole_);
            if (!joined_.forms.empty()) joined_scores_.emplace(texts_, records_.texts_used(), joined_);
        }
        std::erase_if(rest, [this](std::size_t record) { return score_exact(record); });
        if (least == Closeness::Exact || ranked_.size() >= query_.limit || as_typed_.terms.words.empty()) return;
        loosen();
        std::erase_if(rest, [this](std::size_t record) { return score_all(record); });
        if (least == Closeness::Similar || !ranked_.empty()) return;
        score_parts(rest);
    }

    std::vector<std::size_t> candidates() {
        std::vector<std::size_t> records;
        std::optional<UnitService> service;
        if (unit_) service.emplace(state_, *unit_);
        const auto look = [&](std::size_t record) {
            if (!query_.kind.empty() && view_.text_field(record, &EmissionFactor::kind) != query_.kind) return;
            if (service && !service->per(record)) return;
            records.push_back(record);
            records_.add(record);
        };
        state_.for_each(look, packs_on_);
        return records;
    }

    void prepare(Reading& reading) {
        for (const SearchWord& word : reading.terms.words) reading.scores.emplace_back(texts_, records_.texts_used(), word);
    }

    void loosen() {
        std::vector<bool> not_found;
        for (std::size_t word = 0; word < as_typed_.terms.words.size(); ++word) not_found.push_back(!is_found(word));
        freer_.terms = loosened(as_typed_.terms, {view_, texts_, records_.texts_used(), not_found});
        prepare(freer_);
    }
    bool is_found(std::size_t word) {
        bool found = false;
        state_.for_each([&](std::size_t record) { found = found || records_.best_of_word(as_typed_, record, word).points > 0; }, packs_on_);
        return found;
    }
    std::size_t count_of(const Reading& reading, std::size_t word) {
        std::size_t count = 0;
        state_.for_each([&](std::size_t record) { count += records_.best_of_word(reading, record, word).points > 0 ? 1U : 0U; }, packs_on_);
        return count;
    }

    bool before(const Ranked& a, const Ranked& b) const {
        if (a.exact_id != b.exact_id) return a.exact_id;
        const bool a_doubtful = view_.flag(a.record, pack::IsDoubtful);
        if (a_doubtful != view_.flag(b.record, pack::IsDoubtful)) return !a_doubtful;
        if (a.closeness != b.closeness) return a.closeness < b.closeness;
        if (a.score != b.score) return a.score > b.score;
        const int a_year = distance(a.record);
        const int b_year = distance(b.record);
        if (a_year != b_year) return a_year < b_year;
        return view_.id(a.record) < view_.id(b.record);
    }
    /// Newest first; with a year wanted, nearest first and of two as near the newer.
    int distance(std::size_t record) const {
        constexpr int kFar = 1 << 20;
        const int year = static_cast<int>(view_.slot(record, pack::Year));
        if (year == 0) return kFar;
        if (!query_.near_year) return -year;
        return 2 * std::abs(year - *query_.near_year) + (year < *query_.near_year ? 1 : 0);
    }

    bool score_exact(std::size_t record) {
        Ranked ranked{.record = record};
        bool english = false;
        double points = all_words(as_typed_, record, english);
        if (const Found whole = best_of_whole(record); whole.points > points) {
            points = whole.points;
            english = whole.english;
            ranked.by_whole = true;
        }
        const std::string_view id = view_.id(record);
        if (id == wanted_id_) {
            ranked.exact_id = true;
            points = kId;
        } else if (wanted_id_.size() >= 4 && id.starts_with(wanted_id_)) {
            points = std::max(points, kIdBegins);
        }
        if (points <= 0 && !as_typed_.terms.words.empty()) return false;
        take(std::move(ranked), as_typed_, points, english);
        return true;
    }
    bool score_all(std::size_t record) {
        bool english = false;
        const double points = all_words(freer_, record, english);
        if (points <= 0) return false;
        take({.record = record, .closeness = Closeness::Similar}, freer_, points, english);
        return true;
    }
    void score_parts(const std::vector<std::size_t>& records) {
        weigh(records.size());
        struct Part {
            std::size_t record;
            double points;
            bool english;
        };
        std::vector<Part> parts;
        double best = 0;
        for (const std::size_t record : records) {
            Part part{record, 0, true};
            double weights = 0;
            bool says_what = false;
            for (std::size_t word = 0; word < freer_.terms.words.size(); ++word) {
                const Found found = records_.best_of_word(freer_, record, word);
                weights += freer_.weights[word];
                part.points += freer_.weights[word] * found.points * (is_guess(freer_.terms.words[word], found) ? kGuess : 1.0);
                says_what = says_what || found.of_the_thing;
                if (found.points > 0 && found.of_the_thing) part.english = part.english && found.english;
            }
            if (!says_what || weights <= 0) continue;
            part.points /= weights;
            best = std::max(best, part.points);
            parts.push_back(part);
        }
        for (const Part& part : parts)
            if (part.points >= kLeastOfBest * best)
                take({.record = part.record, .closeness = Closeness::Partial}, freer_, part.points, part.english);
    }
    /// A word that is known as typed was hardly mistyped.
    static bool is_guess(const SearchWord& word, const Found& found) {
        if (!word.found_as_typed || found.form == TextScore::kNoForm) return false;
        const FormOrigin origin = word.forms[static_cast<std::size_t>(found.form)].origin;
        return origin == FormOrigin::Similar || origin == FormOrigin::Homophone;
    }
    /// A word says the more the fewer records hold it and the longer it is; the last word of a phrase says what the thing is, those in
    /// brackets or with digits what size it has, and so do words behind others.
    void weigh(std::size_t records) {
        constexpr double kLeast = 0.15;
        constexpr double kLastGain = 0.5;
        constexpr double kBehindLoss = 0.3;
        constexpr double kBesides = 0.3;
        const auto& words = freer_.terms.words;
        for (std::size_t word = 0; word < words.size(); ++word) {
            const std::size_t count = count_of(freer_, word);
            double weight = 0;
            if (count > 0) {
                weight = kLeast + std::log((static_cast<double>(records) + 1) / (static_cast<double>(count) + 1)) /
                                      std::log(static_cast<double>(records) + 1);
                weight *= std::sqrt(static_cast<double>(to_characters(words[word].typed).size()));
                weight *= 1 + kLastGain * words[word].place_in_phrase;
                weight *= 1 - kBehindLoss * static_cast<double>(word) / static_cast<double>(words.size());
                if (words[word].aside || words[word].typed.find_first_of("0123456789") != std::string::npos) weight *= kBesides;
            }
            freer_.weights.push_back(weight);
        }
    }

    /// The mean over the words; 0 when one of them is not in the record.
    double all_words(const Reading& reading, std::size_t record, bool& english) {
        double points = 0;
        for (std::size_t word = 0; word < reading.terms.words.size(); ++word) {
            const Found found = records_.best_of_word(reading, record, word);
            if (found.points <= 0 || found.part) return 0;
            points += found.points;
            english = english || found.english;
        }
        return reading.terms.words.empty() ? 0 : points / static_cast<double>(reading.terms.words.size());
    }

    void take(Ranked ranked, const Reading& reading, double points, bool english) {
        if (!reading.terms.words.empty() && names_category(reading, ranked.record)) points += kCategoryGain;
        ranked.score = std::round(points + standing(view_, ranked.record, official_gain(english)));
        ranked_.push_back(ranked);
    }
    /// A Chinese query asks for Chinese official values first; English names and single characters say less about what is meant.
    double official_gain(bool english) const {
        if (english) return 40;
        const bool single = as_typed_.terms.words.size() == 1 && as_typed_.terms.whole.characters.size() == 1;
        return single ? 60 : 120;
    }

    bool names_category(const Reading& reading, std::size_t record) const {
        const std::string_view category = view_.text_field(record, &EmissionFactor::category);
        const std::string_view kind = view_.text_field(record, &EmissionFactor::kind);
        for (const SearchWord& word : reading.terms.words)
            for (const WordForm& form : word.forms)
                if (form.text == category || form.text == kind) return true;
        return false;
    }

    /// The whole query as one text against the names; "dian li" as "dianli".
    Found best_of_whole(std::size_t record) const {
        Found best;
        if (whole_scores_)
            for (const Slot slot : {pack::SearchNameZh, pack::SearchNameEn}) {
                const std::uint32_t text = records_.text_of(record, slot);
                if (text == pack::kNone) continue;
                const TextScore& score = (*whole_scores_)[text];
                if (!by_pinyin(score.name_kind) && static_cast<double>(score.name) > best.points)
                    best = {static_cast<double>(score.name), "name", text, score.name_form, slot == pack::SearchNameEn, true};
            }
        const std::uint32_t text = records_.text_of(record, pack::SearchNameZh);
        if (!joined_scores_ || text == pack::kNone) return best;
        const TextScore& score = (*joined_scores_)[text];
        if (by_pinyin(score.name_kind) && !by_initials(score.name_kind) && static_cast<double>(score.name) > best.points)
            best = {static_cast<double>(score.name), "name", text, score.name_form, false, true};
        return best;
    }

    SearchHit hit(const Ranked& ranked) {
        SearchHit hit;
        hit.id = view_.id(ranked.record);
        hit.score = ranked.score;
        hit.closeness = ranked.closeness;
        hit.doubtful = view_.flag(ranked.record, pack::IsDoubtful);
        const std::string_view id = view_.id(ranked.record);
        if (id == wanted_id_ || (wanted_id_.size() >= 4 && id.starts_with(wanted_id_))) {
            hit.why.push_back({"exact", "id", std::string(trim(query_.text)), {}});
            return hit;
        }
        if (ranked.by_whole) {
            const Found found = best_of_whole(ranked.record);
            const bool pinyin = found.form != TextScore::kNoForm && joined_scores_ && by_pinyin((*joined_scores_)[found.text].name_kind);
            SearchWord& word = pinyin ? joined_ : whole_;
            word.typed = std::string(trim(query_.text));
            hit.why.push_back(records_.reason(word, found));
            return hit;
        }
        const Reading& reading = ranked.closeness == Closeness::Exact ? as_typed_ : freer_;
        std::vector<SearchReason> missing;
        for (std::size_t index = 0; index < reading.terms.words.size(); ++index) {
            const SearchWord& word = reading.terms.words[index];
            const Found found = records_.best_of_word(reading, ranked.record, index);
            if (found.points > 0)
                hit.why.push_back(records_.reason(word, found));
            else
                missing.push_back({"missing", {}, word.typed, {}});
        }
        hit.why.insert(hit.why.end(), missing.begin(), missing.end());
        return hit;
    }
    const FactorLibrary::State& state_;
    const PackView& view_;
    const SearchTexts& texts_;
    const SearchQuery& query_;
    bool packs_on_;
    SearchRecords records_;
    Reading as_typed_, freer_;
    SearchWord whole_, joined_;
    std::optional<WordScores> whole_scores_, joined_scores_;
    std::string wanted_id_;
    std::optional<Unit> unit_;
    std::vector<Ranked> ranked_;
};

}  // namespace

std::vector<SearchHit> FactorLibrary::search(const SearchQuery& query) const { return Search(*state_, query, true).run(); }

std::vector<PackMatches> FactorLibrary::search_packs_off(const SearchQuery& query, Closeness least) const {
    if (std::all_of(state_->packs.begin(), state_->packs.end(), [](const PackInfo& pack) { return pack.on; })) return {};
    return Search(*state_, query, false).by_pack(least);
}

}  // namespace tanji
