// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/chapters.h"

namespace tanji {

namespace {

using namespace math;

MathNode indexed(const char* sign, const char* index) { return sub(symbol(sign), symbol(index)); }

void add_total(ReportBuilder& report) {
    report.paragraph("calculation.method.total", report.tell("report.calculation.total"));
    FormulaBlock formula{
        "formula.total",
        row({symbol("CFP"), op("="),
             sum(sum(row({indexed("AD", "i"), op("×"), indexed("EF", "i,g"), op("×"), indexed("GWP", "g")}), symbol("g")), symbol("i"))}),
        {},
        {}};
    const auto where = [&](MathNode sign, std::string_view key) { formula.where.emplace_back(std::move(sign), report.tell(key)); };
    where(symbol("CFP"), "report.where.cfp");
    where(indexed("AD", "i"), "report.where.ad");
    where(indexed("EF", "i,g"), "report.where.ef");
    where(indexed("GWP", "g"), "report.where.gwp");
    report.add(std::move(formula));
}

void add_period(ReportBuilder& report) {
    bool any = false;
    for (const Activity& activity : report.study.activities) any = any || activity.basis == AmountBasis::Period;
    if (!any) return;
    report.paragraph("calculation.method.period", report.tell("report.calculation.period"));
    FormulaBlock formula{
        "formula.period",
        row({indexed("AD", "i"), op("="), indexed("A", "i"), op("×"), fraction(row({symbol("a"), op("×"), symbol("R")}), symbol("P"))}),
        {},
        {}};
    const auto where = [&](MathNode sign, std::string_view key) { formula.where.emplace_back(std::move(sign), report.tell(key)); };
    where(indexed("A", "i"), "report.where.period-amount");
    where(symbol("a"), "report.where.share");
    where(symbol("P"), "report.where.output");
    where(symbol("R"), "report.where.reference-flow");
    report.add(std::move(formula));
}

void add_combustion(ReportBuilder& report) {
    bool any = false;
    for (const Provider& provider : report.inventory.providers) any = any || provider.factor.fuel.has_value();
    if (!any) return;
    report.paragraph("calculation.method.fuel", report.tell("report.calculation.fuel"));
    FormulaBlock formula{"formula.fuel",
                         row({sub(symbol("E"), words("CO₂")), op("="), symbol("FC"), op("×"), symbol("NCV"), op("×"), symbol("CC"), op("×"),
                              symbol("OF"), op("×"), fraction(number("44"), number("12"))}),
                         {},
                         {}};
    const auto where = [&](const char* sign, std::string_view key) { formula.where.emplace_back(symbol(sign), report.tell(key)); };
    where("FC", "report.where.fc");
    where("NCV", "report.where.ncv");
    where("CC", "report.where.cc");
    where("OF", "report.where.of");
    report.add(std::move(formula));
    report.paragraph("calculation.method.fuel.note", report.tell("report.calculation.fuel.note"), ParagraphStyle::Note);
}

void add_notes(ReportBuilder& report) {
    bool electricity = false, freight = false;
    for (const Provider& provider : report.inventory.providers) electricity = electricity || provider.factor.is_electricity();
    for (const Activity& activity : report.study.activities)
        for (const Exchange& input : activity.inputs) freight = freight || input.distance.has_value();
    if (electricity) report.paragraph("calculation.method.electricity", report.tell("report.calculation.electricity"));
    if (freight) report.paragraph("calculation.method.freight", report.tell("report.calculation.freight"));
    report.paragraph("calculation.method.system", report.tell("report.calculation.system"));
    report.paragraph("calculation.method.rounding", report.tell("report.rounding"));
}

}  // namespace

void add_calculation(ReportBuilder& report) {
    report.chapter("calculation", "report.calculation");
    report.heading("calculation.method", 2, "report.calculation.method");
    add_total(report);
    add_period(report);
    add_combustion(report);
    add_notes(report);
    for (const ProductReading& product : report.products) add_product_results(report, product);
    add_variants(report);
}

}  // namespace tanji
