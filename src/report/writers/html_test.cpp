// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <regex>
#include <set>

#include "report/writers.h"
#include "report/writers/html_page.h"
#include "report/writers/sample_document.h"

namespace tanji {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class HtmlWriterTest : public ::testing::TestWithParam<Language> {
  protected:
    std::string html_ = write_html(testing::sample_document(GetParam()));
    pugi::xml_document parsed() const {
        pugi::xml_document page;
        const auto result = page.load_string(html_.c_str() + html_.find('\n'), pugi::parse_default | pugi::parse_fragment);
        EXPECT_TRUE(result) << result.description() << " at " << html_.substr(static_cast<std::size_t>(result.offset), 80);
        return page;
    }
};

TEST_P(HtmlWriterTest, is_well_formed_and_in_its_language) {
    const auto page = parsed();
    EXPECT_STREQ(page.child("html").attribute("lang").value(), std::string(tag(GetParam())).c_str());
    EXPECT_TRUE(html_.starts_with("<!DOCTYPE html>"));
}

TEST_P(HtmlWriterTest, names_no_outside_resource) {
    const auto page = parsed();
    for (const auto& found : page.select_nodes("//*[@src]")) ADD_FAILURE() << found.node().name();
    for (const auto& found : page.select_nodes("//link | //iframe | //object | //img")) ADD_FAILURE() << found.node().name();
    EXPECT_THAT(html_style(), Not(HasSubstr("url(")));
    EXPECT_THAT(html_style(), Not(HasSubstr("@import")));
}

TEST_P(HtmlWriterTest, runs_only_its_own_script) {
    const auto page = parsed();
    const std::string policy = page.select_node("//meta[@http-equiv]").node().attribute("content").value();
    EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
    EXPECT_THAT(policy, HasSubstr("script-src '" + csp_hash(html_script()) + "'"));
    EXPECT_EQ(page.select_nodes("//script").size(), 1U);
    EXPECT_EQ(page.select_nodes("//*[@onclick] | //*[@onerror] | //*[@style]").size(), 0U);
}

TEST_P(HtmlWriterTest, hostile_text_stays_text) {
    EXPECT_THAT(html_, Not(HasSubstr("<img")));
    EXPECT_THAT(html_, HasSubstr("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"));
    EXPECT_THAT(html_, Not(HasSubstr("href=\"javascript:")));
}

TEST_P(HtmlWriterTest, every_explained_number_opens_its_explanation) {
    const auto page = parsed();
    const auto buttons = page.select_nodes("//main//button[@class='q']");
    EXPECT_EQ(buttons.size(), 5U);  // cover, lead, and three cells
    for (const auto& button : buttons) {
        const std::string target = button.node().attribute("data-x").value();
        EXPECT_EQ(page.select_nodes(("//template[@id='" + target + "']").c_str()).size(), 1U) << target;
        EXPECT_STRNE(button.node().attribute("data-path").value(), "");
    }
    const auto bar = page.select_node("//*[name()='svg']//*[name()='g'][@data-x]");
    EXPECT_STREQ(bar.node().attribute("tabindex").value(), "0");
}

TEST_P(HtmlWriterTest, every_link_inside_has_its_target_and_ids_are_unique) {
    const auto page = parsed();
    std::set<std::string> ids;
    for (const auto& found : page.select_nodes("//*[@id]")) {
        const std::string id = found.node().attribute("id").value();
        EXPECT_TRUE(ids.insert(id).second) << id;
    }
    for (const auto& found : page.select_nodes("//a[starts-with(@href,'#')]")) {
        const std::string target = found.node().attribute("href").value();
        EXPECT_TRUE(ids.contains(target.substr(1))) << target;
    }
}

TEST_P(HtmlWriterTest, the_same_document_gives_the_same_bytes) { EXPECT_EQ(html_, write_html(testing::sample_document(GetParam()))); }

INSTANTIATE_TEST_SUITE_P(Languages, HtmlWriterTest, ::testing::Values(Language::Chinese, Language::English));

// printf 'alert(1)' | openssl dgst -sha256 -binary | base64
TEST(CspHash, is_the_base64_of_the_sha256) { EXPECT_EQ(csp_hash("alert(1)"), "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="); }

}  // namespace
}  // namespace tanji
