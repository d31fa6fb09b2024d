// SPDX-License-Identifier: Apache-2.0
#include "cli/update_view.h"

#include <algorithm>
#include <cstdint>

#include "cli/calc_view.h"
#include "cli/layout.h"
#include "support/decimal.h"

namespace tanji {
namespace {

constexpr std::size_t kWidth = 100;

/// A printed decimal as a whole number of its last place, and back: sums of these are exact.
std::int64_t places_of(std::string text) {
    std::erase(text, '.');
    return std::stoll(text);
}
std::string decimal_of(std::int64_t places, int decimals) {
    const bool negative = places < 0;
    std::string digits = std::to_string(negative ? -places : places);
    const auto behind = static_cast<std::size_t>(decimals);
    if (digits.size() <= behind) digits.insert(0, behind + 1 - digits.size(), '0');
    if (behind > 0) digits.insert(digits.size() - behind, ".");
    return (negative ? "-" : "") + group_thousands(digits);
}
std::string change_of(std::int64_t places, int decimals) { return (places > 0 ? "+" : "") + decimal_of(places, decimals); }

std::string value_text(double kg, const EmissionFactor& factor) { return brief(kg, 6) + " kg/" + factor.reference.symbol; }

const char* fate_word(FactorFate fate) {
    switch (fate) {
        case FactorFate::Changed:
            return "changed";
        case FactorFate::Vanished:
            return "vanished";
        case FactorFate::OtherUnit:
            return "other-unit";
        case FactorFate::NotComputable:
            return "not-computable";
    }
    return "";
}

class View {
  public:
    View(const StudyUpdate& update, const Console& console) : update_(update), console_(console), words_(console.words()) {}

    std::string text() {
        out_ += console_.paint(Colour::Strong, update_.title.in(console_.language())) + "\n";
        line(words_.text("cli.update.basis",
                         {{"file", update_.file.generic_string()}, {"gwp", update_.gwp_set}, {"indicator", update_.indicator}}));
        if (update_.factors.empty()) {
            line(words_.text("cli.update.same", {{"n", static_cast<std::int64_t>(update_.factors_used)}}));
            return std::move(out_);
        }
        for (const ProductUpdate& product : update_.products) one(product);
        return std::move(out_);
    }

  private:
    void line(const std::string& text) {
        for (const std::string& part : wrapped(text, kWidth)) out_ += part + "\n";
    }

    void one(const ProductUpdate& product) {
        const int decimals = shown_decimals(product.kg_now);
        const auto rounded = [decimals](double kg) { return places_of(round_to_decimals(kg, decimals)); };
        const std::int64_t now = rounded(product.kg_now);
        const std::int64_t then = rounded(product.kg_then);
        out_ += "\n" + console_.paint(Colour::Strong, product.name.in(console_.language()) + "  " + product.id) + "\n";
        TextTable totals({{}, {.right = true}, {.right = true}});
        totals.row({words_.text("cli.update.now"), decimal_of(now, decimals), {}});
        totals.row({words_.text("cli.update.then"), decimal_of(then, decimals), {}});
        const bool share = product.kg_now != 0.0;
        const double percent = share ? (product.kg_then - product.kg_now) / product.kg_now * 100.0 : 0.0;
        totals.row({words_.text("cli.update.difference"), change_of(then - now, decimals),
                    share ? (percent > 0 ? "+" : "") + round_to_decimals(percent, 2) + " %" : std::string()});
        line("  " + words_.text("cli.update.per", {{"per", product.per}}));
        for (const std::string& text : totals.lines(2, kWidth)) out_ += text + "\n";

        TextTable table({{.shrinks = true, .least = 24}, {.right = true}, {.right = true}, {.right = true}});
        table.row({words_.text("cli.update.factor"), words_.text("cli.update.value-now"), words_.text("cli.update.value-then"),
                   words_.text("cli.update.effect")});
        std::int64_t rest = then - now;
        for (std::size_t index = 0; index < update_.factors.size(); ++index) {
            const FactorUpdate& factor = update_.factors[index];
            const bool changed = factor.fate == FactorFate::Changed;
            const std::int64_t effect = rounded(product.effects[index]);
            if (changed) rest -= effect;
            table.row({factor.id, value_text(factor.kg_now, factor.now),
                       factor.then ? value_text(*factor.kg_then, *factor.then) : words_.text("cli.update.none"),
                       changed ? change_of(effect, decimals)
                               : words_.text("cli.update.held", {{"kg", decimal_of(rounded(product.resting[index]), decimals)}})});
        }
        table.row({words_.text("cli.update.rest"), {}, {}, change_of(rest, decimals)});
        table.row({words_.text("cli.update.sum"), {}, {}, change_of(then - now, decimals)});
        for (const std::string& text : table.lines(2, 140)) out_ += text + "\n";
    }

    const StudyUpdate& update_;
    const Console& console_;
    const Words& words_;
    std::string out_;
};

Node local(const LocalText& text) { return Node::map({{"zh-CN", Node::string(text.zh)}, {"en", Node::string(text.en)}}); }
Node number(double value) { return Node::number(shortest(value)); }

}  // namespace

std::string update_view(const StudyUpdate& update, const Console& console) { return View(update, console).text(); }

Node update_node(const StudyUpdate& update, bool applied, const Words& words) {
    Node factors = Node::sequence();
    for (const FactorUpdate& factor : update.factors) {
        Node one =
            Node::map({{"id", Node::string(factor.id)},
                       {"fate", Node::string(fate_word(factor.fate))},
                       {"now", Node::map({{"kg_co2e", number(factor.kg_now)}, {"per", Node::string(factor.now.reference.symbol)}})}});
        if (factor.then)
            one.set("then", Node::map({{"kg_co2e", number(*factor.kg_then)}, {"per", Node::string(factor.then->reference.symbol)}}));
        factors.items.push_back(std::move(one));
    }
    Node products = Node::sequence();
    for (const ProductUpdate& product : update.products) {
        Node effects = Node::sequence();
        Node held = Node::sequence();
        for (std::size_t index = 0; index < update.factors.size(); ++index) {
            const bool changed = update.factors[index].fate == FactorFate::Changed;
            (changed ? effects : held)
                .items.push_back(Node::map({{"factor", Node::string(update.factors[index].id)},
                                            {"kg_co2e", number(changed ? product.effects[index] : product.resting[index])}}));
        }
        products.items.push_back(Node::map({{"id", Node::string(product.id)},
                                            {"name", local(product.name)},
                                            {"per", Node::string(product.per)},
                                            {"kg_now", number(product.kg_now)},
                                            {"kg_then", number(product.kg_then)},
                                            {"effects", std::move(effects)},
                                            {"interaction_kg", number(product.interaction)},
                                            {"held", std::move(held)}}));
    }
    Node told = Node::sequence();
    for (const Diagnostic& diagnostic : update.diagnostics)
        told.items.push_back(Node::map({{"code", Node::string(diagnostic.code)},
                                        {"place", Node::string(to_string(diagnostic.place))},
                                        {"text", Node::string(words.text(diagnostic.code, diagnostic.arguments))}}));
    return Node::map({{"study", Node::string(update.id)},
                      {"file", Node::string(update.file.generic_string())},
                      {"computed", Node::boolean(update.computed)},
                      {"applied", Node::boolean(applied)},
                      {"gwp_set", Node::string(update.gwp_set)},
                      {"factors_used", Node::number(std::to_string(update.factors_used))},
                      {"factors", std::move(factors)},
                      {"products", std::move(products)},
                      {"findings", std::move(told)}});
}

}  // namespace tanji
