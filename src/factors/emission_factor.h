// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "factors/flow.h"
#include "support/box.h"
#include "support/node.h"
#include "units/quantity.h"

namespace tanji {

/// One gas of a factor.
struct EmissionTerm {
    FlowKey flow;
    double kg = 0.0;   // kg of the gas per reference unit of the factor
    std::string row;   // id of the row of the library that it was read from
    std::string text;  // value as printed in the source, "0.5777"
    std::string unit;  // its unit as printed, "kgCO2e/kWh"
    bool operator==(const EmissionTerm&) const = default;
};

/// What a fuel's CO2 factor is built from: NCV x carbon content x oxidation x 44/12. Values as printed.
struct FuelData {
    std::optional<Quantity> ncv;             // "42.652 GJ/t", "389.31 GJ/10000Nm3", net
    std::optional<Quantity> carbon_content;  // "20.2 tC/TJ"
    std::optional<double> oxidation;         // [0..1]
    std::string oxidation_text;              // "98 %"
    std::optional<Quantity> density;         // "0.84 t/m3"
    bool operator==(const FuelData&) const = default;
};

/// What a supplier's own footprint says beyond a factor of a library.
struct SupplierData {
    std::string supplier;                  // id of the company: "urn:gtin:..." or the like
    std::string footprint;                 // id of the footprint itself
    std::string file_sha256;               // of the file that it was read from
    std::optional<Date> valid_from;        // belongs to the validity
    std::optional<Date> valid_until;       // does not
    std::optional<Quantity> mass;          // of one reference unit, without packaging: "9.86 kg/件"; what turns kg into pieces and back
    std::optional<double> primary_share;   // share of primary data in the value [0..1]
    std::optional<double> exempted_share;  // share of the emissions that were left out [0..1]
    std::optional<double> technological;   // data quality, 1 best to 5 worst
    std::optional<double> geographical;
    std::optional<double> temporal;
    std::optional<double> outbound_kg;  // kg CO2e per reference unit of the supplier's own delivery, beside the total
    bool outbound_counted = false;      // the study wants it: it stands among the terms
    bool outbound_stated = false;       // the study said whether it counts
    bool operator==(const SupplierData&) const = default;
};

/// A background supply whose inventory is known: kg of each gas per unit of something (or only kg CO2e where the source gives no more).
/// Words of `kind`, `boundary` and the like are those of data/factors (kinds.csv, README).
struct EmissionFactor {
    std::string id;
    std::string pack;  // core, cpcd, oekobaudat, or a user's own
    std::string kind;  // electricity-footprint, electricity-grid-co2, fuel-combustion, material, transport ...
    LocalText name;
    std::string category;
    std::string technology;
    std::string geography;            // ISO 3166; CN-GRID-EC for Chinese grids
    int year = 0;                     // data year; 0 when not stated
    std::string published;            // YYYY-MM-DD or YYYY; empty when not known
    Unit reference;                   // per how much: kWh, GJ{net}, t*km, kg ...
    std::vector<EmissionTerm> terms;  // none in a factor of kind `constant` (a density, say)
    std::optional<FuelData> fuel;
    std::optional<Quantity> density;  // of the thing itself as the source gives it: "0.84 t/m3", "151.0 kg/m3", "0.18 kg/m"
    std::string split;                // parts of the value that the source prints beside it: "gwp_fossil=0.55;gwp_luluc=0.0001"
    std::string name_source;          // source: the names are the source's own; ours: at least one is our translation
    std::string gwp_basis;            // CO2-only, AR5, per-gas, unknown ...
    std::string boundary;             // combustion, tank-to-wheel, well-to-wheel, life-cycle, cradle-to-gate ...
    std::string boundary_text;        // as the source says it
    std::string td_losses;            // in, out, unknown, n/a
    std::string load_and_empty_running;
    std::string calorific_basis;                // net, gross, n/a
    std::string biogenic_convention;            // -1/+1, 0/0, unknown, n/a
    std::optional<double> uncertainty_percent;  // 95 % half-width as the source states it
    std::string issuer;
    std::string document;
    std::string document_no;
    std::string place_in_document;  // table, row, page
    std::string url;
    std::string quote;
    std::string licence;
    std::string licence_id;
    std::string note;
    std::string doubtful;  // the reason; empty when there is no doubt
    std::string superseded_by;
    Box<SupplierData> supplier;  // only of a supplier's footprint

    [[nodiscard]] bool is_electricity() const { return kind.starts_with("electricity"); }
    [[nodiscard]] bool is_fuel() const { return kind.starts_with("fuel"); }
    bool operator==(const EmissionFactor&) const = default;
};

/// All that computes and all that names its source, as a document: what is hashed, pinned in study.lock and shown by `factors show`.
Node factor_to_node(const EmissionFactor& factor);
/// The inverse: an equal factor. Codes FACTOR-03 missing, FACTOR-04 no number, FACTOR-06 unknown word, FACTOR-09 the same flow twice,
/// FACTOR-20 a node of another form, FACTOR-21 unknown key, and those of parse_unit.
Result<EmissionFactor> factor_from_node(const Node& node, const std::string& file);
/// SHA-256 of the canonical JSON of what computes (terms, reference unit, fuel data, basis): a changed note changes nothing.
std::string content_hash(const EmissionFactor& factor);

}  // namespace tanji
