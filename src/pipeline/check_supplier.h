// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "support/diagnostic.h"

namespace tanji {

/// One footprint of a supplier's file, for people.
struct SupplierLine {
    std::string id;
    std::string product;
    std::string company;
    std::string excluding;  // kg CO2e without biogenic uptake, as printed
    std::string per;        // "12.5 liter"
    std::string from, until;
};

struct SupplierCheck {
    std::vector<SupplierLine> footprints;  // none when the file has errors
    Diagnostics diagnostics;
};

/// Judges a supplier's file by itself; empty when `path` is no file or its content is not that of a PACT footprint.
std::optional<SupplierCheck> check_supplier(const std::filesystem::path& path);

}  // namespace tanji
