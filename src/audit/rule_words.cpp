// SPDX-License-Identifier: Apache-2.0
#include "audit/rule_words.h"

namespace tanji {

std::string_view family_of(const Rule& rule) { return rule.id.substr(0, rule.id.find('-')); }

std::string title_of(const Rule& rule, const Words& words) { return words.text(std::string(rule.id) + ".title"); }

std::string family_title(const Rule& rule, const Words& words) {
    std::string family(family_of(rule));
    for (char& sign : family) sign = static_cast<char>(sign - 'A' + 'a');  // families are capitals
    return words.text("audit.group." + family);
}

std::string severity_word(Severity severity, const Words& words) {
    const std::string_view name = severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "note";
    return words.text("audit.severity." + std::string(name));
}

std::string clause_of(const Rule& rule, const Words& words) {
    if (rule.clause.standard.empty()) return words.text("audit.clause.none");
    std::string clause(rule.clause.standard);
    if (!rule.clause.number.empty()) clause += ", " + std::string(rule.clause.number);
    return rule.clause.read ? clause : words.text("audit.clause.recalled", {{"clause", clause}});
}

std::string rules_intro(const Words& words) { return words.text("audit.docs.intro"); }

}  // namespace tanji
