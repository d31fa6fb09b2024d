// SPDX-License-Identifier: Apache-2.0
#include "ooxml/markup.h"

#include <gtest/gtest.h>

#include "support/require.h"

namespace tanji {
namespace {

TEST(Markup, writes_elements_with_attributes_and_text) {
    Markup xml;
    xml.open("a", {{"k", "v"}}).element("b", "text").empty("c", {{"n", "1"}}).close();
    EXPECT_EQ(xml.take(), R"(<a k="v"><b>text</b><c n="1"/></a>)");
}

TEST(Markup, escapes_text_and_attributes) {
    Markup xml;
    xml.element("t", "<&>\x01", {{"a", "\"<&"}});
    EXPECT_EQ(xml.take(), "<t a=\"&quot;&lt;&amp;\">&lt;&amp;&gt;\xEF\xBF\xBD</t>");
}

TEST(Markup, an_element_left_open_is_a_mistake_of_ours) {
    Markup xml;
    xml.open("a");
    EXPECT_THROW(xml.take(), LogicFault);
    xml.close();
    EXPECT_THROW(xml.close(), LogicFault);
}

}  // namespace
}  // namespace tanji
