// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/chapters/report_builder.h"

namespace tanji {

/// An exchange in one product as tables print it.
struct ReportLine {
    const Line* line = nullptr;
    const Activity* activity = nullptr;
    const Exchange* exchange = nullptr;
    const Provider* provider = nullptr;  // null for direct emissions and for what the foreground supplies
    std::string path;                    // result path of the exchange in this product
    double amount = 0.0;                 // per reference flow, in the unit below
    std::string unit;                    // the unit as written when the amount can be given in it, else the provider's
    double kg_co2e = 0.0;                // per reference flow
    double factor = 0.0;                 // kg CO2e per provider unit, direct emissions: GWP
};
/// The lines of a product in the order of stages, then of the study; one line per exchange.
std::vector<ReportLine> lines_of(const ReportBuilder& report, const ProductReading& product);
/// The same, those with kg CO2e only, largest first.
std::vector<ReportLine> largest_lines(const ReportBuilder& report, const ProductReading& product);

/// kg CO2e per unit of a provider in the base variant.
double provider_footprint(const ReportBuilder& report, std::size_t provider);

/// The amount as the author wrote it, with the distance of freight.
std::string written_amount(const ReportBuilder& report, const Exchange& exchange);

/// The amount per reference flow, with its unit; explains itself by the amount as written and the line.
QuantityText amount_quantity(ReportBuilder& report, const ReportLine& line);

/// Evidence of an exchange as a link, or "not stated".
Inlines evidence_inlines(const ReportBuilder& report, const Exchange& exchange);

}  // namespace tanji
