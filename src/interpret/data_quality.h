// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/result.h"
#include "support/diagnostic.h"

namespace tanji {

/// Dimensions of the pedigree, in the order of `DataQuality`.
enum class QualityDimension { Reliability, Completeness, Temporal, Geographical, Technological };
inline constexpr std::size_t kQualityDimensions = 5;
/// Scores by dimension, 1 best to 5 worst; empty where none is stated.
using Scores = std::array<std::optional<double>, kQualityDimensions>;
Scores scores_in(const DataQuality& quality);

/// A line of the product with the scores of its datum and of its factor.
struct QualityRow {
    std::string id;  // "activity/exchange"
    double kg_co2e = 0.0;
    double weight = 0.0;    // |kg| / sum of |kg| [0..1]: negative contributions count by their size
    bool relevant = false;  // among the largest that together make 80 %
    Scores datum;
    Scores factor;                       // as stated for its use here, else as stated for the factor in the study's plan of uncertainty
    Scores proposed;                     // derived from the library's row where the author states nothing: a proposal, never counted
    std::optional<double> datum_rating;  // mean of the scores that are stated
    std::optional<double> factor_rating;
    std::optional<double> rating;  // mean of the two; of the one that is there
    bool scored = false;           // datum and factor both have scores; of an emission that is stated directly, the datum
    double primary = 0.0;          // part of it that rests on primary data, datum and factor [0..1]

    /// Datum and factor together: mean of what is stated, per dimension.
    [[nodiscard]] Scores joint() const;
};

/// A rating that is made of the rows by their weights; rows without scores have no weight in it.
struct QualityRating {
    Scores dimensions;
    std::optional<double> rating;
    double covered = 0.0;   // weight of the rows that have scores, of the weight of all rows that it looks at [0..1]
    bool recalled = false;  // its definition was not read in its source
};

/// Definitions: 5.4 of the pedigree, over all rows and all five dimensions; CIFA and PEF, over the rows that make 80 %, mean of
/// technological, geographical and temporal representativeness and of precision, for which the reliability stands; PACT v3, three
/// ratings weighted over all rows.
struct ProductQuality {
    std::size_t product = 0;       // index into Study::products
    std::vector<QualityRow> rows;  // largest first, equal ones in study order
    QualityRating pedigree;
    QualityRating cifa;
    QualityRating pact;  // without `rating`: PACT hands over the three
    std::string band;    // word of the PEF band of `cifa` (recalled): excellent, very-good, good, fair, poor; empty without a rating
    double relevant_weight = 0.0;   // of the rows that make 80 % [0..1]
    double scored_weight = 0.0;     // of all rows with scores of datum and factor (emissions: of the datum) [0..1]
    double primary_both = 0.0;      // share of the footprint on primary data, activity and factor both primary or a supplier's share [0..1]
    double primary_activity = 0.0;  // share whose activity data are primary, whatever the factor [0..1]
    double own_upstream = 0.0;      // of what happens up to the gate: share of processes under control with primary data, and of primary
                                    // shares of suppliers [0..1]
    bool has_negative = false;      // weights are of absolute values
};
std::vector<ProductQuality> data_quality(const Study& study, const VariantResult& variant);

/// Temporal score of a data year against the period: < 3 years off 1, < 6 2, < 10 3, < 15 4, more or unknown 5.
double temporal_score(const std::optional<Period>& period, int data_year);
/// Geographical score of a factor's place for an activity's: 1 the same, 2 a larger area that it lies in; empty where it needs judgement.
std::optional<double> geographical_score(std::string_view factor_place, std::string_view place);
/// The PEF band of a rating (recalled): <= 1.5 excellent, <= 2 very-good, <= 3 good, <= 4 fair, else poor.
std::string_view quality_band(double rating);

}  // namespace tanji
