// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace tanji {

/// The listing of `pdfinfo -dests` ("   3 [ XYZ 71 771 null ] "5FToc0012"") as bookmark -> page.
std::map<std::string, int> read_destinations(std::string_view listing);

}  // namespace tanji
