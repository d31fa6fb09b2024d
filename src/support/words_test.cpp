// SPDX-License-Identifier: Apache-2.0
#include "support/words.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/catalogue.h"
#include "support/message.h"
#include "support/require.h"
#include "support/resources.h"

namespace tanji {
namespace {

TEST(Words, ALanguageIsKnownByItsTagAndItsAlias) {
    EXPECT_EQ(tag(Language::Chinese), "zh-CN");
    EXPECT_EQ(language_from_tag("zh"), Language::Chinese);
    EXPECT_EQ(language_from_tag("zh-CN"), Language::Chinese);
    EXPECT_EQ(language_from_tag("en"), Language::English);
    EXPECT_EQ(language_from_tag("de"), std::nullopt);
}

TEST(Words, BothLanguagesHoldTheSameKeysWithTheSameArguments) {
    const Words chinese(Language::Chinese);
    const Words english(Language::English);
    ASSERT_GT(chinese.keys().size(), 30U);
    EXPECT_EQ(chinese.keys(), english.keys());
    for (const std::string& key : english.keys()) {
        if (!chinese.has(key)) continue;
        std::vector<std::string> in_chinese = argument_names(chinese.pattern(key));
        std::vector<std::string> in_english = argument_names(english.pattern(key));
        std::sort(in_chinese.begin(), in_chinese.end());
        std::sort(in_english.begin(), in_english.end());
        EXPECT_EQ(in_chinese, in_english) << key;
    }
}

TEST(Words, NoFileOfTheCatalogueHoldsAKeyTwiceOrALineThatIsNoEntry) {
    for (const char* language : {"zh-CN", "en"}) {
        Catalogue catalogue;
        for (const std::string& name : resource_names(std::string("words/") + language + "/")) catalogue.add(resource(name));
        EXPECT_EQ(catalogue.mistakes(), std::vector<std::string>()) << language;
    }
}

TEST(Words, AMissingKeyIsAMistakeOfOurs) {
    EXPECT_FALSE(Words(Language::English).has("no.such.key"));
    EXPECT_THROW((void)Words(Language::English).text("no.such.key"), LogicFault);
}

TEST(Words, ADiagnosticSaysWhereWhatAndWhatWasExpected) {
    Diagnostic diagnostic{"JSON-01",
                          Severity::Error,
                          {.file = "a.json", .line = 2, .column = 5},
                          {{"found", "}"}, {"wanted", WordKey{"json.expected.value"}}}};
    diagnostic.excerpt = "  \"a\": }";
    diagnostic.related = {{.file = "b.xlsx", .part = "Flows", .cell = "B3"}};
    EXPECT_EQ(Words(Language::English).render(diagnostic),
              "a.json:2:5: error[JSON-01]: this is not valid JSON: found \"}\"\n"
              "  \"a\": }\n"
              "  b.xlsx!Flows!B3\n"
              "  expected: a value\n"
              "  hint: correct this place; a program that knows JSON will show it");
    EXPECT_EQ(Words(Language::Chinese).render(diagnostic),
              "a.json:2:5: 错误[JSON-01]: 不是有效的 JSON：此处为“}”\n"
              "  \"a\": }\n"
              "  b.xlsx!Flows!B3\n"
              "  应为：一个值\n"
              "  建议：改正此处；支持 JSON 的编辑器会标出问题");
}

TEST(Words, ADiagnosticWithoutAPlaceBeginsWithItsSeverity) {
    const Diagnostic diagnostic{.code = "JSON-04", .severity = Severity::Warning};
    EXPECT_TRUE(Words(Language::English).render(diagnostic).starts_with("warning[JSON-04]: "))
        << Words(Language::English).render(diagnostic);
}

TEST(Words, WhatAnAuthorWroteCannotForgeALineOrAnEscape) {
    const Diagnostic diagnostic{
        "JSON-02", Severity::Error, {.file = "evil\x1b[2J.json"}, {{"key", std::string("a\x1b[31m\nb.json: error[X]: {key}")}},
        {},        "x\x1b[0m"};
    const std::string text = Words(Language::English).render(diagnostic);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_NE(text.find("a␛[31m␊b.json: error[X]: {key}"), std::string::npos) << text;
    EXPECT_TRUE(text.starts_with("evil␛[2J.json: error")) << text;
}

}  // namespace
}  // namespace tanji
