// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "report/figures/palette.h"
#include "report/figures/text_measure.h"
#include "report/writers/docx_chart.h"
#include "report/writers/docx_context.h"

namespace tanji {

namespace {

constexpr long long kTextWidthEmu = 5760000;  // 160 mm
constexpr double kEmuPerPixel = 9525;
constexpr std::string_view kChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
constexpr std::string_view kGroupUri = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";

std::string emu(double value) { return std::to_string(std::llround(value)); }

void open_inline(DocxContext& context, double width, double height, std::string_view alt, std::string_view uri) {
    const std::string id = context.next(context.drawings);
    Markup& xml = context.xml;
    xml.open("w:drawing").open("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    xml.empty("wp:extent", {{"cx", emu(width)}, {"cy", emu(height)}})
        .empty("wp:effectExtent", {{"l", "0"}, {"t", "0"}, {"r", "0"}, {"b", "0"}});
    xml.empty("wp:docPr", {{"id", id}, {"name", "Figure " + id}, {"descr", alt}}).empty("wp:cNvGraphicFramePr");
    xml.open("a:graphic", {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}}).open("a:graphicData", {{"uri", uri}});
}

void close_inline(DocxContext& context) { context.xml.close().close().close().close(); }

/// Draws a scene as a group of word-processing shapes. Each text is a box of its own without margins, wide enough that another
/// font than the one measured does not break the line.
class GroupPainter {
  public:
    GroupPainter(DocxContext& context, double scale, double width) : context_(context), xml_(context.xml), scale_(scale), width_(width) {}

    void operator()(const SceneLine& line) {
        const bool flip_x = line.to.x < line.from.x;
        const bool flip_y = line.to.y < line.from.y;
        open_shape(true);
        xml_.open("wps:spPr");
        frame(std::min(line.from.x, line.to.x), std::min(line.from.y, line.to.y), std::abs(line.to.x - line.from.x),
              std::abs(line.to.y - line.from.y), flip_x, flip_y);
        geometry("line");
        outline(line.style, line.dashed, line.arrow);
        xml_.close();
        close_shape();
    }
    void operator()(const SceneRect& rect) {
        open_shape(false);
        xml_.open("wps:spPr");
        frame(rect.x, rect.y, rect.width, rect.height);
        if (rect.radius > 0) {
            // The adjustment is in 1/100000 of the shorter side.
            const double shorter = std::max(1.0, std::min(rect.width, rect.height));
            xml_.open("a:prstGeom", {{"prst", "roundRect"}}).open("a:avLst");
            xml_.empty("a:gd",
                       {{"name", "adj"}, {"fmla", fmt::format("val {}", std::llround(std::min(0.5, rect.radius / shorter) * 100000))}})
                .close()
                .close();
        } else {
            geometry("rect");
        }
        fill(rect.style);
        outline(rect.style, rect.dashed, false);
        xml_.close();
        close_shape();
    }
    void operator()(const SceneText& words) {
        double room = text_width(words.text, words.size) * 1.25 + 8;
        const double to_right = width_ - words.x;
        const double inside = words.anchor == Anchor::Start ? to_right
                              : words.anchor == Anchor::End ? words.x
                                                            : 2 * std::min(words.x, to_right);
        if (inside > 0) room = std::min(room, inside);
        const double height = words.size * 1.5;
        const double x = words.anchor == Anchor::Start ? words.x : words.anchor == Anchor::Middle ? words.x - room / 2 : words.x - room;
        open_shape(false, true);
        xml_.open("wps:spPr");
        frame(x, words.y - words.size * 1.12, room, height);
        geometry("rect");
        xml_.raw("<a:noFill/><a:ln><a:noFill/></a:ln>").close();
        xml_.open("wps:txbx").open("w:txbxContent").open("w:p").open("w:pPr");
        const int half_points = static_cast<int>(std::floor(words.size * 0.75 * scale_ * 2));
        xml_.empty("w:spacing", {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "240"}, {"w:lineRule", "auto"}});
        xml_.empty("w:jc", {{"w:val", words.anchor == Anchor::Start    ? "left"
                                      : words.anchor == Anchor::Middle ? "center"
                                                                       : "right"}})
            .close();
        split_subscripts(words.text, [&](std::string_view piece, bool subscript) {
            xml_.open("w:r").open("w:rPr");
            xml_.empty("w:rFonts", {{"w:ascii", "Arial"}, {"w:hAnsi", "Arial"}, {"w:eastAsia", "Microsoft YaHei"}});
            if (words.bold) xml_.empty("w:b");
            xml_.empty("w:color", {{"w:val", look_of(words.style).fill}}).empty("w:sz", {{"w:val", std::to_string(half_points)}});
            if (subscript) xml_.empty("w:vertAlign", {{"w:val", "subscript"}});
            xml_.close().element("w:t", piece, {{"xml:space", "preserve"}}).close();
        });
        xml_.close().close().close();
        xml_.empty("wps:bodyPr", {{"wrap", "none"}, {"lIns", "0"}, {"tIns", "0"}, {"rIns", "0"}, {"bIns", "0"}, {"anchor", "ctr"}}).close();
    }
    void bounds(double width, double height) {
        open_shape(false);
        xml_.open("wps:spPr");
        frame(0, 0, width, height);
        geometry("rect");
        xml_.raw("<a:noFill/><a:ln><a:noFill/></a:ln>").close();
        close_shape();
    }
    void operator()(const SceneShape& shape) {
        open_shape(false);
        double left = shape.begin.x, right = left, top = shape.begin.y, bottom = top;
        for (const ScenePoint& point : shape.curves) {
            left = std::min(left, point.x);
            right = std::max(right, point.x);
            top = std::min(top, point.y);
            bottom = std::max(bottom, point.y);
        }
        xml_.open("wps:spPr");
        frame(left, top, right - left, bottom - top);
        xml_.open("a:custGeom").raw("<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>").open("a:pathLst");
        xml_.open("a:path", {{"w", size(right - left)}, {"h", size(bottom - top)}}).open("a:moveTo");
        const auto place = [&](ScenePoint at) {
            xml_.empty("a:pt", {{"x", emu((at.x - left) * kEmuPerPixel)}, {"y", emu((at.y - top) * kEmuPerPixel)}});
        };
        place(shape.begin);
        xml_.close();
        for (std::size_t at = 0; at + 2 < shape.curves.size(); at += 3) {
            xml_.open("a:cubicBezTo");
            for (std::size_t point = at; point < at + 3; ++point) place(shape.curves[point]);
            xml_.close();
        }
        xml_.empty("a:close").close().close().close();
        fill(shape.style);
        outline(shape.style, false, false);
        xml_.close();
        close_shape();
    }

  private:
    static std::string size(double pixels) { return emu(std::max(0.0, pixels) * kEmuPerPixel); }
    void open_shape(bool connector, bool text = false) {
        const std::string id = context_.next(context_.drawings);
        xml_.open("wps:wsp").empty("wps:cNvPr", {{"id", id}, {"name", "Shape " + id}});
        if (connector) {
            xml_.empty("wps:cNvCnPr");
        } else if (text) {
            xml_.empty("wps:cNvSpPr", {{"txBox", "1"}});
        } else {
            xml_.empty("wps:cNvSpPr");
        }
    }
    void close_shape() { xml_.empty("wps:bodyPr").close(); }
    void frame(double x, double y, double width, double height, bool flip_x = false, bool flip_y = false) {
        if (flip_x || flip_y) {
            xml_.open("a:xfrm", {{"flipH", flip_x ? "1" : "0"}, {"flipV", flip_y ? "1" : "0"}});
        } else {
            xml_.open("a:xfrm");
        }
        xml_.empty("a:off", {{"x", emu(x * kEmuPerPixel)}, {"y", emu(y * kEmuPerPixel)}})
            .empty("a:ext", {{"cx", size(width)}, {"cy", size(height)}})
            .close();
    }
    void geometry(const char* name) { xml_.open("a:prstGeom", {{"prst", name}}).empty("a:avLst").close(); }
    void fill(SceneStyle style) {
        const Look& look = look_of(style);
        if (look.fill.empty()) {
            xml_.empty("a:noFill");
        } else {
            xml_.open("a:solidFill").empty("a:srgbClr", {{"val", look.fill}}).close();
        }
    }
    void outline(SceneStyle style, bool dashed, bool arrow) {
        const Look& look = look_of(style);
        if (look.stroke.empty()) {
            xml_.open("a:ln").empty("a:noFill").close();
            return;
        }
        xml_.open("a:ln", {{"w", emu(look.stroke_width * kEmuPerPixel * scale_)}});
        xml_.open("a:solidFill").empty("a:srgbClr", {{"val", look.stroke}}).close();
        if (dashed) xml_.empty("a:prstDash", {{"val", "dash"}});
        if (arrow) xml_.empty("a:tailEnd", {{"type", "triangle"}, {"w", "med"}, {"len", "med"}});
        xml_.close();
    }

    DocxContext& context_;
    Markup& xml_;
    double scale_;
    double width_;  // of the scene
};

}  // namespace

void write_chart(DocxContext& context, const Chart& chart, std::string_view alt) {
    const std::string number = context.next(context.charts);
    const std::string part = "word/charts/chart" + number + ".xml";
    const std::string book = "Microsoft_Excel_Sheet" + number + ".xlsx";
    context.package.add_default("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    const std::string book_id = context.package.relate(part, "package", "../embeddings/" + book);
    context.package.add(part, chart_part(chart, book_id, context.document.info.language),
                        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    context.package.add("word/embeddings/" + book, chart_workbook(chart_data(chart)));
    const std::string id = context.package.relate(kDocumentPart, "chart", "charts/chart" + number + ".xml");
    context.xml.open("w:r");
    open_inline(context, kTextWidthEmu, static_cast<double>(chart_height(chart)), alt, kChartUri);
    context.xml.empty("c:chart", {{"xmlns:c", kChartUri}, {"r:id", id}});
    close_inline(context);
    context.xml.close();
}

void write_scene(DocxContext& context, const Scene& scene, std::string_view alt) {
    const double scale = std::min(1.0, static_cast<double>(kTextWidthEmu) / (scene.width * kEmuPerPixel));
    const std::string width = emu(scene.width * kEmuPerPixel);
    const std::string height = emu(scene.height * kEmuPerPixel);
    Markup& xml = context.xml;
    // Word itself writes these shapes as one choice among others, because its 2007 version does not know them.
    xml.open("w:r").open("mc:AlternateContent").open("mc:Choice", {{"Requires", "wpg"}});
    open_inline(context, scene.width * kEmuPerPixel * scale, scene.height * kEmuPerPixel * scale, alt, kGroupUri);
    xml.open("wpg:wgp").empty("wpg:cNvGrpSpPr").open("wpg:grpSpPr").open("a:xfrm").empty("a:off", {{"x", "0"}, {"y", "0"}});
    xml.empty("a:ext", {{"cx", emu(scene.width * kEmuPerPixel * scale)}, {"cy", emu(scene.height * kEmuPerPixel * scale)}});
    xml.empty("a:chOff", {{"x", "0"}, {"y", "0"}}).empty("a:chExt", {{"cx", width}, {"cy", height}}).close().close();
    GroupPainter painter(context, scale, scene.width);
    // LibreOffice stretches what a group holds to the size of the group, so something must fill it.
    painter.bounds(scene.width, scene.height);
    for (const SceneItem& item : scene.items) std::visit(painter, item);
    xml.close();
    close_inline(context);
    xml.close().close().close();
}

}  // namespace tanji
