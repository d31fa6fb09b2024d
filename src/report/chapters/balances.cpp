// SPDX-License-Identifier: Apache-2.0
// What stands on both sides of each balance, so that a verifier sees not only that they hold but by how much.
#include "interpret/balances.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "report/chapters/chapters.h"

namespace tanji {

namespace {

// Of each kind: those that fail or cannot be judged come first; the rest of a long list is counted.
constexpr std::size_t kMostOfAKind = 60;
constexpr double kNoise = 1e-12;

constexpr std::array<std::pair<BalanceKind, std::string_view>, 10> kKinds{{{BalanceKind::BillOfMaterials, "bill-of-materials"},
                                                                           {BalanceKind::Mass, "mass"},
                                                                           {BalanceKind::Carbon, "carbon"},
                                                                           {BalanceKind::Energy, "energy"},
                                                                           {BalanceKind::Yield, "yield"},
                                                                           {BalanceKind::Net, "net"},
                                                                           {BalanceKind::GoodOutput, "good-output"},
                                                                           {BalanceKind::MeterMonths, "meter-months"},
                                                                           {BalanceKind::MeterInvoice, "meter-invoice"},
                                                                           {BalanceKind::MeterUse, "meter-use"}}};

int rank(Verdict verdict) { return verdict == Verdict::Fails ? 0 : verdict == Verdict::Open ? 1 : 2; }

/// The name of an activity, product or meter; of "activity/exchange" both.
std::string subject(const ReportBuilder& report, const Balance& balance) {
    const auto name_or = [&](const LocalText& name, const std::string& id) { return name.empty() ? id : report.author(name); };
    for (const Product& product : report.study.products)
        if (product.id == balance.id && (balance.kind == BalanceKind::BillOfMaterials || balance.kind == BalanceKind::GoodOutput))
            return name_or(product.name, product.id);
    for (const Meter& meter : report.study.meters)
        if (meter.id == balance.id && balance.kind >= BalanceKind::MeterMonths) return name_or(meter.name, meter.id);
    const std::size_t slash = balance.id.find('/');
    const Activity* activity = find_activity(report.study, std::string_view(balance.id).substr(0, slash));
    if (activity == nullptr) return balance.id;
    std::string text = report.activity_name(*activity);
    if (slash == std::string::npos) return text;
    for (const auto* exchanges : {&activity->inputs, &activity->outputs})
        for (const Exchange& exchange : *exchanges)
            if (exchange.id == balance.id.substr(slash + 1)) return text + report.after("report.colon") + report.exchange_name(exchange);
    return balance.id;
}

std::string unit_of(const ReportBuilder& report, const Balance& balance) {
    if (balance.unit == "month") return report.say("report.balances.months");
    return balance.unit == "1" ? std::string() : report.unit_text(balance.unit);
}

/// The verdict; of one that is open, why: each reason once.
std::string verdict_text(const ReportBuilder& report, const Balance& balance) {
    if (balance.verdict == Verdict::Holds) return report.say("report.balances.holds");
    if (balance.verdict == Verdict::Fails) return report.say("report.balances.fails");
    std::vector<std::string_view> reasons;
    std::string text;
    for (const NotWeighed& one : balance.missing) {
        if (std::find(reasons.begin(), reasons.end(), one.why.key) != reasons.end()) continue;
        text += (reasons.empty() ? report.after("report.colon") : report.after("report.semicolon")) + report.say(one.why.key);
        reasons.push_back(one.why.key);
    }
    return report.say("report.balances.open") + text;
}

TableRow balance_row(ReportBuilder& report, const Balance& balance) {
    const std::string unit = unit_of(report, balance), name = subject(report, balance);
    const auto word = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& one) { return one.first == balance.kind; })->second;
    const std::string root = "balance/" + std::string(word) + "/" + balance.id;
    const auto number = [&](const char* which, double value, std::string_view how) {
        const std::string text = ReportBuilder::amount_text(value);
        return cell(report.derived(root + which, text, unit, {name, text, unit, report.say(how), {}, {}, {}, {}}));
    };
    TableRow row{RowKind::Body, {cell(name)}};
    row.cells.push_back(number("#in", balance.in, "report.balances.how-in"));
    row.cells.push_back(number("#out", balance.out, "report.balances.how-out"));
    const double larger = std::max(std::abs(balance.in), std::abs(balance.out));
    // A side that is not known whole has no difference to the other.
    if (balance.verdict == Verdict::Open || larger == 0.0) {
        row.cells.push_back(cell("–"));
        row.cells.push_back(cell("–"));
    } else {
        // Sums of the same amounts in another order differ in their last bits: that is no difference.
        const double difference = std::abs(balance.difference()) <= kNoise * larger ? 0.0 : balance.difference();
        row.cells.push_back(number("#difference", difference, "report.balances.how-difference"));
        const std::string share = ReportBuilder::amount_text(std::round(difference / larger * 1e4) / 100.0);
        row.cells.push_back(
            cell(report.derived(root + "#share", share, "", {name, share, "%", report.say("report.balances.how-share"), {}, {}, {}, {}})));
    }
    row.cells.push_back(cell(verdict_text(report, balance)));
    return row;
}

}  // namespace

void add_balances(ReportBuilder& report) {
    const std::vector<Balance> all = balances(report.study, report.base);
    if (all.empty()) return;
    const auto count = [&](Verdict verdict) {
        return static_cast<std::int64_t>(std::count_if(all.begin(), all.end(), [&](const Balance& one) { return one.verdict == verdict; }));
    };
    report.heading("interpretation.balances", 2, "report.balances");
    report.paragraph("balances.lead",
                     report.tell("report.balances.lead", {{"table", Reference{"balances.table"}}},
                                 {{"all", static_cast<std::int64_t>(all.size())},
                                  {"holds", count(Verdict::Holds)},
                                  {"fails", count(Verdict::Fails)},
                                  {"open", count(Verdict::Open)}}),
                     count(Verdict::Fails) > 0 ? ParagraphStyle::Warning : ParagraphStyle::Body);
    Table table{"balances.table",
                report.tell("report.balances.table"),
                {{Align::Left, 3}, {Align::Right, 1.7}, {Align::Right, 1.7}, {Align::Right, 1.6}, {Align::Right, 1}, {Align::Left, 2.4}},
                {}};
    table.rows.push_back(head_row(report, {"report.column.balance-of", "report.column.side-in", "report.column.side-out",
                                           "report.column.difference", "report.column.relative", "report.column.verdict"}));
    for (const auto& [kind, word] : kKinds) {
        std::vector<const Balance*> of_kind;
        for (const Balance& one : all)
            if (one.kind == kind) of_kind.push_back(&one);
        if (of_kind.empty()) continue;
        std::stable_sort(of_kind.begin(), of_kind.end(),
                         [](const Balance* left, const Balance* right) { return rank(left->verdict) < rank(right->verdict); });
        TableRow head{RowKind::Subtotal, {}};
        const std::string percent = ReportBuilder::amount_text(of_kind.front()->limit * 100.0);
        head.cells.push_back({plain(report.say("report.balances.kind." + std::string(word), {{"limit", percent}})), 6, 1, Align::Left});
        table.rows.push_back(std::move(head));
        // A net share that holds says nothing more: both sides stand in the list of materials.
        const auto first_held =
            std::find_if(of_kind.begin(), of_kind.end(), [](const Balance* one) { return one->verdict == Verdict::Holds; });
        const std::size_t worth = kind == BalanceKind::Net ? static_cast<std::size_t>(first_held - of_kind.begin()) : of_kind.size();
        const std::size_t shown = std::min(worth, kMostOfAKind);
        for (std::size_t index = 0; index < shown; ++index) table.rows.push_back(balance_row(report, *of_kind[index]));
        if (shown == of_kind.size()) continue;
        TableRow rest{RowKind::Body, {}};
        rest.cells.push_back({report.tell("report.balances.rest", {},
                                          {{"count", static_cast<std::int64_t>(of_kind.size() - shown)},
                                           {"verdict", std::string(of_kind[shown]->verdict == Verdict::Holds ? "holds" : "other")}}),
                              6, 1, Align::Left});
        table.rows.push_back(std::move(rest));
    }
    table.note = report.tell("report.balances.note");
    report.add(std::move(table));
}

}  // namespace tanji
