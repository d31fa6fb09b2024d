// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/fields.h"
#include "model/study.h"

namespace tanji {

template <class E, std::size_t N>
using EnumList = std::array<std::pair<std::string_view, E>, N>;

template <>
struct EnumNames<DistributionKind> {
    static constexpr std::string_view name = "distribution";
    static constexpr EnumList<DistributionKind, 5> list{{{"unstated", DistributionKind::Unstated},
                                                         {"normal", DistributionKind::Normal},
                                                         {"lognormal", DistributionKind::Lognormal},
                                                         {"uniform", DistributionKind::Uniform},
                                                         {"triangular", DistributionKind::Triangular}}};
};
template <>
struct EnumNames<ContractKind> {
    static constexpr std::string_view name = "contract";
    static constexpr EnumList<ContractKind, 5> list{{{"on-site", ContractKind::OnSite},
                                                     {"direct-line", ContractKind::DirectLine},
                                                     {"certificate", ContractKind::Certificate},
                                                     {"power-purchase", ContractKind::PowerPurchase},
                                                     {"supplier-specific", ContractKind::SupplierSpecific}}};
};
template <>
struct EnumNames<DistanceKind> {
    static constexpr std::string_view name = "distance_kind";
    static constexpr EnumList<DistanceKind, 4> list{{{"unstated", DistanceKind::Unstated},
                                                     {"actual", DistanceKind::Actual},
                                                     {"shortest-feasible", DistanceKind::ShortestFeasible},
                                                     {"great-circle", DistanceKind::GreatCircle}}};
};
template <>
struct EnumNames<ProfileSource> {
    static constexpr std::string_view name = "profile_source";
    static constexpr EnumList<ProfileSource, 6> list{{{"unstated", ProfileSource::Unstated},
                                                      {"product-rule", ProfileSource::ProductRule},
                                                      {"international-standard", ProfileSource::InternationalStandard},
                                                      {"national-guideline", ProfileSource::NationalGuideline},
                                                      {"industry-guideline", ProfileSource::IndustryGuideline},
                                                      {"documented", ProfileSource::Documented}}};
};
template <>
struct EnumNames<RecyclingMethod> {
    static constexpr std::string_view name = "recycling";
    static constexpr EnumList<RecyclingMethod, 6> list{{{"by-method", RecyclingMethod::ByMethod},
                                                        {"cut-off", RecyclingMethod::CutOff},
                                                        {"substitution", RecyclingMethod::Substitution},
                                                        {"fifty-fifty", RecyclingMethod::FiftyFifty},
                                                        {"circular-footprint", RecyclingMethod::CircularFootprint},
                                                        {"closed-loop", RecyclingMethod::ClosedLoop}}};
};
template <>
struct EnumNames<LandKind> {
    static constexpr std::string_view name = "land";
    static constexpr EnumList<LandKind, 3> list{
        {{"direct", LandKind::Direct}, {"indirect", LandKind::Indirect}, {"soil-carbon", LandKind::SoilCarbon}}};
};
template <>
struct EnumNames<Outbound> {
    static constexpr std::string_view name = "outbound";
    static constexpr EnumList<Outbound, 3> list{
        {{"unstated", Outbound::Unstated}, {"include", Outbound::Include}, {"exclude", Outbound::Exclude}}};
};
template <>
struct EnumNames<PedigreeSet> {
    static constexpr std::string_view name = "pedigree";
    static constexpr EnumList<PedigreeSet, 3> list{{{"E3", PedigreeSet::E3}, {"E2", PedigreeSet::E2}, {"C", PedigreeSet::C}}};
};
template <>
struct EnumNames<CapitalGoods> {
    static constexpr std::string_view name = "capital_goods";
    static constexpr EnumList<CapitalGoods, 3> list{
        {{"unstated", CapitalGoods::Unstated}, {"included", CapitalGoods::Included}, {"excluded", CapitalGoods::Excluded}}};
};
template <>
struct Fields<Uncertainty> {
    static constexpr std::string_view name = "uncertainty";
    static constexpr auto list = std::tuple{field("distribution", &Uncertainty::distribution),
                                            number_within("plus_minus", &Uncertainty::plus_minus, 0, 10),
                                            number_within("coverage", &Uncertainty::coverage, 0, 1),
                                            number_within("gsd2", &Uncertainty::gsd2, 1, 1000),
                                            number_within("basic", &Uncertainty::basic, 1, 1000),
                                            field("least", &Uncertainty::least),
                                            field("most", &Uncertainty::most)};
};
template <>
struct Fields<DataQuality> {
    static constexpr std::string_view name = "quality";
    static constexpr auto list = std::tuple{
        number_within("reliability", &DataQuality::reliability, 1, 5), number_within("completeness", &DataQuality::completeness, 1, 5),
        number_within("temporal", &DataQuality::temporal, 1, 5), number_within("geographical", &DataQuality::geographical, 1, 5),
        number_within("technological", &DataQuality::technological, 1, 5)};
};
template <>
struct Fields<Parameter> {
    static constexpr std::string_view name = "parameter";
    static constexpr auto list = std::tuple{required("id", &Parameter::id),          field("name", &Parameter::name),
                                            required("value", &Parameter::value),    field("uncertainty", &Parameter::uncertainty),
                                            field("evidence", &Parameter::evidence), field("note", &Parameter::note)};
};
template <>
struct Fields<Contract> {
    static constexpr std::string_view name = "contract";
    static constexpr auto list = std::tuple{required("id", &Contract::id),
                                            field("name", &Contract::name),
                                            required("kind", &Contract::kind),
                                            field("volume", &Contract::volume, "energy"),
                                            field("period", &Contract::period),
                                            field("certificates", &Contract::certificates),
                                            field("cancelled", &Contract::cancelled),
                                            field("cancellation", &Contract::cancellation),
                                            field("market", &Contract::market),
                                            field("plant", &Contract::plant),
                                            field("technology", &Contract::technology),
                                            required("factor", &Contract::factor),
                                            field("losses", &Contract::losses),
                                            field("attributes_sold", &Contract::attributes_sold),
                                            field("conveys_attributes", &Contract::conveys_attributes),
                                            field("unique_claim", &Contract::unique_claim),
                                            field("used_elsewhere", &Contract::used_elsewhere, "energy"),
                                            field("evidence", &Contract::evidence),
                                            field("note", &Contract::note)};
};
template <>
struct Fields<ContractUse> {
    static constexpr std::string_view name = "contract_use";
    static constexpr auto list = std::tuple{required("contract", &ContractUse::contract), field("amount", &ContractUse::amount, "energy")};
};
template <>
struct Fields<TransportLeg> {
    static constexpr std::string_view name = "leg";
    static constexpr auto list = std::tuple{field("id", &TransportLeg::id),
                                            field("mode", &TransportLeg::mode),
                                            field("from", &TransportLeg::from),
                                            field("to", &TransportLeg::to),
                                            field("distance", &TransportLeg::distance, "length"),
                                            field("distance_kind", &TransportLeg::distance_kind),
                                            field("adjustment", &TransportLeg::adjustment, "none"),
                                            field("factor", &TransportLeg::factor),
                                            field("gap", &TransportLeg::gap),
                                            field("fuel", &TransportLeg::fuel),
                                            field("capacity", &TransportLeg::capacity, "mass"),
                                            field("load_factor", &TransportLeg::load_factor, "none"),
                                            field("empty_running", &TransportLeg::empty_running, "none"),
                                            field("energy", &TransportLeg::energy),
                                            field("uncertainty", &TransportLeg::uncertainty),
                                            field("quality", &TransportLeg::quality),
                                            field("factor_quality", &TransportLeg::factor_quality),
                                            field("evidence", &TransportLeg::evidence),
                                            field("note", &TransportLeg::note)};
};
template <>
struct Fields<TransportChain> {
    static constexpr std::string_view name = "transport";
    static constexpr auto list = std::tuple{required("id", &TransportChain::id),
                                            field("name", &TransportChain::name),
                                            field("stage", &TransportChain::stage),
                                            field("products", &TransportChain::products),
                                            field("mass", &TransportChain::mass, "mass"),
                                            field("cargo", &TransportChain::cargo),
                                            field("gross_factor", &TransportChain::gross_factor, "none"),
                                            required("legs", &TransportChain::legs),
                                            field("data", &TransportChain::data),
                                            field("note", &TransportChain::note)};
};
template <>
struct Fields<Fugitive> {
    static constexpr std::string_view name = "fugitive";
    static constexpr auto list = std::tuple{required("id", &Fugitive::id),
                                            field("name", &Fugitive::name),
                                            required("gas", &Fugitive::gas),
                                            field("products", &Fugitive::products),
                                            field("charge", &Fugitive::charge, "mass"),
                                            field("fill_loss", &Fugitive::fill_loss, "none"),
                                            field("leak", &Fugitive::leak),
                                            field("life", &Fugitive::life),
                                            field("remaining", &Fugitive::remaining, "none"),
                                            field("recovery", &Fugitive::recovery, "none"),
                                            field("fill_stage", &Fugitive::fill_stage),
                                            field("use_stage", &Fugitive::use_stage),
                                            field("end_stage", &Fugitive::end_stage),
                                            field("opening", &Fugitive::opening, "mass"),
                                            field("purchases", &Fugitive::purchases, "mass"),
                                            field("closing", &Fugitive::closing, "mass"),
                                            field("recovered", &Fugitive::recovered, "mass"),
                                            field("charge_growth", &Fugitive::charge_growth, "mass"),
                                            field("allocation", &Fugitive::allocation),
                                            field("data", &Fugitive::data),
                                            field("uncertainty", &Fugitive::uncertainty),
                                            field("quality", &Fugitive::quality),
                                            field("evidence", &Fugitive::evidence),
                                            field("note", &Fugitive::note)};
};
template <>
struct Fields<UseMode> {
    static constexpr std::string_view name = "use_mode";
    static constexpr auto list = std::tuple{field("id", &UseMode::id), field("name", &UseMode::name),
                                            required("power", &UseMode::power, "power"), required("time", &UseMode::time)};
};
template <>
struct Fields<LoadStep> {
    static constexpr std::string_view name = "load_step";
    static constexpr auto list =
        std::tuple{field("id", &LoadStep::id), required("load", &LoadStep::load, "none"), required("time", &LoadStep::time)};
};
template <>
struct Fields<UsePhase> {
    static constexpr std::string_view name = "use_phase";
    static constexpr auto list = std::tuple{required("id", &UsePhase::id),
                                            field("name", &UsePhase::name),
                                            field("stage", &UsePhase::stage),
                                            field("products", &UsePhase::products),
                                            field("place", &UsePhase::place),
                                            field("flow", &UsePhase::flow),
                                            field("factor", &UsePhase::factor),
                                            field("gap", &UsePhase::gap),
                                            required("life", &UsePhase::life),
                                            field("no_load_loss", &UsePhase::no_load_loss, "power"),
                                            field("energised", &UsePhase::energised),
                                            field("load_loss", &UsePhase::load_loss, "power"),
                                            field("profile", &UsePhase::profile),
                                            field("modes", &UsePhase::modes),
                                            field("source", &UsePhase::source),
                                            field("document", &UsePhase::document),
                                            field("timing", &UsePhase::timing),
                                            field("data", &UsePhase::data),
                                            field("uncertainty", &UsePhase::uncertainty),
                                            field("quality", &UsePhase::quality),
                                            field("factor_quality", &UsePhase::factor_quality),
                                            field("evidence", &UsePhase::evidence),
                                            field("note", &UsePhase::note)};
};
template <>
struct Fields<MaterialFate> {
    static constexpr std::string_view name = "material_fate";
    static constexpr auto list = std::tuple{required("id", &MaterialFate::id),
                                            field("name", &MaterialFate::name),
                                            field("products", &MaterialFate::products),
                                            field("mass", &MaterialFate::mass, "mass"),
                                            field("of", &MaterialFate::of),
                                            field("recycled_content", &MaterialFate::recycled_content, "none"),
                                            field("recycled", &MaterialFate::recycled, "none"),
                                            field("energy_recovery", &MaterialFate::energy_recovery, "none"),
                                            field("allocation", &MaterialFate::allocation, "none"),
                                            field("energy_allocation", &MaterialFate::energy_allocation, "none"),
                                            field("quality_in", &MaterialFate::quality_in, "none"),
                                            field("quality_out", &MaterialFate::quality_out, "none"),
                                            field("virgin", &MaterialFate::virgin),
                                            field("recycled_input", &MaterialFate::recycled_input),
                                            field("recycling", &MaterialFate::recycling),
                                            field("avoided", &MaterialFate::avoided),
                                            field("disposal", &MaterialFate::disposal),
                                            field("recovery", &MaterialFate::recovery),
                                            field("heat_avoided", &MaterialFate::heat_avoided),
                                            field("electricity_avoided", &MaterialFate::electricity_avoided),
                                            field("lower_heating_value", &MaterialFate::lower_heating_value, "energy-per-mass"),
                                            field("heat_efficiency", &MaterialFate::heat_efficiency, "none"),
                                            field("electricity_efficiency", &MaterialFate::electricity_efficiency, "none"),
                                            field("method", &MaterialFate::method),
                                            field("input_stage", &MaterialFate::input_stage),
                                            field("gap", &MaterialFate::gap),
                                            field("data", &MaterialFate::data),
                                            field("uncertainty", &MaterialFate::uncertainty),
                                            field("quality", &MaterialFate::quality),
                                            field("factor_quality", &MaterialFate::factor_quality),
                                            field("source", &MaterialFate::source),
                                            field("evidence", &MaterialFate::evidence),
                                            field("note", &MaterialFate::note)};
};
template <>
struct Fields<EndOfLife> {
    static constexpr std::string_view name = "end_of_life";
    static constexpr auto list =
        std::tuple{field("method", &EndOfLife::method), field("stage", &EndOfLife::stage), field("scenario", &EndOfLife::scenario),
                   field("source", &EndOfLife::source), required("materials", &EndOfLife::materials)};
};
template <>
struct Fields<LandUse> {
    static constexpr std::string_view name = "land_use";
    static constexpr auto list = std::tuple{required("id", &LandUse::id),
                                            field("name", &LandUse::name),
                                            field("kind", &LandUse::kind),
                                            field("products", &LandUse::products),
                                            field("stage", &LandUse::stage),
                                            required("carbon_before", &LandUse::carbon_before),
                                            required("carbon_after", &LandUse::carbon_after),
                                            required("area", &LandUse::area, "area"),
                                            field("years", &LandUse::years),
                                            field("place", &LandUse::place),
                                            field("source", &LandUse::source),
                                            field("data", &LandUse::data),
                                            field("uncertainty", &LandUse::uncertainty),
                                            field("quality", &LandUse::quality),
                                            field("evidence", &LandUse::evidence),
                                            field("note", &LandUse::note)};
};
template <>
struct Fields<CarbonContent> {
    static constexpr std::string_view name = "carbon_content";
    static constexpr auto list = std::tuple{
        field("biogenic", &CarbonContent::biogenic, "mass"), field("fossil", &CarbonContent::fossil, "mass"),
        field("recycled", &CarbonContent::recycled, "mass"), field("packaging_biogenic", &CarbonContent::packaging_biogenic, "mass")};
};
template <>
struct Fields<DelayedEmission> {
    static constexpr std::string_view name = "delayed";
    static constexpr auto list = std::tuple{required("id", &DelayedEmission::id),
                                            field("name", &DelayedEmission::name),
                                            field("products", &DelayedEmission::products),
                                            field("gas", &DelayedEmission::gas),
                                            required("mass", &DelayedEmission::mass, "mass"),
                                            field("after", &DelayedEmission::after),
                                            field("until", &DelayedEmission::until),
                                            field("note", &DelayedEmission::note)};
};
template <>
struct Fields<Site> {
    static constexpr std::string_view name = "site";
    static constexpr auto list = std::tuple{required("id", &Site::id), field("name", &Site::name), field("place", &Site::place)};
};
template <>
struct Fields<ReportingPeriod> {
    static constexpr std::string_view name = "reporting_period";
    static constexpr auto list = std::tuple{required("id", &ReportingPeriod::id), required("period", &ReportingPeriod::period)};
};
template <>
struct Fields<ProductionRow> {
    static constexpr std::string_view name = "production";
    static constexpr auto list = std::tuple{required("product", &ProductionRow::product), field("site", &ProductionRow::site),
                                            field("period", &ProductionRow::period), required("output", &ProductionRow::output),
                                            field("gross_output", &ProductionRow::gross_output)};
};
template <>
struct Fields<Meter> {
    static constexpr std::string_view name = "meter";
    static constexpr auto list =
        std::tuple{required("id", &Meter::id),          field("name", &Meter::name),      field("months", &Meter::months),
                   field("invoiced", &Meter::invoiced), required("feeds", &Meter::feeds), field("other", &Meter::other),
                   field("evidence", &Meter::evidence), field("note", &Meter::note)};
};
template <>
struct Fields<SupplierReference> {
    static constexpr std::string_view name = "supplier";
    static constexpr auto list = std::tuple{required("id", &SupplierReference::id), required("file", &SupplierReference::file),
                                            field("footprint", &SupplierReference::footprint),
                                            field("outbound", &SupplierReference::outbound), field("note", &SupplierReference::note)};
};
template <>
struct Fields<FactorUncertainty> {
    static constexpr std::string_view name = "factor_uncertainty";
    static constexpr auto list =
        std::tuple{required("factor", &FactorUncertainty::factor), field("uncertainty", &FactorUncertainty::uncertainty),
                   field("quality", &FactorUncertainty::quality)};
};
template <>
struct Fields<UncertaintyPlan> {
    static constexpr std::string_view name = "uncertainty_plan";
    static constexpr auto list =
        std::tuple{number_within("runs", &UncertaintyPlan::runs, 1, 1e+09), number_within("seed", &UncertaintyPlan::seed, 0, 9e+15),
                   field("pedigree", &UncertaintyPlan::pedigree), field("factors", &UncertaintyPlan::factors)};
};
template <>
struct Fields<ProductRule> {
    static constexpr std::string_view name = "product_rule";
    static constexpr auto list =
        std::tuple{field("id", &ProductRule::id), field("used", &ProductRule::used), field("reason", &ProductRule::reason)};
};
template <>
struct Fields<Predecessor> {
    static constexpr std::string_view name = "predecessor";
    static constexpr auto list = std::tuple{required("study", &Predecessor::study), field("changes", &Predecessor::changes)};
};

}  // namespace tanji
