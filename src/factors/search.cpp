// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>

#include "factors/library.h"
#include "factors/library_state.h"
#include "factors/search_query.h"
#include "support/text.h"

namespace tanji {
namespace {

using pack::Slot;

/// Points of a match in a name, by MatchKind. Other fields give at most what their row below says.
constexpr std::array<double, 11> kNamePoints{800, 660, 600, 540, 500, 460, 420, 380, 330, 280, 0};

struct SearchField {
    Slot slot;
    double most;            // points of a match by letters
    double most_by_pinyin;  // by pinyin
    const char* why;
};
constexpr std::array kOtherFields{
    SearchField{pack::SearchKindZh, 430, 250, "search.kind"},   SearchField{pack::SearchKindEn, 430, 0, "search.kind"},
    SearchField{pack::SearchDetail, 400, 230, "search.detail"}, SearchField{pack::SearchPlace, 430, 300, "search.place"},
    SearchField{pack::SearchSource, 300, 0, "search.source"},
};
// A synonym of the other language never counts for more than a word inside a name.
constexpr double kTranslationMost = 600;
constexpr double kSynonymLoss = 15;
/// A word that is the very category or kind of a record: "landfill" means disposal before it means landfill gas.
constexpr double kCategoryGain = 110;
constexpr double kOwnUnit = 620;
constexpr double kServedUnit = 580;

/// What one word of the query found in one record.
struct Found {
    double points = 0;
    const char* why = nullptr;
    bool english = false;
};

bool by_pinyin(MatchKind kind) { return kind >= MatchKind::PinyinEqual && kind < MatchKind::None; }
bool by_initials(MatchKind kind) { return kind >= MatchKind::InitialsEqual && kind < MatchKind::None; }

/// What makes one record likelier to be meant than another that matches as well.
double standing(const PackView& view, std::size_t record, double official) {
    struct KindStanding {
        std::string_view kind;
        double points;
    };
    // A product study needs the footprint of electricity, not the CO2 of the grid; credits and disposal are asked for by name.
    static constexpr std::array kKinds{
        KindStanding{"electricity-footprint", 60},
        KindStanding{"electricity-grid-co2", 20},
        KindStanding{"electricity-generation-lifecycle", 10},
        KindStanding{"electricity-grid-co2-ex-market", -25},
        KindStanding{"material", 20},
        KindStanding{"fuel-upstream", -40},
        KindStanding{"waste-treatment", -30},
        KindStanding{"avoided", -150},
        KindStanding{"constant", -40},
        KindStanding{"electricity-td", -10},
        KindStanding{"electricity-upstream", -40},
        KindStanding{"heat-upstream", -40},
    };
    double points = 0;
    const std::string_view kind = view.text_field(record, &EmissionFactor::kind);
    for (const KindStanding& entry : kKinds)
        if (entry.kind == kind) points += entry.points;
    if (view.flag(record, pack::IsOfficialChinese)) {
        points += official;
        if (view.text_field(record, &EmissionFactor::geography) == "CN") points += 15;
    }
    if (!view.text_field(record, &EmissionFactor::superseded_by).empty()) points -= 50;
    return points;
}

class Search {
  public:
    Search(const FactorLibrary::State& state, const SearchQuery& query)
        : state_(state), view_(state.view), texts_(state.texts()), query_(query), terms_(read_terms(query.text, state.view)) {
        wanted_id_ = fold(trim(query.text));
        if (!query.unit.empty())
            if (Result<Unit> unit = parse_unit(query.unit, {})) unit_ = std::move(unit).value();
    }

    std::vector<SearchHit> run() {
        // A unit that nothing can be measured in serves nothing.
        if (!query_.unit.empty() && !unit_) return {};
        if (terms_.words.empty() && query_.kind.empty() && query_.unit.empty()) return {};
        std::optional<UnitService> service;
        if (unit_) service.emplace(state_, *unit_);
        std::vector<std::size_t> rest;
        state_.for_each([&](std::size_t record) {
            if (!query_.kind.empty() && view_.text_field(record, &EmissionFactor::kind) != query_.kind) return;
            if (service && !service->per(record)) return;
            if (!score(record, false)) rest.push_back(record);
        });
        if (ranked_.size() < query_.limit)
            for (const std::size_t record : rest) score(record, true);
        const std::size_t shown = std::min(query_.limit, ranked_.size());
        std::partial_sort(ranked_.begin(), ranked_.begin() + static_cast<std::ptrdiff_t>(shown), ranked_.end(),
                          [this](const Ranked& a, const Ranked& b) { return before(a, b); });
        std::vector<SearchHit> hits;
        for (std::size_t i = 0; i < shown; ++i) hits.push_back(hit(ranked_[i]));
        return hits;
    }

  private:
    struct Ranked {
        std::size_t record = 0;
        double score = 0;
        bool exact_id = false;
        bool relaxed = false;
        std::vector<const char*> why;
    };

    bool before(const Ranked& a, const Ranked& b) const {
        if (a.exact_id != b.exact_id) return a.exact_id;
        const bool a_doubtful = view_.flag(a.record, pack::IsDoubtful);
        if (a_doubtful != view_.flag(b.record, pack::IsDoubtful)) return !a_doubtful;
        if (a.relaxed != b.relaxed) return b.relaxed;
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

    /// Ranks the record if every word matches something in it.
    bool score(std::size_t record, bool relaxed) {
        Ranked ranked{record, 0, false, relaxed, {}};
        const std::string_view id = view_.id(record);
        bool english = false;
        double points = 0;
        if (!terms_.words.empty()) {
            bool all = true;
            for (std::size_t word = 0; word < terms_.words.size() && all; ++word) {
                const Found found = best_of_word(record, word, relaxed);
                all = found.points > 0;
                points += found.points;
                english = english || found.english;
                add_why(ranked, found.why);
            }
            points /= static_cast<double>(terms_.words.size());
            if (!all) {
                points = 0;
                ranked.why.clear();
            }
            if (!relaxed) {
                const Found whole = best_of_whole(record);
                if (whole.points > points) {
                    points = whole.points;
                    english = whole.english;
                    ranked.why.clear();
                    add_why(ranked, whole.why);
                }
                if (id == wanted_id_) {
                    ranked.exact_id = true;
                    points = 2000;
                } else if (wanted_id_.size() >= 4 && id.starts_with(wanted_id_)) {
                    points = std::max(points, 900.0);
                }
                if (points >= 900) ranked.why = {"search.id"};
            }
            if (points <= 0) return false;
            if (names_category(record)) points += kCategoryGain;
        }
        ranked.score = std::round(points + standing(view_, record, official_gain(english)));
        ranked_.push_back(std::move(ranked));
        return true;
    }
    /// A Chinese query asks for Chinese official values first; English names and single characters say less about what is meant.
    double official_gain(bool english) const {
        if (english) return 40;
        return is_single_character() ? 60 : 120;
    }
    bool is_single_character() const { return terms_.words.size() == 1 && terms_.whole.characters.size() == 1; }

    static void add_why(Ranked& ranked, const char* why) {
        if (why == nullptr) return;
        const bool known =
            std::any_of(ranked.why.begin(), ranked.why.end(), [why](const char* other) { return std::string_view(other) == why; });
        if (!known) ranked.why.push_back(why);
    }

    Found best_of_word(std::size_t record, std::size_t index, bool relaxed) {
        const SearchWord& word = terms_.words[index];
        Found best;
        const auto take = [&best](double points, const char* why, bool english = false) {
            if (points > best.points) best = {points, why, english};
        };
        for (std::size_t i = 0; i < word.forms.size(); ++i) {
            const Found found = best_of_form(record, word.forms[i], {index, i, false});
            const bool translated = word.forms[i].han != word.forms[0].han;
            const double most = translated ? std::min(found.points, kTranslationMost) : found.points;
            take(most - (i == 0 ? 0 : kSynonymLoss), found.why, found.english);
        }
        if (word.year != 0 && static_cast<int>(view_.slot(record, pack::Year)) == word.year) take(450, "search.year");
        if (word.unit) take(unit_points(record, index), "search.unit");
        const WordForm& typed = word.forms.front();
        if (best.points == 0 && typed.text.size() >= 3 && !typed.han && has_id_part(view_.id(record), typed.text)) take(350, "search.id");
        if (best.points > 0 || !relaxed) return best;
        for (std::size_t i = 0; i < word.similar.size(); ++i) {
            const Found found = best_of_form(record, word.similar[i], {index, i, true});
            take(found.points, "search.similar", found.english);
        }
        if (best.points == 0 && typed.han && typed.characters.size() >= 3) {
            const std::array<std::uint32_t, 5> texts{view_.slot(record, pack::SearchNameZh), view_.slot(record, pack::SearchKindZh),
                                                     view_.slot(record, pack::SearchPlace), view_.slot(record, pack::SearchDetail),
                                                     view_.slot(record, pack::SearchSource)};
            if (texts_.holds_pieces(typed.characters, texts.data(), texts.size())) take(400, "search.parts");
        }
        return best;
    }

    bool names_category(std::size_t record) const {
        const std::string_view category = view_.text_field(record, &EmissionFactor::category);
        const std::string_view kind = view_.text_field(record, &EmissionFactor::kind);
        for (const SearchWord& word : terms_.words)
            for (const WordForm& form : word.forms)
                if (form.text == category || form.text == kind) return true;
        return false;
    }

    struct FormKey {
        std::size_t word, form;
        bool similar;
    };
    Found best_of_form(std::size_t record, const WordForm& form, const FormKey& key) {
        Found best;
        const auto take = [&best](double points, const char* why, bool english) {
            if (points > best.points) best = {points, why, english};
        };
        for (const Slot slot : {pack::SearchNameZh, pack::SearchNameEn}) {
            TextMatch match = matched(form, key, view_.slot(record, slot));
            // 水 begins 水力发电 by chance.
            if (match.kind == MatchKind::Begins && form.han && form.characters.size() == 1) match.kind = MatchKind::Word;
            if (match.kind != MatchKind::None) take(name_points(match), name_why(match.kind), slot == pack::SearchNameEn);
        }
        for (const SearchField& field : kOtherFields) {
            if (best.points >= field.most) continue;
            const TextMatch match = matched(form, key, view_.slot(record, field.slot));
            if (match.kind == MatchKind::None) continue;
            const double most = by_pinyin(match.kind) ? field.most_by_pinyin : field.most;
            // Inside other fields initials fit by chance too often.
            if (!by_initials(match.kind)) take(most, field.why, false);
        }
        return best;
    }
    /// The whole query as one text against the names; "dian li" as "dianli".
    Found best_of_whole(std::size_t record) {
        Found best;
        if (terms_.words.size() < 2) return best;
        for (const Slot slot : {pack::SearchNameZh, pack::SearchNameEn}) {
            const std::uint32_t text = view_.slot(record, slot);
            const TextMatch match = matched(terms_.whole, {kWhole, 0, false}, text);
            if (match.kind != MatchKind::None && !by_pinyin(match.kind) && name_points(match) > best.points)
                best = {name_points(match), name_why(match.kind), slot == pack::SearchNameEn};
        }
        if (terms_.joined.empty()) return best;
        WordForm joined{terms_.joined, {}, false, true};
        const TextMatch match = matched(joined, {kJoined, 0, false}, view_.slot(record, pack::SearchNameZh));
        if (by_pinyin(match.kind) && !by_initials(match.kind) && name_points(match) > best.points)
            best = {name_points(match), name_why(match.kind), false};
        return best;
    }

    static double name_points(const TextMatch& match) {
        return kNamePoints[static_cast<std::size_t>(match.kind)] + 40.0 * static_cast<double>(match.share);
    }
    static const char* name_why(MatchKind kind) {
        return by_initials(kind) ? "search.initials" : by_pinyin(kind) ? "search.pinyin" : "search.name";
    }

    static bool has_id_part(std::string_view id, std::string_view part) {
        for (std::size_t at = id.find(part); at != std::string_view::npos; at = id.find(part, at + 1)) {
            const bool begins = at == 0 || id[at - 1] == '-';
            const bool ends = at + part.size() == id.size() || id[at + part.size()] == '-';
            if (begins && ends) return true;
        }
        return false;
    }

    /// Whether a unit in the query is the record's own, or one in which an amount can be given.
    double unit_points(std::size_t record, std::size_t index) {
        const Unit& typed = *terms_.words[index].unit;
        const Unit& own = state_.reference(record);
        if (typed.canonical == own.canonical) return kOwnUnit;
        if (!typed.gas.empty()) return same_per(index, view_.slot(record, pack::Reference)) ? kOwnUnit : 0;
        return services_.try_emplace(index, state_, typed).first->second.per(record) ? kServedUnit : 0;
    }
    /// "kgCO2e/kWh" against a factor per kWh; asked once per word and unit.
    bool same_per(std::size_t index, std::uint32_t reference) {
        const auto [known, fresh] = same_per_.try_emplace({index, reference}, false);
        if (!fresh) return known->second;
        const std::string& symbol = terms_.words[index].unit->symbol;
        const std::size_t slash = symbol.find('/');
        if (slash == std::string::npos) return false;
        const Result<Unit> per = parse_unit(symbol.substr(slash + 1), {});
        known->second = per.has_value() && convertible(*per, state_.units[reference]) == Convertible::Yes;
        return known->second;
    }
    /// Many records share their texts: each is matched once per form of a word.
    TextMatch matched(const WordForm& form, const FormKey& key, std::uint32_t text) {
        if (text == pack::kNone) return {};
        std::vector<std::optional<TextMatch>>& known = matches_[{key.word, key.form, key.similar}];
        if (known.empty()) known.resize(texts_.size());
        if (!known[text]) known[text] = texts_.match(form, text);
        return *known[text];
    }

    SearchHit hit(const Ranked& ranked) const {
        SearchHit hit;
        hit.id = view_.id(ranked.record);
        hit.score = ranked.score;
        hit.doubtful = view_.flag(ranked.record, pack::IsDoubtful);
        for (const char* why : ranked.why) hit.why.push_back({why});
        if (hit.doubtful) hit.why.push_back({"search.doubtful"});
        return hit;
    }

    static constexpr std::size_t kWhole = 1000;
    static constexpr std::size_t kJoined = 1001;

    const FactorLibrary::State& state_;
    const PackView& view_;
    const SearchTexts& texts_;
    const SearchQuery& query_;
    SearchTerms terms_;
    std::string wanted_id_;
    std::optional<Unit> unit_;
    std::vector<Ranked> ranked_;
    std::map<std::tuple<std::size_t, std::size_t, bool>, std::vector<std::optional<TextMatch>>> matches_;
    std::map<std::size_t, UnitService> services_;
    std::map<std::pair<std::size_t, std::uint32_t>, bool> same_per_;
};

}  // namespace

std::vector<SearchHit> FactorLibrary::search(const SearchQuery& query) const { return Search(*state_, query).run(); }

}  // namespace tanji
