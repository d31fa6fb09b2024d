// SPDX-License-Identifier: Apache-2.0
#include "pipeline/findings_text.h"

#include <algorithm>

#include "audit/audit.h"
#include "report/findings/finding_text.h"
#include "support/decimal.h"
#include "support/message.h"

namespace tanji {
namespace {

std::string_view severity_word(Severity severity) {
    if (severity == Severity::Error) return "error";
    return severity == Severity::Warning ? "warning" : "note";
}

Node place_node(const Place& place) {
    Node node = Node::map();
    if (!place.file.empty()) node.set("file", Node::string(place.file));
    if (!place.part.empty()) node.set("part", Node::string(place.part));
    if (!place.cell.empty()) node.set("cell", Node::string(place.cell));
    if (place.line > 0) node.set("line", Node::number(std::to_string(place.line)));
    if (place.column > 0) node.set("column", Node::number(std::to_string(place.column)));
    return node;
}

Node answer_node(const FindingAnswer& answer) {
    Node node = Node::map({{"answer", Node::string(std::string(name(answer.kind)))},
                           {"by", Node::string(answer.by)},
                           {"on", Node::string(to_string(answer.on))}});
    if (!answer.why.empty()) node.set("why", Node::string(answer.why));
    return node;
}

/// "did you mean {near}?" has nothing to say when nothing is near.
bool says_something(const std::string& pattern, const Arguments& arguments) {
    const std::vector<std::string> names = argument_names(pattern);
    return std::none_of(arguments.begin(), arguments.end(), [&](const auto& argument) {
        const auto* text = std::get_if<std::string>(&argument.second);
        return text != nullptr && text->empty() && std::find(names.begin(), names.end(), argument.first) != names.end();
    });
}

}  // namespace

Diagnostic FindingWords::diagnostic(const Finding& finding) const { return to_diagnostic(finding); }

std::string FindingWords::effect(const Finding& finding) const {
    if (!finding.effect_kg) return {};
    const std::string number = round_to_significant(*finding.effect_kg, 4);
    const std::string kg = (*finding.effect_kg > 0 ? "+" : "") + number;
    if (!finding.effect_share) return words_.text("finding.effect", {{"kg", kg}});
    const std::string percent = (*finding.effect_share > 0 ? "+" : "") + round_to_significant(100.0 * *finding.effect_share, 2);
    return words_.text("finding.effect.share", {{"kg", kg}, {"percent", percent}});
}

std::string FindingWords::answer(const FindingAnswer& answer) const {
    return words_.text("finding.answer", {{"answer", answer_text(answer, words_)}});
}

std::string FindingWords::gone(const AnsweredFindings& answered) const {
    std::string out;
    for (const FindingAnswer& one : answered.gone)
        out += words_.text("finding.gone", {{"finding", one.finding},
                                            {"by", one.by},
                                            {"on", to_string(one.on)},
                                            {"said", one.said.empty() ? std::string("none") : one.said}}) +
               "\n";
    return out;
}

Node FindingWords::one(const Diagnostic& diagnostic) const {
    Node node = Node::map({{"code", Node::string(diagnostic.code)},
                           {"severity", Node::string(std::string(severity_word(diagnostic.severity)))},
                           {"place", place_node(diagnostic.place)},
                           {"text", Node::string(words_.text(diagnostic.key(), diagnostic.arguments))}});
    for (const char* part : {"expected", "hint"})
        if (const std::string key = diagnostic.key() + "." + part;
            words_.has(key) && says_something(words_.pattern(key), diagnostic.arguments))
            node.set(part, Node::string(words_.text(key, diagnostic.arguments)));
    return node;
}

Node FindingWords::node(const std::vector<Finding>& findings, const Diagnostics& diagnostics, bool computed,
                        const AnsweredFindings& answered) const {
    Node found = Node::sequence(), said = Node::sequence();
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        Node node = one(to_diagnostic(finding));
        if (i < answered.keys.size()) node.set("finding", Node::string(answered.keys[i]));
        if (!finding.path.empty()) node.set("path", Node::string(finding.path));
        if (!finding.quote.empty()) node.set("quote", Node::string(finding.quote));
        if (!finding.related.empty()) {
            Node places = Node::sequence();
            for (const Place& place : finding.related) places.items.push_back(place_node(place));
            node.set("related", std::move(places));
        }
        if (finding.effect_share) node.set("effect_share", Node::number(shortest(*finding.effect_share)));
        if (finding.effect_kg) node.set("effect_kg", Node::number(shortest(*finding.effect_kg)));
        if (const FindingAnswer* answer = answered.of(i)) node.set("answer", answer_node(*answer));
        found.items.push_back(std::move(node));
    }
    for (const Diagnostic& diagnostic : diagnostics) said.items.push_back(one(diagnostic));
    Node all = Node::map({{"tanji", Node::string("findings/1")},
                          {"computed", Node::boolean(computed)},
                          {"findings", std::move(found)},
                          {"diagnostics", std::move(said)}});
    if (answered.gone.empty()) return all;
    Node gone = Node::sequence();
    for (const FindingAnswer& answer : answered.gone) {
        gone.items.push_back(answer_node(answer));
        gone.items.back().set("finding", Node::string(answer.finding));
        if (!answer.said.empty()) gone.items.back().set("said", Node::string(answer.said));
    }
    all.set("answers_without_finding", std::move(gone));
    return all;
}

}  // namespace tanji
