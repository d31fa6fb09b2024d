// SPDX-License-Identifier: Apache-2.0
#include "support/node.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

Node sample() {
    Node node = Node::map();
    node.set("b", Node::number("0.50"));
    node.set("a", Node::sequence({Node::string("碳\n\"\\\x01"), Node::boolean(false), Node()}));
    node.set("B", Node::map());
    return node;
}

TEST(Node, CanonicalJsonSortsByBytesAndWritesTheShortestNumbers) {
    EXPECT_EQ(canonical_json(sample()), "{\"B\":{},\"a\":[\"碳\\n\\\"\\\\\\u0001\",false,null],\"b\":0.5}");
}

TEST(Node, PrettyJsonKeepsTheOrderAndTheNumbersAsWritten) {
    EXPECT_EQ(pretty_json(sample()),
              "{\n  \"b\": 0.50,\n  \"a\": [\n    \"碳\\n\\\"\\\\\\u0001\",\n    false,\n    null\n  ],\n  \"B\": {}\n}");
}

TEST(Node, CanonicalNumbersAreThoseOfEcmascript) {
    const auto canonical = [](const char* text) { return canonical_json(Node::number(text)); };
    EXPECT_EQ(canonical("1e21"), "1e+21");
    EXPECT_EQ(canonical("1E20"), "100000000000000000000");
    EXPECT_EQ(canonical("1.5e-7"), "1.5e-7");
    EXPECT_EQ(canonical("0.000001"), "0.000001");
    EXPECT_EQ(canonical("-0.0"), "0");
    EXPECT_EQ(canonical("+5"), "5");
    EXPECT_EQ(canonical("333333333.33333329"), "333333333.3333333");  // RFC 8785, appendix B
    EXPECT_EQ(canonical("4.50"), "4.5");                              // RFC 8785, 3.2.2
    EXPECT_EQ(canonical("2e-3"), "0.002");
    EXPECT_EQ(canonical("0.000000000000000000000000001"), "1e-27");
}

TEST(Node, ANumberThatJsonCannotHoldIsWrittenAsText) {
    EXPECT_EQ(canonical_json(Node::number(".inf")), "\".inf\"");
    EXPECT_EQ(pretty_json(Node::number("1e999")), "\"1e999\"");
    EXPECT_EQ(pretty_json(Node::number(".5")), "0.5");
    EXPECT_EQ(pretty_json(Node::number("007")), "7");
    EXPECT_EQ(pretty_json(Node::number("5.")), "5");
    EXPECT_EQ(pretty_json(Node::number("-1.50e3")), "-1.50e3");
}

TEST(Node, EqualityIsOfContentAndNotOfPlace) {
    Node moved = sample();
    moved.line = 7;
    EXPECT_EQ(moved, sample());
    moved.set("c", Node());
    EXPECT_FALSE(moved == sample());
    EXPECT_FALSE(Node::number("1") == Node::string("1"));
}

TEST(Node, AMemberIsFoundByItsKey) {
    const Node node = sample();
    ASSERT_NE(node.find("b"), nullptr);
    EXPECT_EQ(node.find("b")->text, "0.50");
    EXPECT_EQ(node.find("c"), nullptr);
    EXPECT_TRUE(node.find("b")->is_scalar());
    EXPECT_FALSE(node.find("a")->is_scalar());
}

}  // namespace
}  // namespace tanji
