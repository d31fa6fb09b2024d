// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "factors/emission_factor.h"
#include "factors/factor_fields.h"
#include "model/study_fields.h"
#include "support/decimal.h"
#include "support/hash.h"

namespace tanji {
namespace {

constexpr std::array<std::pair<std::string_view, Origin>, 3> kOrigins{
    {{"combustion", Origin::Combustion}, {"fugitive", Origin::Fugitive}, {"aircraft", Origin::Aircraft}}};

Node quantity_node(const Quantity& quantity) {
    return Node::map({{"value", Node::number(shortest(quantity.value))},
                      {"unit", Node::string(quantity.unit.symbol)},
                      {"text", Node::string(quantity.text)}});
}

void set_text(Node& node, std::string_view key, const std::string& text) {
    if (!text.empty()) node.set(std::string(key), Node::string(text));
}

Node term_node(const EmissionTerm& term) {
    Node node = Node::map({{"gas", Node::string(term.flow.gas)}, {"category", Node::string(std::string(enum_word(term.flow.category)))}});
    for (const auto& [word, origin] : kOrigins)
        if (term.flow.origin == origin) node.set("origin", Node::string(std::string(word)));
    node.set("kg", Node::number(shortest(term.kg)));
    set_text(node, "row", term.row);
    set_text(node, "text", term.text);
    set_text(node, "unit", term.unit);
    return node;
}

Node fuel_node(const FuelData& fuel) {
    Node node = Node::map();
    if (fuel.ncv) node.set("ncv", quantity_node(*fuel.ncv));
    if (fuel.carbon_content) node.set("carbon_content", quantity_node(*fuel.carbon_content));
    if (fuel.oxidation) node.set("oxidation", Node::number(shortest(*fuel.oxidation)));
    set_text(node, "oxidation_text", fuel.oxidation_text);
    if (fuel.density) node.set("density", quantity_node(*fuel.density));
    return node;
}

/// Members of SupplierData that are plain numbers, with their keys.
constexpr std::array<std::pair<std::string_view, std::optional<double> SupplierData::*>, 6> kSupplierNumbers{
    {{"primary_share", &SupplierData::primary_share},
     {"exempted_share", &SupplierData::exempted_share},
     {"technological", &SupplierData::technological},
     {"geographical", &SupplierData::geographical},
     {"temporal", &SupplierData::temporal},
     {"outbound_kg", &SupplierData::outbound_kg}}};

Node supplier_node(const SupplierData& data) {
    Node node = Node::map();
    set_text(node, "supplier", data.supplier);
    set_text(node, "footprint", data.footprint);
    set_text(node, "file_sha256", data.file_sha256);
    if (data.valid_from) set_text(node, "valid_from", to_string(*data.valid_from));
    if (data.valid_until) set_text(node, "valid_until", to_string(*data.valid_until));
    if (data.mass) node.set("mass", quantity_node(*data.mass));
    for (const auto& [key, member] : kSupplierNumbers)
        if (data.*member) node.set(std::string(key), Node::number(shortest(*(data.*member))));
    if (data.outbound_stated) node.set("outbound", Node::string(data.outbound_counted ? "include" : "exclude"));
    return node;
}

/// Reads one factor; every error is listed with the place of its node.
class NodeReader {
  public:
    explicit NodeReader(std::string file) : file_(std::move(file)) {}

    Result<EmissionFactor> read(const Node& node) {
        EmissionFactor factor;
        if (!is_map(node, "factor")) return std::move(errors_);
        std::vector<std::string_view> known{
            "id", "pack", "name", "year", "reference", "terms", "fuel", "density", "uncertainty_percent", "supplier"};
        for (const TextField& field : kTextFields) {
            known.push_back(field.key);
            if (const Node* text = node.find(field.key)) factor.*field.member = scalar(*text, field.key);
        }
        check_keys(node, known);
        factor.id = required_text(node, "id");
        if (const Node* pack = node.find("pack")) factor.pack = scalar(*pack, "pack");
        if (const Node* name = node.find("name")) read_name(*name, factor.name);
        if (const Node* year = node.find("year")) factor.year = static_cast<int>(number(*year, "year"));
        factor.reference = unit(node, "reference");
        if (const Node* uncertainty = node.find("uncertainty_percent"))
            factor.uncertainty_percent = number(*uncertainty, "uncertainty_percent");
        if (const Node* density = node.find("density")) factor.density = quantity(*density, "density");
        if (const Node* fuel = node.find("fuel")) factor.fuel = read_fuel(*fuel);
        if (const Node* supplier = node.find("supplier")) factor.supplier = read_supplier(*supplier);
        read_terms(node, factor);
        if (errors_.has_errors()) return std::move(errors_);
        return factor;
    }

  private:
    Place at(const Node& node, std::string_view key) const { return {file_, std::string(key), {}, node.line, node.column}; }
    void error(std::string_view code, const Node& node, std::string_view key, Arguments arguments = {}) {
        arguments.insert(arguments.begin(), {"column", std::string(key)});
        errors_.error(code, at(node, key), std::move(arguments));
    }
    bool is_map(const Node& node, std::string_view key) {
        if (node.kind == Node::Kind::Map) return true;
        error("FACTOR-20", node, key);
        return false;
    }
    void check_keys(const Node& node, const std::vector<std::string_view>& known) {
        for (const Node::Member& member : node.members)
            if (std::find(known.begin(), known.end(), member.first) == known.end())
                error("FACTOR-21", member.second, member.first, {{"known", TextList(known.begin(), known.end())}});
    }
    std::string scalar(const Node& node, std::string_view key) {
        if (!node.is_scalar()) error("FACTOR-20", node, key);
        return node.text;
    }
    double number(const Node& node, std::string_view key) {
        double value = 0;
        if (!node.is_scalar() || !parse_decimal(node.text, value)) error("FACTOR-04", node, key, {{"found", node.text}});
        return value;
    }
    const Node* required(const Node& node, std::string_view key) {
        const Node* value = node.find(key);
        if (value == nullptr) error("FACTOR-03", node, key);
        return value;
    }
    std::string required_text(const Node& node, std::string_view key) {
        const Node* value = required(node, key);
        if (value == nullptr) return {};
        std::string text = scalar(*value, key);
        if (text.empty()) error("FACTOR-03", *value, key);
        return text;
    }
    Unit unit(const Node& node, std::string_view key) {
        const Node* value = required(node, key);
        if (value == nullptr) return {};
        Result<Unit> unit = parse_unit(scalar(*value, key), at(*value, key));
        errors_.append(unit.diagnostics());
        return unit ? std::move(unit).value() : Unit{};
    }
    Quantity quantity(const Node& node, std::string_view key) {
        if (!is_map(node, key)) return {};
        check_keys(node, {"value", "unit", "text"});
        Quantity quantity;
        if (const Node* value = required(node, "value")) quantity.value = number(*value, "value");
        quantity.unit = unit(node, "unit");
        if (const Node* text = node.find("text")) quantity.text = scalar(*text, "text");
        return quantity;
    }
    void read_name(const Node& node, LocalText& name) {
        if (node.is_scalar()) {
            name.zh = node.text;
        } else if (is_map(node, "name")) {
            check_keys(node, {"zh", "zh-CN", "en"});
            for (const Node::Member& member : node.members) (member.first == "en" ? name.en : name.zh) = scalar(member.second, "name");
        }
    }
    FuelData read_fuel(const Node& node) {
        FuelData fuel;
        if (!is_map(node, "fuel")) return fuel;
        check_keys(node, {"ncv", "carbon_content", "oxidation", "oxidation_text", "density"});
        if (const Node* value = node.find("ncv")) fuel.ncv = quantity(*value, "ncv");
        if (const Node* value = node.find("carbon_content")) fuel.carbon_content = quantity(*value, "carbon_content");
        if (const Node* value = node.find("oxidation")) fuel.oxidation = number(*value, "oxidation");
        if (const Node* value = node.find("oxidation_text")) fuel.oxidation_text = scalar(*value, "oxidation_text");
        if (const Node* value = node.find("density")) fuel.density = quantity(*value, "density");
        return fuel;
    }
    SupplierData read_supplier(const Node& node) {
        SupplierData data;
        if (!is_map(node, "supplier")) return data;
        std::vector<std::string_view> known{"supplier", "footprint", "file_sha256", "valid_from", "valid_until", "mass", "outbound"};
        for (const auto& [key, member] : kSupplierNumbers) {
            known.push_back(key);
            if (const Node* value = node.find(key)) data.*member = number(*value, key);
        }
        check_keys(node, known);
        if (const Node* text = node.find("supplier")) data.supplier = scalar(*text, "supplier");
        if (const Node* text = node.find("footprint")) data.footprint = scalar(*text, "footprint");
        if (const Node* text = node.find("file_sha256")) data.file_sha256 = scalar(*text, "file_sha256");
        if (const Node* text = node.find("valid_from")) data.valid_from = date(*text, "valid_from");
        if (const Node* text = node.find("valid_until")) data.valid_until = date(*text, "valid_until");
        if (const Node* value = node.find("mass")) data.mass = quantity(*value, "mass");
        if (const Node* outbound = node.find("outbound")) {
            constexpr std::array<std::pair<std::string_view, bool>, 2> kUses{{{"include", true}, {"exclude", false}}};
            read_word(*outbound, "outbound", kUses, data.outbound_counted);
            data.outbound_stated = true;
        }
        return data;
    }
    std::optional<Date> date(const Node& node, std::string_view key) {
        const std::optional<Date> day = parse_date(scalar(node, key));
        if (!day) error("FACTOR-06", node, key, {{"found", node.text}, {"known", TextList{"2025-12-31"}}});
        return day;
    }
    void read_terms(const Node& node, EmissionFactor& factor) {
        const Node* terms = required(node, "terms");
        if (terms == nullptr) return;
        if (terms->kind != Node::Kind::Sequence) return error("FACTOR-20", *terms, "terms");
        for (const Node& item : terms->items) {
            EmissionTerm term = read_term(item);
            const bool twice = std::any_of(factor.terms.begin(), factor.terms.end(),
                                           [&term](const EmissionTerm& other) { return other.flow == term.flow; });
            if (twice) error("FACTOR-09", item, "terms", {{"flow", to_string(term.flow)}, {"id", factor.id}});
            factor.terms.push_back(std::move(term));
        }
    }
    EmissionTerm read_term(const Node& node) {
        EmissionTerm term;
        if (!is_map(node, "terms")) return term;
        check_keys(node, {"gas", "category", "origin", "kg", "row", "text", "unit"});
        term.flow.gas = required_text(node, "gas");
        if (const Node* category = node.find("category")) read_word(*category, "category", EnumNames<Category>::list, term.flow.category);
        if (const Node* origin = node.find("origin")) read_word(*origin, "origin", kOrigins, term.flow.origin);
        if (const Node* kg = required(node, "kg")) term.kg = number(*kg, "kg");
        if (const Node* row = node.find("row")) term.row = scalar(*row, "row");
        if (const Node* text = node.find("text")) term.text = scalar(*text, "text");
        if (const Node* unit = node.find("unit")) term.unit = scalar(*unit, "unit");
        return term;
    }
    template <class List, class Value>
    void read_word(const Node& node, std::string_view key, const List& words, Value& out) {
        TextList known;
        for (const auto& [word, value] : words) {
            if (node.is_scalar() && node.text == word) {
                out = value;
                return;
            }
            known.emplace_back(word);
        }
        error("FACTOR-06", node, key, {{"found", node.text}, {"known", std::move(known)}});
    }

    std::string file_;
    Diagnostics errors_;
};

}  // namespace

Node factor_to_node(const EmissionFactor& factor) {
    Node node = Node::map({{"id", Node::string(factor.id)}});
    set_text(node, "pack", factor.pack);
    Node name = Node::map();
    set_text(name, "zh", factor.name.zh);
    set_text(name, "en", factor.name.en);
    if (!name.members.empty()) node.set("name", std::move(name));
    if (factor.year != 0) node.set("year", Node::number(std::to_string(factor.year)));
    node.set("reference", Node::string(factor.reference.symbol));
    Node terms = Node::sequence();
    for (const EmissionTerm& term : factor.terms) terms.items.push_back(term_node(term));
    node.set("terms", std::move(terms));
    if (factor.fuel) node.set("fuel", fuel_node(*factor.fuel));
    if (factor.density) node.set("density", quantity_node(*factor.density));
    if (factor.uncertainty_percent) node.set("uncertainty_percent", Node::number(shortest(*factor.uncertainty_percent)));
    for (const TextField& field : kTextFields) set_text(node, field.key, factor.*field.member);
    if (factor.supplier) node.set("supplier", supplier_node(*factor.supplier));
    return node;
}

Result<EmissionFactor> factor_from_node(const Node& node, const std::string& file) { return NodeReader(file).read(node); }

std::string content_hash(const EmissionFactor& factor) {
    Node node = Node::map({{"reference", Node::string(factor.reference.symbol)}});
    // Sorted by flow, and without where each was printed: neither the order of the rows nor their names change what is computed.
    std::vector<EmissionTerm> terms = factor.terms;
    std::sort(terms.begin(), terms.end(), [](const EmissionTerm& a, const EmissionTerm& b) { return a.flow < b.flow; });
    Node list = Node::sequence();
    for (EmissionTerm& term : terms) {
        term.row.clear();
        term.text.clear();
        term.unit.clear();
        list.items.push_back(term_node(term));
    }
    node.set("terms", std::move(list));
    if (factor.fuel) {
        FuelData fuel = *factor.fuel;
        fuel.oxidation_text.clear();
        for (std::optional<Quantity>* quantity : {&fuel.ncv, &fuel.carbon_content, &fuel.density})
            if (*quantity) (*quantity)->text.clear();
        node.set("fuel", fuel_node(fuel));
    }
    node.set("gwp_basis", Node::string(factor.gwp_basis));
    if (factor.supplier && factor.supplier->mass) {  // the only other figure of a supplier that computes
        Quantity mass = *factor.supplier->mass;
        mass.text.clear();
        node.set("mass", quantity_node(mass));
    }
    return sha256(canonical_json(node));
}

}  // namespace tanji
