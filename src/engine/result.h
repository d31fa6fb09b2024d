// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/inventory.h"
#include "factors/gwp.h"
#include "model/methods.h"

namespace tanji {

/// Result of one gas and category in one stage.
struct Cell {
    std::size_t stage = 0;  // index into Inventory::stages
    std::size_t flow = 0;   // index into Inventory::flows
    double kg = 0.0;        // of the gas, per reference flow
    double kg_co2e = 0.0;
};

struct StageResult {
    std::size_t stage = 0;
    double kg_co2e = 0.0;     // per reference flow
    bool in_boundary = true;  // false: the stage is not among the boundary's stages but something runs in it
};

/// What stands beside the total, never in it: categories that the method leaves out, burdens and credits beyond the boundary.
struct OutsideCell {
    std::size_t stage = 0;
    std::size_t flow = 0;
    bool beyond_boundary = false;  // else a category that is outside
    double kg = 0.0;
    double kg_co2e = 0.0;
};

/// The full result vector of one product: stage x gas x category. The stages sum to the total, with loops too.
struct ProductResult {
    std::size_t product = 0;           // index into Study::products
    double total = 0.0;                // kg CO2e per reference flow: sum of the stages in their order
    std::vector<StageResult> stages;   // stages of the boundary in order (also where nothing runs), then others that have lines
    std::vector<Cell> cells;           // stage by stage, flows ascending; only where something is
    std::vector<double> scaling;       // s: runs of each column of A
    std::vector<OutsideCell> outside;  // stage by stage, flows ascending, categories before what is beyond the boundary
    double locked_kg = 0.0;            // part of the total that stands on another or an unknown GWP basis
};

/// What the engine gives for one variant of a study.
struct VariantResult {
    std::string id;  // "base", "gwp-AR5", or the author's
    LocalText name;
    std::string gwp_set;                   // "AR6"
    MethodPack method;                     // by which it was computed
    std::shared_ptr<const Study> lowered;  // the study as computed, when that is not the author's own: see study_of
    std::shared_ptr<const Inventory> inventory;
    std::vector<CharacterisationFactor> characterisation;  // c, per flow of the inventory
    std::vector<bool> counted;                             // per flow: in the total; the others are shown outside
    std::vector<bool> locked;                              // per flow: CO2e made with another set or indicator, carried over as it is
    std::vector<double> footprints;                        // lambda = A^-T B^T c [kg CO2e per product unit], per column
    std::vector<std::vector<double>> flow_footprints;      // Lambda [kg of flow per product unit]: flows x columns
    std::vector<ProductResult> products;
    double residual = 0.0;  // max |A s - f|, each row relative to what flows through it
};

struct StudyResult {
    std::vector<VariantResult> variants;  // the base first, then the author's in order, then the other GWP sets
    [[nodiscard]] const VariantResult& base() const { return variants.front(); }
};

/// The study that the lines of a variant speak of: with the exchanges that were made from the author's rows.
inline const Study& study_of(const VariantResult& variant, const Study& own) { return variant.lowered ? *variant.lowered : own; }

/// The totals with and without biogenic CO2 taken up [kg CO2e per reference flow], whichever of them the method counts.
struct UptakeTotals {
    double without_uptake = 0.0;
    double with_uptake = 0.0;
};
UptakeTotals uptake_totals(const VariantResult& variant, const ProductResult& product);

/// A line in one product: the amount it needs in the provider's unit, and its kg CO2e. Lines supplied by the foreground carry none of
/// their own: what they cause stands in the stage of the activity that causes it.
struct LineAmount {
    double amount = 0.0;
    double kg_co2e = 0.0;
};
LineAmount line_amount(const VariantResult& variant, const ProductResult& product, const Line& line);
/// kg of each flow that a line causes in a product, in the order of Inventory::flows.
std::vector<double> line_flows(const VariantResult& variant, const ProductResult& product, const Line& line);
/// c of a flow as the total counts it [kg CO2e per kg]: 0 for what is shown beside the total.
double counted_characterisation(const VariantResult& variant, std::size_t flow);
/// True when the line belongs to the product (its column runs for it).
bool line_counts(const ProductResult& product, const Line& line);

}  // namespace tanji
