// SPDX-License-Identifier: Apache-2.0
#include "factors/search_records.h"

#include <algorithm>
#include <array>

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
constexpr double kOwnUnit = 620;
constexpr double kServedUnit = 480;
constexpr double kYear = 450;
constexpr double kOnlyTheGas = 250;
constexpr double kIdPart = 350;

bool has_id_part(std::string_view id, std::string_view part) {
    for (std::size_t at = id.find(part); at != std::string_view::npos; at = id.find(part, at + 1)) {
        const bool begins = at == 0 || id[at - 1] == '-';
        const bool ends = at + part.size() == id.size() || id[at + part.size()] == '-';
        if (begins && ends) return true;
    }
    return false;
}

}  // namespace

SearchRecords::SearchRecords(const FactorLibrary::State& state)
    : state_(state),
      view_(state.view),
      texts_(state.texts()),
      slots_(view_.records() * kSlots, pack::kNone),
      texts_used_(texts_.size(), false) {}

void SearchRecords::add(std::size_t record) {
    for (std::uint32_t slot = pack::SearchNameZh; slot < pack::FirstText; ++slot) {
        const std::uint32_t text = view_.slot(record, slot);
        slots_[record * kSlots + slot - pack::SearchNameZh] = text;
        if (text != pack::kNone) texts_used_[text] = true;
    }
}

Found SearchRecords::best_of_word(const Reading& reading, std::size_t record, std::size_t index) {
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

/// The gas in the name of a grid factor is what it counts, not what it supplies.
bool SearchRecords::measures_co2(std::size_t record) const {
    return view_.text_field(record, &EmissionFactor::kind).starts_with("electricity");
}

/// Whether a unit in the query is the record's own, or one in which an amount can be given.
double SearchRecords::unit_points(const Unit& typed, std::size_t record) {
    const Unit& own = state_.reference(record);
    if (typed.canonical == own.canonical) return kOwnUnit;
    if (!typed.gas.empty()) return same_per(typed, view_.slot(record, pack::Reference)) ? kOwnUnit : 0;
    return services_.try_emplace(typed.symbol, state_, typed).first->second.per(record) ? kServedUnit : 0;
}
/// "kgCO2e/kWh" against a factor per kWh; asked once per unit of the query and unit of the library.
bool SearchRecords::same_per(const Unit& typed, std::uint32_t reference) {
    const auto [known, fresh] = same_per_.try_emplace({typed.symbol, reference}, false);
    if (!fresh) return known->second;
    const std::size_t slash = typed.symbol.find('/');
    if (slash == std::string::npos) return false;
    const Result<Unit> per = parse_unit(typed.symbol.substr(slash + 1), {});
    known->second = per.has_value() && convertible(*per, state_.units[reference]) == Convertible::Yes;
    return known->second;
}

SearchReason SearchRecords::reason(const SearchWord& word, const Found& found) const {
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

}  // namespace tanji
