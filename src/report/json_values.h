// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "support/decimal.h"
#include "support/node.h"

/// Values of result.json: unrounded numbers, each with its unit.
namespace tanji::json_values {

inline constexpr const char* kCo2e = "kg CO2e";

inline Node text(std::string_view value) { return Node::string(std::string(value)); }
inline Node number(double value) { return Node::number(shortest(value)); }
inline Node count(std::uint64_t value) { return Node::number(std::to_string(value)); }
inline Node quantity(double value, std::string_view unit) { return Node::map({{"value", number(value)}, {"unit", text(unit)}}); }
/// value and unit as members of the thing itself.
inline void set_quantity(Node& node, double value, std::string_view unit) {
    node.set("value", number(value));
    node.set("unit", text(unit));
}
// What is not known is left out, never written as 0.
inline void set_text(Node& node, const char* key, std::string_view value) {
    if (!value.empty()) node.set(key, text(value));
}
inline void set_number(Node& node, const char* key, const std::optional<double>& value) {
    if (value) node.set(key, number(*value));
}
inline void set_quantity(Node& node, const char* key, const std::optional<double>& value, std::string_view unit) {
    if (value) node.set(key, quantity(*value, unit));
}

}  // namespace tanji::json_values
