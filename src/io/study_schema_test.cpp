// SPDX-License-Identifier: Apache-2.0
#include "io/study_schema.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "model/study_fields.h"

namespace tanji {
namespace {

void collect_references(const Node& node, std::set<std::string>& names) {
    if (const Node* reference = node.find("$ref")) names.insert(reference->text);
    for (const Node& item : node.items) collect_references(item, names);
    for (const auto& [key, value] : node.members) collect_references(value, names);
}

TEST(StudySchema, the_documented_schema_is_the_one_that_the_field_table_makes) {
    const char* const path = TANJI_SOURCE_DIR "/docs/study.schema.json";
    const std::string made = pretty_json(study_schema());
    if (std::getenv("TANJI_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << made;
    std::ifstream file(path, std::ios::binary);
    std::stringstream written;
    written << file.rdbuf();
    EXPECT_EQ(written.str(), made) << "docs/study.schema.json is out of date: run this test with TANJI_UPDATE=1";
}

TEST(StudySchema, names_every_field_and_defines_what_it_refers_to) {
    const Node schema = study_schema();
    for_each_field<Study>([&](const auto& field) { EXPECT_NE(schema.find("properties")->find(field.name), nullptr) << field.name; });
    std::set<std::string> names;
    collect_references(schema, names);
    EXPECT_GT(names.size(), 15U);
    for (const std::string& name : names) {
        ASSERT_TRUE(name.starts_with("#/definitions/")) << name;
        EXPECT_NE(schema.find("definitions")->find(name.substr(14)), nullptr) << name;
    }
    const Node* exchange = schema.find("definitions")->find("exchange");
    ASSERT_NE(exchange, nullptr);
    for_each_field<Exchange>([&](const auto& field) { EXPECT_NE(exchange->find("properties")->find(field.name), nullptr) << field.name; });
    EXPECT_EQ(exchange->find("additionalProperties")->text, "false");
}

}  // namespace
}  // namespace tanji
