// SPDX-License-Identifier: Apache-2.0
// PAS 2050 weights an emission by the time of its release. The clauses were recalled, not read: data/methods marks `delay` so.
// The effect, mass x (weight - 1), stands beside the total in every method.
#include <algorithm>
#include <cmath>

#include "engine/lowering/subjects.h"

namespace tanji::lowering {

namespace {

constexpr double kFirst = 2.0, kLast = 25.0;  // years between which the straight line of 0.76 % a year holds for one release

class DelayedRow {
  public:
    DelayedRow(Lowering& lowering, const DelayedEmission& row) : lowering_(lowering), row_(row), path_("delayed." + row.id) {}

    void lower() {
        const std::size_t before = lowering_.diagnostics.size();
        if (row_.after.has_value() == row_.until.has_value())
            error("LC-250", {}, {{"delayed", row_.id}, {"found", std::string(row_.after ? "both" : "none")}});
        if (row_.mass && row_.mass->value < 0)
            error("LC-205", "mass", {{"found", row_.mass->text}, {"what", WordKey{"field.delayed.mass"}}});
        const std::string weight = row_.after ? weight_of_one("after", *row_.after) : row_.until ? weight_of_even() : std::string();
        if (lowering_.diagnostics.size() != before) return;
        if (lowering_.method.delay.value_or(DelayRule::Apart) != DelayRule::WeightedApart) {
            lowering_.warning("LC-253", row_.provenance, path_, {{"delayed", row_.id}, {"method", lowering_.method.standard}});
            return;
        }
        Exchange exchange = made_exchange("delay", row_.gas, {"延迟排放的影响", "Effect of the delay"},
                                          named(path_ + ".mass") + " * (" + weight + " - 1)", row_.provenance);
        exchange.direction = Direction::Output;
        exchange.emission = row_.gas;
        exchange.category = Category::DelayedEffect;
        exchange.note = row_.note;
        exchange.data = DataKind::Secondary;
        const LocalText name = row_.name.empty() ? LocalText{row_.id, row_.id} : row_.name;
        Activity& made = lowering_.activity("delayed-" + row_.id, name, stage(), row_.products, row_.provenance);
        made.under_control = false;
        made.outputs.push_back(std::move(exchange));
    }

  private:
    void error(std::string_view code, const std::string& step, Arguments arguments) {
        lowering_.error(code, row_.provenance, step.empty() ? path_ : path_ + "." + step, std::move(arguments));
    }

    std::optional<double> years(const std::string& step, const Quantity& time) {
        static const Unit kYear = parse_unit("year", {}).value();
        const std::optional<double> value = time.in(kYear);
        if (!value)
            error("LC-251", step, {{"found", time.text}});
        else if (*value < 0)
            error("LC-205", step, {{"found", time.text}, {"what", WordKey{"field.delayed." + step}}});
        return value;
    }

    /// One release t0 years after the product was made: (100 - 0.76 t0) / 100 between 2 and 25 years, else the weight of that year.
    std::string weight_of_one(const std::string& step, const Quantity& time) {
        const std::optional<double> value = years(step, time);
        if (!value) return {};
        const std::string t0 = named(path_ + "." + step) + " / 1 [year]";
        if (*value >= kFirst && *value <= kLast) return "(100 - 0.76 * " + t0 + ") / 100";
        if (*value != std::floor(*value)) error("LC-252", step, {{"found", time.text}});
        return "max(0, 100 - " + t0 + ") / 100";
    }

    /// Even release in the years 1 .. n: the mean of (100 - i) / 100 over them; nothing of what comes after 100 years counts.
    std::string weight_of_even() {
        const std::optional<double> value = years("until", *row_.until);
        if (!value) return {};
        if (*value != std::floor(*value) || *value < 1) error("LC-252", "until", {{"found", row_.until->text}});
        const std::string n = "(" + named(path_ + ".until") + " / 1 [year])", counted = "min(100, " + n + ")";
        return "(" + counted + " - " + counted + " * (" + counted + " + 1) / 200) / " + n;
    }

    /// The model gives these rows no stage. What is shown beside the total stands at the end of the life that the boundary knows.
    [[nodiscard]] std::string stage() const {
        const auto& stages = lowering_.study.boundary.stages;
        for (const char* preferred : {"end-of-life", "use"})
            if (std::find(stages.begin(), stages.end(), preferred) != stages.end()) return preferred;
        return stages.empty() ? "end-of-life" : stages.back();
    }

    Lowering& lowering_;
    const DelayedEmission& row_;
    std::string path_;
};

}  // namespace

bool needs_delayed(const Study& study, const MethodPack&) { return !study.delayed.empty(); }

void lower_delayed(Lowering& lowering) {
    for (const DelayedEmission& row : lowering.study.delayed) DelayedRow(lowering, row).lower();
}

}  // namespace tanji::lowering
