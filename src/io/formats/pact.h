// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/values.h"
#include "support/result.h"

namespace tanji {

/// A decimal as PACT writes it, a string without exponent or thousands mark: "0.384".
struct PactDecimal {
    double value = 0.0;
    std::string text;
    bool operator==(const PactDecimal&) const = default;
};

/// A point in time, brought to UTC.
struct PactInstant {
    Date day;                 // in UTC
    std::int64_t second = 0;  // since 1970-01-01T00:00:00Z
    std::string text;
    bool operator==(const PactInstant& other) const { return second == other.second; }
    auto operator<=>(const PactInstant& other) const { return second <=> other.second; }
};

/// How good the data are, 1 best to 5 worst, weighted by contribution (v3 only: the 1 to 3 of v2 is another scale and is never converted).
struct PactQuality {
    PactDecimal technological;
    PactDecimal geographical;
    PactDecimal temporal;
    bool operator==(const PactQuality&) const = default;
};

struct PactSource {
    std::string name;
    std::string version;
    bool operator==(const PactSource&) const = default;
};

/// A ProductFootprint of the PACT data exchange protocol, v3.0.x or v2.x, with the values as its owner wrote them. A member that the file
/// does not state is empty: nothing is defaulted but the validity, whose default is part of the specification.
/// Emissions are kg CO2e, contents kg C; in v3 per declared unit (amount x unit), in v2 per ONE unit, whatever the amount says.
/// @source wbcsd/data-exchange-protocol@cf4ebed, spec/v3/openapi.yaml (3.0.3), spec/v2/openapi.yaml (2.3.3),
///         decisions/log/0036 (per declared unit in v3, per one unit in v2)
struct SupplierFootprint {
    int major = 3;  // of the specification that it was written by
    std::string spec_version;
    std::string path;  // in the file: "" or "data[2]"
    int line = 0;

    std::string id;
    bool active = true;
    PactInstant created;
    std::optional<PactInstant> validity_start;  // as stated
    std::optional<PactInstant> validity_end;
    PactInstant valid_from;   // stated, else the end of the reference period; belongs to the validity
    PactInstant valid_until;  // stated, else 3 years later; does not belong to it
    std::string company;
    std::vector<std::string> company_ids;
    std::string product;
    std::string description;
    std::vector<std::string> product_ids;
    std::vector<std::string> classifications;
    std::string comment;

    std::string unit;  // "kilogram", "piece" ... as the specification writes it
    std::optional<PactDecimal> amount;
    std::optional<PactDecimal> mass;  // kg of product without packaging; 0: does not apply
    PactInstant reference_start;      // belongs to the period
    PactInstant reference_end;        // does not
    std::string region;
    std::string country;
    std::string subdivision;
    std::string boundary;
    std::string allocation;

    std::optional<PactDecimal> excluding;  // the total without the uptake of biogenic CO2
    std::optional<PactDecimal> including;
    std::optional<PactDecimal> fossil;
    std::optional<PactDecimal> land_use_change;
    std::optional<PactDecimal> land_carbon_leakage;       // indirect land-use change: in no total of v3
    std::optional<PactDecimal> land_management_fossil;    // inside fossil
    std::optional<PactDecimal> land_management;           // biogenic CO2 emissions (v3); emissions and removals (v2)
    std::optional<PactDecimal> land_management_removals;  // <= 0
    std::optional<PactDecimal> biogenic_uptake;           // <= 0
    std::optional<PactDecimal> biogenic_other;            // biogenic gases other than CO2 (v3); all other biogenic (v2)
    std::optional<PactDecimal> aircraft;                  // inside fossil
    std::optional<PactDecimal> packaging;                 // inside the total
    std::optional<PactDecimal> outbound_logistics;        // beside the total: it is in neither sum
    std::optional<PactDecimal> ccs_capture;               // <= 0
    std::optional<PactDecimal> technological_removals;    // <= 0
    std::optional<PactDecimal> fossil_carbon;
    std::optional<PactDecimal> biogenic_carbon;
    std::optional<PactDecimal> recycled_carbon;
    std::optional<PactDecimal> packaging_biogenic_carbon;
    std::optional<PactDecimal> ccu_carbon;
    std::optional<PactDecimal> land_area;  // m2 a
    std::optional<bool> packaging_included;
    std::optional<bool> ccs_included;
    std::string capture_origin;

    std::vector<std::string> gwp_sets;  // "AR6"; several when more than one was used
    std::vector<std::string> standards;
    std::optional<PactDecimal> exempted_percent;
    std::string exempted_text;
    std::vector<PactSource> secondary_sources;
    bool secondary_stated = false;
    std::optional<PactDecimal> primary_share_percent;
    std::optional<PactQuality> quality;
    std::string verified_by;

    bool operator==(const SupplierFootprint&) const = default;
};

inline constexpr std::uint64_t kLargestPactFile = std::uint64_t{64} << 20U;

/// True for a text that begins like a JSON object and names what only a PACT footprint has; it may still be wrong.
bool looks_like_pact(std::string_view text);

/// All footprints of a file: one ProductFootprint, {"data": one}, {"data": [...]} or a list. All errors at once, each with the JSON path
/// and its line. Codes JSON-.., PACT-01 to PACT-24, PX-01 to PX-12.
Result<std::vector<SupplierFootprint>> read_pact_file(std::string_view json, const std::string& file);

/// The one footprint that `which` names by its id or one of its product ids; `which` may be empty when the file holds one only. The others
/// of the file are not judged. PACT-30 several and none named, PACT-31 none of that name, PACT-32 the name fits several.
Result<SupplierFootprint> read_pact(std::string_view json, const std::string& file, std::string_view which = {});

}  // namespace tanji
