// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/editions.h"
#include "audit/report/cause.h"
#include "claims/claims.h"
#include "factors/library.h"

namespace tanji {

/// How a printed row comes about, as far as its three figures tell. All on intervals: a row is wrong only when no values that could have
/// been printed so make it right.
enum class RowFit {
    Incomplete,     // a figure is not there
    Fits,           // activity x factor = emission
    FitsPerOutput,  // the activity is that of the period: x factor / output
    UnitsIgnored,   // the bare numbers multiply, but their units do not
    HiddenFigure,   // fits with a net calorific value that is not printed, and the factor is per energy
    OtherFactor,    // fits with another published factor than the one printed
    Slip,           // fits when one digit of one figure is another
    Wrong           // nothing else was found, or only what `why` tells
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
    double multiplier = 1.0;            // of the units: 0.001 of kg x kgCO2e/t
    Interval amount;                    // activity, or mass x distance
    Interval computed;                  // amount x factor x multiplier / divisor, in the unit of the printed emission
    double middle = 0.0;                // the same of the figures as printed
    double effect = 0.0;                // middle less printed
    std::optional<Interval> implied;    // the factor that the row was really made with
    std::optional<Interval> calorific;  // HiddenFigure [GJ/t or GJ/10^3 m3]
    std::vector<FactorMatch> matches;   // OtherFactor: the best explained first
    double unit_ratio = 1.0;            // UnitsIgnored: what the units ask for over what was done
    bool dimension_clash = false;       // UnitsIgnored: activity and factor measure different things
    bool cut = false;                   // fits only when the emission was cut off and not rounded
    bool last_digit = false;            // Wrong by no more than one in the last digit
    std::vector<Cause> why;             // Slip, Wrong: what would make it right
};

/// Rows of one item of one table that fit each for itself, but with no one value of the factor that they print.
struct JointClash {
    std::string item;
    std::size_t low_row = 0;  // into ReportClaims::rows: needs the factor to be low
    std::size_t high_row = 0;
    Interval low;
    Interval high;
    std::size_t rows = 0;
};

struct Recomputed {
    std::vector<RowReading> rows;
    std::vector<JointClash> clashes;
};

/// Reads all rows together: a factor that explains several rows is preferred, and one hit among thousands explains nothing.
Recomputed recompute_rows(const ReportClaims& claims, const FactorLibrary& library, const Editions& editions);

/// What the printed emission may be, by the words of its own figures: kg per activity unit that a published factor has.
struct KnownFactor {
    std::string id;
    double value = 0.0;  // kg CO2(e) per unit of the activity
    int year = 0;
};

}  // namespace tanji
