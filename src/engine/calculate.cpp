// SPDX-License-Identifier: Apache-2.0
#include "engine/calculate.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <map>
#include <set>

#include "engine/lowering.h"
#include "engine/scenario.h"
#include "engine/solver.h"

namespace tanji {

namespace {

constexpr double kResidualLimit = 1e-9;

bool uses_contracts(const Study& study) {
    if (study.contracts.empty()) return false;
    return std::any_of(study.activities.begin(), study.activities.end(), [](const Activity& activity) {
        return std::any_of(activity.inputs.begin(), activity.inputs.end(), [](const Exchange& input) { return input.supply.has_value(); });
    });
}

/// The activities that a person has to look at when the system has no proper solution; where the first of them stands.
TextList loop_names(const Study& study, const Inventory& inventory) {
    TextList names;
    std::set<std::size_t> seen;
    for (const std::size_t column : columns_on_loops(inventory))
        if (const std::size_t activity = inventory.columns[column].activity; activity != kNone && seen.insert(activity).second)
            names.push_back(study.activities[activity].id);
    return names;
}

/// A s = f forwards, A^T Lambda = B^T backwards: one factorisation serves both.
struct Solution {
    std::vector<std::vector<double>> scaling;          // per product
    std::vector<std::vector<double>> flow_footprints;  // flows x columns
    double residual = 0.0;
};

std::optional<Solution> solve(const Study& study, const Inventory& inventory, Diagnostics& diagnostics) {
    const auto fail = [&](std::string_view code, Arguments more = {}) {
        const TextList names = loop_names(study, inventory);
        const Activity* first = names.empty() ? nullptr : find_activity(study, names.front());
        const Place where =
            first == nullptr ? place_of(study, {}, "activities") : place_of(study, first->provenance, "activities." + first->id);
        more.emplace_back("activities", names);
        diagnostics.error(code, where, std::move(more));
        return std::nullopt;
    };
    const std::unique_ptr<SparseLu> lu = SparseLu::factorise(inventory.technosphere);
    if (lu == nullptr) return fail("ENG-20");
    Solution solution;
    const std::size_t size = inventory.columns.size();
    for (std::size_t product = 0; product < inventory.deliveries.size(); ++product) {
        std::vector<double> demand(size, 0.0);
        demand[inventory.deliveries[product]] = inventory.demand[product];
        std::vector<double> scaling = demand;
        lu->solve(scaling);
        solution.residual = std::max(solution.residual, relative_residual(inventory.technosphere, scaling, demand));
        solution.scaling.push_back(std::move(scaling));
    }
    if (!(solution.residual <= kResidualLimit)) return fail("ENG-22", {{"residual", solution.residual}});
    // With nothing but positive supplies a process can only run backwards when its loop consumes what it makes.
    const bool positive = std::none_of(inventory.lines.begin(), inventory.lines.end(),
                                       [](const Line& line) { return line.supplier != kNone && line.coefficient < 0; });
    if (positive)
        for (const auto& scaling : solution.scaling)
            for (const std::size_t column : columns_on_loops(inventory))
                if (scaling[column] < 0) return fail("ENG-21");

    const SparseMatrix& b = inventory.interventions;
    solution.flow_footprints.assign(inventory.flows.size(), std::vector<double>(size, 0.0));
    for (std::size_t column = 0; column < size; ++column)
        for (int entry = b.starts[column]; entry < b.starts[column + 1]; ++entry)
            solution.flow_footprints[static_cast<std::size_t>(b.row_index[static_cast<std::size_t>(entry)])][column] =
                b.values[static_cast<std::size_t>(entry)];
    for (auto& footprints : solution.flow_footprints) lu->solve_transposed(footprints);
    return solution;
}

/// The line that gives the gas off or whose factor does.
Place place_of_gas(const Study& study, const Inventory& inventory, std::size_t flow) {
    for (const Line& line : inventory.lines) {
        const auto gives = [&](const EmissionTerm& term) { return term.flow == inventory.flows[flow]; };
        bool named = line.flow == flow;
        if (line.provider != kNone) {
            const auto& terms = inventory.providers[line.provider].factor.terms;
            named = std::any_of(terms.begin(), terms.end(), gives);
        }
        if (named) {
            const Exchange& exchange = exchange_of(study, line);
            return place_of(study, exchange.provenance, "activities." + study.activities[line.activity].id + "." + exchange.id);
        }
    }
    return place_of(study, {}, "impact");
}

/// Which categories the method counts; the others are computed and shown beside the total.
bool in_total(Category category, const MethodPack& method) {
    switch (category) {
        case Category::BiogenicUptake:
            return method.biogenic_uptake.value_or(BiogenicUptake::Counted) == BiogenicUptake::Counted;
        case Category::IndirectLandUse:
            return method.indirect_land_use.value_or(IndirectRule::Apart) == IndirectRule::Counted;
        case Category::SoilCarbon:
            return method.soil_carbon.value_or(SoilRule::Apart) == SoilRule::Counted;
        case Category::DelayedEffect:
            return false;
        default:
            return true;
    }
}

/// c per flow; a gas that the set does not know is an error that names it.
bool characterise(const Study& study, const GwpSet& gwp, VariantResult& variant, Diagnostics& diagnostics) {
    bool complete = true;
    variant.characterisation.clear();
    variant.locked.clear();
    variant.counted.clear();
    for (const FlowKey& flow : variant.inventory->flows) {
        const std::optional<CharacterisationFactor> factor = gwp.factor(flow);
        if (!factor) {
            diagnostics.error("ENG-23", place_of_gas(study, *variant.inventory, variant.characterisation.size()),
                              {{"gas", flow.gas}, {"set", gwp.id()}, {"indicator", gwp.indicator()}});
            complete = false;
        }
        variant.characterisation.push_back(factor.value_or(CharacterisationFactor{}));
        variant.locked.push_back(gwp.is_locked(flow));
        variant.counted.push_back(in_total(flow.category, variant.method));
    }
    if (!complete) return false;
    variant.gwp_set = gwp.id();
    const std::size_t columns = variant.inventory->columns.size();
    variant.footprints.assign(columns, 0.0);
    for (std::size_t flow = 0; flow < variant.characterisation.size(); ++flow)
        for (std::size_t column = 0; variant.counted[flow] && column < columns; ++column)
            variant.footprints[column] += variant.characterisation[flow].value * variant.flow_footprints[flow][column];
    return true;
}

/// What the lines beyond the boundary hold, stage by stage and gas by gas.
void sum_up_beyond(const VariantResult& variant, ProductResult& product) {
    const Inventory& inventory = *variant.inventory;
    std::map<std::pair<std::size_t, std::size_t>, double> kg;
    for (const Line& line : inventory.beyond) {
        if (inventory.columns[line.column].stage == kNone || !line_counts(product, line)) continue;
        const std::vector<double> flows = line_flows(variant, product, line);
        for (std::size_t flow = 0; flow < flows.size(); ++flow)
            if (flows[flow] != 0.0) kg[{inventory.columns[line.column].stage, flow}] += flows[flow];
    }
    for (const auto& [where, amount] : kg)
        product.outside.push_back({where.first, where.second, true, amount, amount * variant.characterisation[where.second].value});
}

/// The result vector of one product: what each line causes, stage by stage, gas by gas.
void sum_up(const Study& study, const VariantResult& variant, ProductResult& product) {
    const Inventory& inventory = *variant.inventory;
    const std::size_t flows = inventory.flows.size();
    std::vector<std::vector<double>> kg(inventory.stages.size(), std::vector<double>(flows, 0.0));
    std::vector<bool> used(inventory.stages.size(), false);
    const std::size_t first_provider = inventory.columns.size() - inventory.providers.size();
    for (const Line& line : inventory.lines) {
        const double amount = line.coefficient * product.scaling[line.column];
        const std::size_t stage = inventory.columns[line.column].stage;
        if (stage == kNone || !line_counts(product, line)) continue;
        used[stage] = true;
        if (line.flow != kNone)
            kg[stage][line.flow] += line.direction == Direction::Input ? -amount : amount;
        else if (line.provider != kNone)
            for (const EmissionTerm& term : inventory.providers[line.provider].factor.terms) {
                const auto flow = static_cast<std::size_t>(std::find(inventory.flows.begin(), inventory.flows.end(), term.flow) -
                                                           inventory.flows.begin());
                kg[stage][flow] += amount * variant.flow_footprints[flow][first_provider + line.provider];
            }
    }
    const auto& boundary = study.boundary.stages;
    const auto add = [&](std::size_t stage, bool inside) {
        StageResult result{stage, 0.0, inside};
        for (std::size_t flow = 0; flow < flows; ++flow) {
            if (kg[stage][flow] == 0.0) continue;
            if (!variant.counted[flow]) {
                product.outside.push_back({stage, flow, false, kg[stage][flow], kg[stage][flow] * variant.characterisation[flow].value});
                continue;
            }
            const Cell cell{stage, flow, kg[stage][flow], kg[stage][flow] * variant.characterisation[flow].value};
            result.kg_co2e += cell.kg_co2e;
            if (!locked_basis(inventory.flows[flow]).empty() && locked_basis(inventory.flows[flow]) != variant.gwp_set)
                product.locked_kg += cell.kg_co2e;
            product.cells.push_back(cell);
        }
        product.total += result.kg_co2e;
        product.stages.push_back(result);
    };
    const auto inside = [&](std::size_t stage) {
        return std::find(boundary.begin(), boundary.end(), inventory.stages[stage].id) != boundary.end();
    };
    for (std::size_t stage = 0; stage < inventory.stages.size(); ++stage)
        if (inside(stage)) add(stage, true);
    for (std::size_t stage = 0; stage < inventory.stages.size(); ++stage)
        if (!inside(stage) && used[stage]) add(stage, false);
    sum_up_beyond(variant, product);
}

/// Bounds of gaps were made per run; a gap of an activity that others draw on matters in each product as often as it runs.
void settle_gaps(Inventory& inventory, const Solution& solution) {
    std::vector<GapLine> settled;
    for (const GapLine& gap : inventory.gaps) {
        if (gap.product != kNone) {
            settled.push_back(gap);
            continue;
        }
        for (std::size_t product = 0; product < solution.scaling.size(); ++product) {
            const double runs = solution.scaling[product][gap.column];
            if (runs == 0.0) continue;
            GapLine part = gap;
            part.product = product;
            // The author's own bound is per reference flow already; one that rests on the library was made per run.
            if (part.bound_kg && !part.candidate.empty()) *part.bound_kg *= runs;
            settled.push_back(part);
        }
    }
    inventory.gaps = std::move(settled);
}

class Calculation {
  public:
    Calculation(const Study& study, const FactorLibrary& factors, const CalculationOptions& options, RunContext& run)
        : study_(study), factors_(factors), options_(options), run_(run) {}

    Result<StudyResult> run() {
        StudyResult result;
        take(compute(base_task()), result);
        if (diagnostics_.has_errors()) return std::move(diagnostics_);
        if (options_.author_variants) add_variants(result);
        if (diagnostics_.has_errors()) return std::move(diagnostics_);
        tell_idle_activities(result.base());
        if (options_.other_gwp_sets) add_gwp_variants(result);
        return {std::move(result), std::move(diagnostics_)};
    }

  private:
    /// What one variant is computed with.
    struct Task {
        std::string id;
        LocalText name;
        std::vector<std::pair<std::string, std::string>> replace;
        std::string gwp_set;
        Place where;
        std::string method;
        bool grid_only = false;
        const Variant* author = nullptr;  // whose `set` is to be put in
    };
    Task base_task() const {
        return {std::string(kBaseVariant), {}, {}, study_.impact.method, place_of(study_, {}, "impact"), study_.method};
    }
    struct Computed {
        std::optional<VariantResult> variant;
        Diagnostics diagnostics;
    };

    void take(Computed computed, StudyResult& result) {
        diagnostics_.append(std::move(computed.diagnostics));
        if (computed.variant) result.variants.push_back(std::move(*computed.variant));
    }

    /// The author's own, the study without its contracts, the other method packs.
    std::vector<Task> tasks_beside() const {
        std::vector<Task> tasks;
        for (const Variant& variant : study_.variants) {
            Task task = base_task();
            task.id = variant.id;
            task.name = variant.name;
            task.replace = variant.factors;
            if (!variant.impact.empty()) task.gwp_set = variant.impact;
            if (!variant.method.empty()) task.method = variant.method;
            task.where = place_of(study_, variant.provenance, "variants." + variant.id);
            task.grid_only = variant.grid_only;
            task.author = &variant;
            tasks.push_back(std::move(task));
        }
        if (uses_contracts(study_)) {
            Task task = base_task();
            task.id = kGridVariant;
            task.name = {"全部按电网电力", "all electricity from the grid"};
            task.grid_only = true;
            tasks.push_back(std::move(task));
        }
        for (const std::string& method : study_.beside) {
            if (method == study_.method) continue;
            Task task = base_task();
            task.id = std::string(kMethodVariantPrefix) + method;
            task.method = method;
            if (const auto pack = method_of(study_, method)) task.name = {pack->standard, pack->standard};
            tasks.push_back(std::move(task));
        }
        return tasks;
    }

    /// Variants share nothing but what they read, so each may have a thread of its own; they are taken in the order of the tasks, so the
    /// result does not depend on how many threads there are.
    void add_variants(StudyResult& result) {
        const std::vector<Task> tasks = tasks_beside();
        const std::size_t at_once = std::max(1U, run_.threads);
        for (std::size_t first = 0; first < tasks.size(); first += at_once) {
            const std::size_t last = std::min(tasks.size(), first + at_once);
            std::vector<std::future<Computed>> others;
            for (std::size_t index = first + 1; index < last; ++index)
                others.push_back(std::async(std::launch::async, [this, &tasks, index] { return compute(tasks[index]); }));
            take(compute(tasks[first]), result);
            for (std::future<Computed>& other : others) take(other.get(), result);
        }
    }

    [[nodiscard]] Computed compute(const Task& task) const {
        Computed computed;
        const Result<GwpSet> gwp = GwpSet::load(task.gwp_set, study_.impact.indicator, task.where);
        computed.diagnostics.append(gwp.diagnostics());
        const std::optional<MethodPack> method = method_of(study_, task.method);
        LCA_REQUIRE(method.has_value(), "a method that link_study let pass: " + task.method);
        std::shared_ptr<const Study> lowered;
        if (!lower(task, *method, lowered, computed.diagnostics)) return computed;
        const Study& study = lowered ? *lowered : study_;
        const InventoryOptions options{task.replace,
                                       options_.pinned,
                                       task.gwp_set,
                                       study_.impact.indicator,
                                       options_.functional_units,
                                       method->capital_goods.value_or(CapitalGoods::Included) != CapitalGoods::Excluded,
                                       options_.scaled,
                                       task.where};
        RunContext quiet = run_;  // progress is told by the base alone
        if (task.id != kBaseVariant) quiet.progress = nullptr;
        Result<Inventory> built = build_inventory(study, factors_, options, quiet);
        computed.diagnostics.append(built.diagnostics());
        if (!gwp || !built) return computed;
        auto inventory = std::make_shared<Inventory>(std::move(built).value());
        std::optional<Solution> solution = solve(study, *inventory, computed.diagnostics);
        if (!solution) return computed;
        settle_gaps(*inventory, *solution);
        VariantResult variant;
        variant.id = task.id;
        variant.name = task.name;
        variant.inventory = inventory;
        variant.method = *method;
        variant.lowered = lowered;
        variant.flow_footprints = std::move(solution->flow_footprints);
        variant.residual = solution->residual;
        if (!characterise(study, *gwp, variant, computed.diagnostics)) return computed;
        for (std::size_t product = 0; product < study.products.size(); ++product) {
            ProductResult part;
            part.product = product;
            part.scaling = std::move(solution->scaling[product]);
            sum_up(study, variant, part);
            variant.products.push_back(std::move(part));
        }
        computed.variant = std::move(variant);
        return computed;
    }

    /// The study as this variant computes it: the author's changes put in, rows of contracts, transport and the like turned into exchanges.
    /// Null when that is the study itself. False with errors.
    bool lower(const Task& task, const MethodPack& method, std::shared_ptr<const Study>& lowered, Diagnostics& diagnostics) const {
        const bool changes = task.author != nullptr && !task.author->set.empty();
        if (!changes && !needs_lowering(study_, method, task.grid_only)) return true;
        const std::size_t before = diagnostics.size();
        const Study changed = changes ? apply_set(study_, *task.author, diagnostics) : study_;
        if (diagnostics.size() != before && diagnostics.has_errors()) return false;
        Result<Study> made = lower_study(changed, factors_, options_.pinned, method, task.grid_only);
        diagnostics.append(made.diagnostics());
        if (!made) return false;
        lowered = std::make_shared<const Study>(std::move(made).value());
        return true;
    }

    /// An activity whose product nothing draws on runs for nobody: what it emits would be missing, and no total would show it.
    void tell_idle_activities(const VariantResult& base) {
        const Study& study = study_of(base, study_);
        std::vector<bool> runs(study.activities.size(), false);
        const auto& columns = base.inventory->columns;
        for (std::size_t column = 0; column < columns.size(); ++column)
            for (const ProductResult& product : base.products)
                if (columns[column].activity != kNone && product.scaling[column] != 0.0) runs[columns[column].activity] = true;
        for (std::size_t index = 0; index < runs.size(); ++index) {
            const Activity& activity = study.activities[index];
            if (!runs[index] && has_own_product(activity))
                diagnostics_.warning("ENG-31", place_of(study_, activity.provenance, "activities." + activity.id),
                                     {{"activity", activity.id}});
        }
    }

    /// Only C changes: the inventory of the base serves all sets. A set that lacks a gas is left out, and said.
    void add_gwp_variants(StudyResult& result) {
        for (const char* set : {"AR4", "AR5", "AR6"}) {
            if (set == result.base().gwp_set) continue;
            const Result<GwpSet> gwp = GwpSet::load(set, study_.impact.indicator, {});
            if (!gwp) continue;
            VariantResult variant = result.base();
            variant.id = std::string(kGwpVariantPrefix) + set;
            variant.name = gwp->name();
            Diagnostics lacking;
            const Study& study = study_of(variant, study_);
            if (!characterise(study, *gwp, variant, lacking)) {
                for (const Diagnostic& diagnostic : lacking) diagnostics_.warning("ENG-24", diagnostic.place, diagnostic.arguments);
                continue;
            }
            for (ProductResult& product : variant.products) {
                product.total = product.locked_kg = 0.0;
                product.stages.clear();
                product.cells.clear();
                product.outside.clear();
                sum_up(study, variant, product);
            }
            result.variants.push_back(std::move(variant));
        }
    }

    const Study& study_;
    const FactorLibrary& factors_;
    const CalculationOptions& options_;
    RunContext& run_;
    Diagnostics diagnostics_;
};

}  // namespace

Result<StudyResult> calculate(const Study& study, const FactorLibrary& factors, const CalculationOptions& options, RunContext& run) {
    return Calculation(study, factors, options, run).run();
}

}  // namespace tanji
