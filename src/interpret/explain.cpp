// SPDX-License-Identifier: Apache-2.0
#include "interpret/explain.h"

#include <algorithm>

#include "model/study_fields.h"
#include "support/decimal.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr const char* kCo2e = "kg CO2e";

std::string find_evidence_hash(const Study& study, const std::string& reference) {
    const std::string id = reference.substr(0, reference.find('#'));
    for (const Evidence& evidence : study.evidence)
        if (evidence.id == id) return evidence.sha256;
    return {};
}

std::string citation(const EmissionFactor& factor) {
    std::string text = factor.document;
    for (const std::string& part : {factor.document_no, factor.place_in_document})
        if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
    return text;
}

class Explainer {
  public:
    Explainer(const Study& study, const VariantResult& variant, const ProductResult& product, ResultPath path)
        : study_(study), variant_(variant), inventory_(*variant.inventory), product_(product), path_(std::move(path)) {}

    Result<DerivedNumber> number(std::size_t levels) {
        if (Diagnostics errors = check(); errors.has_errors()) return errors;
        if (!path_.exchange.empty()) {
            std::vector<const Line*> lines;
            for (const Line& line : inventory_.lines)
                if (matches(line)) lines.push_back(&line);
            return lines.empty() ? uncounted_number() : exchange_number(lines, levels);
        }
        if (!path_.activity.empty()) return activity_number(path_.stage, path_.activity, levels);
        if (!path_.stage.empty()) return stage_number(path_.stage, levels);
        return total_number(levels);
    }

  private:
    [[nodiscard]] const std::string& stage_id(const Line& line) const {
        return inventory_.stages[inventory_.columns[line.column].stage].id;
    }
    [[nodiscard]] bool flow_matches(const FlowKey& flow) const {
        return (path_.gas.empty() || path_.gas == flow.gas) && (path_.category.empty() || path_.category == enum_word(flow.category));
    }
    [[nodiscard]] bool filtered() const { return !path_.gas.empty() || !path_.category.empty(); }
    [[nodiscard]] bool matches(const Line& line) const {
        return line_counts(product_, line) && (path_.stage.empty() || path_.stage == stage_id(line)) &&
               study_.activities[line.activity].id == path_.activity && exchange_of(study_, line).id == path_.exchange;
    }

    /// Every part of the path must name something; what does not is said with the nearest that does.
    Diagnostics check() const {
        Diagnostics errors;
        const auto require = [&](const char* code, const std::string& found, const std::vector<std::string>& known) {
            if (found.empty() || std::find(known.begin(), known.end(), found) != known.end()) return;
            errors.error(code, {}, {{"found", found}, {"near", nearest(found, known)}, {"expected", TextList(known)}});
        };
        std::vector<std::string> stages, activities, exchanges, gases, categories;
        for (const Stage& stage : inventory_.stages) stages.push_back(stage.id);
        for (const Activity& activity : study_.activities) {
            if (path_.stage.empty() || path_.stage == activity.stage) activities.push_back(activity.id);
            if (activity.id != path_.activity) continue;
            for (const auto* list : {&activity.inputs, &activity.outputs})
                for (const Exchange& exchange : *list) exchanges.push_back(exchange.id);
        }
        for (const FlowKey& flow : inventory_.flows) gases.push_back(flow.gas);
        for (const auto& entry : EnumNames<Category>::list) categories.emplace_back(entry.first);
        require("PATH-03", path_.stage, stages);
        require("PATH-04", path_.activity, activities);
        if (!path_.activity.empty())
            require("PATH-05", path_.exchange, exchanges);
        else if (!path_.exchange.empty())
            errors.error("PATH-09", {}, {{"found", path_.exchange}, {"expected", TextList(activities)}});
        require("PATH-06", path_.gas, gases);
        require("PATH-07", path_.category, categories);
        if (!path_.indicator.empty()) require("PATH-08", path_.indicator, {study_.impact.indicator});
        return errors;
    }

    [[nodiscard]] std::string path_to(const std::string& stage, const std::string& activity = {}, const std::string& exchange = {}) const {
        ResultPath path = path_;
        path.stage = stage;
        path.activity = activity;
        path.exchange = exchange;
        return to_string(path);
    }

    DerivedNumber sum(std::string path, std::string_view what, Arguments arguments, std::vector<DerivedNumber> inputs, bool open) const {
        DerivedNumber number;
        number.path = std::move(path);
        number.what = {std::string(what)};
        number.arguments = std::move(arguments);
        number.unit = kCo2e;
        number.op = Op::Sum;
        for (const DerivedNumber& input : inputs) number.value += input.value;
        if (open) number.inputs = std::move(inputs);
        return number;
    }
    static std::size_t below(std::size_t levels) { return levels == 0 ? 0 : levels - 1; }

    DerivedNumber total_number(std::size_t levels) {
        std::vector<DerivedNumber> stages;
        for (const StageResult& stage : product_.stages) stages.push_back(stage_number(inventory_.stages[stage.stage].id, below(levels)));
        DerivedNumber total =
            sum(path_to({}), filtered() ? "derivation.total-of-gas" : "derivation.total", names(), std::move(stages), levels > 0);
        // The published total is the engine's; the sum here only repeats it, perhaps in another order.
        if (!filtered()) total.value = product_.total;
        return total;
    }

    DerivedNumber stage_number(const std::string& stage, std::size_t levels) {
        std::vector<DerivedNumber> activities;
        std::vector<std::string> seen;
        for (const Line& line : inventory_.lines) {
            if (!line_counts(product_, line) || stage_id(line) != stage) continue;
            const std::string& activity = study_.activities[line.activity].id;
            if (!seen.empty() && std::find(seen.begin(), seen.end(), activity) != seen.end()) continue;
            seen.push_back(activity);
            activities.push_back(activity_number(stage, activity, below(levels)));
        }
        Arguments arguments = names();
        arguments.emplace_back("stage", stage_name(stage));
        DerivedNumber number = sum(path_to(stage), "derivation.stage", std::move(arguments), std::move(activities), levels > 0);
        if (!filtered())
            for (const StageResult& result : product_.stages)
                if (inventory_.stages[result.stage].id == stage) number.value = result.kg_co2e;
        return number;
    }

    DerivedNumber activity_number(const std::string& stage, const std::string& activity, std::size_t levels) {
        std::vector<std::vector<const Line*>> exchanges;  // an activity with several products of its own has a line for each of them
        for (const Line& line : inventory_.lines) {
            if (study_.activities[line.activity].id != activity || !line_counts(product_, line) || !touched(line)) continue;
            if (!stage.empty() && stage_id(line) != stage) continue;
            const auto same = std::find_if(exchanges.begin(), exchanges.end(), [&](const std::vector<const Line*>& lines) {
                return lines.front()->direction == line.direction && lines.front()->exchange == line.exchange;
            });
            if (same == exchanges.end())
                exchanges.push_back({&line});
            else
                same->push_back(&line);
        }
        std::vector<DerivedNumber> lines;
        for (const std::vector<const Line*>& exchange : exchanges) lines.push_back(exchange_number(exchange, below(levels)));
        Arguments arguments = names();
        const Activity& found = *find_activity(study_, activity);
        arguments.emplace_back("activity", text_of(found.name, found.id));
        return sum(path_to(stage.empty() ? found.stage : stage, activity), "derivation.activity", std::move(arguments), std::move(lines),
                   levels > 0);
    }

    /// Whether a line holds anything of the gas and category that the path asks for.
    [[nodiscard]] bool touched(const Line& line) const {
        if (!filtered()) return true;
        if (line.flow != kNone) return flow_matches(inventory_.flows[line.flow]);
        if (line.provider == kNone) return false;
        const auto& terms = inventory_.providers[line.provider].factor.terms;
        return std::any_of(terms.begin(), terms.end(), [&](const EmissionTerm& term) { return flow_matches(term.flow); });
    }

    DerivedNumber exchange_number(const std::vector<const Line*>& lines, std::size_t levels) {
        if (lines.size() == 1) return line_number(*lines.front(), levels);
        std::vector<DerivedNumber> parts;
        for (const Line* line : lines) parts.push_back(line_number(*line, below(levels)));
        std::string path = parts.front().path;
        Arguments arguments = parts.front().arguments;
        return sum(std::move(path), "derivation.exchange", std::move(arguments), std::move(parts), levels > 0);
    }

    DerivedNumber line_number(const Line& line, std::size_t levels) {
        const Exchange& exchange = exchange_of(study_, line);
        const Activity& activity = study_.activities[line.activity];
        DerivedNumber number;
        number.path = path_to(stage_id(line), activity.id, exchange.id);
        number.what = {line.supplier != kNone ? "derivation.from-activity"
                       : line.flow != kNone   ? "derivation.direct-emission"
                                              : "derivation.line"};
        number.arguments = names();
        number.arguments.emplace_back("exchange", text_of(exchange.name, exchange.flow));
        number.unit = kCo2e;
        number.op = Op::Product;
        number.value = value_of(line);
        // What an activity of the study supplies is counted where it is caused: nought here, by definition.
        if (line.supplier != kNone || !touched(line)) number.op = Op::Constant;
        // What the method leaves out is computed, but nought here: it stands beside the total.
        if (line.flow != kNone && !variant_.counted[line.flow]) {
            number.what = {"derivation.outside-total"};
            number.op = Op::Constant;
        }
        if (levels == 0 || !touched(line)) return number;
        DerivedNumber amount = amount_number(line);
        amount.evidence = exchange.evidence;
        amount.evidence_sha256 = find_evidence_hash(study_, exchange.evidence);
        number.inputs.push_back(std::move(amount));
        if (line.provider != kNone)
            number.inputs.push_back(footprint_number(line));
        else if (line.flow != kNone)
            number.inputs.push_back(gwp_number(line.flow));
        if (line.flow != kNone && line.direction == Direction::Input) {
            DerivedNumber sign;
            sign.what = {"derivation.taken-up"};
            sign.arguments = names();
            sign.value = -1.0;
            sign.unit = "1";
            number.inputs.push_back(std::move(sign));
            number.inputs.back().op = Op::Constant;
        }
        return number;
    }

    double value_of(const Line& line) const {
        if (!filtered()) return line_amount(variant_, product_, line).kg_co2e;
        double value = 0.0;
        const std::vector<double> flows = line_flows(variant_, product_, line);
        for (std::size_t flow = 0; flow < flows.size(); ++flow)
            if (flow_matches(inventory_.flows[flow])) value += flows[flow] * counted_characterisation(variant_, flow);
        return value;
    }

    /// Coefficient of the line, times the runs of its activity where that runs as often as others draw on it.
    DerivedNumber amount_number(const Line& line) {
        DerivedNumber coefficient = recorded(line.node);
        const double runs = product_.scaling[line.column];
        if (runs == 1.0) return coefficient;
        DerivedNumber scaling;
        scaling.what = {inventory_.columns[line.column].output == kNone ? "derivation.functional-units" : "derivation.runs"};
        scaling.arguments = names();
        const Activity& activity = study_.activities[line.activity];
        scaling.arguments.emplace_back("activity", text_of(activity.name, activity.id));
        scaling.value = runs;
        scaling.unit = "1";
        scaling.op = Op::Constant;
        DerivedNumber amount;
        amount.what = {"derivation.amount-needed"};
        amount.arguments = names();
        amount.op = Op::Product;
        amount.value = coefficient.value * runs;
        amount.unit = coefficient.unit;
        amount.inputs.push_back(std::move(coefficient));
        amount.inputs.push_back(std::move(scaling));
        return amount;
    }

    /// kg CO2e per unit of the provider: kg of each gas x its GWP.
    DerivedNumber footprint_number(const Line& line) {
        const Provider& provider = inventory_.providers[line.provider];
        DerivedNumber number;
        number.what = {"derivation.footprint"};
        number.arguments = names();
        number.arguments.emplace_back("factor", text_of(provider.factor.name, provider.factor.id));
        number.factor = provider.factor.id;
        number.source = citation(provider.factor);
        number.url = provider.factor.url;
        number.licence = provider.factor.licence;
        number.unit = std::string(kCo2e) + "/" + provider.factor.reference.symbol;
        number.op = Op::Sum;
        for (std::size_t term = 0; term < provider.factor.terms.size(); ++term) {
            const FlowKey& flow = provider.factor.terms[term].flow;
            const auto index =
                static_cast<std::size_t>(std::find(inventory_.flows.begin(), inventory_.flows.end(), flow) - inventory_.flows.begin());
            if (!flow_matches(flow) || !variant_.counted[index]) continue;
            DerivedNumber part;
            part.what = {"derivation.gas"};
            part.arguments = names();
            part.arguments.emplace_back("gas", flow.gas);
            part.op = Op::Product;
            part.unit = number.unit;
            part.inputs.push_back(recorded(provider.term_nodes[term]));
            part.inputs.back().factor = provider.factor.id;
            part.inputs.push_back(gwp_number(index));
            part.value = part.inputs[0].value * part.inputs[1].value;
            number.value += part.value;
            number.inputs.push_back(std::move(part));
        }
        return number;
    }

    DerivedNumber gwp_number(std::size_t flow) {
        const CharacterisationFactor& factor = variant_.characterisation[flow];
        DerivedNumber number;
        number.what = {locked_basis(inventory_.flows[flow]).empty() ? "derivation.gwp" : "derivation.gwp-locked"};
        number.arguments = names();
        number.arguments.emplace_back("gas", inventory_.flows[flow].gas);
        number.arguments.emplace_back("set", variant_.gwp_set);
        number.arguments.emplace_back("indicator", study_.impact.indicator);
        number.arguments.emplace_back("basis", std::string(locked_basis(inventory_.flows[flow])));
        number.value = factor.value;
        number.unit = "kg CO2e/kg";
        number.op = factor.source.empty() ? Op::Constant : Op::FactorValue;  // 1 of CO2 and of CO2e is a definition
        number.as_written = factor.text;
        number.source = factor.source;
        return number;
    }

    DerivedNumber recorded(NodeId node) {
        const Derivation& derivation = inventory_.derivation;
        DerivedNumber number;
        number.what = {std::string(derivation.label(node))};
        number.arguments = names();
        number.value = derivation.value(node);
        number.unit = derivation.unit(node);
        number.op = derivation.op(node);
        number.as_written = derivation.as_written(node);
        if (number.op == Op::Datum) number.place = place_of(study_, derivation.provenance(node));
        if (number.op == Op::FactorValue) {
            const std::string row(derivation.row(node));
            for (const Provider& provider : inventory_.providers)
                for (const EmissionTerm& term : provider.factor.terms)
                    if (term.row == row) {
                        number.factor = row;
                        number.source = citation(provider.factor);
                        number.url = provider.factor.url;
                        number.licence = provider.factor.licence;
                    }
        }
        for (const NodeId input : derivation.inputs(node)) number.inputs.push_back(recorded(input));
        return number;
    }

    /// Nothing of the product's total comes from the exchange: it is a gap, a product of its activity, or serves other products only.
    DerivedNumber uncounted_number() {
        const Activity& activity = *find_activity(study_, path_.activity);
        const auto named = [&](const Exchange& exchange) { return exchange.id == path_.exchange; };
        auto at = std::find_if(activity.inputs.begin(), activity.inputs.end(), named);
        const bool output = at == activity.inputs.end();
        if (output) at = std::find_if(activity.outputs.begin(), activity.outputs.end(), named);
        const bool own = output && at->factor.empty() && at->from.empty() && at->emission.empty() && !at->gap;
        DerivedNumber number;
        number.path = path_to(activity.stage, path_.activity, path_.exchange);
        number.what = {at->gap ? "derivation.gap" : own ? "derivation.own-product" : "derivation.not-counted"};
        number.arguments = names();
        number.arguments.emplace_back("exchange", text_of(at->name, at->flow));
        number.unit = kCo2e;
        number.op = Op::Constant;
        return number;
    }

    [[nodiscard]] Arguments names() const {
        const Product& product = study_.products[product_.product];
        const Quantity* flow = reference_flow(product);
        return {{"product", text_of(product.name, product.id)},
                {"variant", variant_.id},
                {"flow", flow == nullptr ? std::string() : flow->text},
                {"part", path_.gas.empty() ? path_.category : path_.gas}};
    }
    [[nodiscard]] Argument stage_name(const std::string& id) const {
        const Stage* stage = find_stage(inventory_.stages, id);
        if (stage != nullptr && !stage->name.empty()) return text_of(stage->name, id);
        return WordKey{"stage." + id};
    }
    [[nodiscard]] static Argument text_of(const LocalText& text, const std::string& id) {
        if (text.empty()) return id;
        return AuthorText{text.zh, text.en};
    }

    const Study& study_;
    const VariantResult& variant_;
    const Inventory& inventory_;
    const ProductResult& product_;
    ResultPath path_;
};

}  // namespace

Result<DerivedNumber> explain(const Study& study, const StudyResult& result, const ResultPath& path, std::size_t levels) {
    Diagnostics errors;
    std::vector<std::string> products, variants;
    for (const Product& product : study.products) products.push_back(product.id);
    for (const VariantResult& variant : result.variants) variants.push_back(variant.id);
    ResultPath full = path;
    if (full.product.empty() && products.size() == 1) full.product = products.front();
    if (full.variant.empty()) full.variant = std::string(kBaseVariant);
    const auto product = std::find(products.begin(), products.end(), full.product);
    const auto variant = std::find(variants.begin(), variants.end(), full.variant);
    if (product == products.end())
        errors.error("PATH-01", {}, {{"found", full.product}, {"near", nearest(full.product, products)}, {"expected", TextList(products)}});
    if (variant == variants.end())
        errors.error("PATH-02", {}, {{"found", full.variant}, {"near", nearest(full.variant, variants)}, {"expected", TextList(variants)}});
    if (errors.has_errors()) return errors;
    const VariantResult& chosen = result.variants[static_cast<std::size_t>(variant - variants.begin())];
    return Explainer(study_of(chosen, study), chosen, chosen.products[static_cast<std::size_t>(product - products.begin())], full)
        .number(levels);
}

}  // namespace tanji
