// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "factors/factor_tables.h"
#include "factors/library.h"

namespace tanji {

/// Tables of a pack, or of all packs, that are not the library: a newer release to compare with.
struct PackRelease {
    std::vector<FactorPack> packs;

    [[nodiscard]] const FactorPack* pack(std::string_view id) const;
    /// The factor with that id, or the one that a row of that id is a gas of; null when there is none.
    [[nodiscard]] const EmissionFactor* find(std::string_view id) const;
};

/// `folder` holds the tables of one pack (*.csv), or is laid out as data/factors. Tables of one pack are read by the words of the folder
/// above (kinds.csv, vocabulary.csv) if they stand there, else by those of the program; they are taken for the pack that the folder is
/// named after, else for the one of `library` whose ids they share most. FACTOR-17 no tables there, and the codes of read_factor_tables.
Result<PackRelease> read_pack_release(const std::filesystem::path& folder, const FactorLibrary& library);

}  // namespace tanji
