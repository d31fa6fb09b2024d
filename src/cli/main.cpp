// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "cli/program.h"

int main(int count, char** words) {
    const auto environment = [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
    // https://no-color.org: any value but an empty one.
    const bool colour = environment("NO_COLOR").value_or("").empty() && environment("TERM").value_or("") != "dumb";
    std::ios::sync_with_stdio(false);
    tanji::Terminal terminal{std::cout, std::cerr, colour && isatty(STDOUT_FILENO) == 1, colour && isatty(STDERR_FILENO) == 1, environment};
    const tanji::ExitCode code = tanji::run_program(std::vector<std::string>(words + 1, words + count), terminal);
    std::cout.flush();
    if (!std::cout) return static_cast<int>(tanji::ExitCode::Environment);  // the disk is full, say
    return static_cast<int>(code);
}
