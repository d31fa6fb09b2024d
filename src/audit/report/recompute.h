// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/editions.h"
#include "claims/claims.h"
#include "factors/library.h"

namespace tanji {

/// How a printed row comes about, as far as its three figures tell. All on intervals: a row is wrong only when no values that could have
/// been printed so make it right.
enum class RowFit {
    Incomplete,     // a figure is not there
    Fits,           // activity x factor = emission
    FitsPerOutput,  // the activity is that of the period: x factor / output
    HiddenFigure,   // fits with a net calorific value that is not printed, and the factor is per energy
    OtherFactor,    // fits with another published factor than the one printed
    Slip,           // fits when one digit of one figure is another
    Wrong           // nothing that is known explains it
};

/// A published value that makes a row right.
struct FactorMatch {
    std::string id;      // of the library
    double value = 0.0;  // in the unit of the printed factor
    int year = 0;
    int rows = 0;  // how many rows of the report it explains
};

struct RowReading {
    std::size_t row = 0;  // into ReportClaims::rows
    RowFit fit = RowFit::Incomplete;
    double divisor = 1.0;               // the output that the emission is per; 1: none
    Interval computed;                  // activity x factor / divisor, in the unit of the printed emission
    double effect = 0.0;                // computed less printed, middle to middle
    std::optional<Interval> implied;    // the factor that the row was really made with
    std::optional<Interval> calorific;  // HiddenFigure [GJ/t or GJ/10^3 m3]
    std::vector<FactorMatch> matches;   // OtherFactor: the best explained first
    std::string slip;                   // Slip: the figure as it should read
};

/// Reads all rows together: a factor that explains several rows is preferred, and one hit among thousands explains nothing.
std::vector<RowReading> recompute_rows(const ReportClaims& claims, const FactorLibrary& library, const Editions& editions);

}  // namespace tanji
