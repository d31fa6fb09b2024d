// SPDX-License-Identifier: Apache-2.0
#include "units/unit.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>
#include <vector>

#include "units/scale.h"
#include "units/terms.h"

namespace tanji {

namespace {

struct NamedDimension {
    std::string_view key;
    Dimension dimension;
};

// In the order of Base: mass, energy, length, time, temperature, count, money, information.
constexpr std::array kDimensions{
    NamedDimension{"dimension.none", {{0, 0, 0, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.mass", {{1, 0, 0, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.energy", {{0, 1, 0, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.length", {{0, 0, 1, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.area", {{0, 0, 2, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.volume", {{0, 0, 3, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.time", {{0, 0, 0, 1, 0, 0, 0, 0}}},
    NamedDimension{"dimension.temperature", {{0, 0, 0, 0, 1, 0, 0, 0}}},
    NamedDimension{"dimension.count", {{0, 0, 0, 0, 0, 1, 0, 0}}},
    NamedDimension{"dimension.money", {{0, 0, 0, 0, 0, 0, 1, 0}}},
    NamedDimension{"dimension.information", {{0, 0, 0, 0, 0, 0, 0, 1}}},
    NamedDimension{"dimension.power", {{0, 1, 0, -1, 0, 0, 0, 0}}},
    NamedDimension{"dimension.mass-distance", {{1, 0, 1, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.volume-distance", {{0, 0, 4, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.count-distance", {{0, 0, 1, 0, 0, 1, 0, 0}}},
    NamedDimension{"dimension.energy-per-mass", {{-1, 1, 0, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.energy-per-volume", {{0, 1, -3, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.energy-per-area", {{0, 1, -2, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.energy-per-count", {{0, 1, 0, 0, 0, -1, 0, 0}}},
    NamedDimension{"dimension.energy-per-distance", {{0, 1, -1, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.mass-per-energy", {{1, -1, 0, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.mass-per-volume", {{1, 0, -3, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.mass-per-area", {{1, 0, -2, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.mass-per-distance", {{1, 0, -1, 0, 0, 0, 0, 0}}},
    NamedDimension{"dimension.mass-per-count", {{1, 0, 0, 0, 0, -1, 0, 0}}},
    NamedDimension{"dimension.mass-per-time", {{1, 0, 0, -1, 0, 0, 0, 0}}},
    NamedDimension{"dimension.mass-per-money", {{1, 0, 0, 0, 0, 0, -1, 0}}},
    NamedDimension{"dimension.money-per-count", {{0, 0, 0, 0, 0, -1, 1, 0}}},
    NamedDimension{"dimension.money-per-mass", {{-1, 0, 0, 0, 0, 0, 1, 0}}},
    NamedDimension{"dimension.time-per-count", {{0, 0, 0, 1, 0, -1, 0, 0}}},
    NamedDimension{"dimension.count-per-time", {{0, 0, 0, -1, 0, 1, 0, 0}}},
    NamedDimension{"dimension.per-distance", {{0, 0, -1, 0, 0, 0, 0, 0}}},
};

enum class Match { Same, OneUnstated, Different };
Match match(Basis left, std::string_view left_gas, Basis right, std::string_view right_gas) {
    if (left == right) return left_gas == right_gas ? Match::Same : Match::Different;
    return left == Basis::Unstated || right == Basis::Unstated ? Match::OneUnstated : Match::Different;
}

using Tag = std::pair<Basis, std::string>;
struct Tags {
    Tag above;
    Tag below;
};
// What is stated above and below the line once equal statements have cancelled. Two that remain on one side cannot both be kept:
// the first is; the parser refuses such texts beforehand.
Tags combine(const std::array<Tag, 2>& above, const std::array<Tag, 2>& below) {
    std::vector<Tag> up;
    std::vector<Tag> down;
    for (const Tag& tag : above)
        if (tag.first != Basis::Unstated) up.push_back(tag);
    for (const Tag& tag : below) {
        if (tag.first == Basis::Unstated) continue;
        if (const auto same = std::find(up.begin(), up.end(), tag); same != up.end()) {
            up.erase(same);
        } else {
            down.push_back(tag);
        }
    }
    return {up.empty() ? Tag{} : up.front(), down.empty() ? Tag{} : down.front()};
}

Unit combined(const Unit& left, const Unit& right, bool divide) {
    Unit unit;
    for (std::size_t base = 0; base < kBaseCount; ++base) {
        const int power = left.dimension.exponents[base] + (divide ? -1 : 1) * right.dimension.exponents[base];
        unit.dimension.exponents[base] = static_cast<std::int8_t>(std::clamp(power, -127, 127));
    }
    unit.exact = multiply(left.exact, divide ? inverse(right.exact) : right.exact);
    unit.scale = unit.exact.numerator != 0 ? to_double(unit.exact) : divide ? left.scale / right.scale : left.scale * right.scale;
    const Tag other_above = divide ? Tag{right.per_basis, right.per_gas} : Tag{right.basis, right.gas};
    const Tag other_below = divide ? Tag{right.basis, right.gas} : Tag{right.per_basis, right.per_gas};
    const Tags tags = combine({Tag{left.basis, left.gas}, other_above}, {Tag{left.per_basis, left.per_gas}, other_below});
    std::tie(unit.basis, unit.gas) = tags.above;
    std::tie(unit.per_basis, unit.per_gas) = tags.below;
    // Powers are spelt out so that 台*台 is told from 台.
    unit.count = join_terms(left.count, right.count, divide, "");
    unit.symbol = join_terms(left.symbol, right.symbol, divide, "1");
    unit.canonical = join_terms(left.canonical, right.canonical, divide, "1");
    return unit;
}

}  // namespace

std::string_view dimension_key(const Dimension& dimension) {
    for (const NamedDimension& named : kDimensions)
        if (named.dimension == dimension) return named.key;
    return "dimension.other";
}

std::string_view basis_key(Basis basis) {
    switch (basis) {
        case Basis::Unstated:
            return "basis.unstated";
        case Basis::NetCalorific:
            return "basis.net-calorific";
        case Basis::GrossCalorific:
            return "basis.gross-calorific";
        case Basis::Gas0C:
            return "basis.gas-0c";
        case Basis::Gas20C:
            return "basis.gas-20c";
        case Basis::Co2:
            return "basis.co2";
        case Basis::Co2e:
            return "basis.co2e";
        case Basis::Carbon:
            return "basis.carbon";
        case Basis::OtherGas:
            return "basis.other-gas";
        case Basis::Gas15C:
            return "basis.gas-15c";
        case Basis::GasUs:
            return "basis.gas-us";
    }
    return "basis.unstated";
}

Convertible convertible(const Unit& from, const Unit& to) {
    if (from.dimension != to.dimension) return Convertible::DimensionDiffers;
    if (from.count != to.count) return Convertible::CountDiffers;
    const Match above = match(from.basis, from.gas, to.basis, to.gas);
    const Match below = match(from.per_basis, from.per_gas, to.per_basis, to.per_gas);
    if (above == Match::Different || below == Match::Different) return Convertible::BasisDiffers;
    if (above == Match::OneUnstated || below == Match::OneUnstated) return Convertible::BasisUnstated;
    return Convertible::Yes;
}

double convert(double value, const Unit& from, const Unit& to) {
    if (from.exact == to.exact && from.exact.numerator != 0) return value;
    if (const auto exactly = apply(multiply(from.exact, inverse(to.exact)), value)) return *exactly;
    return value * (from.scale / to.scale);
}

Unit unit_one() {
    Unit unit;
    unit.symbol = "1";
    unit.canonical = "1";
    return unit;
}

Unit operator*(const Unit& left, const Unit& right) { return combined(left, right, false); }
Unit operator/(const Unit& left, const Unit& right) { return combined(left, right, true); }

}  // namespace tanji
