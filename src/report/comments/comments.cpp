// SPDX-License-Identifier: Apache-2.0
#include "report/comments/comments.h"

#include "report/findings/finding_text.h"

namespace tanji {

std::vector<DocumentComment> comments_of(const std::vector<Finding>& findings, const AnsweredFindings& answered, const Words& words) {
    std::vector<DocumentComment> comments;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (answered.settled(i)) continue;
        const FindingText text = finding_text(findings[i], words);
        DocumentComment comment;
        comment.spot = findings[i].spot.value_or(DocumentSpot{});
        comment.lines = {text.severity + " " + text.rule + (text.title.empty() ? "" : "  " + text.title), text.text};
        const auto add = [&](const char* key, const std::string& more) {
            if (!more.empty()) comment.lines.push_back(words.text(key, {{"text", more}}));
        };
        add("outputs.comment.expected", text.expected);
        add("outputs.comment.effect", text.effect);
        add("outputs.comment.clause", text.clause);
        add("outputs.comment.ask", text.ask);
        if (const FindingAnswer* answer = answered.of(i)) add("outputs.comment.answer", answer_text(*answer, words));
        comments.push_back(std::move(comment));
    }
    return comments;
}

}  // namespace tanji
