// SPDX-License-Identifier: Apache-2.0
#include "io/answers_file.h"

#include <algorithm>
#include <system_error>

#include "io/form_reader.h"
#include "io/text_lines.h"
#include "io/yaml.h"
#include "support/file.h"

namespace tanji {
namespace {

constexpr std::uint64_t kLargest = std::uint64_t{16} << 20U;

FindingAnswer read_one(FormReader& form, const Node& node) {
    form.only_keys(node, {"finding", "answer", "by", "on", "why", "place", "said"});
    FindingAnswer answer;
    answer.finding = form.needed(node, "finding");
    if (form.text(node, "answer").empty()) form.needed(node, "answer");
    answer.kind = answer_kind_from(form.word(node, "answer", {"accepted", "corrected", "justified"})).value_or(AnswerKind::Accepted);
    answer.by = form.needed(node, "by");
    if (form.text(node, "on").empty()) form.needed(node, "on");
    answer.on = form.date(node, "on").value_or(Date{});
    answer.why = answer.kind == AnswerKind::Justified ? form.needed(node, "why") : form.text(node, "why");
    answer.place = form.text(node, "place");
    answer.said = form.text(node, "said");
    return answer;
}

}  // namespace

std::filesystem::path answers_file(const std::filesystem::path& report_or_study) {
    std::error_code ignored;
    if (std::filesystem::is_directory(report_or_study, ignored)) return report_or_study / "study.answers.yaml";
    const std::string kind = report_or_study.extension().string();
    std::filesystem::path beside = report_or_study;
    if (kind == ".yaml" || kind == ".yml") return beside.replace_extension(".answers.yaml");
    return beside += ".answers.yaml";
}

Result<std::vector<FindingAnswer>> read_answers(std::string_view text, const std::string& file) {
    const Result<Node> document = read_yaml(text, file);
    if (!document) return document.diagnostics();
    FormReader form(file);
    std::vector<FindingAnswer> answers;
    if (form.check_format(*document, "answers", 1)) {
        form.only_keys(*document, {"tanji", "answers"});
        for (const Node* node : form.maps(*document, "answers")) {
            FindingAnswer answer = read_one(form, *node);
            const bool twice = std::any_of(answers.begin(), answers.end(),
                                           [&](const FindingAnswer& one) { return !one.finding.empty() && one.finding == answer.finding; });
            if (twice) form.error("ANSW-01", *node, {{"finding", answer.finding}});
            answers.push_back(std::move(answer));
        }
    }
    if (form.diagnostics().has_errors()) return with_excerpts(form.diagnostics(), file, text);
    return answers;
}

std::string write_answers(const std::vector<FindingAnswer>& answers) {
    Node list = Node::sequence();
    for (const FindingAnswer& answer : answers) {
        Node node = Node::map({{"finding", Node::string(answer.finding)},
                               {"answer", Node::string(std::string(name(answer.kind)))},
                               {"by", Node::string(answer.by)},
                               {"on", Node::string(to_string(answer.on))}});
        if (!answer.why.empty()) node.set("why", Node::string(answer.why));
        if (!answer.place.empty()) node.set("place", Node::string(answer.place));
        if (!answer.said.empty()) node.set("said", Node::string(answer.said));
        list.items.push_back(std::move(node));
    }
    return write_yaml(Node::map({{"tanji", Node::string("answers/1")}, {"answers", std::move(list)}}));
}

Result<std::vector<FindingAnswer>> read_answers_of(const std::filesystem::path& report_or_study) {
    const std::filesystem::path file = answers_file(report_or_study);
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return std::vector<FindingAnswer>{};
    const Result<std::string> text = read_file(file, kLargest);
    if (!text) return text.diagnostics();
    return read_answers(*text, file.generic_string());
}

Diagnostics write_answers_of(const std::filesystem::path& report_or_study, const std::vector<FindingAnswer>& answers) {
    return write_file_atomically(answers_file(report_or_study), write_answers(answers));
}

}  // namespace tanji
