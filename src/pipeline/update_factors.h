// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "factors/library.h"
#include "factors/pack_release.h"
#include "io/study_lock.h"
#include "model/values.h"
#include "support/run_context.h"

namespace tanji {

/// What a newer release of a pack means for one factor of a study.
enum class FactorFate {
    Changed,       // another value, which computes
    Vanished,      // the release has no such id
    OtherUnit,     // per something that does not convert: another thing is measured
    NotComputable  // the study does not compute with the new value
};

/// A factor of a study that the release gives otherwise. Unless it is Changed it keeps its value of today in all figures, which a
/// finding says.
struct FactorUpdate {
    std::string id;  // as the study writes it
    FactorFate fate = FactorFate::Changed;
    EmissionFactor now;
    std::optional<EmissionFactor> then;  // empty when vanished
    double kg_now = 0.0;                 // kg CO2e per reference unit of `now`, under the study's GWP set
    std::optional<double> kg_then;       // per reference unit of `then`
};

/// One product: kg CO2e per reference flow, under the study's own GWP set. now + effects + interaction = then.
struct ProductUpdate {
    std::string id;
    LocalText name;
    std::string per;  // "1 台"
    double kg_now = 0.0;
    double kg_then = 0.0;
    std::vector<double> effects;  // per StudyUpdate::factors: the total with this factor alone replaced, less the total now; computed anew
    std::vector<double>
        resting;  // per StudyUpdate::factors: kg of `kg_then` that still stand on a value of today that the release does not give
    double interaction = 0.0;  // what the changes do together beyond what each does alone
};

struct StudyUpdate {
    std::filesystem::path file;  // of study.yaml
    std::string id;
    LocalText title;
    std::string gwp_set;
    std::string indicator;
    bool computed = false;
    std::size_t factors_used = 0;  // factors that the study and its variants name
    std::vector<FactorUpdate> factors;
    std::vector<ProductUpdate> products;
    StudyLock lock;  // what study.lock would hold
    Diagnostics diagnostics;

    /// A factor that vanished or cannot be replaced is for a person to decide: such a study is not updated.
    [[nodiscard]] bool can_apply() const;
};

/// The studies that are named: study.yaml files, their folders, or folders with studies in them; with no name the studies in the current
/// folder and the folders right below it, sorted. UPD-01 where there is none.
std::vector<std::filesystem::path> find_studies(const std::vector<std::string>& named, Diagnostics& diagnostics);

/// Computes a study with the values that it uses today (study.lock, else the library) and with those of the release, all at once and one
/// by one. Changes nothing. Besides the codes of reading and computing: UPD-02 vanished, UPD-03 per another thing, UPD-04 cannot be
/// computed with the new value (errors); UPD-05 means something else now, UPD-06 in doubt now, UPD-07 superseded now (warnings); UPD-08
/// another unit that converts (note).
StudyUpdate compare_with_release(const std::filesystem::path& study, const FactorLibrary& library, const PackRelease& release,
                                 RunContext& run);

/// Writes study.lock of a study that can be updated. FILE-.. when the disk refuses.
Diagnostics apply_update(const StudyUpdate& update);

}  // namespace tanji
