// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <string_view>

namespace tanji {

/// What a long call needs from its surroundings. Passed down, never global.
struct RunContext {
    /// Called now and then with a step's key in the word catalogue and how much of it is done [0..1]; may be empty.
    std::function<void(std::string_view step, double done)> progress;
    const std::atomic<bool>* cancel = nullptr;  // set by another thread; long calls look at it and return early
    unsigned threads = 1;                       // how many may be used; results never depend on it
    std::chrono::sys_days today{};              // the clock: SOURCE_DATE_EPOCH when set, so that the same input gives the same bytes

    [[nodiscard]] bool cancelled() const { return cancel != nullptr && cancel->load(std::memory_order_relaxed); }
    void report(std::string_view step, double done) const {
        if (progress) progress(step, done);
    }
};

/// The day of SOURCE_DATE_EPOCH if it is set and valid, else of the machine's clock (UTC).
std::chrono::sys_days current_day();

}  // namespace tanji
