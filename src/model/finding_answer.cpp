// SPDX-License-Identifier: Apache-2.0
#include "model/finding_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "support/decimal.h"
#include "support/hash.h"

namespace tanji {
namespace {

constexpr std::array kKinds{std::pair{AnswerKind::Accepted, std::string_view("accepted")},
                            std::pair{AnswerKind::Corrected, std::string_view("corrected")},
                            std::pair{AnswerKind::Justified, std::string_view("justified")}};
constexpr std::size_t kKeyDigits = 8;

/// "activities[2].inputs[0].amount" -> "activities.inputs.amount": rows above may come and go.
std::string without_indices(std::string_view path) {
    std::string out;
    int depth = 0;
    for (const char c : path) {
        depth += c == '[' ? 1 : 0;
        if (depth == 0) out += c;
        depth -= c == ']' ? 1 : 0;
    }
    return out;
}

/// Blanks are an affair of the layout.
std::string without_blanks(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\t' && c != '\n') out += c;
    return out;
}

std::string text_of(const Argument& argument) {
    if (const auto* text = std::get_if<std::string>(&argument)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&argument)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&argument)) return round_to_significant(*number, 6);
    if (const auto* key = std::get_if<WordKey>(&argument)) return key->key;
    if (const auto* both = std::get_if<AuthorText>(&argument)) return both->zh + "/" + both->en;
    std::string list;
    for (const std::string& one : std::get<TextList>(argument)) list += one + ",";
    return list;
}

std::string content_of(const Finding& finding) {
    std::string content = finding.rule + "\n" + finding.path + "\n";
    if (!finding.spot) content += without_indices(finding.place.part) + "\n";  // of a report, its own words tell the place
    if (!finding.quote.empty()) return content + without_blanks(finding.quote);
    for (const auto& [name, value] : finding.arguments) content += name + "=" + text_of(value) + "\n";
    return content;
}

}  // namespace

std::string_view name(AnswerKind kind) {
    for (const auto& [one, word] : kKinds)
        if (one == kind) return word;
    return {};
}

std::optional<AnswerKind> answer_kind_from(std::string_view text) {
    for (const auto& [one, word] : kKinds)
        if (word == text) return one;
    return std::nullopt;
}

std::vector<std::string> finding_keys(const std::vector<Finding>& findings) {
    std::vector<std::string> keys;
    std::map<std::string, int> seen;
    for (const Finding& finding : findings) {
        std::string key = finding.rule + "-" + sha256(content_of(finding)).substr(0, kKeyDigits);
        const int times = ++seen[key];
        if (times > 1) key += fmt::format("-{}", times);
        keys.push_back(std::move(key));
    }
    return keys;
}

bool AnsweredFindings::settled(std::size_t finding) const {
    const FindingAnswer* answer = of(finding);
    return answer != nullptr && answer->kind == AnswerKind::Justified;
}

const FindingAnswer* AnsweredFindings::of(std::size_t finding) const {
    return finding < answers.size() && answers[finding] ? &*answers[finding] : nullptr;
}

bool AnsweredFindings::any() const {
    return !gone.empty() || std::any_of(answers.begin(), answers.end(), [](const auto& one) { return one.has_value(); });
}

AnsweredFindings match_answers(const std::vector<Finding>& findings, const std::vector<FindingAnswer>& answers) {
    AnsweredFindings out;
    out.keys = finding_keys(findings);
    out.answers.resize(findings.size());
    for (const FindingAnswer& answer : answers) {
        const auto at = std::find(out.keys.begin(), out.keys.end(), answer.finding);
        if (at == out.keys.end())
            out.gone.push_back(answer);
        else
            out.answers[static_cast<std::size_t>(at - out.keys.begin())] = answer;
    }
    return out;
}

std::vector<Finding> open_findings(const std::vector<Finding>& findings, const AnsweredFindings& answered) {
    std::vector<Finding> open;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (!answered.settled(i)) open.push_back(findings[i]);
    return open;
}

}  // namespace tanji
