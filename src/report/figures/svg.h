// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "report/figures/scene.h"

namespace tanji {

/// The scene as one <svg> element whose colours come from CSS classes (palette_css). A part with a result path gets the attribute
/// data-x with what `opens` answers for it, unless that is empty.
std::string scene_svg(const Scene& scene, std::string_view alt, const std::function<std::string(const std::string& path)>& opens);

}  // namespace tanji
