// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"

namespace tanji {

/// The program without its process: arguments (the program's name left out) in, exit code out. What a library throws ends here.
ExitCode run_program(const std::vector<std::string>& arguments, Terminal& terminal);

}  // namespace tanji
