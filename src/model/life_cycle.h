// SPDX-License-Identifier: Apache-2.0
#pragma once

// What authors state about contracts, transport, use, end of life and land. None of it computes by itself: src/engine/lowering turns each
// into exchanges whose amounts are formulas over these rows, so that one engine, one derivation and one report serve them all.
// A Quantity of these rows may be a formula ("= hours * 365"); a share is a Quantity without dimension ("70 %", "0.7").

#include <optional>
#include <string>
#include <vector>

#include "model/basics.h"
#include "model/data_quality.h"
#include "model/values.h"
#include "support/box.h"

namespace tanji {

/// A named value that formulas use, and that scenarios change.
struct Parameter {
    std::string id;
    LocalText name;
    std::optional<Quantity> value;
    std::optional<Uncertainty> uncertainty;
    std::string evidence;
    LocalText note;
    Provenance provenance;
    bool operator==(const Parameter&) const = default;
};

// ---- Electricity ---------------------------------------------------------------------------------------------------------

enum class ContractKind { OnSite, DirectLine, Certificate, PowerPurchase, SupplierSpecific };

/// Electricity whose attributes the producer claims: own plant, direct line, or an instrument (绿证, PPA) over the grid.
struct Contract {
    std::string id;
    LocalText name;
    ContractKind kind = ContractKind::Certificate;
    std::optional<Quantity> volume;         // energy that it covers in all
    std::optional<Period> period;           // when that energy was generated
    std::vector<std::string> certificates;  // numbers of the certificates or of the contract
    std::optional<Date> cancelled;          // day of redemption or cancellation for the user
    std::string cancellation;               // its record
    std::string market;                     // ISO 3166 code of the market in which it was generated
    std::string plant;
    std::string technology;
    std::string factor;                      // life-cycle factor of the technology; never 0
    std::string losses;                      // factor of transmission and distribution per kWh delivered; empty: none to add
    std::optional<bool> attributes_sold;     // true: certificates of own power went to somebody else
    std::optional<bool> conveys_attributes;  // false: the instrument does not convey the attributes
    std::optional<bool> unique_claim;        // false: others may claim the same energy
    std::optional<Quantity> used_elsewhere;  // energy of it that other products or studies claim
    std::string evidence;
    LocalText note;
    Provenance provenance;
    bool operator==(const Contract&) const = default;
};

/// How much of an input of electricity a contract covers.
struct ContractUse {
    std::string contract;
    std::optional<Quantity> amount;  // energy, on the basis of its exchange
    bool operator==(const ContractUse&) const = default;
};

// ---- Transport (ISO 14083 terms) ---------------------------------------------------------------------------------------------

enum class DistanceKind { Unstated, Actual, ShortestFeasible, GreatCircle };

/// A transport chain element: one leg by one operation category, or one hub. What the factor is per decides how it is computed:
/// per mass x distance (t*km): mass x distance x adjustment; per distance (km): vehicle-km = mass x distance / (capacity x load_factor x
/// (1 - empty_running)); per fuel, with `fuel` per distance: vehicle-km x fuel; per mass: a hub, mass alone.
struct TransportLeg {
    std::string id;
    std::string mode;
    std::string from;
    std::string to;
    std::optional<Quantity> distance;
    DistanceKind distance_kind = DistanceKind::Unstated;
    std::optional<Quantity> adjustment;  // distance adjustment factor (DAF) to the actual distance; 1 when not given
    std::string factor;
    std::optional<Gap> gap;                 // no factor that fits
    std::optional<Quantity> fuel;           // per distance driven: 30 L/100km as 0.30 L/km
    std::optional<Quantity> capacity;       // mass that a full vehicle carries
    std::optional<Quantity> load_factor;    // (0, 1]
    std::optional<Quantity> empty_running;  // share of all km that is driven empty [0, 1)
    std::string energy;                     // energy carrier, as stated
    Box<Uncertainty> uncertainty;           // of what the leg makes: t*km, vehicle-km, fuel or mass
    Box<DataQuality> quality;               // of the same
    Box<DataQuality> factor_quality;        // of the factor in its use here
    std::string evidence;
    LocalText note;
    Provenance provenance;
    bool operator==(const TransportLeg&) const = default;
};

/// What is carried from its origin to its destination, leg by leg. The mass is gross: with packaging and pallets.
struct TransportChain {
    std::string id;
    LocalText name;
    std::string stage = "inbound";
    std::vector<std::string> products;
    std::optional<Quantity> mass;          // per reference flow, gross; or
    std::string cargo;                     // "activity/exchange": the mass of that input
    std::optional<Quantity> gross_factor;  // gross mass over net mass of `cargo`; 1 when not given
    std::vector<TransportLeg> legs;
    DataKind data = DataKind::Unstated;
    LocalText note;
    Provenance provenance;
    bool operator==(const TransportChain&) const = default;
};

// ---- Gases that leak ---------------------------------------------------------------------------------------------------------

/// A refrigerant or insulating gas, over the life of a product or as the mass balance of a plant.
/// Life: filling charge x fill_loss, leak charge x leak x life, end of life rest x (1 - recovery), the rest being charge x remaining, or
/// charge - leaks where it is not stated. Mass balance: opening + purchases - closing - recovered - charge_growth.
struct Fugitive {
    std::string id;
    LocalText name;
    std::string gas;
    std::vector<std::string> products;
    std::optional<Quantity> charge;     // per reference flow
    std::optional<Quantity> fill_loss;  // share of the charge
    std::optional<Quantity> leak;       // share per time: 0.5 %/year
    std::optional<Quantity> life;
    std::optional<Quantity> remaining;  // share of the charge that is left at the end
    std::optional<Quantity> recovery;   // share of the rest that is recovered
    std::string fill_stage = "production";
    std::string use_stage = "use";
    std::string end_stage = "end-of-life";
    std::optional<Quantity> opening;  // mass balance of the period
    std::optional<Quantity> purchases;
    std::optional<Quantity> closing;
    std::optional<Quantity> recovered;
    std::optional<Quantity> charge_growth;
    std::optional<Allocation> allocation;  // of the mass balance
    DataKind data = DataKind::Unstated;    // primary where it has evidence and nothing is said
    Box<Uncertainty> uncertainty;          // of each mass that leaks
    Box<DataQuality> quality;
    std::string evidence;
    LocalText note;
    Provenance provenance;
    bool operator==(const Fugitive&) const = default;
};

// ---- Use stage ---------------------------------------------------------------------------------------------------------------

/// Where a use profile comes from, in the order of preference of ISO 14067.
enum class ProfileSource { Unstated, ProductRule, InternationalStandard, NationalGuideline, IndustryGuideline, Documented };

/// A state of use: power drawn for so much time. `time` is per year (2920 h/year), or a plain time over the whole life.
struct UseMode {
    std::string id;
    LocalText name;
    std::optional<Quantity> power;
    std::optional<Quantity> time;
    Provenance provenance;
    bool operator==(const UseMode&) const = default;
};
/// A step of a load profile: losses go with the square of the load.
struct LoadStep {
    std::string id;
    std::optional<Quantity> load;  // share of the rated load
    std::optional<Quantity> time;  // time per time: 2190 h/year
    Provenance provenance;
    bool operator==(const LoadStep&) const = default;
};

struct UsePhase {
    std::string id;
    LocalText name;
    std::string stage = "use";
    std::vector<std::string> products;
    std::string place;
    std::string flow = "electricity";
    std::string factor;
    std::optional<Gap> gap;
    std::optional<Quantity> life;          // service life
    std::optional<Quantity> no_load_loss;  // power, always drawn while energised
    std::optional<Quantity> energised;     // time per time; all of the year when not given
    std::optional<Quantity> load_loss;     // power at rated load
    std::vector<LoadStep> profile;
    std::vector<UseMode> modes;
    ProfileSource source = ProfileSource::Unstated;
    LocalText document;  // the profile's source in words
    LocalText timing;    // when the emissions happen, where that is more than ten years
    DataKind data = DataKind::Unstated;
    Box<Uncertainty> uncertainty;  // of the energy of each state
    Box<DataQuality> quality;
    Box<DataQuality> factor_quality;
    std::string evidence;
    LocalText note;
    Provenance provenance;
    bool operator==(const UsePhase&) const = default;
};

// ---- End of life -------------------------------------------------------------------------------------------------------------

enum class RecyclingMethod { ByMethod, CutOff, Substitution, FiftyFifty, CircularFootprint, ClosedLoop };

/// What becomes of one material, and what it was made from. Symbols of the Circular Footprint Formula; all factors per mass of material.
struct MaterialFate {
    std::string id;
    LocalText name;
    std::vector<std::string> products;
    std::optional<Quantity> mass;                    // per reference flow; or
    std::string of;                                  // "activity/exchange": that input, whose factor is then the virgin material
    std::optional<Quantity> recycled_content;        // R1
    std::optional<Quantity> recycled;                // R2
    std::optional<Quantity> energy_recovery;         // R3
    std::optional<Quantity> allocation;              // A
    std::optional<Quantity> energy_allocation;       // B
    std::optional<Quantity> quality_in;              // Qsin/Qp
    std::optional<Quantity> quality_out;             // Qsout/Qp
    std::string virgin;                              // Ev
    std::string recycled_input;                      // Erecycled
    std::string recycling;                           // ErecyclingEoL
    std::string avoided;                             // E*v
    std::string disposal;                            // ED
    std::string recovery;                            // EER
    std::string heat_avoided;                        // ESE,heat per energy
    std::string electricity_avoided;                 // ESE,elec per energy
    std::optional<Quantity> lower_heating_value;     // LHV, energy per mass
    std::optional<Quantity> heat_efficiency;         // X_ER,heat
    std::optional<Quantity> electricity_efficiency;  // X_ER,elec
    RecyclingMethod method = RecyclingMethod::ByMethod;
    std::string input_stage = "raw-materials";
    std::optional<Gap> gap;  // in the place of the factors that the method needs and that are not given
    DataKind data = DataKind::Secondary;
    Box<Uncertainty> uncertainty;  // of the mass of each line
    Box<DataQuality> quality;
    Box<DataQuality> factor_quality;
    std::string source;  // where shares and A come from
    std::string evidence;
    LocalText note;
    Provenance provenance;
    bool operator==(const MaterialFate&) const = default;
};

struct EndOfLife {
    RecyclingMethod method = RecyclingMethod::ByMethod;
    std::string stage = "end-of-life";
    LocalText scenario;
    LocalText source;
    std::vector<MaterialFate> materials;
    bool operator==(const EndOfLife&) const = default;
};

// ---- Land, carbon, time ------------------------------------------------------------------------------------------------------

enum class LandKind { Direct, Indirect, SoilCarbon };

/// Carbon lost or gained on land: (carbon_before - carbon_after) x area x 44/12 / years.
struct LandUse {
    std::string id;
    LocalText name;
    LandKind kind = LandKind::Direct;
    std::vector<std::string> products;
    std::string stage = "raw-materials";
    std::optional<Quantity> carbon_before;  // mass of carbon per area
    std::optional<Quantity> carbon_after;
    std::optional<Quantity> area;   // occupied for one reference flow, in its year of harvest
    std::optional<Quantity> years;  // over which the change is spread; the method's when not given
    std::string place;
    std::string source;
    DataKind data = DataKind::Secondary;
    Box<Uncertainty> uncertainty;  // of the mass of carbon dioxide
    Box<DataQuality> quality;
    std::string evidence;
    LocalText note;
    Provenance provenance;
    bool operator==(const LandUse&) const = default;
};

/// Carbon in the product [mass of carbon per reference flow]: stated, never part of the total.
struct CarbonContent {
    std::optional<Quantity> biogenic;
    std::optional<Quantity> fossil;
    std::optional<Quantity> recycled;
    std::optional<Quantity> packaging_biogenic;
    bool operator==(const CarbonContent&) const = default;
};

/// An emission that comes late, or a removal that lasts: the effect of the delay is shown beside the total, never in it.
struct DelayedEmission {
    std::string id;
    LocalText name;
    std::vector<std::string> products;
    std::string gas = "CO2";
    std::optional<Quantity> mass;   // of the gas, per reference flow
    std::optional<Quantity> after;  // one release so long after the product was made; or
    std::optional<Quantity> until;  // even release from then, in years 1 .. until
    LocalText note;
    Provenance provenance;
    bool operator==(const DelayedEmission&) const = default;
};

// ---- Where and when it is made -----------------------------------------------------------------------------------------------

struct Site {
    std::string id;
    LocalText name;
    std::string place;
    Provenance provenance;
    bool operator==(const Site&) const = default;
};
struct ReportingPeriod {
    std::string id;
    std::optional<Period> period;
    Provenance provenance;
    bool operator==(const ReportingPeriod&) const = default;
};
/// Output of one product at one site in one reporting period.
struct ProductionRow {
    std::string product;
    std::string site;
    std::string period;
    std::optional<Quantity> output;
    std::optional<Quantity> gross_output;  // good and bad together
    Provenance provenance;
    bool operator==(const ProductionRow&) const = default;
};

/// A meter of the plant, with what it read month by month and what was billed.
struct Meter {
    std::string id;
    LocalText name;
    std::vector<Quantity> months;
    std::optional<Quantity> invoiced;
    std::vector<std::string> feeds;  // "activity/exchange": inputs that were measured by it
    std::optional<Quantity> other;   // what goes elsewhere (offices, other products)
    std::string evidence;
    LocalText note;
    Provenance provenance;
    bool operator==(const Meter&) const = default;
};

// ---- Suppliers, uncertainty, rules ---------------------------------------------------------------------------------------------

enum class Outbound { Unstated, Include, Exclude };

/// A product footprint that a supplier handed over (PACT JSON); exchanges name it as their factor.
struct SupplierReference {
    std::string id;
    std::string file;
    std::string footprint;  // its id, where the file holds several
    Outbound outbound = Outbound::Unstated;
    LocalText note;
    Provenance provenance;
    bool operator==(const SupplierReference&) const = default;
};

enum class PedigreeSet { E3, E2, C };

struct FactorUncertainty {
    std::string factor;
    std::optional<Uncertainty> uncertainty;
    std::optional<DataQuality> quality;
    Provenance provenance;
    bool operator==(const FactorUncertainty&) const = default;
};

struct UncertaintyPlan {
    std::optional<double> runs;
    std::optional<double> seed;
    PedigreeSet pedigree = PedigreeSet::E3;
    std::vector<FactorUncertainty> factors;
    bool operator==(const UncertaintyPlan&) const = default;
};

enum class CapitalGoods { Unstated, Included, Excluded };

/// The product category rule that was looked for.
struct ProductRule {
    std::string id;  // number of the rule; empty: none was found
    std::optional<bool> used;
    LocalText reason;
    bool operator==(const ProductRule&) const = default;
};

/// The study that this one follows, for performance tracking.
struct Predecessor {
    std::string study;  // folder beside this one's
    LocalText changes;  // why the figure moved
    bool operator==(const Predecessor&) const = default;
};

}  // namespace tanji
