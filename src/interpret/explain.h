// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "engine/result.h"
#include "support/ids.h"

namespace tanji {

/// One number and how it came about, down to source and evidence. The words are of the catalogue; printers (command line, HTML,
/// formulas) walk the tree and compute nothing.
struct DerivedNumber {
    std::string path;     // result path when the number has one
    WordKey what;         // "derivation.stage-total", "derivation.amount" ...
    Arguments arguments;  // for the words: stage, activity, exchange, gas, factor
    double value = 0.0;
    std::string unit;  // "kg CO2e", "kWh", "kg CO2e/kWh"
    Op op = Op::Datum;
    std::string as_written;  // data: the text as written in the study or in the source
    Place place;             // data: where it stands
    std::string evidence;    // data: evidence id and place in it
    std::string evidence_sha256;
    std::string factor;  // factor values: id of the factor
    std::string source;  // factor values: document, number, place in it
    std::string url;
    std::string licence;
    std::vector<DerivedNumber> inputs;
};

/// Which numbers a path may name: "P", "P/V", "P/V/stage", "P/V/stage/activity", ".../exchange", ".../gas", ".../category" with empty
/// segments meaning "all" (P//production is the base variant's production stage). Codes PATH-01 .. PATH-08: no such product, variant,
/// stage, activity (of that stage), exchange, gas, category or indicator, each with the known; PATH-09: an exchange without its activity.
///
/// `levels`: how many sums are opened below the number asked for (stages, activities, exchanges, factors); what stays closed keeps its
/// path, by which it can be asked for in its turn. The derivation of a single coefficient is always whole.
Result<DerivedNumber> explain(const Study& study, const StudyResult& result, const ResultPath& path,
                              std::size_t levels = std::numeric_limits<std::size_t>::max());

}  // namespace tanji
