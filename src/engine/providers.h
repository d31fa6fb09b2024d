// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "engine/inventory.h"

namespace tanji {

/// Finds the factor behind an exchange, once per factor and set of own fuel figures, and records how its values came about.
class ProviderTable {
  public:
    ProviderTable(const Study& study, const FactorLibrary& factors, const InventoryOptions& options, Inventory& inventory,
                  Diagnostics& diagnostics)
        : study_(study), factors_(factors), options_(options), inventory_(inventory), diagnostics_(diagnostics) {}

    /// Index into Inventory::providers, or kNone with ENG-01 said (once per exchange that names the factor).
    std::size_t provider_of(const Exchange& exchange, const std::string& part);
    /// Replacements of the options that no exchange asked for.
    [[nodiscard]] std::vector<std::string> unused_replacements() const;

  private:
    [[nodiscard]] std::optional<EmissionFactor> look_up(const std::string& id, bool& pinned) const;
    /// False, with ENG-29 or ENG-30 said, when a figure under `fuel` cannot be used as it stands: it is never passed over in silence.
    bool own_figures_fit(const Exchange& exchange, const EmissionFactor& factor, const std::string& part) const;
    void record_terms(Provider& provider);
    void scale_terms(Provider& provider);
    void unknown(const Exchange& exchange, const std::string& id, const std::string& part);

    const Study& study_;
    const FactorLibrary& factors_;
    const InventoryOptions& options_;
    Inventory& inventory_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::size_t, std::less<>> known_;
    std::map<std::string, bool, std::less<>> replaced_;
};

/// The text of a unit's denominator: "t" of "GJ/t"; empty when it has none.
std::string_view denominator(std::string_view unit);

}  // namespace tanji
