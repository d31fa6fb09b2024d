// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace tanji {

/// The data behind a native chart: names in column A, one series a column, heads in row 1.
struct ChartData {
    std::vector<std::string> categories;
    std::vector<std::string> series_names;
    std::vector<std::vector<std::string>> values;  // per series: decimals as they are printed, with a plain minus sign
};

/// The workbook that "Edit data" opens, made in memory (libxlsxwriter 1.1 can write only to a disk, and a writer touches none).
std::string chart_workbook(const ChartData& data);
/// "A", "B", … "AA": the name of a column, from 0.
std::string column_name(std::size_t column);

}  // namespace tanji
