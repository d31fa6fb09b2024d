// SPDX-License-Identifier: Apache-2.0
#include "audit/report/report_exclusions.h"

#include <algorithm>
#include <array>

#include "claims/reader.h"
#include "claims/result_unit.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kShortest = 6;  // bytes of an item that can be looked for: two Han characters
constexpr std::size_t kLong = 12;     // that cannot well be part of another word
constexpr std::size_t kTelling = 30;  // bytes besides the name

/// "辅料的获取", "transport of labels": the thing itself, folded.
std::string core_of(std::string_view item) {
    std::string core = fold(item);
    for (const std::string_view tail : {"等", "的运输", "的获取", "的生产", "运输", "获取", "生产", "的"})
        if (core.size() > tail.size() && core.ends_with(tail)) core.resize(core.size() - tail.size());
    for (const std::string_view head : {"transport of ", "production of ", "acquisition of ", "the "})
        if (core.starts_with(head)) core.erase(0, head.size());
    return std::string(trim(core));
}

std::optional<PrintedNumber> percent_in(const ReportFacts& facts, std::string_view text) {
    for (const NumberInText& found : numbers_in(text, facts.claims->decimal_sign))
        if (found.number.percent) return found.number;
    return std::nullopt;
}

/// "Flows below 1 % are left out" is a rule and no share of something.
bool is_limit(const ReportFacts& facts, const ReportSentence& sentence) {
    for (const NumberInText& found : numbers_in(sentence.text, facts.claims->decimal_sign)) {
        if (!found.number.percent) continue;
        const std::string before = fold(std::string_view(sentence.text).substr(0, found.begin));
        return !sentence.row && speaks_of({sentence.place, before, before, {}}, "limit.word");
    }
    return false;
}

/// What the rest of the report says of an item that it leaves out.
void look_up(const ReportFacts& facts, int own_table, ReportExclusion& exclusion) {
    const std::string core = core_of(exclusion.item);
    if (core.size() < kShortest) return;
    for (const ReportSentence& sentence : facts.sentences) {
        if (sentence.row && sentence.place.table == own_table) continue;
        // "辅料" is also in "原辅料", where a row begins otherwise.
        const std::size_t at = sentence.folded.find(core);
        const bool begins = at == 0 || sentence.folded.find("| " + core) != std::string::npos;
        const bool named = at != std::string::npos && (begins || !sentence.row || core.size() >= kLong);
        if (!named) continue;
        if (!sentence.row && !speaks_of(sentence, "exclusion")) continue;
        if (!exclusion.share && !is_limit(facts, sentence)) exclusion.share = percent_in(facts, sentence.text);
        exclusion.sized = exclusion.sized || exclusion.share || gas_unit_in(sentence.text).has_value();
        // A row elsewhere that tells more than the name: why it is left out, or how it was estimated.
        const bool tells = sentence.row && sentence.folded.size() > core.size() + kTelling;
        exclusion.reason = exclusion.reason || tells || speaks_of(sentence, "reason");
    }
}

/// A table whose head speaks of leaving out and has a column of shares.
void read_table(const ReportFacts& facts, const ReadBlock& block, std::vector<ReportExclusion>& all) {
    const ReadTable& table = *block.table;
    std::string head;
    int share_column = 0, reason_column = 0;
    for (int column = 1; column <= table.columns; ++column) {
        const ReadCell* cell = table.at(1, column);
        if (cell == nullptr) continue;
        const ReportSentence one{cell->place, cell->text.normal, fold(cell->text.normal), {}};
        if (speaks_of(one, "head.share")) share_column = column;
        if (speaks_of(one, "head.reason")) reason_column = column;
        head += one.folded + " ";
    }
    const ReportSentence whole{block.place, head, head + fold(table.caption.normal), {}};
    if (share_column < 2 || !speaks_of(whole, "exclusion")) return;
    for (int row = 2; row <= table.rows; ++row) {
        const ReadCell *item = table.at(row, 1), *share = table.at(row, share_column);
        if (item == nullptr || share == nullptr || claims::says_nothing(item->text.normal)) continue;
        const StageId stage = claims::stage_of(item->text.normal);
        const std::optional<CellNumber> number = number_of_cell(share->text.normal, facts.claims->decimal_sign);
        if (stage == "total" || stage == "subtotal" || !number) continue;
        const ReadCell* reason = reason_column == 0 ? nullptr : table.at(row, reason_column);
        // "≤ 6.8 %" is a bound and no share.
        std::optional<PrintedNumber> printed;
        if (number->before.empty()) printed = number->number;
        const bool why = reason != nullptr && !claims::says_nothing(reason->text.normal);
        all.push_back({item->text.normal, {}, item->place, printed, true, why});
        if (!why) look_up(facts, item->place.table, all.back());
    }
}

}  // namespace

std::vector<ReportExclusion> report_exclusions(const ReportFacts& facts) {
    std::vector<ReportExclusion> all;
    for (const ReadBlock& block : facts.document->blocks)
        if (block.table) read_table(facts, block, all);
    for (const BoundaryRow& row : facts.claims->boundary)
        for (const std::string& item : row.excluded) {
            const std::string core = core_of(item);
            if (speaks_of({row.place, item, fold(item), {}}, "nothing")) continue;
            const bool known = std::any_of(all.begin(), all.end(), [&](const ReportExclusion& each) { return core_of(each.item) == core; });
            if (known) continue;
            ReportExclusion exclusion{item, row.stage, row.place, percent_in(facts, item), false, false};
            exclusion.sized = exclusion.share.has_value();
            look_up(facts, row.place.table, exclusion);
            all.push_back(std::move(exclusion));
        }
    return all;
}

bool is_major(const ReportExclusion& exclusion) {
    const std::string folded = fold(exclusion.item);
    return speaks_of({exclusion.place, exclusion.item, folded, {}}, "major.exclusion");
}

CutOffLimits cut_off_limits(const ReportFacts& facts) {
    CutOffLimits limits;
    for (const ReportSentence* sentence : mentions(facts, "cut-off.limit")) {
        if (sentence->row) continue;  // of what was left out
        std::size_t from = 0;
        for (const NumberInText& found : numbers_in(sentence->text, facts.claims->decimal_sign)) {
            if (!found.number.percent) continue;
            const std::string before = fold(std::string_view(sentence->text).substr(from, found.begin - from));
            if (!speaks_of({sentence->place, before, before, {}}, "limit.word")) continue;  // a share, not a limit
            const bool total = speaks_of({sentence->place, before, before, {}}, "total");
            auto& slot = total ? limits.total : limits.single;
            if (!slot) slot = found.number;
            if (limits.sentence == nullptr) limits.sentence = sentence;
            from = found.end;
        }
    }
    return limits;
}

}  // namespace tanji
