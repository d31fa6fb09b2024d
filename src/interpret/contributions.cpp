// SPDX-License-Identifier: Apache-2.0
#include "interpret/contributions.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "model/study_fields.h"
#include "support/ids.h"

namespace tanji {

namespace {

/// Sums by key in the order in which the keys were met, then the largest first.
class Tally {
  public:
    void add(const std::string& id, const ResultPath& path, double kg) {
        const auto [found, is_new] = index_.try_emplace(id, rows_.size());
        if (is_new) rows_.push_back({to_string(path), id, 0.0, 0.0});
        rows_[found->second].kg_co2e += kg;
    }
    std::vector<Contribution> ranked(double total) && {
        for (Contribution& row : rows_) row.share = total == 0.0 ? 0.0 : row.kg_co2e / total;
        std::stable_sort(rows_.begin(), rows_.end(), [](const Contribution& left, const Contribution& right) {
            return std::abs(left.kg_co2e) > std::abs(right.kg_co2e);
        });
        return std::move(rows_);
    }

  private:
    std::map<std::string, std::size_t, std::less<>> index_;
    std::vector<Contribution> rows_;
};

}  // namespace

Contributions contributions(const Study& own, const VariantResult& variant, const ProductResult& product) {
    const Study& study = study_of(variant, own);
    const Inventory& inventory = *variant.inventory;
    const ResultPath root{.product = study.products[product.product].id, .variant = variant.id};
    Tally activities, lines, factors, gases, categories;
    for (const Line& line : inventory.lines) {
        if (!line_counts(product, line) || line.supplier != kNone) continue;
        const double kg = line_amount(variant, product, line).kg_co2e;
        const Activity& activity = study.activities[line.activity];
        ResultPath path = root;
        path.stage = inventory.stages[inventory.columns[line.column].stage].id;
        path.activity = activity.id;
        activities.add(activity.id, path, kg);
        path.exchange = exchange_of(study, line).id;
        lines.add(activity.id + "/" + path.exchange, path, kg);
        if (line.provider != kNone) factors.add(inventory.providers[line.provider].factor.id, root, kg);
    }
    for (const Cell& cell : product.cells) {
        const FlowKey& flow = inventory.flows[cell.flow];
        ResultPath path = root;
        path.gas = flow.gas;
        gases.add(flow.gas, path, cell.kg_co2e);
        path = root;
        path.category = std::string(enum_word(flow.category));
        categories.add(path.category, path, cell.kg_co2e);
    }
    return {std::move(activities).ranked(product.total), std::move(lines).ranked(product.total), std::move(factors).ranked(product.total),
            std::move(gases).ranked(product.total), std::move(categories).ranked(product.total)};
}

}  // namespace tanji
