// SPDX-License-Identifier: Apache-2.0
#include "pipeline/workbench.h"

#include <utility>

#include "audit/profile.h"
#include "io/study_folder.h"
#include "io/study_reader.h"
#include "io/supplier_files.h"
#include "pipeline/lock_study.h"

namespace tanji {

LoadedStudy load_study(const std::filesystem::path& path, const FactorLibrary& factors, RunContext& run) {
    LoadedStudy loaded;
    loaded.file = study_file(path);
    Result<Study> study = read_study(path, run);
    loaded.diagnostics.append(study.diagnostics());
    if (!study) return loaded;
    loaded.study = std::move(study).value();
    SupplierFiles suppliers = read_suppliers(loaded.study, path, run);
    loaded.diagnostics.append(std::move(suppliers.diagnostics));
    loaded.suppliers = std::move(suppliers.factors);
    for (const SupplierReference& one : loaded.study.suppliers)
        if (factors.find(one.id))
            loaded.diagnostics.warning("SUP-03", place_of(loaded.study, one.provenance, "suppliers." + one.id), {{"id", one.id}});
    apply_lock(loaded, factors.with(loaded.suppliers));
    loaded.complete = !loaded.diagnostics.has_errors();
    return loaded;
}

StudyOutcome run_loaded(const LoadedStudy& loaded, const FactorLibrary& factors, CalculationOptions options, RunContext& run,
                        const std::optional<UncertaintyOptions>& uncertainty, const Profile& profile) {
    if (!loaded.complete) return {};
    options.pinned = loaded.pinned;
    return run_study(loaded.study, loaded.suppliers.empty() ? factors : factors.with(loaded.suppliers),
                     {std::move(options), loaded.changed, uncertainty, profile}, run);
}

Result<Profile> find_profile(const std::string& name_or_file) {
    return name_or_file.empty() ? Result<Profile>(Profile{}) : open_profile(name_or_file);
}

Diagnostics check_evidence_of(const LoadedStudy& loaded, RunContext& run) {
    return loaded.complete ? check_evidence(loaded.study, loaded.file, run) : Diagnostics{};
}

}  // namespace tanji
