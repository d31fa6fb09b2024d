// SPDX-License-Identifier: Apache-2.0
#include "support/run_context.h"

#include <charconv>
#include <cstdint>
#include <cstdlib>

namespace tanji {

std::chrono::sys_days current_day() {
    // https://reproducible-builds.org/specs/source-date-epoch/: whole seconds since 1970-01-01 UTC.
    if (const char* text = std::getenv("SOURCE_DATE_EPOCH"); text != nullptr) {
        const std::string_view digits = text;
        std::int64_t seconds = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
        // The year 9999 is the last that dates in our outputs can hold.
        constexpr std::int64_t kLast = 253402300799;
        if (error == std::errc() && end == digits.data() + digits.size() && seconds >= 0 && seconds <= kLast)
            return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
    }
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace tanji
