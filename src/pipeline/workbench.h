// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "factors/library.h"
#include "interpret/explain.h"
#include "model/study.h"
#include "pipeline/run_study.h"
#include "support/diagnostic.h"

namespace tanji {

/// A study as it lies on the disk, made ready to be computed: read, linked, and with the factor values that study.lock holds.
struct LoadedStudy {
    Study study;
    bool complete = false;                  // false: errors stand in `diagnostics`, and it must not be computed
    std::filesystem::path file;             // of study.yaml
    std::vector<EmissionFactor> suppliers;  // their footprints, looked up before the library's factors
    std::vector<EmissionFactor> pinned;     // values of study.lock that the library no longer has
    std::vector<FactorChange> changed;      // the same as a finding tells it
    bool has_lock = false;
    Diagnostics diagnostics;
};

/// `path` is the study's folder or its study.yaml. Codes of the readers of src/io and those of link_study and study.lock.
LoadedStudy load_study(const std::filesystem::path& path, const FactorLibrary& factors, RunContext& run);

/// run_study on what was loaded: values of study.lock compute, and findings tell which of them the library no longer has. What could not
/// be read is neither computed nor judged: the outcome is empty.
StudyOutcome run_loaded(const LoadedStudy& loaded, const FactorLibrary& factors, CalculationOptions options, RunContext& run,
                        const std::optional<UncertaintyOptions>& uncertainty = {}, const Profile& profile = {});

/// A profile of data/profiles by its name, or a file of one's own; an empty name asks every rule as it is. Codes PROF-...
Result<Profile> find_profile(const std::string& name_or_file);

/// Looks at the evidence files beside the study: EVID-...
Diagnostics check_evidence_of(const LoadedStudy& loaded, RunContext& run);

}  // namespace tanji
