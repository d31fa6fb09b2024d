// SPDX-License-Identifier: Apache-2.0
#include "cli/compare_view.h"

#include <algorithm>
#include <cmath>

#include "cli/calc_view.h"
#include "cli/layout.h"
#include "support/decimal.h"
#include "support/node.h"
#include "support/text.h"

namespace tanji {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kBar = 20;

std::string kilograms(double kg, int decimals) { return group_thousands(round_to_decimals(kg, decimals)); }
std::string change(double kg, int decimals) {
    const std::string text = kilograms(kg, decimals);
    return kg > 0 ? "+" + text : text;
}

void one_product(const ProductComparison& product, const std::string& a, const std::string& b, const Console& console, std::string& out) {
    const Words& words = console.words();
    const int decimals = shown_decimals(std::max(std::abs(product.total_a), std::abs(product.total_b)));
    const std::string both = product.product_a == product.product_b ? product.product_a : product.product_a + " → " + product.product_b;
    out += "\n" + console.paint(Colour::Strong, both) + "\n";
    double largest = 0;
    for (const WaterfallStep& step : product.steps) largest = std::max(largest, std::abs(step.kg));
    TextTable table({{.shrinks = true, .least = 30}, {.right = true}, {.right = true}, {}});
    table.row({words.text("cli.compare.step"), "kg CO2e", "%", ""});
    table.row({"A  " + a, kilograms(product.total_a, decimals), "", ""});
    const auto percent = [&](double kg) {
        if (product.total_a == 0) return std::string("–");
        const std::string text = round_to_decimals(kg / std::abs(product.total_a) * 100.0, 2);
        return kg > 0 ? "+" + text : text;
    };
    for (const WaterfallStep& step : product.steps) {
        const double relative = largest == 0 ? 0 : std::abs(step.kg) / largest;
        table.row({words.text(step.what.key, step.arguments), change(step.kg, decimals), percent(step.kg), bar(relative, kBar)});
    }
    table.row({"B  " + b, kilograms(product.total_b, decimals), percent(product.total_b - product.total_a), ""});
    bool head = true;
    for (const std::string& row : table.lines(2, kWidth)) {
        out += (head ? console.paint(Colour::Faint, row) : row) + "\n";
        head = false;
    }
}

/// In words: what the difference is, and how sure its sign is.
std::string noise_text(const NoiseReading& noise, const Comparison& comparison, const Words& words) {
    std::string out;
    const auto line = [&](const std::string& text) {
        for (const std::string& part : wrapped(text, kWidth)) out += part + "\n";
    };
    if (noise.told.empty()) line(words.text("cli.compare.no-noise"));
    for (const ComparedProduct& product : noise.told) {
        double size = 0.0;
        for (const ProductComparison& one : comparison.products)
            if (one.product_a == product.product) size = std::max(std::abs(one.total_a), std::abs(one.total_b));
        const int decimals = shown_decimals(size);
        const Sample& difference = product.difference.difference;
        const bool clear = difference.low > 0 || difference.high < 0;
        line(words.text(clear ? "cli.compare.more-than-noise" : "cli.compare.within-noise",
                        {{"product", product.product},
                         {"low", change(difference.low, decimals)},
                         {"high", change(difference.high, decimals)},
                         {"lower", round_to_decimals(100.0 * product.difference.probability_a_lower, 1)},
                         {"runs", static_cast<std::int64_t>(noise.runs)},
                         {"seed", static_cast<std::int64_t>(noise.seed)}}));
    }
    return out;
}

}  // namespace

std::string compare_view(const Comparison& comparison, const NoiseReading* noise, const std::string& a, const std::string& b,
                         const Console& console) {
    const Words& words = console.words();
    std::string out = words.text("cli.compare.title") + "\n";
    for (const ProductComparison& product : comparison.products) one_product(product, a, b, console, out);
    if (noise != nullptr) out += "\n" + noise_text(*noise, comparison, words);
    const auto list = [&](const std::vector<std::string>& names, const char* key) {
        if (!names.empty()) out += "\n" + words.text(key, {{"names", TextList(names)}}) + "\n";
    };
    list(comparison.only_a, "cli.compare.only-a");
    list(comparison.only_b, "cli.compare.only-b");
    TextList joined;
    for (const std::string& step : comparison.joined) joined.push_back(words.text("compare.name." + step.substr(step.rfind('.') + 1)));
    if (!joined.empty()) out += "\n" + words.text("cli.compare.joined", {{"names", joined}}) + "\n";
    return out;
}

std::string compare_json(const Comparison& comparison, const NoiseReading* noise) {
    const Words chinese(Language::Chinese), english(Language::English);
    const auto text = [](std::string_view value) { return Node::string(std::string(value)); };
    const auto number = [](double value) { return Node::number(shortest(value)); };
    Node products = Node::sequence();
    for (const ProductComparison& product : comparison.products) {
        Node steps = Node::sequence();
        for (const WaterfallStep& step : product.steps)
            steps.items.push_back(Node::map({{"step", text(step.what.key.substr(step.what.key.rfind('.') + 1))},
                                             {"zh", text(chinese.text(step.what.key, step.arguments))},
                                             {"en", text(english.text(step.what.key, step.arguments))},
                                             {"kg_co2e", number(step.kg)}}));
        products.items.push_back(Node::map({{"product_a", text(product.product_a)},
                                            {"product_b", text(product.product_b)},
                                            {"total_a", number(product.total_a)},
                                            {"total_b", number(product.total_b)},
                                            {"steps", std::move(steps)}}));
    }
    const auto names = [&](const std::vector<std::string>& list) {
        Node node = Node::sequence();
        for (const std::string& name : list) node.items.push_back(text(name));
        return node;
    };
    Node noises = Node::sequence();
    if (noise != nullptr)
        for (const ComparedProduct& product : noise->told)
            noises.items.push_back(Node::map({{"product", text(product.product)},
                                              {"low", number(product.difference.difference.low)},
                                              {"high", number(product.difference.difference.high)},
                                              {"mean", number(product.difference.difference.mean)},
                                              {"probability_a_lower", number(product.difference.probability_a_lower)},
                                              {"runs", number(static_cast<double>(noise->runs))},
                                              {"seed", number(static_cast<double>(noise->seed))}}));
    return canonical_json(Node::map({{"tanji", text("comparison/1")},
                                     {"noise", std::move(noises)},
                                     {"products", std::move(products)},
                                     {"only_a", names(comparison.only_a)},
                                     {"only_b", names(comparison.only_b)},
                                     {"joined", names(comparison.joined)}}));
}

}  // namespace tanji
