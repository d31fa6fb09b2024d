// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tanji {

/// What the program tells the one who started it. The larger one wins when two hold.
enum class ExitCode : int {
    Done = 0,
    BadInput = 1,     // the input cannot be used
    WrongUsage = 2,   // the command line cannot be used
    Environment = 3,  // something outside is missing or failed, after all else was done
};

}  // namespace tanji
