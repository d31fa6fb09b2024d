// SPDX-License-Identifier: Apache-2.0
// What a meter read was paid for, and went somewhere.
#include <algorithm>
#include <cmath>

#include "interpret/balances.h"

namespace tanji {

namespace {

constexpr double kTolerance = 0.02, kPlantTolerance = 0.05;

int months_of(const Period& period) {
    const auto month = [](const std::chrono::year_month_day& day) {
        return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
    };
    return month(period.last.day) - month(period.first.day) + 1;
}

/// The exchange that "activity/exchange" names, with its activity.
std::pair<const Activity*, const Exchange*> find_exchange(const Study& study, const std::string& path) {
    const std::size_t slash = path.find('/');
    const Activity* activity = find_activity(study, std::string_view(path).substr(0, slash));
    if (activity == nullptr || slash == std::string::npos) return {nullptr, nullptr};
    const std::string_view id = std::string_view(path).substr(slash + 1);
    for (const auto* exchanges : {&activity->inputs, &activity->outputs})
        for (const Exchange& exchange : *exchanges)
            if (exchange.id == id) return {activity, &exchange};
    return {activity, nullptr};
}

class MeterScales {
  public:
    MeterScales(const Study& study, const Meter& meter) : study_(study), meter_(meter) {
        if (!meter.months.empty())
            unit_ = meter.months.front().unit;
        else if (meter.invoiced)
            unit_ = meter.invoiced->unit;
        read_complete_ = !meter.months.empty();
        for (const Quantity& month : meter.months) {
            const std::optional<double> value = month.in(unit_);
            if (value)
                read_ += *value;
            else
                read_complete_ = false;
        }
    }

    void weigh_all(std::vector<Balance>& into) const {
        bool all_months = !meter_.months.empty();
        if (!meter_.months.empty()) {
            into.push_back(months());
            all_months = into.back().verdict != Verdict::Fails;
            if (meter_.invoiced) into.push_back(invoice(all_months));
        }
        if (!meter_.feeds.empty() && (read_complete_ || meter_.invoiced)) into.push_back(use(all_months));
    }

  private:
    [[nodiscard]] Balance start(BalanceKind kind, double limit) const {
        Balance balance;
        balance.kind = kind;
        balance.id = meter_.id;
        balance.unit = unit_.symbol;
        balance.limit = limit;
        balance.provenance = meter_.provenance;
        return balance;
    }
    void miss(Balance& balance, const std::string& id, const char* why) const { balance.missing.push_back({id, WordKey{why}}); }
    static void judge(Balance& balance) {
        if (!balance.missing.empty()) return;
        const bool equal = std::abs(balance.in - balance.out) <= balance.limit * std::max(std::abs(balance.in), std::abs(balance.out));
        balance.verdict = equal ? Verdict::Holds : Verdict::Fails;
    }

    [[nodiscard]] Balance months() const {
        Balance balance = start(BalanceKind::MeterMonths, 0.0);
        balance.unit = "month";
        balance.in = static_cast<double>(meter_.months.size());
        // A meter reads for the study's period, or for the one reporting period that all its activities share.
        std::optional<Period> period = study_.period;
        std::string shared;
        for (const std::string& path : meter_.feeds) {
            const Activity* activity = find_exchange(study_, path).first;
            if (activity == nullptr) continue;
            if (shared.empty()) shared = activity->period;
            if (activity->period != shared) shared = "-";
        }
        for (const ReportingPeriod& each : study_.periods)
            if (each.id == shared) period = each.period;
        if (period)
            balance.out = months_of(*period);
        else
            miss(balance, meter_.id, "balance.missing.period");
        judge(balance);
        return balance;
    }

    [[nodiscard]] Balance invoice(bool all_months) const {
        Balance balance = start(BalanceKind::MeterInvoice, kTolerance);
        balance.in = read_;
        if (!all_months) miss(balance, meter_.id, "balance.missing.months");
        if (!read_complete_) miss(balance, meter_.id, "balance.missing.unit");
        if (const std::optional<double> invoiced = meter_.invoiced->in(unit_))
            balance.out = *invoiced;
        else
            miss(balance, meter_.id, "balance.missing.unit");
        judge(balance);
        return balance;
    }

    [[nodiscard]] Balance use(bool all_months) const {
        Balance balance = start(BalanceKind::MeterUse, kTolerance);
        const std::optional<double> invoiced = meter_.invoiced ? meter_.invoiced->in(unit_) : std::nullopt;
        balance.in = read_complete_ && (all_months || !invoiced) ? read_ : invoiced.value_or(0.0);
        if (!all_months && !invoiced) miss(balance, meter_.id, "balance.missing.months");
        for (const std::string& path : meter_.feeds) {
            const auto [activity, exchange] = find_exchange(study_, path);
            if (exchange == nullptr || !exchange->amount) {
                miss(balance, path, "balance.missing.amount");
                continue;
            }
            const std::optional<double> amount = exchange->amount->in(unit_);
            if (!amount) {
                miss(balance, path, "balance.missing.unit");
                continue;
            }
            if (activity->basis == AmountBasis::Period) {
                add(balance, path, *amount);
                continue;
            }
            balance.limit = kPlantTolerance;
            const std::optional<double> times = pieces(*activity);
            if (times)
                add(balance, path, *amount * *times);
            else
                miss(balance, path, "balance.missing.output");
        }
        if (meter_.other) {
            if (const std::optional<double> other = meter_.other->in(unit_))
                add(balance, meter_.id, *other);
            else
                miss(balance, meter_.id, "balance.missing.unit");
        }
        judge(balance);
        return balance;
    }
    static void add(Balance& balance, const std::string& id, double amount) {
        balance.items.push_back({id, false, amount});
        balance.out += amount;
    }
    /// How often an amount per reference flow (or per gross piece) occurred in the period, over all products that it serves.
    [[nodiscard]] std::optional<double> pieces(const Activity& activity) const {
        if (has_own_product(activity)) return std::nullopt;  // it runs as often as others draw on it
        double sum = 0.0;
        for (const std::size_t index : products_served(study_, activity)) {
            const Product& product = study_.products[index];
            const Quantity* flow = reference_flow(product);
            const std::optional<Quantity> made = activity.basis == AmountBasis::GrossUnit
                                                     ? product.gross_output
                                                     : output_of(study_, product, activity.site, activity.period);
            if (flow == nullptr || !made) return std::nullopt;
            const std::optional<double> each = flow->in(made->unit);
            if (!each || *each == 0.0) return std::nullopt;
            sum += activity.basis == AmountBasis::GrossUnit ? made->value : made->value / *each;
        }
        return sum;
    }

    const Study& study_;
    const Meter& meter_;
    Unit unit_;
    double read_ = 0.0;
    bool read_complete_ = false;
};

}  // namespace

void balance_meters(const Study& study, std::vector<Balance>& into) {
    for (const Meter& meter : study.meters) MeterScales(study, meter).weigh_all(into);
}

}  // namespace tanji
