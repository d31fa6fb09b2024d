// SPDX-License-Identifier: Apache-2.0
// Use stage: power x time x service life, so that no year ever turns into hours unless a constant says so.
#include <set>

#include "engine/lowering/shared.h"
#include "engine/lowering/subjects.h"
#include "engine/use_time.h"
#include "support/message.h"

namespace tanji::lowering {

namespace {

constexpr double kTolerance = 1e-9;
constexpr double kLargestLoad = 3.0;  // above three times the rated load a figure is a percentage without its sign

class UseRow {
  public:
    UseRow(Lowering& lowering, const UsePhase& row) : lowering_(lowering), row_(row), path_("use." + row.id) {}

    void lower() {
        const std::size_t before = lowering_.diagnostics.size();
        supply();
        life();
        modes();
        no_load();
        load();
        if (!row_.no_load_loss && !row_.load_loss && row_.modes.empty()) error("LC-201", {}, {{"use", row_.id}});
        hours();
        if (lowering_.diagnostics.size() != before) return;
        Activity& made = lowering_.activity("use-" + row_.id, name(), row_.stage, row_.products, row_.provenance);
        made.place = row_.place;
        made.under_control = false;
        made.note = row_.note;
        made.inputs = std::move(inputs_);
    }

  private:
    void error(std::string_view code, const std::string& step, Arguments arguments) {
        error_at(code, row_.provenance, step, std::move(arguments));
    }
    void error_at(std::string_view code, const Provenance& where, const std::string& step, Arguments arguments) {
        lowering_.error(code, where, step.empty() ? path_ : path_ + "." + step, std::move(arguments));
    }
    [[nodiscard]] std::string field(const std::string& step) const { return named(path_ + "." + step); }
    [[nodiscard]] LocalText name() const { return row_.name.empty() ? LocalText{row_.id, row_.id} : row_.name; }

    void supply() {
        if (row_.factor.empty() && !row_.gap) error("LC-202", "factor", {{"use", row_.id}});
        if (!row_.factor.empty() && row_.gap) error("LC-203", "gap", {{"use", row_.id}});
    }

    void life() {
        if (!row_.life) return;  // said already: the key is required
        if (!years_of(*row_.life))
            error("LC-204", "life", {{"found", row_.life->text}, {"kind", std::string(is_plain_time(*row_.life) ? "hours" : "other")}});
        else if (!(row_.life->value > 0))
            error("LC-205", "life", {{"found", row_.life->text}, {"what", WordKey{"field.use_phase.life"}}});
    }

    bool not_negative(const Quantity& value, const Provenance& where, const std::string& step, const char* what) {
        if (value.value >= 0) return true;
        error_at("LC-205", where, step, {{"found", value.text}, {"what", WordKey{what}}});
        return false;
    }

    /// "{use.x.time} * {use.x.life}" and the like; empty after an error.
    std::string hours_of(const Quantity& time, const Provenance& where, const std::string& step) {
        not_negative(time, where, step, "field.use_mode.time");
        switch (time_kind(time)) {
            case TimeKind::PerYear:
                return field(step) + " * " + field("life");
            case TimeKind::Share:
                return field(step) + " * {constants.hours_per_year} * " + field("life");
            case TimeKind::WholeLife:
                return field(step);
            case TimeKind::Unclear:
                break;
        }
        const std::optional<double> share = time.in(unit_one());
        const std::string meant = share ? brief_number(*share * kHoursPerYear) + " h/year" : std::string("2920 h/year");
        error_at("LC-206", where, step, {{"found", time.text}, {"meant", meant}, {"kind", std::string(share ? "daily" : "other")}});
        return {};
    }

    void add(const std::string& id, const LocalText& called, const std::string& formula, const Provenance& where) {
        Exchange exchange = made_exchange(id, row_.flow, called, formula, where);
        exchange.factor = row_.factor;
        exchange.gap = row_.gap;
        if (row_.gap && row_.flow == "electricity") exchange.kind = "electricity-footprint";
        exchange.data = row_.data;
        exchange.evidence = row_.evidence;
        put_quality(exchange, row_);
        exchange.note = row_.note.empty() ? row_.document : row_.note;
        inputs_.push_back(std::move(exchange));
    }

    void modes() {
        std::set<std::string> seen;
        for (std::size_t index = 0; index < row_.modes.size(); ++index) {
            const UseMode& mode = row_.modes[index];
            const std::string key = mode.id.empty() ? std::to_string(index + 1) : mode.id;
            const std::string step = "modes." + key;
            if (!seen.insert(key).second) error_at("LC-207", mode.provenance, step, {{"id", key}});
            if (!mode.power || !mode.time) continue;  // said already: the keys are required
            not_negative(*mode.power, mode.provenance, step + ".power", "field.use_mode.power");
            const std::string hours = hours_of(*mode.time, mode.provenance, step + ".time");
            add("mode-" + key, mode.name.empty() ? LocalText{key, key} : mode.name, field(step + ".power") + " * " + hours,
                mode.provenance);
        }
    }

    void no_load() {
        if (!row_.no_load_loss) return;
        not_negative(*row_.no_load_loss, row_.provenance, "no_load_loss", "field.use_phase.no_load_loss");
        const std::string hours =
            row_.energised ? hours_of(*row_.energised, row_.provenance, "energised") : "{constants.hours_per_year} * " + field("life");
        add("no-load", {"空载损耗", "No-load losses"}, field("no_load_loss") + " * " + hours, row_.provenance);
    }

    /// Losses in conductors and windings go with the square of the current.
    void load() {
        if (row_.load_loss && row_.profile.empty()) error("LC-208", "profile", {{"use", row_.id}});
        if (!row_.load_loss && !row_.profile.empty()) error("LC-209", "load_loss", {{"use", row_.id}});
        if (row_.load_loss) not_negative(*row_.load_loss, row_.provenance, "load_loss", "field.use_phase.load_loss");
        std::set<std::string> seen;
        for (std::size_t index = 0; index < row_.profile.size(); ++index) {
            const LoadStep& each = row_.profile[index];
            const std::string key = each.id.empty() ? std::to_string(index + 1) : each.id;
            const std::string step = "profile." + key;
            if (!seen.insert(key).second) error_at("LC-207", each.provenance, step, {{"id", key}});
            if (!each.load || !each.time) continue;
            const std::optional<double> share = each.load->in(unit_one());
            if (!share || *share < 0 || *share > kLargestLoad)
                error_at("LC-210", each.provenance, step + ".load", {{"found", each.load->text}});
            const std::string hours = hours_of(*each.time, each.provenance, step + ".time");
            const std::string text = each.load->text;
            add("load-" + key, {"负载损耗（负载率 " + text + "）", "Load losses at " + text},
                field("load_loss") + " * " + field(step + ".load") + " ^ 2 * " + hours, each.provenance);
        }
    }

    /// No state of use can last longer than a year has hours, nor a load longer than the device is energised.
    void hours() {
        const std::optional<double> years = row_.life ? years_of(*row_.life) : std::nullopt;
        const auto sum = [&](const auto& rows) {
            double total = 0.0;
            for (const auto& row : rows)
                if (row.time) total += hours_per_year(*row.time, years).value_or(0.0);
            return total;
        };
        double most = kHoursPerYear;
        const auto within = [&](double found, const std::string& step) {
            if (found > most * (1 + kTolerance)) error("LC-211", step, {{"found", found}, {"most", most}});
        };
        within(sum(row_.modes), "modes");
        if (row_.energised) {
            const double energised = hours_per_year(*row_.energised, years).value_or(kHoursPerYear);
            within(energised, "energised");
            most = std::min(most, energised);
        }
        within(sum(row_.profile), "profile");
    }

    Lowering& lowering_;
    const UsePhase row_;  // a copy: made activities move what the study holds
    std::string path_;
    std::vector<Exchange> inputs_;
};

}  // namespace

bool needs_use(const Study& study, const MethodPack&) { return !study.use.empty(); }

void lower_use(Lowering& lowering) {
    for (const UsePhase& row : lowering.study.use) UseRow(lowering, row).lower();
}

}  // namespace tanji::lowering
