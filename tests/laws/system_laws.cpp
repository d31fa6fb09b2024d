// SPDX-License-Identifier: Apache-2.0
// What holds within one result: supply and demand, sums, the two ways of solving, under every GWP set.
#include <cmath>
#include <map>

#include "interpret/contributions.h"
#include "laws/studies.h"

namespace tanji::laws {

namespace {

class SystemLaw : public Law {
  protected:
    /// The study's own variants, one base run for every GWP set that the library knows and one for every method pack.
    [[nodiscard]] std::vector<StudyResult> results() const {
        std::vector<StudyResult> all{computed(study())};
        for (const std::string& set : GwpSet::known_sets()) all.push_back(computed_with(study(), set));
        for (const MethodPack& pack : method_packs()) all.push_back(computed_by(study(), pack.id));
        return all;
    }
    template <class Check>
    void for_each_product(Check check) const {
        for (const StudyResult& result : results())
            for (const VariantResult& variant : result.variants)
                for (const ProductResult& product : variant.products) check(variant, product);
    }
};

TEST_P(SystemLaw, supply_meets_demand) {
    for_each_product([](const VariantResult& variant, const ProductResult& product) {
        const Inventory& inventory = *variant.inventory;
        const SparseMatrix& a = inventory.technosphere;
        std::vector<double> supply(inventory.columns.size(), 0.0), size(inventory.columns.size(), 0.0);
        for (std::size_t column = 0; column < inventory.columns.size(); ++column)
            for (int entry = a.starts[column]; entry < a.starts[column + 1]; ++entry) {
                const auto at = static_cast<std::size_t>(entry);
                const auto row = static_cast<std::size_t>(a.row_index[at]);
                supply[row] += a.values[at] * product.scaling[column];
                size[row] += std::abs(a.values[at] * product.scaling[column]);
            }
        for (std::size_t row = 0; row < supply.size(); ++row) {
            const double demand = row == inventory.deliveries[product.product] ? inventory.demand[product.product] : 0.0;
            EXPECT_LE(std::abs(supply[row] - demand), 1e-12 * (size[row] + std::abs(demand))) << "row " << row;
        }
        EXPECT_LE(variant.residual, 1e-12);
    });
}

TEST_P(SystemLaw, stages_sum_to_the_total_and_cells_to_the_stages) {
    for_each_product([](const VariantResult& variant, const ProductResult& product) {
        const double scale = weight(product);
        double total = 0.0;
        for (const StageResult& stage : product.stages) {
            total += stage.kg_co2e;
            double cells = 0.0;
            for (const Cell& cell : product.cells) {
                if (cell.stage != stage.stage) continue;
                cells += cell.kg_co2e;
                expect_close(cell.kg_co2e, cell.kg * variant.characterisation[cell.flow].value, cell.kg_co2e, 1e-15, "cell");
            }
            expect_close(cells, stage.kg_co2e, scale, 1e-13, "stage");
        }
        expect_close(total, product.total, scale, 1e-13, "total");
    });
}

TEST_P(SystemLaw, contributions_sum_to_the_total) {
    for_each_product([&](const VariantResult& variant, const ProductResult& product) {
        const Contributions parts = contributions(study_of(variant, study()), variant, product);
        const auto sum = [](const std::vector<Contribution>& list) {
            double kg = 0.0;
            for (const Contribution& part : list) kg += part.kg_co2e;
            return kg;
        };
        double direct = 0.0;
        for (const Line& line : variant.inventory->lines)
            if (line.flow != kNone) direct += line_amount(variant, product, line).kg_co2e;
        const double scale = weight(product);
        expect_close(sum(parts.lines), product.total, scale, 1e-12, "lines");
        expect_close(sum(parts.activities), product.total, scale, 1e-12, "activities");
        expect_close(sum(parts.factors) + direct, product.total, scale, 1e-12, "factors and direct emissions");
        expect_close(sum(parts.gases), product.total, scale, 1e-12, "gases");
        expect_close(sum(parts.categories), product.total, scale, 1e-12, "categories");
    });
}

TEST_P(SystemLaw, forward_and_adjoint_give_the_same) {
    for_each_product([](const VariantResult& variant, const ProductResult& product) {
        const Inventory& inventory = *variant.inventory;
        const SparseMatrix& b = inventory.interventions;
        double forward = 0.0;
        for (std::size_t column = 0; column < inventory.columns.size(); ++column)
            for (int entry = b.starts[column]; entry < b.starts[column + 1]; ++entry) {
                const auto at = static_cast<std::size_t>(entry);
                forward +=
                    counted_characterisation(variant, static_cast<std::size_t>(b.row_index[at])) * b.values[at] * product.scaling[column];
            }
        const double adjoint = variant.footprints[inventory.deliveries[product.product]] * inventory.demand[product.product];
        const double scale = weight(product);
        expect_close(forward, product.total, scale, 1e-12, "C B s");
        expect_close(adjoint, product.total, scale, 1e-12, "lambda f");
    });
}

TEST_P(SystemLaw, lines_and_their_flows_agree) {
    for_each_product([](const VariantResult& variant, const ProductResult& product) {
        for (const Line& line : variant.inventory->lines) {
            const std::vector<double> flows = line_flows(variant, product, line);
            double kg = 0.0, scale = 0.0;
            for (std::size_t flow = 0; flow < flows.size(); ++flow) {
                kg += flows[flow] * counted_characterisation(variant, flow);
                scale += std::abs(flows[flow] * counted_characterisation(variant, flow));
            }
            expect_close(kg, line_amount(variant, product, line).kg_co2e, scale, 1e-12, "line");
        }
    });
}

TEST_P(SystemLaw, allocation_shares_sum_to_one) {
    for_each_product([&](const VariantResult& variant, const ProductResult&) {
        std::map<std::size_t, double> shares;
        for (const Column& column : variant.inventory->columns)
            if (column.share != 0) shares[column.activity] += variant.inventory->derivation.value(column.share);
        for (const auto& [activity, sum] : shares) EXPECT_NEAR(sum, 1.0, 1e-12) << study_of(variant, study()).activities[activity].id;
    });
}

/// A flow stands in the total or beside it, never in both; nothing that the inventory gives off is lost between them.
TEST_P(SystemLaw, every_kilogram_is_counted_once_or_shown_outside) {
    for_each_product([](const VariantResult& variant, const ProductResult& product) {
        const Inventory& inventory = *variant.inventory;
        const SparseMatrix& b = inventory.interventions;
        std::vector<double> given(inventory.flows.size(), 0.0), shown(inventory.flows.size(), 0.0), size(inventory.flows.size(), 0.0);
        for (std::size_t column = 0; column < inventory.columns.size(); ++column)
            for (int entry = b.starts[column]; entry < b.starts[column + 1]; ++entry) {
                const auto at = static_cast<std::size_t>(entry);
                const double kg = b.values[at] * product.scaling[column];
                given[static_cast<std::size_t>(b.row_index[at])] += kg;
                size[static_cast<std::size_t>(b.row_index[at])] += std::abs(kg);
            }
        for (const Cell& cell : product.cells) {
            EXPECT_TRUE(variant.counted[cell.flow]) << inventory.flows[cell.flow].gas;
            shown[cell.flow] += cell.kg;
        }
        for (const OutsideCell& cell : product.outside)
            if (!cell.beyond_boundary) {
                EXPECT_FALSE(variant.counted[cell.flow]) << inventory.flows[cell.flow].gas;
                shown[cell.flow] += cell.kg;
            }
        for (std::size_t flow = 0; flow < given.size(); ++flow)
            expect_close(given[flow], shown[flow], size[flow], 1e-12, inventory.flows[flow].gas);
    });
}

TEST_P(SystemLaw, both_totals_of_uptake_differ_by_the_uptake) {
    for_each_product([](const VariantResult& variant, const ProductResult& product) {
        double uptake = 0.0;
        const auto add = [&](const auto& cell) {
            if (variant.inventory->flows[cell.flow].category == Category::BiogenicUptake) uptake += cell.kg_co2e;
        };
        for (const Cell& cell : product.cells) add(cell);
        for (const OutsideCell& cell : product.outside)
            if (!cell.beyond_boundary) add(cell);
        const UptakeTotals totals = uptake_totals(variant, product);
        const double scale = weight(product) + std::abs(uptake);
        expect_close(totals.with_uptake - totals.without_uptake, uptake, scale, 1e-12, "difference");
        const bool counts = variant.method.biogenic_uptake != BiogenicUptake::Apart;
        expect_close(counts ? totals.with_uptake : totals.without_uptake, product.total, scale, 1e-12, "the total is one of them");
    });
}

TEST_P(SystemLaw, locked_kilograms_are_part_of_the_cells) {
    for_each_product([](const VariantResult& variant, const ProductResult& product) {
        double locked = 0.0;
        for (const Cell& cell : product.cells)
            if (const std::string_view basis = locked_basis(variant.inventory->flows[cell.flow]);
                !basis.empty() && basis != variant.gwp_set)
                locked += cell.kg_co2e;
        expect_close(locked, product.locked_kg, weight(product), 1e-13, "locked");
    });
}

TANJI_LAWS(SystemLaw);

}  // namespace

}  // namespace tanji::laws
