// SPDX-License-Identifier: Apache-2.0
#include "interpret/separate_lines.h"

#include <array>

#include "support/require.h"

namespace tanji {

namespace {

struct Row {
    SeparateLineKind kind;
    std::string_view key;
    Category category;
    bool asked_for;  // 0 is written where nothing is in it; the others are "not stated" then
};
using K = SeparateLineKind;
constexpr std::array kCategories{Row{K::Fossil, "line.fossil", Category::Fossil, true},
                                 Row{K::FossilRemoval, "line.fossil-removal", Category::FossilRemoval, true},
                                 Row{K::BiogenicEmission, "line.biogenic-emission", Category::BiogenicEmission, true},
                                 Row{K::BiogenicOther, "line.biogenic-other", Category::BiogenicOther, true},
                                 Row{K::BiogenicUptake, "line.biogenic-uptake", Category::BiogenicUptake, true},
                                 Row{K::LandUseChange, "line.land-use-change", Category::LandUseChange, true},
                                 Row{K::LandUseRemoval, "line.land-use-removal", Category::LandUseRemoval, true},
                                 Row{K::LandManagement, "line.land-management", Category::LandManagement, false},
                                 Row{K::TechnologicalRemoval, "line.technological-removal", Category::TechnologicalRemoval, true},
                                 Row{K::Unspecified, "line.unspecified", Category::Unspecified, true}};
constexpr std::array kOutside{Row{K::IndirectLandUse, "line.indirect-land-use", Category::IndirectLandUse, false},
                              Row{K::SoilCarbon, "line.soil-carbon", Category::SoilCarbon, false},
                              Row{K::DelayedEffect, "line.delayed-effect", Category::DelayedEffect, false}};
constexpr std::array<std::pair<SeparateLineKind, std::string_view>, 7> kOthers{
    {{K::Aircraft, "line.aircraft"},
     {K::BurdensBeyond, "line.burdens-beyond"},
     {K::CreditsBeyond, "line.credits-beyond"},
     {K::BiogenicCarbon, "line.biogenic-carbon"},
     {K::PackagingBiogenicCarbon, "line.packaging-biogenic-carbon"},
     {K::FossilCarbon, "line.fossil-carbon"},
     {K::RecycledCarbon, "line.recycled-carbon"}}};

class Lines {
  public:
    Lines(const Study& study, const VariantResult& variant, const ProductResult& product)
        : study_(study), variant_(variant), inventory_(*variant.inventory), product_(product) {}

    std::vector<SeparateLine> all() && {
        for (const Row& row : kCategories) add_category(row);
        // An overlay: what flies is fossil already.
        double aircraft = 0.0;
        for (const Cell& cell : product_.cells)
            if (inventory_.flows[cell.flow].origin == Origin::Aircraft) aircraft += cell.kg_co2e;
        lines_.push_back({K::Aircraft, LineStanding::Overlay, aircraft});
        for (const Row& row : kOutside) add_category(row);
        beyond();
        contents();
        return std::move(lines_);
    }

  private:
    void add_category(const Row& row) {
        double sum = 0.0;
        bool met = false, outside = false;
        const auto take = [&](std::size_t flow, double kg) {
            if (inventory_.flows[flow].category != row.category) return false;
            sum += kg;
            met = true;
            return true;
        };
        for (const Cell& cell : product_.cells) take(cell.flow, cell.kg_co2e);
        for (const OutsideCell& cell : product_.outside)
            if (!cell.beyond_boundary && take(cell.flow, cell.kg_co2e)) outside = true;
        lines_.push_back({row.kind, standing(row, outside), met || row.asked_for ? std::optional(sum) : std::nullopt});
    }
    [[nodiscard]] LineStanding standing(const Row& row, bool outside) const {
        if (outside) return LineStanding::Outside;
        for (std::size_t flow = 0; flow < inventory_.flows.size(); ++flow)
            if (inventory_.flows[flow].category == row.category)
                return variant_.counted[flow] ? LineStanding::InTotal : LineStanding::Outside;
        const bool kept_out = row.kind == K::BiogenicUptake
                                  ? variant_.method.biogenic_uptake.value_or(BiogenicUptake::Counted) == BiogenicUptake::Apart
                                  : row.kind == K::IndirectLandUse || row.kind == K::SoilCarbon || row.kind == K::DelayedEffect;
        return kept_out ? LineStanding::Outside : LineStanding::InTotal;
    }

    /// What each line beyond the boundary holds, burdens and credits told apart: their sum alone would hide both.
    void beyond() {
        double burdens = 0.0, credits = 0.0;
        bool met = false;
        for (const Line& line : inventory_.beyond) {
            if (!line_counts(product_, line)) continue;
            met = true;
            double kg = 0.0;
            const std::vector<double> flows = line_flows(variant_, product_, line);
            for (std::size_t flow = 0; flow < flows.size(); ++flow) kg += flows[flow] * variant_.characterisation[flow].value;
            (kg < 0 ? credits : burdens) += kg;
        }
        const auto value = [&](double sum) { return met ? std::optional(sum) : std::nullopt; };
        lines_.push_back({K::BurdensBeyond, LineStanding::Outside, value(burdens)});
        lines_.push_back({K::CreditsBeyond, LineStanding::Outside, value(credits)});
    }

    void contents() {
        static const Unit kCarbon = parse_unit("kgC", {}).value();
        const std::optional<CarbonContent>& carbon = study_.products[product_.product].carbon;
        const auto add = [&](K kind, std::optional<Quantity> CarbonContent::* member) {
            std::optional<double> value;
            if (carbon && (*carbon).*member) value = (*((*carbon).*member)).in(kCarbon);
            lines_.push_back({kind, LineStanding::Content, value});
        };
        add(K::BiogenicCarbon, &CarbonContent::biogenic);
        add(K::PackagingBiogenicCarbon, &CarbonContent::packaging_biogenic);
        add(K::FossilCarbon, &CarbonContent::fossil);
        add(K::RecycledCarbon, &CarbonContent::recycled);
    }

    const Study& study_;
    const VariantResult& variant_;
    const Inventory& inventory_;
    const ProductResult& product_;
    std::vector<SeparateLine> lines_;
};

}  // namespace

std::string_view line_key(SeparateLineKind kind) {
    for (const Row& row : kCategories)
        if (row.kind == kind) return row.key;
    for (const Row& row : kOutside)
        if (row.kind == kind) return row.key;
    for (const auto& [other, key] : kOthers)
        if (other == kind) return key;
    LCA_REQUIRE(false, "a separate line without words");
}

std::string_view line_unit(const SeparateLine& line) { return line.standing == LineStanding::Content ? "kgC" : "kgCO2e"; }

std::vector<SeparateLine> separate_lines(const Study& study, const VariantResult& variant, const ProductResult& product) {
    return Lines(study, variant, product).all();
}

}  // namespace tanji
