// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"

namespace tanji::claims {

/// All labels of data/claims/labels.csv with what stands behind them: "产品名称：X" in a line; in a table the label fills a cell and X the
/// next one. Heads of columns (a label beside a label) are read downwards and marked.
std::vector<LabelledText> labels_of(const ReadDocument& document);
/// True when a text holds a label's word of a meaning anywhere.
bool holds_label(std::string_view text, std::string_view meaning);

}  // namespace tanji::claims
