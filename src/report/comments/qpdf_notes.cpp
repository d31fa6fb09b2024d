// SPDX-License-Identifier: Apache-2.0
// Compiled as C++17 (CMakeLists.txt): under clang the headers of qpdf 11 are no C++20.
#include "report/comments/qpdf_notes.h"

// The plain pointers of qpdf 11 are meant.
#define POINTERHOLDER_TRANSITION 4
#include <algorithm>
#include <map>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>
#include <utility>

namespace tanji {
namespace {

constexpr double kIcon = 18;  // side of a note's sign [pt]

struct Sheet {
    double left = 0, bottom = 0, right = 612, top = 792;
    int quarter = 0;

    /// From the page as it is shown to the file's own coordinates.
    [[nodiscard]] std::pair<double, double> to_file(double x, double y) const {
        switch (quarter) {
            case 1:
                return {y + left, x + bottom};
            case 2:
                return {right - x, y + bottom};
            case 3:
                return {right - y, top - x};
            default:
                return {x + left, top - y};
        }
    }
    [[nodiscard]] double shown_width() const { return quarter % 2 == 0 ? right - left : top - bottom; }
};

QPDFObjectHandle inherited(const QPDFObjectHandle& page, const std::string& key) {
    QPDFObjectHandle node = page;
    for (int step = 0; step < 50 && node.isDictionary(); ++step) {
        if (node.hasKey(key)) return node.getKey(key);
        node = node.getKey("/Parent");
    }
    return QPDFObjectHandle::newNull();
}

Sheet sheet_of(const QPDFObjectHandle& page) {
    Sheet sheet;
    QPDFObjectHandle box = inherited(page, "/MediaBox");
    if (box.isArray() && box.isRectangle()) {
        const QPDFObjectHandle::Rectangle sides = box.getArrayAsRectangle();
        sheet.left = sides.llx;
        sheet.bottom = sides.lly;
        sheet.right = sides.urx;
        sheet.top = sides.ury;
    }
    QPDFObjectHandle turn = inherited(page, "/Rotate");
    if (turn.isInteger()) sheet.quarter = (turn.getIntValueAsInt() / 90 % 4 + 4) % 4;
    return sheet;
}

QPDFObjectHandle rectangle(const Sheet& sheet, double x0, double y0, double x1, double y1) {
    const auto a = sheet.to_file(x0, y0), b = sheet.to_file(x1, y1);
    return QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(std::min(a.first, b.first), std::min(a.second, b.second),
                                                                  std::max(a.first, b.first), std::max(a.second, b.second)));
}

QPDFObjectHandle quad(const Sheet& sheet, const PdfNote& note) {
    QPDFObjectHandle points = QPDFObjectHandle::newArray();
    for (const auto& corner :
         {std::pair{note.x0, note.y0}, std::pair{note.x1, note.y0}, std::pair{note.x0, note.y1}, std::pair{note.x1, note.y1}}) {
        const auto at = sheet.to_file(corner.first, corner.second);
        points.appendItem(QPDFObjectHandle::newReal(at.first, 2));
        points.appendItem(QPDFObjectHandle::newReal(at.second, 2));
    }
    return points;
}

QPDFObjectHandle colour(double red, double green, double blue) {
    QPDFObjectHandle out = QPDFObjectHandle::newArray();
    for (const double part : {red, green, blue}) out.appendItem(QPDFObjectHandle::newReal(part, 2));
    return out;
}

class Notes {
  public:
    Notes(QPDF& pdf, const std::string& author, const std::string& date) : pdf_(pdf), author_(author), date_(date) {}

    void add(QPDFObjectHandle page, const PdfNote& note, int stacked) {
        const Sheet sheet = sheet_of(page);
        const bool placed = note.x1 > note.x0 && note.y1 > note.y0;
        // The sign stands beside what it is about, inside the page; of several at one place each a little further left.
        const double edge = sheet.shown_width() - kIcon - 4;
        const double x = std::max(4.0, std::min(edge, placed ? std::max(note.beside, note.x1) + 2 : edge) - stacked * (kIcon + 1));
        const double y = placed ? note.y0 : 20;
        QPDFObjectHandle sign = annotation("/Text", page);
        sign.replaceKey("/Rect", rectangle(sheet, x, y, x + kIcon, y + kIcon));
        sign.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString(note.text));
        sign.replaceKey("/Name", QPDFObjectHandle::newName("/Comment"));
        sign.replaceKey("/C", colour(1.0, 0.8, 0.2));
        append(page, sign);
        if (!placed || stacked > 0) return;
        QPDFObjectHandle mark = annotation("/Highlight", page);
        mark.replaceKey("/Rect", rectangle(sheet, note.x0, note.y0, note.x1, note.y1));
        mark.replaceKey("/QuadPoints", quad(sheet, note));
        mark.replaceKey("/C", colour(1.0, 0.93, 0.55));
        mark.replaceKey("/IRT", sign);  // one comment with the sign, not two
        mark.replaceKey("/RT", QPDFObjectHandle::newName("/Group"));
        append(page, mark);
    }

  private:
    QPDFObjectHandle annotation(const char* kind, const QPDFObjectHandle& page) {
        QPDFObjectHandle made = pdf_.makeIndirectObject(QPDFObjectHandle::newDictionary());
        made.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
        made.replaceKey("/Subtype", QPDFObjectHandle::newName(kind));
        made.replaceKey("/T", QPDFObjectHandle::newUnicodeString(author_));
        made.replaceKey("/M", QPDFObjectHandle::newString(date_));
        made.replaceKey("/F", QPDFObjectHandle::newInteger(4));  // printed with the page
        made.replaceKey("/P", page);
        return made;
    }

    static void append(QPDFObjectHandle page, const QPDFObjectHandle& annotation) {
        QPDFObjectHandle list = page.getKey("/Annots");
        if (!list.isArray()) {
            page.replaceKey("/Annots", QPDFObjectHandle::newArray());
            list = page.getKey("/Annots");
        }
        list.appendItem(annotation);
    }

    QPDF& pdf_;
    const std::string& author_;
    const std::string& date_;
};

}  // namespace

std::string pdf_with_notes(std::string_view bytes, const std::vector<PdfNote>& notes, const std::string& author, const std::string& date) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    try {
        pdf.processMemoryFile("report", bytes.data(), bytes.size());
        const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
        if (pages.empty()) return {};
        Notes writer(pdf, author, date);
        std::map<std::pair<int, std::pair<int, int>>, int> stacked;
        for (const PdfNote& note : notes) {
            const std::size_t page =
                note.page > 0 && static_cast<std::size_t>(note.page) <= pages.size() ? static_cast<std::size_t>(note.page) - 1 : 0;
            const auto key = std::make_pair(static_cast<int>(page),
                                            std::make_pair(static_cast<int>(std::max(note.beside, note.x1)), static_cast<int>(note.y0)));
            writer.add(pages[page], note, stacked[key]++);
        }
        QPDFWriter out(pdf);
        out.setOutputMemory();
        out.setStreamDataMode(qpdf_s_preserve);
        if (!pdf.isEncrypted()) out.setDeterministicID(true);  // the id of an encrypted file is part of its key
        out.write();
        const std::shared_ptr<Buffer> made = out.getBufferSharedPointer();
        return std::string(reinterpret_cast<const char*>(made->getBuffer()), made->getSize());
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace tanji
