// SPDX-License-Identifier: Apache-2.0
#include "model/study_node.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "support/node_json.h"

namespace tanji {
namespace {

Node map(std::vector<Node::Member> members) { return Node::map(std::move(members)); }
Node text(const std::string& value) { return Node::string(value); }
Node list(std::vector<Node> items) { return Node::sequence(std::move(items)); }

/// A study of one product and one input, which computes.
Node plain_study() {
    return map(
        {{"tanji", text("study/1")},
         {"study", text("fan")},
         {"title", map({{"zh", text("风机")}, {"en", text("Fan")}})},
         {"method", text("gbt-24067-2024")},
         {"period", text("2025-01-01/2025-12-31")},
         {"boundary", map({{"type", text("partial")}, {"stages", list({text("production")})}})},
         {"products",
          list({map({{"id", text("F1")}, {"name", text("Fan")}, {"declared_unit", text("1 台")}, {"output", text("5000 台")}})})},
         {"activities",
          list({map({{"id", text("assembly")},
                     {"stage", text("production")},
                     {"basis", text("period")},
                     {"inputs", list({map({{"flow", text("electricity")}, {"amount", text("12 kWh")}, {"factor", text("grid")}})})}})})}});
}

/// Gives every node a line of its own, in the order of the document, so that a place can be told.
void number_lines(Node& node, int& line) {
    node.line = ++line;
    node.column = 3;
    for (Node& item : node.items) number_lines(item, line);
    for (Node::Member& member : node.members) number_lines(member.second, line);
}

Node& member(Node& node, const std::string& key) {
    for (Node::Member& entry : node.members)
        if (entry.first == key) return entry.second;
    node.set(key, Node{});
    return node.members.back().second;
}
Node& product(Node& study) { return member(study, "products").items.front(); }
Node& activity(Node& study) { return member(study, "activities").items.front(); }
Node& input(Node& study) { return member(activity(study), "inputs").items.front(); }

Diagnostics read_and_link(Node& document, Study& study) {
    int line = 0;
    number_lines(document, line);
    Diagnostics diagnostics;
    study = study_from_node(document, "study.yaml", diagnostics);
    link_study(study, !diagnostics.has_errors(), diagnostics);
    return diagnostics;
}
Diagnostics read_and_link(Node& document) {
    Study study;
    return read_and_link(document, study);
}

std::set<std::string> codes(const Diagnostics& diagnostics) {
    std::set<std::string> all;
    for (const Diagnostic& diagnostic : diagnostics) all.insert(diagnostic.code);
    return all;
}

/// One fault put into the plain study: the code it must give, and the node at whose line it must be told.
struct Fault {
    const char* name;
    const char* code;
    std::function<const Node&(Node& study)> make;
};

const std::vector<Fault>& faults() {
    static const std::vector<Fault> kFaults{
        {"key_missing", "STUDY-01",
         [](Node& s) -> const Node& {
             std::erase_if(s.members, [](const auto& m) { return m.first == "title"; });
             return s;
         }},
        {"key_unknown", "STUDY-02", [](Node& s) -> const Node& { return member(s, "zzzzzzzzzz") = text("1"); }},
        {"key_misspelt", "STUDY-14", [](Node& s) -> const Node& { return member(input(s), "amuont") = text("1 kWh"); }},
        {"list_for_text", "STUDY-03", [](Node& s) -> const Node& { return member(activity(s), "stage") = list({}); }},
        {"text_for_map", "STUDY-03", [](Node& s) -> const Node& { return member(s, "boundary") = text("gate"); }},
        {"map_for_list", "STUDY-03", [](Node& s) -> const Node& { return member(s, "gaps") = map({}); }},
        {"unknown_word", "STUDY-04", [](Node& s) -> const Node& { return member(activity(s), "basis") = text("yearly"); }},
        {"wrong_dimension", "STUDY-05", [](Node& s) -> const Node& { return member(product(s), "mass") = text("12 L"); }},
        {"no_day", "STUDY-06",
         [](Node& s) -> const Node& {
             Node& r = member(s, "report");
             r = map({{"date", text("2025-02-30")}});
             return r.members.front().second;
         }},
        {"no_period", "STUDY-07", [](Node& s) -> const Node& { return member(s, "period") = text("2025"); }},
        {"no_number", "STUDY-08",
         [](Node& s) -> const Node& {
             Node& r = member(s, "cut_off");
             r = map({{"single", text("little")}});
             return r.members.front().second;
         }},
        {"out_of_range", "STUDY-09",
         [](Node& s) -> const Node& {
             Node& r = member(s, "cut_off");
             r = map({{"single", text("150 %")}});
             return r.members.front().second;
         }},
        {"no_yes_or_no", "STUDY-11",
         [](Node& s) -> const Node& {
             Node& r = member(s, "goal");
             r = map({{"comparative", text("maybe")}});
             return r.members.front().second;
         }},
        {"period_reversed", "STUDY-12", [](Node& s) -> const Node& { return member(s, "period") = text("2025-12-31/2025-01-01"); }},
        {"bound_without_co2e", "STUDY-13",
         [](Node& s) -> const Node& {
             Node& g = member(input(s), "gap");
             g = map({{"reason", text("none")}, {"bound", text("3 kg")}});
             return g.members.back().second;
         }},
        {"bound_per_piece", "STUDY-13",
         [](Node& s) -> const Node& {
             Node& g = member(input(s), "gap");
             g = map({{"reason", text("none")}, {"bound", text("3 tCO2e/台")}});
             return g.members.back().second;
         }},
        {"no_format", "STUDY-15",
         [](Node& s) -> const Node& {
             s.members.erase(s.members.begin());
             return s;
         }},
        {"newer_format", "STUDY-16", [](Node& s) -> const Node& { return member(s, "tanji") = text("study/2"); }},
        {"id_twice", "STUDY-20",
         [](Node& s) -> const Node& {
             Node& all = member(s, "products");
             all.items.push_back(all.items.front());
             return all.items.back();
         }},
        {"unknown_stage", "STUDY-21",
         [](Node& s) -> const Node& {
             member(activity(s), "stage") = text("painting");
             return activity(s);
         }},
        {"unknown_product", "STUDY-22",
         [](Node& s) -> const Node& {
             member(activity(s), "products") = list({text("F1"), text("ventilator")});
             return activity(s);
         }},
        {"no_provider", "STUDY-23",
         [](Node& s) -> const Node& {
             std::erase_if(input(s).members, [](const auto& m) { return m.first == "factor"; });
             return input(s);
         }},
        {"two_providers", "STUDY-24",
         [](Node& s) -> const Node& {
             member(input(s), "from") = text("assembly");
             return input(s);
         }},
        {"no_amount", "STUDY-25",
         [](Node& s) -> const Node& {
             std::erase_if(input(s).members, [](const auto& m) { return m.first == "amount"; });
             return input(s);
         }},
        {"unknown_activity", "STUDY-26",
         [](Node& s) -> const Node& {
             input(s) = map({{"flow", text("steam")}, {"amount", text("1 GJ")}, {"from", text("boiler")}});
             return input(s);
         }},
        {"no_such_product_of_it", "STUDY-27",
         [](Node& s) -> const Node& {
             input(s) = map({{"flow", text("steam")}, {"amount", text("1 GJ")}, {"from", text("assembly")}});
             return input(s);
         }},
        {"unknown_evidence", "STUDY-28",
         [](Node& s) -> const Node& {
             member(input(s), "evidence") = text("bill#3");
             return input(s);
         }},
        {"no_declared_unit", "STUDY-29",
         [](Node& s) -> const Node& {
             std::erase_if(product(s).members, [](const auto& m) { return m.first == "declared_unit"; });
             return product(s);
         }},
        {"no_output", "STUDY-30",
         [](Node& s) -> const Node& {
             std::erase_if(product(s).members, [](const auto& m) { return m.first == "output"; });
             return activity(s);
         }},
        {"not_shared_out", "STUDY-31",
         [](Node& s) -> const Node& {
             Node second = product(s);
             member(second, "id") = text("F2");
             member(s, "products").items.push_back(second);
             return activity(s);
         }},
        {"no_figure_for_the_key", "STUDY-32",
         [](Node& s) -> const Node& {
             Node second = product(s);
             member(second, "id") = text("F2");
             member(s, "products").items.push_back(second);
             member(activity(s), "allocation") = map({{"by", text("mass")}});
             return activity(s);
         }},
        {"shares_above_one", "STUDY-33",
         [](Node& s) -> const Node& {
             Node second = product(s);
             member(second, "id") = text("F2");
             member(s, "products").items.push_back(second);
             member(activity(s), "allocation") = map({{"by", text("given")}, {"shares", map({{"F1", text("0.6")}, {"F2", text("0.5")}})}});
             return activity(s);
         }},
        {"share_missing", "STUDY-34",
         [](Node& s) -> const Node& {
             Node second = product(s);
             member(second, "id") = text("F2");
             member(s, "products").items.push_back(second);
             member(activity(s), "allocation") = map({{"by", text("given")}, {"shares", map({{"F1", text("1")}})}});
             return activity(s);
         }},
        {"negative_output", "STUDY-36",
         [](Node& s) -> const Node& {
             member(product(s), "output") = text("-5 台");
             return product(s);
         }},
        {"negative_mass", "STUDY-36",
         [](Node& s) -> const Node& {
             member(product(s), "mass") = text("-5 kg");
             return product(s);
         }},
        {"empty_activity", "STUDY-37",
         [](Node& s) -> const Node& {
             member(activity(s), "inputs") = list({});
             return activity(s);
         }},
        {"no_period_for_totals", "STUDY-40",
         [](Node& s) -> const Node& {
             std::erase_if(s.members, [](const auto& m) { return m.first == "period"; });
             return activity(s);
         }},
        {"counts_of_two_kinds", "STUDY-42",
         [](Node& s) -> const Node& {
             Node second = product(s);
             member(second, "id") = text("F2");
             member(second, "declared_unit") = text("1 件");
             member(second, "output") = text("8 件");
             member(s, "products").items.push_back(second);
             member(activity(s), "allocation") = map({{"by", text("count")}});
             return activity(s);
         }},
        {"output_of_another_kind", "STUDY-44",
         [](Node& s) -> const Node& {
             member(product(s), "output") = text("60 t");
             return product(s);
         }},
        {"emission_among_inputs", "STUDY-45",
         [](Node& s) -> const Node& {
             input(s) = map({{"flow", text("smoke")}, {"amount", text("1 kg")}, {"emission", text("CO2")}});
             return input(s);
         }},
        {"variant_named_base", "STUDY-46",
         [](Node& s) -> const Node& {
             Node& v = member(s, "variants");
             v = list({map({{"id", text("base")}})});
             return v.items.front();
         }},
    };
    return kFaults;
}

class FaultTest : public testing::TestWithParam<std::size_t> {};

TEST_P(FaultTest, is_told_by_its_code_at_its_place) {
    const Fault& fault = faults()[GetParam()];
    Node study = plain_study();
    const Node* where = &fault.make(study);
    const Diagnostics found = read_and_link(study);
    const auto told = std::find_if(found.begin(), found.end(), [&](const Diagnostic& item) { return item.code == fault.code; });
    ASSERT_NE(told, found.end()) << fault.code;
    EXPECT_EQ(told->place.file, "study.yaml");
    EXPECT_EQ(told->place.line, where->line);
    EXPECT_EQ(told->severity, Severity::Error);
}

INSTANTIATE_TEST_SUITE_P(each, FaultTest, testing::Range(std::size_t{0}, faults().size()),
                         [](const auto& fault) { return std::string(faults()[fault.param].name); });

TEST(StudyNode, the_plain_study_has_no_fault) {
    Node document = plain_study();
    EXPECT_TRUE(read_and_link(document).empty());
}

TEST(StudyNode, faults_without_a_line_of_their_own_name_the_key) {
    Node no_product = plain_study();
    member(no_product, "products") = list({});
    EXPECT_TRUE(codes(read_and_link(no_product)).contains("STUDY-43"));
    Node no_method = plain_study();
    member(no_method, "method") = text("gbt-24067-2042");
    const Diagnostics found = read_and_link(no_method);
    ASSERT_EQ(codes(found), std::set<std::string>{"STUDY-47"});
    EXPECT_EQ(found.begin()->place.part, "method");
}

TEST(StudyNode, all_faults_are_told_at_once) {
    Node document = plain_study();
    member(document, "period") = text("2025");
    member(product(document), "mass") = text("12 L");
    member(activity(document), "basis") = text("yearly");
    member(activity(document), "stage") = text("painting");
    EXPECT_EQ(codes(read_and_link(document)), (std::set<std::string>{"STUDY-07", "STUDY-05", "STUDY-04", "STUDY-21"}));
}

TEST(StudyNode, what_could_not_be_read_is_not_said_to_be_missing) {
    Node document = plain_study();
    member(input(document), "amount") = text("12 kwhh");
    const std::set<std::string> found = codes(read_and_link(document));
    EXPECT_TRUE(found.contains("UNIT-02"));
    EXPECT_FALSE(found.contains("STUDY-25"));
}

TEST(StudyNode, what_equals_its_default_is_left_out_and_reads_back) {
    Node document = plain_study();
    Study study;
    ASSERT_TRUE(read_and_link(document, study).empty());
    const Node written = study_to_node(study);
    EXPECT_EQ(written.members.front().first, "tanji");
    for (const char* key : {"impact", "goal", "gaps", "variants", "evidence", "place"}) EXPECT_EQ(written.find(key), nullptr) << key;
    Diagnostics diagnostics;
    Study again = study_from_node(written, "again", diagnostics);
    link_study(again, true, diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_TRUE(again == study);
    EXPECT_EQ(canonical_json(study_to_node(again)), canonical_json(written));
}

TEST(StudyNode, ids_that_are_left_out_follow_from_the_flow) {
    Node document = plain_study();
    Node& inputs = member(activity(document), "inputs");
    inputs.items.push_back(inputs.items.front());
    Node named = inputs.items.front();
    member(named, "id") = text("electricity-2");
    inputs.items.push_back(named);
    Study study;
    ASSERT_TRUE(read_and_link(document, study).empty());
    const auto& read = study.activities.front().inputs;
    EXPECT_EQ(read[0].id, "electricity");
    EXPECT_EQ(read[1].id, "electricity-3");  // electricity-2 is the author's
    EXPECT_EQ(read[2].id, "electricity-2");
}

TEST(StudyNode, a_text_may_be_one_for_all_readers_or_one_for_each) {
    Node document = plain_study();
    Study study;
    ASSERT_TRUE(read_and_link(document, study).empty());
    EXPECT_EQ(study.title.in(Language::English), "Fan");
    EXPECT_EQ(study.title.in(Language::Chinese), "风机");
    EXPECT_EQ(study.products.front().name.in(Language::Chinese), "Fan");
}

TEST(Dates, only_real_days_in_one_form) {
    EXPECT_EQ(to_string(*parse_date("2024-02-29")), "2024-02-29");
    for (const char* wrong : {"2025-02-29", "2025-13-01", "2025-1-1", "2025/01/01", "20250101", "2025-01-01 ", ""})
        EXPECT_FALSE(parse_date(wrong)) << wrong;
}

TEST(Stages, the_studys_own_come_first_and_rename) {
    Study study;
    study.stages = {{"production", {"制造", "Making"}}, {"coating", {"涂装", "Coating"}}};
    const std::vector<Stage> stages = stages_of(study);
    EXPECT_EQ(stages[0].id, "production");
    EXPECT_EQ(stages[0].name.en, "Making");
    EXPECT_EQ(stages[1].id, "coating");
    EXPECT_EQ(stages[2].id, "raw-materials");
    EXPECT_EQ(stages.size(), 8U);
}

}  // namespace
}  // namespace tanji
