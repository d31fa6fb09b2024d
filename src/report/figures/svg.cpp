// SPDX-License-Identifier: Apache-2.0
#include "report/figures/svg.h"

#include <cmath>

#include "ooxml/markup.h"
#include "report/figures/palette.h"
#include "support/decimal.h"

namespace tanji {

namespace {

std::string px(double value) { return shortest(std::round(value * 100) / 100); }

std::string point(ScenePoint at) { return px(at.x) + " " + px(at.y); }

class SvgPainter {
  public:
    explicit SvgPainter(const std::function<std::string(const std::string&)>& opens) : opens_(opens) {}

    std::string paint(const Scene& scene, std::string_view alt) {
        xml_.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                          {"class", "scene"},
                          {"viewBox", "0 0 " + px(scene.width) + " " + px(scene.height)},
                          {"width", px(scene.width)},
                          {"height", px(scene.height)},
                          {"role", "group"},
                          {"aria-label", alt}});
        for (const SceneItem& item : scene.items) std::visit([this](const auto& part) { draw(part); }, item);
        return xml_.close().take();
    }

  private:
    std::string class_of(SceneStyle style, bool dashed = false) { return std::string(look_of(style).name) + (dashed ? " dashed" : ""); }

    /// A part that says something when pointed at, and opens its explanation when it has one.
    template <class Draw>
    void with_title(const std::string& path, const std::string& title, Draw draw_it) {
        const std::string target = path.empty() ? std::string{} : opens_(path);
        if (target.empty() && title.empty()) return draw_it();
        if (target.empty()) {
            xml_.open("g");
        } else {
            xml_.open("g", {{"data-x", target}, {"tabindex", "0"}, {"role", "button"}, {"aria-label", title}});
        }
        if (!title.empty()) xml_.element("title", title);
        draw_it();
        xml_.close();
    }

    void draw(const SceneLine& line) {
        ScenePoint to = line.to;
        const double length = std::hypot(line.to.x - line.from.x, line.to.y - line.from.y);
        if (line.arrow && length > 0) {
            const double ux = (line.to.x - line.from.x) / length;
            const double uy = (line.to.y - line.from.y) / length;
            to = {line.to.x - 5 * ux, line.to.y - 5 * uy};
            const ScenePoint base{line.to.x - 6 * ux, line.to.y - 6 * uy};
            xml_.empty("path", {{"class", class_of(line.style) + " head"},
                                {"d", "M" + point(line.to) + "L" + px(base.x - 3.4 * uy) + " " + px(base.y + 3.4 * ux) + "L" +
                                          px(base.x + 3.4 * uy) + " " + px(base.y - 3.4 * ux) + "Z"}});
        }
        xml_.empty("path", {{"class", class_of(line.style, line.dashed)}, {"d", "M" + point(line.from) + "L" + point(to)}});
    }

    void draw(const SceneRect& rect) {
        with_title(rect.path, rect.title, [&] {
            xml_.empty("rect", {{"class", class_of(rect.style, rect.dashed)},
                                {"x", px(rect.x)},
                                {"y", px(rect.y)},
                                {"width", px(rect.width)},
                                {"height", px(rect.height)},
                                {"rx", px(rect.radius)}});
        });
    }

    void draw(const SceneText& words) {
        const char* anchor = words.anchor == Anchor::Start ? "start" : words.anchor == Anchor::Middle ? "middle" : "end";
        xml_.element("text", words.text,
                     {{"class", class_of(words.style)},
                      {"x", px(words.x)},
                      {"y", px(words.y)},
                      {"font-size", px(words.size)},
                      {"text-anchor", anchor},
                      {"font-weight", words.bold ? "600" : "400"}});
    }

    void draw(const SceneShape& shape) {
        std::string path = "M" + point(shape.begin);
        for (std::size_t at = 0; at + 2 < shape.curves.size(); at += 3)
            path += "C" + point(shape.curves[at]) + " " + point(shape.curves[at + 1]) + " " + point(shape.curves[at + 2]);
        with_title(shape.path, shape.title, [&] { xml_.empty("path", {{"class", class_of(shape.style)}, {"d", path + "Z"}}); });
    }

    Markup xml_;
    const std::function<std::string(const std::string&)>& opens_;
};

}  // namespace

std::string scene_svg(const Scene& scene, std::string_view alt, const std::function<std::string(const std::string& path)>& opens) {
    return SvgPainter(opens).paint(scene, alt);
}

}  // namespace tanji
