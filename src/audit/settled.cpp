// SPDX-License-Identifier: Apache-2.0
#include "audit/settled.h"

#include <array>

namespace tanji {

namespace {

constexpr std::array<std::string_view, 10> kSettled{
    "audit.settled.AR-01", "audit.settled.AR-13", "audit.settled.UN-01", "audit.settled.DQ-05", "audit.settled.DQ-08",
    "audit.settled.AL-01", "audit.settled.GW-01", "audit.settled.SR-02", "audit.settled.IN-09", "audit.settled.VE-04",
};

}  // namespace

std::span<const std::string_view> settled_demands() { return kSettled; }

std::string settled_intro(const Words& words) { return words.text("audit.docs.settled"); }

std::string_view demand_of(std::string_view key) { return key.substr(key.rfind('.') + 1); }

}  // namespace tanji
