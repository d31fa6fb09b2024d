// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/life_cycle_fields.h"
#include "model/method_pack_fields.h"

namespace tanji {

template <>
struct EnumNames<AmountBasis> {
    static constexpr std::string_view name = "basis";
    static constexpr EnumList<AmountBasis, 3> list{
        {{"reference-flow", AmountBasis::ReferenceFlow}, {"period", AmountBasis::Period}, {"gross-unit", AmountBasis::GrossUnit}}};
};
template <>
struct EnumNames<AllocationKey> {
    static constexpr std::string_view name = "allocation";
    static constexpr EnumList<AllocationKey, 6> list{{{"count", AllocationKey::Count},
                                                      {"mass", AllocationKey::Mass},
                                                      {"time", AllocationKey::Time},
                                                      {"energy", AllocationKey::Energy},
                                                      {"price", AllocationKey::Price},
                                                      {"given", AllocationKey::Given}}};
};
template <>
struct EnumNames<BoundaryType> {
    static constexpr std::string_view name = "boundary";
    static constexpr EnumList<BoundaryType, 4> list{{{"cradle-to-gate", BoundaryType::CradleToGate},
                                                     {"cradle-to-grave", BoundaryType::CradleToGrave},
                                                     {"gate-to-gate", BoundaryType::GateToGate},
                                                     {"partial", BoundaryType::Partial}}};
};
template <>
struct EnumNames<DataKind> {
    static constexpr std::string_view name = "data";
    static constexpr EnumList<DataKind, 3> list{
        {{"unstated", DataKind::Unstated}, {"primary", DataKind::Primary}, {"secondary", DataKind::Secondary}}};
};
template <>
struct EnumNames<DataOrigin> {
    static constexpr std::string_view name = "origin";
    static constexpr EnumList<DataOrigin, 4> list{{{"unstated", DataOrigin::Unstated},
                                                   {"measured", DataOrigin::Measured},
                                                   {"calculated", DataOrigin::Calculated},
                                                   {"estimated", DataOrigin::Estimated}}};
};
template <>
struct EnumNames<Category> {
    static constexpr std::string_view name = "category";
    static constexpr EnumList<Category, 13> list{{{"fossil", Category::Fossil},
                                                  {"fossil-removal", Category::FossilRemoval},
                                                  {"biogenic-uptake", Category::BiogenicUptake},
                                                  {"biogenic-emission", Category::BiogenicEmission},
                                                  {"biogenic-other", Category::BiogenicOther},
                                                  {"land-use-change", Category::LandUseChange},
                                                  {"land-use-removal", Category::LandUseRemoval},
                                                  {"technological-removal", Category::TechnologicalRemoval},
                                                  {"unspecified", Category::Unspecified},
                                                  {"land-management", Category::LandManagement},
                                                  {"indirect-land-use", Category::IndirectLandUse},
                                                  {"soil-carbon", Category::SoilCarbon},
                                                  {"delayed-effect", Category::DelayedEffect}}};
};

template <>
struct EnumNames<CutOffBasis> {
    static constexpr std::string_view name = "cut_off_basis";
    static constexpr EnumList<CutOffBasis, 3> list{
        {{"mass", CutOffBasis::Mass}, {"energy", CutOffBasis::Energy}, {"emission", CutOffBasis::Emission}}};
};
template <>
struct Fields<Gap> {
    static constexpr std::string_view name = "gap";
    static constexpr auto list = std::tuple{required("reason", &Gap::reason), field("bound", &Gap::bound)};
};
template <>
struct Fields<FuelProperties> {
    static constexpr std::string_view name = "fuel";
    static constexpr auto list =
        std::tuple{field("ncv", &FuelProperties::ncv), field("carbon_content", &FuelProperties::carbon_content),
                   number_within("oxidation", &FuelProperties::oxidation, 0, 1), field("density", &FuelProperties::density)};
};
template <>
struct Fields<Exchange> {
    static constexpr std::string_view name = "exchange";
    static constexpr auto list = std::tuple{field("id", &Exchange::id),
                                            required("flow", &Exchange::flow),
                                            field("name", &Exchange::name),
                                            field("amount", &Exchange::amount),
                                            field("distance", &Exchange::distance, "length"),
                                            field("factor", &Exchange::factor),
                                            field("from", &Exchange::from),
                                            field("emission", &Exchange::emission),
                                            field("category", &Exchange::category),
                                            field("gap", &Exchange::gap),
                                            field("kind", &Exchange::kind),
                                            field("fuel", &Exchange::fuel),
                                            field("replaces", &Exchange::replaces),
                                            field("supply", &Exchange::supply),
                                            field("net", &Exchange::net),
                                            field("unit_mass", &Exchange::unit_mass, "mass"),
                                            field("price", &Exchange::price, "money"),
                                            field("energy_content", &Exchange::energy_content),
                                            field("carbon", &Exchange::carbon, "none"),
                                            field("uncertainty", &Exchange::uncertainty),
                                            field("quality", &Exchange::quality),
                                            field("factor_quality", &Exchange::factor_quality),
                                            number_within("primary_share", &Exchange::primary_share, 0, 1),
                                            field("capital_good", &Exchange::capital_good),
                                            field("beyond_boundary", &Exchange::beyond_boundary),
                                            field("data", &Exchange::data),
                                            field("origin", &Exchange::origin),
                                            field("evidence", &Exchange::evidence),
                                            field("place", &Exchange::place),
                                            field("note", &Exchange::note)};
};
template <>
struct Fields<Allocation> {
    static constexpr std::string_view name = "allocation";
    static constexpr auto list =
        std::tuple{required("by", &Allocation::by), field("shares", &Allocation::shares), field("reason", &Allocation::reason)};
};
template <>
struct Fields<Activity> {
    static constexpr std::string_view name = "activity";
    static constexpr auto list = std::tuple{required("id", &Activity::id),
                                            field("name", &Activity::name),
                                            required("stage", &Activity::stage),
                                            field("basis", &Activity::basis),
                                            field("products", &Activity::products),
                                            field("allocation", &Activity::allocation),
                                            field("place", &Activity::place),
                                            field("site", &Activity::site),
                                            field("period", &Activity::period),
                                            field("kind", &Activity::kind),
                                            field("under_control", &Activity::under_control),
                                            field("table", &Activity::table),
                                            field("inputs", &Activity::inputs),
                                            field("outputs", &Activity::outputs),
                                            field("note", &Activity::note)};
};
template <>
struct Fields<FunctionalUnit> {
    static constexpr std::string_view name = "functional_unit";
    static constexpr auto list =
        std::tuple{required("function", &FunctionalUnit::function), field("quantity", &FunctionalUnit::quantity),
                   field("duration", &FunctionalUnit::duration, "time"), field("performance", &FunctionalUnit::performance)};
};
template <>
struct Fields<Product> {
    static constexpr std::string_view name = "product";
    static constexpr auto list = std::tuple{required("id", &Product::id),
                                            required("name", &Product::name),
                                            field("model", &Product::model),
                                            field("description", &Product::description),
                                            field("declared_unit", &Product::declared_unit),
                                            field("functional_unit", &Product::functional_unit),
                                            field("reference_flow", &Product::reference_flow),
                                            field("mass", &Product::mass, "mass"),
                                            field("packaging_mass", &Product::packaging_mass, "mass"),
                                            field("output", &Product::output),
                                            field("gross_output", &Product::gross_output),
                                            field("time", &Product::time, "time"),
                                            field("energy", &Product::energy, "energy"),
                                            field("price", &Product::price, "money"),
                                            field("service_life", &Product::service_life, "time"),
                                            field("carbon", &Product::carbon),
                                            field("process_steps", &Product::process_steps)};
};
template <>
struct Fields<Stage> {
    static constexpr std::string_view name = "stage";
    static constexpr auto list = std::tuple{required("id", &Stage::id), field("name", &Stage::name)};
};
template <>
struct Fields<Exclusion> {
    static constexpr std::string_view name = "exclusion";
    static constexpr auto list = std::tuple{required("stage", &Exclusion::stage),
                                            field("process", &Exclusion::process),
                                            field("reason", &Exclusion::reason),
                                            number_within("share", &Exclusion::share, 0, 1),
                                            number_within("mass_share", &Exclusion::mass_share, 0, 1),
                                            number_within("energy_share", &Exclusion::energy_share, 0, 1),
                                            field("bound", &Exclusion::bound)};
};
template <>
struct Fields<Coverage> {
    static constexpr std::string_view name = "coverage";
    static constexpr auto list = std::tuple{required("stage", &Coverage::stage), required("included", &Coverage::included)};
};
template <>
struct Fields<SystemBoundary> {
    static constexpr std::string_view name = "boundary";
    static constexpr auto list = std::tuple{required("type", &SystemBoundary::type), required("stages", &SystemBoundary::stages),
                                            field("coverage", &SystemBoundary::coverage), field("excluded", &SystemBoundary::excluded)};
};
template <>
struct Fields<StudyGap> {
    static constexpr std::string_view name = "study_gap";
    static constexpr auto list =
        std::tuple{required("id", &StudyGap::id),           required("stage", &StudyGap::stage),   field("products", &StudyGap::products),
                   required("subject", &StudyGap::subject), required("reason", &StudyGap::reason), field("bound", &StudyGap::bound)};
};
template <>
struct Fields<Evidence> {
    static constexpr std::string_view name = "evidence";
    static constexpr auto list = std::tuple{required("id", &Evidence::id), field("file", &Evidence::file),
                                            field("sha256", &Evidence::sha256), field("title", &Evidence::title)};
};
template <>
struct Fields<Goal> {
    static constexpr std::string_view name = "goal";
    static constexpr auto list = std::tuple{field("application", &Goal::application), field("reason", &Goal::reason),
                                            field("audience", &Goal::audience), field("comparative", &Goal::comparative)};
};
template <>
struct Fields<Party> {
    static constexpr std::string_view name = "party";
    static constexpr auto list = std::tuple{required("name", &Party::name), field("address", &Party::address), field("code", &Party::code),
                                            field("profile", &Party::profile)};
};
template <>
struct Fields<ReportData> {
    static constexpr std::string_view name = "report";
    static constexpr auto list = std::tuple{field("number", &ReportData::number),           field("date", &ReportData::date),
                                            field("prepared_by", &ReportData::prepared_by), field("reviewed_by", &ReportData::reviewed_by),
                                            field("approved_by", &ReportData::approved_by), field("verified_by", &ReportData::verified_by)};
};
template <>
struct Fields<Impact> {
    static constexpr std::string_view name = "impact";
    static constexpr auto list = std::tuple{field("method", &Impact::method), field("indicator", &Impact::indicator)};
};
template <>
struct Fields<CutOff> {
    static constexpr std::string_view name = "cut_off";
    static constexpr auto list = std::tuple{field("rule", &CutOff::rule), number_within("single", &CutOff::single, 0, 1),
                                            number_within("total", &CutOff::total, 0, 1), field("basis", &CutOff::basis)};
};
template <>
struct Fields<Variant> {
    static constexpr std::string_view name = "variant";
    static constexpr auto list = std::tuple{required("id", &Variant::id),
                                            field("name", &Variant::name),
                                            field("factors", &Variant::factors),
                                            field("impact", &Variant::impact),
                                            field("method", &Variant::method),
                                            field("set", &Variant::set),
                                            field("grid_only", &Variant::grid_only),
                                            field("note", &Variant::note)};
};
template <>
struct Fields<Study> {
    static constexpr std::string_view name = "study";
    static constexpr auto list = std::tuple{required("study", &Study::id),
                                            required("title", &Study::title),
                                            required("method", &Study::method),
                                            field("period", &Study::period),
                                            field("place", &Study::place),
                                            field("impact", &Study::impact),
                                            field("goal", &Study::goal),
                                            field("producer", &Study::producer),
                                            field("body", &Study::body),
                                            field("report", &Study::report),
                                            required("boundary", &Study::boundary),
                                            field("stages", &Study::stages),
                                            required("products", &Study::products),
                                            field("activities", &Study::activities),
                                            field("gaps", &Study::gaps),
                                            field("cut_off", &Study::cut_off),
                                            field("assumptions", &Study::assumptions),
                                            field("limitations", &Study::limitations),
                                            field("data_collection", &Study::data_collection),
                                            field("evidence", &Study::evidence),
                                            field("variants", &Study::variants),
                                            field("beside", &Study::beside),
                                            field("packs", &Study::packs),
                                            field("pack_files", &Study::pack_files),
                                            field("parameters", &Study::parameters),
                                            field("sites", &Study::sites),
                                            field("periods", &Study::periods),
                                            field("production", &Study::production),
                                            field("contracts", &Study::contracts),
                                            field("transport", &Study::transport),
                                            field("fugitives", &Study::fugitives),
                                            field("use", &Study::use),
                                            field("end_of_life", &Study::end_of_life),
                                            field("land_use", &Study::land_use),
                                            field("delayed", &Study::delayed),
                                            field("meters", &Study::meters),
                                            field("suppliers", &Study::suppliers),
                                            field("uncertainty", &Study::uncertainty),
                                            field("capital_goods", &Study::capital_goods),
                                            field("product_rule", &Study::product_rule),
                                            field("predecessor", &Study::predecessor),
                                            field("illustrative", &Study::illustrative)};
};

}  // namespace tanji
