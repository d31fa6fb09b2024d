// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/calculate.h"
#include "support/ids.h"

namespace tanji::worked {

/// A number that somebody else printed, and where our result holds it. One row of tests/worked/cases.csv.
struct Case {
    std::string study;  // folder beside cases.csv; with a slash in it, from the top: examples/loop
    std::string path;   // result path; which part of it counts depends on the measure
    std::string measure;
    std::string printed;  // as the source prints it
    double expected = 0.0;
    double tolerance = 0.0;  // absolute; what the printed digits leave open
    bool agrees = true;      // false: the source is known to be wrong, docs/worked-cases.md says why
    std::string source;      // address
    std::string place;       // in the source
    int line = 0;            // of cases.csv
};

/// All rows; throws std::runtime_error when the table cannot be read.
const std::vector<Case>& cases();

/// A study of the table with its result, read and computed once.
struct Computed {
    Study study;
    StudyResult result;
};
const Computed& computed(const std::string& study);

/// What our result says for a case. Measures:
///   kgCO2e          the number of the path, as `tanji explain` gives it
///   part            the same as a part of the product's total
///   without-uptake  the total of the product without the uptake of biogenic CO2 [kg CO2e]
///   kg              mass of the gas that the path names, of the product or of one activity or exchange
///   runs            how often the path's activity runs
///   amount          amount of the path's exchange for the product, in its supplier's unit
///   share           part of the path's activity that is allocated to the product
/// Those of uncertainty stand in worked/uncertainty.h.
double measured(const Case& one);

}  // namespace tanji::worked
