// SPDX-License-Identifier: Apache-2.0
#include "report/writers/pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "report/writers.h"
#include "report/writers/sample_document.h"
#include "support/process.h"

namespace tanji {
namespace {

namespace fs = std::filesystem;

/// A folder of the test's own.
class WriteDocumentsTest : public ::testing::Test {
  protected:
    WriteDocumentsTest() { fs::create_directories(folder_); }
    ~WriteDocumentsTest() override { fs::remove_all(folder_); }
    fs::path folder_ = fs::temp_directory_path() / ("tanji-write-" + std::to_string(::getpid()));
};

TEST(Destinations, are_read_from_the_listing) {
    const auto pages = read_destinations(
        "Page  Destination                 Name\n   1 [ XYZ   71  772 null      ] \"5FToc00aa\"\n  12 [ XYZ   71  100 null      ] "
        "\"5FRef1\"\n");
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages.at("_Toc00aa"), 1);
    EXPECT_EQ(pages.at("_Ref1"), 12);
}

TEST_F(WriteDocumentsTest, without_a_converter_all_but_the_pdf_is_written) {
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", folder_.c_str(), 1);
    const Written written =
        write_documents(testing::sample_document(Language::English), {folder_, "report", {"docx", "pdf", "html", "txt"}}, RunContext{});
    ::setenv("PATH", path.c_str(), 1);
    ASSERT_EQ(written.diagnostics.size(), 1U);
    EXPECT_EQ(written.diagnostics.items().front().code, "PDF-01");
    EXPECT_EQ(written.files.size(), 3U);
    EXPECT_TRUE(fs::exists(folder_ / "report.docx"));
    EXPECT_FALSE(fs::exists(folder_ / "report.pdf"));
}

TEST_F(WriteDocumentsTest, an_unknown_format_is_refused_by_name) {
    const Written written = write_documents(Document{}, {folder_, "report", {"odt"}}, RunContext{});
    ASSERT_EQ(written.diagnostics.size(), 1U);
    EXPECT_EQ(written.diagnostics.items().front().code, "WRITE-01");
    EXPECT_TRUE(written.files.empty());
}

TEST_F(WriteDocumentsTest, a_folder_that_is_not_there_is_reported) {
    const Written written = write_documents(Document{}, {folder_ / "missing", "report", {"txt"}}, RunContext{});
    EXPECT_TRUE(written.diagnostics.has_errors());
    EXPECT_TRUE(written.files.empty());
}

TEST(ConvertToPdf, fills_the_contents_with_the_pages_of_the_pdf) {
    if (!find_program("soffice") || !find_program("pdfinfo")) GTEST_SKIP() << "soffice or pdfinfo is not installed: no PDF is made";
    const auto converted = convert_to_pdf(testing::sample_document(Language::Chinese), RunContext{});
    ASSERT_TRUE(converted) << converted.diagnostics().items().front().code;
    EXPECT_TRUE(converted->pdf.starts_with("%PDF-"));
    EXPECT_EQ(converted->pages.size(), 8U);
    EXPECT_EQ(converted->pages.at("summary"), 3);  // after cover and contents
    EXPECT_GT(converted->pages.at("annex.factors"), converted->pages.at("calc"));
    EXPECT_EQ(converted->docx, write_docx(testing::sample_document(Language::Chinese), converted->pages));
}

}  // namespace
}  // namespace tanji
