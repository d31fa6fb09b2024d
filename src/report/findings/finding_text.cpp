// SPDX-License-Identifier: Apache-2.0
#include "report/findings/finding_text.h"

#include <algorithm>

#include "audit/audit.h"
#include "audit/rule_words.h"
#include "audit/rules.h"
#include "support/decimal.h"
#include "support/message.h"

namespace tanji {
namespace {

/// "did you mean {near}?" has nothing to say when nothing is near.
bool says_something(const std::string& pattern, const Arguments& arguments) {
    const std::vector<std::string> names = argument_names(pattern);
    return std::none_of(arguments.begin(), arguments.end(), [&](const auto& argument) {
        const auto* text = std::get_if<std::string>(&argument.second);
        return text != nullptr && text->empty() && std::find(names.begin(), names.end(), argument.first) != names.end();
    });
}

std::string part_of(const Diagnostic& diagnostic, const char* part, const Words& words) {
    const std::string key = diagnostic.key() + "." + part;
    if (!words.has(key) || !says_something(words.pattern(key), diagnostic.arguments)) return {};
    return words.text(key, diagnostic.arguments);
}

/// "4.2" of "p.5 §4.2 T7 R2": rules write the section into the place, numbers stand in the spot.
std::string section_of(const Place& place) {
    const std::string& text = place.cell.empty() ? place.part : place.cell;
    constexpr std::string_view kSign = "§";
    const std::size_t begin = text.find(kSign);
    if (begin == std::string::npos) return {};
    std::string section = text.substr(begin + kSign.size());
    for (std::size_t at = section.find(" T"); at != std::string::npos; at = section.find(" T", at + 1))
        if (at + 2 < section.size() && section[at + 2] >= '0' && section[at + 2] <= '9') {
            section.resize(at);
            break;
        }
    return section;
}

}  // namespace

std::string with_blank(const Words& words, std::string_view key) {
    return words.text(key) + (words.language() == Language::English ? " " : "");
}

std::string place_in_words(const Finding& finding, const Words& words) {
    if (!finding.spot) return to_string(finding.place);
    std::string out;
    const std::string comma = with_blank(words, "outputs.place.comma");
    const auto add = [&](const char* key, int number) {
        if (number > 0) out += (out.empty() ? "" : comma) + words.text(key, {{"n", static_cast<std::int64_t>(number)}});
    };
    const DocumentSpot& spot = *finding.spot;
    add("outputs.place.page", spot.page);
    if (const std::string section = section_of(finding.place); !section.empty())
        out +=
            (out.empty() ? "" : comma) +
            words.text(section[0] >= '0' && section[0] <= '9' ? "outputs.place.section" : "outputs.place.titled", {{"section", section}});
    add("outputs.place.table", spot.table);
    add("outputs.place.row", spot.row);
    if (spot.column > 1) add("outputs.place.column", spot.column);
    if (spot.table == 0) add("outputs.place.paragraph", spot.paragraph);
    if (spot.page == 0 && spot.table == 0) add("outputs.place.line", spot.line);
    return out.empty() ? words.text("outputs.place.whole") : out;
}

std::string effect_text(const Finding& finding, const Words& words) {
    if (!finding.effect_kg) return {};
    const auto with_sign = [](double value, int digits) { return (value > 0 ? "+" : "") + round_to_significant(value, digits); };
    const std::string kg = with_sign(*finding.effect_kg, 4);
    if (!finding.effect_share) return words.text("outputs.effect", {{"kg", kg}});
    return words.text("outputs.effect.share", {{"kg", kg}, {"percent", with_sign(100.0 * *finding.effect_share, 2)}});
}

FindingText finding_text(const Finding& finding, const Words& words) {
    const Diagnostic diagnostic = to_diagnostic(finding);
    FindingText text;
    text.rule = finding.rule;
    text.severity = severity_word(finding.severity, words);
    text.place = place_in_words(finding, words);
    text.quote = finding.quote;
    text.text = words.text(diagnostic.key(), diagnostic.arguments);
    text.expected = part_of(diagnostic, "expected", words);
    text.ask = part_of(diagnostic, "hint", words);
    text.effect = effect_text(finding, words);
    if (const Rule* rule = find_rule(finding.rule)) {
        text.title = title_of(*rule, words);
        if (!rule->clause.standard.empty()) text.clause = clause_of(*rule, words);
    }
    return text;
}

std::string answer_text(const FindingAnswer& answer, const Words& words) {
    const Arguments arguments{
        {"by", answer.by}, {"on", to_string(answer.on)}, {"why", answer.why.empty() ? std::string("none") : answer.why}};
    return words.text("outputs.answer." + std::string(name(answer.kind)), arguments);
}

}  // namespace tanji
