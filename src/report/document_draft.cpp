// SPDX-License-Identifier: Apache-2.0
#include "report/document_draft.h"

#include <fmt/format.h>

namespace tanji {

std::string DocumentDraft::date_text(std::chrono::sys_days day) const {
    const std::chrono::year_month_day date(day);
    const bool chinese = document.info.language == Language::Chinese;  // 2026 年 5 月 4 日, 2026-05-04
    const auto number = [&](unsigned value) { return chinese ? fmt::format("{}", value) : fmt::format("{:02}", value); };
    return say("report.date", {{"year", fmt::format("{}", static_cast<int>(date.year()))},
                               {"month", number(static_cast<unsigned>(date.month()))},
                               {"day", number(static_cast<unsigned>(date.day()))}});
}

void DocumentDraft::chapter(std::string id, std::string_view key, HeadingKind kind) {
    add(Heading{std::move(id), 1, plain(say(key)), kind});
}

void DocumentDraft::heading(std::string id, int level, std::string text) { add(Heading{std::move(id), level, set(text)}); }

void DocumentDraft::paragraph(std::string id, std::string_view text, ParagraphStyle style) {
    add(Paragraph{std::move(id), set(text), style});
}

TableRow DocumentDraft::head(const std::vector<std::string_view>& keys) const {
    TableRow row{RowKind::Head, {}};
    for (const std::string_view key : keys) row.cells.push_back({set(say(key))});
    return row;
}

KeyValue DocumentDraft::key_value(std::string_view key, const std::string& value) const { return {plain(say(key)), or_unstated(value)}; }

TableCell DocumentDraft::text_cell(std::string_view text) { return {set(text)}; }

}  // namespace tanji
