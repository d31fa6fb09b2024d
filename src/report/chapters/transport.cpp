// SPDX-License-Identifier: Apache-2.0
// Transport chains leg by leg, as ISO 14083 has them reported: what was carried how far, and what each tonne-kilometre caused.
#include "interpret/transport.h"

#include <algorithm>

#include "report/chapters/chapters.h"

namespace tanji {

namespace {

constexpr double kGramsPerKilogram = 1000.0;

const TransportChain& chain_of(const ReportBuilder& report, const std::string& id) {
    return *std::find_if(report.study.transport.begin(), report.study.transport.end(),
                         [&](const TransportChain& one) { return one.id == id; });
}

/// A number of the reading, which explains itself by how it is computed.
TableCell reading_cell(ReportBuilder& report, const std::string& key, const std::optional<double>& value, const std::string& unit,
                       std::string_view how, const std::string& factor, bool with_unit = false) {
    if (!value) return cell("–");
    const std::string text = ReportBuilder::amount_text(*value);
    return cell(report.derived(key, text, with_unit ? unit : "",
                               {report.say(how), text, unit, report.say(std::string(how) + ".formula"), factor, {}, {}, {}}));
}

std::string leg_text(const ReportBuilder& report, const TransportLeg& leg, const LegReading& reading) {
    std::string text = report.word_or("report.transport.mode.", reading.mode.empty() ? reading.leg : reading.mode);
    if (!leg.from.empty() || !leg.to.empty())
        text += report.after("report.colon") + (leg.from.empty() ? "?" : leg.from) + " → " + (leg.to.empty() ? "?" : leg.to);
    // A leg that adds the making of the fuel is no second journey.
    if (reading.boundary == "well-to-tank") text += report.in_brackets(report.say("report.transport.fuel-making"));
    return report.capital(text);
}

std::string distance_text(const ReportBuilder& report, const TransportLeg& leg) {
    if (!leg.distance) return "–";
    std::string text = report.quantity_text(*leg.distance);
    if (leg.adjustment) text += " × " + ReportBuilder::number_as_written(*leg.adjustment);
    return text + report.in_brackets(report.say("report.transport.distance." + std::string(enum_word(leg.distance_kind))));
}

void legs(ReportBuilder& report, const ProductReading& product, const TransportReading& reading, Table& table) {
    const TransportChain& chain = chain_of(report, reading.chain);
    const std::string root = report.path(product) + "#transport-" + chain.id;
    const auto work = [&](const std::string& key, const LegReading& leg) {
        if (!leg.vehicle_kilometres)
            return reading_cell(report, key + "-work", leg.tonne_kilometres, "t·km", "report.transport.work", leg.factor, true);
        return reading_cell(report, key + "-vehicle", leg.vehicle_kilometres, report.say("report.transport.vehicle-km"),
                            "report.transport.vehicle", leg.factor, true);
    };
    const auto grams = [](const std::optional<double>& kg) { return kg ? std::optional(*kg * kGramsPerKilogram) : std::nullopt; };
    TableRow head{RowKind::Subtotal, {}};
    head.cells.push_back(
        {report.tell(
             "report.transport.chain",
             {{"chain", Text{chain.name.empty() ? chain.id : report.author(chain.name)}},
              {"stage", Text{report.stage_name(chain.stage)}},
              {"mass",
               report.derived(
                   root + "-mass", ReportBuilder::amount_text(reading.tonnes * 1000.0), "kg",
                   {report.say("report.transport.mass"), ReportBuilder::amount_text(reading.tonnes * 1000.0), "kg", {}, {}, {}, {}, {}})}}),
         2, 1, Align::Left});
    head.cells.push_back(reading_cell(report, root + "-work", reading.tonne_kilometres, "t·km", "report.transport.work", {}, true));
    head.cells.push_back(cell(
        report.derived(root + "-kg", report.kg_text(product, reading.kg_co2e), "",
                       {report.say("report.transport.sum"), ReportBuilder::amount_text(reading.kg_co2e), "kg CO₂e", {}, {}, {}, {}, {}})));
    head.cells.push_back(
        reading_cell(report, root + "-intensity", grams(reading.intensity), "g CO₂e/(t·km)", "report.transport.intensity", {}));
    table.rows.push_back(std::move(head));
    for (std::size_t index = 0; index < reading.legs.size(); ++index) {
        const LegReading& leg = reading.legs[index];
        const std::string key = root + "-" + leg.leg;
        TableCell kg = cell(report.say("report.transport.gap"));
        if (leg.kg_co2e)
            kg = cell(report.derived(key + "-kg", report.kg_text(product, *leg.kg_co2e), "",
                                     {report.say("report.transport.leg"),
                                      ReportBuilder::amount_text(*leg.kg_co2e),
                                      "kg CO₂e",
                                      report.say("report.transport.leg.formula"),
                                      leg.factor,
                                      {},
                                      {},
                                      {}}));
        table.rows.push_back(
            {RowKind::Body,
             {cell(leg_text(report, chain.legs[index], leg)), cell(distance_text(report, chain.legs[index])), work(key, leg), std::move(kg),
              reading_cell(report, key + "-intensity", grams(leg.intensity), "g CO₂e/(t·km)", "report.transport.intensity", leg.factor)}});
    }
}

}  // namespace

void add_transport(ReportBuilder& report) {
    const std::vector<TransportReading> readings = read_transport(report.study, report.base);
    if (readings.empty()) return;
    report.heading("data.transport", 2, "report.transport");
    report.paragraph("transport.lead", report.tell("report.transport.lead"));
    for (const ProductReading& product : report.products) {
        Table table{"transport." + product.product.id,
                    report.tell("report.transport.table", {{"product", Text{product.name}}}),
                    {{Align::Left, 3.4}, {Align::Left, 3}, {Align::Right, 1.9}, {Align::Right, 1.6}, {Align::Right, 1.7}},
                    {}};
        table.rows.push_back(head_row(report, {"report.column.leg", "report.column.distance", "report.column.transport-work",
                                               "report.column.kg-co2e", "report.column.intensity"}));
        bool incomplete = false;
        for (const TransportReading& reading : readings) {
            if (&report.study.products[reading.product] != &product.product) continue;
            incomplete = incomplete || !reading.complete;
            legs(report, product, reading, table);
        }
        table.note = report.tell("report.transport.note", {{"unit", Text{product.quantity}}});
        if (incomplete) table.note += report.also("report.transport.incomplete");
        if (table.rows.size() > 1) report.add(std::move(table));
    }
}

}  // namespace tanji
