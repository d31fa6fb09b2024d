// SPDX-License-Identifier: Apache-2.0
// Compiled as C++17 (CMakeLists.txt): under clang the headers of qpdf 11 are no C++20.
#include "reading/pdf/qpdf_pages.h"

// The plain pointers of qpdf 11 are meant.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <stdexcept>

#include "reading/pdf/content.h"

namespace tanji {
namespace {

constexpr std::size_t kMostContent = std::size_t{32} << 20U;  // bytes of one page, unpacked
constexpr std::size_t kMostOfAll = std::size_t{256} << 20U;   // of the file
constexpr int kDeepestForms = 8;
constexpr int kMostForms = 200;  // drawn on one page

/// Collects what a stream unpacks to and stops at a limit: a few kilobytes can unpack to gigabytes.
class Collector : public Pipeline {
  public:
    explicit Collector(std::size_t limit) : Pipeline("collector", nullptr), limit_(limit) {}
    void write(unsigned char const* data, std::size_t size) override {
        if (size > limit_ - text.size()) throw std::runtime_error("content too large");
        text.append(reinterpret_cast<const char*>(data), size);
    }
    void finish() override {}
    std::string text;

  private:
    std::size_t limit_;
};

class PageDrawing {
  public:
    PageDrawing(QPDFObjectHandle page, std::size_t& budget) : page_(std::move(page)), budget_(budget) {}

    std::vector<PdfRule> read() {
        run(page_.getKey("/Contents"), inherited("/Resources"), to_shown(), 0);
        return std::move(rules_);
    }

  private:
    QPDFObjectHandle inherited(const std::string& key) {
        QPDFObjectHandle node = page_;
        for (int step = 0; step < 50 && node.isDictionary(); ++step) {
            if (node.hasKey(key)) return node.getKey(key);
            node = node.getKey("/Parent");
        }
        return QPDFObjectHandle::newNull();
    }

    /// From the file's coordinates (from below, turned) to those of the page as it is shown.
    PdfMatrix to_shown() {
        double left = 0;
        double bottom = 0;
        double right = 612;
        double top = 792;
        QPDFObjectHandle box = inherited("/MediaBox");
        if (box.isArray() && box.isRectangle()) {
            const QPDFObjectHandle::Rectangle sides = box.getArrayAsRectangle();
            left = sides.llx;
            bottom = sides.lly;
            right = sides.urx;
            top = sides.ury;
        }
        QPDFObjectHandle turn = inherited("/Rotate");
        const int quarter = turn.isInteger() ? (turn.getIntValueAsInt() / 90 % 4 + 4) % 4 : 0;
        switch (quarter) {
            case 1:
                return {0, 1, 1, 0, -bottom, -left};
            case 2:
                return {-1, 0, 0, 1, right, -bottom};
            case 3:
                return {0, -1, -1, 0, top, right};
            default:
                return {1, 0, 0, -1, -left, top};
        }
    }

    std::string unpacked(QPDFObjectHandle stream) {
        std::string text;
        const auto append = [&](QPDFObjectHandle part) {
            if (!part.isStream()) return;
            Collector collector(std::min(kMostContent, budget_));
            part.pipeStreamData(&collector, 0, qpdf_dl_generalized, true, false);
            budget_ -= collector.text.size();
            text += collector.text + "\n";
        };
        if (stream.isArray())
            for (int i = 0; i < stream.getArrayNItems(); ++i) append(stream.getArrayItem(i));
        else
            append(stream);
        return text;
    }

    void run(const QPDFObjectHandle& stream, QPDFObjectHandle resources, const PdfMatrix& matrix, int depth) {
        const std::string content = unpacked(stream);
        const auto form = [&](const std::string& name, const PdfMatrix& at) {
            if (depth >= kDeepestForms || ++forms_ > kMostForms || !resources.isDictionary()) return;
            QPDFObjectHandle objects = resources.getKey("/XObject");
            if (!objects.isDictionary()) return;
            QPDFObjectHandle object = objects.getKey("/" + name);
            if (!object.isStream() || !object.getDict().getKey("/Subtype").isNameAndEquals("/Form")) return;
            PdfMatrix own = kPdfIdentity;
            if (QPDFObjectHandle given = object.getDict().getKey("/Matrix"); given.isMatrix()) {
                const QPDFObjectHandle::Matrix values = given.getArrayAsMatrix();
                own = {values.a, values.b, values.c, values.d, values.e, values.f};
            }
            QPDFObjectHandle inner = object.getDict().getKey("/Resources");
            run(object, inner.isDictionary() ? inner : resources, multiply(own, at), depth + 1);
        };
        std::vector<PdfRule> found = rules_of_content(content, matrix, form);
        rules_.insert(rules_.end(), found.begin(), found.end());
    }

    QPDFObjectHandle page_;
    std::size_t& budget_;
    std::vector<PdfRule> rules_;
    int forms_ = 0;
};

}  // namespace

PdfDrawing draw_with_qpdf(std::string_view bytes, std::size_t most_pages) {
    PdfDrawing drawing;
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    try {
        pdf.processMemoryFile("report", bytes.data(), bytes.size());
        const std::vector<QPDFObjectHandle>& pages = pdf.getAllPages();
        drawing.pages = pages.size();
        if (pages.empty() || pages.size() > most_pages) return drawing;
        std::size_t budget = kMostOfAll;
        for (const QPDFObjectHandle& page : pages) {
            try {
                drawing.rules.push_back(PageDrawing(page, budget).read());
            } catch (const std::exception&) {
                drawing.rules.emplace_back();
            }
        }
    } catch (const QPDFExc& problem) {
        drawing.pages = 0;
        drawing.encrypted = problem.getErrorCode() == qpdf_e_password;
    } catch (const std::exception&) {
        drawing.pages = 0;
    }
    return drawing;
}

}  // namespace tanji
