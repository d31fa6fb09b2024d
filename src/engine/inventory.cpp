// SPDX-License-Identifier: Apache-2.0
#include "engine/inventory.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/allocation.h"
#include "engine/amounts.h"
#include "engine/providers.h"
#include "engine/record_quantity.h"

namespace tanji {

namespace {

/// The gas of a direct emission, with its tag: "CH4/combustion" is methane from combustion.
FlowKey flow_of(const Exchange& exchange, bool& known_tag) {
    known_tag = true;
    FlowKey flow{exchange.emission, exchange.category, Origin::None};
    const std::size_t slash = flow.gas.find('/');
    if (slash != std::string::npos) {
        const std::string tag = flow.gas.substr(slash + 1);
        flow.gas.resize(slash);
        if (tag == "combustion") flow.origin = Origin::Combustion;
        if (tag == "fugitive") flow.origin = Origin::Fugitive;
        if (tag == "aircraft") flow.origin = Origin::Aircraft;
        known_tag = flow.origin != Origin::None;
    }
    return flow;
}

class Builder {
  public:
    Builder(const Study& study, const FactorLibrary& factors, const InventoryOptions& options, RunContext& run)
        : study_(study), factors_(factors), options_(options), run_(run), providers_(study, factors, options, inventory_, diagnostics_) {}

    Result<Inventory> build() {
        inventory_.stages = stages_of(study_);
        columns_of_.resize(study_.activities.size());
        add_deliveries();
        for (std::size_t index = 0; index < study_.activities.size(); ++index) add_columns(index);
        if (refused_) return std::move(diagnostics_);  // links to a column that is not there would only repeat the error
        for (std::size_t index = 0; index < study_.activities.size() && !run_.cancelled(); ++index) {
            add_lines(index);
            run_.report("step.inventory", static_cast<double>(index + 1) / static_cast<double>(study_.activities.size()));
        }
        record_made();
        deliver();
        study_gaps();
        for (const std::string& id : providers_.unused_replacements()) diagnostics_.error("ENG-08", options_.where, {{"id", id}});
        if (diagnostics_.has_errors()) return std::move(diagnostics_);
        assemble();
        return {std::move(inventory_), std::move(diagnostics_)};
    }

  private:
    Derivation& derivation() { return inventory_.derivation; }

    void add_deliveries() {
        for (std::size_t product = 0; product < study_.products.size(); ++product) {
            inventory_.deliveries.push_back(inventory_.columns.size());
            Column column;
            column.kind = ColumnKind::Delivery;
            column.product = product;
            inventory_.columns.push_back(column);
            inventory_.demand.push_back(options_.functional_units);
        }
    }

    std::size_t stage_index(const Activity& activity) const {
        for (std::size_t stage = 0; stage < inventory_.stages.size(); ++stage)
            if (inventory_.stages[stage].id == activity.stage) return stage;
        return kNone;
    }

    /// One column for each product that the activity serves, or for each product of its own, with the share that it carries.
    void add_columns(std::size_t index) {
        const Activity& activity = study_.activities[index];
        Column column;
        column.activity = index;
        column.stage = stage_index(activity);
        std::vector<Sharer> sharers;
        std::vector<std::size_t> numbers;
        const bool own = has_own_product(activity);
        if (own) {
            for (std::size_t output = 0; output < activity.outputs.size(); ++output)
                if (const Exchange& exchange = activity.outputs[output]; is_product(exchange)) {
                    sharers.push_back({nullptr, &exchange, {}, {}, name_of_output(activity, exchange)});
                    numbers.push_back(output);
                }
        } else {
            for (const std::size_t product : products_served(study_, activity)) {
                sharers.push_back({&study_.products[product], nullptr, activity.site, activity.period});
                numbers.push_back(product);
            }
        }
        std::vector<NodeId> shares(sharers.size(), 0);
        if (sharers.size() > 1 && (own || activity.basis == AmountBasis::Period)) {
            shares = allocate(study_, activity, sharers, derivation(), diagnostics_);
            if (shares.empty()) {
                refused_ = true;
                return;
            }
        }
        for (std::size_t number = 0; number < numbers.size(); ++number) {
            (own ? column.output : column.product) = numbers[number];
            column.share = shares[number];
            columns_of_[index].push_back(inventory_.columns.size());
            inventory_.columns.push_back(column);
        }
    }

    /// What turns an amount of the activity into an amount per run of the column: share of a period x reference flow / output; for a piece
    /// of one of several sites or periods, that part of the output; for a piece that leaves the process, gross output / output.
    struct Scale {
        NodeId share = 0, flow = 0, output = 0, part = 0;
    };
    NodeId all_output(const Product& product) {
        return allocation::output_node(study_, {&product, nullptr, {}, {}}, {&product, nullptr, {}, {}}, derivation());
    }
    Scale scale_of(const Column& column) {
        const Activity& activity = study_.activities[column.activity];
        Scale scale{column.share, 0, 0, 0};
        if (column.output != kNone) return scale;
        const Product& product = study_.products[column.product];
        const Quantity& flow = *reference_flow(product);
        if (activity.basis == AmountBasis::Period) {
            scale.output = all_output(product);
            const std::string unit(derivation().unit(scale.output));
            scale.flow = derivation().datum(flow.value, flow.unit.symbol, "derivation.reference-flow", flow.text, product.provenance);
            if (flow.unit.symbol != unit) scale.flow = derivation().convert(scale.flow, *flow.in(*parse_unit(unit, {})), unit);
            return scale;
        }
        if (activity.site.empty() && activity.period.empty() && activity.basis == AmountBasis::ReferenceFlow) return scale;
        part_of_output(activity, product, scale);
        return scale;
    }
    /// Amounts of a piece count as often as such pieces were made among all good ones.
    void part_of_output(const Activity& activity, const Product& product, Scale& scale) {
        const Sharer here{&product, nullptr, activity.site, activity.period};
        NodeId made = 0;
        if (activity.basis == AmountBasis::GrossUnit) {
            made = allocation::gross_output_node(study_, here, derivation());
            if (made == 0)
                diagnostics_.error("ENG-40", place_of(study_, activity.provenance, "activities." + activity.id + ".basis"),
                                   {{"activity", activity.id}, {"product", product.id}});
        } else if (output_of(study_, product, activity.site, activity.period)) {
            made = allocation::output_node(study_, here, here, derivation());
        } else {
            diagnostics_.error("ENG-41", place_of(study_, activity.provenance, "activities." + activity.id),
                               {{"activity", activity.id}, {"product", product.id}});
        }
        if (made == 0 || !output_of(study_, product)) return;
        NodeId all = all_output(product);
        if (derivation().unit(all) != derivation().unit(made)) {
            const Unit wanted = *parse_unit(derivation().unit(made), {});
            const Quantity value{derivation().value(all), *parse_unit(derivation().unit(all), {}), {}};
            const std::optional<double> in = value.in(wanted);
            if (!in) return;  // link_study has refused it
            all = derivation().convert(all, *in, wanted.symbol);
        }
        scale.part = derivation().quotient(made, all, "1", "derivation.part-of-output");
    }
    NodeId scaled(NodeId amount, const Scale& scale) {
        const std::string unit(derivation().unit(amount));
        NodeId node = amount;
        const auto times = [&](NodeId other, std::string_view label) {
            const NodeId parts[] = {node, other};
            node = derivation().product(parts, unit, label);
        };
        if (scale.share != 0) times(scale.share, "derivation.allocated");
        if (scale.part != 0) times(scale.part, "derivation.for-part-of-output");
        if (scale.output != 0) {
            if (derivation().value(scale.flow) != 1.0) times(scale.flow, "derivation.for-reference-flow");
            node = derivation().quotient(node, scale.output, unit, "derivation.per-reference-flow");
        }
        return node;
    }

    void add_lines(std::size_t activity_index) {
        const Activity& activity = study_.activities[activity_index];
        for (const std::size_t index : columns_of_[activity_index]) {
            const Scale scale = scale_of(inventory_.columns[index]);
            for (const Direction direction : {Direction::Input, Direction::Output}) {
                const auto& exchanges = direction == Direction::Input ? activity.inputs : activity.outputs;
                for (std::size_t exchange = 0; exchange < exchanges.size(); ++exchange)
                    add_line(index, direction, exchange, exchanges[exchange], scale);
            }
        }
    }

    void add_line(std::size_t column, Direction direction, std::size_t number, const Exchange& exchange, const Scale& scale) {
        const std::size_t activity_index = inventory_.columns[column].activity;
        const Activity& activity = study_.activities[activity_index];
        const std::string part = "activities." + activity.id + (direction == Direction::Input ? ".inputs." : ".outputs.") + exchange.id;
        if (failed_.contains(&exchange)) return;  // said already, for the first of the activity's columns
        if (exchange.made == Made::Replaced || (exchange.capital_good && !options_.with_capital_goods)) return;
        if (exchange.gap) {
            add_gap(column, direction, number, exchange, scale);
            return;
        }
        Line line;
        line.column = column;
        line.activity = activity_index;
        line.direction = direction;
        line.exchange = number;
        std::optional<Converted> amount;
        if (!exchange.factor.empty() || !exchange.replaces.empty()) {
            line.provider = providers_.provider_of(exchange, part);
            if (line.provider == kNone) {
                failed_.insert(&exchange);
                return;
            }
            amount = amount_for(study_, exchange, inventory_.providers[line.provider].factor, part, derivation(), diagnostics_);
        } else if (!exchange.from.empty()) {
            const Activity& supplier = *find_activity(study_, exchange.from.substr(0, exchange.from.find('/')));
            const Exchange& supply = *find_supply(supplier, exchange.from);
            line.supplier = column_of(supplier, supply);
            amount = amount_in(study_, exchange, supply.amount->unit, part, derivation(), diagnostics_);
        } else if (!exchange.emission.empty()) {
            bool known_tag = true;
            const FlowKey flow = flow_of(exchange, known_tag);
            if (!known_tag) {
                diagnostics_.error("ENG-06", place_of(study_, exchange.provenance, part + ".emission"),
                                   {{"found", exchange.emission}, {"expected", TextList{"combustion", "fugitive", "aircraft"}}});
                failed_.insert(&exchange);
                return;
            }
            line.flow = flow_index(flow);
            amount = emitted(exchange, flow.gas, part);
        } else {
            return;  // a product of the activity: the diagonal of A
        }
        if (!amount) {
            failed_.insert(&exchange);
            return;
        }
        line.node = scaled(amount->node, scale);
        if (!exchange.replaces.empty())
            line.node = derivation().function(Op::Negate, {&line.node, 1}, -derivation().value(line.node), derivation().unit(line.node),
                                              "derivation.replaced");
        line.coefficient = derivation().value(line.node);
        line.basis_assumed = amount->basis_assumed;
        (exchange.beyond_boundary ? inventory_.beyond : inventory_.lines).push_back(line);
    }

    std::optional<Converted> emitted(const Exchange& exchange, const std::string& gas, const std::string& part) {
        static const Unit kKilogram = *parse_unit("kg", {});
        const Unit& unit = exchange.amount->unit;
        if (!unit.gas.empty() && unit.gas != gas) {
            diagnostics_.error("ENG-07", place_of(study_, exchange.provenance, part),
                               {{"found", exchange.amount->text}, {"expected", "kg" + gas}});
            return std::nullopt;
        }
        Unit wanted = kKilogram;
        if (!unit.gas.empty()) wanted = *parse_unit("kg" + unit.gas, {});
        return amount_in(study_, exchange, wanted, part, derivation(), diagnostics_);
    }

    std::size_t flow_index(const FlowKey& flow) {
        const auto [found, is_new] = flow_index_.try_emplace(flow, inventory_.flows.size());
        if (is_new) inventory_.flows.push_back(flow);
        return found->second;
    }

    std::size_t column_of(const Activity& supplier, const Exchange& supply) const {
        const auto activity = static_cast<std::size_t>(&supplier - study_.activities.data());
        for (const std::size_t index : columns_of_[activity])
            if (&supplier.outputs[inventory_.columns[index].output] == &supply) return index;
        LCA_REQUIRE(false, "a supplier without a column: " + supplier.id);
    }

    void add_gap(std::size_t column, Direction direction, std::size_t number, const Exchange& exchange, const Scale& scale) {
        const Column& where = inventory_.columns[column];
        GapLine gap;
        gap.column = column;
        gap.stage = where.stage;
        gap.product = where.product;
        gap.activity = where.activity;
        gap.direction = direction;
        gap.exchange = number;
        if (exchange.gap->bound.most)
            gap.bound_kg = in_kg_co2e(*exchange.gap->bound.most);
        else if (exchange.amount)
            bound_by_library(exchange, scale, gap);
        inventory_.gaps.push_back(gap);
    }

    /// Amount x the largest footprint among providers of the same unit and kind, named. Without a candidate it stays unbounded.
    void bound_by_library(const Exchange& exchange, const Scale& scale, GapLine& gap) {
        const Result<GwpSet> gwp = GwpSet::load(options_.gwp_set, options_.indicator, {});
        if (!gwp) return;
        Quantity amount = *exchange.amount;
        if (exchange.distance) amount = {amount.value * exchange.distance->value, amount.unit * exchange.distance->unit, {}};
        const auto largest = factors_.largest(amount.unit, exchange.kind, *gwp);
        if (!largest) return;
        const NodeId node =
            derivation().datum(amount.value, amount.unit.symbol, "derivation.amount", exchange.amount->text, exchange.provenance);
        gap.bound_kg = derivation().value(scaled(node, scale)) * largest->kg_per_unit;
        gap.candidate = largest->id;
    }

    static double in_kg_co2e(const Quantity& bound) {
        static const Unit kUnit = *parse_unit("kgCO2e", {});
        return bound.in(kUnit).value_or(bound.value);
    }

    void study_gaps() {
        for (std::size_t index = 0; index < study_.gaps.size(); ++index) {
            const StudyGap& gap = study_.gaps[index];
            for (std::size_t product = 0; product < study_.products.size(); ++product) {
                const auto& only = gap.products;
                if (!only.empty() && std::find(only.begin(), only.end(), study_.products[product].id) == only.end()) continue;
                GapLine line;
                line.product = product;
                line.study_gap = index;
                for (std::size_t stage = 0; stage < inventory_.stages.size(); ++stage)
                    if (inventory_.stages[stage].id == gap.stage) line.stage = stage;
                if (gap.bound.most) line.bound_kg = in_kg_co2e(*gap.bound.most);
                inventory_.gaps.push_back(line);
            }
        }
    }

    /// A product takes one run of each activity that serves it, and its own amount from an activity whose product bears its name.
    void deliver() {
        for (std::size_t index = 0; index < inventory_.columns.size(); ++index) {
            const Column& column = inventory_.columns[index];
            if (column.kind != ColumnKind::Foreground) continue;
            if (column.product != kNone) {
                inventory_.links.push_back({inventory_.deliveries[column.product], index, 0});
                continue;
            }
            const Activity& activity = study_.activities[column.activity];
            const Exchange& output = activity.outputs[column.output];
            for (std::size_t product = 0; product < study_.products.size(); ++product) {
                if (study_.products[product].id != output.flow) continue;
                const Quantity& flow = *reference_flow(study_.products[product]);
                const std::optional<double> amount = flow.in(output.amount->unit);
                if (!amount)
                    diagnostics_.error("ENG-03", place_of(study_, output.provenance, "activities." + activity.id + ".outputs." + output.id),
                                       {{"found", output.amount->text}, {"expected", flow.unit.symbol}, {"flow", output.flow}});
                else
                    inventory_.links.push_back(
                        {inventory_.deliveries[product], index, delivered(study_.products[product], flow, *amount, output)});
            }
        }
    }

    /// The reference flow of a product in the unit of the output that it is taken from.
    NodeId delivered(const Product& product, const Quantity& flow, double amount, const Exchange& output) {
        const NodeId node = record_quantity(study_, flow, "derivation.reference-flow", product.provenance, derivation());
        const Unit& unit = output.amount->unit;
        return flow.unit.symbol == unit.symbol ? node : derivation().convert(node, amount, unit.symbol);
    }

    /// What a run of a column makes of its product, as a number that others may vary.
    void record_made() {
        for (Column& column : inventory_.columns) {
            if (column.output == kNone) continue;
            const Activity& activity = study_.activities[column.activity];
            const Exchange& output = activity.outputs[column.output];
            column.made = record_quantity(study_, *output.amount, "derivation.output", output.provenance, derivation(),
                                          name_of_output(activity, output));
        }
    }

    /// An output that somebody is unsure of bears one name wherever its amount stands: on the diagonal and in allocation keys.
    static std::string name_of_output(const Activity& activity, const Exchange& output) {
        if (!output.uncertainty && !output.quality) return {};
        return "activities." + activity.id + ".outputs." + output.id + ".amount";
    }

    void assemble() {
        std::vector<MatrixEntry> a, b;
        for (const DeliveryLink& link : inventory_.links)
            a.push_back(
                {static_cast<int>(link.supplier), static_cast<int>(link.delivery), link.node == 0 ? -1.0 : -derivation().value(link.node)});
        const std::size_t foreground = inventory_.columns.size();
        for (std::size_t index = 0; index < foreground; ++index) {
            const Column& column = inventory_.columns[index];
            const double made = column.made == 0 ? 1.0 : derivation().value(column.made);
            a.push_back({static_cast<int>(index), static_cast<int>(index), made});
        }
        for (std::size_t provider = 0; provider < inventory_.providers.size(); ++provider) {
            Column column;
            column.kind = ColumnKind::Provider;
            column.provider = provider;
            const int at = static_cast<int>(inventory_.columns.size());
            inventory_.columns.push_back(column);
            a.push_back({at, at, 1.0});
            for (const EmissionTerm& term : inventory_.providers[provider].factor.terms)
                b.push_back({static_cast<int>(flow_index(term.flow)), at, term.kg});
        }
        for (const Line& line : inventory_.lines) {
            const int column = static_cast<int>(line.column);
            if (line.flow != kNone) {
                const double sign = line.direction == Direction::Input ? -1.0 : 1.0;
                b.push_back({static_cast<int>(line.flow), column, sign * line.coefficient});
            } else {
                const std::size_t row = line.provider != kNone ? foreground + line.provider : line.supplier;
                a.push_back({static_cast<int>(row), column, -line.coefficient});
            }
        }
        const int size = static_cast<int>(inventory_.columns.size());
        inventory_.technosphere = compress(size, size, a);
        inventory_.interventions = compress(static_cast<int>(inventory_.flows.size()), size, b);
    }

    const Study& study_;
    const FactorLibrary& factors_;
    const InventoryOptions& options_;
    RunContext& run_;
    Inventory inventory_;
    Diagnostics diagnostics_;
    ProviderTable providers_;
    std::map<FlowKey, std::size_t> flow_index_;
    bool refused_ = false;
    std::set<const Exchange*> failed_;
    std::vector<std::vector<std::size_t>> columns_of_;  // per activity
};

}  // namespace

const Exchange& exchange_of(const Study& study, const Line& line) {
    const Activity& activity = study.activities[line.activity];
    return line.direction == Direction::Input ? activity.inputs[line.exchange] : activity.outputs[line.exchange];
}

Result<Inventory> build_inventory(const Study& study, const FactorLibrary& factors, const InventoryOptions& options, RunContext& run) {
    return Builder(study, factors, options, run).build();
}

}  // namespace tanji
