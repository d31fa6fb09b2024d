// SPDX-License-Identifier: Apache-2.0
#include "pipeline/lock_study.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/scenario.h"
#include "io/study_folder.h"
#include "io/study_lock.h"

namespace tanji {

std::set<std::string> used_factor_ids(const Study& study) {
    std::set<std::string> ids;
    const auto take = [&](const std::string& id) {
        if (!id.empty()) ids.insert(id);
    };
    for_each_factor(study, take);
    for (const Variant& variant : study.variants) {
        for (const auto& [old_id, new_id] : variant.factors) ids.insert(new_id);
        if (variant.set.empty()) continue;
        Diagnostics said_when_it_is_computed;
        for_each_factor(apply_set(study, variant, said_when_it_is_computed), take);
    }
    return ids;
}

void apply_lock(LoadedStudy& loaded, const FactorLibrary& factors) {
    Result<std::optional<StudyLock>> lock = read_lock_of(loaded.file);
    loaded.diagnostics.append(lock.diagnostics());
    if (!lock || !*lock) return;
    loaded.has_lock = true;
    const std::set<std::string> used = used_factor_ids(loaded.study);
    for (LockChange& change : changes_since(**lock, factors)) {
        const EmissionFactor& held = change.locked->factor;
        // The file is the same; what differs is what the study itself says of it, and that holds at once.
        if (change.now && change.now->supplier && held.supplier && change.now->supplier->file_sha256 == held.supplier->file_sha256)
            continue;
        loaded.pinned.push_back(held);
        if (used.contains(held.id)) loaded.changed.push_back({held.id, held, std::move(change.now)});
    }
}

LockOutcome lock_study(const LoadedStudy& loaded, const FactorLibrary& library, bool update) {
    const FactorLibrary factors = library.with(loaded.suppliers);
    LockOutcome outcome;
    outcome.file = study_folder(loaded.file) / kLockFile;
    const Result<std::optional<StudyLock>> before = read_lock_of(loaded.file);
    if (!before) {
        outcome.diagnostics = before.diagnostics();
        return outcome;
    }

    std::vector<EmissionFactor> fresh;
    std::vector<LockedFactor> held;
    for (const std::string& id : used_factor_ids(loaded.study)) {
        const LockedFactor* pinned = *before ? (*before)->find(id) : nullptr;
        std::optional<EmissionFactor> now = factors.find(id);
        const bool differs = pinned != nullptr && (!now || content_hash(*now) != pinned->hash);
        if (pinned != nullptr && (!now || (differs && !update))) {
            held.push_back(*pinned);
            outcome.kept.push_back(id);
        } else if (now) {
            if (differs) outcome.renewed.push_back(id);
            fresh.push_back(std::move(*now));
        } else {
            const Place place{loaded.file.string(), {}, {}, 0, 0};
            if (const std::string pack = factors.pack_holding(id); !pack.empty())
                outcome.diagnostics.error("BENCH-03", place, {{"id", id}, {"pack", pack}});
            else
                outcome.diagnostics.error("BENCH-02", place, {{"id", id}, {"near", factors.nearest_id(id)}});
        }
    }
    if (outcome.diagnostics.has_errors()) return outcome;

    StudyLock lock = make_lock(fresh, factors.packs());
    lock.factors.insert(lock.factors.end(), held.begin(), held.end());
    std::sort(lock.factors.begin(), lock.factors.end(),
              [](const LockedFactor& left, const LockedFactor& right) { return left.factor.id < right.factor.id; });
    outcome.factors = lock.factors.size();
    outcome.diagnostics = write_lock_of(loaded.file, lock);
    outcome.not_written = outcome.diagnostics.has_errors();
    return outcome;
}

}  // namespace tanji
