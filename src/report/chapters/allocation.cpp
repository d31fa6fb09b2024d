// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/chapters.h"
#include "support/decimal.h"

namespace tanji {

namespace {

/// Columns of an activity with the part of it that each carries: by product of the study, or by its own outputs.
struct Shared {
    const Activity* activity;
    std::vector<const Column*> columns;
};
std::vector<Shared> shared_activities(const ReportBuilder& report) {
    std::vector<Shared> shared;
    for (std::size_t index = 0; index < report.study.activities.size(); ++index) {
        Shared one{&report.study.activities[index], {}};
        for (const Column& column : report.inventory.columns)
            if (column.kind == ColumnKind::Foreground && column.activity == index && column.share != 0) one.columns.push_back(&column);
        if (!one.columns.empty()) shared.push_back(std::move(one));
    }
    return shared;
}

QuantityText share_text(ReportBuilder& report, const Shared& shared, const Column& column, const std::string& name) {
    const Derivation& derivation = report.inventory.derivation;
    const double share = derivation.value(column.share);
    Explanation how{report.say("report.allocation.share"), ReportBuilder::amount_text(share), {}, {}, {}, {}, {}, {}};
    const auto inputs = derivation.inputs(column.share);
    if (derivation.op(column.share) == Op::Quotient && inputs.size() == 2) {
        const auto part = [&](NodeId node) {
            return ReportBuilder::amount_text(derivation.value(node)) + " " + report.unit_text(derivation.unit(node));
        };
        how.formula = part(inputs[0]) + " ÷ " + part(inputs[1]);
    }
    if (shared.activity->allocation) how.source = report.author(shared.activity->allocation->reason);
    std::string text = round_to_decimals(share * 100.0, 2);
    return report.derived("allocation/" + shared.activity->id + "/" + name, std::move(text), "%", std::move(how));
}

}  // namespace

void add_allocation(ReportBuilder& report) {
    report.heading("scope.allocation", 2, "report.scope.allocation");
    report.paragraph("allocation.order", report.tell("report.allocation.order"));
    const std::vector<Shared> shared = shared_activities(report);
    if (shared.empty()) {
        report.paragraph("allocation.none", report.tell("report.allocation.none"));
        return;
    }
    Table table{"allocation.table",
                report.tell("report.allocation.table"),
                {{Align::Left, 2.2}, {Align::Left, 1.6}, {Align::Left, 2.4}, {Align::Right, 1.4}, {Align::Left, 3}},
                {}};
    table.rows.push_back(head_row(
        report, {"report.column.activity", "report.column.key", "report.column.sharer", "report.column.share", "report.column.reason"}));
    for (const Shared& one : shared) {
        const int rows = static_cast<int>(one.columns.size());
        for (std::size_t index = 0; index < one.columns.size(); ++index) {
            const Column& column = *one.columns[index];
            const std::string name =
                column.product != kNone ? report.study.products[column.product].id : one.activity->outputs[column.output].id;
            TableRow row;
            if (index == 0) {
                row.cells.push_back({plain(report.activity_name(*one.activity)), 1, rows});
                row.cells.push_back({plain(one.activity->allocation
                                               ? report.say("report.allocation.by." + std::string(enum_word(one.activity->allocation->by)))
                                               : report.say("report.not-stated")),
                                     1, rows});
            }
            row.cells.push_back(cell(column.product != kNone ? report.author(report.study.products[column.product].name)
                                                             : report.exchange_name(one.activity->outputs[column.output])));
            row.cells.push_back(cell(share_text(report, one, column, name)));
            if (index == 0)
                row.cells.push_back(
                    {report.author_or_unstated(one.activity->allocation ? one.activity->allocation->reason : LocalText{}), 1, rows});
            table.rows.push_back(std::move(row));
        }
    }
    table.note = report.tell("report.allocation.note");
    report.add(std::move(table));
}

}  // namespace tanji
