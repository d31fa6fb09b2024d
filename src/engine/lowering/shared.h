// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/lowering.h"

/// What the lowerings of electricity, transport and gases ask alike.
namespace tanji::lowering {

/// The factor that a row names; with ENG-01, ENG-26 or ENG-27 said when there is none.
std::optional<EmissionFactor> factor_behind(const Lowering& lowering, const std::string& id, const Provenance& where,
                                            const std::string& part, const std::string& flow);

/// What a row says of how sure and how good it is, put on an exchange made from it.
template <class Row>
void put_quality(Exchange& exchange, const Row& row) {
    exchange.uncertainty = row.uncertainty;
    exchange.quality = row.quality;
    if constexpr (requires { row.factor_quality; }) exchange.factor_quality = row.factor_quality;
}

/// An id that no input or output of the activity has: `wanted`, or `wanted-2` and so on.
std::string free_id(const Activity& activity, const std::string& wanted);

/// "name (detail)" in both languages, the flow in the place of a name that was not given.
LocalText detailed(const LocalText& name, const std::string& otherwise, const LocalText& detail);

/// How a message calls a row: its name, else its id.
AuthorText called(const LocalText& name, const std::string& id);

/// Says LC-126 when a value lies outside of [least, most], or at an open end; true when it is inside or not there.
struct Range {
    double least = 0.0;
    double most = 0.0;
    bool open_least = false;
    bool open_most = false;
};
bool within(const Lowering& lowering, const std::optional<Quantity>& value, const Range& range, std::string_view label,
            const Provenance& where, const std::string& part);

/// Totals of a period need what shares them out: outputs of the products and a key. Codes LC-159 output missing, LC-160 no key, LC-161
/// a product without the key's figure or share, LC-162 shares that are no whole. False with errors.
bool can_share(const Lowering& lowering, const Activity& activity, const std::string& part);

}  // namespace tanji::lowering
