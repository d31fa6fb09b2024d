// SPDX-License-Identifier: Apache-2.0
#include "audit/standards.h"

#include <algorithm>

#include "audit/data_table.h"
#include "audit/editions.h"
#include "support/require.h"
#include "support/text.h"

namespace tanji {

namespace {

std::optional<Date> first_day(std::string_view text) {
    if (text.size() == 4) return parse_date(std::string(text) + "-01-01");
    if (text.size() == 7) return parse_date(std::string(text) + "-01");
    return parse_date(text);
}

/// "GB/T 24067-2024", "ISO 14067:2018" -> number and year; a name without a year stays whole.
void part_id(StandardEdition& edition) {
    edition.number = edition.id;
    const std::size_t mark = edition.id.find_last_of("-:");
    constexpr std::size_t kYearDigits = 4;
    if (mark == std::string::npos || edition.id.size() != mark + 1 + kYearDigits) return;
    if (edition.id.find_first_not_of("0123456789", mark + 1) != std::string::npos) return;
    edition.number = edition.id.substr(0, mark);
    edition.year = std::stoi(edition.id.substr(mark + 1));
}

std::vector<std::string> named_in(const std::vector<std::pair<std::string, std::string>>& words, std::string_view text) {
    std::vector<std::string> found;
    for (const auto& [issuer, word] : words)
        if (text.find(word) != std::string_view::npos && std::find(found.begin(), found.end(), issuer) == found.end())
            found.push_back(issuer);
    return found;
}

Standards read_standards() {
    Standards known;
    const KnowledgeTable issuers("editions/issuers.csv");
    for (const CsvRow& row : issuers.rows()) known.issuers.emplace_back(issuers.cell(row, "issuer"), issuers.cell(row, "word"));
    const KnowledgeTable editions("editions/editions.csv");
    for (const CsvRow& row : editions.rows()) {
        if (editions.cell(row, "family") == "gwp") continue;
        StandardEdition edition;
        edition.id = editions.cell(row, "id");
        part_id(edition);
        edition.published_text = editions.cell(row, "published");
        const std::optional<Date> published = first_day(edition.published_text);
        LCA_REQUIRE(published.has_value(), "a date of data/editions cannot be read");
        edition.published = *published;
        if (!editions.cell(row, "withdrawn").empty()) edition.withdrawn = last_day(editions.cell(row, "withdrawn"));
        edition.replaced_by = editions.cell(row, "replaced_by");
        edition.title_zh = editions.cell(row, "title_zh");
        edition.title_en = editions.cell(row, "title_en");
        edition.issuer_text = editions.cell(row, "issuer");
        edition.issuers = named_in(known.issuers, edition.issuer_text);
        if (edition.issuer_text == "ISO") edition.issuers = {"ISO"};
        edition.scope = editions.cell(row, "scope");
        edition.method = editions.cell(row, "method");
        edition.adopts = editions.cell(row, "adopts");
        edition.identical = editions.cell(row, "degree") == "identical";
        edition.recalled = editions.yes(row, "recalled");
        known.editions.push_back(std::move(edition));
    }
    const KnowledgeTable series("editions/series.csv");
    for (const CsvRow& row : series.rows()) {
        StandardSeries one{series.cell(row, "number"), {}, std::stoi(series.cell(row, "until"))};
        for (const std::string_view year : split(series.cell(row, "years"), ' ')) one.years.push_back(std::stoi(std::string(year)));
        known.series.push_back(std::move(one));
    }
    const KnowledgeTable clauses("editions/clauses.csv");
    for (const CsvRow& row : clauses.rows())
        known.chapters.emplace_back(clauses.cell(row, "edition"), std::stoi(clauses.cell(row, "chapters")));
    const KnowledgeTable validity("editions/validity.csv");
    for (const CsvRow& row : validity.rows())
        known.validity.push_back({validity.cell(row, "scheme"), fold(validity.cell(row, "phrase")), std::stoi(validity.cell(row, "years")),
                                  validity.yes(row, "recalled")});
    const KnowledgeTable forms("editions/certificates.csv");
    for (const CsvRow& row : forms.rows())
        known.certificates.push_back({forms.cell(row, "register"), forms.cell(row, "named"), forms.cell(row, "form")});
    const KnowledgeTable places("editions/places.csv");
    for (const CsvRow& row : places.rows()) known.places.emplace_back(places.cell(row, "place"), places.cell(row, "province"));
    return known;
}

}  // namespace

const StandardEdition* Standards::edition(std::string_view number, int year) const {
    const auto at = std::find_if(editions.begin(), editions.end(),
                                 [&](const StandardEdition& each) { return each.number == number && each.year == year; });
    return at == editions.end() ? nullptr : &*at;
}

const StandardEdition* Standards::edition(std::string_view id) const {
    const auto at = std::find_if(editions.begin(), editions.end(), [&](const StandardEdition& each) { return each.id == id; });
    return at == editions.end() ? nullptr : &*at;
}

std::vector<std::string> Standards::issuers_in(std::string_view text) const { return named_in(issuers, text); }

const Standards& packed_standards() {
    static const Standards known = read_standards();
    return known;
}

}  // namespace tanji
