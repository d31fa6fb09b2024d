// SPDX-License-Identifier: Apache-2.0
#include "interpret/data_quality.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "engine/made.h"

namespace tanji {

namespace {

constexpr double kRelevant = 0.8;

std::optional<double> mean(const Scores& scores) {
    double sum = 0.0;
    int count = 0;
    for (const std::optional<double>& score : scores)
        if (score) {
            sum += *score;
            ++count;
        }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}
std::optional<double> mean_of(const std::optional<double>& first, const std::optional<double>& second) {
    if (first && second) return (*first + *second) / 2.0;
    return first ? first : second;
}

/// Weighted means over the rows that pass and have scores.
QualityRating rate(const std::vector<QualityRow>& rows, bool relevant_only, const std::vector<QualityDimension>& dimensions) {
    QualityRating made;
    double all = 0.0, scored = 0.0;
    std::array<double, kQualityDimensions> sums{}, weights{};
    for (const QualityRow& row : rows) {
        if (relevant_only && !row.relevant) break;  // the largest come first
        all += row.weight;
        if (!row.rating) continue;
        scored += row.weight;
        const Scores joint = row.joint();
        for (std::size_t at = 0; at < kQualityDimensions; ++at) {
            if (!joint[at]) continue;
            sums[at] += row.weight * *joint[at];
            weights[at] += row.weight;
        }
    }
    for (const QualityDimension dimension : dimensions) {
        const auto at = static_cast<std::size_t>(dimension);
        if (weights[at] > 0.0) made.dimensions[at] = sums[at] / weights[at];
    }
    made.rating = mean(made.dimensions);
    made.covered = all > 0.0 ? scored / all : 0.0;
    return made;
}

class Rater {
  public:
    Rater(const Study& study, const VariantResult& variant, const ProductResult& result)
        : study_(study), variant_(variant), result_(result) {}

    ProductQuality rate_product() {
        ProductQuality made;
        made.product = result_.product;
        collect(made);
        weigh(made);
        using enum QualityDimension;
        made.pedigree = rate(made.rows, false, {Reliability, Completeness, Temporal, Geographical, Technological});
        made.cifa = rate(made.rows, true, {Technological, Geographical, Temporal, Reliability});
        made.cifa.recalled = true;
        made.pact = rate(made.rows, false, {Technological, Geographical, Temporal});
        made.pact.rating.reset();
        if (made.cifa.rating) made.band = quality_band(*made.cifa.rating);
        return made;
    }

  private:
    struct Sums {
        double all = 0.0, both = 0.0, activity = 0.0, gate = 0.0, own = 0.0;
    };

    void collect(ProductQuality& made) {
        std::unordered_map<const Exchange*, std::size_t> index;
        const Inventory& inventory = *variant_.inventory;
        for (const Line& line : inventory.lines) {
            if (!line_counts(result_, line) || line.supplier != kNone) continue;
            const Exchange& exchange = exchange_of(study_, line);
            const double kg = line_amount(variant_, result_, line).kg_co2e;
            const auto [at, is_new] = index.try_emplace(&exchange, made.rows.size());
            if (is_new) {
                made.rows.push_back(row_of(line, exchange));
                activities_.push_back(&study_.activities[line.activity]);
                exchanges_.push_back(&exchange);
            }
            made.rows[at->second].kg_co2e += kg;
        }
    }

    [[nodiscard]] QualityRow row_of(const Line& line, const Exchange& exchange) const {
        const Activity& activity = study_.activities[line.activity];
        QualityRow row;
        row.id = activity.id + "/" + exchange.id;
        const Exchange* author = replaced_by(activity, exchange);  // the amount is his, however it was divided
        const Exchange& said = author == nullptr ? exchange : *author;
        if (said.quality) row.datum = scores_in(*said.quality);
        if (line.provider != kNone) {
            const EmissionFactor& factor = variant_.inventory->providers[line.provider].factor;
            if (exchange.factor_quality)
                row.factor = scores_in(*exchange.factor_quality);
            else
                for (const FactorUncertainty& stated : study_.uncertainty.factors)
                    if (stated.quality && (stated.factor == factor.id || stated.factor == exchange.factor))
                        row.factor = scores_in(*stated.quality);
            propose(row, activity, exchange, factor);
        }
        row.datum_rating = mean(row.datum);
        row.factor_rating = mean(row.factor);
        row.rating = mean_of(row.datum_rating, row.factor_rating);
        const bool measured_directly = line.provider == kNone;
        row.primary = exchange.data != DataKind::Primary ? 0.0 : measured_directly ? 1.0 : exchange.primary_share.value_or(0.0);
        return row;
    }
    void propose(QualityRow& row, const Activity& activity, const Exchange& exchange, const EmissionFactor& factor) const {
        const auto temporal = static_cast<std::size_t>(QualityDimension::Temporal);
        const auto geographical = static_cast<std::size_t>(QualityDimension::Geographical);
        const std::string& place = !exchange.place.empty() ? exchange.place : !activity.place.empty() ? activity.place : study_.place;
        if (!row.factor[temporal] && study_.period) row.proposed[temporal] = temporal_score(study_.period, factor.year);
        if (!row.factor[geographical]) row.proposed[geographical] = geographical_score(factor.geography, place);
    }

    void weigh(ProductQuality& made) {
        Sums sums;
        for (const QualityRow& row : made.rows) sums.all += std::abs(row.kg_co2e);
        for (std::size_t at = 0; at < made.rows.size(); ++at) {
            QualityRow& row = made.rows[at];
            const double size = std::abs(row.kg_co2e);
            made.has_negative = made.has_negative || row.kg_co2e < 0.0;
            if (sums.all > 0.0) row.weight = size / sums.all;
            row.scored = row.datum_rating && (row.factor_rating || is_emission(at));
            made.scored_weight += row.scored ? row.weight : 0.0;
            if (exchanges_[at]->category == Category::BiogenicUptake && is_emission(at))
                continue;  // PACT: share of the figure without uptake
            sums.both += size * row.primary;
            sums.activity += exchanges_[at]->data == DataKind::Primary ? size : 0.0;
            counted_ += size;
            if (after_gate(activities_[at]->stage)) continue;
            const bool own = activities_[at]->stage == "production" && activities_[at]->under_control;
            sums.gate += size;
            sums.own += own && exchanges_[at]->data == DataKind::Primary ? size : size * row.primary;
        }
        if (counted_ > 0.0) {
            made.primary_both = sums.both / counted_;
            made.primary_activity = sums.activity / counted_;
        }
        if (sums.gate > 0.0) made.own_upstream = sums.own / sums.gate;
        std::vector<std::size_t> order(made.rows.size());  // rows are large: their numbers are sorted, then each row is moved once
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t left, std::size_t right) { return made.rows[left].weight > made.rows[right].weight; });
        std::vector<QualityRow> sorted;
        sorted.reserve(order.size());
        for (const std::size_t at : order) sorted.push_back(std::move(made.rows[at]));
        made.rows = std::move(sorted);
        for (QualityRow& row : made.rows) {
            if (made.relevant_weight >= kRelevant - 1e-12 || row.weight == 0.0) break;
            row.relevant = true;
            made.relevant_weight += row.weight;
        }
    }
    [[nodiscard]] bool is_emission(std::size_t at) const { return !exchanges_[at]->emission.empty(); }
    static bool after_gate(const std::string& stage) {
        return stage == "distribution" || stage == "storage" || stage == "use" || stage == "end-of-life";
    }

    const Study& study_;
    const VariantResult& variant_;
    const ProductResult& result_;
    std::vector<const Activity*> activities_;  // beside the rows while they stand in study order
    std::vector<const Exchange*> exchanges_;
    double counted_ = 0.0;
};

}  // namespace

Scores scores_in(const DataQuality& quality) {
    return {quality.reliability, quality.completeness, quality.temporal, quality.geographical, quality.technological};
}

Scores QualityRow::joint() const {
    Scores made;
    for (std::size_t at = 0; at < kQualityDimensions; ++at) made[at] = mean_of(datum[at], factor[at]);
    return made;
}

double temporal_score(const std::optional<Period>& period, int data_year) {
    if (!period || data_year == 0) return 5.0;
    const int first = period->first.year(), last = period->last.year();
    const int off = data_year < first ? first - data_year : data_year > last ? data_year - last : 0;
    return off < 3 ? 1.0 : off < 6 ? 2.0 : off < 10 ? 3.0 : off < 15 ? 4.0 : 5.0;
}

std::optional<double> geographical_score(std::string_view factor_place, std::string_view place) {
    if (factor_place.empty()) return 5.0;
    if (place.empty()) return std::nullopt;
    if (factor_place == place) return 1.0;
    if (place.starts_with(factor_place) && place[factor_place.size()] == '-') return 2.0;
    if (factor_place == "GLO") return 2.0;
    return std::nullopt;  // another country or region: how like it is nobody can read off a code
}

std::string_view quality_band(double rating) {
    return rating <= 1.5 ? "excellent" : rating <= 2.0 ? "very-good" : rating <= 3.0 ? "good" : rating <= 4.0 ? "fair" : "poor";
}

std::vector<ProductQuality> data_quality(const Study& study, const VariantResult& variant) {
    const Study& computed = study_of(variant, study);
    std::vector<ProductQuality> all;
    for (const ProductResult& result : variant.products) all.push_back(Rater(computed, variant, result).rate_product());
    return all;
}

}  // namespace tanji
