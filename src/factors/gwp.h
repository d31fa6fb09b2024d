// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factors/flow.h"
#include "support/result.h"

namespace tanji {

/// A characterisation factor [kg CO2e per kg] with the row of data/gwp that it rests on.
struct CharacterisationFactor {
    double value = 0.0;
    std::string text;  // as printed in the source
    std::string row;   // gas key of the row: "CH4-nonfossil"
    std::string source;
};

/// A set of global warming potentials as an IPCC report gives it: "AR4", "AR5", "AR5-ccf", "AR6".
class GwpSet {
  public:
    /// Reads data/gwp from the resources. `indicator` is "GWP100", "GWP20" or "GWP500". Codes GWP-01 unknown set (with the known ones),
    /// GWP-02 unknown indicator. The text "IPCC AR6" is read as "AR6".
    static Result<GwpSet> load(std::string_view set, std::string_view indicator, const Place& place);
    static std::vector<std::string> known_sets();

    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] const std::string& indicator() const { return indicator_; }
    [[nodiscard]] LocalText name() const { return name_; }  // "IPCC 第六次评估报告（2021）"
    [[nodiscard]] int report_year() const { return year_; }

    /// The factor of a flow. Methane is served by its combustion row when its origin is combustion, by its biogenic row when its category
    /// is a biogenic one, else by its fugitive fossil row. CO2 is 1 by definition; CO2e of this set's own basis is 1; CO2e of another or
    /// unknown basis is carried over as 1 (ask `is_locked` to tell). Empty when the set has no value for the gas.
    [[nodiscard]] std::optional<CharacterisationFactor> factor(const FlowKey& flow) const;

    /// True for CO2e that was not made with this set at 100 years: its kg are carried over, not characterised.
    [[nodiscard]] bool is_locked(const FlowKey& flow) const;

  private:
    friend struct GwpReader;
    struct Row {
        std::string gas;
        std::string text;
        double value;
        std::string source;
    };
    std::string id_, indicator_;
    LocalText name_;
    int year_ = 0;
    std::vector<Row> rows_;
    std::string combustion_methane_, fugitive_methane_, biogenic_methane_;  // which row serves them
};

}  // namespace tanji
