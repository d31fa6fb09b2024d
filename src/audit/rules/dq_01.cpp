// SPDX-License-Identifier: Apache-2.0
// A figure of which nobody says whether it was measured here or taken from elsewhere cannot be verified.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_facts.h"
#include "support/text.h"

namespace tanji {

namespace {

bool is_datum(const Row& row) {
    const Exchange& exchange = *row.exchange;
    if (exchange.category == Category::DelayedEffect && exchange.made == Made::Generated)
        return false;  // computed from what counts already
    return exchange.amount && !exchange.gap && (!exchange.factor.empty() || !exchange.emission.empty());
}

/// One finding an activity: a bill of materials of thousands of lines lacks its document once, not a thousand times.
Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (std::size_t from = 0; from < facts.rows.size();) {
        std::size_t to = from;
        std::vector<const Row*> unstated, undocumented;
        std::size_t all = 0;
        for (; to < facts.rows.size() && facts.rows[to].activity == facts.rows[from].activity; ++to) {
            const Row& row = facts.rows[to];
            if (!is_datum(row)) continue;
            ++all;
            if (row.exchange->data == DataKind::Unstated)
                unstated.push_back(&row);
            else if (row.exchange->evidence.empty() && (row.exchange->data == DataKind::Primary || row.exchange->note.empty()))
                undocumented.push_back(&row);
        }
        const auto say = [&](const std::vector<const Row*>& rows, std::string_view what) {
            if (rows.empty()) return;
            // A row of the author's that made several (filling, leaks and end of a gas) lacks its document once.
            const Place place = place_of(facts, *rows.front());
            if (place.line != 0 &&
                std::any_of(findings.begin(), findings.end(), [&](const Finding& other) { return other.place == place; }))
                return;
            findings.push_back(found(rule, place,
                                     {{"activity", rows.front()->activity->id},
                                      {"what", std::string(what)},
                                      {"rows", names_of(rows)},
                                      {"count", static_cast<std::int64_t>(rows.size())},
                                      {"all", static_cast<std::int64_t>(all)}}));
        };
        say(unstated, "kind");
        say(undocumented, "document");
        from = to;
    }
    return findings;
}

/// Whether the head of an inventory has a column of sources or of the kind of data.
bool has_sources(const ReportFacts& facts, const InventoryTable& inventory) {
    for (const ReadBlock& block : facts.document->blocks) {
        if (!block.table || block.place.table != inventory.place.table) continue;
        for (const ReadCell& cell : block.table->cells)
            if (cell.place.row <= std::max(block.table->header_rows, 2) &&
                speaks_of({cell.place, cell.text.normal, fold(cell.text.normal), {}}, "head.source"))
                return true;
    }
    return false;
}

/// Inventories without a column of sources, of whose rows no sentence and no other table tells them either.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.kind == ReportKind::Sheet || mention(facts, "datum.all") != nullptr) return {};  // one sentence for all of them
    TextList silent;
    const InventoryRow* first = nullptr;
    std::size_t all = 0;
    for (const InventoryTable& inventory : facts.claims->inventories) {
        if (has_sources(facts, inventory)) return {};
        for (const std::size_t index : inventory.rows) {
            const InventoryRow& row = facts.claims->rows[index];
            if (row.sum || !row.activity || row.item.empty()) continue;
            ++all;
            const std::string word = fold(row.item.substr(0, row.item.find_first_of(" (")));
            const bool told = std::any_of(facts.sentences.begin(), facts.sentences.end(), [&](const ReportSentence& sentence) {
                return sentence.place.table != inventory.place.table && sentence.folded.find(word) != std::string::npos &&
                       speaks_of(sentence, "datum.source");
            });
            if (told) continue;
            if (first == nullptr) first = &row;
            if (std::find(silent.begin(), silent.end(), row.item) == silent.end()) silent.push_back(row.item);
        }
    }
    if (first == nullptr) return {};
    return {found(facts, rule, first->place, {{"items", silent}, {"all", static_cast<std::int64_t>(all)}})};
}

}  // namespace

extern constexpr Rule kDq01{"DQ-01", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.5", true}, check, check_report};

}  // namespace tanji
