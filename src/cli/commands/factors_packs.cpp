// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "cli/pack_table.h"

namespace tanji {

Action declare_factors_packs(Syntax&) {
    return [](Session& session) {
        const auto library = session.open_library();
        if (!library) return ExitCode::BadInput;
        for (const std::string& line : pack_table(*library, session.console.words()).lines(0, 100)) session.console.print(line + "\n");
        session.console.print("\n" + session.console.words().text("cli.packs.how") + "\n");
        return ExitCode::Done;
    };
}

}  // namespace tanji
