// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/result.h"

namespace tanji {

/// The lines that ISO 14067, 7.2 asks for one by one (recalled), and those that this program keeps apart besides.
enum class SeparateLineKind {
    Fossil,
    FossilRemoval,
    BiogenicEmission,  // CO2
    BiogenicOther,     // CH4, N2O
    BiogenicUptake,
    LandUseChange,
    LandUseRemoval,
    LandManagement,
    TechnologicalRemoval,
    Unspecified,  // CO2e whose make-up the source does not give: may hold any of the lines above
    Aircraft,     // inside fossil, never added
    IndirectLandUse,
    SoilCarbon,
    DelayedEffect,
    BurdensBeyond,
    CreditsBeyond,
    BiogenicCarbon,  // contents, kg C
    PackagingBiogenicCarbon,
    FossilCarbon,
    RecycledCarbon
};

/// Where a line stands: an overlay is part of another line.
enum class LineStanding { InTotal, Overlay, Outside, Content };

struct SeparateLine {
    SeparateLineKind kind = SeparateLineKind::Fossil;
    LineStanding standing = LineStanding::InTotal;
    /// kg CO2e per reference flow, kg C for contents. A line of the total is 0 when nothing is in it; empty: not stated.
    std::optional<double> value;
};

/// "line.fossil": its words in data/words.
std::string_view line_key(SeparateLineKind kind);
/// "kgCO2e" or "kgC".
std::string_view line_unit(const SeparateLine& line);

/// All lines of one product in the order of the list above. Those that stand in the total sum to it.
/// @tested separate_lines_test.cpp, lines_of_the_total_sum_to_it
std::vector<SeparateLine> separate_lines(const Study& study, const VariantResult& variant, const ProductResult& product);

}  // namespace tanji
