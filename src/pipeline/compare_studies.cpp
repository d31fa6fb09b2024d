// SPDX-License-Identifier: Apache-2.0
#include "pipeline/compare_studies.h"

#include <algorithm>
#include <functional>
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

/// A state between A and B.
struct State {
    Study study;
    std::vector<EmissionFactor> pinned;
};

Result<std::vector<double>> totals(const State& state, const FactorLibrary& factors, RunContext& run) {
    Study linked = state.study;
    Diagnostics wrong;
    link_study(linked, true, wrong);
    if (wrong.has_errors()) return wrong;
    CalculationOptions options;
    options.pinned = state.pinned;
    options.other_gwp_sets = false;
    options.author_variants = false;
    RunContext quiet = run;
    quiet.progress = nullptr;
    const Result<StudyResult> result = calculate(linked, factors, options, quiet);
    if (!result) return result.diagnostics();
    std::vector<double> values;
    for (const ProductResult& product : result->base().products) values.push_back(product.total);
    return values;
}

/// All factor ids that a study names, wherever they stand.
std::set<std::string> factor_ids(const Study& study) {
    std::set<std::string> ids;
    for_each_factor(study, [&](const std::string& id) {
        if (!id.empty()) ids.insert(id);
    });
    return ids;
}

std::optional<EmissionFactor> value_of(const std::string& id, const std::vector<EmissionFactor>& pinned, const FactorLibrary& factors) {
    for (const EmissionFactor& factor : pinned)
        if (factor.id == id) return factor;
    return factors.find(id);
}

class Waterfall {
  public:
    Waterfall(const ComparisonSide& a, const ComparisonSide& b, RunContext& run) : a_(a), b_(b), run_(run), state_{a.study, a.pinned} {}

    Result<Comparison> run() {
        const Result<std::vector<double>> first = totals({a_.study, a_.pinned}, *a_.factors, run_);
        const Result<std::vector<double>> last = totals({b_.study, b_.pinned}, *b_.factors, run_);
        Diagnostics wrong;
        wrong.append(first.diagnostics());
        wrong.append(last.diagnostics());
        if (!first || !last) return wrong;
        if (!match(*first, *last, wrong)) return wrong;
        now_ = *first;
        // Values of A's library that B's has not, pinned: from here on one library serves all states.
        pin_values_of_a();
        method();
        factor_values();
        factor_choices();
        table("compare.step.parameters", StepKind::Parameter, &Study::parameters);
        outputs();
        activities();
        life_cycle();
        arrive(*last);
        return std::move(comparison_);
    }

  private:
    bool match(const std::vector<double>& first, const std::vector<double>& last, Diagnostics& wrong) {
        const auto& left = a_.study.products;
        const auto& right = b_.study.products;
        const bool single = left.size() == 1 && right.size() == 1;
        for (std::size_t from = 0; from < left.size(); ++from) {
            const auto partner =
                single ? right.begin()
                       : std::find_if(right.begin(), right.end(), [&](const Product& one) { return one.id == left[from].id; });
            if (partner == right.end()) {
                comparison_.only_a.push_back(left[from].id);
                continue;
            }
            const Quantity* unit_a = reference_flow(left[from]);
            const Quantity* unit_b = reference_flow(*partner);
            if (unit_a != nullptr && unit_b != nullptr && !(unit_b->in(unit_a->unit) == std::optional<double>(unit_a->value)))
                wrong.error("CMP-03", place_of(b_.study, partner->provenance, "products." + partner->id),
                            {{"product", partner->id}, {"a", unit_a->text}, {"b", unit_b->text}});
            const auto to = static_cast<std::size_t>(partner - right.begin());
            pairs_.emplace_back(from, to);
            comparison_.products.push_back({left[from].id, partner->id, first[from], last[to], {}});
        }
        for (const Product& one : right)
            if (!single && find_product(a_.study, one.id) == nullptr) comparison_.only_b.push_back(one.id);
        if (pairs_.empty()) wrong.error("CMP-04", {}, {});
        return !wrong.has_errors();
    }

    void pin_values_of_a() {
        for (const std::string& id : factor_ids(a_.study)) {
            const std::optional<EmissionFactor> own = value_of(id, a_.pinned, *a_.factors);
            if (own && !has(state_.pinned, id)) state_.pinned.push_back(*own);
        }
    }
    static bool has(const std::vector<EmissionFactor>& factors, const std::string& id) {
        return std::any_of(factors.begin(), factors.end(), [&](const EmissionFactor& one) { return one.id == id; });
    }

    /// Takes the step when what it leads to computes; else what it changed stays, and the next step carries its kg too.
    void step(StepKind kind, std::string_view what, Arguments arguments) {
        if (run_.cancelled()) return;
        const Result<std::vector<double>> then = totals(state_, *b_.factors, run_);
        if (!then || then->size() != now_.size()) {
            comparison_.joined.emplace_back(what);
            return;
        }
        std::vector<double> change;
        for (const auto& [from, to] : pairs_) change.push_back((*then)[from] - now_[from]);
        now_ = *then;
        if (std::all_of(change.begin(), change.end(), [](double kg) { return kg == 0.0; })) return;
        for (std::size_t pair = 0; pair < pairs_.size(); ++pair)
            comparison_.products[pair].steps.push_back({kind, {std::string(what)}, arguments, change[pair]});
    }

    void method() {
        if (state_.study.impact == b_.study.impact && state_.study.method == b_.study.method && state_.study.packs == b_.study.packs)
            return;
        Arguments arguments{{"a", a_.study.method + ", " + a_.study.impact.method}, {"b", b_.study.method + ", " + b_.study.impact.method}};
        state_.study.impact = b_.study.impact;
        state_.study.method = b_.study.method;
        state_.study.packs = b_.study.packs;
        state_.study.loaded_packs = b_.study.loaded_packs;
        step(StepKind::Method, "compare.step.method", std::move(arguments));
    }

    /// The same id with another value on the other side: another release of the library, or another study.lock.
    void factor_values() {
        std::set<std::string> ids = factor_ids(a_.study);
        for (const std::string& id : ids) {
            const std::optional<EmissionFactor> before = value_of(id, state_.pinned, *b_.factors);
            const std::optional<EmissionFactor> after = value_of(id, b_.pinned, *b_.factors);
            if (!before || !after || content_hash(*before) == content_hash(*after)) continue;
            std::erase_if(state_.pinned, [&](const EmissionFactor& one) { return one.id == id; });
            state_.pinned.push_back(*after);
            step(StepKind::FactorValue, "compare.step.factor-value", {{"factor", name_of(after->name, id)}});
        }
        for (const EmissionFactor& factor : b_.pinned)
            if (!has(state_.pinned, factor.id)) state_.pinned.push_back(factor);
    }

    Activity* activity_in(const std::string& id) {
        for (Activity& activity : state_.study.activities)
            if (activity.id == id) return &activity;
        return nullptr;
    }

    /// Exchanges that both sides have, with another factor behind them: one step for each pair of factors.
    void factor_choices() {
        std::map<std::pair<std::string, std::string>, std::vector<std::pair<Exchange*, const Exchange*>>> changes;
        for (const Activity& theirs : b_.study.activities) {
            Activity* ours = activity_in(theirs.id);
            if (ours == nullptr) continue;
            for (const auto& [mine, other] : {std::pair{&ours->inputs, &theirs.inputs}, std::pair{&ours->outputs, &theirs.outputs}})
                for (const Exchange& exchange : *other)
                    for (Exchange& own : *mine)
                        if (own.id == exchange.id && own.factor != exchange.factor && !own.factor.empty() && !exchange.factor.empty())
                            changes[{own.factor, exchange.factor}].emplace_back(&own, &exchange);
        }
        for (const auto& [ids, pairs] : changes) {
            for (const auto& [own, other] : pairs) {
                own->factor = other->factor;
                own->fuel = other->fuel;
            }
            step(StepKind::FactorChoice, "compare.step.factor-choice", {{"a", ids.first}, {"b", ids.second}});
        }
    }

    template <class Member>
    void table(std::string_view what, StepKind kind, Member Study::* member) {
        if (state_.study.*member == b_.study.*member) return;
        state_.study.*member = b_.study.*member;
        step(kind, what, {});
    }

    /// What is made and how it is shared out.
    void outputs() {
        Study& study = state_.study;
        const std::vector<Product> before = study.products;
        for (const auto& [from, to] : pairs_) {
            const std::string id = study.products[from].id;
            study.products[from] = b_.study.products[to];
            study.products[from].id = id;  // activities of A still name it so
        }
        study.production = b_.study.production;
        study.sites = b_.study.sites;
        study.periods = b_.study.periods;
        study.period = b_.study.period;
        step(StepKind::Output, "compare.step.outputs", {});
        for (const Activity& theirs : b_.study.activities)
            if (Activity* ours = activity_in(theirs.id); ours != nullptr && !(ours->allocation == theirs.allocation)) {
                ours->allocation = theirs.allocation;
                step(StepKind::Output, "compare.step.allocation", {{"activity", name_of(theirs.name, theirs.id)}});
            }
    }

    /// Activities of both sides, then those that went, then those that came.
    void activities() {
        for (const Activity& theirs : b_.study.activities)
            if (Activity* ours = activity_in(theirs.id); ours != nullptr && !(*ours == theirs)) {
                const std::vector<std::string> products = ours->products;
                *ours = theirs;
                rename_products(ours->products);
                step(StepKind::Activity, "compare.step.activity", {{"activity", name_of(theirs.name, theirs.id)}});
            }
        for (const Activity& ours : a_.study.activities) {
            if (find_activity(b_.study, ours.id) != nullptr) continue;
            std::erase_if(state_.study.activities, [&](const Activity& one) { return one.id == ours.id; });
            step(StepKind::Activity, "compare.step.activity-gone", {{"activity", name_of(ours.name, ours.id)}});
        }
        for (const Activity& theirs : b_.study.activities) {
            if (activity_in(theirs.id) != nullptr) continue;
            state_.study.activities.push_back(theirs);
            rename_products(state_.study.activities.back().products);
            step(StepKind::Activity, "compare.step.activity-new", {{"activity", name_of(theirs.name, theirs.id)}});
        }
    }
    void rename_products(std::vector<std::string>& products) const {
        for (std::string& product : products)
            for (const auto& [from, to] : pairs_)
                if (product == b_.study.products[to].id) product = a_.study.products[from].id;
    }

    void life_cycle() {
        table("compare.step.contracts", StepKind::LifeCycle, &Study::contracts);
        table("compare.step.transport", StepKind::LifeCycle, &Study::transport);
        table("compare.step.fugitives", StepKind::LifeCycle, &Study::fugitives);
        table("compare.step.use", StepKind::LifeCycle, &Study::use);
        table("compare.step.end-of-life", StepKind::LifeCycle, &Study::end_of_life);
        table("compare.step.land-use", StepKind::LifeCycle, &Study::land_use);
    }

    /// Whatever the steps did not name: the last one ends at B's own total, so that the sum is exact.
    void arrive(const std::vector<double>& last) {
        for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
            ProductComparison& product = comparison_.products[pair];
            double sum = product.total_a;
            for (const WaterfallStep& one : product.steps) sum += one.kg;
            const double rest = last[pairs_[pair].second] - sum;
            // What rounding of the sums alone leaves goes into the largest step, where it cannot be seen.
            const double size = std::max(std::abs(product.total_a), std::abs(product.total_b));
            if (std::abs(rest) <= 1e-12 * size) {
                const auto largest = std::max_element(product.steps.begin(), product.steps.end(), [](const auto& left, const auto& right) {
                    return std::abs(left.kg) < std::abs(right.kg);
                });
                if (largest != product.steps.end()) largest->kg += rest;
            } else {
                product.steps.push_back({StepKind::Rest, {"compare.step.rest"}, {}, rest});
            }
        }
    }

    const ComparisonSide& a_;
    const ComparisonSide& b_;
    RunContext& run_;
    State state_;
    std::vector<double> now_;
    std::vector<std::pair<std::size_t, std::size_t>> pairs_;
    Comparison comparison_;
};

}  // namespace

Result<ComparisonSide> comparison_side(const LoadedStudy& loaded, const std::string& variant, const FactorLibrary& factors) {
    ComparisonSide side{loaded.study, loaded.pinned, &factors};
    for (const EmissionFactor& supplier : loaded.suppliers)  // each side has its own; what study.lock holds goes before them
        if (std::none_of(side.pinned.begin(), side.pinned.end(), [&](const EmissionFactor& one) { return one.id == supplier.id; }))
            side.pinned.push_back(supplier);
    if (variant.empty() || variant == kBaseVariant) return side;
    const auto found =
        std::find_if(loaded.study.variants.begin(), loaded.study.variants.end(), [&](const Variant& one) { return one.id == variant; });
    if (found == loaded.study.variants.end()) {
        TextList known{std::string(kBaseVariant)};
        for (const Variant& one : loaded.study.variants) known.push_back(one.id);
        return Diagnostic{
            "CMP-01", Severity::Error, place_of(loaded.study, {}, "variants"), {{"found", variant}, {"expected", std::move(known)}}};
    }
    Diagnostics diagnostics;
    Study changed = apply_variant(loaded.study, *found, diagnostics);
    if (diagnostics.has_errors()) return diagnostics;
    side.study = std::move(changed);
    return side;
}

namespace {

/// One side computed and drawn; the study is linked as it was computed.
struct Drawn {
    Study study;
    std::optional<UncertaintyReading> reading;
};

bool draw(const ComparisonSide& side, RunContext& run, Drawn& drawn, Diagnostics& diagnostics) {
    drawn.study = side.study;
    link_study(drawn.study, true, diagnostics);
    if (diagnostics.has_errors()) return false;
    CalculationOptions options;
    options.pinned = side.pinned;
    options.other_gwp_sets = false;
    options.author_variants = false;
    const Result<StudyResult> result = calculate(drawn.study, *side.factors, options, run);
    diagnostics.append(result.diagnostics());
    if (!result) return false;
    UncertaintyOptions uncertainty;
    uncertainty.keep_draws = true;
    uncertainty.seed = 1;
    uncertainty.runs = 10'000;
    Result<UncertaintyReading> reading = assess_uncertainty(drawn.study, *result, uncertainty, run);
    diagnostics.append(reading.diagnostics());
    if (reading) drawn.reading = std::move(reading).value();
    return drawn.reading.has_value();
}

}  // namespace

Result<NoiseReading> compare_noise(const ComparisonSide& a, const ComparisonSide& b, RunContext& run) {
    NoiseReading noise;
    if (!states_uncertainty(a.study) && !states_uncertainty(b.study)) return noise;
    Diagnostics diagnostics;
    Drawn left, right;
    RunContext quiet = run;
    quiet.progress = nullptr;
    if (!draw(a, quiet, left, diagnostics) || !draw(b, quiet, right, diagnostics)) return diagnostics;
    noise.runs = left.reading->runs;
    noise.seed = left.reading->seed;
    noise.told = compare_uncertainty(left.study, *left.reading, right.study, *right.reading);
    return noise;
}

Result<Comparison> compare_studies(const ComparisonSide& a, const ComparisonSide& b, RunContext& run) { return Waterfall(a, b, run).run(); }

}  // namespace tanji
