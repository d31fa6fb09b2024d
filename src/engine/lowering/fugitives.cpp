// SPDX-License-Identifier: Apache-2.0
// A gas that leaks becomes direct emissions: while it is filled, over the life and at its end, or as the mass balance of a period.
#include <limits>

#include "engine/lowering/shared.h"
#include "engine/lowering/subjects.h"
#include "factors/refrigerants.h"
#include "support/decimal.h"

namespace tanji::lowering {

namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();
constexpr Range kShare{0.0, 1.0, false, false};
constexpr Range kNotNegative{0.0, kEndless, false, false};
constexpr Range kPositive{0.0, kEndless, true, false};
constexpr double kRounding = 1e-12;

double in_kg(const std::optional<Quantity>& mass) {
    static const Unit kKilogram = *parse_unit("kg", {});
    return mass ? mass->in(kKilogram).value_or(0.0) : 0.0;
}

class Gas {
  public:
    Gas(Lowering& lowering, const Fugitive& row, const std::optional<GwpSet>& set)
        : lowering_(lowering), row_(row), set_(set), path_("fugitives." + row.id) {}

    void lower() {
        const bool life = row_.charge || row_.fill_loss || row_.leak || row_.life || row_.remaining || row_.recovery;
        const bool balance = row_.opening || row_.purchases || row_.closing || row_.recovered || row_.charge_growth;
        if (life == balance) {
            error(life ? "LC-151" : "LC-150", path_, {{"gas", row_.gas}});
            return;
        }
        components();
        if (life)
            over_life();
        else
            mass_balance();
    }

  private:
    void error(std::string_view code, const std::string& part, Arguments arguments) {
        lowering_.error(code, row_.provenance, part, std::move(arguments));
        sound_ = false;
    }
    [[nodiscard]] std::string value(const char* key) const { return named(path_ + "." + key); }
    void check(const std::optional<Quantity>& figure, const Range& range, const char* key) {
        sound_ = within(lowering_, figure, range, "field.fugitive." + std::string(key), row_.provenance, path_ + "." + key) && sound_;
    }
    void missing(const char* key) {
        error("LC-152", path_ + "." + key, {{"gas", row_.gas}, {"what", WordKey{"field.fugitive." + std::string(key)}}});
    }

    /// The gas itself, or what a blend consists of, by the names of the GWP set.
    void components() {
        parts_ = blend_of(row_.gas);
        if (parts_.empty()) parts_ = {{row_.gas, 1.0}};
        if (!set_) return;  // an unknown set is said elsewhere
        for (BlendPart& part : parts_) {
            if (std::optional<std::string> known = gas_in_set(part.gas, *set_)) {
                part.gas = *std::move(known);
                continue;
            }
            const std::string number = refrigerant_number(part.gas);
            const bool blend = number.starts_with("R-4") || number.starts_with("R-5");
            error(blend ? "LC-157" : "LC-158", path_ + ".gas", {{"gas", part.gas}, {"set", set_->id()}});
        }
    }

    void over_life() {
        if (!row_.charge) missing("charge");
        if (row_.leak && !row_.life) missing("life");
        if (row_.life && !row_.leak) missing("leak");
        if (row_.remaining && !row_.recovery) missing("recovery");
        if (!row_.fill_loss && !row_.leak && !row_.recovery && !row_.remaining && !row_.life) error("LC-150", path_, {{"gas", row_.gas}});
        check(row_.charge, kPositive, "charge");
        check(row_.fill_loss, kShare, "fill_loss");
        check(row_.leak, kNotNegative, "leak");
        check(row_.life, kPositive, "life");
        check(row_.remaining, kShare, "remaining");
        check(row_.recovery, kShare, "recovery");
        leaks_within_charge();
        if (!sound_) return;
        const std::string leaks = value("charge") + " * " + value("leak") + " * " + value("life");
        if (row_.fill_loss)
            emit("filling", {"充注损失", "losses when filled"}, row_.fill_stage, value("charge") + " * " + value("fill_loss"));
        if (row_.leak) emit("leaks", {"使用期泄漏", "leaks over the life"}, row_.use_stage, leaks);
        if (!row_.recovery) return;
        const std::string rest = row_.remaining ? value("charge") + " * " + value("remaining")
                                 : row_.leak    ? "(" + value("charge") + " - " + leaks + ")"
                                                : value("charge");
        emit("end", {"寿命终止排放", "release at the end of life"}, row_.end_stage, rest + " * (1 - " + value("recovery") + ")");
    }

    /// Without a stated rest nothing was topped up, so that no more can leak than was filled in.
    void leaks_within_charge() {
        if (!row_.leak || !row_.life) return;
        const Unit unit = row_.leak->unit * row_.life->unit;
        if (!unit.dimension.is_none()) {
            error("LC-154", path_ + ".leak", {{"leak", row_.leak->text}, {"life", row_.life->text}});
            return;
        }
        const double share = convert(row_.leak->value * row_.life->value, unit, unit_one());
        if (!row_.remaining && share > 1.0 + kRounding)
            error("LC-155", path_ + ".leak",
                  {{"gas", row_.gas}, {"leak", row_.leak->text}, {"life", row_.life->text}, {"percent", 100.0 * share}});
    }

    void mass_balance() {
        if (!row_.opening) missing("opening");
        if (!row_.purchases) missing("purchases");
        if (!row_.closing) missing("closing");
        check(row_.opening, kNotNegative, "opening");
        check(row_.purchases, kNotNegative, "purchases");
        check(row_.closing, kNotNegative, "closing");
        check(row_.recovered, kNotNegative, "recovered");
        std::string formula = value("opening") + " + " + value("purchases") + " - " + value("closing");
        if (row_.recovered) formula += " - " + value("recovered");
        if (row_.charge_growth) formula += " - " + value("charge_growth");
        if (!sound_) return;
        const double in = in_kg(row_.opening) + in_kg(row_.purchases);
        const double loss = in - in_kg(row_.closing) - in_kg(row_.recovered) - in_kg(row_.charge_growth);
        if (loss < -kRounding * in) error("LC-156", path_, {{"gas", row_.gas}, {"loss", loss}});
        Activity probe;  // asked before anything is made
        probe.products = row_.products;
        probe.allocation = row_.allocation;
        probe.provenance = row_.provenance;
        if (!can_share(lowering_, probe, path_)) sound_ = false;
        if (!sound_) return;
        Activity& made = emit("balance", {"物料平衡", "mass balance"}, row_.fill_stage, formula);
        made.basis = AmountBasis::Period;
        made.allocation = row_.allocation;
    }

    Activity& emit(const char* step, const LocalText& what, const std::string& stage, const std::string& formula) {
        const LocalText name = detailed(row_.name, row_.gas, what);
        Activity& activity = lowering_.activity("gas-" + row_.id + "-" + step, name, stage, row_.products, row_.provenance);
        for (const BlendPart& part : parts_) {
            const std::string amount = part.share == 1.0 ? formula : "(" + formula + ") * " + shortest(part.share);
            const std::string id = free_id(activity, part.gas);
            Exchange exchange = made_exchange(id, part.gas, detailed(row_.name, row_.gas, {part.gas, part.gas}), amount, row_.provenance);
            exchange.direction = Direction::Output;
            exchange.emission = part.gas;
            const DataKind unsaid = row_.evidence.empty() ? DataKind::Unstated : DataKind::Primary;
            exchange.data = row_.data == DataKind::Unstated ? unsaid : row_.data;
            put_quality(exchange, row_);
            exchange.evidence = row_.evidence;
            exchange.note = row_.note;
            activity.outputs.push_back(std::move(exchange));
        }
        return activity;
    }

    Lowering& lowering_;
    const Fugitive& row_;
    const std::optional<GwpSet>& set_;
    std::string path_;
    std::vector<BlendPart> parts_;
    bool sound_ = true;
};

}  // namespace

bool needs_fugitives(const Study& study, const MethodPack&) { return !study.fugitives.empty(); }

void lower_fugitives(Lowering& lowering) {
    const Impact& impact = lowering.study.impact;
    const Result<GwpSet> loaded = GwpSet::load(impact.method, impact.indicator, {});
    const std::optional<GwpSet> set = loaded ? std::optional(loaded.value()) : std::nullopt;
    for (const Fugitive& row : lowering.study.fugitives) Gas(lowering, row, set).lower();
}

}  // namespace tanji::lowering
