// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tanji {

/// A program of another maker, run without a shell. It reads nothing from us and sees no open file of ours.
struct ProcessRequest {
    std::vector<std::string> arguments;                                 // the program first, as find_program() gives it
    std::filesystem::path folder = {};                                  // to work in; empty: ours
    std::vector<std::pair<std::string, std::string>> environment = {};  // put beside ours, or in place of it
    std::chrono::milliseconds time_limit = std::chrono::seconds(60);
    std::size_t output_limit = std::size_t{1} << 20U;  // bytes kept of each stream; the rest is read and dropped
    const std::atomic<bool>* cancel = nullptr;
};

struct ProcessOutcome {
    enum class End { Exited, Signalled, TimedOut, Cancelled, NotStarted };
    End end = End::NotStarted;
    int exit_code = -1;    // of Exited
    int signal = 0;        // of Signalled
    int start_error = 0;   // errno of NotStarted
    std::string out = {};  // standard output
    std::string err = {};  // standard error
    bool cut = false;      // one of the two was longer than the limit

    [[nodiscard]] bool succeeded() const { return end == End::Exited && exit_code == 0; }
};

/// Waits for the end. At the time limit or when cancelled, the program and all that it started are killed.
ProcessOutcome run_process(const ProcessRequest& request);

/// The first executable file of that name in PATH; a name with a '/' is looked at as it stands.
std::optional<std::filesystem::path> find_program(std::string_view name);

}  // namespace tanji
