// SPDX-License-Identifier: Apache-2.0
#include "engine/pedigree.h"

#include <algorithm>
#include <cmath>

#include "factors/table.h"
#include "support/portable_math.h"
#include "support/resources.h"

namespace tanji {

namespace {

DataTable own_table(const std::string& name) {
    Result<CsvTable> table = read_csv(resource(name), name);
    LCA_REQUIRE(table.has_value(), name + " cannot be read");
    return {std::move(table).value(), name};
}

double number(const std::string& text, const std::string& what) {
    double value = 0.0;
    LCA_REQUIRE(parse_decimal(text, value), what + " is no number: " + text);
    return value;
}

std::vector<PedigreeMatrix> read_sets() {
    std::vector<PedigreeMatrix> sets;
    for (const DataRow row : own_table("pedigree/sets.csv")) {
        sets.push_back({row["set"], {row["name_zh"], row["name_en"]}, row["reading"], row["source"], {}});
        LCA_REQUIRE(row["reading"] == "U", "pedigree/sets.csv: a reading that is not computed");
    }
    for (const DataRow row : own_table("pedigree/factors.csv")) {
        const auto set = std::find_if(sets.begin(), sets.end(), [&](const PedigreeMatrix& one) { return one.id == row["set"]; });
        const auto dimension = std::find(kPedigreeDimensions.begin(), kPedigreeDimensions.end(), row["dimension"]);
        const int score = row.whole_number("score");
        LCA_REQUIRE(set != sets.end() && dimension != kPedigreeDimensions.end() && score >= 1 && score <= 5,
                    "pedigree/factors.csv: a row that belongs nowhere");
        if (!row["factor"].empty())
            set->factors[static_cast<std::size_t>(dimension - kPedigreeDimensions.begin())][static_cast<std::size_t>(score - 1)] =
                number(row["factor"], "a pedigree factor");
    }
    return sets;
}

const std::vector<PedigreeMatrix>& sets() {
    static const std::vector<PedigreeMatrix> kSets = read_sets();
    return kSets;
}

double basic(std::string_view use, std::string_view what) {
    static const DataTable kTable = own_table("pedigree/basic.csv");
    for (const DataRow row : kTable)
        if (row["use"] == use && row["what"] == what) return number(row["factor"], "a basic uncertainty");
    LCA_REQUIRE(false, "pedigree/basic.csv has no row " + std::string(use) + ", " + std::string(what));
}

}  // namespace

std::array<std::optional<double>, 5> scores_of(const DataQuality& quality) {
    return {quality.reliability, quality.completeness, quality.temporal, quality.geographical, quality.technological};
}

const PedigreeMatrix* find_pedigree(std::string_view id) {
    for (const PedigreeMatrix& set : sets())
        if (set.id == id) return &set;
    return nullptr;
}

std::vector<std::string> known_pedigrees() {
    std::vector<std::string> known;
    for (const PedigreeMatrix& set : sets()) known.push_back(set.id);
    return known;
}

std::optional<double> pedigree_sigma(const PedigreeMatrix& set, const DataQuality& quality, double basic, const Place& place,
                                     Diagnostics& diagnostics) {
    bool right = true;
    if (!(basic >= 1.0) || std::isinf(basic)) {
        diagnostics.error("UNC-08", place, {{"found", shortest(basic)}});
        return std::nullopt;
    }
    const double of_basic = portable_log(basic) / 2.0;
    double variance = of_basic * of_basic;
    const auto scores = scores_of(quality);
    for (std::size_t dimension = 0; dimension < scores.size(); ++dimension) {
        if (!scores[dimension]) continue;
        const double score = *scores[dimension];
        const WordKey name{"pedigree." + std::string(kPedigreeDimensions[dimension])};
        if (!(score == 1.0 || score == 2.0 || score == 3.0 || score == 4.0 || score == 5.0)) {
            diagnostics.error("UNC-11", place, {{"dimension", name}, {"found", shortest(score)}});
            right = false;
            continue;
        }
        const std::optional<double> factor = set.factors[dimension][static_cast<std::size_t>(score) - 1];
        if (!factor) {
            diagnostics.error("UNC-12", place, {{"dimension", name}, {"found", shortest(score)}, {"set", set.id}});
            right = false;
            continue;
        }
        const double part = portable_log(*factor) / 2.0;
        variance += part * part;
    }
    if (!right) return std::nullopt;
    return std::sqrt(variance);
}

double basic_uncertainty(const Exchange& exchange) {
    if (!exchange.emission.empty()) {
        const std::string gas = exchange.emission.substr(0, exchange.emission.find('/'));
        for (const char* known : {"CO2", "CH4", "N2O"})
            if (gas == known) return basic("emission", known);
        return basic("emission", "other");
    }
    return basic("demand", exchange.distance || exchange.kind == "transport" ? "transport" : "goods");
}

double basic_uncertainty_of_factors() { return basic("factor", "any"); }

}  // namespace tanji
