// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "cli/session.h"
#include "cli/syntax.h"

namespace tanji {

/// A command of the program. Its words stand in the catalogue: `cli.help.<name>` is its line in the list, `cli.more.<name>` what its own
/// help adds, "factors search" becoming "factors.search".
struct Command {
    std::string_view name;       // "calc", "factors search"; a group has no action
    Action (*declare)(Syntax&);  // null for a group
};

/// All commands in the order of the help.
std::span<const Command> commands();

/// Declare the options of a command and return what runs it.
Action declare_new(Syntax& syntax);
Action declare_calc(Syntax& syntax);
Action declare_check(Syntax& syntax);
Action declare_audit(Syntax& syntax);
Action declare_answer(Syntax& syntax);
Action declare_verify(Syntax& syntax);
Action declare_explain(Syntax& syntax);
Action declare_compare(Syntax& syntax);
Action declare_report(Syntax& syntax);
Action declare_lock(Syntax& syntax);
Action declare_factors_search(Syntax& syntax);
Action declare_factors_show(Syntax& syntax);
Action declare_factors_packs(Syntax& syntax);
Action declare_factors_update(Syntax& syntax);
Action declare_doctor(Syntax& syntax);
Action declare_help(Syntax& syntax);

}  // namespace tanji
