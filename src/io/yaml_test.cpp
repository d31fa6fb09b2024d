// SPDX-License-Identifier: Apache-2.0
#include "io/yaml.h"

#include <gtest/gtest.h>

#include <chrono>

#include "support/words.h"

namespace tanji {
namespace {

Node read(std::string_view text) {
    Result<Node> node = read_yaml(text, "study.yaml");
    if (!node) ADD_FAILURE() << text << "\n" << Words(Language::English).render(node.diagnostics().items().front());
    return node ? std::move(node).value() : Node{};
}

std::vector<std::string> codes(const Result<Node>& result) {
    std::vector<std::string> found;
    for (const Diagnostic& diagnostic : result.diagnostics()) {
        found.push_back(diagnostic.code);
        for (const Language language : {Language::Chinese, Language::English}) EXPECT_FALSE(Words(language).render(diagnostic).empty());
    }
    return found;
}

using Codes = std::vector<std::string>;

TEST(YamlReader, scalars_keep_their_text_and_say_what_they_are) {
    const Node node =
        read("country: NO\nday: 2025-01-01\nshare: 0.50\nyes: yes\non: true\nnothing:\ntext: '42'\ncode: 0042\nhex: 0x1F\nbig: 1e3\n");
    const auto is = [&](std::string_view key, Node::Kind kind, std::string_view text) {
        ASSERT_NE(node.find(key), nullptr) << key;
        EXPECT_EQ(node.find(key)->kind, kind) << key;
        EXPECT_EQ(node.find(key)->text, text) << key;
    };
    is("country", Node::Kind::String, "NO");
    is("day", Node::Kind::String, "2025-01-01");
    is("share", Node::Kind::Number, "0.50");
    is("yes", Node::Kind::String, "yes");
    is("on", Node::Kind::Bool, "true");
    is("nothing", Node::Kind::Null, "");
    is("text", Node::Kind::String, "42");
    is("code", Node::Kind::String, "0042");
    is("hex", Node::Kind::String, "0x1F");
    is("big", Node::Kind::Number, "1e3");
}

TEST(YamlReader, escapes_give_the_characters_they_name) {
    EXPECT_EQ(read("a: \"\\N\\_é\\N\\u00e9\\_\\x41\\L\"\n").find("a")->text,
              "\xC2\x85\xC2\xA0é\xC2\x85é\xC2\xA0"
              "A\xE2\x80\xA8");
}

TEST(YamlReader, every_node_has_its_line_and_its_column_in_characters) {
    const Node node = read("标题: {zh: 电表箱, en: box}\nlist:\n  - a\n  - {b: 1}\nempty:\n");
    EXPECT_EQ(node.find("标题")->line, 1);
    EXPECT_EQ(node.find("标题")->column, 5);
    EXPECT_EQ(node.find("标题")->find("en")->column, 19);
    const Node& list = *node.find("list");
    EXPECT_EQ(list.items[0].line, 3);
    EXPECT_EQ(list.items[0].column, 5);
    EXPECT_EQ(list.items[1].find("b")->line, 4);
    EXPECT_EQ(list.items[1].find("b")->column, 9);
    EXPECT_EQ(node.find("empty")->line, 5);
}

TEST(YamlReader, a_syntax_error_is_told_with_its_line) {
    for (const std::string_view text : {"a: [1, 2\nb: 3\n", "a: {b: 1\n", "a: 1\n  b: 2\n", "a: \"open\n", "\ta: 1\n", "a: b: c\n",
                                        "- a\nb: 1\n", "a: \"\\q\"\n", "a: @x\n", "]"}) {
        const Result<Node> result = read_yaml(text, "study.yaml");
        EXPECT_EQ(codes(result), Codes{"YAML-01"}) << text;
        EXPECT_GT(result.diagnostics().items().front().place.line, 0) << text;
    }
    const Result<Node> result = read_yaml("a: 1\nb: c: d\n", "study.yaml");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.diagnostics().items().front().place.line, 2);
    EXPECT_EQ(result.diagnostics().items().front().excerpt, "b: c: d");
}

TEST(YamlReader, all_repeated_keys_are_told_with_both_places) {
    const Result<Node> result = read_yaml("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\n", "study.yaml");
    EXPECT_EQ(codes(result), (Codes{"YAML-02", "YAML-02"}));
    const Diagnostic& first = result.diagnostics().items().front();
    EXPECT_EQ(first.place.line, 3);
    ASSERT_EQ(first.related.size(), 1U);
    EXPECT_EQ(first.related.front().line, 1);
}

TEST(YamlReader, what_could_grow_or_run_is_refused) {
    EXPECT_EQ(codes(read_yaml("a: &x 1\nb: *x\n", "f")), (Codes{"YAML-03", "YAML-03"}));
    EXPECT_EQ(codes(read_yaml("a: &x [1]\nb: [*x, *x]\n", "f")), (Codes{"YAML-03", "YAML-03", "YAML-03"}));
    EXPECT_EQ(codes(read_yaml("a: *x\n", "f")), Codes{"YAML-01"});
    EXPECT_EQ(codes(read_yaml("a: !!python/object x\nb: !local [1]\n", "f")), (Codes{"YAML-08", "YAML-08"}));
    EXPECT_EQ(codes(read_yaml("a: 1\n---\nb: 2\n", "f")), Codes{"YAML-07"});
    EXPECT_EQ(codes(read_yaml("? [a, b]\n: 1\n", "f")), Codes{"YAML-09"});
    EXPECT_EQ(codes(read_yaml("", "f")), Codes{"YAML-10"});
    EXPECT_EQ(codes(read_yaml("# only a remark\n", "f")), Codes{"YAML-10"});
    EXPECT_EQ(codes(read_yaml("a: \xFF\n", "f")), Codes{"YAML-06"});
    EXPECT_EQ(codes(read_yaml(std::string_view("a: \0b\n", 7), "f")), Codes{"YAML-06"});
    EXPECT_EQ(codes(read_yaml(std::string(100, '['), "f")), Codes{"YAML-04"});
    EXPECT_EQ(codes(read_yaml(std::string(100'000, '['), "f")), Codes{"YAML-04"});
    EXPECT_EQ(codes(read_yaml("[1, 2, 3]", "f", {.values = 2})), Codes{"YAML-05"});
    EXPECT_EQ(codes(read_yaml("[1, 2, 3]", "f", {.bytes = 4})), Codes{"YAML-05"});
    EXPECT_TRUE(read_yaml("---\na: 1\n...\n", "f"));
    EXPECT_TRUE(
        read_yaml("\xEF\xBB\xBF"
                  "a: 1\r\nb: 2\r\n",
                  "f"));
}

TEST(YamlReader, one_long_line_is_read_in_time) {
    std::string text = "[";
    for (int item = 0; item < 200'000; ++item) text += "量, ";
    text += "1]";
    const auto begin = std::chrono::steady_clock::now();
    const Node node = read(text);
    EXPECT_EQ(node.items.size(), 200'001U);
    EXPECT_EQ(node.items.back().column, 600'002);
    EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), 20.0);
}

TEST(YamlWriter, is_short_and_readable) {
    const std::string text =
        "tanji: study/1\n"
        "title: {zh-CN: 金属电能计量箱, en: Metering box}\n"
        "period: 2025-01-01/2025-12-31\n"
        "boundary:\n"
        "  stages: [raw-materials, production]\n"
        "  excluded:\n"
        "    - {stage: use, bound: unbounded}\n"
        "activities:\n"
        "  - id: production\n"
        "    inputs:\n"
        "      - {flow: electricity, amount: 113966 kWh, evidence: \"power-2025.pdf#p3\"}\n"
        "      - {flow: diesel, amount: 348 kg, gap: {reason: 无数据, bound: unbounded}}\n"
        "    note: |-\n"
        "      first line\n"
        "\n"
        "      last line\n"
        "  - {id: other, outputs: []}\n";
    EXPECT_EQ(write_yaml(read(text)), text);
}

TEST(YamlWriter, every_text_reads_back_as_it_was) {
    const std::vector<std::string> texts{"",
                                         " ",
                                         "a",
                                         "NO",
                                         "true",
                                         "null",
                                         "~",
                                         "42",
                                         "0.50",
                                         "1e3",
                                         "a: b",
                                         "a:b",
                                         "a #b",
                                         "a#b",
                                         "- a",
                                         "-a",
                                         "-3.5 kg",
                                         "? x",
                                         "what?",
                                         "[a]",
                                         "{a}",
                                         "a, b",
                                         "&a",
                                         "*a",
                                         "!a",
                                         "|",
                                         ">",
                                         "'a'",
                                         "\"a\"",
                                         "it's",
                                         "%a",
                                         "@a",
                                         "`a",
                                         "---",
                                         "...",
                                         "a\nb",
                                         "a\n",
                                         "\na",
                                         "a\n\n",
                                         " a\nb",
                                         "a\n b",
                                         "a\n\nb",
                                         "a\tb",
                                         "\ta",
                                         "a ",
                                         "a:",
                                         ":a",
                                         "产品：碳",
                                         "a\x01b",
                                         "a\x7F",
                                         "\xC2\x85",
                                         "\xE2\x80\xA8",
                                         "\xEF\xBB\xBF"
                                         "a",
                                         "a\\b",
                                         "=",
                                         "<<",
                                         "a\r\nb",
                                         "#a",
                                         "2025-01-01/2025-12-31",
                                         "a\n#b",
                                         "a\n---\nb",
                                         "a\n\n\nb\n",
                                         "power-2025.pdf#p3",
                                         std::string(600, 'k'),
                                         "电",
                                         "x\xC2\xA0",
                                         "a\n\tb"};
    for (const std::string& text : texts) {
        const std::vector<Node> places{
            Node::string(text),
            Node::map({{"k", Node::string(text)}, {"l", Node::string("z")}}),
            Node::map({{"k", Node::sequence({Node::string(text), Node::map({{"a", Node::string(text)}})})}}),
            Node::sequence({Node::map({{"a", Node::string(text)}, {"b", Node::map({{"c", Node::string(text)}})}})}),
            Node::map({{text, Node::string("v")}}),
            Node::map({{text, Node::map({{text, Node::sequence({Node::sequence({Node::string(text)}), Node::number("1"), Node{}})}})}}),
        };
        for (const Node& node : places) {
            const std::string written = write_yaml(node);
            const Result<Node> again = read_yaml(written, "f");
            ASSERT_TRUE(again) << written;
            EXPECT_TRUE(*again == node) << written;
            EXPECT_EQ(write_yaml(*again), written);
        }
    }
}

}  // namespace
}  // namespace tanji
