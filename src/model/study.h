// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/basics.h"
#include "model/data_quality.h"
#include "model/life_cycle.h"
#include "model/method_pack.h"
#include "support/box.h"

namespace tanji {

enum class Direction { Input, Output };
/// GrossUnit: per piece that leaves the process, good or bad; the good ones carry the scrap (gross output / output).
enum class AmountBasis { ReferenceFlow, Period, GrossUnit };
enum class BoundaryType { CradleToGate, CradleToGrave, GateToGate, Partial };

/// Categories of an emission (ISO 14067 7.2 lines); `Unspecified` is CO2e whose make-up the source does not give. The last three are
/// outside the total unless the method pack counts them, and always shown.
enum class Category {
    Fossil,
    FossilRemoval,
    BiogenicUptake,
    BiogenicEmission,
    BiogenicOther,
    LandUseChange,
    LandUseRemoval,
    TechnologicalRemoval,
    Unspecified,
    LandManagement,  // biogenic CO2 of land management, emission or removal by its sign
    IndirectLandUse,
    SoilCarbon,
    DelayedEffect
};

/// A figure of a fuel that replaces the factor's own, for this exchange only (a measured calorific value, say).
struct FuelProperties {
    std::optional<Quantity> ncv;             // net calorific value: GJ/t, MJ/Nm3
    std::optional<Quantity> carbon_content;  // tC/TJ, tC/GJ
    std::optional<double> oxidation;         // [0..1]
    std::optional<Quantity> density;         // t/m3
    bool operator==(const FuelProperties&) const = default;
};

/// How an exchange came into a study: by its author, made from the author's rows by the engine (never written out), or the author's own,
/// in whose place made ones stand (written out, never computed).
enum class Made { Author, Generated, Replaced };

/// An input or output of an activity. Exactly one of factor, from, emission and gap says what stands behind it;
/// an output with none of them is a product of the activity, an output with a factor is waste that the factor treats.
struct Exchange {
    std::string id;    // slug, unique within the activity; derived from `flow` when not given
    std::string flow;  // what it is: "electricity", "diesel", "冷轧钢板"
    LocalText name;    // how reports call it; `flow` when empty
    Direction direction = Direction::Input;
    std::optional<Quantity> amount;        // as written; absent only beside a gap
    std::optional<Quantity> distance;      // freight: amount is the mass carried, the two make t·km
    std::string factor;                    // id of an emission factor
    std::string from;                      // id of the activity that supplies it; "activity/flow" when that has several products
    std::string emission;                  // elementary flow: "CO2", "CH4", "SF6"
    Category category = Category::Fossil;  // of `emission`
    std::optional<Gap> gap;
    std::string kind;  // kind of factor that would fit, for the bound of a gap: "material", "transport" ...
    std::optional<FuelProperties> fuel;
    std::string replaces;                  // co-product: factor of what it takes the place of; its burden is taken off (expansion)
    Box<std::vector<ContractUse>> supply;  // electricity under contract; the rest comes from `factor`
    Box<Quantity> net;                     // what of the amount stays in the product
    Box<Quantity> unit_mass;               // mass of one, where the amount is no mass: for balances and allocation
    Box<Quantity> price;                   // of one unit of an output, for allocation by price
    Box<Quantity> energy_content;          // of one unit of an output, for allocation by energy
    Box<Quantity> carbon;                  // share of its mass that is carbon, for the carbon balance
    Box<Uncertainty> uncertainty;          // of the amount
    Box<DataQuality> quality;              // of the amount
    Box<DataQuality> factor_quality;       // of the factor in its use here
    std::optional<double> primary_share;   // of what the factor holds [0..1]
    bool capital_good = false;
    bool beyond_boundary = false;  // burden or credit outside the product system: shown apart, never in the total
    DataKind data = DataKind::Unstated;
    DataOrigin origin = DataOrigin::Unstated;
    std::string evidence;  // "power-2025.pdf#p3": file of the evidence list and place in it
    std::string place;     // ISO 3166 code when it differs from the activity's
    LocalText note;
    Provenance provenance;
    Made made = Made::Author;  // not part of the content
    bool operator==(const Exchange&) const = default;
};

/// A unit process of the foreground: one step at one place and time, in one stage.
struct Activity {
    std::string id;
    LocalText name;
    std::string stage;
    AmountBasis basis = AmountBasis::ReferenceFlow;
    std::vector<std::string> products;  // which products it serves; empty: all of them
    std::optional<Allocation> allocation;
    std::string place;
    std::string site;           // where it runs, when the study has several sites
    std::string period;         // reporting period of its totals, when the study has several
    std::string kind;           // kind of process (welding, coating): the same kind is allocated the same way
    bool under_control = true;  // financial or operational control: its data should be site-specific
    std::string table;          // CSV file beside study.yaml whose rows are more inputs
    std::vector<Exchange> inputs;
    std::vector<Exchange> outputs;
    LocalText note;
    Provenance provenance;
    Made made = Made::Author;  // not part of the content
    bool operator==(const Activity&) const = default;
};

struct FunctionalUnit {
    LocalText function;
    std::optional<Quantity> quantity;
    std::optional<Quantity> duration;
    LocalText performance;
    bool operator==(const FunctionalUnit&) const = default;
};

struct Product {
    std::string id;
    LocalText name;
    std::string model;
    LocalText description;
    std::optional<Quantity> declared_unit;  // per how much the result is given: 1 台
    std::optional<FunctionalUnit> functional_unit;
    std::optional<Quantity> reference_flow;  // what fulfils the unit; the declared unit when not given
    std::optional<Quantity> mass;            // net, of one unit of `output`'s unit
    std::optional<Quantity> packaging_mass;
    std::optional<Quantity> output;        // good output of the period
    std::optional<Quantity> gross_output;  // good and bad together; scrap is what the good ones carry
    std::optional<Quantity> time;          // work per unit, for allocation by time
    std::optional<Quantity> energy;        // energy per unit, for allocation by energy
    std::optional<Quantity> price;         // price per unit, for allocation by price
    std::optional<Quantity> service_life;
    std::optional<CarbonContent> carbon;
    std::vector<LocalText> process_steps;  // for the process flow
    Provenance provenance;
    bool operator==(const Product&) const = default;
};

struct Stage {
    std::string id;
    LocalText name;
    bool operator==(const Stage&) const = default;
};

struct Exclusion {
    std::string stage;
    LocalText process;
    LocalText reason;
    std::optional<double> share;         // estimated share of the total footprint [0..1]
    std::optional<double> mass_share;    // of all mass that goes in [0..1]
    std::optional<double> energy_share;  // of all energy that goes in [0..1]
    Bound bound;
    Provenance provenance;
    bool operator==(const Exclusion&) const = default;
};

/// What one stage covers, in the author's words, for the boundary table of the report.
struct Coverage {
    std::string stage;
    LocalText included;
    bool operator==(const Coverage&) const = default;
};

struct SystemBoundary {
    BoundaryType type = BoundaryType::Partial;
    std::vector<std::string> stages;
    std::vector<Coverage> coverage;
    std::vector<Exclusion> excluded;
    bool operator==(const SystemBoundary&) const = default;
};

/// A gap that belongs to no exchange: "the materials of the product have no mass data".
struct StudyGap {
    std::string id;
    std::string stage;
    std::vector<std::string> products;  // empty: all
    LocalText subject;
    LocalText reason;
    Bound bound;
    Provenance provenance;
    bool operator==(const StudyGap&) const = default;
};

struct Evidence {
    std::string id;
    std::string file;    // beside study.yaml, or a record's number when there is no file
    std::string sha256;  // of the file; written by `tanji`, checked at each run
    LocalText title;
    Provenance provenance;
    bool operator==(const Evidence&) const = default;
};

struct Goal {
    LocalText application;
    LocalText reason;
    LocalText audience;
    bool comparative = false;
    bool operator==(const Goal&) const = default;
};

struct Party {
    LocalText name;
    LocalText address;
    std::string code;  // 统一社会信用代码
    LocalText profile;
    bool operator==(const Party&) const = default;
};

struct ReportData {
    std::string number;
    std::optional<Date> date;
    std::string prepared_by;
    std::string reviewed_by;
    std::string approved_by;
    std::string verified_by;
    bool operator==(const ReportData&) const = default;
};

struct Impact {
    std::string method = "AR6";  // GWP set
    std::string indicator = "GWP100";
    bool operator==(const Impact&) const = default;
};

enum class CutOffBasis { Mass, Energy, Emission };

struct CutOff {
    LocalText rule;
    std::optional<double> single;  // an omission's largest share [0..1]
    std::optional<double> total;   // of all omissions together [0..1]
    std::vector<CutOffBasis> basis;
    bool operator==(const CutOff&) const = default;
};

/// A scenario: a set of changes of the study that is computed beside it.
struct Variant {
    std::string id;
    LocalText name;
    std::vector<std::pair<std::string, std::string>> factors;  // factor of the study -> factor put in its place
    std::string impact;                                        // GWP set; the study's own when empty
    std::string method;                                        // method pack; the study's own when empty
    std::vector<std::pair<std::string, std::string>> set;      // "end_of_life.materials.steel.recycled" -> "95 %": any value of the study
    bool grid_only = false;                                    // as if there were no contracts for electricity
    LocalText note;
    Provenance provenance;
    bool operator==(const Variant&) const = default;
};

/// Goal and scope, products, activities, factors used, evidence, text: the unit of work.
struct Study {
    std::string id;
    LocalText title;
    std::string method;
    std::optional<Period> period;
    std::string place;
    Impact impact;
    Goal goal;
    Party producer;
    Party body;  // who issues the report
    ReportData report;
    SystemBoundary boundary;
    std::vector<Stage> stages;  // own stages or other names; else the standard ones
    std::vector<Product> products;
    std::vector<Activity> activities;
    std::vector<StudyGap> gaps;
    CutOff cut_off;
    std::vector<LocalText> assumptions;
    std::vector<LocalText> limitations;
    LocalText data_collection;
    std::vector<Evidence> evidence;
    std::vector<Variant> variants;
    std::vector<std::string> beside;  // method packs computed beside the one that makes the figure
    std::vector<MethodPack> packs;    // own packs and product category rules, or parts of the files under `pack_files`
    std::vector<std::string> pack_files;
    std::vector<Parameter> parameters;
    std::vector<Site> sites;
    std::vector<ReportingPeriod> periods;
    std::vector<ProductionRow> production;
    std::vector<Contract> contracts;
    std::vector<TransportChain> transport;
    std::vector<Fugitive> fugitives;
    std::vector<UsePhase> use;
    std::optional<EndOfLife> end_of_life;
    std::vector<LandUse> land_use;
    std::vector<DelayedEmission> delayed;
    std::vector<Meter> meters;
    std::vector<SupplierReference> suppliers;
    UncertaintyPlan uncertainty;
    CapitalGoods capital_goods = CapitalGoods::Unstated;
    std::optional<ProductRule> product_rule;
    std::optional<Predecessor> predecessor;
    bool illustrative = false;  // quantities are made up to show the method; said in the study and in every report

    std::vector<MethodPack> loaded_packs;  // read from pack_files; not part of the content
    std::vector<std::string> sources;      // files read, study.yaml first; not part of the content
    bool operator==(const Study& other) const;
};

/// The study as it stands is a variant of this name.
inline constexpr std::string_view kBaseVariant = "base";
/// Variants of this prefix are the study under other method packs: "method-pas-2050-2011".
inline constexpr std::string_view kMethodVariantPrefix = "method-";
/// The study as if it had no contracts for electricity.
inline constexpr std::string_view kGridVariant = "grid-only";
/// Variants of this prefix are the study under the other GWP sets: "gwp-AR5".
inline constexpr std::string_view kGwpVariantPrefix = "gwp-";

/// The standard stages in their order; those of the study replace names or add to them.
std::vector<Stage> stages_of(const Study& study);
const Stage* find_stage(const std::vector<Stage>& stages, std::string_view id);
const Product* find_product(const Study& study, std::string_view id);
const Activity* find_activity(const Study& study, std::string_view id);
/// The reference flow of a product: its own, else the declared unit.
const Quantity* reference_flow(const Product& product);
/// The products that an activity serves, in the study's order, as indices into Study::products.
std::vector<std::size_t> products_served(const Study& study, const Activity& activity);
/// An output that is a product of its activity: nothing stands behind it that would treat it, replace it or give it off.
bool is_product(const Exchange& output);
/// Output of a product at a site and in a reporting period; empty names mean all. From `production` where there are rows for the
/// product, else its `output`. Rows in other units than the first are left out (link_study refuses them).
std::optional<Quantity> output_of(const Study& study, const Product& product, std::string_view site = {}, std::string_view period = {});
/// The rows of `production` that make it up; empty when the product has none.
std::vector<const ProductionRow*> production_of(const Study& study, const Product& product, std::string_view site = {},
                                                std::string_view period = {});
/// True when the activity has an output of its own that others may draw on; else it runs for its products.
bool has_own_product(const Activity& activity);

/// The output of `supplier` that "activity" or "activity/flow" names; null when there is none or when it could be several.
const Exchange* find_supply(const Activity& supplier, std::string_view from);

Place place_of(const Study& study, const Provenance& provenance, std::string part = {});

}  // namespace tanji
