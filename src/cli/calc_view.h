// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "pipeline/overview.h"

namespace tanji {

/// The result as a table that people like to read: total, stages with bars, largest contributions, gases, variants, gaps. At most 100
/// columns wide as far as ids allow.
std::string calc_view(const StudyOverview& overview, const std::vector<Finding>& findings, const Console& console);

/// Decimals with which all kg CO2e of one product are printed: six significant digits of the total, so that columns align.
int shown_decimals(double total);

/// The name of a stage as it stands at the head of a row: the study's own, else the word of the catalogue, else its id.
std::string stage_label(const std::string& id, const LocalText& name, const Words& words);

}  // namespace tanji
