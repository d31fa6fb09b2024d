// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/values.h"

namespace tanji {

/// How a node's value comes from its inputs. Datum, Constant and FactorValue have none.
enum class Op : std::uint8_t {
    Datum,
    Constant,
    FactorValue,
    Sum,
    Product,
    Quotient,
    Convert,
    Negate,
    Power,
    Min,
    Max,
    Abs,
    Sqrt,
    Exp,
    Log
};

/// Index of a node; 0 means "none".
using NodeId = std::uint32_t;

/// The recorded expression graph of all coefficients: every number knows the operation and the numbers that made it, so that
/// `explain`, the click in the HTML report, formulas of the report and of the workbook are printers of one thing.
/// Values are computed while recording; nothing is evaluated twice. 32 bytes a node: a million lines fit.
class Derivation {
  public:
    Derivation();

    /// A number as an author or a source wrote it. `label` is a key of the word catalogue ("derivation.amount").
    NodeId datum(double value, std::string_view unit, std::string_view label, std::string_view as_written, Provenance provenance);
    /// A number that is a definition: 44/12, 1000 kg per t.
    NodeId constant(double value, std::string_view unit, std::string_view label);
    /// A value of a factor; `row` is the id of the library's row.
    NodeId factor_value(double value, std::string_view unit, std::string_view label, std::string_view as_written, std::string_view row);
    NodeId sum(std::span<const NodeId> inputs, std::string_view unit, std::string_view label);
    NodeId product(std::span<const NodeId> inputs, std::string_view unit, std::string_view label);
    NodeId quotient(NodeId dividend, NodeId divisor, std::string_view unit, std::string_view label);
    /// The same quantity in another unit; `value` is what Quantity::in gave.
    NodeId convert(NodeId input, double value, std::string_view unit);

    /// An operation of a formula: Negate, Power, Min, Max, Abs, Sqrt, Exp, Log; `value` is what evaluating the formula gave.
    NodeId function(Op op, std::span<const NodeId> inputs, double value, std::string_view unit, std::string_view label);

    /// The node that bears a path of the study ("parameters.hours.value"); 0 when none does. Nodes with a path are recorded once.
    [[nodiscard]] NodeId named(std::string_view path) const;
    void name(NodeId node, std::string_view path);
    /// All of them, in the order in which they were named.
    [[nodiscard]] const std::vector<std::pair<std::string, NodeId>>& names() const { return names_; }

    [[nodiscard]] double value(NodeId node) const { return nodes_[node].value; }
    [[nodiscard]] Op op(NodeId node) const { return nodes_[node].op; }
    [[nodiscard]] std::string_view unit(NodeId node) const { return strings_[nodes_[node].unit]; }
    [[nodiscard]] std::string_view label(NodeId node) const { return strings_[nodes_[node].label]; }
    /// Datum and FactorValue: the text as written.
    [[nodiscard]] std::string_view as_written(NodeId node) const;
    /// FactorValue: id of the library's row.
    [[nodiscard]] std::string_view row(NodeId node) const;
    /// Datum: where it stands.
    [[nodiscard]] Provenance provenance(NodeId node) const;
    [[nodiscard]] std::span<const NodeId> inputs(NodeId node) const;
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    /// Convert: what the input is multiplied with. All conversions are linear.
    [[nodiscard]] double scale(NodeId convert) const;

  private:
    struct Node {
        double value;
        std::uint32_t unit, label;
        std::uint32_t first;  // into inputs_ for operations, into leaves_ for data and factor values
        std::uint32_t count;  // of inputs
        Op op;
    };
    struct Leaf {
        std::uint32_t text;
        std::uint32_t row;
        Provenance provenance;
    };
    NodeId add(double value, Op op, std::string_view unit, std::string_view label, std::span<const NodeId> inputs);
    NodeId leaf(double value, Op op, std::string_view unit, std::string_view label, std::string_view text, std::string_view row,
                Provenance provenance);
    std::uint32_t intern(std::string_view text);

    std::vector<Node> nodes_;
    std::vector<NodeId> inputs_;
    std::vector<Leaf> leaves_;
    std::vector<std::string> strings_;
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> string_index_;
    std::vector<std::pair<std::string, NodeId>> names_;
    std::unordered_map<std::string, NodeId, TextHash, std::equal_to<>> name_index_;
};

}  // namespace tanji
