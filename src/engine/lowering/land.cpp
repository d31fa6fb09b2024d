// SPDX-License-Identifier: Apache-2.0
// Carbon lost or gained on land, spread over the years that the method asks for: standards' 7.3, (before - after) x 44/12 / years.
#include "engine/lowering/shared.h"
#include "engine/lowering/subjects.h"
#include "support/decimal.h"

namespace tanji::lowering {

namespace {

struct Kind {
    Category loss;
    Category gain;
    LocalText name;
};

Kind kind_of(LandKind kind) {
    switch (kind) {
        case LandKind::Direct:
            return {Category::LandUseChange, Category::LandUseRemoval, {"直接土地利用变化", "Direct land-use change"}};
        case LandKind::Indirect:
            return {Category::IndirectLandUse, Category::IndirectLandUse, {"间接土地利用变化", "Indirect land-use change"}};
        case LandKind::SoilCarbon:
            return {Category::SoilCarbon, Category::SoilCarbon, {"土壤碳", "Soil carbon"}};
    }
    return {};
}

class LandRow {
  public:
    LandRow(Lowering& lowering, LandUse& row) : lowering_(lowering), row_(row), path_("land_use." + row.id) {}

    void lower() {
        const std::size_t before = lowering_.diagnostics.size();
        years();
        const std::optional<double> change = carbon();
        if (row_.area && row_.area->value < 0)
            error("LC-205", "area", {{"found", row_.area->text}, {"what", WordKey{"field.land_use.area"}}});
        if (lowering_.diagnostics.size() != before || !change) return;
        make(*change);
    }

  private:
    void error(std::string_view code, const std::string& step, Arguments arguments) {
        lowering_.error(code, row_.provenance, path_ + "." + step, std::move(arguments));
    }
    [[nodiscard]] std::string field(const std::string& step) const { return named(path_ + "." + step); }

    /// The method's years are put into the row as computed, with the standard that they come from as their text.
    void years() {
        static const Unit kYear = parse_unit("year", {}).value();
        if (!row_.years) {
            if (!lowering_.method.land_use_years) {
                error("LC-240", "years", {{"land", row_.id}, {"method", lowering_.method.id}});
                return;
            }
            const double value = *lowering_.method.land_use_years;
            row_.years = Quantity{value, kYear, shortest(value) + " year (" + lowering_.method.standard + ")"};
        } else if (!row_.years->in(kYear)) {
            error("LC-241", "years", {{"found", row_.years->text}});
        }
        if (row_.years && !(row_.years->value > 0))
            error("LC-205", "years", {{"found", row_.years->text}, {"what", WordKey{"field.land_use.years"}}});
    }

    /// Carbon lost per area, in the unit of `carbon_before`; empty after an error.
    std::optional<double> carbon() {
        static const Unit kCarbon = parse_unit("kgC/m2", {}).value();
        if (!row_.carbon_before || !row_.carbon_after) return std::nullopt;  // said already: the keys are required
        bool fine = true;
        for (const auto& [value, step] : {std::pair{&*row_.carbon_before, "carbon_before"}, std::pair{&*row_.carbon_after, "carbon_after"}})
            if (!value->in(kCarbon)) {
                error("LC-242", step, {{"found", value->text}});
                fine = false;
            }
        if (!fine) return std::nullopt;
        return *row_.carbon_before->in(kCarbon) - *row_.carbon_after->in(kCarbon);
    }

    void make(double change) {
        const bool loss = change >= 0;
        const Kind kind = kind_of(row_.kind);
        // A loss is given off; a gain is taken up, so it stands as an input and counts against emissions.
        const std::string from = field(loss ? "carbon_before" : "carbon_after"), to = field(loss ? "carbon_after" : "carbon_before");
        // Stocks may be tagged as carbon ("tC/ha") or not; the nought in front brings both to plain mass per area, so that carbon never
        // stands beside CO2 in one unit.
        const std::string formula = "(0 [kg/m2] + " + from + " - " + to + ") * " + field("area") + " * {constants.co2_per_carbon} / (" +
                                    field("years") + " / 1 [year])";
        Exchange exchange = made_exchange("carbon", "CO2", kind.name, formula, row_.provenance);
        exchange.emission = "CO2";
        exchange.category = loss ? kind.loss : kind.gain;
        exchange.direction = loss ? Direction::Output : Direction::Input;
        exchange.place = row_.place;
        exchange.note = row_.note.empty() ? LocalText{row_.source, row_.source} : row_.note;
        exchange.data = row_.data;
        exchange.evidence = row_.evidence;
        put_quality(exchange, row_);
        const LocalText name = row_.name.empty() ? LocalText{row_.id, row_.id} : row_.name;
        Activity& made = lowering_.activity("land-" + row_.id, name, row_.stage, row_.products, row_.provenance);
        made.place = row_.place;
        made.under_control = false;
        (loss ? made.outputs : made.inputs).push_back(std::move(exchange));
    }

    Lowering& lowering_;
    LandUse& row_;
    std::string path_;
};

}  // namespace

bool needs_land(const Study& study, const MethodPack&) { return !study.land_use.empty(); }

void lower_land(Lowering& lowering) {
    for (LandUse& row : lowering.study.land_use) LandRow(lowering, row).lower();
}

}  // namespace tanji::lowering
