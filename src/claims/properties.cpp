// SPDX-License-Identifier: Apache-2.0
// Calorific values, carbon contents, load factors, masses of products: a word of data/claims/properties.csv with the number that follows
// it, or as the head of a column.
#include <algorithm>
#include <array>

#include "claims/reader.h"
#include "claims/result_unit.h"
#include "claims/table_cells.h"
#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

constexpr std::size_t kFarthest = 40;  // bytes between the word and its number
constexpr std::size_t kLongestUnit = 24;

/// Nothing but words that lead to a value.
bool leads_to_value(std::string_view between) {
    static constexpr std::array<std::string_view, 22> kWords{"为", "是",   "取",     "约",   "值",  "采用", "缺省", "默认",
                                                             "的", "柴油", "天然气", "汽油", " is", " was", " of",  " = ",
                                                             "=",  ":",    "：",     "(",    ")",   " the "};
    std::string left(between);
    for (const std::string_view word : kWords)
        for (std::size_t at = left.find(word); at != std::string::npos; at = left.find(word)) left.erase(at, word.size());
    return trim(left).empty();
}

/// "GJ/t" behind a number, up to a blank or a stop.
std::string unit_behind(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '(')) ++at;
    std::string best;
    for (std::size_t end = at + 1; end <= std::min(text.size(), at + kLongestUnit); ++end) {
        if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) continue;
        const std::string candidate(text.substr(at, end - at));
        if (candidate.back() != ' ' && parse_unit(candidate, {}).has_value()) best = candidate;
        if (candidate.back() == ' ' || candidate.back() == ',' || candidate.back() == ')') break;
    }
    return best;
}

void read_sentence(std::string_view sentence, const ReadPlace& place, ReportClaims& claims) {
    for (const WordInText& word : property_words().all_in(sentence)) {
        const std::string_view rest = sentence.substr(word.end);
        const std::vector<NumberInText> numbers =
            numbers_in(rest.substr(0, std::min(rest.size(), kFarthest + kFarthest)), claims.decimal_sign);
        if (numbers.empty() || numbers[0].begin > kFarthest || !leads_to_value(rest.substr(0, numbers[0].begin))) continue;
        ClaimedProperty made;
        made.kind = word.meaning;
        made.carrier = carrier_words().longest_in(sentence);
        const std::string unit = unit_behind(rest, numbers[0].end);
        made.value.number = numbers[0].number;
        made.value.unit_text = unit;
        if (!unit.empty()) made.value.unit = parse_unit(unit, {}).value();
        made.text = std::string(sentence);
        made.place = place;
        claims.properties.push_back(std::move(made));
    }
}

void read_table(const ReadTable& table, ReportClaims& claims) {
    struct Column {
        int column = 0;
        std::string kind;
        std::string head;
    };
    std::vector<Column> columns;
    int first = 1;
    for (int row = 1; row <= std::min(table.rows, std::max(table.header_rows, 0) + 2) && columns.empty(); ++row) {
        for (const Cell& cell : cells_of_row(table, row, claims.decimal_sign))
            if (const std::string kind = property_words().longest_in(cell.text); !kind.empty() && !cell.number)
                columns.push_back({cell.cell->place.column, kind, cell.text});
        first = row + 1;
    }
    for (int row = first; row <= table.rows && !columns.empty(); ++row) {
        std::string words;
        const std::vector<Cell> cells = cells_of_row(table, row, claims.decimal_sign);
        for (const Cell& cell : cells)
            if (!cell.number) words += cell.text + " ";
        for (const Cell& cell : cells) {
            const auto at =
                std::find_if(columns.begin(), columns.end(), [&](const Column& each) { return each.column == cell.cell->place.column; });
            if (at == columns.end() || !cell.number) continue;
            ClaimedProperty made;
            made.kind = at->kind;
            made.carrier = carrier_words().longest_in(words);
            made.value =
                with_unit(cell.number->number, cell.number->after.empty() ? at->head : cell.number->after, cell.number->after.empty());
            made.text = std::string(trim(words)) + " " + cell.text;
            made.place = cell.cell->place;
            claims.properties.push_back(std::move(made));
        }
    }
}

}  // namespace

void read_properties(const ReadDocument& document, ReportClaims& claims) {
    for (const ReadBlock& block : document.blocks)
        if (block.table) read_table(*block.table, claims);
    for (const Passage& passage : passages_of(document))
        for (const std::string_view sentence : sentences_of(passage.text->normal)) read_sentence(sentence, passage.place, claims);
}

}  // namespace tanji::claims
