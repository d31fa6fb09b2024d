// SPDX-License-Identifier: Apache-2.0
#include "support/xml.h"

#include <gtest/gtest.h>

#include "support/require.h"

namespace tanji {
namespace {

TEST(Xml, ElementsAttributesAndTextAreWritten) {
    XmlWriter xml;
    xml.declaration().open("w:p").attribute("w:val", "1").attribute("n", 2);
    xml.open("w:t").attribute("xml:space", "preserve").text("碳 & <b>").close().element("w:br").raw("<x/>").close();
    EXPECT_EQ(std::move(xml).finish(),
              "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
              "<w:p w:val=\"1\" n=\"2\"><w:t xml:space=\"preserve\">碳 &amp; &lt;b&gt;</w:t><w:br/><x/></w:p>");
}

TEST(Xml, WhatXmlForbidsBecomesAReplacementCharacter) {
    EXPECT_EQ(xml_text("a\x1b"
                       "b\tc\nd\r\xFF\uFFFE"),
              "a\uFFFDb\tc\nd&#13;\uFFFD\uFFFD");
    EXPECT_EQ(xml_text("]]>"), "]]&gt;");
    EXPECT_EQ(xml_text("😀 'x' \"y\""), "😀 'x' \"y\"");
    EXPECT_EQ(xml_attribute("\"a\"\n\t&"), "&quot;a&quot;&#10;&#9;&amp;");
}

TEST(Xml, IndentingLeavesTextAlone) {
    XmlWriter xml(XmlWriter::Layout::Indented);
    xml.open("a")
        .open("b")
        .element("c", "text")
        .close()
        .open("p")
        .text("one ")
        .element("i", "two")
        .text(" three")
        .close()
        .element("d")
        .close();
    EXPECT_EQ(std::move(xml).finish(), "<a>\n  <b>\n    <c>text</c>\n  </b>\n  <p>one <i>two</i> three</p>\n  <d/>\n</a>\n");
}

TEST(Xml, AnElementCanBeClosedInFull) {
    XmlWriter xml;
    xml.open("script").attribute("src", "a.js").close_in_full();
    EXPECT_EQ(std::move(xml).finish(), "<script src=\"a.js\"></script>");
}

TEST(Xml, AnUnbalancedDocumentIsAMistakeOfOurs) {
    XmlWriter xml;
    EXPECT_THROW(xml.close(), LogicFault);
    EXPECT_THROW(xml.text("outside"), LogicFault);
    xml.open("a");
    EXPECT_THROW((void)XmlWriter(xml).finish(), LogicFault);
    xml.text("x");
    EXPECT_THROW(xml.attribute("late", "1"), LogicFault);
    EXPECT_EQ(xml.depth(), 1U);
}

}  // namespace
}  // namespace tanji
