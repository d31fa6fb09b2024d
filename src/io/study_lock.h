// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factors/emission_factor.h"
#include "factors/library.h"
#include "support/result.h"

namespace tanji {

inline constexpr std::string_view kLockFormat = "lock/1";

/// A factor as it was when the study was computed: the whole record, so that the old value still computes.
struct LockedFactor {
    std::string hash;          // content_hash of the record
    std::string pack_version;  // of the pack that it came from
    EmissionFactor factor;
    bool operator==(const LockedFactor&) const = default;
};

/// study.lock: the factors that a study used, sorted by id.
struct StudyLock {
    std::vector<LockedFactor> factors;

    [[nodiscard]] const LockedFactor* find(std::string_view id) const;
    bool operator==(const StudyLock&) const = default;
};

/// The lock of a calculation: its factors, each once, with the versions of the packs they came from.
StudyLock make_lock(const std::vector<EmissionFactor>& used, const std::vector<PackInfo>& packs);

/// YAML, `tanji: lock/1` first. Codes YAML-.., PIN-01 no lock file, PIN-02 newer format, PIN-03 entry not complete, PIN-04 record
/// and hash differ, PIN-05 an id twice, PIN-06 unknown key, FACTOR-.. of the records.
Result<StudyLock> read_lock(std::string_view text, const std::string& file);
std::string write_lock(const StudyLock& lock);

/// The lock beside a study; empty when there is none.
Result<std::optional<StudyLock>> read_lock_of(const std::filesystem::path& study);
/// Replaces the lock beside a study. FILE-.. when the disk refuses.
Diagnostics write_lock_of(const std::filesystem::path& study, const StudyLock& lock);

/// A locked factor that the library no longer gives in that form: `now` is empty when it has none of that id.
struct LockChange {
    const LockedFactor* locked;
    std::optional<EmissionFactor> now;
};
/// In the order of the lock; the factors of the changes are what CalculationOptions::pinned takes.
std::vector<LockChange> changes_since(const StudyLock& lock, const FactorLibrary& library);

}  // namespace tanji
