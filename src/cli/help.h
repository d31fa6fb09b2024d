// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/commands.h"
#include "cli/console.h"

namespace tanji {

/// The help of the whole program and of one command, in the language of the console.
std::string program_help(const Console& console);
std::string command_help(const Command& command, const Console& console);

}  // namespace tanji
