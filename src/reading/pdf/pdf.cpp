// SPDX-License-Identifier: Apache-2.0
#include "reading/pdf/pdf.h"

#include <algorithm>
#include <chrono>

#include "reading/glyphs.h"
#include "reading/pdf/drawing.h"
#include "reading/pdf/layout.h"
#include "reading/pdf/running.h"
#include "reading/pdf/words.h"

namespace tanji {
namespace {

/// Of the letters may be without meaning: fonts without a table of characters give such text.
constexpr double kMostUnknown = 0.3;
constexpr std::size_t kMostWordsOfPage = 60000;
/// Only files that were made to take long reach it.
constexpr std::chrono::seconds kTimeLimit{120};

bool is_unknown(char32_t c) { return c == 0xFFFD || (c >= 0xE000 && c < 0xF900) || (c < 0x20 && !is_blank(c)); }

double share_of_unknown(const std::vector<PdfPage>& pages) {
    std::size_t all = 0;
    std::size_t unknown = 0;
    for (const PdfPage& page : pages)
        for (const PdfWord& word : page.words)
            for (const Glyph& glyph : decode(word.text)) {
                ++all;
                unknown += is_unknown(glyph.sign) ? 1 : 0;
            }
    return all == 0 ? 0 : static_cast<double>(unknown) / static_cast<double>(all);
}

}  // namespace

Result<Draft> read_pdf(std::string_view bytes, const std::string& file, const RunContext& run) {
    const auto deadline = std::chrono::steady_clock::now() + kTimeLimit;
    Result<std::vector<std::vector<PdfRule>>> rules = read_pdf_rules(bytes, file);
    if (!rules) return rules.diagnostics();
    Result<std::vector<PdfPage>> words = read_pdf_words(bytes, file, run);
    if (!words) return words.diagnostics();
    std::vector<PdfPage> pages = std::move(words).value();
    for (std::size_t i = 0; i < std::min(pages.size(), rules->size()); ++i) pages[i].rules = (*rules)[i];

    Diagnostics problems;
    TextList empty;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].words.empty()) empty.push_back(std::to_string(i + 1));
        if (pages[i].words.size() > kMostWordsOfPage)
            return Diagnostic{.code = "READ-16",
                              .place = {.file = file},
                              .arguments = {{"page", static_cast<std::int64_t>(i + 1)},
                                            {"found", static_cast<std::int64_t>(pages[i].words.size())},
                                            {"limit", static_cast<std::int64_t>(kMostWordsOfPage)}}};
    }
    if (empty.size() == pages.size())
        return Diagnostic{.code = "READ-06", .place = {.file = file}, .arguments = {{"pages", static_cast<std::int64_t>(pages.size())}}};
    if (share_of_unknown(pages) > kMostUnknown) return Diagnostic{.code = "READ-15", .place = {.file = file}};
    if (!empty.empty()) problems.warning("READ-14", {.file = file}, {{"pages", empty}});

    Draft draft;
    draft.format = ReadFormat::Pdf;
    draft.pages = static_cast<int>(pages.size());
    draft.has_line_breaks = true;
    std::vector<DraftBlock> running = take_running_lines(pages);
    std::vector<std::vector<PdfBlock>> blocks;
    PdfState state;
    int number = 0;
    for (PdfPage& page : pages) {
        if (run.cancelled() || std::chrono::steady_clock::now() > deadline)
            return Diagnostic{.code = "READ-11",
                              .place = {.file = file},
                              .arguments = {{"seconds", std::int64_t{kTimeLimit.count()}}, {"megabytes", kPdfTextMegabytes}}};
        blocks.push_back(blocks_of_page(std::move(page), ++number, state));
    }
    draft.blocks = joined_pages(std::move(blocks));
    for (DraftBlock& block : running) draft.blocks.push_back(std::move(block));
    return {std::move(draft), std::move(problems)};
}

}  // namespace tanji
