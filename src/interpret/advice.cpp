// SPDX-License-Identifier: Apache-2.0
#include "interpret/advice.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "interpret/sensitivity.h"
#include "support/ids.h"

namespace tanji {

namespace {

AuthorText name_of(const LocalText& name, const std::string& id) {
    return name.empty() ? AuthorText{id, id} : AuthorText{name.zh.empty() ? name.en : name.zh, name.en.empty() ? name.zh : name.en};
}

/// The study as computed, made rows as if their author had written them with the amounts that they came to: an input that was made from a
/// row of transport or use can then be changed like any other.
Study as_written(Study study) {
    for (Activity& activity : study.activities)
        for (auto* exchanges : {&activity.inputs, &activity.outputs})
            for (Exchange& exchange : *exchanges) {
                exchange.supply.reset();
                if (exchange.made == Made::Replaced && exchange.amount) exchange.amount->value = 0.0;  // others stand in its place
                if (exchange.made != Made::Author && exchange.amount) exchange.amount->text.clear();
                exchange.made = Made::Author;
            }
    study.contracts.clear();
    study.transport.clear();
    study.fugitives.clear();
    study.use.clear();
    study.end_of_life.reset();
    study.land_use.clear();
    study.delayed.clear();
    return study;
}

class Adviser {
  public:
    Adviser(const Study& study, const FactorLibrary& factors, const StudyResult& result, const AdviceOptions& options, RunContext& run)
        : study_(study),
          factors_(factors),
          base_(result.base()),
          options_(options),
          run_(run),
          computed_(as_written(study_of(base_, study))) {}

    std::vector<Advice> run() {
        const Result<GwpSet> gwp = GwpSet::load(base_.gwp_set, study_.impact.indicator, {});
        LCA_REQUIRE(gwp.has_value(), "a result with a GWP set that is not known");
        gwp_ = &*gwp;
        std::vector<Advice> all;
        for (const ProductResult& product : base_.products) {
            std::vector<Advice> found = of_product(product);
            // What was promised by the derivative is settled by what was computed.
            std::erase_if(found, [&](const Advice& one) { return !(one.saved_kg > 1e-9 * std::abs(product.total)); });
            std::stable_sort(found.begin(), found.end(),
                             [](const Advice& left, const Advice& right) { return left.saved_kg > right.saved_kg; });
            if (found.size() > options_.most) found.resize(options_.most);
            all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
        }
        return all;
    }

  private:
    struct Candidate {
        const Line* line;
        double kg;
    };

    std::vector<Advice> of_product(const ProductResult& product) {
        std::vector<Candidate> lines;
        for (const Line& line : base_.inventory->lines) {
            if (!line_counts(product, line) || line.direction != Direction::Input || line.provider == kNone) continue;
            const double kg = line_amount(base_, product, line).kg_co2e;
            if (kg > 0) lines.push_back({&line, kg});
        }
        std::stable_sort(lines.begin(), lines.end(), [](const Candidate& left, const Candidate& right) { return left.kg > right.kg; });
        if (lines.size() > options_.most) lines.resize(options_.most);
        std::vector<Advice> found;
        for (const Candidate& line : lines) {
            if (run_.cancelled()) break;
            less(product, line, found);
            // Another factor is for the author's own rows: those made from rows of the life cycle are changed there, which scenarios do.
            if (line.line->activity >= study_.activities.size() ||
                line.line->exchange >= study_.activities[line.line->activity].inputs.size() ||
                study_.activities[line.line->activity].inputs[line.line->exchange].supply)
                continue;
            const EmissionFactor& factor = base_.inventory->providers[line.line->provider].factor;
            if (factor.is_electricity())
                green_power(product, line, factor, found);
            else
                other_factor(product, line, factor, found);
        }
        return found;
    }

    Exchange& exchange_in(Study& study, const Line& line) const { return study.activities[line.activity].inputs[line.exchange]; }

    Advice about(const ProductResult& product, const Candidate& candidate, AdviceKind kind, std::string_view what) const {
        const Activity& activity = computed_.activities[candidate.line->activity];
        const Exchange& exchange = activity.inputs[candidate.line->exchange];
        Advice advice;
        advice.kind = kind;
        advice.product = product.product;
        advice.what = {std::string(what)};
        advice.arguments = {{"exchange", name_of(exchange.name, exchange.flow)}, {"activity", name_of(activity.name, activity.id)}};
        ResultPath path;
        path.product = study_.products[product.product].id;
        path.variant = base_.id;
        path.stage = activity.stage;
        path.activity = activity.id;
        path.exchange = exchange.id;
        advice.path = to_string(path);
        advice.now_kg = candidate.kg;
        return advice;
    }

    void settle(const ProductResult& product, const Study& changed, Advice advice, std::vector<Advice>& found) {
        const std::vector<double> totals = totals_of(changed, factors_, options_.pinned, run_);
        if (totals.empty()) return;
        advice.saved_kg = product.total - totals[product.product];
        found.push_back(std::move(advice));
    }

    void less(const ProductResult& product, const Candidate& candidate, std::vector<Advice>& found) {
        // The author's rows are changed where they stand, so that what takes its mass from them follows; made ones in the study as
        // computed.
        const bool own = candidate.line->activity < study_.activities.size() &&
                         candidate.line->exchange < study_.activities[candidate.line->activity].inputs.size() &&
                         !study_.activities[candidate.line->activity].inputs[candidate.line->exchange].supply;
        Study changed = own ? study_ : computed_;
        Quantity& amount = *exchange_in(changed, *candidate.line).amount;
        amount.value *= 1 - options_.less;
        amount.text.clear();
        Advice advice = about(product, candidate, AdviceKind::LessOfIt, "advice.less");
        advice.arguments.emplace_back("change", std::to_string(std::lround(options_.less * 100)) + " %");
        advice.ranked_kg = candidate.kg * options_.less;
        settle(product, changed, std::move(advice), found);
    }

    [[nodiscard]] double kg_per_unit(const EmissionFactor& factor, const Unit& unit) const {
        return footprint(factor, *gwp_).kg * convert(1.0, unit, factor.reference);
    }

    /// The smallest footprint that the library holds for a thing of the same name, kind, place and boundary.
    void other_factor(const ProductResult& product, const Candidate& candidate, const EmissionFactor& own, std::vector<Advice>& found) {
        std::optional<EmissionFactor> best;
        double best_kg = footprint(own, *gwp_).kg;
        const double own_kg = best_kg;
        for (const SearchHit& hit :
             factors_.search({own.name.zh.empty() ? own.name.en : own.name.zh, own.kind, own.reference.symbol, own.year, 12})) {
            if (hit.doubtful) continue;
            std::optional<EmissionFactor> other = factors_.find(hit.id);
            if (!other || other->id == own.id || other->boundary != own.boundary || other->category != own.category ||
                other->geography != own.geography || other->issuer != own.issuer || other->year < own.year ||
                other->technology == own.technology || convertible(own.reference, other->reference) != Convertible::Yes)
                continue;
            const double kg = kg_per_unit(*other, own.reference);
            if (kg <= 0 || kg >= best_kg) continue;
            best_kg = kg;
            best = std::move(other);
        }
        if (!best) return;
        Study changed = study_;
        exchange_in(changed, *candidate.line).factor = best->id;
        Advice advice = about(product, candidate, AdviceKind::OtherFactor, "advice.other-factor");
        advice.arguments.emplace_back("factor", name_of(best->name, best->id));
        advice.factor = best->id;
        advice.ranked_kg = candidate.kg * (1 - best_kg / own_kg);
        settle(product, changed, std::move(advice), found);
    }

    /// The newest factor of a technology at a place.
    [[nodiscard]] std::optional<EmissionFactor> newest(std::string_view kind, const std::string& place,
                                                       const std::string& technology) const {
        std::optional<EmissionFactor> best;
        for (const SearchHit& hit : factors_.search({technology, std::string(kind), "kWh", std::nullopt, 40})) {
            if (hit.doubtful) continue;
            std::optional<EmissionFactor> one = factors_.find(hit.id);
            if (one && one->geography == place && one->technology == technology && (!best || one->year > best->year)) best = std::move(one);
        }
        return best;
    }

    /// Power of a photovoltaic plant with the losses on its way, never 0.
    void green_power(const ProductResult& product, const Candidate& candidate, const EmissionFactor& own, std::vector<Advice>& found) {
        const std::string place = own.geography.substr(0, own.geography.find('-'));
        const std::optional<EmissionFactor> power = newest("electricity-generation-lifecycle", place, "pv");
        if (!power || kg_per_unit(*power, own.reference) <= 0) return;
        const std::optional<EmissionFactor> losses = newest("electricity-td", place, "td-incl-loss");
        if (power->td_losses != "in" && !losses) return;  // without its losses it would be too small
        Study changed = study_;
        Exchange& exchange = exchange_in(changed, *candidate.line);
        exchange.factor = power->id;
        double after = kg_per_unit(*power, own.reference);
        if (power->td_losses != "in") {
            Exchange lost = exchange;
            lost.id = exchange.id + "-losses";
            lost.factor = losses->id;
            after += kg_per_unit(*losses, own.reference);
            changed.activities[candidate.line->activity].inputs.push_back(std::move(lost));
        }
        Advice advice = about(product, candidate, AdviceKind::GreenPower, "advice.green-power");
        advice.arguments.emplace_back("factor", name_of(power->name, power->id));
        advice.factor = power->id;
        const double now = footprint(own, *gwp_).kg;
        advice.ranked_kg = now > 0 ? candidate.kg * (1 - after / now) : 0.0;
        settle(product, changed, std::move(advice), found);
    }

    const Study& study_;
    const FactorLibrary& factors_;
    const VariantResult& base_;
    const AdviceOptions& options_;
    RunContext& run_;
    const Study computed_;
    const GwpSet* gwp_ = nullptr;
};

}  // namespace

std::vector<Advice> advise(const Study& study, const FactorLibrary& factors, const StudyResult& result, const AdviceOptions& options,
                           RunContext& run) {
    return Adviser(study, factors, result, options, run).run();
}

}  // namespace tanji
