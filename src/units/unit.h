// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "support/result.h"

namespace tanji {

/// The quantities that are measured here, each a dimension of its own. Energy is not broken down into mass, length and time:
/// no footprint needs it, and an amount of work can then never pass as kg·m²/s². Counts are told apart by `Unit::count`.
enum class Base : std::uint8_t { Mass, Energy, Length, Time, Temperature, Count, Money, Information };
inline constexpr std::size_t kBaseCount = 8;

/// Exponent of each base: t·km is Mass 1, Length 1; GJ/t is Energy 1, Mass -1.
struct Dimension {
    std::array<std::int8_t, kBaseCount> exponents{};

    [[nodiscard]] bool is_none() const { return *this == Dimension{}; }
    bool operator==(const Dimension&) const = default;
};
/// The dimension's name in the word catalogue: "dimension.mass", "dimension.energy-per-mass", ...; "dimension.other" when it has none.
std::string_view dimension_key(const Dimension& dimension);

/// What a unit says beyond its dimension. Two quantities with different stated bases never convert into each other in silence.
enum class Basis : std::uint8_t {
    Unstated,
    NetCalorific,    // GJ{net}, 低位发热量
    GrossCalorific,  // GJ{gross}
    Gas0C,           // Nm3: 0 °C, 101.325 kPa
    Gas20C,          // m3{20C}
    Co2,             // kgCO2
    Co2e,            // kgCO2e: mass of an indicator, not of a flow
    Carbon,          // tC
    OtherGas,        // kgCH4, kgN2O, kgSF6 ...: the gas stands in `Unit::gas`
    Gas15C,          // m3{15C}
    GasUs            // scf: standard conditions of the US source, which differ between its programmes
};
std::string_view basis_key(Basis basis);  // "basis.net-calorific" ...

/// A scale as an exact fraction numerator / denominator x 10^ten, so that kWh -> MWh is one division by 1000 and not two rounded
/// products. `numerator` 0: too large for this form, only `Unit::scale` is known.
struct ExactScale {
    std::uint64_t numerator = 1;
    std::uint64_t denominator = 1;
    int ten = 0;

    bool operator==(const ExactScale&) const = default;
};

/// A unit met in a file: run-time data. `scale` turns a value into the coherent base units kg, MJ, m, s, K, one piece.
struct Unit {
    std::string symbol;  // as written: "kWh", "t*km", "kgCO2e/kWh", "台"
    Dimension dimension;
    double scale = 1.0;                 // one of this unit, in base units
    ExactScale exact;                   // the same, exactly
    Basis basis = Basis::Unstated;      // of the numerator
    Basis per_basis = Basis::Unstated;  // of the denominator: kgCO2/GJ{net}
    std::string count;      // which count, currency or calendar: "台", "CNY", "CNY/台", "/台"; empty when there is none. 台 is not 件
    std::string gas;        // "CH4" of kgCH4/TJ; "CO2" and "CO2e" stand here too
    std::string per_gas;    // of the denominator: "C" of tCO2/tC
    std::string canonical;  // the spelling of data/units: "kWh" of KWH, "t*km" of 吨公里

    bool operator==(const Unit&) const = default;
};

enum class Convertible { Yes, BasisUnstated, BasisDiffers, CountDiffers, DimensionDiffers };
/// Whether an amount in `from` can be given in `to`. BasisUnstated: one side says nothing (m3 against Nm3); the caller decides and tells.
Convertible convertible(const Unit& from, const Unit& to);

/// `value` of `from` given in `to`, without any check. One correctly rounded operation when the scales are whole multiples of each
/// other, else the double nearest to the exact product.
double convert(double value, const Unit& from, const Unit& to);

/// Reads "kWh", "t*km", "t·km", "tkm", "kgCO2e/kWh", "万kWh", "10000Nm3", "GJ{net}/t", "元/台". What follows a slash is divided by as a
/// whole: kg/t*km is kg per (t*km). Codes: UNIT-02 unknown symbol (with the nearest known), UNIT-04 ambiguous, UNIT-05 longer than 64
/// characters, UNIT-06 operators or brackets, UNIT-07 a tag that is unknown or does not fit, UNIT-08 two bases that clash,
/// UNIT-09 out of range.
Result<Unit> parse_unit(std::string_view text, const Place& place);

/// The unit without dimension, "1".
Unit unit_one();
/// Product and quotient of units, symbols joined and equal ones cancelled ("kg" / "台" -> "kg/台", "kgCO2e/kWh" * "kWh" -> "kgCO2e").
Unit operator*(const Unit& left, const Unit& right);
Unit operator/(const Unit& left, const Unit& right);

}  // namespace tanji
