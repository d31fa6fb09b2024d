// SPDX-License-Identifier: Apache-2.0
#include "audit/editions.h"

#include <algorithm>

#include "audit/data_table.h"
#include "support/require.h"
#include "support/text.h"

namespace tanji {

namespace {

std::vector<PlausibleRange> read_ranges(std::string_view name, std::string_view kind_column) {
    const KnowledgeTable table(name);
    std::vector<PlausibleRange> ranges;
    for (const CsvRow& row : table.rows()) {
        Result<Unit> unit = parse_unit(table.cell(row, "unit"), {});
        LCA_REQUIRE(unit.has_value(), "a unit of data/plausible cannot be read");
        ranges.push_back({table.cell(row, kind_column), table.cell(row, "category"), table.number(row, "low"), table.number(row, "high"),
                          std::move(unit).value(), table.yes(row, "recalled")});
    }
    return ranges;
}

Editions read_editions() {
    Editions known;
    const KnowledgeTable editions("editions/editions.csv");
    for (const CsvRow& row : editions.rows()) {
        const std::optional<Date> published = last_day(editions.cell(row, "published"));
        LCA_REQUIRE(published.has_value(), "a date of data/editions cannot be read");
        known.editions.push_back({editions.cell(row, "id"), editions.cell(row, "family"), *published, editions.yes(row, "recalled")});
    }
    const KnowledgeTable series("editions/electricity.csv");
    for (const CsvRow& row : series.rows()) known.footprint_series.emplace_back(series.cell(row, "geography"), series.cell(row, "factor"));
    const KnowledgeTable regions("editions/regions.csv");
    for (const CsvRow& row : regions.rows()) {
        std::vector<std::string> members;
        for (const std::string_view member : split(regions.cell(row, "members"), ' ')) members.emplace_back(member);
        known.regions.emplace_back(regions.cell(row, "region"), std::move(members));
    }
    const KnowledgeTable kinds("editions/kinds.csv");
    for (const CsvRow& row : kinds.rows())
        known.kinds.push_back({kinds.cell(row, "kind"), kinds.cell(row, "electricity_family"), kinds.yes(row, "life_cycle"),
                               kinds.yes(row, "dated"), kinds.yes(row, "place_counts"), kinds.yes(row, "energy"),
                               kinds.yes(row, "material"), kinds.cell(row, "upstream_kind")});
    const KnowledgeTable gases("editions/expected_gases.csv");
    for (const CsvRow& row : gases.rows())
        known.expected_gases.push_back({{gases.cell(row, "class_zh"), gases.cell(row, "class_en")},
                                        gases.cell(row, "gas"),
                                        gases.list(row, "named"),
                                        gases.list(row, "not_named"),
                                        gases.list(row, "mentioned")});
    for (const std::string_view name : {"editions/phrases.csv", "editions/wording.csv"}) {
        const KnowledgeTable phrases(name);
        for (const CsvRow& row : phrases.rows())
            known.phrases.push_back({phrases.cell(row, "list"), phrases.cell(row, "match"), fold(phrases.cell(row, "phrase"))});
    }
    known.fuel_ranges = read_ranges("plausible/fuels.csv", "property");
    known.factor_ranges = read_ranges("plausible/factors.csv", "kind");
    return known;
}

bool is_word_sign(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_'; }

/// True when the part [from, to) of a folded text is not inside a longer word of Latin letters.
bool stands_alone(std::string_view text, std::size_t from, std::size_t to) {
    return (from == 0 || !is_word_sign(text[from - 1])) && (to == text.size() || !is_word_sign(text[to]));
}

bool contains(std::string_view text, const Phrase& phrase) {
    if (phrase.match == "whole") return trim(text) == phrase.text;
    if (phrase.match == "run") {  // three or more of the sign, alone
        const char sign = phrase.text.front();
        for (std::size_t from = 0; from < text.size(); ++from) {
            if (text[from] != sign) continue;
            std::size_t to = from;
            while (to < text.size() && text[to] == sign) ++to;
            if (to - from >= 3 && stands_alone(text, from, to)) return true;
            from = to;
        }
        return false;
    }
    for (std::size_t at = text.find(phrase.text); at != std::string_view::npos; at = text.find(phrase.text, at + 1))
        if (phrase.match == "part" || stands_alone(text, at, at + phrase.text.size())) return true;
    return false;
}

}  // namespace

const KindFacts& Editions::kind(std::string_view kind) const {
    static const KindFacts kUnknown{};
    const auto at = std::find_if(kinds.begin(), kinds.end(), [&](const KindFacts& facts) { return facts.kind == kind; });
    return at == kinds.end() ? kUnknown : *at;
}

bool Editions::covers(std::string_view geography, std::string_view place) const {
    if (geography.empty() || place.empty() || place.starts_with(geography)) return true;
    for (const auto& [region, members] : regions)
        if (region == geography) return std::find(members.begin(), members.end(), place.substr(0, place.find('-'))) != members.end();
    const std::string_view country = geography.substr(0, geography.find('-'));
    if (country.size() != 2) return true;  // the world, or a region that no table describes
    if (!place.starts_with(country)) return false;
    // Two provinces of one country. Grids are cut otherwise, and a place that names only its country may lie in either.
    const bool provinces = geography.size() <= 6 && place.size() <= 6 && place.size() > 2;
    return !provinces;
}

std::string Editions::phrase_in(std::string_view list, std::string_view text) const {
    if (text.empty()) return {};
    const std::string folded = fold(text);
    for (const Phrase& phrase : phrases)
        if (phrase.list == list && contains(folded, phrase)) return phrase.text;
    return {};
}

std::string Editions::newest_gwp_set(const Date& day) const {
    const Edition* newest = nullptr;
    for (const Edition& edition : editions)
        if (edition.family == "gwp" && edition.published <= day && (newest == nullptr || newest->published < edition.published))
            newest = &edition;
    return newest == nullptr ? std::string() : newest->id;
}

const Editions& packed_editions() {
    static const Editions known = read_editions();
    return known;
}

std::optional<Date> last_day(std::string_view text) {
    if (text.size() == 4) return parse_date(std::string(text) + "-12-31");
    if (text.size() != 7) return parse_date(text);
    const std::optional<Date> first = parse_date(std::string(text) + "-01");
    if (!first) return std::nullopt;
    return Date{std::chrono::year_month_day{first->day.year() / first->day.month() / std::chrono::last}};
}

}  // namespace tanji
