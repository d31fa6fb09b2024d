// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding_answer.h"
#include "reading/source_map.h"
#include "support/result.h"
#include "support/words.h"

namespace tanji {

/// What is written beside a place of a report.
struct DocumentComment {
    DocumentSpot spot;
    std::vector<std::string> lines;  // paragraphs of the comment
};
/// One comment per finding that is not settled by a justification, in their order: rule and severity, what is wrong, what was expected,
/// effect, clause, what to ask, the answer.
std::vector<DocumentComment> comments_of(const std::vector<Finding>& findings, const AnsweredFindings& answered, const Words& words);

/// Whose comments they are.
inline constexpr std::string_view kCommentAuthor = "Tanji 碳迹";

/// The DOCX with comments at their places. Every part but the main one, its relationships, the content types and the comments stays as it
/// is, and of these nothing is taken away; comments that the document has are kept. NOTE-02: the main part cannot be written in (UTF-16).
Result<std::string> commented_docx(std::string_view bytes, const std::string& file, const SourceMap& map,
                                   const std::vector<DocumentComment>& comments, std::chrono::sys_days day);

/// The PDF with a note and a highlight at each place; where no place is known, the note stands on the first page. Nothing else changes.
/// NOTE-03: qpdf cannot write it (damaged, or encrypted against changes).
Result<std::string> commented_pdf(std::string_view bytes, const std::string& file, const SourceMap& map,
                                  const std::vector<DocumentComment>& comments, std::chrono::sys_days day);

}  // namespace tanji
