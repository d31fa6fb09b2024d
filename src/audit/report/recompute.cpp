// SPDX-License-Identifier: Apache-2.0
#include "audit/report/recompute.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "audit/report/report_facts.h"
#include "support/decimal.h"

namespace tanji {

namespace {

/// Whole counts stand for themselves, every other figure for its interval.
Interval span(const PrintedNumber& number) { return number.rounded_or_cut(); }

/// One of the library's factors for a carrier, as kg CO2(e) per kWh, or per GJ where it is a fuel's.
struct Known {
    std::string id;
    double value = 0.0;
    int year = 0;
};

double kilograms(const EmissionFactor& factor) {
    double sum = 0.0;
    for (const EmissionTerm& term : factor.terms)
        if (term.flow.gas.starts_with("CO2")) sum += term.kg;
    return sum;
}

class Recomputation {
  public:
    Recomputation(const ReportClaims& claims, const FactorLibrary& library, const Editions& editions)
        : claims_(claims), library_(library), editions_(editions) {}

    std::vector<RowReading> run() {
        choose_divisors();
        for (std::size_t row = 0; row < claims_.rows.size(); ++row) readings_.push_back(read(row));
        explain_by_factors();
        explain_by_heat();
        explain_by_slips();
        return std::move(readings_);
    }

  private:
    [[nodiscard]] const InventoryRow& row_of(const RowReading& reading) const { return claims_.rows[reading.row]; }

    /// Divisors to be tried: none, and the output of the row's product.
    [[nodiscard]] std::vector<double> divisors(const InventoryRow& row) const {
        std::vector<double> all{1.0};
        if (row.product < claims_.products.size() && claims_.products[row.product].output)
            all.push_back(claims_.products[row.product].output->value);
        return all;
    }

    static bool is_whole(const InventoryRow& row) { return row.activity && row.factor && row.emission && !row.sum; }
    static Interval product_of(const InventoryRow& row, double divisor) {
        return scaled(span(row.activity->number) * span(row.factor->number), 1.0 / divisor);
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
                    const Interval computed = product_of(*row, divisor), printed = span(row->emission->number);
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
        const Interval emission = span(row.emission->number);
        reading.fit = RowFit::Wrong;
        reading.divisor = divisor_of_table_.at(row.table);
        for (const double divisor : divisors(row)) {
            if (!product_of(row, divisor).meets(emission)) continue;
            reading.divisor = divisor;
            reading.fit = divisor == 1.0 ? RowFit::Fits : RowFit::FitsPerOutput;
            break;
        }
        reading.computed = product_of(row, reading.divisor);
        reading.effect = reading.computed.middle() - row.emission->number.value;
        if (const auto per = divide(emission, span(row.activity->number))) reading.implied = scaled(*per, reading.divisor);
        return reading;
    }

    // ---- Another factor -------------------------------------------------------------------------------------------------------

    /// Factors for electricity of the country that most of the report's own factors are from; Chinese reports are what most readers have.
    const std::vector<Known>& electricity() {
        if (!electricity_.empty()) return electricity_;
        for (const std::string& id : library_.ids()) {
            const std::optional<EmissionFactor> factor = library_.find(id);
            if (!factor || !factor->kind.starts_with("electricity") || factor->reference.canonical != "kWh" || factor->terms.empty())
                continue;
            if (!factor->doubtful.empty()) continue;
            electricity_.push_back({factor->id, kilograms(*factor), factor->year});
        }
        return electricity_;
    }

    void explain_by_factors() {
        // Which published value lies in the intervals of how many rows that their own factor does not explain.
        std::map<std::string, std::set<std::size_t>> explains;
        std::map<std::string, Known> known;
        for (std::size_t index = 0; index < readings_.size(); ++index) {
            const RowReading& reading = readings_[index];
            if (reading.fit != RowFit::Wrong || !reading.implied || !is_electricity(row_of(reading))) continue;
            for (const Known& each : electricity())
                if (reading.implied->holds(each.value)) {
                    explains[each.id].insert(index);
                    known[each.id] = each;
                }
        }
        for (auto each = explains.begin(); each != explains.end();)
            each = is_chance(known[each->first].value, each->second) ? explains.erase(each) : std::next(each);
        for (std::size_t index = 0; index < readings_.size(); ++index) {
            RowReading& reading = readings_[index];
            for (const auto& [id, rows] : explains)
                if (rows.contains(index)) reading.matches.push_back({id, known[id].value, known[id].year, static_cast<int>(rows.size())});
            std::stable_sort(reading.matches.begin(), reading.matches.end(),
                             [](const FactorMatch& a, const FactorMatch& b) { return a.rows > b.rows; });
            if (!reading.matches.empty()) reading.fit = RowFit::OtherFactor;
        }
    }

    /// How many of the published values near by would be expected to fit all of these rows by chance: one in twenty is too many.
    bool is_chance(double value, const std::set<std::size_t>& rows) {
        constexpr double kMostExpected = 0.05, kNear = 0.5;
        std::set<double> near;
        for (const Known& each : electricity())
            if (std::abs(each.value - value) <= kNear * value) near.insert(each.value);
        double expected = static_cast<double>(near.size());
        for (const std::size_t row : rows)
            expected *= std::min(1.0, (readings_[row].implied->high - readings_[row].implied->low) / (2.0 * kNear * value));
        return expected > kMostExpected;
    }

    // ---- A calorific value that is not printed ----------------------------------------------------------------------------------------

    /// Net calorific values that a fuel may have, in GJ/t, or MJ/m3 of a gas: of the table of plausible values, else what the library's
    /// own factors are made with.
    [[nodiscard]] std::optional<Interval> calorific_range(std::string_view carrier, bool volume) const {
        const Unit unit = parse_unit(volume ? "MJ/m3" : "GJ/t", {}).value();
        std::optional<Interval> range;
        for (const PlausibleRange& each : editions_.fuel_ranges)
            if (each.kind == "ncv" && each.category == carrier && each.unit.dimension == unit.dimension)
                range = Interval{convert(each.low, each.unit, unit), convert(each.high, each.unit, unit)};
        if (range) return range;
        for (const std::string& id : library_.ids()) {
            const std::optional<EmissionFactor> factor = library_.find(id);
            if (!factor || factor->category != carrier || !factor->fuel || !factor->fuel->ncv) continue;
            const Quantity& ncv = *factor->fuel->ncv;
            if (ncv.unit.dimension != unit.dimension) continue;
            const double value = convert(ncv.value, ncv.unit, unit);
            range = range ? Interval{std::min(range->low, value), std::max(range->high, value)} : Interval{value, value};
        }
        return range;
    }

    void explain_by_heat() {
        static const Dimension kVolume = parse_unit("m3", {}).value().dimension;
        for (RowReading& reading : readings_) {
            if (reading.fit != RowFit::Wrong || !reading.implied) continue;
            const InventoryRow& row = row_of(reading);
            const std::string carrier = carrier_of(row);
            if (carrier.empty() || carrier == "electricity" || carrier == "heat") continue;
            // kg x GJ/t x tCO2/GJ = kg; the same for m3 and GJ per thousand m3.
            const auto ratio = divide(*reading.implied, span(row.factor->number));
            const bool volume = row.activity->unit && row.activity->unit->dimension == kVolume;
            const std::optional<Interval> wanted = calorific_range(carrier, volume);
            if (!ratio || !wanted || !ratio->meets(*wanted)) continue;
            reading.fit = RowFit::HiddenFigure;
            reading.calorific = ratio;
        }
    }

    // ---- A digit -----------------------------------------------------------------------------------------------------------------

    void explain_by_slips() {
        for (RowReading& reading : readings_) {
            if (reading.fit != RowFit::Wrong) continue;
            const InventoryRow& row = row_of(reading);
            const Interval product = scaled(span(row.activity->number) * span(row.factor->number), 1.0 / reading.divisor);
            reading.slip = slip_of(row.emission->number, product);
            if (!reading.slip.empty()) reading.fit = RowFit::Slip;
        }
    }

    /// The printed figure with two neighbouring digits exchanged, or with one digit another, that lies in `wanted`; empty when there is
    /// none or when so few digits are printed that one always is.
    static std::string slip_of(const PrintedNumber& printed, const Interval& wanted) {
        std::string text = printed.text;
        constexpr int kLeastDigits = 4;
        if (std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) < kLeastDigits) return {};
        const auto fits = [&](const std::string& other) {
            double value = 0.0;
            return parse_decimal(other, value) && Interval{value - printed.step / 2, value + printed.step}.meets(wanted);
        };
        std::vector<std::string> found;
        for (std::size_t at = 0; at + 1 < text.size(); ++at) {
            const std::size_t next = text[at + 1] == '.' ? at + 2 : at + 1;
            if (next >= text.size() || text[at] == '.' || text[at] == text[next]) continue;
            std::string other = text;
            std::swap(other[at], other[next]);
            if (fits(other)) found.push_back(other);
        }
        return found.size() == 1 ? found.front() : std::string();
    }

    const ReportClaims& claims_;
    const FactorLibrary& library_;
    const Editions& editions_;
    std::vector<RowReading> readings_;
    std::map<std::size_t, double> divisor_of_table_;
    std::vector<Known> electricity_;
};

}  // namespace

std::vector<RowReading> recompute_rows(const ReportClaims& claims, const FactorLibrary& library, const Editions& editions) {
    return Recomputation(claims, library, editions).run();
}

}  // namespace tanji
