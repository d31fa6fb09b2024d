// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"

namespace tanji {

/// A document in the making that is made of no study: what audit report and verification report share.
class DocumentDraft {
  public:
    explicit DocumentDraft(Language language) : words(language) { document.info.language = language; }

    const Words words;
    Document document;

    [[nodiscard]] std::string say(std::string_view key, const Arguments& arguments = {}) const { return words.text(key, arguments); }
    /// A text of the catalogue or of an author, its gases set with true subscripts.
    [[nodiscard]] static Inlines set(std::string_view text) { return plain(typeset_gases(text)); }
    /// The author's text, or the plain statement that there is none.
    [[nodiscard]] Inlines or_unstated(const std::string& text) const { return set(text.empty() ? say("report.not-stated") : text); }
    [[nodiscard]] std::string date_text(std::chrono::sys_days day) const;

    void chapter(std::string id, std::string_view key, HeadingKind kind = HeadingKind::Chapter);
    void heading(std::string id, int level, std::string text);
    void paragraph(std::string id, std::string_view text, ParagraphStyle style = ParagraphStyle::Body);
    void add(Block block) { document.blocks.push_back(std::move(block)); }

    [[nodiscard]] TableRow head(const std::vector<std::string_view>& keys) const;
    [[nodiscard]] KeyValue key_value(std::string_view key, const std::string& value) const;
    static TableCell text_cell(std::string_view text);
};

}  // namespace tanji
