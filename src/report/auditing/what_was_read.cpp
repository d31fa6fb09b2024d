// SPDX-License-Identifier: Apache-2.0
// What was read, so that nobody takes what was not judged for right.
#include <algorithm>
#include <set>

#include "audit/rules.h"
#include "report/auditing/parts.h"
#include "report/findings/finding_text.h"

namespace tanji {
namespace {

std::string joined(const DocumentDraft& draft, const std::vector<std::string>& texts, std::size_t most) {
    std::string out;
    for (std::size_t i = 0; i < texts.size() && i < most; ++i) out += (i == 0 ? "" : with_blank(draft.words, "outputs.list")) + texts[i];
    if (texts.size() > most)
        out += with_blank(draft.words, "outputs.list") + draft.say("outputs.more", {{"n", static_cast<std::int64_t>(texts.size() - most)}});
    return out;
}

std::vector<std::string> unique(std::vector<std::string> texts) {
    std::set<std::string> seen;
    std::erase_if(texts, [&](const std::string& text) { return text.empty() || !seen.insert(text).second; });
    return texts;
}

std::vector<std::string> standards_of(const ReportClaims& claims) {
    std::vector<std::string> out;
    for (const CitedStandard& one : claims.standards)
        out.push_back(one.number + (one.year > 0 ? (one.number.starts_with("GB") ? "-" : ":") + std::to_string(one.year) : ""));
    return unique(std::move(out));
}

std::vector<std::string> factors_of(const ReportClaims& claims) {
    std::vector<std::string> out;
    for (const DeclaredFactor& one : claims.factors)
        out.push_back(one.value.number.text + (one.value.unit_text.empty() ? "" : " " + one.value.unit_text));
    return unique(std::move(out));
}

/// Tables out of which nothing was taken: they were not judged by figures.
std::vector<std::string> tables_left_alone(const DocumentDraft& draft, const ReportFacts& facts) {
    std::set<int> used;
    for (const InventoryRow& row : facts.claims->rows) used.insert(row.place.table);
    for (const ResultFigure& figure : facts.claims->figures) used.insert(figure.place.table);
    for (const BoundaryRow& row : facts.claims->boundary) used.insert(row.place.table);
    std::vector<std::string> out;
    for (const ReadBlock& block : facts.document->blocks) {
        if (!block.table || used.contains(block.place.table)) continue;
        const std::string& caption = block.table->caption.written;
        ReadPlace first = block.place;
        first.row = 1;
        out.push_back(!caption.empty()
                          ? caption
                          : draft.say("outputs.read.table", {{"n", std::int64_t{block.place.table}}, {"row", quote_of(facts, first)}}));
    }
    return out;
}

}  // namespace

void add_what_was_read(DocumentDraft& draft, const AuditDocumentInput& input) {
    const ReportFacts& facts = input.facts;
    const ReportClaims& claims = *facts.claims;
    const ReadDocument& document = *facts.document;
    draft.chapter("read", "outputs.audit.read", HeadingKind::Annex);
    draft.paragraph("read.lead", draft.say("outputs.audit.read.lead"));
    KeyValueTable table{"read.facts", {}, {}};
    const auto add = [&](std::string_view key, const std::string& value) { table.rows.push_back(draft.key_value(key, value)); };
    const auto count = [](std::size_t n) { return std::to_string(n); };
    add("outputs.read.format", std::string(name(document.format)));
    if (document.pages > 0) add("outputs.read.pages", std::to_string(document.pages));
    add("outputs.read.sections", count(document.sections.size()));
    add("outputs.read.tables",
        count(static_cast<std::size_t>(std::count_if(document.blocks.begin(), document.blocks.end(),
                                                     [](const ReadBlock& block) { return static_cast<bool>(block.table); }))));
    const auto incomplete = std::count_if(facts.readings.begin(), facts.readings.end(),
                                          [](const RowReading& reading) { return reading.fit == RowFit::Incomplete; });
    add("outputs.read.rows", draft.say("outputs.read.rows.value", {{"n", static_cast<std::int64_t>(claims.rows.size())},
                                                                   {"open", static_cast<std::int64_t>(incomplete)}}));
    add("outputs.read.figures", count(claims.figures.size()));
    add("outputs.read.factors", joined(draft, factors_of(claims), 12));
    add("outputs.read.standards", joined(draft, standards_of(claims), 12));
    std::vector<std::string> parties;
    for (const ClaimedParty& party : claims.parties) parties.push_back(party.name);
    add("outputs.read.parties", joined(draft, unique(std::move(parties)), 6));
    std::vector<std::string> dates;
    for (const ClaimedDate& date : claims.dates) dates.push_back(date.text);
    add("outputs.read.dates", joined(draft, unique(std::move(dates)), 8));
    add("outputs.read.statements", count(claims.statements.size()));
    add("outputs.read.boundary", count(claims.boundary.size()));
    std::size_t asked = 0;
    for (const Rule* rule : rules()) asked += rule->check_report != nullptr ? 1 : 0;
    add("outputs.read.rules", count(asked));
    draft.add(std::move(table));
    const std::vector<std::string> left = tables_left_alone(draft, facts);
    if (left.empty()) return;
    draft.paragraph("read.left", draft.say("outputs.audit.read.left"));
    List list;
    for (std::size_t i = 0; i < left.size() && i < 40; ++i)
        list.items.push_back({"read.left." + std::to_string(i + 1), DocumentDraft::set(left[i]), 0});
    draft.add(std::move(list));
}

}  // namespace tanji
