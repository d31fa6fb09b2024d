// SPDX-License-Identifier: Apache-2.0
#include "audit/report/recompute.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "audit/report/report_facts.h"
#include "audit/report/row_causes.h"
#include "support/text.h"

namespace tanji {

namespace {

/// Whole counts stand for themselves, every other figure for its interval.
Interval span(const PrintedNumber& number) { return number.rounded_or_cut(); }

bool is_whole(const InventoryRow& row) { return row.activity && row.factor && row.emission && !row.sum && !row.gwp; }

/// Kilograms in one of a printed unit of gas; empty when no unit is known.
std::optional<double> gas_scale(const PrintedQuantity& quantity) {
    static const Dimension kMass = parse_unit("kg", {}).value().dimension;
    if (!quantity.unit || quantity.unit->dimension != kMass) return std::nullopt;
    return quantity.unit->scale;
}

/// What activity x factor has to be multiplied with to be in the unit of the emission.
struct UnitStep {
    std::optional<double> times;  // empty: units are missing, or cannot be compared
    bool clash = false;           // the factor is per something that the activity does not measure
};
UnitStep step_of(const InventoryRow& row, const Unit* amount_unit) {
    UnitStep step;
    const std::optional<double> gas = gas_scale(*row.factor), emission = gas_scale(*row.emission);
    if (!gas || !emission || row.factor->per.empty() || amount_unit == nullptr) return step;
    const Result<Unit> per = parse_unit(row.factor->per, {});
    if (!per || !per->count.empty() || !amount_unit->count.empty()) return step;
    step.clash = per->dimension != amount_unit->dimension;
    if (!step.clash) step.times = amount_unit->scale / per->scale * *gas / *emission;
    return step;
}

/// Amounts by which the factor may be multiplied: the activity, and what stands beside it.
struct Amount {
    Interval span;
    double middle = 0.0;
    std::optional<Unit> unit;
};
std::vector<Amount> amounts_of(const InventoryRow& row) {
    const auto plain = [](const PrintedQuantity& each) {
        // Six pieces are six: only what is measured has an interval.
        const bool counted = each.number.whole && each.unit && !each.unit->count.empty();
        return Amount{counted ? Interval{each.number.value, each.number.value} : span(each.number), each.number.value, each.unit};
    };
    const auto times = [](const Amount& a, const Amount& b) {
        Amount both{a.span * b.span, a.middle * b.middle, {}};
        if (a.unit && b.unit) both.unit = *a.unit * *b.unit;
        return both;
    };
    std::vector<Amount> all;
    const Amount activity = plain(*row.activity);
    if (row.distance) all.push_back(times(activity, plain(*row.distance)));
    if (row.mass && row.distance) all.push_back(times(plain(*row.mass), plain(*row.distance)));
    all.push_back(activity);
    if (row.mass) {
        all.push_back(plain(*row.mass));
        all.push_back(times(activity, plain(*row.mass)));
    }
    return all;
}

class Recomputation {
  public:
    Recomputation(const ReportClaims& claims, const FactorLibrary& library, const Editions& editions)
        : claims_(claims), library_(library), editions_(editions) {}

    Recomputed run() {
        choose_divisors();
        for (std::size_t row = 0; row < claims_.rows.size(); ++row) out_.rows.push_back(read(row));
        find_clashes();
        find_row_causes(claims_, library_, editions_, out_.rows);
        return std::move(out_);
    }

  private:
    /// Divisors to be tried: none, and the output of the row's product; of any product where a table does not say whose it is.
    [[nodiscard]] std::vector<double> divisors(const InventoryRow& row) const {
        std::vector<double> all{1.0};
        if (row.product < claims_.products.size() && claims_.products[row.product].output)
            all.push_back(claims_.products[row.product].output->value);
        if (row.product == kNoClaim)
            for (const ClaimedProduct& product : claims_.products)
                if (product.output) all.push_back(product.output->value);
        return all;
    }

    /// A table states one kind of amount. What more of its rows fit, else what lies nearer to the middle one of them, was meant.
    void choose_divisors() {
        std::map<std::size_t, std::vector<const InventoryRow*>> tables;
        for (const InventoryRow& row : claims_.rows)
            if (is_whole(row)) tables[row.table].push_back(&row);
        for (const auto& [table, rows] : tables) {
            double best = 1.0, least = 0.0;
            std::ptrdiff_t most = -1;
            for (const double divisor : divisors(*rows.front())) {
                std::vector<double> off;
                std::ptrdiff_t fits = 0;
                for (const InventoryRow* row : rows) {
                    const Amount amount = amounts_of(*row).front();
                    const double times = step_of(*row, amount.unit ? &*amount.unit : nullptr).times.value_or(1.0) / divisor;
                    const Interval computed = scaled(amount.span * span(row->factor->number), times);
                    const Interval printed = span(row->emission->number);
                    if (computed.meets(printed)) ++fits;
                    constexpr double kTiny = 1e-300;
                    off.push_back(std::abs(std::log(std::max(computed.middle(), kTiny) / std::max(printed.middle(), kTiny))));
                }
                std::sort(off.begin(), off.end());
                const double middle = off[off.size() / 2];
                if (fits < most || (fits == most && middle >= least)) continue;
                best = divisor;
                most = fits;
                least = middle;
            }
            divisor_of_table_[table] = best;
        }
    }

    RowReading read(std::size_t index) const {
        const InventoryRow& row = claims_.rows[index];
        RowReading reading;
        reading.row = index;
        if (!is_whole(row)) return reading;
        const Interval emission = span(row.emission->number), factor = span(row.factor->number);
        const std::vector<Amount> amounts = amounts_of(row);
        reading.fit = RowFit::Wrong;
        reading.divisor = divisor_of_table_.at(row.table);
        const auto take = [&](const Amount& amount, double times, double divisor) {
            reading.divisor = divisor;
            reading.multiplier = times;
            reading.amount = amount.span;
            reading.computed = scaled(amount.span * factor, times / divisor);
            reading.middle = amount.middle * row.factor->number.value * times / divisor;
        };
        const UnitStep first = step_of(row, amounts.front().unit ? &*amounts.front().unit : nullptr);
        take(amounts.front(), first.times.value_or(1.0), reading.divisor);
        for (const double divisor : divisors(row)) {
            for (const Amount& amount : amounts) {
                const UnitStep step = step_of(row, amount.unit ? &*amount.unit : nullptr);
                const double asked = step.times.value_or(1.0);
                const bool bare = scaled(amount.span * factor, 1.0 / divisor).meets(emission);
                if (reading.fit == RowFit::Fits || reading.fit == RowFit::FitsPerOutput) break;
                if (!step.clash && scaled(amount.span * factor, asked / divisor).meets(emission)) {
                    take(amount, asked, divisor);
                    reading.fit = divisor == 1.0 ? RowFit::Fits : RowFit::FitsPerOutput;
                } else if (bare && reading.fit == RowFit::Wrong) {
                    take(amount, 1.0, divisor);
                    reading.fit = RowFit::UnitsIgnored;
                    reading.unit_ratio = asked;
                    reading.dimension_clash = step.clash;
                }
            }
        }
        if (reading.fit == RowFit::UnitsIgnored && reading.unit_ratio == 1.0 && !reading.dimension_clash) reading.fit = RowFit::Fits;
        judge(reading, row);
        return reading;
    }

    /// Effect, implied factor, and how small a difference is.
    static void judge(RowReading& reading, const InventoryRow& row) {
        const PrintedNumber& printed = row.emission->number;
        reading.effect = reading.middle - printed.value;
        if (const auto per = divide(span(printed), reading.amount)) reading.implied = scaled(*per, reading.divisor / reading.multiplier);
        reading.cut = !reading.computed.meets(printed.rounded());
        if (reading.fit != RowFit::Wrong) return;
        const Interval near = printed.rounded();
        reading.last_digit = reading.computed.meets({near.low - printed.step, near.high + printed.step});
    }

    // ---- One factor for all rows that print it ---------------------------------------------------------------------------------------

    static std::string item_of(const InventoryRow& row) {
        std::string key = fold(row.item);
        std::erase_if(key, [](char sign) { return sign == ' '; });
        return key;
    }

    void find_clashes() {
        std::map<std::string, std::vector<const RowReading*>> uses;
        for (const RowReading& reading : out_.rows) {
            if ((reading.fit != RowFit::Fits && reading.fit != RowFit::FitsPerOutput) || !reading.implied) continue;
            const InventoryRow& row = claims_.rows[reading.row];
            if (!item_of(row).empty())
                uses[std::to_string(row.table) + '|' + item_of(row) + '|' + row.factor->number.text].push_back(&reading);
        }
        for (const auto& [key, readings] : uses) {
            const auto low = std::min_element(readings.begin(), readings.end(),
                                              [](const RowReading* a, const RowReading* b) { return a->implied->high < b->implied->high; });
            const auto high = std::max_element(readings.begin(), readings.end(),
                                               [](const RowReading* a, const RowReading* b) { return a->implied->low < b->implied->low; });
            if ((*low)->implied->meets(*(*high)->implied)) continue;
            out_.clashes.push_back(
                {claims_.rows[(*low)->row].item, (*low)->row, (*high)->row, *(*low)->implied, *(*high)->implied, readings.size()});
        }
    }

    const ReportClaims& claims_;
    const FactorLibrary& library_;
    const Editions& editions_;
    Recomputed out_;
    std::map<std::size_t, double> divisor_of_table_;
};

}  // namespace

Recomputed recompute_rows(const ReportClaims& claims, const FactorLibrary& library, const Editions& editions) {
    return Recomputation(claims, library, editions).run();
}

}  // namespace tanji
