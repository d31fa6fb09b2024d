// SPDX-License-Identifier: Apache-2.0
#include "io/formats/supplier_factor.h"

#include <array>
#include <cmath>

#include "support/decimal.h"

namespace tanji {

namespace {

struct UnitWord {
    std::string_view pact;
    const char* unit;
    const char* kind;  // of data/factors/kinds.csv
};
constexpr std::array kUnits{UnitWord{"kilogram", "kg", "material"},    UnitWord{"liter", "L", "material"},
                            UnitWord{"cubic meter", "m3", "material"}, UnitWord{"square meter", "m2", "material"},
                            UnitWord{"piece", "piece", "material"},    UnitWord{"kilowatt hour", "kWh", "service"},
                            UnitWord{"megajoule", "MJ", "service"},    UnitWord{"ton kilometer", "t*km", "transport"},
                            UnitWord{"hour", "h", "service"},          UnitWord{"megabit second", "Mbit*s", "service"}};

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& item : list) text += (text.empty() ? "" : "+") + item;
    return text;
}

/// Puts the terms together; what is nought is no term, but the fossil part always stands.
class Terms {
  public:
    Terms(EmissionFactor& factor, const SupplierFootprint& footprint)
        : factor_(factor), gas_("CO2e(" + joined(footprint.gwp_sets) + ")"), row_(footprint.id) {
        const bool whole = footprint.major == 3 && footprint.amount;  // v2 is per one unit, whatever the amount says
        divisor_ = whole ? footprint.amount->value : 1.0;
        unit_ = "kgCO2e/" + (divisor_ == 1.0 ? std::string() : footprint.amount->text) + factor.reference.symbol;
    }

    [[nodiscard]] double per_unit(double value) const { return value / divisor_; }

    void add(const std::optional<PactDecimal>& value, Category category, std::string_view member) {
        if (value && value->value != 0.0) put(category, Origin::None, value->value, value->text, member);
    }
    void put(Category category, Origin origin, double value, std::string text, std::string_view member) {
        factor_.terms.push_back({{gas_, category, origin}, per_unit(value), row_ + "#" + std::string(member), std::move(text), unit_});
    }

  private:
    EmissionFactor& factor_;
    std::string gas_, row_, unit_;
    double divisor_ = 1.0;
};

void add_fossil(const SupplierFootprint& footprint, Terms& terms) {
    const PactDecimal fossil = footprint.fossil.value_or(PactDecimal{});
    const double flown = footprint.aircraft ? footprint.aircraft->value : 0.0;
    if (flown == 0.0) return terms.put(Category::Fossil, Origin::None, fossil.value, fossil.text, "fossilGhgEmissions");
    terms.put(Category::Fossil, Origin::None, fossil.value - flown, fossil.text + " - " + footprint.aircraft->text, "fossilGhgEmissions");
    terms.put(Category::Fossil, Origin::Aircraft, flown, footprint.aircraft->text, "aircraftGhgEmissions");
}

/// What the total of v2 holds beyond the parts that it states.
void add_remainder(const SupplierFootprint& footprint, Terms& terms) {
    if (footprint.major != 2 || !footprint.excluding) return;
    double parts = 0.0;
    for (const auto& part : {footprint.fossil, footprint.land_use_change, footprint.land_management, footprint.biogenic_other})
        parts += part ? part->value : 0.0;
    const double rest = footprint.excluding->value - parts;
    if (rest <= 1e-9 * std::abs(footprint.excluding->value)) return;
    terms.put(Category::Unspecified, Origin::None, rest, round_to_significant(rest, 9), "pCfExcludingBiogenic");
}

std::optional<double> share(const std::optional<PactDecimal>& percent) {
    return percent ? std::optional(percent->value / 100.0) : std::nullopt;
}

SupplierData data_of(const SupplierFootprint& footprint, const SupplierUse& use, const EmissionFactor& factor, const Terms& terms) {
    SupplierData data;
    data.supplier = footprint.company_ids.empty() ? std::string() : footprint.company_ids.front();
    data.footprint = footprint.id;
    data.file_sha256 = use.sha256;
    data.valid_from = footprint.valid_from.day;
    data.valid_until = footprint.valid_until.day;
    data.primary_share = share(footprint.primary_share_percent);
    data.exempted_share = share(footprint.exempted_percent);
    if (footprint.quality) {
        data.technological = footprint.quality->technological.value;
        data.geographical = footprint.quality->geographical.value;
        data.temporal = footprint.quality->temporal.value;
    }
    if (footprint.mass && footprint.mass->value > 0.0) {
        const double mass = terms.per_unit(footprint.mass->value);
        const Result<Unit> unit = parse_unit("kg/" + factor.reference.symbol, {});
        const bool divided = footprint.major == 3 && footprint.amount && footprint.amount->value != 1.0;
        const std::string text = divided ? footprint.mass->text + " kg / " + footprint.amount->text + " " + factor.reference.symbol
                                         : footprint.mass->text + " kg/" + factor.reference.symbol;
        if (unit && footprint.unit != "kilogram") data.mass = Quantity{mass, *unit, text};
    }
    data.outbound_stated = use.outbound != Outbound::Unstated;
    data.outbound_counted = use.outbound == Outbound::Include;
    if (footprint.outbound_logistics) data.outbound_kg = terms.per_unit(footprint.outbound_logistics->value);
    return data;
}

}  // namespace

EmissionFactor supplier_factor(const SupplierFootprint& footprint, const SupplierUse& use) {
    EmissionFactor factor;
    factor.id = use.id;
    factor.pack = "supplier";
    for (const UnitWord& word : kUnits)
        if (word.pact == footprint.unit) {
            factor.reference = parse_unit(word.unit, {}).value();
            factor.kind = word.kind;
        }
    factor.name = {footprint.product, footprint.product};
    factor.name_source = "source";
    factor.geography = !footprint.subdivision.empty() ? footprint.subdivision
                       : !footprint.country.empty()   ? footprint.country
                       : !footprint.region.empty()    ? "region:" + footprint.region
                                                      : "GLO";
    factor.year =
        static_cast<int>(std::chrono::year_month_day{std::chrono::sys_days{footprint.reference_end.day.day} - std::chrono::days{1}}.year());
    factor.published = to_string(footprint.created.day);
    factor.gwp_basis = joined(footprint.gwp_sets);
    factor.boundary = "cradle-to-gate";  // what the methodology is for
    factor.boundary_text = footprint.boundary;
    factor.td_losses = factor.load_and_empty_running = factor.calorific_basis = "n/a";
    factor.biogenic_convention = footprint.biogenic_uptake && footprint.biogenic_uptake->value < 0.0 ? "-1/+1" : "0/0";
    factor.issuer = footprint.company;
    factor.document = use.file;
    factor.document_no = footprint.id;
    factor.place_in_document = footprint.path.empty() ? "pcf" : footprint.path + ".pcf";
    factor.note = footprint.comment;
    factor.licence = "supplier";

    Terms terms(factor, footprint);
    add_fossil(footprint, terms);
    terms.add(footprint.land_use_change, Category::LandUseChange, footprint.major == 3 ? "landUseChangeGhgEmissions" : "dLucGhgEmissions");
    // Emission and removal of one land use are one flow of the model; both texts stay readable.
    if (footprint.land_management || footprint.land_management_removals) {
        const PactDecimal up = footprint.land_management.value_or(PactDecimal{}),
                          down = footprint.land_management_removals.value_or(PactDecimal{});
        const std::string text = up.value == 0.0 ? down.text : down.value == 0.0 ? up.text : up.text + " " + down.text;
        if (up.value != 0.0 || down.value != 0.0)
            terms.put(Category::LandManagement, Origin::None, up.value + down.value, text,
                      footprint.major == 3 ? "landManagementBiogenicCO2" : "landManagementGhgEmissions");
    }
    terms.add(footprint.biogenic_other, Category::BiogenicOther,
              footprint.major == 3 ? "biogenicNonCO2Emissions" : "otherBiogenicGhgEmissions");
    terms.add(footprint.biogenic_uptake, Category::BiogenicUptake, footprint.major == 3 ? "biogenicCO2Uptake" : "biogenicCarbonWithdrawal");
    // Removal by biogenic capture has a member of its own, so what is left here is carbon dioxide of fossil origin that was not let out.
    terms.add(footprint.ccs_capture, Category::FossilRemoval, "ccsTechnologicalCO2Capture");
    terms.add(footprint.technological_removals, Category::TechnologicalRemoval, "technologicalCO2Removals");
    // In neither total of v3, and outside that of the study unless its method counts it.
    terms.add(footprint.land_carbon_leakage, Category::IndirectLandUse, footprint.major == 3 ? "landCarbonLeakage" : "iLucGhgEmissions");
    add_remainder(footprint, terms);
    factor.supplier = data_of(footprint, use, factor, terms);
    if (factor.supplier->outbound_counted) terms.add(footprint.outbound_logistics, Category::Unspecified, "outboundLogisticsGhgEmissions");
    return factor;
}

}  // namespace tanji
