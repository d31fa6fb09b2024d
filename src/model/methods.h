// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "model/values.h"

namespace tanji {

/// A standard by which a study makes its figure: a row of data/methods/methods.csv.
struct MethodPack {
    std::string id;        // gbt-24067-2024
    std::string standard;  // GB/T 24067-2024
    LocalText name;
};
const std::vector<MethodPack>& method_packs();
const MethodPack* find_method(std::string_view id);

}  // namespace tanji
