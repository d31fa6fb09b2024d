// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

#include "io/exchange_table.h"
#include "io/study_folder.h"
#include "io/study_reader.h"
#include "io/study_writer.h"
#include "support/hash.h"

namespace tanji {
namespace {

namespace fs = std::filesystem;

/// A folder that is gone after the test.
class Folder {
  public:
    Folder()
        : path_(fs::temp_directory_path() /
                ("tanji-io-" + std::to_string(++number()) + "-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-" +
                 std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()))) {
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }
    void write(const std::string& name, std::string_view text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }

  private:
    static int& number() {
        static int count = 0;
        return count;
    }
    fs::path path_;
};

constexpr std::string_view kStudy = R"(tanji: study/1
study: box-2025
title: {zh: 计量箱, en: Metering box}
method: gbt-24067-2024
period: 2025-01-01/2025-12-31
boundary: {type: partial, stages: [raw-materials, production]}
products:
  - {id: box, name: 计量箱, declared_unit: 1 台, mass: 9.6 kg, output: 20000 台}
activities:
  - id: materials
    stage: raw-materials
    table: bom.csv
    inputs:
      - {flow: screws, amount: 2 kg, factor: steel}
  - id: production
    stage: production
    basis: period
    inputs:
      - {flow: electricity, amount: 113966 kWh, factor: grid, evidence: "power.pdf#p3"}
      - {flow: paint, gap: {reason: {zh: 无数据, en: no data}, bound: unbounded}}
evidence:
  - {id: power.pdf, file: power.pdf}
)";
constexpr std::string_view kTable =
    "flow,name.zh,name.en,amount,unit,factor,note,备注栏\n"
    "steel sheet,冷轧钢板,Cold-rolled sheet,7.5,kg,steel,\"a, b\"\n"
    "brass,黄铜,,0.2 kg,,brass,\n";

std::vector<std::string> told(const Diagnostics& diagnostics) {
    std::vector<std::string> lines;
    for (const Diagnostic& item : diagnostics) {
        lines.push_back(item.code + " " + fs::path(item.place.file).filename().string() + ":" + std::to_string(item.place.line) + ":" +
                        std::to_string(item.place.column));
        for (const Language language : {Language::Chinese, Language::English}) EXPECT_FALSE(Words(language).render(item).empty());
    }
    return lines;
}
using Lines = std::vector<std::string>;

Study must_read(const fs::path& path) {
    RunContext run;
    Result<Study> study = read_study(path, run);
    for (const Diagnostic& item : study.diagnostics()) ADD_FAILURE() << Words(Language::English).render(item);
    return study ? std::move(study).value() : Study{};
}

std::string table_without_remarks() {
    std::string text(kTable);
    return text.replace(text.find(",备注栏"), std::string(",备注栏").size(), "");
}

TEST(StudyReader, reads_a_study_and_the_table_beside_it) {
    const Folder folder;
    folder.write("study.yaml", kStudy);
    folder.write("bom.csv", table_without_remarks());
    const Study study = must_read(folder.path());
    ASSERT_EQ(study.activities.size(), 2U);
    const std::vector<Exchange>& inputs = study.activities[0].inputs;
    ASSERT_EQ(inputs.size(), 3U);
    EXPECT_EQ(inputs[0].flow, "screws");
    EXPECT_EQ(inputs[1].flow, "steel sheet");
    EXPECT_EQ(inputs[1].name, (LocalText{"冷轧钢板", "Cold-rolled sheet"}));
    EXPECT_EQ(inputs[1].amount->text, "7.5 kg");
    EXPECT_EQ(inputs[1].note.en, "a, b");
    EXPECT_EQ(inputs[1].id, "steel-sheet");
    EXPECT_EQ(inputs[2].amount->value, 0.2);
    EXPECT_EQ(inputs[2].name, (LocalText{"黄铜", ""}));
    EXPECT_EQ(place_of(study, inputs[2].provenance).line, 3);
    EXPECT_EQ(fs::path(place_of(study, inputs[2].provenance).file).filename(), "bom.csv");
    EXPECT_TRUE(must_read(folder.path() / "study.yaml") == study);
}

TEST(StudyReader, labels_of_either_language_name_the_columns) {
    const Words chinese(Language::Chinese);
    if (!chinese.has("field.exchange.amount")) GTEST_SKIP();
    const Folder folder;
    folder.write("study.yaml", kStudy);
    folder.write("bom.csv", chinese.text("field.exchange.flow") + "," + chinese.text("field.exchange.amount") + ",单位," +
                                chinese.text("field.exchange.factor") + "\n钢板,7.5,kg,steel\n");
    const Study study = must_read(folder.path());
    ASSERT_EQ(study.activities[0].inputs.size(), 2U);
    EXPECT_EQ(study.activities[0].inputs[1].amount->text, "7.5 kg");
}

TEST(StudyReader, every_error_of_every_file_is_told_with_its_place) {
    const Folder folder;
    std::string text(kStudy);
    text.replace(text.find("113966 kWh"), 10, "113966 kWhh");
    text.replace(text.find("basis: period"), 13, "basys: period");
    folder.write("study.yaml", text);
    folder.write("bom.csv", "flow,amount,unit,factor\nsteel,7.5,furlong,steel\n,3,kg,steel\nbrass,5 kg,kg,brass\n\"a\nb\",x kg,,brass\n");
    RunContext run;
    const Result<Study> study = read_study(folder.path(), run);
    ASSERT_FALSE(study);
    EXPECT_EQ(told(study.diagnostics()), (Lines{"STUDY-14 study.yaml:17:12", "UNIT-02 study.yaml:19:37", "UNIT-02 bom.csv:2:7",
                                                "STUDY-01 bom.csv:3:1", "TABLE-04 bom.csv:4:7", "UNIT-01 bom.csv:6:4"}));
    const Diagnostic& cell = study.diagnostics().items()[2];
    EXPECT_EQ(cell.place.part, "activities.materials.inputs.steel.amount");
    EXPECT_EQ(cell.excerpt, "steel,7.5,furlong,steel");
}

TEST(StudyReader, a_wrong_header_is_told_once_and_no_row_is_read) {
    const Folder folder;
    folder.write("study.yaml", kStudy);
    folder.write("bom.csv", "flows,Amount,amount,factor\nx,y,z,w\n");
    RunContext run;
    const Result<Study> wrong = read_study(folder.path(), run);
    EXPECT_EQ(told(wrong.diagnostics()), (Lines{"TABLE-02 bom.csv:1:0", "TABLE-01 bom.csv:1:1", "TABLE-03 bom.csv:1:14"}));
    folder.write("bom.csv", "flow,unit\nx,kg\n");
    EXPECT_EQ(told(read_study(folder.path(), run).diagnostics()), Lines{"TABLE-08 bom.csv:1:6"});
}

TEST(StudyReader, nothing_outside_the_folder_is_read) {
    const Folder folder;
    RunContext run;
    folder.write("outside.csv", "flow,amount,factor\nx,1 kg,f\n");
    for (const std::string name :
         {"../outside.csv", "/etc/passwd", "a/../../outside.csv", "..\\outside.csv", "C:/x.csv", "link.csv", "folder/x.csv"}) {
        const fs::path inner = folder.path() / "study";
        fs::create_directories(inner);
        fs::remove(inner / "link.csv");
        fs::create_symlink("../outside.csv", inner / "link.csv");
        fs::remove(inner / "folder");
        fs::create_directory_symlink(folder.path(), inner / "folder");
        std::string text(kStudy);
        text.replace(text.find("bom.csv"), 7, "'" + name + "'");
        folder.write("study/study.yaml", text);
        const Result<Study> study = read_study(inner, run);
        ASSERT_FALSE(study) << name;
        EXPECT_EQ(study.diagnostics().items().front().code, "TABLE-05") << name;
    }
}

TEST(StudyReader, missing_files_are_told) {
    const Folder folder;
    RunContext run;
    EXPECT_EQ(told(read_study(folder.path(), run).diagnostics()), Lines{"FILE-01 study.yaml:0:0"});
    folder.write("study.yaml", kStudy);
    const Result<Study> study = read_study(folder.path(), run);
    EXPECT_EQ(told(study.diagnostics()), Lines{"FILE-01 bom.csv:0:0"});
    ASSERT_EQ(study.diagnostics().items().front().related.size(), 1U);
    EXPECT_EQ(study.diagnostics().items().front().related.front().line, 10);
    std::string twice(kStudy);
    twice.replace(twice.find("basis: period"), 13, "table: bom.csv");
    folder.write("study.yaml", twice);
    folder.write("bom.csv", table_without_remarks());
    EXPECT_EQ(told(read_study(folder.path(), run).diagnostics()).front(), "TABLE-06 study.yaml:15:5");
}

TEST(StudyReader, a_newer_format_is_refused_by_name) {
    const Result<Study> study = read_study_text("tanji: study/2\nwhatever: true\n", "study.yaml");
    EXPECT_EQ(told(study.diagnostics()), Lines{"STUDY-16 study.yaml:1:8"});
}

TEST(StudyWriter, what_was_written_reads_back_as_the_same_study) {
    const Folder folder;
    folder.write("study.yaml", kStudy);
    folder.write("bom.csv", table_without_remarks());
    const Study study = must_read(folder.path());
    const Folder copy;
    EXPECT_TRUE(write_study(study, copy.path()).empty());
    const Study again = must_read(copy.path());
    EXPECT_TRUE(again == study);
    EXPECT_EQ(again.activities[0].inputs.size(), 3U);
    // A second round changes no byte.
    EXPECT_EQ(study_files(again), study_files(study));
}

TEST(StudyWriter, a_study_that_never_was_a_file_fills_its_table) {
    Study study = read_study_text(std::string(kStudy).replace(std::string(kStudy).find("    table: bom.csv\n"), 19, ""), "x").value();
    study.activities[1].table = "tables/production.csv";
    const Folder folder;
    EXPECT_TRUE(write_study(study, folder.path()).empty());
    EXPECT_TRUE(fs::exists(folder.path() / "tables/production.csv"));
    EXPECT_TRUE(must_read(folder.path()) == study);
}

TEST(StudyWriter, replaces_nothing_unless_asked) {
    const Folder folder;
    folder.write("study.yaml", kStudy);
    folder.write("bom.csv", table_without_remarks());
    const Study study = must_read(folder.path());
    EXPECT_EQ(told(write_study(study, folder.path())), (Lines{"SAVE-01 study.yaml:0:0", "SAVE-01 bom.csv:0:0"}));
    EXPECT_TRUE(write_study(study, folder.path(), Overwrite::Yes).empty());
    EXPECT_TRUE(must_read(folder.path()) == study);
    Study bad = study;
    bad.activities[0].table = "../x.csv";
    const Folder other;
    EXPECT_EQ(write_study(bad, other.path()).items().front().code, "TABLE-05");
    EXPECT_FALSE(fs::exists(other.path() / "study.yaml"));
}

TEST(StudyWriter, every_sample_study_reads_back_as_the_same_study) {
    int samples = 0;
    for (const auto& entry : fs::directory_iterator(TANJI_SOURCE_DIR "/examples")) {
        if (!fs::exists(entry.path() / kStudyFile)) continue;
        ++samples;
        const Study study = must_read(entry.path());
        const Folder copy;
        EXPECT_TRUE(write_study(study, copy.path()).empty());
        EXPECT_TRUE(must_read(copy.path()) == study) << entry.path();
    }
    EXPECT_GT(samples, 0);
}

TEST(Evidence, is_looked_at_when_asked) {
    const Folder folder;
    folder.write("a.pdf", "meter log");
    folder.write("b.pdf", "changed");
    const std::string hash = sha256("meter log");
    Study study;
    study.sources = {"study.yaml"};
    study.evidence = {{"a", "a.pdf", hash, {}, {0, 1, 1}},     {"b", "b.pdf", hash, {}, {0, 2, 1}},
                      {"c", "c.pdf", hash, {}, {0, 3, 1}},     {"d", "a.pdf", "", {}, {0, 4, 1}},
                      {"e", "../a.pdf", hash, {}, {0, 5, 1}},  {"f", "a.pdf", "xyz", {}, {0, 6, 1}},
                      {"g", "INV 2025 17", "", {}, {0, 7, 1}}, {"h", "", "", {}, {0, 8, 1}}};
    RunContext run;
    EXPECT_EQ(told(check_evidence(study, folder.path(), run)),
              (Lines{"EVID-02 study.yaml:2:1", "EVID-01 study.yaml:3:1", "EVID-03 study.yaml:4:1", "EVID-04 study.yaml:5:1",
                     "EVID-05 study.yaml:6:1"}));
}

TEST(ExchangeTable, uncertainty_and_quality_have_a_column_for_each_figure) {
    const std::string text =
        "flow,amount,uncertainty.plus_minus,quality.reliability,quality.temporal,factor_quality.geographical,gap.reason.zh,gap.bound\n"
        "sheet,2.7 kg,3 %,1,2,4,,\n"
        "breaker,0.85 kg,,,,,没有因子,9.7 kgCO2e\n";
    std::vector<Exchange> rows;
    Diagnostics diagnostics;
    read_exchange_table(text, {"bom.csv", 1, "activities.a.inputs"}, rows, diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].uncertainty->plus_minus, 0.03);
    EXPECT_EQ(rows[0].quality->reliability, 1.0);
    EXPECT_EQ(rows[0].quality->temporal, 2.0);
    EXPECT_EQ(rows[0].factor_quality->geographical, 4.0);
    EXPECT_FALSE(rows[0].gap);
    EXPECT_FALSE(rows[1].uncertainty || rows[1].quality);
    EXPECT_EQ(rows[1].gap->reason.zh, "没有因子");
    std::vector<Exchange> again;
    read_exchange_table(write_exchange_table(rows), {"bom.csv", 1, "activities.a.inputs"}, again, diagnostics);
    EXPECT_TRUE(again == rows);
}

TEST(ExchangeTable, twenty_thousand_rows_are_read_in_time) {
    std::string text = "flow,name.zh,name.en,amount,factor,data,evidence\n";
    for (int row = 0; row < 20'000; ++row)
        text += "part-" + std::to_string(row) + ",零件,Part," + std::to_string(row % 97) + "." + std::to_string(row % 10) +
                " kg,cn-steel,primary,bom.pdf#p" + std::to_string(row % 30) + "\n";
    std::vector<Exchange> exchanges;
    Diagnostics diagnostics;
    const auto begin = std::chrono::steady_clock::now();
    read_exchange_table(text, {"bom.csv", 1, "activities.a.inputs"}, exchanges, diagnostics);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(exchanges.size(), 20'000U);
    RecordProperty("seconds", std::to_string(spent.count()));
    // Ten times what it takes: a busy machine or a sanitizer does not fail it, a quadratic step does.
    EXPECT_LT(spent.count(), 6.0);
    std::vector<Exchange> again;
    read_exchange_table(write_exchange_table(exchanges), {"bom.csv", 1, "activities.a.inputs"}, again, diagnostics);
    EXPECT_TRUE(again == exchanges);
}

}  // namespace
}  // namespace tanji
