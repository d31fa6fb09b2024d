// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "model/finding.h"

namespace tanji {

/// What is wrong in a `result.json`, of this program or in its name: values are unrounded, so that every sum must come out.
struct ResultCheck {
    bool readable = false;  // false: the errors stand in `diagnostics`
    std::vector<Finding> findings;
    Diagnostics diagnostics;
    std::size_t figures = 0;  // numbers that were recomputed
};

/// Recomputes stages from their gases (AR-03), totals from stages (AR-04), gases from masses and GWP (AR-16) and shares (AR-06) of every
/// variant. Empty when `path` is no file or no `tanji: result/1`. Codes FILE-..., JSON-..., RES-01 (error): a member is missing.
std::optional<ResultCheck> audit_result(const std::filesystem::path& path);

}  // namespace tanji
