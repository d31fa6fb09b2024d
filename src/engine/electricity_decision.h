// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/study.h"

namespace tanji {

/// Whose data a supply of electricity carries.
enum class ElectricityBranch { OnSite, DirectLine, Contract, Grid };

/// Why. The first three are claims that stand; the others lead to the grid.
enum class ElectricityReason {
    OwnPlant,        // made and used on site, attributes not sold
    DirectLine,      // a line of its own, attributes not sold
    ConditionsMet,   // an instrument that meets what the method asks
    Rest,            // what no contract covers
    AllFromGrid,     // the variant without contracts
    MethodGridOnly,  // the method takes no instrument
    AttributesSold,  // somebody else holds the attributes
    NotConveyed,     // the instrument does not convey them
    NotUnique,       // others may claim the same energy
    NotCancelled,    // no day and no record of its cancellation
    CancelledLater,  // after the day of the report
    PeriodUnstated,  // of generation, or of the study
    PeriodApart,     // generated before or after it was used
    MarketUnstated,  // where it was generated, or where it is used
    MarketApart      // in another market
};
/// Word of a reason and of a branch: "electricity.reason.period-apart", "electricity.branch.grid".
std::string_view reason_key(ElectricityReason reason);
std::string_view branch_key(ElectricityBranch branch);
/// True when the author left something out, as against having stated what does not fit.
bool is_unstated(ElectricityReason reason);

struct ElectricityVerdict {
    ElectricityBranch branch = ElectricityBranch::Grid;
    ElectricityReason reason = ElectricityReason::Rest;
    std::string found;  // what decided, as written: "2023-01-01/2023-12-31 | 2025-01-01/2025-12-31"; may be empty
};

/// Where and when the electricity is used, and on which day the claim is made.
struct ElectricityUse {
    std::string place;  // ISO 3166 code
    std::optional<Period> period;
    std::optional<Date> reported;
};

/// The decision of ISO 14067:2018, 6.4.9.4 (recalled, not read): on-site and direct power whose attributes were not sold carry the
/// plant's data; an instrument counts when it conveys the attributes, is the only claim, was cancelled for the user, was generated in the
/// period (as near as possible: the periods overlap) and in the same market; all else is grid. `rule` is the method's: NotDoubleCounted
/// asks only that the attributes are conveyed, unique and not sold; GridOnly takes no instrument.
ElectricityVerdict decide_electricity(const Contract& contract, const ElectricityUse& use, ContractRule rule, bool grid_only);

/// One part of an input of electricity: under a contract, or the rest.
struct ElectricityDecision {
    std::size_t activity = 0;  // index into Study::activities
    std::size_t input = 0;     // index into Activity::inputs
    std::string path;          // "activities.production.inputs.electricity"
    std::string contract;      // id; empty for the rest
    ElectricityVerdict verdict;
    double kwh = 0.0;  // on the basis of the input
};
/// All parts of all inputs that name contracts, in study order. The study's formulas have been evaluated; what is wrong with a supply is
/// said by the lowering and left out here.
std::vector<ElectricityDecision> electricity_decisions(const Study& study, const MethodPack& method, bool grid_only = false);

/// What is claimed of a contract over the whole period [kWh].
struct ContractTotal {
    const Contract* contract = nullptr;
    bool used = false;          // by any input of the study
    std::optional<double> kwh;  // by this study; empty when an output that it needs is not known
    double elsewhere = 0.0;     // by others
    std::optional<double> volume;
    /// Claimed more than there is; rounding of the sum is let pass.
    [[nodiscard]] bool exceeded() const;
};
std::vector<ContractTotal> contract_totals(const Study& study);

/// Where and when an input is used: its own place, else its activity's, its site's, the study's; the activity's period, else the study's.
ElectricityUse electricity_use(const Study& study, const Activity& activity, const Exchange& input);

}  // namespace tanji
