// SPDX-License-Identifier: Apache-2.0
#include "cli/uncertainty_view.h"

#include <algorithm>

#include "cli/calc_view.h"
#include "cli/layout.h"
#include "support/decimal.h"

namespace tanji {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kRows = 8;

class View {
  public:
    View(const Study& study, const VariantResult& variant, const UncertaintyReading& reading, const Console& console)
        : study_(study), variant_(variant), reading_(reading), console_(console), words_(console.words()) {}

    std::string text() {
        for (std::size_t index = 0; index < reading_.products.size(); ++index) one(index);
        return std::move(out_);
    }

  private:
    void one(std::size_t index) {
        const ProductUncertainty& product = reading_.products[index];
        const Product& named = study_.products[product.product];
        out_ +=
            "\n" +
            console_.paint(Colour::Strong, words_.text("cli.uncertainty.head", {{"product", AuthorText{named.name.zh, named.name.en}}})) +
            "\n";
        for (const StatementSentence& sentence : product.statement)
            for (const std::string& part : wrapped(words_.text(sentence.key, sentence.arguments), kWidth - 2)) out_ += "  " + part + "\n";
        contributions(product);
        if (reading_.monte_carlo) stages(index);
    }

    void table(const TextTable& table) {
        bool first = true;
        out_ += "\n";
        for (const std::string& row : table.lines(2, kWidth)) {
            out_ += (first ? console_.paint(Colour::Faint, row) : row) + "\n";
            first = false;
        }
    }

    /// Half-width of the 95 % interval, or its two factors where that is what a distribution has.
    static std::string spread(const Distribution& distribution) {
        if (distribution.value == 0.0) return "";
        const double low = 100.0 * (distribution.quantile(0.025) / distribution.value - 1.0);
        const double high = 100.0 * (distribution.quantile(0.975) / distribution.value - 1.0);
        if (distribution.kind == DistributionKind::Normal) return "±" + brief(std::max(high, -high), 3) + " %";
        const auto signed_figure = [](double value) { return (value < 0 ? "−" : "+") + brief(value < 0 ? -value : value, 3); };
        return signed_figure(low) + " / " + signed_figure(high) + " %";
    }

    void contributions(const ProductUncertainty& product) {
        static constexpr const char* kOrigins[] = {"uncertainty.origin.none", "uncertainty.origin.stated", "uncertainty.origin.pedigree",
                                                   "uncertainty.origin.source"};
        TextTable rows({{.shrinks = true, .least = 24}, {.right = true}, {}, {.right = true}});
        rows.row({words_.text("cli.uncertainty.input"), words_.text("cli.uncertainty.spread"), words_.text("cli.uncertainty.origin"),
                  words_.text("cli.uncertainty.share")});
        std::size_t shown = 0;
        for (const VariableEffect& effect : product.first_order.effects) {
            if (effect.sd == 0.0 || shown == kRows) break;
            const UncertainInput& input = reading_.inputs[reading_.input_of[effect.variable]];
            const AuthorText name = input_name(study_, variant_, input);
            rows.row({LocalText{name.zh, name.en}.in(console_.language()), spread(input.distribution),
                      words_.text(kOrigins[static_cast<int>(input.origin)]), round_to_decimals(100.0 * effect.share, 1)});
            ++shown;
        }
        if (shown > 0) table(rows);
    }

    void stages(std::size_t index) {
        const MonteCarloProduct& drawn = reading_.monte_carlo->products[index];
        const int decimals = shown_decimals(drawn.total.mean);
        const auto kilograms = [&](double value) { return group_thousands(round_to_decimals(value, decimals)); };
        TextTable rows({{.shrinks = true, .least = 16}, {.right = true}, {.right = true}, {.right = true}, {.right = true}});
        rows.row(
            {words_.text("cli.calc.stage"), "2.5 %", words_.text("cli.uncertainty.median"), "97.5 %", words_.text("cli.uncertainty.mean")});
        const auto row = [&](const std::string& name, const Sample& sample) {
            rows.row({name, kilograms(sample.low), kilograms(sample.median), kilograms(sample.high), kilograms(sample.mean)});
        };
        for (std::size_t stage = 0; stage < drawn.stages.size(); ++stage) {
            const Stage& named = variant_.inventory->stages[variant_.products[index].stages[stage].stage];
            row(stage_label(named.id, named.name, words_), drawn.stages[stage]);
        }
        row(words_.text("cli.uncertainty.total"), drawn.total);
        table(rows);
    }

    const Study& study_;
    const VariantResult& variant_;
    const UncertaintyReading& reading_;
    const Console& console_;
    const Words& words_;
    std::string out_;
};

}  // namespace

std::string uncertainty_view(const Study& study, const StudyOutcome& outcome, const Console& console) {
    const VariantResult& variant = assessed_variant(*outcome.result, outcome.uncertainty->variant);
    return View(study_of(variant, study), variant, *outcome.uncertainty, console).text();
}

}  // namespace tanji
