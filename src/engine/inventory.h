// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "engine/derivation.h"
#include "factors/library.h"
#include "model/study.h"
#include "support/run_context.h"

namespace tanji {

inline constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// Compressed columns, rows ascending within a column, equal places summed in the order in which they were given.
struct SparseMatrix {
    int rows = 0;
    int columns = 0;
    std::vector<int> starts;     // columns + 1
    std::vector<int> row_index;  // one per entry
    std::vector<double> values;
};
struct MatrixEntry {
    int row;
    int column;
    double value;
};
SparseMatrix compress(int rows, int columns, const std::vector<MatrixEntry>& entries);

/// What a column of A stands for. A foreground activity that serves several products is a column for each of them (its allocated part);
/// one with several products of its own likewise. A delivery is the product itself: one reference flow of it, drawing on its activities.
enum class ColumnKind { Delivery, Foreground, Provider };
struct Column {
    ColumnKind kind = ColumnKind::Foreground;
    std::size_t activity = kNone;  // Foreground: index into Study::activities
    std::size_t product = kNone;   // Delivery, and Foreground that runs for a product: index into Study::products
    std::size_t output = kNone;    // Foreground with products of its own: index into Activity::outputs
    std::size_t stage = kNone;     // Foreground: index into Inventory::stages
    std::size_t provider = kNone;  // Provider: index into Inventory::providers
    NodeId share = 0;              // part of the activity that this column carries, when it is less than all
    NodeId made = 0;               // of its product per run, the diagonal of A; 0: exactly 1
};

/// What a delivery takes: runs of an activity that serves its product, or an amount of an activity's product of that name.
struct DeliveryLink {
    std::size_t delivery = kNone;  // column
    std::size_t supplier = kNone;  // column
    NodeId node = 0;               // how much, in the supplier's unit; 0: exactly 1
};

/// A factor as this study uses it; the same factor with figures of its own fuel (a measured calorific value) is another provider.
struct Provider {
    EmissionFactor factor;
    bool pinned = false;             // the value came from study.lock, because the library's has changed
    std::vector<NodeId> term_nodes;  // per term: kg of the gas per reference unit
};

/// One exchange in one column, per run of the column, in the provider's reference unit (kg of gas for a direct emission).
struct Line {
    std::size_t column = kNone;
    std::size_t activity = kNone;
    Direction direction = Direction::Input;
    std::size_t exchange = kNone;  // index into inputs or outputs of the activity
    std::size_t provider = kNone;  // index into Inventory::providers, or
    std::size_t supplier = kNone;  // column that supplies it, or
    std::size_t flow = kNone;      // index into Inventory::flows: a direct emission
    double coefficient = 0.0;
    NodeId node = 0;             // derivation of the coefficient; a co-product that replaces something has a negative one
    bool basis_assumed = false;  // one side did not state its basis (m3 against Nm3)
};

/// A hole: of an exchange (activity, exchange set) or of the study.
struct GapLine {
    std::size_t column = kNone;  // of an exchange
    std::size_t stage = kNone;
    std::size_t product = kNone;
    std::size_t activity = kNone;
    std::size_t exchange = kNone;
    Direction direction = Direction::Input;
    std::size_t study_gap = kNone;   // index into Study::gaps
    std::optional<double> bound_kg;  // kg CO2e per reference flow at most; empty: unbounded
    std::string candidate;           // factor that the bound rests on; empty when the author gave the bound
};

/// A study and its factors as one linear system: A technosphere, B interventions, f demands.
struct Inventory {
    std::vector<Stage> stages;
    std::vector<Column> columns;  // columns of A and B; row j of A is the product of column j
    std::vector<Provider> providers;
    std::vector<FlowKey> flows;  // rows of B
    std::vector<DeliveryLink> links;
    std::vector<Line> lines;   // in study order: product by product, activity by activity, inputs before outputs
    std::vector<Line> beyond;  // burdens and credits outside the product system: no part of A, B or any total
    std::vector<GapLine> gaps;
    SparseMatrix technosphere;            // A [product unit per run], square
    SparseMatrix interventions;           // B [kg per run], flows x columns
    std::vector<std::size_t> deliveries;  // per study product: its column
    std::vector<double> demand;           // f, per study product: runs of its delivery, 1 unless asked otherwise
    Derivation derivation;
};

const Exchange& exchange_of(const Study& study, const Line& line);

/// Factors that stand in the place of others (a variant), and values pinned by study.lock.
struct InventoryOptions {
    std::vector<std::pair<std::string, std::string>> replace;
    std::vector<EmissionFactor> pinned;
    std::string gwp_set;  // for the bounds of gaps
    std::string indicator;
    double functional_units = 1.0;
    bool with_capital_goods = true;
    std::vector<std::pair<std::string, double>> scaled = {};  // factor id -> what all of its gases are multiplied by (sensitivity)
    Place where = {};                                         // of the variant, for what is wrong with it
};

/// Units, allocation and links: everything that can be wrong with an amount is said here, all at once.
/// Codes UN-01 (unit of the amount does not fit the factor), ENG-01 unknown factor, ENG-02 basis differs, ENG-03 count differs,
/// ENG-04 fuel figure missing, ENG-05 freight without mass, ENG-06 unknown tag of a gas, ENG-07 not a unit of the gas, ENG-08 variant
/// replaces nothing.
Result<Inventory> build_inventory(const Study& study, const FactorLibrary& factors, const InventoryOptions& options, RunContext& run);

}  // namespace tanji
