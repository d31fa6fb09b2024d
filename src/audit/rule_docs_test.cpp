// SPDX-License-Identifier: Apache-2.0
// docs/rules is made from the rules, their words and their cases: TANJI_UPDATE_DOCS=1 test_audit --gtest_filter='RuleDocs.*' writes it
// anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "audit/report_rule_cases.h"
#include "audit/rule_cases.h"
#include "audit/rule_words.h"
#include "audit/settled.h"

namespace tanji {
namespace {

using namespace audit_testing;

std::string lower(std::string text) {
    for (char& sign : text) sign = sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    return text;
}

/// The finding of the rule's own broken case, as `tanji check` prints it.
std::string example(const Rule& rule, const Words& words) {
    for (const RuleCase& each : rule_cases()) {
        if (each.rule != rule.id) continue;
        Case broken = clean_case();
        each.breaks(broken);
        for (const Finding& finding : judge(broken))
            if (finding.rule == rule.id) return words.render(to_diagnostic(finding));
    }
    for (const ReportCase& each : report_cases()) {
        if (rule.check != nullptr || each.rule != rule.id) continue;
        for (const Finding& finding : judge_report(each.breaks, each.clean))
            if (finding.rule == rule.id) return words.render(to_diagnostic(finding));
    }
    return {};
}

void write_rule(std::ostream& page, const Rule& rule) {
    page << "## " << rule.id << "\n";
    for (const Language language : {Language::English, Language::Chinese}) {
        const Words words(language);
        page << "\n**" << title_of(rule, words) << "** · " << severity_word(rule.severity, words) << " · " << clause_of(rule, words)
             << "\n";
        page << "\n```\n" << example(rule, words) << "\n```\n";
    }
    page << "\n";
}

/// Path below docs/rules -> text.
std::map<std::string, std::string> pages() {
    const Words english(Language::English), chinese(Language::Chinese);
    std::map<std::string, std::ostringstream> made;
    std::ostringstream& index = made["README.md"];
    index << "# Rules of the audit / 审核规则\n\n"
          << rules_intro(english) << "\n\n"
          << rules_intro(chinese) << "\n\n| | English | 中文 | |\n|---|---|---|---|\n";
    for (const Rule* rule : rules()) {
        const std::string family(family_of(*rule)), file = family + ".md";
        index << "| [" << rule->id << "](" << file << "#" << lower(std::string(rule->id)) << ") | " << title_of(*rule, english) << " | "
              << title_of(*rule, chinese) << " | " << severity_word(rule->severity, english) << " |\n";
        std::ostringstream& page = made[file];
        if (page.str().empty())
            page << "# " << family << ": " << family_title(*rule, english) << " / " << family_title(*rule, chinese) << "\n\n";
        write_rule(page, *rule);
    }
    index << "\n" << settled_intro(english) << "\n\n" << settled_intro(chinese) << "\n\n| | English | 中文 |\n|---|---|---|\n";
    for (const std::string_view key : settled_demands())
        index << "| (" << demand_of(key) << ") | " << english.text(std::string(key)) << " | " << chinese.text(std::string(key)) << " |\n";
    std::map<std::string, std::string> texts;
    for (const auto& [path, page] : made) {
        std::string text = page.str();
        while (text.ends_with("\n\n")) text.pop_back();
        texts[path] = text;
    }
    return texts;
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(RuleDocs, TheyAreWhatTheRulesSay) {
    const std::filesystem::path folder = std::filesystem::path(TANJI_SOURCE_DIR) / "docs" / "rules";
    const std::map<std::string, std::string> wanted = pages();
    if (std::getenv("TANJI_UPDATE_DOCS") != nullptr) {
        std::filesystem::create_directories(folder);
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (!wanted.contains(entry.path().filename().string())) std::filesystem::remove(entry.path());
        for (const auto& [path, text] : wanted) std::ofstream(folder / path, std::ios::binary) << text;
    }
    for (const auto& [path, text] : wanted)
        EXPECT_EQ(read(folder / path), text) << path << " is out of date: TANJI_UPDATE_DOCS=1 writes it anew";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        EXPECT_TRUE(wanted.contains(entry.path().filename().string())) << entry.path();
}

}  // namespace
}  // namespace tanji
