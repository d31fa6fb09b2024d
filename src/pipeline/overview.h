// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "factors/library.h"
#include "model/finding.h"
#include "pipeline/run_study.h"

namespace tanji {

struct OverviewStage {
    std::string id;
    LocalText name;  // empty: the word of the catalogue
    double kg_co2e = 0.0;
    double share = 0.0;  // of the total; 0 when the total is 0
    bool in_boundary = true;
};

/// One exchange of one activity, with its footprint.
struct OverviewLine {
    std::string path;  // result path
    LocalText name;
    std::string activity;     // id
    LocalText activity_name;  // the id when the author gave none
    double amount = 0.0;      // per reference flow [unit]
    std::string unit;         // the factor's reference unit; kg for a direct emission
    std::string factor;       // id; empty for a direct emission
    double factor_kg = 0.0;   // kg CO2e per unit
    bool pinned = false;      // the value of study.lock, because the library's has changed
    double kg_co2e = 0.0;
    double share = 0.0;
};

struct OverviewPart {
    std::string id;
    LocalText name;
    double kg_co2e = 0.0;
    double share = 0.0;
};

struct OverviewVariant {
    std::string id;
    LocalText name;  // empty for a GWP set beside the study's own
    std::string gwp_set;
    double kg_co2e = 0.0;
};

struct OverviewGap {
    std::string stage;
    LocalText subject;
    LocalText reason;
    std::optional<double> bound_kg;  // at most; empty: unbounded
};

/// What stands beside the total, never in it.
struct OverviewOutside {
    std::string word;    // key of its name in data/words: "line.indirect-land-use"
    std::string unit;    // "kgCO2e", "kgC" of carbon that the product holds
    double value = 0.0;  // per reference flow, times the functional units asked for
};

/// One product in one variant, as people first look at it.
struct ProductOverview {
    std::string id;
    LocalText name;
    std::string per;         // "1 台", as written
    double total = 0.0;      // kg CO2e per reference flow, times the functional units asked for
    double locked_kg = 0.0;  // of it on another or an unknown GWP basis
    std::vector<OverviewStage> stages;
    std::vector<OverviewLine> lines;        // the largest first
    std::vector<OverviewPart> gases;        // the largest first
    std::vector<OverviewVariant> variants;  // all but the one shown
    std::vector<OverviewGap> gaps;
    std::vector<OverviewOutside> outside;  // without what is not stated or nothing
};

struct StudyOverview {
    std::string id;
    LocalText title;
    std::string variant;
    LocalText variant_name;
    std::string gwp_set;
    std::string indicator;
    double functional_units = 1.0;   // how many reference flows the figures stand for
    std::vector<std::string> packs;  // of the factors used, with their version
    std::vector<ProductOverview> products;
};

/// A result as lists of values, for printers that know no engine. `variant` is one of the result's;
/// `functional_units` is what the calculation was asked for.
StudyOverview overview_of(const Study& study, const StudyResult& result, const FactorLibrary& factors, const std::string& variant,
                          double functional_units = 1.0);

}  // namespace tanji
