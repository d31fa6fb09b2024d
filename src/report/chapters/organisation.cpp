// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/chapters.h"
#include "report/figures_of_study.h"

namespace tanji {

namespace {

void add_product(ReportBuilder& report, const ProductReading& reading) {
    const Product& product = reading.product;
    const std::string id = "product." + product.id;
    report.heading(id, 3, plain(reading.name));
    if (!product.description.empty()) report.paragraph(id + ".description", plain(report.author(product.description)));
    KeyValueTable table{id + ".facts", {}, {}};
    const auto add = [&](std::string_view key, const std::string& text) {
        table.rows.push_back({plain(report.say(key)), report.text_or_unstated(text)});
    };
    const auto quantity = [&](std::string_view key, const std::optional<Quantity>& value, bool always) {
        if (value || always) add(key, value ? report.quantity_text(*value) : std::string());
    };
    add("report.field.model", product.model);
    quantity("report.field.mass", product.mass, true);
    quantity("report.field.packaging", product.packaging_mass, false);
    quantity("report.field.output", product.output, false);
    quantity("report.field.service-life", product.service_life, false);
    report.add(std::move(table));
}

void add_process(ReportBuilder& report, const ProductReading& reading) {
    const std::string id = "process." + reading.product.id;
    if (reading.product.process_steps.empty()) {
        report.paragraph(id, report.tell("report.process.unstated", {{"product", Text{reading.name}}}));
        return;
    }
    std::vector<std::string> steps;
    std::string joined;
    for (const LocalText& step : reading.product.process_steps) {
        steps.push_back(report.author(step));
        joined += (joined.empty() ? "" : " → ") + steps.back();
    }
    report.paragraph(id, report.tell("report.process.steps", {{"product", Text{reading.name}}, {"figure", Reference{id + ".figure"}}}));
    report.add(
        Figure{id + ".figure", report.tell("report.process.figure", {{"product", Text{reading.name}}}), process_flow_scene(steps), joined});
}

}  // namespace

void add_organisation(ReportBuilder& report) {
    const Study& study = report.study;
    report.chapter("organisation", "report.organisation");
    report.heading("organisation.producer", 2, "report.organisation.producer");
    KeyValueTable table{"organisation.facts", {}, {}};
    table.rows = {{plain(report.say("report.field.producer")), report.author_or_unstated(study.producer.name)},
                  {plain(report.say("report.field.address")), report.author_or_unstated(study.producer.address)},
                  {plain(report.say("report.field.code")), report.text_or_unstated(study.producer.code)}};
    report.add(std::move(table));
    if (study.producer.profile.empty())
        report.paragraph("organisation.profile", report.tell("report.organisation.no-profile"));
    else
        report.paragraph("organisation.profile", plain(report.author(study.producer.profile)));
    report.heading("organisation.products", 2, "report.organisation.products");
    for (const ProductReading& product : report.products) add_product(report, product);
    report.heading("organisation.process", 2, "report.organisation.process");
    for (const ProductReading& product : report.products) add_process(report, product);
}

void add_goal(ReportBuilder& report) {
    const Goal& goal = report.study.goal;
    report.chapter("goal", "report.goal");
    KeyValueTable table{"goal.facts", {}, {}};
    table.rows = {{plain(report.say("report.goal.application")), report.author_or_unstated(goal.application)},
                  {plain(report.say("report.goal.reason")), report.author_or_unstated(goal.reason)},
                  {plain(report.say("report.goal.audience")), report.author_or_unstated(goal.audience)},
                  {plain(report.say("report.goal.comparative")),
                   plain(report.say(goal.comparative ? "report.goal.compared" : "report.goal.not-compared"))}};
    report.paragraph("goal.lead", report.tell("report.goal.lead"));
    report.add(std::move(table));
    report.paragraph("goal.comparison", report.tell(goal.comparative ? "report.goal.comparison.yes" : "report.goal.comparison.no"));
}

}  // namespace tanji
