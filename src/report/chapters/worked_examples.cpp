// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/chapters.h"
#include "report/chapters/lines.h"

namespace tanji {

namespace {

using namespace math;

// The others are computed in the same way, and each explains itself in the HTML report.
constexpr std::size_t kMostExamples = 8;

MathNode measured(std::string text, const std::string& unit, std::string path = {}) {
    MathNode amount = number(std::move(text), std::move(path));
    if (unit.empty()) return amount;
    return row({std::move(amount), words(" " + unit)});
}

/// "42.652 GJ/t" as it stands in its source.
MathNode as_printed(const ReportBuilder& report, const Quantity& quantity) {
    return measured(ReportBuilder::number_as_written(quantity), report.unit_text(quantity.unit.symbol));
}

std::string oxidation_text(const FuelData& fuel) { return ReportBuilder::amount_text(*fuel.oxidation * 100.0) + " %"; }

/// E = FC x NCV x CC x OF x 44/12, when that is all that the factor holds.
bool is_combustion(const ReportLine& line) {
    if (!line.provider || !line.exchange->amount) return false;
    const EmissionFactor& factor = line.provider->factor;
    const bool by_carbon = factor.fuel && factor.fuel->carbon_content && factor.fuel->oxidation && factor.fuel->ncv;
    return by_carbon && factor.terms.size() == 1 && factor.terms.front().flow.gas == "CO2" &&
           line.unit == line.exchange->amount->unit.symbol && line.unit != factor.reference.symbol;
}

/// In two steps, energy and emission: in one the formula is wider than the page.
FormulaBlock combustion(ReportBuilder& report, const ProductReading& product, const ReportLine& line) {
    const FuelData& fuel = *line.provider->factor.fuel;
    const QuantityText amount = amount_quantity(report, line);
    const MathNode energy = measured(ReportBuilder::amount_text(line_amount(report.base, product.result, *line.line).amount),
                                     report.unit_text(line.provider->factor.reference.symbol), amount.path);
    return {
        {},
        row({symbol("FC"), op("×"), symbol("NCV"), op("="), measured(amount.text, amount.unit, amount.path), op("×"),
             as_printed(report, *fuel.ncv), op("="), energy}),
        row({symbol("E"), op("="), energy, op("×"), as_printed(report, *fuel.carbon_content), op("×"), words(oxidation_text(fuel)), op("×"),
             fraction(number("44"), number("12")), op("="), measured(report.kg_text(product, line.kg_co2e), "kg CO₂e", line.path)}),
        {}};
}

/// E = AD x EF; for direct emissions E = m x GWP.
FormulaBlock simple(ReportBuilder& report, const ProductReading& product, const ReportLine& line) {
    const bool direct = line.provider == nullptr;
    std::string amount_text = ReportBuilder::amount_text(line.amount), amount_unit = report.unit_text(line.unit), amount_path, factor_unit,
                factor_path;
    double factor = line.factor;
    if (direct) {
        factor_unit = "kg CO₂e/kg";
        factor_path = "gwp/" + to_string(report.inventory.flows[line.line->flow]);
    } else {
        const Unit& reference = line.provider->factor.reference;
        // The factor is per its own unit, so the amount must stand in it too.
        if (line.unit != reference.symbol) {
            const LineAmount own = line_amount(report.base, product.result, *line.line);
            amount_text = ReportBuilder::amount_text(own.amount);
            amount_unit = report.unit_text(reference.symbol);
        }
        factor_unit = "kg CO₂e/" + report.unit_text(reference.symbol);
        factor_path = "factor/" + std::to_string(line.line->provider);
    }
    if (direct || line.unit == line.provider->factor.reference.symbol) amount_path = amount_quantity(report, line).path;
    return {{},
            direct ? row({symbol("E"), op("="), symbol("m"), op("×"), symbol("GWP")})
                   : row({symbol("E"), op("="), symbol("AD"), op("×"), symbol("EF")}),
            row({symbol("E"), op("="), measured(amount_text, amount_unit, amount_path), op("×"),
                 measured(ReportBuilder::amount_text(factor), factor_unit, factor_path), op("="),
                 measured(report.kg_text(product, line.kg_co2e), "kg CO₂e", line.path)}),
            {}};
}

}  // namespace

void add_worked_examples(ReportBuilder& report, const ProductReading& product) {
    std::vector<ReportLine> lines = largest_lines(report, product);
    if (lines.empty()) return;
    const std::string id = "example." + product.product.id;
    const bool all = lines.size() <= kMostExamples;
    if (!all) lines.resize(kMostExamples);
    report.heading(id, 3, "report.example");
    report.paragraph(id + ".lead", report.tell(all ? "report.example.all" : "report.example.largest", {{"per", Text{product.per}}},
                                               {{"count", static_cast<std::int64_t>(lines.size())}}));
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const ReportLine& line = lines[index];
        const std::string own = id + "." + std::to_string(index + 1);
        report.paragraph(own, report.tell("report.example.of", {{"activity", Text{report.activity_name(*line.activity)}},
                                                                {"item", Text{report.exchange_name(*line.exchange)}}}));
        FormulaBlock formula = is_combustion(line) ? combustion(report, product, line) : simple(report, product, line);
        formula.id = own + ".formula";
        report.add(std::move(formula));
    }
}

}  // namespace tanji
