// SPDX-License-Identifier: Apache-2.0
#include "cli/explain_view.h"

#include <fmt/format.h>

#include "cli/layout.h"
#include "support/decimal.h"
#include "support/message.h"
#include "support/text.h"

namespace tanji {
namespace {

constexpr std::size_t kWidth = 100;
constexpr int kDigits = 9;

std::string_view sign(Op op) {
    switch (op) {
        case Op::Sum:
            return "Σ";
        case Op::Product:
            return "×";
        case Op::Quotient:
            return "÷";
        case Op::Convert:
            return "→";
        default:
            return "";
    }
}

std::string_view op_word(Op op) {
    switch (op) {
        case Op::Sum:
            return "sum";
        case Op::Product:
            return "product";
        case Op::Quotient:
            return "quotient";
        case Op::Convert:
            return "convert";
        case Op::Constant:
            return "constant";
        case Op::FactorValue:
            return "factor-value";
        default:
            return "datum";
    }
}

std::string value_text(const DerivedNumber& number) {
    return brief(number.value, kDigits) + (number.unit.empty() || number.unit == "1" ? "" : " " + number.unit);
}

class Tree {
  public:
    explicit Tree(const Console& console) : console_(console), words_(console.words()) {}

    std::string text(const DerivedNumber& number) {
        node(number, "", "");
        return std::move(out_);
    }

  private:
    void node(const DerivedNumber& number, const std::string& first, const std::string& next) {
        const std::string value = value_text(number);
        std::string head = words_.text("cli.explain.number", {{"what", words_.text(number.what.key, number.arguments)}, {"value", value}});
        head = console_.paint_part(Colour::Strong, std::move(head), value);
        if (!number.inputs.empty() && !sign(number.op).empty()) head += fmt::format("  [{}]", sign(number.op));
        out_ += first + head + "\n";
        const std::string below = next + (number.inputs.empty() ? "   " : "│  ");
        if (!number.path.empty() && !next.empty()) detail(below, number.path, false);
        if (!number.as_written.empty()) detail(below, words_.text("cli.explain.as-written", {{"text", number.as_written}}));
        if (const std::string place = to_string(number.place); !place.empty())
            detail(below, words_.text("cli.explain.place", {{"place", place}}));
        if (!number.evidence.empty()) detail(below, words_.text("cli.explain.evidence", {{"evidence", number.evidence}}));
        if (!number.evidence_sha256.empty()) detail(below, "SHA-256 " + number.evidence_sha256, false);
        if (!number.factor.empty()) detail(below, words_.text("cli.explain.factor", {{"factor", number.factor}}));
        if (number.inputs.empty()) source(number, below);  // below a sum of factor values each says its own
        for (std::size_t index = 0; index < number.inputs.size(); ++index) {
            const bool last = index + 1 == number.inputs.size();
            node(number.inputs[index], next + (last ? "└─ " : "├─ "), next + (last ? "   " : "│  "));
        }
    }

    void source(const DerivedNumber& number, const std::string& below) {
        if (!number.source.empty()) detail(below, words_.text("cli.explain.source", {{"source", number.source}}));
        if (!number.url.empty()) detail(below, number.url, false);
        if (!number.licence.empty()) detail(below, words_.text("cli.explain.licence", {{"licence", number.licence}}));
    }

    void detail(const std::string& prefix, const std::string& text, bool wrap = true) {
        const std::string safe = visible(text, false);
        const std::size_t used = display_width(prefix);
        if (!wrap || used + 30 > kWidth) {
            out_ += prefix + console_.paint(Colour::Faint, safe) + "\n";
            return;
        }
        for (const std::string& line : wrapped(safe, kWidth - used)) out_ += prefix + console_.paint(Colour::Faint, line) + "\n";
    }

    const Console& console_;
    const Words& words_;
    std::string out_;
};

void set_text(Node& node, const char* key, const std::string& text) {
    if (!text.empty()) node.set(key, Node::string(text));
}

}  // namespace

std::string explain_view(const DerivedNumber& number, const Console& console) { return Tree(console).text(number); }

Node derivation_node(const DerivedNumber& number, const Words& words) {
    Node node = Node::map();
    set_text(node, "path", number.path);
    node.set("what", Node::string(number.what.key));
    node.set("label", Node::string(words.text(number.what.key, number.arguments)));
    node.set("value", Node::number(shortest(number.value)));
    set_text(node, "unit", number.unit);
    node.set("operation", Node::string(std::string(op_word(number.op))));
    set_text(node, "as_written", number.as_written);
    set_text(node, "place", to_string(number.place));
    set_text(node, "evidence", number.evidence);
    set_text(node, "evidence_sha256", number.evidence_sha256);
    set_text(node, "factor", number.factor);
    set_text(node, "source", number.source);
    set_text(node, "url", number.url);
    set_text(node, "licence", number.licence);
    if (!number.inputs.empty()) {
        Node inputs = Node::sequence();
        for (const DerivedNumber& input : number.inputs) inputs.items.push_back(derivation_node(input, words));
        node.set("inputs", std::move(inputs));
    }
    return node;
}

}  // namespace tanji
