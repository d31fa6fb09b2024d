// SPDX-License-Identifier: Apache-2.0
// An input of electricity that names contracts becomes one exchange per contract, its losses, and what no contract covers.
#include <algorithm>
#include <set>

#include "engine/electricity_decision.h"
#include "engine/lowering/shared.h"
#include "engine/lowering/subjects.h"
#include "support/text.h"

namespace tanji::lowering {

namespace {

constexpr double kRounding = 1e-12;  // of a sum of a few amounts

const Contract* find_contract(const Study& study, const std::string& id) {
    for (const Contract& contract : study.contracts)
        if (contract.id == id) return &contract;
    return nullptr;
}

class Electricity {
  public:
    explicit Electricity(Lowering& lowering) : lowering_(lowering), study_(lowering.study) {}

    void run() {
        for (const Activity& activity : study_.activities) {
            for (const Exchange& input : activity.inputs)
                if (input.supply) check(activity, input);
            for (const Exchange& output : activity.outputs)
                if (output.supply) error("LC-105", output, path_of(activity, "outputs", output), {{"flow", output.flow}});
        }
        for (const Contract& contract : study_.contracts) check(contract);
        totals();
        if (lowering_.diagnostics.has_errors()) return;
        decisions_ = electricity_decisions(study_, lowering_.method, lowering_.grid_only);
        for (std::size_t first = 0; first < decisions_.size();) {
            std::size_t last = first;
            while (last < decisions_.size() && decisions_[last].path == decisions_[first].path) ++last;
            make(first, last);
            first = last;
        }
    }

  private:
    static std::string path_of(const Activity& activity, const char* side, const Exchange& exchange) {
        return "activities." + activity.id + "." + side + "." + exchange.id;
    }
    void error(std::string_view code, const Exchange& exchange, const std::string& part, Arguments arguments) const {
        lowering_.error(code, exchange.provenance, part, std::move(arguments));
    }

    /// The supplies of one input by themselves.
    void check(const Activity& activity, const Exchange& input) {
        const std::string path = path_of(activity, "inputs", input), part = path + ".supply";
        if (!input.amount || dimension_key(input.amount->unit.dimension) != "dimension.energy" || !input.emission.empty() ||
            input.distance) {
            error("LC-105", input, path, {{"flow", input.flow}});
            return;
        }
        std::set<std::string> seen;
        double sum = 0.0;
        for (const ContractUse& use : *input.supply) {
            if (!seen.insert(use.contract).second) error("LC-103", input, part, {{"contract", use.contract}});
            if (find_contract(study_, use.contract) == nullptr) {
                std::vector<std::string> ids;
                for (const Contract& contract : study_.contracts) ids.push_back(contract.id);
                const std::string near = nearest(use.contract, ids);
                error("LC-101", input, part,
                      {{"found", use.contract}, {"near", near.empty() ? "none" : near}, {"expected", TextList(ids)}});
            }
            if (!use.amount || !(use.amount->value >= 0)) {
                error("LC-102", input, part, {{"contract", use.contract}, {"found", use.amount ? use.amount->text : std::string("none")}});
                continue;
            }
            if (const std::optional<double> amount = use.amount->in(input.amount->unit)) sum += *amount;
        }
        if (sum - input.amount->value > kRounding * sum)
            error("LC-104", input, part,
                  {{"flow", input.flow}, {"amount", input.amount->text}, {"sum", sum}, {"unit", input.amount->unit.symbol}});
    }

    void check(const Contract& contract) {
        const std::string part = "contracts." + contract.id;
        if (contract.volume && !(contract.volume->value > 0))
            lowering_.error("LC-113", contract.provenance, part + ".volume",
                            {{"what", WordKey{"field.contract.volume"}}, {"found", contract.volume->text}});
        if (contract.used_elsewhere && !(contract.used_elsewhere->value >= 0))
            lowering_.error("LC-113", contract.provenance, part + ".used_elsewhere",
                            {{"what", WordKey{"field.contract.used_elsewhere"}}, {"found", contract.used_elsewhere->text}});
        const std::string name = called(contract.name, contract.id).en;
        if (!contract.factor.empty()) sound(contract, contract.factor, part + ".factor", name);
        if (!contract.losses.empty()) sound(contract, contract.losses, part + ".losses", name);
    }

    /// A plant was built and kept, lines lose part of what they carry: a factor of 0 or less is none.
    void sound(const Contract& contract, const std::string& id, const std::string& part, const std::string& name) {
        const std::optional<EmissionFactor> factor = factor_behind(lowering_, id, contract.provenance, part, name);
        if (!factor) return;
        if (dimension_key(factor->reference.dimension) != "dimension.energy" || factor->is_fuel())
            lowering_.error("LC-106", contract.provenance, part, {{"factor", id}, {"unit", factor->reference.symbol}});
        double sum = 0.0;
        for (const EmissionTerm& term : factor->terms) sum += term.kg;
        if (!(sum > 0)) lowering_.error("LC-107", contract.provenance, part, {{"factor", id}, {"sum", sum}});
    }

    /// What is claimed of each contract over all inputs.
    void totals() {
        if (lowering_.grid_only) return;
        for (const ContractTotal& total : contract_totals(study_)) {
            const Contract& contract = *total.contract;
            const std::string part = "contracts." + contract.id;
            const Argument name = called(contract.name, contract.id);
            if (!total.used)
                lowering_.warning("LC-114", contract.provenance, part, {{"contract", name}});
            else if (!total.kwh)
                lowering_.warning("LC-110", contract.provenance, part, {{"contract", name}});
            if (total.exceeded())
                lowering_.error("LC-109", contract.provenance, part + ".volume",
                                {{"contract", name},
                                 {"used", total.kwh.value_or(0.0)},
                                 {"elsewhere", total.elsewhere},
                                 {"volume", contract.volume->text}});
        }
    }

    /// The parts of one input; all of them have passed.
    void make(std::size_t first, std::size_t last) {
        Activity& activity = study_.activities[decisions_[first].activity];
        const std::size_t number = decisions_[first].input;
        activity.inputs[number].made = Made::Replaced;
        const Exchange input = activity.inputs[number];
        const std::string& path = decisions_[first].path;
        std::string rest = named(path + ".amount");
        bool left = false;
        for (std::size_t index = first; index < last; ++index) {
            const ElectricityDecision& decision = decisions_[index];
            if (decision.contract.empty()) {
                left = true;
                continue;
            }
            const Contract& contract = *find_contract(study_, decision.contract);
            const std::string supply = path + ".supply." + contract.id + ".amount";
            const bool to_grid = decision.verdict.branch == ElectricityBranch::Grid;
            if (to_grid) tell(decision, input, contract);
            if (to_grid && input.gap) {  // a hole has one bound, however it is cut
                left = true;
                continue;
            }
            rest += " - " + named(supply);
            const AuthorText name = called(contract.name, contract.id);
            Exchange part = part_of(input, activity, "-" + contract.id, {name.zh, name.en}, named(supply));
            if (!to_grid) supplied_by(contract.factor, part);
            activity.inputs.push_back(std::move(part));
            if (to_grid || contract.losses.empty()) continue;
            Exchange losses = part_of(input, activity, "-" + contract.id + "-losses",
                                      {name.zh + "，输配电损耗", name.en + ", losses of transmission"}, named(supply));
            losses.flow = input.flow + "-losses";
            supplied_by(contract.losses, losses);
            activity.inputs.push_back(std::move(losses));
        }
        if (left) activity.inputs.push_back(part_of(input, activity, "-grid", {"电网", "grid"}, rest));
    }

    /// What the author said of the amount and of its source holds for each part; its uncertainty is that of the amount in the formula.
    static Exchange part_of(const Exchange& input, const Activity& activity, const std::string& suffix, const LocalText& detail,
                            const std::string& formula) {
        Exchange part = input;
        part.id = free_id(activity, input.id + suffix);
        part.name = detailed(input.name, input.flow, detail);
        part.amount = Quantity{0.0, unit_one(), "= " + formula};
        part.supply = {};
        part.uncertainty = {};
        part.quality = {};
        part.made = Made::Generated;
        return part;
    }
    static void supplied_by(const std::string& factor, Exchange& part) {
        part.factor = factor;
        part.from.clear();
        part.gap.reset();
        part.fuel.reset();
        part.factor_quality = {};
    }

    void tell(const ElectricityDecision& decision, const Exchange& input, const Contract& contract) {
        if (decision.verdict.reason == ElectricityReason::AllFromGrid || decision.verdict.reason == ElectricityReason::MethodGridOnly)
            return;
        lowering_.warning("LC-108", input.provenance, decision.path + ".supply",
                          {{"contract", called(contract.name, contract.id)},
                           {"kwh", decision.kwh},
                           {"reason", WordKey{std::string(reason_key(decision.verdict.reason))}},
                           {"found", decision.verdict.found.empty() ? "none" : decision.verdict.found}});
    }

    Lowering& lowering_;
    Study& study_;
    std::vector<ElectricityDecision> decisions_;
};

}  // namespace

bool needs_electricity(const Study& study, const MethodPack&) {
    if (!study.contracts.empty()) return true;
    for (const Activity& activity : study.activities)
        for (const auto* exchanges : {&activity.inputs, &activity.outputs})
            for (const Exchange& exchange : *exchanges)
                if (exchange.supply) return true;
    return false;
}

void lower_electricity(Lowering& lowering) { Electricity(lowering).run(); }

}  // namespace tanji::lowering
