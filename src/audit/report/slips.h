// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claims/printed.h"

namespace tanji {

/// A printed figure as it may have been meant.
struct DigitSlip {
    std::string kind;  // "swap" two digits exchanged, "point" the decimal point moved, "digit" one digit another
    std::string text;  // "5.4352"
};

/// The one slip of the hand by which a printed figure lies in `wanted`; of no kind when there is none, when several do, or when so few
/// digits are printed, or `wanted` is so wide, that one always does.
DigitSlip slip_of(const PrintedNumber& printed, const Interval& wanted);

}  // namespace tanji
