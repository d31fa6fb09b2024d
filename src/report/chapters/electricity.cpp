// SPDX-License-Identifier: Apache-2.0
// Which electricity was counted as what, and why: the decision that a verifier asks for first.
#include <algorithm>

#include "interpret/electricity_inputs.h"
#include "report/chapters/chapters.h"

namespace tanji {

namespace {

// Certificates come by the thousand; the first ones show which series it is.
constexpr std::size_t kMostCertificates = 6;

std::string kwh_text(double kwh) { return ReportBuilder::amount_text(kwh); }

std::string contract_name(const ReportBuilder& report, const std::string& id) {
    for (const Contract& contract : report.study.contracts)
        if (contract.id == id && !contract.name.empty()) return report.author(contract.name);
    return id;
}

std::string counted_as(const ReportBuilder& report, const ElectricityPart& part) {
    if (!part.verdict) return report.say("report.electricity.no-contract");
    return report.say(branch_key(part.verdict->branch)) + report.after("report.colon") + report.say(reason_key(part.verdict->reason)) +
           (part.verdict->found.empty() ? std::string() : report.in_brackets(part.verdict->found));
}

void decisions(ReportBuilder& report, const std::vector<ElectricityPart>& parts) {
    Table table{"electricity.decisions",
                report.tell("report.electricity.table"),
                {{Align::Left, 2.6}, {Align::Left, 1.7}, {Align::Right, 2.4}, {Align::Left, 3}, {Align::Left, 2.1}},
                {}};
    table.rows.push_back(head_row(report, {"report.column.electricity", "report.column.supply", "report.column.kwh",
                                           "report.column.counted-as", "report.column.factor-id"}));
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const ElectricityPart& part = parts[index];
        const Activity& activity = report.study.activities[part.activity];
        const bool first = index == 0 || parts[index - 1].path != part.path;
        std::string name;
        if (first) name = report.activity_name(activity) + report.after("report.colon") + report.exchange_name(activity.inputs[part.input]);
        const std::string supply = part.contract.empty() ? report.say(part.verdict ? "report.electricity.rest" : "report.electricity.all")
                                                         : contract_name(report, part.contract);
        Inlines amount{report.derived("electricity/" + part.path + "/" + part.contract, kwh_text(part.kwh), "",
                                      {supply, kwh_text(part.kwh), "kWh", report.say("report.electricity.how"), {}, {}, {}, {}})};
        if (activity.basis == AmountBasis::Period) amount += plain(report.in_brackets(report.say("report.data.period-mark")));
        table.rows.push_back({RowKind::Body,
                              {cell(name), cell(supply), cell(std::move(amount)), cell(counted_as(report, part)),
                               cell(part.factor.empty() ? "–" : part.factor)}});
    }
    table.note = report.tell("report.electricity.note");
    report.add(std::move(table));
}

std::string yes_no(const ReportBuilder& report, const std::optional<bool>& answer) {
    return report.say(!answer ? "report.not-stated" : *answer ? "report.yes" : "report.no");
}

std::string certificates_text(const ReportBuilder& report, const Contract& contract) {
    std::string text;
    for (std::size_t index = 0; index < std::min(contract.certificates.size(), kMostCertificates); ++index)
        text += (index > 0 ? report.after("report.semicolon") : "") + contract.certificates[index];
    if (contract.certificates.size() > kMostCertificates)
        text += report.in_brackets(
            report.say("report.electricity.certificates-in-all", {{"count", static_cast<std::int64_t>(contract.certificates.size())}}));
    return text;
}

void contract_facts(ReportBuilder& report, const ContractTotal& total) {
    const Contract& contract = *total.contract;
    const std::string id = "electricity.contract." + contract.id;
    KeyValueTable facts{id, report.tell("report.electricity.contract", {{"contract", Text{contract_name(report, contract.id)}}}), {}};
    const auto fact = [&](std::string_view key, std::string value) {
        facts.rows.push_back({plain(report.say(key)), report.text_or_unstated(value)});
    };
    fact("report.electricity.kind", report.say("report.electricity.kind." + std::string(enum_word(contract.kind))));
    fact("report.electricity.volume", contract.volume ? report.quantity_text(*contract.volume) : std::string());
    fact("report.electricity.claimed", total.kwh ? kwh_text(*total.kwh) + " kWh" : std::string());
    if (contract.used_elsewhere) fact("report.electricity.elsewhere", report.quantity_text(*contract.used_elsewhere));
    fact("report.electricity.period", contract.period ? to_string(*contract.period) : std::string());
    fact("report.electricity.market", contract.market);
    fact("report.electricity.plant", contract.plant);
    fact("report.electricity.technology", contract.technology);
    const bool instrument = contract.kind != ContractKind::OnSite && contract.kind != ContractKind::DirectLine;
    if (instrument) {
        fact("report.electricity.certificates", certificates_text(report, contract));
        std::string cancelled = contract.cancelled ? to_string(*contract.cancelled) : std::string();
        if (!contract.cancellation.empty())
            cancelled += (cancelled.empty() ? "" : report.after("report.semicolon")) + contract.cancellation;
        fact("report.electricity.cancelled", cancelled);
        fact("report.electricity.conveys", yes_no(report, contract.conveys_attributes));
        fact("report.electricity.unique", yes_no(report, contract.unique_claim));
    }
    fact("report.electricity.sold", yes_no(report, contract.attributes_sold));
    fact("report.electricity.factor", contract.factor);
    fact("report.electricity.losses", contract.losses.empty() ? report.say("report.electricity.no-losses") : contract.losses);
    fact("report.column.evidence", contract.evidence);
    report.add(std::move(facts));
}

/// The figure without contracts, which has to stand beside the one with them.
void without_contracts(ReportBuilder& report) {
    const auto& variants = report.input.result.variants;
    const auto grid = std::find_if(variants.begin(), variants.end(), [](const VariantResult& one) { return one.id == kGridVariant; });
    if (grid == variants.end()) return;
    for (std::size_t index = 0; index < report.products.size(); ++index) {
        const ProductReading& product = report.products[index];
        report.paragraph(
            "electricity.grid-only." + product.product.id,
            report.tell("report.electricity.grid-only",
                        {{"product", Text{product.name}},
                         {"with", report.kg(product, report.path(product), product.result.total, true)},
                         {"without", report.kg(product, report.total_path(product, *grid), grid->products[index].total, true)}}));
    }
}

}  // namespace

void add_electricity(ReportBuilder& report) {
    const std::vector<ElectricityPart> parts = electricity_inputs(report.study, report.base);
    if (parts.empty()) return;
    report.heading("data.electricity", 2, "report.electricity");
    report.paragraph("electricity.lead", report.tell("report.electricity.lead", {{"table", Reference{"electricity.decisions"}}}));
    decisions(report, parts);
    without_contracts(report);
    for (const ContractTotal& total : contract_totals(report.study)) contract_facts(report, total);
}

}  // namespace tanji
