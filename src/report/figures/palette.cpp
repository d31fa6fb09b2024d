// SPDX-License-Identifier: Apache-2.0
#include "report/figures/palette.h"

#include <fmt/format.h>

#include <array>
#include <string>

namespace tanji {

namespace {

// In the order of SceneStyle.
constexpr std::array<Look, 24> kLooks{{
    {"s-axis", "", "9AA5AE", "", "6B7780", 1.0},
    {"s-grid", "", "E3E8EB", "", "333C44", 1.0},
    {"s-text", "37424B", "", "D5DCE1", "", 0},
    {"s-muted", "6F7C86", "", "98A5AF", "", 0},
    {"s-strong", "17222B", "", "F2F5F7", "", 0},
    {"s-on", "FFFFFF", "", "0F171D", "", 0},
    {"s-stage", "DDEAEF", "2F6F8F", "21404F", "6FB1CF", 1.2},
    {"s-stage-out", "F4F5F6", "A7B0B7", "1F262C", "5D6870", 1.0},
    {"s-process", "FFFFFF", "9DBBC8", "182128", "44616F", 1.0},
    {"s-process-out", "FAFAFA", "C6CCD1", "1B2127", "4A545C", 1.0},
    {"s-frame", "", "2F6F8F", "", "6FB1CF", 1.4},
    {"s-flow", "", "4E6675", "", "9DB4C1", 1.4},
    {"s-stage-text", "17465C", "", "CDE6F1", "", 0},
    {"s-out-text", "7C878F", "", "8E9AA3", "", 0},
    {"s-1", "2F6F8F", "", "6FB1CF", "", 0},
    {"s-2", "5B9A7A", "", "7FC1A0", "", 0},
    {"s-3", "D9A441", "", "E5BC6C", "", 0},
    {"s-4", "C46A54", "", "E0907C", "", 0},
    {"s-5", "8276A6", "", "ADA2D0", "", 0},
    {"s-6", "7A8B99", "", "A3B3BF", "", 0},
    {"s-7", "8FBBD0", "", "B8DCEC", "", 0},
    {"s-8", "A0A45A", "", "C6CA84", "", 0},
    {"s-neg", "5B9A7A", "", "7FC1A0", "", 0},
    {"s-onlight", "17222B", "", "0F171D", "", 0},
}};

// The head of an arrow is filled with the colour of its line.
std::string rule(const Look& look, std::string_view fill, std::string_view stroke) {
    std::string css = fmt::format(".{}{{fill:{};stroke:{};stroke-width:{}}}", look.name, fill.empty() ? "none" : fmt::format("#{}", fill),
                                  stroke.empty() ? "none" : fmt::format("#{}", stroke), look.stroke_width);
    if (fill.empty()) css += fmt::format(".{}.head{{fill:#{};stroke:none}}", look.name, stroke);
    return css;
}

}  // namespace

const Look& look_of(SceneStyle style) { return kLooks.at(static_cast<std::size_t>(style)); }

SceneStyle series_style(std::size_t index) { return static_cast<SceneStyle>(static_cast<std::size_t>(SceneStyle::Series1) + index % 8); }

SceneStyle words_on(SceneStyle style) {
    const bool light = style == SceneStyle::Series3 || style == SceneStyle::Series7 || style == SceneStyle::Series8;
    return light ? SceneStyle::OnLight : SceneStyle::OnColour;
}

std::string_view palette_css() {
    static const std::string css = [] {
        std::string light, dark;
        for (const Look& look : kLooks) {
            light += rule(look, look.fill, look.stroke) + "\n";
            dark += rule(look, look.dark_fill, look.dark_stroke) + "\n";
        }
        return light + "@media screen and (prefers-color-scheme:dark){\n" + dark + "}\n";
    }();
    return css;
}

}  // namespace tanji
