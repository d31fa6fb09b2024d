// SPDX-License-Identifier: Apache-2.0
// Any bytes as the words of a PDF and, behind a zero byte, the content stream that draws its rules: pages are laid out, nothing is run.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "read_checks.h"
#include "reading/pdf/content.h"
#include "reading/pdf/layout.h"
#include "reading/pdf/running.h"
#include "reading/pdf/words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto cut = text.find('\0');
    std::vector<tanji::PdfPage> pages = tanji::parse_pdf_words(text.substr(0, cut));
    if (pages.size() > 50) return 0;
    const auto no_form = [](const std::string&, const tanji::PdfMatrix&) {};
    if (cut != std::string_view::npos)
        for (tanji::PdfPage& page : pages) page.rules = tanji::rules_of_content(text.substr(cut + 1), {1, 0, 0, -1, 0, 842}, no_form);
    tanji::Draft draft;
    draft.format = tanji::ReadFormat::Pdf;
    draft.has_line_breaks = true;
    std::vector<tanji::DraftBlock> running = tanji::take_running_lines(pages);
    std::vector<std::vector<tanji::PdfBlock>> blocks;
    tanji::PdfState state;
    int number = 0;
    for (tanji::PdfPage& page : pages) blocks.push_back(tanji::blocks_of_page(std::move(page), ++number, state));
    draft.blocks = tanji::joined_pages(std::move(blocks));
    for (tanji::DraftBlock& block : running) draft.blocks.push_back(std::move(block));
    tanji::check_document(tanji::finish_document(std::move(draft), "input.pdf"));
    return 0;
}
