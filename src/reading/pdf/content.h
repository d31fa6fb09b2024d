// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/pdf/page.h"

namespace tanji {

/// a b c d e f of ISO 32000-1, 8.3.3.
using PdfMatrix = std::array<double, 6>;
inline constexpr PdfMatrix kPdfIdentity{1, 0, 0, 1, 0, 0};
PdfMatrix multiply(const PdfMatrix& first, const PdfMatrix& then);

/// The straight rules along x and y that a content stream paints (ISO 32000-1, 8.5): stroked lines and edges of boxes, and filled boxes
/// that are too thin to hold a letter. Curves, clips and colours do not count.
/// @param form  called for each XObject drawn, with the matrix in force
std::vector<PdfRule> rules_of_content(std::string_view content, const PdfMatrix& matrix,
                                      const std::function<void(const std::string& name, const PdfMatrix& matrix)>& form);

}  // namespace tanji
