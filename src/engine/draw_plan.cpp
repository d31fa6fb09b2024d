// SPDX-License-Identifier: Apache-2.0
#include "engine/draw_plan.h"

#include <algorithm>
#include <map>

#include "engine/plan_builder.h"
#include "engine/solver.h"
#include "support/hash.h"

namespace tanji {

namespace {

class PlanMaker {
  public:
    PlanMaker(const VariantResult& variant, const std::vector<Variable>& variables)
        : variant_(variant),
          inventory_(*variant.inventory),
          derivation_(inventory_.derivation),
          variables_(variables),
          stages_(inventory_.stages.size()),
          foreground_(inventory_.columns.size() - inventory_.providers.size()) {}

    DrawPlan make() {
        bind();
        footprints_of_providers();
        sort_lines();
        of_column_.assign(foreground_ * stages_, PlanBuilder::known(0.0));
        solve_foreground();
        std::vector<DrawPlan::Source> sources;
        for (const Variable& variable : variables_) sources.push_back({stable_hash(variable.id), variable.distribution});
        return builder_.finish(std::move(sources), outputs());
    }

  private:
    /// Which numbers are variables, and which depend on one.
    void bind() {
        variable_of_.assign(derivation_.size(), kNone);
        depends_ = nodes_that_vary(derivation_, variables_);
        number_of_.assign(derivation_.size(), kNone);
        for (std::size_t index = 0; index < variables_.size(); ++index)
            for (const NodeId node : variables_[index].nodes) variable_of_[node] = index;
    }

    PlanNumber scaled_by(const PlanNumber& number, std::size_t variable) {
        return builder_.multiply(
            number, builder_.multiply(builder_.draw(variable), PlanBuilder::known(1.0 / variables_[variable].distribution.value)));
    }

    PlanNumber number(NodeId node) {
        if (!depends_[node]) return PlanBuilder::known(derivation_.value(node));
        if (number_of_[node] != kNone) return numbers_[number_of_[node]];
        const std::size_t variable = variable_of_[node];
        PlanNumber result;
        if (variable != kNone && derivation_.inputs(node).empty())
            result = builder_.draw(variable);
        else
            result = operation(node);
        if (variable != kNone && !derivation_.inputs(node).empty()) result = scaled_by(result, variable);
        number_of_[node] = numbers_.size();
        numbers_.push_back(result);
        return result;
    }

    PlanNumber operation(NodeId node) {
        const std::span<const NodeId> inputs = derivation_.inputs(node);
        switch (derivation_.op(node)) {
            case Op::Sum: {
                PlanNumber sum = PlanBuilder::known(0.0);
                for (const NodeId input : inputs) sum = builder_.add(sum, number(input));
                return sum;
            }
            case Op::Product: {
                PlanNumber product = PlanBuilder::known(1.0);
                for (const NodeId input : inputs) product = builder_.multiply(product, number(input));
                return product;
            }
            case Op::Quotient: {
                const PlanNumber dividend = number(inputs[0]);
                return builder_.divide(dividend, number(inputs[1]));
            }
            case Op::Convert:
                return builder_.multiply(number(inputs[0]), PlanBuilder::known(derivation_.scale(node)));
            case Op::Negate:
                return builder_.multiply(number(inputs[0]), PlanBuilder::known(-1.0));
            case Op::Power: {
                const PlanNumber base = number(inputs[0]);
                return builder_.power(base, number(inputs[1]));
            }
            case Op::Min:
            case Op::Max: {
                PlanNumber best = number(inputs[0]);
                for (const NodeId input : inputs.subspan(1))
                    best = derivation_.op(node) == Op::Min ? builder_.smaller(best, number(input)) : builder_.larger(best, number(input));
                return best;
            }
            case Op::Abs:
                return builder_.function(PlanOp::Abs, number(inputs[0]));
            case Op::Sqrt:
                return builder_.function(PlanOp::Sqrt, number(inputs[0]));
            case Op::Exp:
                return builder_.function(PlanOp::Exp, number(inputs[0]));
            case Op::Log:
                return builder_.function(PlanOp::Log, number(inputs[0]));
            case Op::Datum:
            case Op::Constant:
            case Op::FactorValue:
                break;
        }
        LCA_REQUIRE(false, "a leaf that depends on a variable without being one");
    }

    /// kg CO2e per reference unit of each provider.
    void footprints_of_providers() {
        for (std::size_t index = 0; index < inventory_.providers.size(); ++index) {
            const Provider& provider = inventory_.providers[index];
            PlanNumber footprint = PlanBuilder::known(variant_.footprints[foreground_ + index]);
            const auto& terms = provider.term_nodes;
            if (std::any_of(terms.begin(), terms.end(), [&](NodeId node) { return depends_[node]; })) {
                footprint = PlanBuilder::known(0.0);
                for (std::size_t term = 0; term < terms.size(); ++term) {
                    const auto flow = static_cast<std::size_t>(
                        std::find(inventory_.flows.begin(), inventory_.flows.end(), provider.factor.terms[term].flow) -
                        inventory_.flows.begin());
                    const PlanNumber kg = number(terms[term]);
                    footprint = builder_.add_product(footprint, kg, PlanBuilder::known(counted_characterisation(variant_, flow)));
                }
            }
            provider_footprints_.push_back(footprint);
        }
        for (std::size_t variable = 0; variable < variables_.size(); ++variable)
            for (const std::size_t provider : variables_[variable].providers)
                provider_footprints_[provider] = scaled_by(provider_footprints_[provider], variable);
    }

    void sort_lines() {
        lines_of_.resize(foreground_);
        links_of_.resize(foreground_);
        for (std::size_t line = 0; line < inventory_.lines.size(); ++line) lines_of_[inventory_.lines[line].column].push_back(line);
        for (std::size_t link = 0; link < inventory_.links.size(); ++link) links_of_[inventory_.links[link].delivery].push_back(link);
    }

    PlanNumber& of(std::size_t column, std::size_t stage) { return of_column_[column * stages_ + stage]; }

    /// What one run of a column causes by itself and by what is solved already; with `draws` the rest, which is not.
    void add_lines(std::size_t column, const std::vector<bool>& solved, std::map<std::size_t, PlanNumber>* draws) {
        const auto from_supplier = [&](std::size_t supplier, const PlanNumber& amount) {
            if (solved[supplier]) {
                for (std::size_t stage = 0; stage < stages_; ++stage)
                    of(column, stage) = builder_.add_product(of(column, stage), amount, of(supplier, stage));
            } else {
                LCA_REQUIRE(draws != nullptr, "a column whose suppliers are not solved");
                PlanNumber& sum = draws->try_emplace(supplier, PlanBuilder::known(0.0)).first->second;
                sum = builder_.add(sum, amount);
            }
        };
        for (const std::size_t index : links_of_[column]) {
            const DeliveryLink& link = inventory_.links[index];
            from_supplier(link.supplier, link.node == 0 ? PlanBuilder::known(1.0) : number(link.node));
        }
        const std::size_t stage = inventory_.columns[column].stage;
        for (const std::size_t index : lines_of_[column]) {
            const Line& line = inventory_.lines[index];
            if (line.supplier != kNone) {
                from_supplier(line.supplier, number(line.node));
                continue;
            }
            if (stage == kNone) continue;
            const PlanNumber amount = number(line.node);
            PlanNumber& sum = of(column, stage);
            if (line.provider != kNone) {
                sum = builder_.add_product(sum, amount, provider_footprints_[line.provider]);
            } else if (line.flow != kNone) {
                const double sign = line.direction == Direction::Input ? -1.0 : 1.0;
                sum = builder_.add_product(sum, amount, PlanBuilder::known(sign * counted_characterisation(variant_, line.flow)));
            }
        }
    }

    [[nodiscard]] std::vector<std::size_t> suppliers(std::size_t column) const {
        std::vector<std::size_t> all;
        for (const std::size_t index : links_of_[column]) all.push_back(inventory_.links[index].supplier);
        for (const std::size_t index : lines_of_[column])
            if (inventory_.lines[index].supplier != kNone) all.push_back(inventory_.lines[index].supplier);
        return all;
    }

    PlanNumber made(std::size_t column) {
        const NodeId node = inventory_.columns[column].made;
        return node == 0 ? PlanBuilder::known(1.0) : number(node);
    }

    /// Suppliers before those whom they supply; what stands on loops is solved together once all else that it needs is.
    void solve_foreground() {
        std::vector<bool> solved(foreground_, false), on_loop(foreground_, false);
        const std::vector<std::size_t> loops = columns_on_loops(inventory_);
        for (const std::size_t column : loops) on_loop[column] = true;
        std::vector<std::size_t> waits(foreground_, 0), ready;
        std::vector<std::vector<std::size_t>> serves(foreground_);
        std::size_t loop_waits = 0;
        for (std::size_t column = 0; column < foreground_; ++column) {
            for (const std::size_t supplier : suppliers(column)) {
                if (on_loop[column] && on_loop[supplier]) continue;
                serves[supplier].push_back(column);
                ++(on_loop[column] ? loop_waits : waits[column]);
            }
            if (waits[column] == 0 && !on_loop[column]) ready.push_back(column);
        }
        bool loops_left = !loops.empty();
        const auto done = [&](std::size_t column) {
            solved[column] = true;
            for (const std::size_t served : serves[column]) {
                if (on_loop[served])
                    --loop_waits;
                else if (--waits[served] == 0)
                    ready.push_back(served);
            }
        };
        for (std::size_t next = 0; next < ready.size() || (loops_left && loop_waits == 0);) {
            if (loops_left && loop_waits == 0) {
                eliminate(loops, solved);
                loops_left = false;
                for (const std::size_t column : loops) done(column);
                continue;
            }
            const std::size_t column = ready[next++];
            add_lines(column, solved, nullptr);
            const PlanNumber output = made(column);
            for (std::size_t stage = 0; stage < stages_; ++stage) of(column, stage) = builder_.divide(of(column, stage), output);
            done(column);
        }
    }

    /// made_j x_j - sum over i of a_ji x_i = d_j, by elimination in the order of the columns. Where all amounts are positive the loops feed
    /// themselves exactly when every pivot stays positive, so that this is what each draw is tested for.
    void eliminate(const std::vector<std::size_t>& columns, const std::vector<bool>& solved) {
        std::vector<std::map<std::size_t, PlanNumber>> rows(columns.size());
        std::map<std::size_t, std::size_t> position;
        for (std::size_t row = 0; row < columns.size(); ++row) position[columns[row]] = row;
        for (std::size_t row = 0; row < columns.size(); ++row) {
            std::map<std::size_t, PlanNumber> draws;
            add_lines(columns[row], solved, &draws);
            rows[row][row] = made(columns[row]);
            for (const auto& [supplier, amount] : draws) {
                PlanNumber& entry = rows[row].try_emplace(position.at(supplier), PlanBuilder::known(0.0)).first->second;
                entry = builder_.subtract_product(entry, amount, PlanBuilder::known(1.0));
            }
        }
        std::vector<std::vector<std::size_t>> holders(columns.size());  // rows below that hold a column
        for (std::size_t row = 0; row < columns.size(); ++row)
            for (const auto& [column, entry] : rows[row])
                if (column < row) holders[column].push_back(row);
        const double sign = base_sign(columns);
        for (std::size_t pivot = 0; pivot < columns.size(); ++pivot) {
            if (sign != 0.0) builder_.must_be_positive(rows[pivot][pivot], sign);
            std::sort(holders[pivot].begin(), holders[pivot].end());
            for (const std::size_t row : holders[pivot]) {
                const PlanNumber factor = builder_.divide(rows[row].at(pivot), rows[pivot][pivot]);
                for (const auto& [column, entry] : rows[pivot]) {
                    if (column <= pivot) continue;
                    const auto [place, filled] = rows[row].try_emplace(column, PlanBuilder::known(0.0));
                    place->second = builder_.subtract_product(place->second, factor, entry);
                    if (filled && column < row) holders[column].push_back(row);
                }
                for (std::size_t stage = 0; stage < stages_; ++stage)
                    of(columns[row], stage) = builder_.subtract_product(of(columns[row], stage), factor, of(columns[pivot], stage));
            }
        }
        for (std::size_t row = columns.size(); row-- > 0;)
            for (std::size_t stage = 0; stage < stages_; ++stage) {
                PlanNumber sum = of(columns[row], stage);
                for (const auto& [column, entry] : rows[row])
                    if (column > row) sum = builder_.subtract_product(sum, entry, of(columns[column], stage));
                of(columns[row], stage) = builder_.divide(sum, rows[row][row]);
            }
    }

    /// 0 where amounts below 0 stand on the loop: then a pivot may have either sign, and only a result that is no number is refused.
    [[nodiscard]] double base_sign(const std::vector<std::size_t>& columns) const {
        for (const Line& line : inventory_.lines)
            if (line.supplier != kNone && line.coefficient < 0.0 && std::binary_search(columns.begin(), columns.end(), line.column))
                return 0.0;
        return 1.0;
    }

    std::vector<PlanNumber> outputs() {
        std::vector<PlanNumber> outputs;
        for (const ProductResult& product : variant_.products) {
            const PlanNumber units = PlanBuilder::known(inventory_.demand[product.product]);
            const std::size_t first = outputs.size();
            outputs.push_back(PlanBuilder::known(0.0));
            for (const StageResult& stage : product.stages) {
                const PlanNumber kg = builder_.multiply(of(inventory_.deliveries[product.product], stage.stage), units);
                // What does not vary is the base result to the last bit.
                outputs.push_back(kg.known ? PlanBuilder::known(stage.kg_co2e) : kg);
                outputs[first] = builder_.add(outputs[first], outputs.back());
            }
            if (outputs[first].known) outputs[first] = PlanBuilder::known(product.total);
        }
        return outputs;
    }

    const VariantResult& variant_;
    const Inventory& inventory_;
    const Derivation& derivation_;
    const std::vector<Variable>& variables_;
    const std::size_t stages_;
    const std::size_t foreground_;
    PlanBuilder builder_;
    std::vector<std::size_t> variable_of_;  // per node
    std::vector<bool> depends_;             // per node
    std::vector<std::size_t> number_of_;    // per node: index into numbers_
    std::vector<PlanNumber> numbers_;
    std::vector<PlanNumber> provider_footprints_;
    std::vector<std::vector<std::size_t>> lines_of_, links_of_;  // per column
    std::vector<PlanNumber> of_column_;                          // kg CO2e per run's product: foreground columns x stages
};

}  // namespace

std::vector<bool> nodes_that_vary(const Derivation& derivation, const std::vector<Variable>& variables) {
    std::vector<bool> varies(derivation.size(), false);
    for (const Variable& variable : variables)
        for (const NodeId node : variable.nodes) varies[node] = true;
    for (NodeId node = 1; node < derivation.size(); ++node) {  // inputs stand before what is made of them
        const auto inputs = derivation.inputs(node);
        if (std::any_of(inputs.begin(), inputs.end(), [&](NodeId input) { return varies[input]; })) varies[node] = true;
    }
    return varies;
}

DrawPlan make_draw_plan(const VariantResult& variant, const std::vector<Variable>& variables) {
    return PlanMaker(variant, variables).make();
}

}  // namespace tanji
