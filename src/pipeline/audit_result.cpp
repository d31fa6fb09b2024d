// SPDX-License-Identifier: Apache-2.0
#include "pipeline/audit_result.h"

#include <cmath>
#include <map>
#include <system_error>

#include "support/decimal.h"
#include "support/file.h"
#include "support/node_json.h"

namespace tanji {

namespace {

constexpr std::size_t kLargestResult = 512U << 20U;  // bytes
constexpr double kTolerance = 1e-9;                  // of the sum of the absolute terms: what adding in another order may change
constexpr std::string_view kFormat = "result/1";

const Node* list_of(const Node& node, std::string_view key) {
    const Node* found = node.find(key);
    return found != nullptr && found->kind == Node::Kind::Sequence ? found : nullptr;
}
std::string text_of(const Node& node, std::string_view key) {
    const Node* found = node.find(key);
    return found != nullptr && found->is_scalar() ? found->text : std::string();
}
/// The member `value` of a thing, or of its member `key`.
std::optional<double> value_of(const Node* node) {
    if (node == nullptr) return std::nullopt;
    const Node* value = node->kind == Node::Kind::Map ? node->find("value") : node;
    double number = 0.0;
    if (value == nullptr || value->kind != Node::Kind::Number || !parse_decimal(value->text, number)) return std::nullopt;
    return number;
}

/// A sum that knows how large its terms were.
struct Sum {
    double value = 0.0;
    double size = 0.0;
    std::int64_t terms = 0;

    void add(double term) {
        value += term;
        size += std::abs(term);
        ++terms;
    }
    [[nodiscard]] bool is(double printed) const { return std::abs(value - printed) <= kTolerance * std::max(size, std::abs(printed)); }
};

class ResultAuditor {
  public:
    ResultAuditor(std::string file, ResultCheck& check) : file_(std::move(file)), check_(check) {}

    void run(const Node& root) {
        const Node* variants = list_of(root, "variants");
        if (variants == nullptr) return missing(root, "variants");
        for (std::size_t index = 0; index < variants->items.size(); ++index)
            variant(variants->items[index], "variants[" + std::to_string(index) + "]");
    }

  private:
    void missing(const Node& node, const std::string& member) {
        check_.diagnostics.error("RES-01", place(node, member), {{"member", member}});
    }
    [[nodiscard]] Place place(const Node& node, const std::string& part) const {
        Place place;
        place.file = file_;
        place.part = part;
        place.line = node.line;
        return place;
    }
    void tell(std::string rule, const Node& node, const std::string& part, Arguments arguments, double effect) {
        Finding finding{std::move(rule), Severity::Error, place(node, part), std::move(arguments)};
        finding.words = finding.rule + ".result";
        finding.path = text_of(node, "path");
        finding.effect_kg = effect;
        check_.findings.push_back(std::move(finding));
    }

    void variant(const Node& node, const std::string& part) {
        std::map<std::string, double> gwp;
        if (const Node* rows = list_of(node, "gwp"))
            for (const Node& row : rows->items)
                if (const auto value = value_of(&row)) gwp[flow_of(row)] = *value;
        const Node* products = list_of(node, "products");
        if (products == nullptr) return missing(node, part + ".products");
        for (std::size_t index = 0; index < products->items.size(); ++index)
            product(products->items[index], part + ".products[" + std::to_string(index) + "]", gwp);
    }
    static std::string flow_of(const Node& node) {
        return text_of(node, "gas") + " " + text_of(node, "category") + " " + text_of(node, "origin");
    }

    void product(const Node& node, const std::string& part, const std::map<std::string, double>& gwp) {
        const Node* stages = list_of(node, "stages");
        const Node* cells = list_of(node, "cells");
        const Node* total_node = node.find("total");
        const std::optional<double> total = value_of(total_node);
        if (stages == nullptr) missing(node, part + ".stages");
        if (cells == nullptr) missing(node, part + ".cells");
        if (!total) missing(node, part + ".total");
        if (stages == nullptr || cells == nullptr || !total) return;
        std::map<std::string, Sum> by_stage;
        for (std::size_t index = 0; index < cells->items.size(); ++index)
            cell(cells->items[index], part + ".cells[" + std::to_string(index) + "]", gwp, by_stage);
        Sum sum;
        for (std::size_t index = 0; index < stages->items.size(); ++index) {
            const Node& stage = stages->items[index];
            const std::string at = part + ".stages[" + std::to_string(index) + "]";
            const std::optional<double> value = value_of(&stage);
            if (!value) {
                missing(stage, at + ".value");
                continue;
            }
            ++check_.figures;
            sum.add(*value);
            const Sum& gases = by_stage[text_of(stage, "stage")];
            if (!gases.is(*value))
                tell(
                    "AR-03", stage, at,
                    {{"stage", text_of(stage, "stage")}, {"n", gases.terms}, {"sum", shortest(gases.value)}, {"printed", shortest(*value)}},
                    gases.value - *value);
        }
        ++check_.figures;
        if (!sum.is(*total))
            tell("AR-04", *total_node, part + ".total", {{"n", sum.terms}, {"sum", shortest(sum.value)}, {"printed", shortest(*total)}},
                 sum.value - *total);
        shares(node, part, *total);
    }

    void cell(const Node& node, const std::string& part, const std::map<std::string, double>& gwp, std::map<std::string, Sum>& by_stage) {
        const std::optional<double> value = value_of(&node), mass = value_of(node.find("mass"));
        if (!value) return missing(node, part + ".value");
        ++check_.figures;
        by_stage[text_of(node, "stage")].add(*value);
        const auto factor = gwp.find(flow_of(node));
        if (!mass || factor == gwp.end()) return;
        Sum product;
        product.add(*mass * factor->second);
        if (!product.is(*value))
            tell("AR-16", node, part,
                 {{"gas", text_of(node, "gas")},
                  {"mass", shortest(*mass)},
                  {"gwp", shortest(factor->second)},
                  {"sum", shortest(product.value)},
                  {"printed", shortest(*value)}},
                 product.value - *value);
    }

    void shares(const Node& node, const std::string& part, double total) {
        const Node* groups = node.find("contributions");
        if (groups == nullptr || groups->kind != Node::Kind::Map || total == 0.0) return;
        for (const auto& [name, rows] : groups->members)
            for (std::size_t index = 0; index < rows.items.size(); ++index) {
                const Node& row = rows.items[index];
                const std::optional<double> value = value_of(&row), share = value_of(row.find("share"));
                if (!value || !share) continue;
                ++check_.figures;
                Sum computed;
                computed.add(*value / total);
                if (!computed.is(*share))
                    tell("AR-06", row, part + ".contributions." + name + "[" + std::to_string(index) + "]",
                         {{"id", text_of(row, "id")}, {"sum", shortest(computed.value)}, {"printed", shortest(*share)}}, 0.0);
            }
    }

    std::string file_;
    ResultCheck& check_;
};

}  // namespace

std::optional<ResultCheck> audit_result(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error) || path.extension() != ".json") return std::nullopt;
    ResultCheck check;
    const std::string file = path.generic_string();
    const Result<std::string> text = read_file(path, kLargestResult);
    check.diagnostics = text.diagnostics();
    if (!text) return check;
    Result<Node> root = read_json(*text, file);
    check.diagnostics.append(root.diagnostics());
    if (!root) return check;
    if (root->kind != Node::Kind::Map || text_of(*root, "tanji") != kFormat) return std::nullopt;
    ResultAuditor(file, check).run(*root);
    check.readable = !check.diagnostics.has_errors();
    return check;
}

}  // namespace tanji
