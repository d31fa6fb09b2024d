// SPDX-License-Identifier: Apache-2.0
#include "audit/report/row_causes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "audit/report/report_facts.h"
#include "audit/report/slips.h"
#include "audit/report/unit_ratios.h"
#include "support/text.h"

namespace tanji {

namespace {

Interval span(const PrintedNumber& number) { return number.rounded_or_cut(); }

double kilograms(const EmissionFactor& factor) {
    double sum = 0.0;
    for (const EmissionTerm& term : factor.terms)
        if (term.flow.gas.starts_with("CO2")) sum += term.kg;
    return sum;
}

int digits_of(const PrintedNumber& number) {
    return static_cast<int>(std::count_if(number.text.begin(), number.text.end(), [](char sign) { return sign >= '0' && sign <= '9'; }));
}

class RowCauses {
  public:
    RowCauses(const ReportClaims& claims, const FactorLibrary& library, const Editions& editions, std::vector<RowReading>& readings)
        : claims_(claims), library_(library), editions_(editions), readings_(readings) {}

    void run() {
        explain_by_heat();
        explain_by_factors();
        explain_by_units();
        for (std::size_t index = 0; index < readings_.size(); ++index)
            if (readings_[index].fit == RowFit::Wrong && !readings_[index].last_digit) explain_alone(index);
    }

  private:
    [[nodiscard]] const InventoryRow& row_of(const RowReading& reading) const { return claims_.rows[reading.row]; }

    // ---- Another factor -------------------------------------------------------------------------------------------------------

    /// A row's implied factor in kg per unit of its activity, as far as units are known.
    [[nodiscard]] static Interval implied_kg(const RowReading& reading, const InventoryRow& row) {
        const double per = reading.multiplier * kg_in(*row.emission);
        return scaled(*reading.implied, per);
    }

    /// Factors of the library that the row's item may have been counted with.
    std::vector<KnownFactor> candidates(const InventoryRow& row) {
        std::vector<KnownFactor> all;
        const std::string carrier = carrier_of(row);
        const Unit* unit = row.activity->unit ? &*row.activity->unit : nullptr;
        if (carrier == "electricity") {
            static const Unit kKwh = parse_unit("kWh", {}).value();
            for (const KnownFactor& each : electricity())
                all.push_back({each.id, each.value * (unit != nullptr ? unit->scale / kKwh.scale : 1.0), each.year});
            return all;
        }
        if (unit == nullptr) return all;
        const std::string key = carrier + '|' + row.item + '|' + unit->canonical;
        if (const auto at = of_items_.find(key); at != of_items_.end()) return at->second;
        std::vector<std::string> ids;
        if (!carrier.empty()) {
            for (const std::string& id : library_.ids())
                if (const auto factor = library_.find(id); factor && factor->category == carrier && factor->is_fuel()) ids.push_back(id);
        } else if (!row.item.empty()) {
            SearchQuery query;
            query.text = row.item.substr(0, row.item.find(' '));
            query.unit = unit->canonical;
            query.limit = 40;
            for (const SearchHit& hit : library_.search(query))
                if (hit.closeness == Closeness::Exact && !hit.doubtful) ids.push_back(hit.id);
        }
        for (const std::string& id : ids) {
            const std::optional<EmissionFactor> factor = library_.find(id);
            if (!factor || factor->terms.empty() || !factor->doubtful.empty()) continue;
            if (factor->reference.dimension == unit->dimension) {
                all.push_back({id, kilograms(*factor) * unit->scale / factor->reference.scale, factor->year});
            } else if (factor->fuel && factor->fuel->ncv) {  // per energy, and the fuel is weighed
                const Unit whole = factor->fuel->ncv->unit * *unit;
                if (whole.dimension == factor->reference.dimension)
                    all.push_back(
                        {id, kilograms(*factor) * factor->fuel->ncv->value * whole.scale / factor->reference.scale, factor->year});
            }
        }
        return of_items_[key] = all;
    }

    const std::vector<KnownFactor>& electricity() {
        if (!electricity_.empty()) return electricity_;
        for (const std::string& id : library_.ids()) {
            const std::optional<EmissionFactor> factor = library_.find(id);
            if (!factor || !factor->kind.starts_with("electricity") || factor->reference.canonical != "kWh" || factor->terms.empty())
                continue;
            if (editions_.kind(factor->kind).electricity_family.empty() || !factor->doubtful.empty()) continue;
            electricity_.push_back({factor->id, kilograms(*factor), factor->year});
        }
        return electricity_;
    }

    void explain_by_factors() {
        // Which published value lies in the intervals of how many rows that their own factor does not explain.
        std::map<std::string, std::set<std::size_t>> explains;
        std::map<std::string, KnownFactor> known;
        for (std::size_t index = 0; index < readings_.size(); ++index) {
            const RowReading& reading = readings_[index];
            if (reading.fit != RowFit::Wrong || reading.last_digit || !reading.implied) continue;
            const Interval implied = implied_kg(reading, row_of(reading));
            for (const KnownFactor& each : candidates(row_of(reading)))
                if (implied.holds(each.value)) {
                    explains[each.id].insert(index);
                    known[each.id] = each;
                }
        }
        for (auto each = explains.begin(); each != explains.end();)
            each = is_chance(known[each->first].value, each->second) ? explains.erase(each) : std::next(each);
        for (std::size_t index = 0; index < readings_.size(); ++index) {
            RowReading& reading = readings_[index];
            for (const auto& [id, rows] : explains)
                if (rows.contains(index))
                    reading.matches.push_back({id, known[id].value / reading.multiplier / kg_in(*row_of(reading).emission), known[id].year,
                                               static_cast<int>(rows.size())});
            std::stable_sort(reading.matches.begin(), reading.matches.end(),
                             [](const FactorMatch& a, const FactorMatch& b) { return a.rows > b.rows; });
            if (!reading.matches.empty()) reading.fit = RowFit::OtherFactor;
        }
    }

    /// How many of the published values near by would be expected to fit all of these rows by chance: one in twenty is too many.
    bool is_chance(double value, const std::set<std::size_t>& rows) {
        constexpr double kMostExpected = 0.05, kNear = 0.5;
        std::set<double> near;
        for (const KnownFactor& each : candidates(row_of(readings_[*rows.begin()])))
            if (std::abs(each.value - value) <= kNear * value) near.insert(each.value);
        double expected = static_cast<double>(near.size());
        for (const std::size_t row : rows) {
            const Interval implied = implied_kg(readings_[row], row_of(readings_[row]));
            expected *= std::min(1.0, (implied.high - implied.low) / (2.0 * kNear * value));
        }
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
        static const Dimension kVolume = parse_unit("m3", {}).value().dimension, kEnergy = parse_unit("GJ", {}).value().dimension;
        for (RowReading& reading : readings_) {
            if (reading.fit != RowFit::Wrong || !reading.implied) continue;
            const InventoryRow& row = row_of(reading);
            const std::string carrier = carrier_of(row);
            if (carrier.empty() || carrier == "electricity" || carrier == "heat") continue;
            // kg x GJ/t x tCO2/GJ = kg; the same for m3 and GJ per thousand m3.
            std::optional<Interval> ratio = divide(*reading.implied, span(row.factor->number));
            if (ratio && row.activity->unit && row.factor->unit && !row.factor->per.empty())
                if (const Result<Unit> per = parse_unit(row.factor->per, {}); per && per->dimension == kEnergy)
                    ratio = scaled(*ratio, kg_in(*row.emission) * per->scale / kg_in(*row.factor) / row.activity->unit->scale);
            const bool volume = row.activity->unit && row.activity->unit->dimension == kVolume;
            const std::optional<Interval> wanted = calorific_range(carrier, volume);
            if (!ratio || !wanted || !ratio->meets(*wanted)) continue;
            reading.fit = RowFit::HiddenFigure;
            reading.calorific = ratio;
            reading.last_digit = false;
        }
    }

    // ---- Units -----------------------------------------------------------------------------------------------------------------------

    void explain_by_units() {
        constexpr double kWidest = 0.01;
        std::map<const UnitRatio*, std::vector<std::size_t>> rows;
        for (std::size_t index = 0; index < readings_.size(); ++index) {
            const RowReading& reading = readings_[index];
            if (reading.fit != RowFit::Wrong || reading.last_digit) continue;
            const auto ratio = divide(span(row_of(reading).emission->number), reading.computed);
            if (!ratio || ratio->high - ratio->low > kWidest * ratio->middle()) continue;
            if (const UnitRatio* found = unit_ratio_in(*ratio)) rows[found].push_back(index);
        }
        for (const auto& [ratio, indices] : rows)
            for (const std::size_t index : indices)
                readings_[index].why.push_back({"audit.why.unit",
                                                {{"times", figure_text(ratio->ratio, 5)}, {"what", AuthorText{ratio->zh, ratio->en}}},
                                                static_cast<int>(indices.size())});
    }

    // ---- One row for itself ------------------------------------------------------------------------------------------------------

    void explain_alone(std::size_t index) {
        RowReading& reading = readings_[index];
        const InventoryRow& row = row_of(reading);
        const PrintedNumber &activity = row.activity->number, &factor = row.factor->number, &emission = row.emission->number;
        const double times = reading.multiplier / reading.divisor;
        const auto slip = [&](std::string_view which, const PrintedNumber& printed, const std::optional<Interval>& wanted) {
            if (!wanted) return;
            const DigitSlip found = slip_of(printed, *wanted);
            if (found.kind.empty()) return;
            reading.why.push_back({"audit.why.slip",
                                   {{"which", WordKey{"audit.why.of." + std::string(which)}},
                                    {"kind", found.kind},
                                    {"printed", printed.text},
                                    {"meant", found.text}}});
            reading.fit = RowFit::Slip;
        };
        explain_by_paste(reading, row);
        slip("emission", emission, reading.computed);
        const bool plain = !row.distance && !row.mass;
        if (plain) {
            const auto without_factor = divide(span(emission), span(factor));
            if (without_factor) slip("activity", activity, scaled(*without_factor, 1.0 / times));
        }
        slip("factor", factor, reading.implied);
        explain_by_outputs(reading, row);
        explain_by_missing_row(reading, row);
        explain_by_no_factor(index);
    }

    /// The emission, or what makes it, of another row.
    void explain_by_paste(RowReading& reading, const InventoryRow& row) {
        constexpr int kLeastDigits = 3;
        if (digits_of(row.emission->number) < kLeastDigits) return;
        for (const RowReading& other : readings_) {
            const InventoryRow& from = row_of(other);
            if (&from == &row || !from.emission || from.emission->number.value != row.emission->number.value) continue;
            if (other.fit == RowFit::Wrong || other.fit == RowFit::Slip) continue;
            const bool elsewhere = from.product != row.product;
            if (elsewhere && from.stage != row.stage) continue;
            reading.why.push_back({"audit.why.row",
                                   {{"printed", row.emission->number.text},
                                    {"item", from.item},
                                    {"stage", stage_name(from.stage, from.stage_text)},
                                    {"product", elsewhere && from.product < claims_.products.size() ? claims_.products[from.product].name
                                                                                                    : std::string("none")}}});
            return;
        }
    }

    /// Divided by the output of another product, or by none, or by that of the period where the amounts are per unit already.
    void explain_by_outputs(RowReading& reading, const InventoryRow& row) {
        for (const ClaimedProduct& product : claims_.products) {
            if (!product.output || product.output->value <= 0.0) continue;
            const double output = product.output->value;
            if (output == reading.divisor || output == 1.0) continue;
            if (!scaled(reading.computed, reading.divisor / output).meets(span(row.emission->number))) continue;
            reading.why.push_back({"audit.why.output", {{"output", product.output->text}, {"product", product.name}}});
        }
    }

    /// More was printed than the row gives, and the boundary promises more than the stage has rows.
    void explain_by_missing_row(RowReading& reading, const InventoryRow& row) {
        // The factor by which other rows of the same carrier come out is the one that this row was made with, too.
        double factor = row.factor->number.value;
        std::string other;
        for (const RowReading& each : readings_)
            if (each.fit == RowFit::OtherFactor && each.matches.front().rows > 1 && carrier_of(row_of(each)) == carrier_of(row)) {
                factor = each.matches.front().value;
                other = figure_text(factor);
                break;
            }
        const double rest = row.emission->number.value - reading.middle / row.factor->number.value * factor;
        constexpr double kLeastSteps = 3.0;
        if (rest < kLeastSteps * row.emission->number.step) return;
        const TextList items = promised_without_row(claims_, row.stage, row.product);
        if (items.empty()) return;
        reading.why.push_back(
            {"audit.why.missing",
             {{"amount", figure_text(rest, 4)}, {"factor", other.empty() ? std::string("none") : other}, {"items", items}}});
    }

    /// Another wrong row of the same item needs another factor: no one value can explain both.
    void explain_by_no_factor(std::size_t index) {
        RowReading& reading = readings_[index];
        const InventoryRow& row = row_of(reading);
        for (const RowReading& other : readings_) {
            if (&other == &reading || (other.fit != RowFit::Wrong && other.fit != RowFit::Slip) || !other.implied || !reading.implied)
                continue;
            const InventoryRow& at = row_of(other);
            if (at.item != row.item || at.stage != row.stage || at.factor->number.value != row.factor->number.value) continue;
            if (other.implied->meets(*reading.implied)) continue;
            reading.why.push_back({"audit.why.no-factor", {{"implied", span_text(*other.implied)}, {"item", at.item}}, 0});
            return;
        }
    }

    const ReportClaims& claims_;
    const FactorLibrary& library_;
    const Editions& editions_;
    std::vector<RowReading>& readings_;
    std::vector<KnownFactor> electricity_;
    std::map<std::string, std::vector<KnownFactor>> of_items_;
};

}  // namespace

void find_row_causes(const ReportClaims& claims, const FactorLibrary& library, const Editions& editions,
                     std::vector<RowReading>& readings) {
    RowCauses(claims, library, editions, readings).run();
}

std::vector<KnownCalorific> known_calorific(const FactorLibrary& library, std::string_view carrier, const Interval& wanted, bool volume) {
    const Unit unit = parse_unit(volume ? "MJ/m3" : "GJ/t", {}).value();
    std::vector<KnownCalorific> found;
    for (const std::string& id : library.ids()) {
        const std::optional<EmissionFactor> factor = library.find(id);
        if (!factor || factor->category != carrier || !factor->fuel || !factor->fuel->ncv) continue;
        const Quantity& ncv = *factor->fuel->ncv;
        if (ncv.unit.dimension != unit.dimension) continue;
        const double value = convert(ncv.value, ncv.unit, unit);
        constexpr double kSame = 1e-6;
        const bool told = std::any_of(found.begin(), found.end(),
                                      [&](const KnownCalorific& each) { return std::abs(each.value - value) <= kSame * value; });
        if (!told && wanted.holds(value)) found.push_back({id, ncv.text, value});
    }
    return found;
}

TextList promised_without_row(const ReportClaims& claims, const StageId& stage, std::size_t product) {
    std::vector<std::string> rows;
    for (const InventoryRow& row : claims.rows)
        if (row.stage == stage && row.product == product && row.activity && !row.sum) rows.push_back(row.item);
    for (const BoundaryRow& boundary : claims.boundary) {
        constexpr std::size_t kMostMore = 2;  // a long list of parts is no list of rows
        if (boundary.stage != stage || boundary.included.size() <= rows.size() || boundary.included.size() > rows.size() + kMostMore)
            continue;
        TextList left;
        for (const std::string& item : boundary.included)
            if (std::none_of(rows.begin(), rows.end(), [&](const std::string& row) {
                    return row.find(item) != std::string::npos || (!row.empty() && item.find(row) != std::string::npos);
                }))
                left.push_back(item);
        return left;
    }
    return {};
}

}  // namespace tanji
