// SPDX-License-Identifier: Apache-2.0
#include "cli/session.h"

namespace tanji {

std::optional<FactorLibrary> Session::open_library() const {
    Result<FactorLibrary> library =
        global.data.empty() ? FactorLibrary::packed(global.packs) : FactorLibrary::from_folder(global.data, global.packs);
    console.say(library.diagnostics());
    if (!library) return std::nullopt;
    return std::move(library).value();
}

}  // namespace tanji
