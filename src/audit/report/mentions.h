// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "audit/report/report_facts.h"

namespace tanji {

/// Whether any passage or cell of the report holds a phrase of a list of data/editions/phrases.csv; contents, headers and footers aside.
bool has_phrase(const ReportFacts& facts, std::string_view list);

/// The first sentence that holds phrases of all of these lists.
struct Mention {
    std::string sentence;
    ReadPlace place;
};
std::optional<Mention> sentence_with(const ReportFacts& facts, std::initializer_list<std::string_view> lists);

/// The printed day on which the data of the report begin and end, as years; the day of issue stands for them where no period is printed.
/// Empty when neither is.
struct Years {
    int first = 0;
    int last = 0;
};
std::optional<Years> data_years(const ReportFacts& facts);

}  // namespace tanji
