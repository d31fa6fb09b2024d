// SPDX-License-Identifier: Apache-2.0
#include "reading/pdf/words.h"

#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "reading/read_report.h"
#include "support/file.h"
#include "support/private_folder.h"
#include "support/process.h"
#include "support/text.h"

namespace tanji {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds kTimeLimit{60};
constexpr std::size_t kOutputLimit = static_cast<std::size_t>(kPdfTextMegabytes) << 20U;
constexpr std::string_view kMemoryLimit = "--as=1610612736";  // 1.5 GiB
constexpr std::size_t kMostWords = 4'000'000;

double number_of(std::string_view tag, std::string_view name) {
    const auto at = tag.find(name);
    if (at == std::string_view::npos) return 0;
    double value = 0;
    const char* begin = tag.data() + at + name.size();
    std::from_chars(begin, tag.data() + tag.size(), value);
    // Coordinates of hostile files are anything.
    return value > -1e5 && value < 1e5 ? value : 0;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool found = false;
        for (const auto& [entity, sign] : {std::pair{std::string_view("&lt;"), '<'},
                                           {std::string_view("&gt;"), '>'},
                                           {std::string_view("&quot;"), '"'},
                                           {std::string_view("&apos;"), '\''},
                                           {std::string_view("&amp;"), '&'}}) {
            if (!text.substr(at).starts_with(entity)) continue;
            out += sign;
            at += entity.size() - 1;
            found = true;
            break;
        }
        if (!found) out += text[at];
    }
    return out;
}

}  // namespace

std::vector<PdfPage> parse_pdf_words(std::string_view xhtml) {
    std::vector<PdfPage> pages;
    std::size_t words = 0;
    for (auto at = xhtml.find('<'); at != std::string_view::npos; at = xhtml.find('<', at + 1)) {
        const std::string_view rest = xhtml.substr(at);
        const auto end = rest.find('>');
        if (end == std::string_view::npos) break;
        const std::string_view tag = rest.substr(0, end);
        if (tag.starts_with("<page ")) {
            pages.push_back({number_of(tag, "width=\""), number_of(tag, "height=\""), {}, {}});
        } else if (tag.starts_with("<word ") && !pages.empty() && words < kMostWords) {
            const auto close = rest.find("</word>", end);
            if (close == std::string_view::npos) break;
            PdfWord word{{number_of(tag, "xMin=\""), number_of(tag, "yMin=\""), number_of(tag, "xMax=\""), number_of(tag, "yMax=\"")},
                         unescaped(rest.substr(end + 1, close - end - 1))};
            const bool shown = word.box.width() > 0 && word.box.height() > 0 && !trim(word.text).empty();
            if (shown) pages.back().words.push_back(std::move(word));
            words += shown ? 1 : 0;
        }
    }
    return pages;
}

Result<std::vector<PdfPage>> read_pdf_words(std::string_view bytes, const std::string& file, const RunContext& run) {
    const auto refuse = [&file](std::string_view code, Arguments arguments = {}) {
        Diagnostics diagnostics;
        diagnostics.error(code, {.file = file}, std::move(arguments));
        return Result<std::vector<PdfPage>>(std::move(diagnostics));
    };
    const auto pdftotext = find_program("pdftotext");
    if (!pdftotext) return refuse("READ-10", {{"program", std::string("pdftotext")}});
    const PrivateFolder folder;
    const fs::path path = folder.path() / "report.pdf";
    if (Diagnostics failed = write_file_atomically(path, bytes); failed.has_errors()) return failed;
    std::vector<std::string> arguments;
    if (const auto prlimit = find_program("prlimit")) arguments = {prlimit->string(), std::string(kMemoryLimit)};
    arguments.insert(arguments.end(),
                     {pdftotext->string(), "-bbox", "-enc", "UTF-8", "-l", std::to_string(kMostReportPages), path.string(), "-"});
    const ProcessOutcome outcome = run_process({.arguments = std::move(arguments),
                                                .folder = folder.path(),
                                                .time_limit = kTimeLimit,
                                                .output_limit = kOutputLimit,
                                                .cancel = run.cancel});
    if (outcome.end == ProcessOutcome::End::TimedOut || outcome.end == ProcessOutcome::End::Cancelled || outcome.cut)
        return refuse("READ-11", {{"seconds", std::int64_t{kTimeLimit.count()}}, {"megabytes", kPdfTextMegabytes}});
    std::vector<PdfPage> pages = parse_pdf_words(outcome.out);
    if (!outcome.succeeded() || pages.empty()) return refuse("READ-08");
    return pages;
}

}  // namespace tanji
