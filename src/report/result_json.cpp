// SPDX-License-Identifier: Apache-2.0
#include "report/result_json.h"

#include <algorithm>
#include <map>

#include "interpret/assessment.h"
#include "interpret/contributions.h"
#include "model/study_fields.h"
#include "model/write_fields.h"
#include "report/json_values.h"
#include "report/reading_json.h"
#include "report/study_report.h"
#include "support/ids.h"
#include "support/resources.h"

namespace tanji {

namespace {

using namespace json_values;

std::string_view origin_word(Origin origin) {
    switch (origin) {
        case Origin::Combustion:
            return "combustion";
        case Origin::Fugitive:
            return "fugitive";
        case Origin::Aircraft:
            return "aircraft";
        case Origin::None:
            break;
    }
    return {};
}

void set_flow(Node& node, const FlowKey& flow) {
    node.set("gas", text(flow.gas));
    node.set("category", text(enum_word(flow.category)));
    if (const std::string_view origin = origin_word(flow.origin); !origin.empty()) node.set("origin", text(origin));
}

Node argument_node(const Argument& argument) {
    struct Visitor {
        Node operator()(const std::string& value) const { return text(value); }
        Node operator()(std::int64_t value) const { return Node::number(std::to_string(value)); }
        Node operator()(double value) const { return number(value); }
        Node operator()(const WordKey& value) const { return Node::map({{"word", text(value.key)}}); }
        Node operator()(const TextList& value) const {
            Node list = Node::sequence();
            for (const std::string& item : value) list.items.push_back(text(item));
            return list;
        }
        Node operator()(const AuthorText& value) const { return Node::map({{"zh-CN", text(value.zh)}, {"en", text(value.en)}}); }
    };
    return std::visit(Visitor{}, argument);
}

Node findings_node(const Study& study, const std::vector<Finding>& findings) {
    Node list = Node::sequence();
    for (const Finding& finding : findings) {
        Node node = Node::map({{"code", text(finding.rule)}});
        node.set("severity", text(finding.severity == Severity::Error     ? "error"
                                  : finding.severity == Severity::Warning ? "warning"
                                                                          : "note"));
        node.set("place", text(to_string(place_in_study(study, finding.place))));
        node.set("arguments", arguments_to_node(finding.arguments));
        if (!finding.path.empty()) node.set("path", text(finding.path));
        if (finding.effect_kg) node.set("effect", quantity(*finding.effect_kg, kCo2e));
        list.items.push_back(std::move(node));
    }
    return list;
}

/// One variant of the result.
class VariantWriter {
  public:
    VariantWriter(const Study& study, const VariantResult& variant, bool with_lines)
        : study_(study), variant_(variant), inventory_(*variant.inventory), with_lines_(with_lines) {}

    Node node() const {
        Node node = Node::map({{"id", text(variant_.id)}, {"name", write_value(variant_.name)}, {"gwp_set", text(variant_.gwp_set)}});
        node.set("residual", number(variant_.residual));
        Node gwp = Node::sequence();
        for (std::size_t flow = 0; flow < inventory_.flows.size(); ++flow) {
            const CharacterisationFactor& factor = variant_.characterisation[flow];
            Node one = Node::map();
            set_flow(one, inventory_.flows[flow]);
            set_quantity(one, factor.value, "kg CO2e/kg");
            one.set("source", text(factor.source));
            gwp.items.push_back(std::move(one));
        }
        node.set("gwp", std::move(gwp));
        Node products = Node::sequence();
        for (const ProductResult& product : variant_.products) products.items.push_back(product_node(product));
        node.set("products", std::move(products));
        return node;
    }

  private:
    [[nodiscard]] ResultPath path(const ProductResult& product) const {
        return {.product = study_.products[product.product].id, .variant = variant_.id};
    }

    [[nodiscard]] Node product_node(const ProductResult& product) const {
        const ResultPath root = path(product);
        Node node = Node::map({{"product", text(root.product)}, {"path", text(to_string(root))}});
        node.set("total", quantity(product.total, kCo2e));
        node.set("locked", quantity(product.locked_kg, kCo2e));
        Node stages = Node::sequence();
        for (const StageResult& stage : product.stages) {
            ResultPath own = root;
            own.stage = inventory_.stages[stage.stage].id;
            Node one =
                Node::map({{"path", text(to_string(own))}, {"stage", text(own.stage)}, {"in_boundary", Node::boolean(stage.in_boundary)}});
            set_quantity(one, stage.kg_co2e, kCo2e);
            stages.items.push_back(std::move(one));
        }
        node.set("stages", std::move(stages));
        node.set("cells", cells_node(product));
        node.set("outside", outside_node(product));
        const UptakeTotals totals = uptake_totals(variant_, product);
        node.set("uptake", Node::map({{"with", quantity(totals.with_uptake, kCo2e)}, {"without", quantity(totals.without_uptake, kCo2e)}}));
        node.set("contributions", contributions_node(product));
        if (with_lines_) node.set("lines", lines_node(product));
        return node;
    }

    /// Stage, gas and category of one cell, within the total or beside it.
    template <class AnyCell>
    [[nodiscard]] Node cell_node(const ProductResult& product, const AnyCell& cell) const {
        const FlowKey& flow = inventory_.flows[cell.flow];
        ResultPath own = path(product);
        own.stage = inventory_.stages[cell.stage].id;
        own.gas = flow.gas;
        own.category = std::string(enum_word(flow.category));
        Node one = Node::map({{"path", text(to_string(own))}, {"stage", text(own.stage)}});
        set_flow(one, flow);
        one.set("mass", quantity(cell.kg, "kg"));
        set_quantity(one, cell.kg_co2e, kCo2e);
        return one;
    }
    [[nodiscard]] Node cells_node(const ProductResult& product) const {
        Node list = Node::sequence();
        for (const Cell& cell : product.cells) list.items.push_back(cell_node(product, cell));
        return list;
    }
    /// A credit beyond the boundary may have the gas and category of a cell of the total, so it has no path of its own.
    [[nodiscard]] Node outside_node(const ProductResult& product) const {
        Node list = Node::sequence();
        for (const OutsideCell& cell : product.outside) {
            Node one = cell_node(product, cell);
            if (cell.beyond_boundary) std::erase_if(one.members, [](const auto& member) { return member.first == "path"; });
            one.set("beyond_boundary", Node::boolean(cell.beyond_boundary));
            list.items.push_back(std::move(one));
        }
        return list;
    }

    [[nodiscard]] Node contributions_node(const ProductResult& product) const {
        const Contributions parts = contributions(study_, variant_, product);
        const auto list_node = [](const std::vector<Contribution>& parts_of_one_kind) {
            Node list = Node::sequence();
            for (const Contribution& part : parts_of_one_kind) {
                Node one = Node::map({{"id", text(part.id)}, {"path", text(part.path)}});
                set_quantity(one, part.kg_co2e, kCo2e);
                one.set("share", number(part.share));
                list.items.push_back(std::move(one));
            }
            return list;
        };
        return Node::map({{"activities", list_node(parts.activities)},
                          {"factors", list_node(parts.factors)},
                          {"gases", list_node(parts.gases)},
                          {"categories", list_node(parts.categories)}});
    }

    [[nodiscard]] Node lines_node(const ProductResult& product) const {
        Node list = Node::sequence();
        for (const Line& line : inventory_.lines) {
            if (line.activity == kNone || line.exchange == kNone || !line_counts(product, line)) continue;
            const Activity& activity = study_.activities[line.activity];
            const Exchange& exchange = exchange_of(study_, line);
            const LineAmount amount = line_amount(variant_, product, line);
            ResultPath own = path(product);
            own.stage = activity.stage;
            own.activity = activity.id;
            own.exchange = exchange.id;
            Node one = Node::map({{"path", text(to_string(own))}});
            std::string unit = "kg";
            if (line.provider != kNone) {
                const EmissionFactor& factor = inventory_.providers[line.provider].factor;
                unit = factor.reference.symbol;
                one.set("factor", text(factor.id));
            } else if (line.flow != kNone) {
                one.set("emission", text(inventory_.flows[line.flow].gas));
            } else {
                one.set("from", text(exchange.from));
                if (exchange.amount) unit = exchange.amount->unit.symbol;
            }
            one.set("direction", text(line.direction == Direction::Input ? "input" : "output"));
            if (exchange.amount) one.set("as_written", text(exchange.amount->text));
            one.set("amount", quantity(amount.amount, unit));
            set_quantity(one, amount.kg_co2e, kCo2e);
            list.items.push_back(std::move(one));
        }
        return list;
    }

    const Study& study_;
    const VariantResult& variant_;
    const Inventory& inventory_;
    bool with_lines_;
};

Node gaps_node(const Study& study, const Inventory& inventory) {
    Node list = Node::sequence();
    for (const GapLine& gap : inventory.gaps) {
        Node one = Node::map();
        if (gap.study_gap != kNone) one.set("id", text(study.gaps[gap.study_gap].id));
        if (gap.product != kNone) one.set("product", text(study.products[gap.product].id));
        if (gap.stage != kNone) one.set("stage", text(inventory.stages[gap.stage].id));
        if (gap.activity != kNone) {
            const Activity& activity = study.activities[gap.activity];
            one.set("activity", text(activity.id));
            const auto& exchanges = gap.direction == Direction::Input ? activity.inputs : activity.outputs;
            if (gap.exchange != kNone) one.set("exchange", text(exchanges[gap.exchange].id));
        }
        one.set("bound", gap.bound_kg ? quantity(*gap.bound_kg, kCo2e) : text("unbounded"));
        if (!gap.candidate.empty()) one.set("candidate", text(gap.candidate));
        list.items.push_back(std::move(one));
    }
    return list;
}

/// Every factor that any variant uses, by id, with the hash of what computes.
Node factors_node(const StudyResult& result) {
    std::map<std::string, Node> used;
    for (const VariantResult& variant : result.variants)
        for (const Provider& provider : variant.inventory->providers)
            used.try_emplace(provider.factor.id, Node::map({{"id", text(provider.factor.id)},
                                                            {"pack", text(provider.factor.pack)},
                                                            {"sha256", text(content_hash(provider.factor))},
                                                            {"pinned", Node::boolean(provider.pinned)}}));
    Node list = Node::sequence();
    for (auto& [id, node] : used) list.items.push_back(std::move(node));
    return list;
}

Node products_node(const Study& study) {
    Node list = Node::sequence();
    for (const Product& product : study.products) {
        Node one = Node::map({{"id", text(product.id)}, {"name", write_value(product.name)}});
        if (product.declared_unit) one.set("declared_unit", write_value(*product.declared_unit));
        if (product.functional_unit) one.set("functional_unit", write_value(*product.functional_unit));
        if (const Quantity* flow = reference_flow(product)) one.set("reference_flow", write_value(*flow));
        if (product.carbon) one.set("carbon", write_value(*product.carbon));
        list.items.push_back(std::move(one));
    }
    return list;
}

}  // namespace

Node arguments_to_node(const Arguments& arguments) {
    Node node = Node::map();
    for (const auto& [name, value] : arguments) node.set(name, argument_node(value));
    return node;
}

Node result_to_node(const Study& study, const FactorLibrary& factors, const StudyResult& result, const std::vector<Finding>& findings,
                    const UncertaintyReading* uncertainty, const StudyAssessment* assessment) {
    Node node = Node::map({{"tanji", text(kResultFormat)}});
    node.set("program", Node::map({{"name", text("Tanji")}, {"version", text(version())}}));
    node.set("study", Node::map({{"id", text(study.id)}, {"sha256", text(study_content_hash(study))}, {"method", text(study.method)}}));
    node.set("impact", Node::map({{"method", text(result.base().gwp_set)}, {"indicator", text(study.impact.indicator)}}));
    Node boundary = Node::map({{"type", text(enum_word(study.boundary.type))}});
    boundary.set("stages", write_value(study.boundary.stages));
    boundary.set("excluded", write_value(study.boundary.excluded));
    node.set("boundary", std::move(boundary));
    Node packs = Node::sequence();
    for (const PackInfo& pack : factors.packs())
        if (pack.on) packs.items.push_back(Node::map({{"id", text(pack.id)}, {"version", text(pack.version)}}));
    node.set("packs", std::move(packs));
    node.set("factors", factors_node(result));
    node.set("products", products_node(study));
    Node variants = Node::sequence();
    for (const VariantResult& variant : result.variants) {
        // A variant that changes only the GWP set has the lines of the base; its cells say all that differs.
        const bool own_lines = variant.id == kBaseVariant || !variant.id.starts_with("gwp-");
        variants.items.push_back(VariantWriter(study_of(variant, study), variant, own_lines).node());
    }
    node.set("variants", std::move(variants));
    node.set("gaps", gaps_node(study_of(result.base(), study), *result.base().inventory));
    node.set("electricity", electricity_to_node(study, result.base()));
    node.set("transport", transport_to_node(study, result.base()));
    node.set("use", use_to_node(study, result.base()));
    node.set("balances", balances_to_node(study, result.base()));
    node.set("cut_off", cut_off_to_node(study, result.base()));
    node.set("data_quality", data_quality_to_node(study, result.base()));
    node.set("conventions", conventions_to_node(study, result.base()));
    if (assessment != nullptr) {
        if (uncertainty == nullptr && assessment->uncertainty) uncertainty = &*assessment->uncertainty;
        node.set("sensitivity", sensitivity_to_node(study, assessment->sensitivity));
        node.set("advice", advice_to_node(study, assessment->advice));
    }
    if (uncertainty != nullptr) {
        const VariantResult& variant = assessed_variant(result, uncertainty->variant);
        node.set("uncertainty", uncertainty_to_node(study_of(variant, study), variant, *uncertainty));
    }
    node.set("findings", findings_node(study, findings));
    return node;
}

}  // namespace tanji
