// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/calculate.h"

namespace tanji {

enum class AdviceKind { LessOfIt, OtherFactor, GreenPower };

/// One thing that could be done, with what it saves. Ranked by the derivative of the total, and computed anew before its kg is given.
struct Advice {
    AdviceKind kind = AdviceKind::LessOfIt;
    std::size_t product = 0;
    WordKey what;            // "advice.less" ...
    Arguments arguments;     // exchange, activity, change, factor
    std::string path;        // result path of the line or the factor that it is about
    std::string factor;      // OtherFactor, GreenPower: the factor put in
    double now_kg = 0.0;     // what the line causes today
    double ranked_kg = 0.0;  // what the derivative promised
    double saved_kg = 0.0;   // total before - total after, computed anew; what gets worse is left out
};

struct AdviceOptions {
    double less = 0.1;     // of an input
    std::size_t most = 8;  // per product
    std::vector<EmissionFactor> pinned;
};

/// Per product the changes that save most, largest first: a tenth less of the largest inputs; a material, fuel or transport of the same
/// kind and unit with a smaller footprint that the library holds for the same thing; power from a technology of the library.
std::vector<Advice> advise(const Study& study, const FactorLibrary& factors, const StudyResult& result, const AdviceOptions& options,
                           RunContext& run);

}  // namespace tanji
