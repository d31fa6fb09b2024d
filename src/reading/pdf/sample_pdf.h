// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// Writes small PDF files for tests by hand: Helvetica for Latin letters, a font of the reader's own for Chinese (ISO 32000-1, 9.7.5.2).
/// Coordinates are points from the upper left corner of an A4 page.
class SamplePdf {
  public:
    void page() { contents_.emplace_back(); }
    void text(double x, double y, std::string_view words, double size = 10) {
        contents_.back() += fmt::format("BT /F1 {} Tf {} {} Td ({}) Tj ET\n", size, x, 842 - y, words);
    }
    void chinese(double x, double y, std::u16string_view words, double size = 10) {
        std::string hex;
        for (const char16_t c : words) hex += fmt::format("{:04X}", static_cast<unsigned>(c));
        contents_.back() += fmt::format("BT /F2 {} Tf {} {} Td <{}> Tj ET\n", size, x, 842 - y, hex);
    }
    void line(double x0, double y0, double x1, double y1) { contents_.back() += fmt::format("{} {} m {} {} l S\n", x0, 842 - y0, x1, 842 - y1); }
    /// A thin filled box, as word processors draw borders.
    void bar(double x0, double y0, double x1, double y1) { contents_.back() += fmt::format("{} {} {} {} re f\n", x0, 842 - y1, x1 - x0, y1 - y0); }
    /// Borders around cells: all x by all y.
    void grid(const std::vector<double>& xs, const std::vector<double>& ys) {
        for (const double x : xs) line(x, ys.front(), x, ys.back());
        for (const double y : ys) line(xs.front(), y, xs.back(), y);
    }

    [[nodiscard]] std::string finish() const {
        std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>"};
        std::string kids;
        for (std::size_t i = 0; i < contents_.size(); ++i) kids += fmt::format("{} 0 R ", 7 + 2 * i);
        objects.push_back(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, contents_.size()));
        objects.emplace_back("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        objects.emplace_back("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>");
        objects.emplace_back("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 6 0 R >>");
        objects.emplace_back("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>");
        for (std::size_t i = 0; i < contents_.size(); ++i) {
            objects.push_back(fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>", 8 + 2 * i));
            objects.push_back(fmt::format("<< /Length {} >>\nstream\n{}endstream", contents_[i].size(), contents_[i]));
        }
        std::string out = "%PDF-1.4\n";
        std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
        for (std::size_t i = 0; i < objects.size(); ++i) {
            table += fmt::format("{:010} 00000 n \n", out.size());
            out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
        }
        const std::size_t begin = out.size();
        return out + table + fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, begin);
    }

  private:
    std::vector<std::string> contents_;
};

}  // namespace tanji
