// SPDX-License-Identifier: Apache-2.0
#include "interpret/conventions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace tanji {

namespace {

constexpr std::array kAspects{ConventionAspect::GwpBasis, ConventionAspect::Boundary, ConventionAspect::Losses, ConventionAspect::Biogenic,
                              ConventionAspect::CalorificBasis};

const std::string& word_of(const EmissionFactor& factor, ConventionAspect aspect) {
    switch (aspect) {
        case ConventionAspect::GwpBasis:
            return factor.gwp_basis;
        case ConventionAspect::Boundary:
            return factor.boundary;
        case ConventionAspect::Losses:
            return factor.td_losses;
        case ConventionAspect::Biogenic:
            return factor.biogenic_convention;
        case ConventionAspect::CalorificBasis:
            return factor.calorific_basis;
    }
    return factor.boundary;
}

/// Factors are comparable within a group; an empty one: not at all.
std::string group_of(const EmissionFactor& factor, ConventionAspect aspect) {
    const std::string& word = word_of(factor, aspect);
    if (word.empty() || word == "n/a" || word == "unknown") return {};
    if (aspect == ConventionAspect::GwpBasis) return word == "CO2-only" || word == "per-gas" ? std::string() : "all";
    if (aspect == ConventionAspect::Losses) return factor.is_electricity() ? "electricity" : std::string();
    if (aspect != ConventionAspect::Boundary) return "all";
    // Upstream and use side by side make one life cycle; that is no mixture.
    return factor.boundary == "well-to-tank" || factor.kind.ends_with("-upstream") || factor.kind.ends_with("-td") ? std::string()
                                                                                                                   : factor.kind;
}

class TableMaker {
  public:
    explicit TableMaker(ConventionAspect aspect) { table_.aspect = aspect; }

    void add(const EmissionFactor* factor, double kg) {
        const std::string word = factor == nullptr                         ? "direct"
                                 : word_of(*factor, table_.aspect).empty() ? "unknown"
                                                                           : word_of(*factor, table_.aspect);
        const auto [at, is_new] = index_.try_emplace(word, table_.rows.size());
        if (is_new) table_.rows.push_back({word, 0.0, 0.0, {}});
        ConventionRow& row = table_.rows[at->second];
        row.kg_co2e += kg;
        if (factor == nullptr) return;
        if (std::find(row.factors.begin(), row.factors.end(), factor->id) == row.factors.end()) row.factors.push_back(factor->id);
        if (const std::string group = group_of(*factor, table_.aspect); !group.empty() && kg != 0.0) {
            std::vector<std::string>& words = groups_[group];
            if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
        }
    }

    ConventionTable finish(double total) {
        for (ConventionRow& row : table_.rows) row.share = total == 0.0 ? 0.0 : row.kg_co2e / total;
        std::stable_sort(table_.rows.begin(), table_.rows.end(), [](const ConventionRow& left, const ConventionRow& right) {
            return std::abs(left.kg_co2e) > std::abs(right.kg_co2e);
        });
        for (const ConventionRow& row : table_.rows)
            for (const auto& [group, words] : groups_)
                if (words.size() > 1 && std::find(words.begin(), words.end(), row.word) != words.end()) {
                    table_.mixed_words.push_back(row.word);
                    break;
                }
        table_.mixed = !table_.mixed_words.empty();
        return std::move(table_);
    }

  private:
    ConventionTable table_;
    std::map<std::string, std::size_t> index_;
    std::map<std::string, std::vector<std::string>> groups_;  // words in use, per group of comparable factors
};

}  // namespace

std::vector<ProductConventions> conventions(const VariantResult& variant) {
    std::vector<ProductConventions> all;
    const Inventory& inventory = *variant.inventory;
    for (const ProductResult& result : variant.products) {
        std::vector<TableMaker> makers;
        for (const ConventionAspect aspect : kAspects) makers.emplace_back(aspect);
        for (const Line& line : inventory.lines) {
            if (!line_counts(result, line) || line.supplier != kNone) continue;
            const EmissionFactor* factor = line.provider == kNone ? nullptr : &inventory.providers[line.provider].factor;
            const double kg = line_amount(variant, result, line).kg_co2e;
            for (TableMaker& maker : makers) maker.add(factor, kg);
        }
        ProductConventions made;
        made.product = result.product;
        for (TableMaker& maker : makers) made.tables.push_back(maker.finish(result.total));
        all.push_back(std::move(made));
    }
    return all;
}

}  // namespace tanji
