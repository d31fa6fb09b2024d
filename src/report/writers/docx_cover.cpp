// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "report/figures/text_measure.h"
#include "report/writers/cover_title.h"
#include "report/writers/docx_context.h"
#include "report/writers/docx_styles.h"

namespace tanji {

namespace {

constexpr double kPoint = 20;    // [twips]
constexpr int kTitleSize = 28;   // [pt]
constexpr int kTitleLeast = 24;  // [pt]
constexpr int kPlaceHeight = 1250;

/// Height of a line to the size of its font: Noto Sans CJK for Han characters and Arial for others, the tallest of the usual ones.
double line_of(std::string_view text) {
    // The lead bytes from E3 on are those of Han and full-width characters.
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; }) ? 1.45 : 1.2;
}

/// Height of a text in a width [pt], both as estimated [twips].
double height_of(std::string_view text, double size, double width, double around) {
    return static_cast<double>(wrap_text(text, width, size).size()) * size * line_of(text) * kPoint + around;
}

/// A title that a slightly smaller size keeps on one line is set in it.
int title_size(const CoverBlock& cover) {
    constexpr double kWidth = kTextWidth / kPoint;
    const auto lines = [&](int size) { return title_lines(cover.title, kWidth / size).size(); };
    for (int size = kTitleSize; size >= kTitleLeast; --size)
        if (lines(size) < lines(kTitleSize)) return size;
    return kTitleSize;
}

std::size_t cells_in_row(std::size_t results) { return results <= 3 ? std::max<std::size_t>(1, results) : results == 4 ? 2 : 3; }

/// What the cover needs without the free space between its parts [twips].
double cover_height(const CoverBlock& cover, const std::vector<TitleLine>& title, int size) {
    constexpr double kWidth = kTextWidth / kPoint;
    double height = height_of(cover.organisation, 13, kWidth, 0);
    for (const TitleLine& line : title)
        height += line.aside ? 17 * line_of(line.text) * kPoint + 200 : size * line_of(line.text) * kPoint * 280 / 240 + 120;
    for (const std::string& line : cover.subtitle) height += height_of(line, 15, kWidth, 240);
    const std::size_t cells = cells_in_row(cover.results.size());
    const double cell = kWidth / static_cast<double>(cells) - 10;
    for (std::size_t first = 0; first < cover.results.size(); first += cells) {
        double tallest = 0;
        for (std::size_t at = first; at < std::min(first + cells, cover.results.size()); ++at) {
            const CoverResult& result = cover.results[at];
            const double label = height_of(bare_text(result.label), 11, cell, 220);
            const double value =
                std::ceil((text_width(result.value.text, 22) + text_width(result.value.unit, 13)) / cell) * 22 * 1.2 * kPoint;
            tallest = std::max(tallest, label + value + (result.per.empty() ? 160 : height_of(bare_text(result.per), 11, cell, 200)));
        }
        height += tallest;
    }
    for (const KeyValue& field : cover.fields)
        height += std::max(height_of(bare_text(field.key), 11, kWidth * 0.3 - 10, 190),
                           height_of(bare_text(field.value), 11, kWidth * 0.7 - 10, 190));
    return height + (cover.places.empty() ? 0 : kPlaceHeight);
}

void space(DocxContext& context, double height) {
    open_paragraph(context, {.style = "CoverSpace", .before = static_cast<int>(height), .after = 0});
    close_paragraph(context);
}

void lines(DocxContext& context, std::string_view style, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        open_paragraph(context, {.style = style});
        write_run(context, text);
        close_paragraph(context);
    }
}

/// A grid of equal cells without rules, for the results and the places of signature.
void open_cells(DocxContext& context, std::size_t cells) {
    Markup& xml = context.xml;
    xml.open("w:tbl").open("w:tblPr").empty("w:tblW", {{"w:w", std::to_string(kTextWidth)}, {"w:type", "dxa"}});
    xml.empty("w:tblLayout", {{"w:type", "fixed"}}).close().open("w:tblGrid");
    for (std::size_t cell = 0; cell < cells; ++cell)
        xml.empty("w:gridCol", {{"w:w", std::to_string(kTextWidth / static_cast<int>(cells))}});
    xml.close();
}

void open_row(DocxContext& context, int height) {
    Markup& xml = context.xml;
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (height > 0) xml.empty("w:trHeight", {{"w:val", std::to_string(height)}, {"w:hRule", "atLeast"}});
    xml.close();
}

void open_cell(DocxContext& context, std::size_t cells, const char* fill) {
    Markup& xml = context.xml;
    xml.open("w:tc").open("w:tcPr").empty("w:tcW", {{"w:w", std::to_string(kTextWidth / static_cast<int>(cells))}, {"w:type", "dxa"}});
    if (fill == nullptr) {
        xml.open("w:tcBorders").empty("w:top", {{"w:val", "single"}, {"w:sz", "6"}, {"w:space", "0"}, {"w:color", "B8C4CB"}}).close();
    } else {
        xml.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", fill}});
    }
    xml.close();
}

void result_cell(DocxContext& context, const CoverResult& result) {
    open_paragraph(context, {.style = "ResultLabel"});
    write_inlines(context, result.label);
    close_paragraph(context);
    open_paragraph(context, {.style = "ResultValue"});
    write_inlines(context, {QuantityText{result.value.path, result.value.text, ""}});
    write_inlines(context, plain("\u00A0" + result.value.unit), {.size = 26});
    close_paragraph(context);
    if (result.per.empty()) return;
    open_paragraph(context, {.style = "ResultLabel", .before = 0, .after = 160});
    write_inlines(context, result.per);
    close_paragraph(context);
}

void results(DocxContext& context, const std::vector<CoverResult>& all) {
    const std::size_t cells = cells_in_row(all.size());
    open_cells(context, cells);
    for (std::size_t first = 0; first < all.size(); first += cells) {
        open_row(context, 0);
        for (std::size_t at = first; at < first + cells; ++at) {
            open_cell(context, cells, "EAF2F5");
            if (at < all.size()) {
                result_cell(context, all[at]);
            } else {
                lines(context, "ResultLabel", {""});
            }
            context.xml.close();
        }
        context.xml.close();
    }
    context.xml.close();
}

void places(DocxContext& context, const std::vector<std::string>& names) {
    open_cells(context, names.size());
    open_row(context, kPlaceHeight);
    for (const std::string& name : names) {
        open_cell(context, names.size(), nullptr);
        open_paragraph(context, {.style = "CoverField"});
        write_run(context, name, {.colour = "5C6A74"});
        close_paragraph(context);
        context.xml.close();
    }
    context.xml.close().close();
}

}  // namespace

void write_cover(DocxContext& context, const CoverBlock& cover) {
    const int size = title_size(cover);
    const std::vector<TitleLine> title = title_lines(cover.title, kTextWidth / kPoint / size);
    // The free space is shared out, so that few lines do not hang at the top and many still stand on one page.
    constexpr double kSafety = 550;
    const double room = std::max(0.0, kTextHeight - cover_height(cover, title, size) - kSafety);
    space(context, std::clamp(0.14 * room, 0.0, 1000.0));
    lines(context, "CoverOrganisation", {cover.organisation});
    space(context, std::clamp(0.28 * room, 100.0, 1900.0));
    for (const TitleLine& line : title) {
        open_paragraph(context, {.style = line.aside ? "CoverAside" : "Title"});
        write_run(context, line.text, {.size = line.aside ? 0 : 2 * size});
        close_paragraph(context);
    }
    lines(context, "Subtitle", cover.subtitle);
    space(context, std::clamp(0.17 * room, 100.0, 1100.0));
    if (!cover.results.empty()) results(context, cover.results);
    space(context, std::clamp(0.17 * room, 100.0, 1100.0));
    if (!cover.fields.empty()) write_fact_rows(context, cover.fields, "CoverField");
    space(context, std::clamp(0.22 * room, 100.0, 1400.0));
    if (!cover.places.empty()) places(context, cover.places);
    context.page_break_pending = true;
}

}  // namespace tanji
