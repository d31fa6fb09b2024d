// SPDX-License-Identifier: Apache-2.0
// What sentences say of results and formulas: which stage is the largest, in which interval a result lies, in what unit a symbol is, which
// GWP a gas has.
#include <algorithm>
#include <array>

#include "claims/reader.h"
#include "claims/result_unit.h"
#include "claims/table_cells.h"
#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_letter(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }

// ---- Rankings ------------------------------------------------------------------------------------------------------------------------

std::vector<StageId> stages_in(std::string_view text) {
    std::vector<StageId> stages;
    for (const WordInText& word : stage_words().all_in(text))
        if (word.meaning != "total" && word.meaning != "subtotal" && std::find(stages.begin(), stages.end(), word.meaning) == stages.end())
            stages.push_back(word.meaning);
    return stages;
}

void read_rankings(std::string_view sentence, const ReadPlace& place, ReportClaims& claims) {
    if (!holds_any(sentence, {"排放", "碳足迹", "占比", "贡献", "emission", "footprint", "contribut", "share"})) return;
    // Exceptions and limits rank only a part: "apart from the materials", 最大限度.
    if (holds_any(sentence, {"除", "其余", "最大限度", "最大程度", "except", "apart from", "excluding", "other than", "different", "可能"}))
        return;
    const std::vector<WordInText> ranks = ranking_words().all_in(sentence);
    for (std::size_t index = 0; index < ranks.size(); ++index) {
        const std::size_t before = index == 0 ? 0 : ranks[index - 1].end;
        const std::size_t behind = index + 1 < ranks.size() ? ranks[index + 1].begin : sentence.size();
        const std::string_view left = sentence.substr(before, ranks[index].begin - before);
        const std::string_view right = sentence.substr(ranks[index].end, behind - ranks[index].end);
        // 其次是… and "followed by" name what follows; the largest may stand on either side, but only on one.
        const int rank = std::stoi(ranks[index].meaning);
        const std::vector<StageId> on_left = rank == 2 ? std::vector<StageId>() : stages_in(left), on_right = stages_in(right);
        StageId stage;
        if (on_left.size() == 1 && index == 0 && rank != 2)
            stage = on_left[0];
        else if (on_left.empty() && on_right.size() == 1)
            stage = on_right[0];
        if (stage.empty() || stage == "transport") continue;
        std::vector<PrintedNumber> percents;
        for (const NumberInText& number : numbers_in(sentence.substr(before, behind - before), claims.decimal_sign))
            if (number.number.percent) percents.push_back(number.number);
        claims.rankings.push_back({stage, rank, percents.size() == 1 ? std::optional(percents[0]) : std::nullopt,
                                   product_in(claims, sentence), std::string(sentence), place});
    }
}

// ---- Intervals -------------------------------------------------------------------------------------------------------------------------

void read_intervals(std::string_view sentence, const ReadPlace& place, ReportClaims& claims) {
    if (!holds_any(sentence, {"置信", "不确定", "区间", "confidence", "interval", "uncertainty"})) return;
    const std::vector<NumberInText> numbers = numbers_in(sentence, claims.decimal_sign);
    for (const NumberInText& low : numbers) {
        if (low.number.percent) continue;
        std::size_t at = low.end;
        if (const std::optional<GasUnit> unit = gas_unit_at(sentence, at)) at = unit->end;
        while (at < sentence.size() && sentence[at] == ' ') ++at;
        static constexpr std::array<std::string_view, 10> kTo{"~", "～", "至", "到", "to ", "and ", "–", "—", "-", ","};
        const auto to = std::find_if(kTo.begin(), kTo.end(), [&](std::string_view sign) { return sentence.substr(at).starts_with(sign); });
        if (to == kTo.end()) continue;
        at += to->size();
        while (at < sentence.size() && sentence[at] == ' ') ++at;
        const std::string_view rest = sentence.substr(at);
        const std::optional<NumberInText> high = rest.empty() ? std::nullopt : number_at(rest, 0, claims.decimal_sign);
        if (!high || high->number.percent) continue;
        std::size_t end = high->end;
        while (end < rest.size() && (rest[end] == ' ' || rest[end] == ']' || rest[end] == ')')) ++end;
        const std::optional<GasUnit> unit = gas_unit_at(rest, end);
        if (!unit) continue;
        claims.intervals.push_back({with_unit(low.number, unit->text, false), with_unit(high->number, unit->text, false),
                                    product_in(claims, sentence), std::string(sentence), place});
    }
}

// ---- Units of symbols ------------------------------------------------------------------------------------------------------------------

void read_formula_units(const std::string& text, const ReadPlace& place, ReportClaims& claims) {
    constexpr std::size_t kLongestSymbol = 40;
    if (text.empty() || !(text[0] >= 'A' && text[0] <= 'Z')) return;
    std::size_t colon = std::string::npos;
    for (const std::string_view sign : {":", "：", "——", "—", "表示", " is ", " denotes "}) colon = std::min(colon, text.find(sign));
    if (colon == std::string::npos || colon > kLongestSymbol || !holds_any(text, {"单位", "unit", "in kg", "in t"})) return;
    // Only symbols of a footprint: factors and activities are per something by right.
    const std::string_view said = std::string_view(text).substr(colon);
    if (!holds_any(said, {"碳足迹", "排放总量", "碳排放量", "footprint", "total emission"}) || holds_any(said, {"因子", "factor"})) return;
    for (std::size_t at = 0; at < text.size();) {
        const std::optional<GasUnit> unit = gas_unit_in(text, at);
        if (!unit) break;
        if (!unit->per.empty()) claims.formula_units.push_back({std::string(trim(text.substr(0, colon))), unit->per, text, place});
        at = unit->end;
    }
}

// ---- GWP -------------------------------------------------------------------------------------------------------------------------------

void read_gwps(std::string_view sentence, const ReadPlace& place, ReportClaims& claims) {
    if (!holds_any(sentence, {"GWP", "全球变暖潜", "全球增温潜", "global warming potential"})) return;
    constexpr std::size_t kNear = 30;
    for (const WordInText& word : gas_words().all_in(sentence)) {
        const std::string_view rest = sentence.substr(word.end, std::min(kNear, sentence.size() - word.end));
        for (const NumberInText& number : numbers_in(rest, claims.decimal_sign)) {
            std::string between(rest.substr(0, number.begin));
            for (const std::string_view filler :
                 {"GWP100", "GWP", "全球变暖潜势", "全球变暖潜值", "全球增温潜势", "值",  "的", "为", "是", "取", "(", ")", ":",
                  "：",     "=",   " is",          " of",          " has",         " a ", "=",  " "})
                for (std::size_t at = between.find(filler); at != std::string::npos; at = between.find(filler))
                    between.erase(at, filler.size());
            const std::size_t next = rest.find_first_not_of(' ', number.end);
            const bool measured =
                next != std::string_view::npos && (is_letter(rest[next]) || rest.substr(next).starts_with("千克") ||
                                                   rest.substr(next).starts_with("吨") || rest.substr(next).starts_with("年"));
            if (between.empty() && !measured && !number.number.percent && number.number.value > 1.0)
                claims.gwps.push_back({word.meaning, number.number, std::string(sentence), place});
            break;
        }
    }
}

/// A column of GWP and a gas in the same row.
void read_gwp_table(const ReadTable& table, ReportClaims& claims) {
    int column = 0, first = 1;
    for (int row = 1; row <= std::min(table.rows, std::max(table.header_rows, 0) + 2) && column == 0; ++row) {
        for (const Cell& cell : cells_of_row(table, row, claims.decimal_sign))
            if (!cell.number && !gas_unit_in(cell.text) && head_words().longest_in(cell.text) == "gwp") column = cell.cell->place.column;
        first = row + 1;
    }
    for (int row = first; row <= table.rows && column != 0; ++row) {
        std::vector<WordInText> gases;
        std::string words;
        const std::vector<Cell> cells = cells_of_row(table, row, claims.decimal_sign);
        for (const Cell& cell : cells) {
            if (!gases.empty()) break;
            gases = gas_words().all_in(cell.text);
            words = cell.text;
        }
        for (const Cell& cell : cells)
            if (gases.size() >= 1 && cell.number && cell.cell->place.column == column)
                claims.gwps.push_back({gases[0].meaning, cell.number->number, words + " " + cell.text, cell.cell->place});
    }
}

}  // namespace

void read_sayings(const ReadDocument& document, ReportClaims& claims) {
    for (const ReadBlock& block : document.blocks)
        if (block.table) read_gwp_table(*block.table, claims);
    for (const Passage& passage : passages_of(document)) {
        if (passage.block->kind == ReadBlock::Kind::Heading || passage.block->kind == ReadBlock::Kind::Caption) continue;
        read_formula_units(passage.text->normal, passage.place, claims);
        for (const std::string_view sentence : sentences_of(passage.text->normal)) {
            read_rankings(sentence, passage.place, claims);
            read_intervals(sentence, passage.place, claims);
            read_gwps(sentence, passage.place, claims);
        }
    }
}

}  // namespace tanji::claims
