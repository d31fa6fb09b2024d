// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/life_cycle.h"

namespace tanji {

enum class BiogenicUptake { Counted, Apart };   // in the total as -1/+1, or left out and shown apart
enum class DelayRule { Apart, WeightedApart };  // shown as it is, or weighted by the time of release; never in the total
enum class SoilRule { Apart, Counted, Excluded };
enum class IndirectRule { Apart, Counted };
enum class AllocationStep { Subdivide, Expand, SupplementaryRule, Physical, Economic, Other };
enum class ContractRule { Conditions, NotDoubleCounted, GridOnly };  // which contracts a claim of electricity needs

/// How a standard, or a product category rule, makes a footprint. What is not said is taken from `base`, in the end from ISO 14067.
/// `unread` names the keys whose value nobody has read in the text of the standard itself; reports mark them.
struct MethodPack {
    std::string id;
    std::string base;      // pack that this one changes
    std::string standard;  // "ISO 14067:2018"
    LocalText name;
    std::string source;
    std::optional<double> single_cut_off;  // an omission's largest share [0..1]
    std::optional<double> coverage;        // least share of the footprint that must be covered [0..1]
    std::optional<bool> scale_up;          // the rest is scaled up to 100 %
    std::optional<CapitalGoods> capital_goods;
    std::vector<AllocationStep> allocation;  // in the order to be tried
    std::optional<RecyclingMethod> recycling;
    std::optional<ContractRule> contracts;
    std::optional<BiogenicUptake> biogenic_uptake;
    std::optional<SoilRule> soil_carbon;
    std::optional<IndirectRule> indirect_land_use;
    std::optional<DelayRule> delay;
    std::optional<double> assessment_years;
    std::optional<double> storage_years;     // stored longer than this counts as a removal
    std::optional<double> land_use_years;    // over which a change of land use is spread
    std::optional<double> primary_upstream;  // least primary share of upstream emissions [0..1]
    std::optional<double> validity_years;
    std::optional<bool> uncertainty_required;
    std::optional<bool> sensitivity_required;
    std::vector<std::string> boundaries;    // boundary types that it knows, as words of the study
    std::vector<std::string> report_items;  // required contents, ids of rules (RP-07)
    std::vector<std::string> unread;
    Provenance provenance;
    bool operator==(const MethodPack&) const = default;
};

}  // namespace tanji
