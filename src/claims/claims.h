// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/printed.h"
#include "reading/read_document.h"
#include "units/unit.h"

namespace tanji {

inline constexpr std::size_t kNoClaim = static_cast<std::size_t>(-1);

/// A number with the unit that stands beside it, in its column's head or in its table's head.
struct PrintedQuantity {
    PrintedNumber number;
    std::string unit_text;     // "kgCO2eq/台"; empty: none was found
    std::optional<Unit> unit;  // of the part that measures; empty when it cannot be read
    std::string per;           // what the result is per, as written: "台", "件", "t"
    bool unit_of_head = false;
};

/// What of the life cycle a word of a report means: "raw-materials", "inbound", "production", "distribution", "use", "end-of-life" as in
/// studies, besides "storage", "transport" (whose transport is not said), "installation", "beyond" (module D), "total".
using StageId = std::string;

/// One line of an inventory: activity x factor = emission, as printed. A cell that says "/" or nothing leaves its figure empty.
struct InventoryRow {
    ReadPlace place;
    std::string stage_text;
    StageId stage;     // empty: not known
    std::string item;  // "电力", "柴油"
    std::optional<PrintedQuantity> activity;
    std::optional<PrintedQuantity> factor;
    std::optional<PrintedQuantity> emission;
    std::optional<PrintedNumber> percent;
    bool sum = false;  // a sub-total or total of rows above it
    std::size_t product = kNoClaim;
    std::size_t table = kNoClaim;              // into ReportClaims::inventories
    std::optional<PrintedQuantity> mass;       // beside another activity: "6 pieces, 1.2 kg"
    std::optional<PrintedQuantity> distance;   // of a transport
    std::optional<PrintedQuantity> of_period;  // the amount of the whole period, beside the one per unit
    bool gwp = false;                          // the factor is the GWP of a gas
};
struct InventoryTable {
    ReadPlace place;
    std::string caption;
    std::size_t product = kNoClaim;
    std::vector<std::size_t> rows;  // into ReportClaims::rows
    std::string heads;              // the words of its head, one after the other
    bool sources = false;           // a column names the sources
};

/// A result as printed somewhere: of a stage, or the total.
struct ResultFigure {
    enum class Source { Cover, Table, Text };
    Source source = Source::Table;
    ReadPlace place;
    std::string stage_text;
    StageId stage;  // "total" for the whole
    std::optional<PrintedQuantity> value;
    std::optional<PrintedNumber> percent;
    std::size_t product = kNoClaim;
    std::size_t group = kNoClaim;  // figures of one table, or of one passage: they are meant to add up. Into ReportClaims::results
};
struct ResultGroup {
    ResultFigure::Source source = ResultFigure::Source::Table;
    ReadPlace place;
    std::string caption;
    std::size_t product = kNoClaim;
    std::vector<std::size_t> figures;  // into ReportClaims::figures
    bool of_inventory = false;         // the sub-totals and the total of an inventory, which stand in for a table of results
};

struct ClaimedProduct {
    std::string name;
    std::string model;
    std::string per;                      // measure word: "台"
    std::optional<PrintedNumber> output;  // of the period
    ReadPlace place;
};

struct ClaimedParty {
    enum class Role { Producer, Body, Other };
    Role role = Role::Other;
    std::string name;
    ReadPlace place;
};

struct ClaimedDate {
    enum class Kind { Issued, PeriodStart, PeriodEnd, Visit, Other };
    Kind kind = Kind::Other;
    int year = 0, month = 0, day = 0;
    ReadPlace place;
    std::string text;
};

/// "GB/T 24067-2024《...》", "ISO 14067:2018"
struct CitedStandard {
    std::string number;  // "GB/T 24067"
    int year = 0;        // 0: none printed
    std::string title;   // behind it, in its quotation marks
    std::string text;
    ReadPlace place;
};

/// A factor that the running text names with its value.
struct DeclaredFactor {
    PrintedQuantity value;
    std::string name;   // "全国电力平均碳足迹因子"
    int data_year = 0;  // 0: none printed
    std::string text;
    ReadPlace place;
};

/// A sentence that says something checkable: list ids of data/claims/statements.csv ("green-power", "ipcc-report", "co2-only" ...).
struct Statement {
    std::string kind;
    std::string text;
    ReadPlace place;
};

/// One row of the table of what each stage covers.
struct BoundaryRow {
    std::string stage_text;
    StageId stage;
    std::vector<std::string> included;  // items, "/" gone
    std::vector<std::string> excluded;
    ReadPlace place;
};

/// The stages that a sentence or a formula lists as the system boundary.
struct StageList {
    std::vector<StageId> stages;  // in order, each once
    bool formula = false;
    std::string text;
    ReadPlace place;
};

/// A line that is printed beside the total and is a part of it: "fossil", "biogenic", "land-use-change", and "total" itself.
struct ClaimedLine {
    std::string kind;
    std::string column;  // of what stage or module, as printed; empty: of the whole
    PrintedQuantity value;
    ReadPlace place;
    std::size_t group = kNoClaim;  // the table that they stand in
};

/// A property that a report prints of a fuel, a product or a transport: lists of data/claims/properties.csv ("ncv", "carbon-content" ...).
struct ClaimedProperty {
    std::string kind;
    std::string carrier;  // of a fuel; empty: not said
    PrintedQuantity value;
    std::string text;
    ReadPlace place;
};

/// "7.2519 kWh × 0.5777 = 4.1894": what was computed in the text, with the values that its left side may have.
struct Equation {
    std::string text;
    Interval computed;
    double middle = 0.0;  // of the figures as printed
    PrintedNumber result;
    ReadPlace place;
};

/// The unit that a symbol of a formula is said to have: "E: footprint of the product, in tCO2e/t".
struct FormulaUnit {
    std::string symbol;
    std::string per;  // "t"
    std::string text;
    ReadPlace place;
};

/// "Production has the largest share": 1 is the largest, 2 the second, -1 the smallest.
struct Ranking {
    StageId stage;
    int rank = 1;
    std::optional<PrintedNumber> percent;  // "(94.5 %)"
    std::size_t product = kNoClaim;
    std::string text;
    ReadPlace place;
};

/// An interval of a result: "95 % confidence: 10.2 to 12.1 kgCO2e".
struct ClaimedInterval {
    PrintedQuantity low;
    PrintedQuantity high;
    std::size_t product = kNoClaim;
    std::string text;
    ReadPlace place;
};

/// "CH4 has a GWP of 27.9"
struct ClaimedGwp {
    std::string gas;  // key of data/gwp
    PrintedNumber value;
    std::string text;
    ReadPlace place;
};

/// What stands behind a label: ids of data/claims/labels.csv ("producer", "address", "prepared" ...).
struct LabelledText {
    std::string meaning;
    std::string text;  // empty: the cell of its value is empty or says nothing
    ReadPlace place;
    bool running = false;    // in a header or footer of pages
    bool of_column = false;  // the label is a column's head, the text stands below
};

/// A figure or table by its number: its caption, or a place where the text speaks of it.
struct ClaimedCaption {
    bool of_table = false;
    std::string number;  // "4.2-1"
    std::string text;
    ReadPlace place;
};

/// Numbers of certificates that a table of persons lists.
struct PersonCertificate {
    std::string person;
    std::string organisation;          // empty: the table has no such column
    std::vector<std::string> numbers;  // as written
    std::string head;                  // of the column
    ReadPlace place;
};

/// What a report of any origin says, each with its place: figures, rows, totals, units, statements. Nothing is judged here.
struct ReportClaims {
    DecimalSign decimal_sign = DecimalSign::Point;
    std::vector<ClaimedProduct> products;
    std::vector<InventoryTable> inventories;
    std::vector<InventoryRow> rows;
    std::vector<ResultGroup> results;
    std::vector<ResultFigure> figures;
    std::vector<ClaimedParty> parties;
    std::vector<ClaimedDate> dates;
    std::string number;  // of the report
    ReadPlace number_place;
    std::vector<CitedStandard> standards;
    std::vector<DeclaredFactor> factors;
    std::vector<Statement> statements;
    std::vector<BoundaryRow> boundary;
    std::vector<StageList> stage_lists;
    std::vector<ClaimedLine> lines;
    std::vector<ClaimedProperty> properties;
    std::vector<Equation> equations;
    std::vector<FormulaUnit> formula_units;
    std::vector<Ranking> rankings;
    std::vector<ClaimedInterval> intervals;
    std::vector<ClaimedGwp> gwps;
    std::vector<LabelledText> labels;
    std::vector<ClaimedCaption> captions;
    std::vector<ClaimedCaption> mentions;        // of figures and tables by their number: "see Table 3"
    std::vector<ClaimedCaption> loose_captions;  // where a number stands and the text does not point at it: perhaps a caption
    std::vector<PersonCertificate> certificates;
    std::vector<Statement> attestations;  // ids of data/claims/attestations.csv: what verification and authors say of the report
};

/// Reads the claims out of a document. Never fails: what is not understood is not claimed.
ReportClaims read_claims(const ReadDocument& document);

}  // namespace tanji
