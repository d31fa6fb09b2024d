// SPDX-License-Identifier: Apache-2.0
#include "pipeline/update_factors.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <numeric>

#include "pipeline/lock_study.h"
#include "pipeline/workbench.h"

namespace tanji {
namespace {

namespace fs = std::filesystem;

const fs::path kStudies = fs::path(TANJI_SOURCE_DIR) / "tests/golden/studies/factor-update";

const FactorLibrary& library() {
    static const FactorLibrary kLibrary = FactorLibrary::packed({}).value();
    return kLibrary;
}

PackRelease release(const std::string& folder) { return read_pack_release(kStudies / folder, library()).value(); }

StudyUpdate compared(const fs::path& study, const PackRelease& with) {
    RunContext run;
    return compare_with_release(study, library(), with, run);
}

std::vector<std::string> codes(const StudyUpdate& update) {
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : update.diagnostics) codes.push_back(diagnostic.code);
    return codes;
}

double base_total(const fs::path& study) {
    RunContext run;
    const LoadedStudy loaded = load_study(study, library(), run);
    return run_loaded(loaded, library(), {}, run).result.value().base().products.at(0).total;
}

/// A copy of a study that may be written to.
class Copy {
  public:
    explicit Copy(const fs::path& study)
        : folder_(fs::path(testing::TempDir()) /
                  (std::string("tanji-update-") + testing::UnitTest::GetInstance()->current_test_info()->name())) {
        fs::remove_all(folder_);
        fs::copy(study, folder_, fs::copy_options::recursive);
    }
    ~Copy() { fs::remove_all(folder_); }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;
    [[nodiscard]] const fs::path& folder() const { return folder_; }

  private:
    fs::path folder_;
};

TEST(UpdateFactors, the_effect_of_a_factor_is_the_difference_of_its_values_times_its_amount) {
    const StudyUpdate update = compared(kStudies / "box", release("release/core"));
    ASSERT_TRUE(update.computed);
    ASSERT_EQ(update.factors.size(), 2U);  // the steel plate is as it was
    ASSERT_EQ(update.products.size(), 1U);
    // study.yaml: 60000 kWh and 1.2 t of diesel of 42.652 GJ/t for 5000 pieces. Values today and in the tables of the release:
    // 0.5777 and 0.5 kg/kWh; 20.2 tC/TJ x 44/12 with 98 % and with 100 % oxidised.
    EXPECT_EQ(update.factors[0].id, "cn-cf-national-2024");
    EXPECT_NEAR(update.products[0].effects[0], 60000.0 / 5000.0 * (0.5 - 0.5777), 1e-9);
    EXPECT_EQ(update.factors[1].id, "cn-gbt32151-22-2024-diesel");
    EXPECT_NEAR(update.products[0].effects[1], 1.2 * 42.652 / 5000.0 * 20.2 * 44.0 / 12.0 * (1.00 - 0.98), 1e-9);
    EXPECT_TRUE(update.diagnostics.empty());
    EXPECT_TRUE(update.can_apply());
}

TEST(UpdateFactors, effects_and_their_interaction_add_up_to_the_difference) {
    for (const char* folder : {"release/core", "broken/core"})
        for (const char* study : {"box", "stand"}) {
            const StudyUpdate update = compared(kStudies / study, release(folder));
            ASSERT_TRUE(update.computed);
            for (const ProductUpdate& product : update.products) {
                const double alone = std::accumulate(product.effects.begin(), product.effects.end(), 0.0);
                EXPECT_DOUBLE_EQ(product.kg_now + alone + product.interaction, product.kg_then) << folder << " " << study;
            }
        }
}

TEST(UpdateFactors, what_vanished_or_is_per_another_unit_is_told_and_never_applied) {
    const StudyUpdate box = compared(kStudies / "box", release("broken/core"));
    ASSERT_TRUE(box.computed);
    EXPECT_THAT(codes(box), testing::IsSupersetOf({"UPD-03", "UPD-04", "UPD-05", "UPD-06"}));
    ASSERT_EQ(box.factors.size(), 2U);
    EXPECT_EQ(box.factors[0].fate, FactorFate::NotComputable);  // diesel without a calorific value
    EXPECT_EQ(box.factors[1].fate, FactorFate::OtherUnit);      // steel per m2
    EXPECT_EQ(box.products[0].kg_then, box.products[0].kg_now);
    EXPECT_NEAR(box.products[0].resting[1], 10 * 2.42, 1e-9);  // study.yaml: 10 kg; materials_other.csv: 2.42 kg/kg
    EXPECT_FALSE(box.can_apply());

    const StudyUpdate stand = compared(kStudies / "stand", release("release/core"));
    EXPECT_THAT(codes(stand), testing::ElementsAre("UPD-02"));
    EXPECT_EQ(stand.factors.at(0).fate, FactorFate::Vanished);
    EXPECT_EQ(stand.diagnostics.items()[0].place.line, 19);
    EXPECT_FALSE(stand.can_apply());
}

TEST(UpdateFactors, an_applied_release_computes_what_was_shown) {
    const Copy copy(kStudies / "box");
    const PackRelease with = release("release/core");
    const StudyUpdate before = compared(copy.folder(), with);
    EXPECT_FALSE(fs::exists(copy.folder() / "study.lock"));  // comparing changes nothing
    ASSERT_TRUE(before.can_apply());
    EXPECT_TRUE(apply_update(before).empty());
    EXPECT_EQ(base_total(copy.folder()), before.products[0].kg_then);
    const StudyUpdate after = compared(copy.folder(), with);
    EXPECT_TRUE(after.factors.empty());
    EXPECT_EQ(after.products[0].kg_now, before.products[0].kg_then);
    // And back: the library's own tables as a release.
    const PackRelease own = read_pack_release(TANJI_SOURCE_DIR "/data/factors", library()).value();
    const StudyUpdate back = compared(copy.folder(), own);
    ASSERT_EQ(back.factors.size(), 2U);
    EXPECT_EQ(back.products[0].kg_then, before.products[0].kg_now);
}

TEST(UpdateFactors, the_library_as_it_is_changes_nothing) {
    const PackRelease own = read_pack_release(TANJI_SOURCE_DIR "/data/factors", library()).value();
    EXPECT_EQ(own.packs.size(), 3U);
    for (const char* example : {"metering-box", "switchgear", "loop"}) {
        const StudyUpdate update = compared(fs::path(TANJI_SOURCE_DIR) / "examples" / example, own);
        EXPECT_TRUE(update.computed) << example;
        EXPECT_TRUE(update.factors.empty()) << example;
        for (const ProductUpdate& product : update.products) EXPECT_EQ(product.kg_now, product.kg_then) << example;
    }
}

TEST(UpdateFactors, a_folder_of_one_pack_is_taken_for_the_pack_whose_ids_it_shares) {
    const Copy copy(kStudies / "release/core");  // the folder is not called core
    const Result<PackRelease> with = read_pack_release(copy.folder(), library());
    ASSERT_TRUE(with.has_value());
    ASSERT_EQ(with->packs.size(), 1U);
    EXPECT_EQ(with->packs[0].id, "core");
    EXPECT_EQ(with->packs[0].factors[0].pack, "core");
    EXPECT_NE(with->find("cn-cf-national-2024"), nullptr);
    EXPECT_EQ(with->find("no-such-id"), nullptr);
}

TEST(UpdateFactors, a_pack_that_the_release_does_not_hold_is_left_alone) {
    PackRelease other = release("release/core");
    other.packs[0].id = "cpcd";
    other.packs[0].factors.clear();
    const StudyUpdate update = compared(kStudies / "box", other);
    EXPECT_TRUE(update.factors.empty());
    EXPECT_TRUE(update.diagnostics.empty());
}

TEST(UpdateFactors, studies_are_found_in_and_below_a_folder) {
    Diagnostics diagnostics;
    EXPECT_THAT(find_studies({kStudies.string()}, diagnostics), testing::ElementsAre(kStudies / "box", kStudies / "stand"));
    EXPECT_THAT(find_studies({(kStudies / "box").string(), (kStudies / "stand/study.yaml").string()}, diagnostics),
                testing::ElementsAre(kStudies / "box", kStudies / "stand/study.yaml"));
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_TRUE(find_studies({(kStudies / "release").string()}, diagnostics).empty());
    ASSERT_EQ(diagnostics.size(), 1U);
    EXPECT_EQ(diagnostics.items()[0].code, "UPD-01");
}

TEST(UpdateFactors, a_folder_without_tables_is_no_release) {
    const Result<PackRelease> none = read_pack_release(kStudies / "box", library());
    ASSERT_FALSE(none.has_value());
    EXPECT_EQ(none.diagnostics().items()[0].code, "FACTOR-17");
}

}  // namespace
}  // namespace tanji
