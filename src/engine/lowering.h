// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>

#include "factors/library.h"
#include "model/methods.h"
#include "model/study.h"

namespace tanji {

/// What every lowering reads and writes. A lowering turns the author's rows about one subject into activities and exchanges whose
/// amounts are formulas over those rows ("= {fugitives.sf6.charge} * {fugitives.sf6.leak} * {fugitives.sf6.life}"), so that the engine,
/// the derivation, the uncertainty and the report know only exchanges.
struct Lowering {
    Study& study;  // a copy of the author's; made activities are added at its end
    const FactorLibrary& factors;
    const std::vector<EmissionFactor>& own_factors;  // of suppliers and of study.lock; looked up before the library's
    const MethodPack& method;
    bool grid_only = false;  // as if there were no contracts for electricity
    Diagnostics& diagnostics;

    [[nodiscard]] std::optional<EmissionFactor> factor(std::string_view id) const;
    /// The made activity of that id, added when it is not there: amounts are per reference flow of the products that it serves.
    Activity& activity(const std::string& id, const LocalText& name, const std::string& stage, const std::vector<std::string>& products,
                       const Provenance& provenance);
    void error(std::string_view code, const Provenance& where, std::string part, Arguments arguments = {}) const;
    void warning(std::string_view code, const Provenance& where, std::string part, Arguments arguments = {}) const;
};
/// An exchange made from a row; `formula` is the text after "=".
Exchange made_exchange(std::string id, std::string flow, LocalText name, const std::string& formula, const Provenance& provenance);
/// "{a.b.c}": a path as a name of a formula, whatever signs it holds.
std::string named(const std::string& path);

/// One row per subject, one file each under engine/lowering, in the order in which they run.
struct LoweringRow {
    std::string_view subject;
    bool (*needed)(const Study& study, const MethodPack& method);
    void (*lower)(Lowering& lowering);
};
std::span<const LoweringRow> lowerings();

/// True when any lowering has something to do: else the study is computed as it is, without a copy.
bool needs_lowering(const Study& study, const MethodPack& method, bool grid_only);
/// The study as it is computed. Codes of the lowerings (family LC-) and of formulas.
Result<Study> lower_study(const Study& study, const FactorLibrary& factors, const std::vector<EmissionFactor>& own_factors,
                          const MethodPack& method, bool grid_only);

}  // namespace tanji
