// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tanji {

/// The name of a number, the same in every output: product/variant/stage/activity/exchange/gas/category/indicator.
/// An empty part stands for the sum over it: "BXD2/base/production" is the whole stage. Empty parts at the end are not written.
struct ResultPath {
    std::string product = {};
    std::string variant = {};
    std::string stage = {};
    std::string activity = {};
    std::string exchange = {};
    std::string gas = {};
    std::string category = {};
    std::string indicator = {};

    /// Empty when there are more than eight parts, or a '%' that two hexadecimal digits do not follow.
    static std::optional<ResultPath> parse(std::string_view text);

    bool operator==(const ResultPath&) const = default;
    std::strong_ordering operator<=>(const ResultPath&) const = default;
};

/// '/' and '%' inside a part are written %2F and %25, so that parse() gives the same path back.
std::string to_string(const ResultPath& path);

}  // namespace tanji
