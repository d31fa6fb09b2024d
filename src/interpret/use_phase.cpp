// SPDX-License-Identifier: Apache-2.0
#include "interpret/use_phase.h"

#include <algorithm>

#include "engine/made.h"
#include "engine/use_time.h"

namespace tanji {

namespace {

struct Reader {
    const UsePhase& row;
    std::optional<double> years;

    [[nodiscard]] double hours(const std::optional<Quantity>& time) const {
        return time ? hours_per_year(*time, years).value_or(0.0) : kHoursPerYear;
    }

    /// Lines in the order in which they were made: modes, no-load losses, steps of the profile.
    [[nodiscard]] std::vector<UseLine> lines() const {
        std::vector<UseLine> lines;
        for (std::size_t index = 0; index < row.modes.size(); ++index) {
            const UseMode& mode = row.modes[index];
            const std::string key = mode.id.empty() ? std::to_string(index + 1) : mode.id;
            lines.push_back({"mode-" + key, UseLineKind::Mode, mode.name, mode.power.value_or(Quantity{}), {}, hours(mode.time)});
        }
        if (row.no_load_loss) lines.push_back({"no-load", UseLineKind::NoLoad, {}, *row.no_load_loss, {}, hours(row.energised)});
        for (std::size_t index = 0; row.load_loss && index < row.profile.size(); ++index) {
            const LoadStep& step = row.profile[index];
            const std::string key = step.id.empty() ? std::to_string(index + 1) : step.id;
            const std::optional<double> load = step.load ? step.load->in(unit_one()) : std::nullopt;
            lines.push_back({"load-" + key, UseLineKind::Load, {}, *row.load_loss, load, hours(step.time)});
        }
        return lines;
    }
};

double kg_of(const Study& study, const VariantResult& variant, const ProductResult& product, const Activity& activity,
             const std::string& exchange) {
    double kg = 0.0;
    for (const Line& line : variant.inventory->lines)
        if (&study.activities[line.activity] == &activity && line_counts(product, line) && exchange_of(study, line).id == exchange)
            kg += line_amount(variant, product, line).kg_co2e;
    return kg;
}

}  // namespace

std::vector<UseReading> use_phases(const Study& own, const VariantResult& variant, const ProductResult& product) {
    static const Unit kKilowattHour = parse_unit("kWh", {}).value();
    const Study& study = study_of(variant, own);
    std::vector<UseReading> readings;
    for (std::size_t index = 0; index < study.use.size(); ++index) {
        const UsePhase& row = study.use[index];
        const auto& only = row.products;
        if (!only.empty() && std::find(only.begin(), only.end(), study.products[product.product].id) == only.end()) continue;
        const Activity* activity = made_activity(study, "use-" + row.id);
        if (activity == nullptr) continue;
        UseReading reading;
        reading.row = index;
        reading.activity = activity->id;
        const std::optional<double> years = row.life ? years_of(*row.life) : std::nullopt;
        reading.years = years.value_or(0.0);
        reading.gap = row.gap.has_value();
        reading.place_assumed = row.place.empty();
        reading.timing_missing = reading.years > kTimingYears && row.timing.empty();
        reading.lines = Reader{row, years}.lines();
        for (UseLine& line : reading.lines) {
            for (const Exchange& input : activity->inputs)
                if (input.id == line.exchange) {
                    line.kwh = input.amount->in(kKilowattHour).value_or(0.0);
                    if (line.name.empty()) line.name = input.name;
                }
            line.kg_co2e = kg_of(study, variant, product, *activity, line.exchange);
            reading.kwh += line.kwh;
            reading.kg_co2e += line.kg_co2e;
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

}  // namespace tanji
