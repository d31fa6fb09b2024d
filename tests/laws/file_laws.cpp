// SPDX-License-Identifier: Apache-2.0
// What was written reads back as the same study, and computes to the same bits.
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "io/study_reader.h"
#include "io/study_writer.h"
#include "io/yaml.h"
#include "laws/studies.h"
#include "model/study_fields.h"
#include "model/study_node.h"
#include "support/node_json.h"

namespace tanji::laws {

namespace {

class FileLaw : public Law {
  protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / ("tanji-laws-" + std::to_string(getpid()) + "-" + std::to_string(GetParam()));
        std::filesystem::create_directories(folder_);
        Law::SetUp();
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path folder_;
};

TEST_P(FileLaw, what_was_written_reads_back) {
    ASSERT_FALSE(write_study(study(), folder_).has_errors());
    RunContext run;
    const Result<Study> again = read_study(folder_, run);
    ASSERT_TRUE(again.has_value()) << codes(again.diagnostics());
    EXPECT_TRUE(*again == study());
    EXPECT_EQ(canonical_json(study_to_node(*again)), canonical_json(study_to_node(study())));
    EXPECT_EQ(computed(*again).base().products.front().total, computed(study()).base().products.front().total);
}

TEST_P(FileLaw, what_was_written_is_written_the_same_again) {
    const auto first = study_files(study());
    ASSERT_FALSE(write_study(study(), folder_).has_errors());
    RunContext run;
    const Result<Study> again = read_study(folder_, run);
    ASSERT_TRUE(again.has_value()) << codes(again.diagnostics());
    EXPECT_EQ(study_files(*again), first);
}

TEST_P(FileLaw, rows_moved_into_a_table_compute_the_same) {
    Study with_tables = study();
    for (Activity& activity : with_tables.activities)
        if (!activity.inputs.empty()) activity.table = activity.id + ".csv";
    ASSERT_FALSE(write_study(with_tables, folder_).has_errors());
    RunContext run;
    const Result<Study> again = read_study(folder_, run);
    ASSERT_TRUE(again.has_value()) << codes(again.diagnostics());
    EXPECT_TRUE(*again == with_tables);
    for (std::size_t product = 0; product < study().products.size(); ++product)
        EXPECT_EQ(computed(*again).base().products[product].total, computed(study()).base().products[product].total);
}

/// Maps have no order in a canonical document.
Study without_order(Study study) {
    const auto sort = [](auto& pairs) { std::sort(pairs.begin(), pairs.end()); };
    for (Variant& variant : study.variants) {
        sort(variant.factors);
        sort(variant.set);
    }
    for (Activity& activity : study.activities)
        if (activity.allocation) sort(activity.allocation->shares);
    return study;
}

TEST_P(FileLaw, the_canonical_document_reads_back) {
    const std::string text = canonical_json(study_to_node(study()));
    const Result<Study> again = read_study_text(text, "canonical");  // JSON is YAML
    ASSERT_TRUE(again.has_value()) << codes(again.diagnostics());
    EXPECT_EQ(canonical_json(study_to_node(*again)), text);
    const Study one = without_order(*again), other = without_order(study());
    for_each_field<Study>(
        [&](const auto& field) { EXPECT_TRUE(one.*(field.member) == other.*(field.member)) << "they differ in " << field.name; });
}

TANJI_LAWS(FileLaw);

}  // namespace

}  // namespace tanji::laws
