// SPDX-License-Identifier: Apache-2.0
// Whatever the field table can hold is written and read back equal: random studies, with no regard to sense.
#include <set>

#include "io/exchange_table.h"
#include "io/yaml.h"
#include "laws/random_study.h"
#include "laws/studies.h"
#include "model/study_fields.h"
#include "model/study_node.h"
#include "support/node_json.h"

namespace tanji::laws {

namespace {

constexpr std::uint64_t kStudies = 1000;

/// The study that a text holds, without looking up what it refers to.
Study read(const std::string& text, std::uint64_t seed) {
    const Result<Node> node = read_yaml(text, "study.yaml");
    EXPECT_TRUE(node.has_value()) << "seed " << seed << "\n" << codes(node.diagnostics());
    if (!node) return {};
    Diagnostics diagnostics;
    Study study = study_from_node(*node, "study.yaml", diagnostics);
    EXPECT_FALSE(diagnostics.has_errors()) << "seed " << seed << "\n" << codes(diagnostics);
    return study;
}

TEST(FieldLaw, random_studies_are_written_as_yaml_and_read_back_equal) {
    for (std::uint64_t seed = 1; seed <= kStudies; ++seed) {
        const Study study = random_study(seed);
        const std::string text = write_yaml(study_to_node(study));
        const Study again = read(text, seed);
        ASSERT_TRUE(again == study) << "seed " << seed << "\n" << text;
        ASSERT_EQ(write_yaml(study_to_node(again)), text) << "seed " << seed;
    }
}

TEST(FieldLaw, random_studies_are_written_as_canonical_json_and_read_back_equal) {
    for (std::uint64_t seed = 1; seed <= kStudies; ++seed) {
        const Study study = random_study(seed);
        const std::string text = canonical_json(study_to_node(study));
        const Study again = read(text, seed);
        ASSERT_TRUE(again == study) << "seed " << seed << "\n" << text;
        ASSERT_EQ(canonical_json(study_to_node(again)), text) << "seed " << seed;
    }
}

template <class T>
void rows_of(std::set<std::string>& rows) {
    if constexpr (HasFields<T>) {
        for_each_field<T>([&](const auto& row) {
            rows.insert(std::string(row.name));
            rows_of<std::remove_cvref_t<decltype(std::declval<T&>().*(row.member))>>(rows);
        });
    } else if constexpr (requires(T holder) {
                             holder.emplace();
                             *holder;
                         }) {
        rows_of<std::remove_cvref_t<decltype(*std::declval<T&>())>>(rows);
    } else if constexpr (requires { typename T::value_type; }) {
        if constexpr (!std::is_same_v<T, std::string>) rows_of<typename T::value_type>(rows);
    }
}

/// The draw must reach what it is for: over all seeds every row of the table stands in a document.
TEST(FieldLaw, random_studies_reach_every_row_of_the_table) {
    std::string all;
    for (std::uint64_t seed = 1; seed <= kStudies; ++seed) all += canonical_json(study_to_node(random_study(seed)));
    std::set<std::string> rows;
    rows_of<Study>(rows);
    EXPECT_GT(rows.size(), 200U);
    for (const std::string& row : rows) EXPECT_NE(all.find('"' + row + "\":"), std::string::npos) << row;
}

/// What a table of exchanges cannot hold stays in study.yaml; all else comes back from the table.
TEST(FieldLaw, random_tables_are_written_and_read_back_equal) {
    for (std::uint64_t seed = 1; seed <= kStudies; ++seed) {
        std::vector<Exchange> rows;
        for (std::uint64_t row = 0; row < 3; ++row) {
            Exchange exchange = random_exchange(3 * seed + row);
            if (fits_table(exchange)) rows.push_back(std::move(exchange));
        }
        std::vector<Exchange> again;
        Diagnostics diagnostics;
        const std::string text = write_exchange_table(rows);
        read_exchange_table(text, {"bom.csv", 1, "activities.a.inputs"}, again, diagnostics);
        ASSERT_FALSE(diagnostics.has_errors()) << "seed " << seed << "\n" << codes(diagnostics) << text;
        ASSERT_TRUE(again == rows) << "seed " << seed << "\n" << text;
    }
}

}  // namespace

}  // namespace tanji::laws
