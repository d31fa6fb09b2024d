// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/result.h"
#include "support/diagnostic.h"

namespace tanji {

/// What is laid in the scales; in and out are the two pans.
enum class BalanceKind {
    Mass,             // of an activity: materials = products + waste + emissions [kg], 5 %
    Carbon,           // of an activity: the same by carbon [kg C], 5 %; CO2 x 12/44, CH4 x 12/16, CO x 12/28
    Energy,           // of an activity that burns fuel: out / in <= 1.1 on net calorific values [MJ]
    Yield,            // of an activity: products <= materials [kg]
    Net,              // of an exchange: what stays in the product <= what goes in [share of the amount, in = 1]
    BillOfMaterials,  // of a product: net mass of its materials = its mass [kg per reference flow], 2 %
    GoodOutput,       // of a product: good output <= gross output
    MeterMonths,      // of a meter: months read = months of the period
    MeterInvoice,     // of a meter: read = invoiced [unit of the meter], 2 %
    MeterUse          // of a meter: read = what it feeds + what goes elsewhere [unit of the meter], 2 %; 5 % where amounts per unit of
                      // product are multiplied by the output
};
/// Open: cannot be judged, `missing` says why. Never a guess.
enum class Verdict { Holds, Fails, Open };

struct BalanceItem {
    std::string id;  // "activity/exchange", or what else stands in the pan
    bool in = true;
    double amount = 0.0;  // in the unit of the balance
};
/// What could not be weighed.
struct NotWeighed {
    std::string id;  // "activity/exchange", gap, product or meter
    WordKey why;     // balance.missing.*
};

struct Balance {
    BalanceKind kind = BalanceKind::Mass;
    std::string id;  // of the activity, the exchange ("activity/exchange"), the product or the meter
    std::string unit;
    double in = 0.0;
    double out = 0.0;
    double limit = 0.0;           // tolerance as a share, or the largest efficiency
    std::optional<double> least;  // BillOfMaterials: `in` lies between these where not every material states `net`
    std::optional<double> most;
    std::optional<double> packed;  // BillOfMaterials: `out` with its packaging, which the materials may hold or not
    Verdict verdict = Verdict::Open;
    std::vector<BalanceItem> items;
    std::vector<NotWeighed> missing;
    Provenance provenance;

    [[nodiscard]] double difference() const { return in - out; }
    /// out / in: efficiency, yield; empty when nothing goes in.
    [[nodiscard]] std::optional<double> ratio() const { return in > 0.0 ? std::optional(out / in) : std::nullopt; }
};

/// All balances of a study, activities in study order, then products, then meters. Only what has something to balance is listed: an
/// activity without a product of its own has none (its materials stand in the bill of materials of the products that it serves).
std::vector<Balance> balances(const Study& study, const VariantResult& variant);

// Its parts, one file each.
void balance_activities(const Study& study, const VariantResult& variant, std::vector<Balance>& into);
void balance_products(const Study& study, const VariantResult& variant, std::vector<Balance>& into);
void balance_meters(const Study& study, std::vector<Balance>& into);

}  // namespace tanji
