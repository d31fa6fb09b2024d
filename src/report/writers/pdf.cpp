// SPDX-License-Identifier: Apache-2.0
#include "report/writers/pdf.h"

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "report/writers.h"
#include "report/writers/docx_context.h"
#include "support/file.h"
#include "support/private_folder.h"
#include "support/process.h"
#include "support/text.h"

namespace tanji {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds kTimeLimit{180};
constexpr std::uint64_t kLargestPdf = std::uint64_t{512} << 20U;

/// Bookmarks become destinations, so that the pages can be read; form fields are off, else content controls would be drawn as such.
constexpr const char* kFilter =
    R"(pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"},"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"},)"
    R"("UseTaggedPDF":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"2"},"ExportFormFields":{"type":"boolean","value":"false"}})";

class Converter {
  public:
    Converter(fs::path soffice, fs::path pdfinfo, const RunContext& run)
        : soffice_(std::move(soffice)), pdfinfo_(std::move(pdfinfo)), run_(run) {
        // No document of ours needs the network, and a user's template could ask for it.
        if (const auto unshare = find_program("unshare")) {
            const ProcessOutcome trial =
                run_process({.arguments = {unshare->string(), "-rn", "true"}, .time_limit = std::chrono::seconds(5)});
            if (trial.succeeded()) cut_off_ = {unshare->string(), "-rn"};
        }
    }

    std::optional<std::string> convert(const std::string& docx) {
        // A second conversion with the profile of the first writes no file: each has its own folder.
        const fs::path folder = private_.path() / std::to_string(++runs_);
        fs::create_directories(folder / "profile");
        if (!write_file_atomically(folder / "report.docx", docx).empty()) return std::nullopt;
        std::vector<std::string> arguments = cut_off_;
        arguments.insert(arguments.end(), {soffice_.string(), "-env:UserInstallation=file://" + (folder / "profile").string(), "--headless",
                                           "--convert-to", kFilter, "--outdir", folder.string(), (folder / "report.docx").string()});
        run_process({.arguments = std::move(arguments),
                     .folder = folder,
                     .environment = {{"HOME", folder.string()}},
                     .time_limit = kTimeLimit,
                     .cancel = run_.cancel});
        pdf_ = folder / "report.pdf";
        // Its exit code says little; the file says all.
        auto bytes = read_file(pdf_, kLargestPdf);
        if (!bytes || !bytes->starts_with("%PDF-")) return std::nullopt;
        return std::move(bytes).value();
    }

    /// The page of every destination of the last conversion.
    std::string destinations() {
        return run_process({.arguments = {pdfinfo_.string(), "-dests", pdf_.string()},
                            .time_limit = std::chrono::seconds(60),
                            .output_limit = std::size_t{64} << 20U})
            .out;
    }

  private:
    fs::path soffice_;
    fs::path pdfinfo_;
    const RunContext& run_;
    PrivateFolder private_;
    std::vector<std::string> cut_off_;
    fs::path pdf_;
    int runs_ = 0;
};

}  // namespace

std::map<std::string, int> read_destinations(std::string_view listing) {
    std::map<std::string, int> pages;
    for (std::string_view line : split(listing, '\n')) {
        line = trim(line);
        const auto quote = line.find('"');
        const auto end = line.rfind('"');
        if (quote == std::string_view::npos || end <= quote) continue;
        std::string name(line.substr(quote + 1, end - quote - 1));
        // The leading underscore of a bookmark arrives as its code.
        if (name.starts_with("5F")) name = "_" + name.substr(2);
        const int page = std::atoi(std::string(line.substr(0, line.find(' '))).c_str());
        if (page > 0) pages.emplace(std::move(name), page);
    }
    return pages;
}

Result<ConvertedDocument> convert_to_pdf(const Document& document, const RunContext& run) {
    const auto soffice = find_program("soffice");
    if (!soffice) return Diagnostic{"PDF-01", Severity::Error, {}, {}};
    const auto pdfinfo = find_program("pdfinfo");
    if (!pdfinfo) return Diagnostic{"PDF-02", Severity::Error, {}, {}};
    const Diagnostic late{"PDF-03", Severity::Error, {}, {{"seconds", static_cast<std::int64_t>(kTimeLimit.count())}}};

    Converter converter(*soffice, *pdfinfo, run);
    ConvertedDocument result;
    result.docx = write_docx(document);
    auto pdf = converter.convert(write_docx_with(document, {}, ChartForm::Drawn));
    if (!pdf) return late;
    const DocxContext names(document, result.pages);
    const auto destinations = read_destinations(converter.destinations());
    PageNumbers pages;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block))
            if (const auto found = destinations.find(bookmark_of(names, heading->id)); found != destinations.end())
                pages.emplace(heading->id, found->second);
    result.pages = std::move(pages);
    result.pdf = *std::move(pdf);
    if (result.pages.empty()) return result;  // no headings: nothing to fill in
    result.docx = write_docx(document, result.pages);
    auto final_pdf = converter.convert(write_docx_with(document, result.pages, ChartForm::Drawn));
    if (!final_pdf) return late;
    result.pdf = *std::move(final_pdf);
    return result;
}

}  // namespace tanji
