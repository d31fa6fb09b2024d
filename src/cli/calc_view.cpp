// SPDX-License-Identifier: Apache-2.0
#include "cli/calc_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "cli/layout.h"
#include "support/decimal.h"
#include "support/text.h"

namespace tanji {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kBar = 28;
constexpr std::size_t kLines = 10;

std::string kilograms(double kg, int decimals) { return group_thousands(round_to_decimals(kg, decimals)); }
std::string percent(double share) { return round_to_decimals(share * 100.0, 2); }

std::string figure(double value) { return group_thousands(brief(value, 6)); }

/// A small amount in the next smaller unit: 0.0174 kg reads better than 0.0000174 t.
void make_readable(OverviewLine& line) {
    constexpr std::pair<std::string_view, std::string_view> kSmaller[] = {
        {"t", "kg"}, {"GJ", "MJ"}, {"GJ{net}", "MJ{net}"}, {"GJ{gross}", "MJ{gross}"}, {"MWh", "kWh"}, {"t*km", "kg*km"}};
    if (std::abs(line.amount) >= 0.1) return;
    for (const auto& [large, small] : kSmaller)
        if (line.unit == large) {
            line.unit = small;
            line.amount *= 1000.0;
            line.factor_kg /= 1000.0;
            return;
        }
}

class View {
  public:
    View(const StudyOverview& overview, const Console& console) : overview_(overview), console_(console), words_(console.words()) {}

    std::string text(const std::vector<Finding>& findings) {
        out_ += console_.paint(Colour::Strong, overview_.title.in(console_.language())) + "\n";
        line(words_.text("cli.calc.basis", {{"study", overview_.id},
                                            {"variant", variant_name(overview_.variant, overview_.variant_name, overview_.gwp_set)},
                                            {"gwp", overview_.gwp_set},
                                            {"indicator", overview_.indicator}}));
        for (const ProductOverview& product : overview_.products) one(product);
        out_ += "\n";
        finding_counts(findings);
        if (!overview_.packs.empty()) line(words_.text("cli.calc.packs", {{"packs", TextList(overview_.packs)}}));
        return std::move(out_);
    }

  private:
    void line(const std::string& text) {
        for (const std::string& part : wrapped(text, kWidth)) out_ += part + "\n";
    }

    void table(const TextTable& table, bool head = true) {
        bool first = head;
        for (const std::string& row : table.lines(2, kWidth)) {
            out_ += (first ? console_.paint(Colour::Faint, row) : row) + "\n";
            first = false;
        }
    }

    std::string variant_name(const std::string& id, const LocalText& name, const std::string& gwp) const {
        if (id == kBaseVariant) return words_.text("cli.calc.base");
        if (!name.empty()) return name.in(console_.language());
        return id.starts_with("gwp-") ? words_.text("cli.calc.gwp-variant", {{"gwp", gwp}}) : id;
    }

    /// "production" in a sentence, "Production" at the head of a row.
    static std::string label_of(std::string word) {
        if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
        return word;
    }

    std::string stage_name(const std::string& id, const LocalText& name) const { return stage_label(id, name, words_); }

    void one(const ProductOverview& product) {
        decimals_ = shown_decimals(product.total);
        out_ += "\n" + console_.paint(Colour::Strong, fmt::format("{}  {}", product.name.in(console_.language()), product.id)) + "\n";
        const std::string total = kilograms(product.total, decimals_) + " kg CO2e";
        const std::string per = overview_.functional_units == 1.0 ? product.per : figure(overview_.functional_units) + " × " + product.per;
        const std::string said = words_.text("cli.calc.total", {{"total", total}, {"per", per}});
        out_ += "  " + console_.paint_part(Colour::Strong, said, total) + "\n\n";
        stages(product);
        if (!product.outside.empty()) {
            out_ += "\n";
            outside(product);
        }
        out_ += "\n";
        lines(product);
        out_ += "\n";
        gases(product);
        if (!product.variants.empty()) {
            out_ += "\n";
            variants(product);
        }
        if (!product.gaps.empty()) {
            out_ += "\n";
            gaps(product);
        }
    }

    void stages(const ProductOverview& product) {
        double largest = 0;
        for (const OverviewStage& stage : product.stages) largest = std::max(largest, std::abs(stage.kg_co2e));
        TextTable rows({{.shrinks = true, .least = 16}, {.right = true}, {.right = true}, {}});
        rows.row({words_.text("cli.calc.stage"), "kg CO2e", "%", ""});
        for (const OverviewStage& stage : product.stages) {
            const double relative = largest == 0 ? 0 : stage.kg_co2e / largest;
            const std::string mark = stage.in_boundary ? "" : " *";
            rows.row({stage_name(stage.id, stage.name) + mark, kilograms(stage.kg_co2e, decimals_), percent(stage.share),
                      relative < 0 ? "−" + bar(-relative, kBar) : bar(relative, kBar)});
        }
        table(rows);
        if (std::any_of(product.stages.begin(), product.stages.end(), [](const OverviewStage& stage) { return !stage.in_boundary; }))
            out_ += "  " + words_.text("cli.calc.outside-boundary") + "\n";
    }

    /// Without shares: a share of the total would make them look like parts of it.
    void outside(const ProductOverview& product) {
        out_ += "  " + console_.paint(Colour::Yellow, words_.text("cli.calc.outside")) + "\n";
        TextTable rows({{.shrinks = true, .least = 22}, {.right = true}, {}});
        for (const OverviewOutside& line : product.outside) {
            std::string unit = line.unit;
            if (unit.starts_with("kg")) unit.insert(2, " ");
            rows.row({label_of(words_.text(line.word)), kilograms(line.value, decimals_), unit});
        }
        table(rows, false);
    }

    void lines(const ProductOverview& product) {
        TextTable rows({{.shrinks = true, .least = 22},
                        {.shrinks = true, .least = 12},
                        {.right = true, .shrinks = true, .least = 12},
                        {.right = true, .shrinks = true, .least = 14},
                        {.right = true},
                        {.right = true}});
        rows.row({words_.text("cli.calc.line"), words_.text("cli.calc.activity"), words_.text("cli.calc.amount"),
                  words_.text("cli.calc.factor"), "kg CO2e", "%"});
        for (std::size_t index = 0; index < std::min(product.lines.size(), kLines); ++index) {
            OverviewLine row = product.lines[index];
            make_readable(row);
            rows.row({row.name.in(console_.language()) + (row.pinned ? " !" : ""), row.activity_name.in(console_.language()),
                      figure(row.amount) + " " + row.unit, figure(row.factor_kg) + " kg/" + row.unit, kilograms(row.kg_co2e, decimals_),
                      percent(row.share)});
        }
        if (product.lines.size() > kLines) {
            double rest = 0, share = 0;
            for (std::size_t index = kLines; index < product.lines.size(); ++index) {
                rest += product.lines[index].kg_co2e;
                share += product.lines[index].share;
            }
            rows.row({words_.text("cli.calc.rest", {{"n", static_cast<std::int64_t>(product.lines.size() - kLines)}}), "", "", "",
                      kilograms(rest, decimals_), percent(share)});
        }
        table(rows);
        if (std::any_of(product.lines.begin(), product.lines.end(), [](const OverviewLine& row) { return row.pinned; }))
            out_ += "  " + words_.text("cli.calc.pinned") + "\n";
    }

    void gases(const ProductOverview& product) {
        TextTable rows({{}, {.right = true}, {.right = true}});
        rows.row({words_.text("cli.calc.gas"), "kg CO2e", "%"});
        for (const OverviewPart& gas : product.gases) rows.row({gas.id, kilograms(gas.kg_co2e, decimals_), percent(gas.share)});
        table(rows);
        if (product.locked_kg != 0.0 && product.total != 0.0)
            for (const std::string& part : wrapped(words_.text("cli.calc.locked", {{"kg", kilograms(product.locked_kg, decimals_)},
                                                                                   {"percent", percent(product.locked_kg / product.total)},
                                                                                   {"gwp", overview_.gwp_set}}),
                                                   kWidth - 2))
                out_ += "  " + part + "\n";
    }

    void variants(const ProductOverview& product) {
        TextTable rows({{.shrinks = true, .least = 20}, {}, {.right = true}, {.right = true}});
        rows.row({words_.text("cli.calc.variant"), "", "kg CO2e", words_.text("cli.calc.change")});
        for (const OverviewVariant& variant : product.variants) {
            const double change = product.total == 0.0 ? 0.0 : variant.kg_co2e / product.total - 1.0;
            rows.row({variant_name(variant.id, variant.name, variant.gwp_set), variant.id, kilograms(variant.kg_co2e, decimals_),
                      (change > 0 ? "+" : "") + percent(change) + " %"});
        }
        table(rows);
    }

    void gaps(const ProductOverview& product) {
        out_ += "  " +
                console_.paint(Colour::Yellow, words_.text("cli.calc.gaps", {{"n", static_cast<std::int64_t>(product.gaps.size())}})) +
                "\n";
        for (const OverviewGap& gap : product.gaps) {
            const std::string bound = gap.bound_kg ? words_.text("cli.calc.bound", {{"kg", kilograms(*gap.bound_kg, decimals_)}})
                                                   : words_.text("cli.calc.unbounded");
            bool first = true;
            for (const std::string& part : wrapped(words_.text("cli.calc.gap", {{"stage", stage_name(gap.stage, {})},
                                                                                {"subject", gap.subject.in(console_.language())},
                                                                                {"bound", bound},
                                                                                {"reason", gap.reason.in(console_.language())}}),
                                                   kWidth - 4)) {
                out_ += (first ? "  - " : "    ") + part + "\n";
                first = false;
            }
        }
    }

    void finding_counts(const std::vector<Finding>& findings) {
        std::size_t counts[3] = {0, 0, 0};
        for (const Finding& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
        const std::string said =
            console_.counts(counts[static_cast<std::size_t>(Severity::Error)], counts[static_cast<std::size_t>(Severity::Warning)],
                            counts[static_cast<std::size_t>(Severity::Note)]);
        line(words_.text(findings.empty() ? "cli.calc.no-findings" : "cli.calc.findings", {{"counts", said}}));
    }

    const StudyOverview& overview_;
    const Console& console_;
    const Words& words_;
    std::string out_;
    int decimals_ = 4;
};

}  // namespace

std::string stage_label(const std::string& id, const LocalText& name, const Words& words) {
    if (!name.empty()) return name.in(words.language());
    if (!words.has("stage." + id)) return id;
    std::string word = words.text("stage." + id);  // "production" in a sentence, "Production" at the head of a row
    if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

int shown_decimals(double total) {
    if (total == 0.0 || !std::isfinite(total)) return 4;
    return std::clamp(5 - static_cast<int>(std::floor(std::log10(std::abs(total)))), 0, 9);
}

std::string calc_view(const StudyOverview& overview, const std::vector<Finding>& findings, const Console& console) {
    return View(overview, console).text(findings);
}

}  // namespace tanji
