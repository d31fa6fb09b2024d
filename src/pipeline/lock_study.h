// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "pipeline/workbench.h"

namespace tanji {

/// Ids of all factors that the study or one of its variants names, as written.
std::set<std::string> used_factor_ids(const Study& study);

/// Reads study.lock, when there is one, into `pinned` and `changed` of a study that was read.
void apply_lock(LoadedStudy& loaded, const FactorLibrary& factors);

struct LockOutcome {
    std::filesystem::path file;
    std::size_t factors = 0;           // pinned in all
    std::vector<std::string> kept;     // ids whose library value differs, and which keep the value that they had
    std::vector<std::string> renewed;  // ids that took the library's value
    bool not_written = false;          // the disk refused, not the input
    Diagnostics diagnostics;
};

/// Writes study.lock beside study.yaml: every factor that the study or one of its variants uses, with its record and hash. What is pinned
/// already keeps its value unless `update` is set. BENCH-02 a factor that is neither in the library nor in the lock, BENCH-03 one whose
/// pack is off.
LockOutcome lock_study(const LoadedStudy& loaded, const FactorLibrary& library, bool update);

}  // namespace tanji
