// SPDX-License-Identifier: Apache-2.0
#include "interpret/sensitivity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "engine/scenario.h"
#include "model/study_fields.h"
#include "model/study_node.h"

namespace tanji {

namespace {

AuthorText name_of(const LocalText& name, const std::string& id) {
    return name.empty() ? AuthorText{id, id} : AuthorText{name.zh.empty() ? name.en : name.zh, name.en.empty() ? name.zh : name.en};
}

class Assessment {
  public:
    Assessment(const Study& study, const FactorLibrary& factors, const StudyResult& result, const SensitivityOptions& options,
               RunContext& run)
        : study_(study), factors_(factors), result_(result), options_(options), run_(run) {}

    SensitivityReading run() {
        for (const ProductResult& product : result_.base().products) reading_.base.push_back(product.total);
        kind(SensitivityKind::Allocation, [this] { allocation(); });
        kind(SensitivityKind::Electricity, [this] { electricity(); });
        kind(SensitivityKind::EndOfLife, [this] { end_of_life(); });
        kind(SensitivityKind::CutOff, [this] { cut_off(); });
        kind(SensitivityKind::Factor, [this] { main_factors(); });
        kind(SensitivityKind::Amount, [this] { main_amounts(); });
        return std::move(reading_);
    }

  private:
    template <class Fill>
    void kind(SensitivityKind which, Fill fill) {
        const std::size_t before = reading_.cases.size();
        fill();
        if (reading_.cases.size() == before) reading_.without_alternative.push_back(which);
        for (std::size_t index = before; index < reading_.cases.size(); ++index) reading_.cases[index].kind = which;
    }

    /// Adds the case when the changed study computes.
    void add(const Study& changed, const std::vector<EmissionFactor>& pinned, std::string_view what, Arguments arguments,
             std::string subject) {
        if (run_.cancelled()) return;
        std::vector<double> totals = totals_of(changed, factors_, pinned, run_, scaled_);
        if (totals.empty()) return;
        SensitivityCase one;
        one.what = {std::string(what)};
        one.arguments = std::move(arguments);
        one.subject = std::move(subject);
        one.totals = std::move(totals);
        reading_.cases.push_back(std::move(one));
    }

    void allocation() {
        for (std::size_t index = 0; index < study_.activities.size(); ++index) {
            const Activity& activity = study_.activities[index];
            if (!activity.allocation) continue;
            const bool shared = has_own_product(activity)
                                    ? std::count_if(activity.outputs.begin(), activity.outputs.end(), is_product) > 1
                                    : activity.basis == AmountBasis::Period && products_served(study_, activity).size() > 1;
            if (!shared) continue;
            for (const auto& [word, key] : EnumNames<AllocationKey>::list) {
                if (key == activity.allocation->by || key == AllocationKey::Given) continue;
                Study changed = study_;
                changed.activities[index].allocation->by = key;
                changed.activities[index].allocation->shares.clear();
                add(changed, options_.pinned, "sensitivity.allocation",
                    {{"activity", name_of(activity.name, activity.id)}, {"key", WordKey{"enum.allocation." + std::string(word)}}},
                    "activities." + activity.id + ".allocation.by");
            }
        }
    }

    void electricity() {
        for (const VariantResult& variant : result_.variants) {
            if (variant.id != kGridVariant) continue;
            SensitivityCase one;
            one.what = {"sensitivity.grid-only"};
            one.subject = std::string(kGridVariant);
            for (const ProductResult& product : variant.products) one.totals.push_back(product.total);
            reading_.cases.push_back(std::move(one));
        }
        // Grid averages of other years and kinds that the library holds for the same place.
        std::set<std::string> used;
        for (const Provider& provider : result_.base().inventory->providers)
            if (provider.factor.is_electricity()) used.insert(provider.factor.id);
        for (const std::string& id : used) {
            const std::optional<EmissionFactor> own = factors_.find(id);
            if (!own) continue;
            for (const SearchHit& hit : factors_.search({own->name.zh, own->kind, "kWh", own->year, 6})) {
                const std::optional<EmissionFactor> other = factors_.find(hit.id);
                if (!other || other->id == own->id || other->geography != own->geography || other->technology != own->technology) continue;
                Study changed = study_;
                for_each_factor(changed, [&](std::string& named) {
                    if (named == id) named = other->id;
                });
                add(changed, options_.pinned, "sensitivity.grid-factor",
                    {{"factor", name_of(other->name, other->id)}, {"year", std::to_string(other->year)}}, other->id);
            }
        }
    }

    void end_of_life() {
        if (!study_.end_of_life || study_.end_of_life->materials.empty()) return;
        for (const auto& [word, method] : EnumNames<RecyclingMethod>::list) {
            if (method == RecyclingMethod::ByMethod || method == study_.end_of_life->method) continue;
            Study changed = study_;
            changed.end_of_life->method = method;
            for (MaterialFate& fate : changed.end_of_life->materials) fate.method = RecyclingMethod::ByMethod;
            add(changed, options_.pinned, "sensitivity.end-of-life", {{"method", WordKey{"enum.recycling." + std::string(word)}}},
                "end_of_life.method");
        }
    }

    /// All that is left out at its largest: gaps and exclusions with a bound. What has none cannot be told, and is said elsewhere.
    void cut_off() {
        std::vector<double> most = reading_.base;
        bool any = false;
        for (const GapLine& gap : result_.base().inventory->gaps) {
            if (!gap.bound_kg) continue;
            any = true;
            for (std::size_t product = 0; product < most.size(); ++product)
                if (gap.product == product || gap.product == kNone) most[product] += *gap.bound_kg;
        }
        static const Unit kUnit = *parse_unit("kgCO2e", {});
        for (const Exclusion& exclusion : study_.boundary.excluded) {
            std::optional<double> kg;
            if (exclusion.bound.most) kg = exclusion.bound.most->in(kUnit);
            for (std::size_t product = 0; product < most.size(); ++product) {
                // A share is of the whole, what is left out included.
                if (exclusion.share && *exclusion.share < 1)
                    most[product] += reading_.base[product] * *exclusion.share / (1 - *exclusion.share);
                else if (kg)
                    most[product] += *kg;
                else
                    continue;
                any = true;
            }
        }
        if (!any) return;
        SensitivityCase one;
        one.what = {"sensitivity.cut-off"};
        one.subject = "boundary.excluded";
        one.totals = std::move(most);
        reading_.cases.push_back(std::move(one));
    }

    [[nodiscard]] double largest_share(double kg, std::size_t product) const {
        const double total = std::abs(reading_.base[product]);
        return total > 0 ? std::abs(kg) / total : 0.0;
    }
    Argument percent(double change) const {
        return std::string(change > 0 ? "+" : "−") + std::to_string(std::lround(options_.change * 100)) + " %";
    }

    void main_factors() {
        const VariantResult& base = result_.base();
        std::map<std::size_t, double> share;  // provider -> largest share in any product
        for (const ProductResult& product : base.products)
            for (std::size_t provider = 0; provider < base.inventory->providers.size(); ++provider) {
                double kg = 0.0;
                for (const Line& line : base.inventory->lines)
                    if (line.provider == provider) kg += line_amount(base, product, line).kg_co2e;
                share[provider] = std::max(share[provider], largest_share(kg, product.product));
            }
        for (const std::size_t provider : ranked(share)) {
            const EmissionFactor& factor = base.inventory->providers[provider].factor;
            for (const double change : {options_.change, -options_.change}) {
                scaled_ = {{factor.id, 1 + change}};
                add(study_, options_.pinned, "sensitivity.factor",
                    {{"factor", name_of(factor.name, factor.id)}, {"change", percent(change)}}, factor.id);
                scaled_.clear();
            }
        }
    }

    void main_amounts() {
        const VariantResult& base = result_.base();
        const Study& computed = study_of(base, study_);
        std::map<std::size_t, double> share;  // line -> largest share in any product; lines of one exchange are one
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> first;
        const auto& lines = base.inventory->lines;
        for (std::size_t index = 0; index < lines.size(); ++index) {
            const Line& line = lines[index];
            const Exchange& exchange = exchange_of(computed, line);
            if (line.direction != Direction::Input || exchange.made != Made::Author || !exchange.amount ||
                line.activity >= study_.activities.size())
                continue;
            const std::size_t at = first.try_emplace({line.activity, line.exchange}, index).first->second;
            for (const ProductResult& product : base.products)
                if (line_counts(product, line))
                    share[at] = std::max(share[at], largest_share(line_amount(base, product, line).kg_co2e, product.product));
        }
        for (const std::size_t index : ranked(share)) {
            const Line& line = lines[index];
            const Activity& activity = study_.activities[line.activity];
            const Exchange& exchange = activity.inputs[line.exchange];
            for (const double change : {options_.change, -options_.change}) {
                Study changed = study_;
                Quantity& amount = *changed.activities[line.activity].inputs[line.exchange].amount;
                // A formula would give its own value again: from here on it is a number.
                amount.value *= 1 + change;
                amount.text.clear();
                add(changed, options_.pinned, "sensitivity.amount",
                    {{"exchange", name_of(exchange.name, exchange.flow)},
                     {"activity", name_of(activity.name, activity.id)},
                     {"change", percent(change)}},
                    "activities." + activity.id + ".inputs." + exchange.id + ".amount");
            }
        }
    }

    /// Those above the share that counts as main, largest first, equal ones in study order.
    [[nodiscard]] std::vector<std::size_t> ranked(const std::map<std::size_t, double>& share) const {
        std::vector<std::size_t> order;
        for (const auto& [index, part] : share)
            if (part >= options_.main_share) order.push_back(index);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) { return share.at(left) > share.at(right); });
        if (order.size() > options_.most) order.resize(options_.most);
        return order;
    }

    const Study& study_;
    const FactorLibrary& factors_;
    const StudyResult& result_;
    const SensitivityOptions& options_;
    RunContext& run_;
    SensitivityReading reading_;
    std::vector<std::pair<std::string, double>> scaled_;
};

}  // namespace

std::vector<double> totals_of(const Study& study, const FactorLibrary& factors, const std::vector<EmissionFactor>& pinned, RunContext& run,
                              const std::vector<std::pair<std::string, double>>& scaled) {
    Study linked = study;
    Diagnostics wrong;
    link_study(linked, true, wrong);
    if (wrong.has_errors()) return {};
    CalculationOptions options;
    options.pinned = pinned;
    options.scaled = scaled;
    options.other_gwp_sets = false;
    options.author_variants = false;
    RunContext quiet = run;
    quiet.progress = nullptr;
    const Result<StudyResult> result = calculate(linked, factors, options, quiet);
    std::vector<double> totals;
    if (result)
        for (const ProductResult& product : result->base().products) totals.push_back(product.total);
    return totals;
}

SensitivityReading assess_sensitivity(const Study& study, const FactorLibrary& factors, const StudyResult& result,
                                      const SensitivityOptions& options, RunContext& run) {
    return Assessment(study, factors, result, options, run).run();
}

}  // namespace tanji
