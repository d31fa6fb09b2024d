// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "report/figures/scene.h"

namespace tanji {

/// How a style looks on white paper; colours as RRGGBB, empty for none.
struct Look {
    std::string_view name;  // class in SVG and CSS
    std::string_view fill;
    std::string_view stroke;
    std::string_view dark_fill;
    std::string_view dark_stroke;
    double stroke_width = 0;
};
const Look& look_of(SceneStyle style);
/// Series colours go round after the eighth.
SceneStyle series_style(std::size_t index);
/// The style of words that stand on an area of that colour and can be read there.
SceneStyle words_on(SceneStyle style);
/// CSS rules for all styles, in light and dark, for a page that holds SVG figures.
std::string_view palette_css();

}  // namespace tanji
