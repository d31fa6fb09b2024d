// SPDX-License-Identifier: Apache-2.0
// The use profile: for how long a product draws what, on whose word, and when the emissions happen.
#include "interpret/use_phase.h"
#include "report/chapters/chapters.h"

namespace tanji {

namespace {

std::string line_name(const ReportBuilder& report, const UseLine& line) {
    if (line.kind == UseLineKind::NoLoad) return report.say("report.use.no-load");
    if (line.kind == UseLineKind::Mode) return line.name.empty() ? line.exchange : report.author(line.name);
    return line.load ? report.say("report.use.load", {{"load", ReportBuilder::amount_text(*line.load * 100.0)}})
                     : report.say("report.use.load-unstated");
}

void facts_of(ReportBuilder& report, const UsePhase& row, const UseReading& reading, const std::string& id, const std::string& name) {
    KeyValueTable facts{id + ".facts", report.tell("report.use.facts", {{"use", Text{name}}}), {}};
    const auto fact = [&](std::string_view key, const std::string& value) {
        facts.rows.push_back({plain(report.say(key)), report.text_or_unstated(value)});
    };
    fact("report.use.life",
         row.life ? report.say("report.use.years", {{"years", ReportBuilder::amount_text(reading.years)}}) : std::string());
    fact("report.use.place", reading.place_assumed ? report.say("report.use.place-assumed", {{"place", report.study.place}}) : row.place);
    fact("report.use.source", report.say("enum.profile_source." + std::string(enum_word(row.source))));
    fact("report.use.document", report.author(row.document));
    fact("report.use.timing", reading.timing_missing ? report.say("report.use.timing-missing")
                              : row.timing.empty()   ? report.say("report.use.timing-short")
                                                     : report.author(row.timing));
    fact("report.column.factor-id", reading.gap ? report.say("report.use.gap") : row.factor);
    report.add(std::move(facts));
}

void lines_of(ReportBuilder& report, const ProductReading& product, const UsePhase& row, const UseReading& reading, const std::string& id,
              const std::string& name) {
    Table table{id,
                report.tell("report.use.table", {{"use", Text{name}}, {"product", Text{product.name}}}),
                {{Align::Left, 3.4}, {Align::Right, 1.6}, {Align::Right, 1.6}, {Align::Right, 2}, {Align::Right, 2}},
                {}};
    table.rows.push_back(head_row(
        report, {"report.column.state", "report.column.power", "report.column.hours", "report.column.kwh-life", "report.column.kg-co2e"}));
    const std::string root = report.path(product) + "#use-" + row.id;
    const auto kwh = [&](const std::string& key, double value, std::string_view how) {
        const std::string text = ReportBuilder::amount_text(value);
        return cell(report.derived(key, text, "", {report.say("report.column.kwh-life"), text, "kWh", report.say(how), {}, {}, {}, {}}));
    };
    const auto kg = [&](const std::string& key, double value) {
        if (reading.gap) return cell("–");
        return cell(report.derived(key, report.kg_text(product, value), "",
                                   {report.say("report.use.footprint"),
                                    ReportBuilder::amount_text(value),
                                    "kg CO₂e",
                                    report.say("report.use.footprint.formula"),
                                    row.factor,
                                    {},
                                    {},
                                    {}}));
    };
    for (const UseLine& line : reading.lines)
        table.rows.push_back(
            {RowKind::Body,
             {cell(line_name(report, line)), cell(report.quantity_text(line.power)), cell(ReportBuilder::amount_text(line.hours_per_year)),
              kwh(root + "-" + line.exchange + "-kwh", line.kwh,
                  line.kind == UseLineKind::Load ? "report.use.kwh-load" : "report.use.kwh-power"),
              kg(root + "-" + line.exchange + "-kg", line.kg_co2e)}});
    table.rows.push_back({RowKind::Total,
                          {cell(report.say("report.total")), cell(""), cell(""), kwh(root + "-kwh", reading.kwh, "report.use.kwh-sum"),
                           kg(root + "-kg", reading.kg_co2e)}});
    table.note = report.tell("report.use.note", {{"unit", Text{product.quantity}}});
    report.add(std::move(table));
}

}  // namespace

void add_use_profile(ReportBuilder& report) {
    if (report.study.use.empty()) return;
    report.heading("data.use", 2, "report.use");
    report.paragraph("use.lead", report.tell("report.use.lead"));
    std::vector<bool> told(report.study.use.size(), false);  // facts of a row that serves several products stand once
    for (const ProductReading& product : report.products)
        for (const UseReading& reading : use_phases(report.study, report.base, product.result)) {
            const UsePhase& row = report.study.use[reading.row];
            const std::string name = row.name.empty() ? row.id : report.author(row.name);
            if (!told[reading.row]) facts_of(report, row, reading, "use." + row.id, name);
            told[reading.row] = true;
            if (reading.timing_missing)
                report.paragraph("use.timing." + row.id + "." + product.product.id,
                                 report.tell("report.use.timing-asked", {{"use", Text{name}}}), ParagraphStyle::Warning);
            lines_of(report, product, row, reading, "use." + row.id + "." + product.product.id, name);
        }
}

}  // namespace tanji
