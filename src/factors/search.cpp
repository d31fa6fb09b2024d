// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>

#include "factors/library.h"
#include "factors/library_state.h"
#include "factors/pinyin.h"
#include "factors/search_loosen.h"
#include "factors/search_query.h"
#include "factors/search_score.h"
#include "factors/search_standing.h"
#include "support/text.h"

namespace tanji {
namespace {

using pack::Slot;

struct SearchField {
    Slot slot;
    double most;            // points of a match by letters
    double most_by_pinyin;  // by pinyin
    const char* where;
    bool of_the_thing;  // says what it is, not where it comes from
};
constexpr std::array kOtherFields{
    SearchField{pack::SearchKindZh, 430, 250, "kind", true},   SearchField{pack::SearchKindEn, 430, 0, "kind", true},
    SearchField{pack::SearchDetail, 400, 230, "detail", true}, SearchField{pack::SearchPlace, 430, 300, "place", false},
    SearchField{pack::SearchSource, 300, 0, "source", false},
};
/// A word that is the very category or kind of a record: "landfill" means disposal before it means landfill gas.
constexpr double kCategoryGain = 110;
constexpr double kOwnUnit = 620;
constexpr double kServedUnit = 480;
constexpr double kYear = 450;
constexpr double kOnlyTheGas = 250;
constexpr double kGuess = 0.4;
constexpr double kIdPart = 350;
constexpr double kIdBegins = 900;
constexpr double kId = 2000;
/// Of hits that hold some of the words only: those that hold much less than the best one say nothing.
constexpr double kLeastOfBest = 0.6;

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

class Search {
  public:
    Search(const FactorLibrary::State& state, const SearchQuery& query, bool packs_on)
        : state_(state), view_(state.view), texts_(state.texts()), query_(query), packs_on_(packs_on), used_(texts_.size(), false) {
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
            whole_scores_.emplace(texts_, used_, whole_);
            if (!joined_.forms.empty()) joined_scores_.emplace(texts_, used_, joined_);
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
        slots_.assign(view_.records() * kSearchSlots, pack::kNone);
        std::optional<UnitService> service;
        if (unit_) service.emplace(state_, *unit_);
        const auto look = [&](std::size_t record) {
            if (!query_.kind.empty() && view_.text_field(record, &EmissionFactor::kind) != query_.kind) return;
            if (service && !service->per(record)) return;
            records.push_back(record);
            for (std::uint32_t slot = pack::SearchNameZh; slot < pack::FirstText; ++slot) {
                const std::uint32_t text = view_.slot(record, slot);
                slots_[record * kSearchSlots + slot - pack::SearchNameZh] = text;
                if (text != pack::kNone) used_[text] = true;
            }
        };
        state_.for_each(look, packs_on_);
        return records;
    }

    static constexpr std::size_t kSearchSlots = pack::FirstText - pack::SearchNameZh;
    /// The text that a record has in a field, or kNone.
    [[nodiscard]] std::uint32_t text_of(std::size_t record, Slot slot) const {
        return slots_[record * kSearchSlots + slot - pack::SearchNameZh];
    }

    void prepare(Reading& reading) {
        for (const SearchWord& word : reading.terms.words) reading.scores.emplace_back(texts_, used_, word);
    }

    void loosen() {
        std::vector<bool> not_found;
        for (std::size_t word = 0; word < as_typed_.terms.words.size(); ++word) not_found.push_back(!is_found(word));
        freer_.terms = loosened(as_typed_.terms, {view_, texts_, used_, not_found});
        prepare(freer_);
    }
    bool is_found(std::size_t word) {
        bool found = false;
        state_.for_each([&](std::size_t record) { found = found || best_of_word(as_typed_, record, word).points > 0; }, packs_on_);
        return found;
    }
    std::size_t count_of(const Reading& reading, std::size_t word) {
        std::size_t count = 0;
        state_.for_each([&](std::size_t record) { count += best_of_word(reading, record, word).points > 0 ? 1U : 0U; }, packs_on_);
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
                const Found found = best_of_word(freer_, record, word);
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
            const Found found = best_of_word(reading, record, word);
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

    Found best_of_word(const Reading& reading, std::size_t record, std::size_t index) {
        const SearchWord& word = reading.terms.words[index];
        const WordScores& scores = reading.scores[index];
        Found best;
        const auto take = [&best](const Found& found) {
            if (found.points > best.points) best = found;
        };
        for (const Slot slot : {pack::SearchNameZh, pack::SearchNameEn}) {
            const std::uint32_t text = text_of(record, slot);
            if (text == pack::kNone) continue;
            const TextScore& score = scores[text];
            if (score.name_form == TextScore::kNoForm) continue;
            const std::string& form = word.forms[static_cast<std::size_t>(score.name_form)].text;
            const double loss = (form == "二氧化碳" || form == "co2") && measures_co2(record) ? kOnlyTheGas : 0;
            take({static_cast<double>(score.name) - loss, "name", text, score.name_form, slot == pack::SearchNameEn, true,
                  score.name_kind == MatchKind::Part});
        }
        for (const SearchField& field : kOtherFields) {
            const std::uint32_t text = text_of(record, field.slot);
            if (text == pack::kNone || best.points >= field.most) continue;
            const TextScore& score = scores[text];
            const auto points = [&word](double most, std::int16_t form) {
                return std::min(most, form_most(word, form)) - form_loss(word, form);
            };
            if (score.letters != TextScore::kNoForm && score.letters_kind != MatchKind::Part)
                take({points(field.most, score.letters), field.where, text, score.letters, false, field.of_the_thing});
            if (score.pinyin != TextScore::kNoForm)
                take({points(field.most_by_pinyin, score.pinyin), field.where, text, score.pinyin, false, field.of_the_thing});
        }
        if (word.year != 0 && static_cast<int>(view_.slot(record, pack::Year)) == word.year) take({.points = kYear, .where = "year"});
        if (word.unit) take({.points = unit_points(*word.unit, record), .where = "unit"});
        const WordForm& typed = word.forms.front();
        if (best.points == 0 && typed.text.size() >= 3 && !typed.han && has_id_part(view_.id(record), typed.text))
            take({.points = kIdPart, .where = "id"});
        return best;
    }

    /// The whole query as one text against the names; "dian li" as "dianli".
    Found best_of_whole(std::size_t record) const {
        Found best;
        if (whole_scores_)
            for (const Slot slot : {pack::SearchNameZh, pack::SearchNameEn}) {
                const std::uint32_t text = text_of(record, slot);
                if (text == pack::kNone) continue;
                const TextScore& score = (*whole_scores_)[text];
                if (!by_pinyin(score.name_kind) && static_cast<double>(score.name) > best.points)
                    best = {static_cast<double>(score.name), "name", text, score.name_form, slot == pack::SearchNameEn, true};
            }
        const std::uint32_t text = text_of(record, pack::SearchNameZh);
        if (!joined_scores_ || text == pack::kNone) return best;
        const TextScore& score = (*joined_scores_)[text];
        if (by_pinyin(score.name_kind) && !by_initials(score.name_kind) && static_cast<double>(score.name) > best.points)
            best = {static_cast<double>(score.name), "name", text, score.name_form, false, true};
        return best;
    }

    /// The gas in the name of a grid factor is what it counts, not what it supplies.
    bool measures_co2(std::size_t record) const { return view_.text_field(record, &EmissionFactor::kind).starts_with("electricity"); }

    static bool has_id_part(std::string_view id, std::string_view part) {
        for (std::size_t at = id.find(part); at != std::string_view::npos; at = id.find(part, at + 1)) {
            const bool begins = at == 0 || id[at - 1] == '-';
            const bool ends = at + part.size() == id.size() || id[at + part.size()] == '-';
            if (begins && ends) return true;
        }
        return false;
    }

    /// Whether a unit in the query is the record's own, or one in which an amount can be given.
    double unit_points(const Unit& typed, std::size_t record) {
        const Unit& own = state_.reference(record);
        if (typed.canonical == own.canonical) return kOwnUnit;
        if (!typed.gas.empty()) return same_per(typed, view_.slot(record, pack::Reference)) ? kOwnUnit : 0;
        return services_.try_emplace(typed.symbol, state_, typed).first->second.per(record) ? kServedUnit : 0;
    }
    /// "kgCO2e/kWh" against a factor per kWh; asked once per unit of the query and unit of the library.
    bool same_per(const Unit& typed, std::uint32_t reference) {
        const auto [known, fresh] = same_per_.try_emplace({typed.symbol, reference}, false);
        if (!fresh) return known->second;
        const std::size_t slash = typed.symbol.find('/');
        if (slash == std::string::npos) return false;
        const Result<Unit> per = parse_unit(typed.symbol.substr(slash + 1), {});
        known->second = per.has_value() && convertible(*per, state_.units[reference]) == Convertible::Yes;
        return known->second;
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
            hit.why.push_back(reason(word, found));
            return hit;
        }
        const Reading& reading = ranked.closeness == Closeness::Exact ? as_typed_ : freer_;
        std::vector<SearchReason> missing;
        for (std::size_t index = 0; index < reading.terms.words.size(); ++index) {
            const SearchWord& word = reading.terms.words[index];
            const Found found = best_of_word(reading, ranked.record, index);
            if (found.points > 0)
                hit.why.push_back(reason(word, found));
            else
                missing.push_back({"missing", {}, word.typed, {}});
        }
        hit.why.insert(hit.why.end(), missing.begin(), missing.end());
        return hit;
    }
    SearchReason reason(const SearchWord& word, const Found& found) const {
        SearchReason reason{"exact", found.where, word.typed, {}};
        if (found.form == TextScore::kNoForm) return reason;
        const WordForm& form = word.forms[static_cast<std::size_t>(found.form)];
        const TextMatch match = match_form(texts_, word, form, found.text);
        if (by_pinyin(match.kind) || match.kind == MatchKind::Part) reason.found = texts_.characters(found.text, match);
        if (match.kind == MatchKind::Part)
            reason.how = "part";
        else if (form.origin == FormOrigin::Homophone)
            reason.how = "homophone";
        else if (match.kind == MatchKind::PinyinMistyped || form.origin == FormOrigin::Similar)
            reason.how = "similar";
        else if (by_initials(match.kind))
            reason.how = "initials";
        else if (by_pinyin(match.kind))
            reason.how = "pinyin";
        else if (form.origin == FormOrigin::Synonym)
            reason.how = "synonym";
        if (reason.found.empty() && form.origin != FormOrigin::Typed) reason.found = form.text;
        return reason;
    }

    const FactorLibrary::State& state_;
    const PackView& view_;
    const SearchTexts& texts_;
    const SearchQuery& query_;
    bool packs_on_;
    std::vector<std::uint32_t> slots_;  // texts of the records that are looked through, kSearchSlots each
    std::vector<bool> used_;            // texts of the records that are looked through
    Reading as_typed_, freer_;
    SearchWord whole_, joined_;
    std::optional<WordScores> whole_scores_, joined_scores_;
    std::string wanted_id_;
    std::optional<Unit> unit_;
    std::vector<Ranked> ranked_;
    std::map<std::string, UnitService> services_;
    std::map<std::pair<std::string, std::uint32_t>, bool> same_per_;
};

}  // namespace

std::vector<SearchHit> FactorLibrary::search(const SearchQuery& query) const { return Search(*state_, query, true).run(); }

std::vector<PackMatches> FactorLibrary::search_packs_off(const SearchQuery& query, Closeness least) const {
    if (std::all_of(state_->packs.begin(), state_->packs.end(), [](const PackInfo& pack) { return pack.on; })) return {};
    return Search(*state_, query, false).by_pack(least);
}

}  // namespace tanji
