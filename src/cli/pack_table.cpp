// SPDX-License-Identifier: Apache-2.0
#include "cli/pack_table.h"

#include "support/decimal.h"

namespace tanji {

TextTable pack_table(const FactorLibrary& library, const Words& words) {
    TextTable table({{}, {}, {.right = true}, {.right = true}, {}, {}});
    table.row({words.text("cli.packs.pack"), words.text("cli.packs.version"), words.text("cli.packs.rows"), words.text("cli.packs.factors"),
               words.text("cli.packs.state"), words.text("cli.packs.about")});
    for (const PackInfo& pack : library.packs()) {
        const std::string about = "cli.packs.about." + pack.id;
        table.row({pack.id, pack.version, group_thousands(std::to_string(pack.rows)), group_thousands(std::to_string(pack.factors)),
                   words.text(pack.on ? "cli.packs.on" : "cli.packs.off"), words.has(about) ? words.text(about) : std::string()});
    }
    return table;
}

}  // namespace tanji
