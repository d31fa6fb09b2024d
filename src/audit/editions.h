// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "factors/emission_factor.h"
#include "model/values.h"

namespace tanji {

/// A standard or an IPCC report.
struct Edition {
    std::string id;
    std::string family;  // "standard", "gwp"
    Date published;      // the last day that the printed date can mean
    bool recalled = false;
};

/// What a kind of factor means to the rules.
struct KindFacts {
    std::string kind;
    std::string electricity_family;  // "footprint", "grid-co2" ...; empty when it is no supply of electricity
    bool life_cycle = false;         // of electricity: the whole life cycle
    bool dated = false;              // it ages: grids and datasets, not constants
    bool place_counts = false;
    bool energy = false;
    bool material = false;
    std::string upstream_kind;  // kind of the factor that carries what a combustion factor leaves out
};

struct ExpectedGas {
    LocalText product_class;
    std::string gas;
    std::vector<std::string> named;  // words of product names
    std::vector<std::string> not_named;
    std::vector<std::string> mentioned;  // what counts as having said something
};

struct Phrase {
    std::string list;
    std::string match;  // part, word, whole, run
    std::string text;
};

/// A range outside which a value is looked at twice.
struct PlausibleRange {
    std::string kind;      // of factor, or the property of a fuel
    std::string category;  // "*": any
    double low = 0.0;
    double high = 0.0;
    Unit unit;
    bool recalled = false;
};

/// What the rules take as known: tables of data/editions and data/plausible.
struct Editions {
    std::vector<Edition> editions;
    std::vector<std::pair<std::string, std::string>> footprint_series;      // country, factor id: releases of a grid average, oldest first
    std::vector<std::pair<std::string, std::vector<std::string>>> regions;  // region, countries in it
    std::vector<KindFacts> kinds;
    std::vector<ExpectedGas> expected_gases;
    std::vector<Phrase> phrases;
    std::vector<PlausibleRange> fuel_ranges;    // kind = "ncv", "carbon_content"
    std::vector<PlausibleRange> factor_ranges;  // kg CO2e per unit

    [[nodiscard]] const KindFacts& kind(std::string_view kind) const;
    /// Whether a factor of `geography` may stand for `place` (ISO 3166 codes, regions, GLO). True also when that cannot be told.
    [[nodiscard]] bool covers(std::string_view geography, std::string_view place) const;
    /// The phrase of a list that a text contains; empty when there is none.
    [[nodiscard]] std::string phrase_in(std::string_view list, std::string_view text) const;
    /// The newest GWP set that was out on a day; empty when none was.
    [[nodiscard]] std::string newest_gwp_set(const Date& day) const;
};

/// The tables packed into the program, read once.
const Editions& packed_editions();

/// The last day that "2025-09-28", "2025-01" or "2025" can mean; empty for another text.
std::optional<Date> last_day(std::string_view text);

}  // namespace tanji
