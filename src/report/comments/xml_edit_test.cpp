// SPDX-License-Identifier: Apache-2.0
#include "report/comments/xml_edit.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

TEST(XmlEdit, an_element_ends_at_its_own_end_tag) {
    const std::string xml = R"(<a><p x="1>2"><p/><!-- </p> --><q><![CDATA[</p>]]></q></p><p/></a>)";
    const auto found = xml_element_at(xml, 3);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->name, "p");
    EXPECT_EQ(xml.substr(found->inside, 4), "<p/>");
    EXPECT_EQ(xml.substr(found->end), "<p/></a>");
    EXPECT_FALSE(xml_element_at("<a><b></a", 0));
    EXPECT_FALSE(xml_element_at(xml, 4));
}

TEST(XmlEdit, the_root_stands_behind_declaration_and_comments) {
    const std::string xml = "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE a><w:a><w:b> </w:b></w:a>";
    const auto root = xml_root(xml);
    ASSERT_TRUE(root);
    EXPECT_EQ(root->name, "w:a");
    EXPECT_EQ(xml_first_child(xml, *root)->name, "w:b");
    EXPECT_FALSE(xml_first_child(xml, *xml_first_child(xml, *root)));
}

TEST(XmlEdit, what_is_put_in_stands_in_order_and_all_else_stays) {
    const std::string xml = "<a><b/></a>";
    XmlInsertions changes;
    changes.insert(3, "1");
    changes.insert(3, "2");
    changes.append_child(*xml_element_at(xml, 3), "<c/>");
    changes.append_child(*xml_root(xml), "<d/>");
    EXPECT_EQ(changes.apply(xml), "<a>12<b><c/></b><d/></a>");
}

}  // namespace
}  // namespace tanji
