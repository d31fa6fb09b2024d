// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "factors/library.h"
#include "support/run_context.h"

namespace tanji {

/// What every command may be told.
struct GlobalOptions {
    std::string language;            // "zh", "en"; empty: of the surroundings
    std::string data;                // folder of factor tables in the place of the built-in ones
    std::vector<std::string> packs;  // switched on besides core
    std::optional<std::size_t> threads;
    bool help = false;
    bool version = false;
};

/// One run of one command.
struct Session {
    Console& console;
    const GlobalOptions& global;
    RunContext run;

    /// The factor library as --data and --packs ask for it; what is wrong with it has been said when it is empty.
    [[nodiscard]] std::optional<FactorLibrary> open_library() const;
};

using Action = std::function<ExitCode(Session&)>;

}  // namespace tanji
