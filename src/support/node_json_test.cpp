// SPDX-License-Identifier: Apache-2.0
#include "support/node_json.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

/// "code line:column" of each error.
std::vector<std::string> errors_of(std::string_view text) {
    std::vector<std::string> out;
    const auto result = read_json(text, "a.json");
    for (const Diagnostic& item : result.diagnostics())
        out.push_back(item.code + " " + std::to_string(item.place.line) + ":" + std::to_string(item.place.column));
    return out;
}
using Errors = std::vector<std::string>;

TEST(NodeJson, ValuesAreReadAsWritten) {
    const Result<Node> node = read_json("{\"a\": [1.50, -2e+3, true, false, null, \"x\"], \"b\": {}, \"\": []}", "a.json");
    ASSERT_TRUE(node);
    EXPECT_EQ(canonical_json(*node), "{\"\":[],\"a\":[1.5,-2000,true,false,null,\"x\"],\"b\":{}}");
    EXPECT_EQ(node->find("a")->items[0].text, "1.50");
}

TEST(NodeJson, EveryNodeKnowsItsPlaceInCharacters) {
    const Result<Node> node = read_json("{\n  \"碳迹\": \"x\",\n  \"b\": [1,\n 22]\n}", "a.json");
    ASSERT_TRUE(node);
    EXPECT_EQ(node->line, 1);
    EXPECT_EQ(node->members[0].second.line, 2);
    EXPECT_EQ(node->members[0].second.column, 9);
    EXPECT_EQ(node->members[1].second.items[1].line, 4);
    EXPECT_EQ(node->members[1].second.items[1].column, 2);
}

TEST(NodeJson, EscapesBecomeCharacters) {
    const Result<Node> node = read_json(R"("\"\\\/\b\f\n\r\t\u78B3\u00e9\ud83d\ude00\u0000")", "a.json");
    ASSERT_TRUE(node);
    EXPECT_EQ(node->text, std::string("\"\\/\b\f\n\r\t碳é😀") + std::string(1, '\0'));
}

TEST(NodeJson, WhatIsNotJsonIsReportedAtItsPlace) {
    EXPECT_EQ(errors_of(""), Errors{"JSON-01 1:1"});
    EXPECT_EQ(errors_of("{\n \"a\": }"), Errors{"JSON-01 2:7"});
    EXPECT_EQ(errors_of("[1,]"), Errors{"JSON-01 1:4"});
    EXPECT_EQ(errors_of("[1 2]"), Errors{"JSON-01 1:4"});
    EXPECT_EQ(errors_of("{a:1}"), Errors{"JSON-01 1:2"});
    EXPECT_EQ(errors_of("{\"a\" 1}"), Errors{"JSON-01 1:6"});
    EXPECT_EQ(errors_of("{\"a\":1,}"), Errors{"JSON-01 1:8"});
    EXPECT_EQ(errors_of("1 2"), Errors{"JSON-01 1:3"});
    EXPECT_EQ(errors_of("\"abc"), Errors{"JSON-01 1:5"});
    EXPECT_EQ(errors_of("\"a\nb\""), Errors{"JSON-01 1:3"});
    for (const char* text : {"01", "1.", ".5", "+1", "-", "1e", "NaN", "tru", "nul", "'a'", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"",
                             "\"\\udc00\"", "\"\\ud800\\u0041\"", "[", "{", "/*c*/1"})
        EXPECT_EQ(errors_of(text).size(), 1U) << text;
}

TEST(NodeJson, AKeyTwiceIsRefusedAndBothPlacesAreNamed) {
    EXPECT_EQ(errors_of("{\"a\":1,\n\"b\":{\"c\":1,\"c\":2},\n\"a\":2, \"a\":3}"), (Errors{"JSON-02 2:12", "JSON-02 3:1", "JSON-02 3:8"}));
    const Result<Node> node = read_json("{\"a\":1,\n \"a\":2}", "a.json");
    ASSERT_FALSE(node);
    EXPECT_EQ(to_string(node.diagnostics().items()[0].related.at(0)), "a.json:1:2");
}

TEST(NodeJson, NestingHasALimit) {
    EXPECT_TRUE(errors_of(std::string(200, '[') + std::string(200, ']')).empty());
    EXPECT_EQ(errors_of(std::string(201, '[') + std::string(201, ']')), Errors{"JSON-03 1:201"});
    EXPECT_EQ(errors_of(std::string(1000000, '[')).size(), 1U);
}

TEST(NodeJson, OnlyUtf8IsTakenAndAByteOrderMarkIsPassedOver) {
    EXPECT_EQ(errors_of("\"\xB9\xAB\""), Errors{"JSON-04 0:0"});
    EXPECT_TRUE(errors_of("\xEF\xBB\xBF{}").empty());
}

}  // namespace
}  // namespace tanji
