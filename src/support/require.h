// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace tanji {

/// A mistake of ours, never of the user's data: caught once per app and reported with file and line.
class LogicFault : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

}  // namespace tanji

#define LCA_REQUIRE(condition, message)                                                                                         \
    do {                                                                                                                        \
        if (!(condition)) throw ::tanji::LogicFault(std::string(__FILE__) + ":" + std::to_string(__LINE__) + ": " + (message)); \
    } while (false)
