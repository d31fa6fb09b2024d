// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/fields.h"
#include "model/life_cycle_fields.h"

namespace tanji {

template <>
struct EnumNames<BiogenicUptake> {
    static constexpr std::string_view name = "biogenic_uptake";
    static constexpr EnumList<BiogenicUptake, 2> list{{{"counted", BiogenicUptake::Counted}, {"apart", BiogenicUptake::Apart}}};
};
template <>
struct EnumNames<DelayRule> {
    static constexpr std::string_view name = "delay_rule";
    static constexpr EnumList<DelayRule, 2> list{{{"apart", DelayRule::Apart}, {"weighted-apart", DelayRule::WeightedApart}}};
};
template <>
struct EnumNames<SoilRule> {
    static constexpr std::string_view name = "soil_rule";
    static constexpr EnumList<SoilRule, 3> list{
        {{"apart", SoilRule::Apart}, {"counted", SoilRule::Counted}, {"excluded", SoilRule::Excluded}}};
};
template <>
struct EnumNames<IndirectRule> {
    static constexpr std::string_view name = "indirect_rule";
    static constexpr EnumList<IndirectRule, 2> list{{{"apart", IndirectRule::Apart}, {"counted", IndirectRule::Counted}}};
};
template <>
struct EnumNames<AllocationStep> {
    static constexpr std::string_view name = "allocation_step";
    static constexpr EnumList<AllocationStep, 6> list{{{"subdivide", AllocationStep::Subdivide},
                                                       {"expand", AllocationStep::Expand},
                                                       {"supplementary-rule", AllocationStep::SupplementaryRule},
                                                       {"physical", AllocationStep::Physical},
                                                       {"economic", AllocationStep::Economic},
                                                       {"other", AllocationStep::Other}}};
};
template <>
struct EnumNames<ContractRule> {
    static constexpr std::string_view name = "contract_rule";
    static constexpr EnumList<ContractRule, 3> list{{{"conditions", ContractRule::Conditions},
                                                     {"not-double-counted", ContractRule::NotDoubleCounted},
                                                     {"grid-only", ContractRule::GridOnly}}};
};
template <>
struct Fields<MethodPack> {
    static constexpr std::string_view name = "method_pack";
    static constexpr auto list = std::tuple{required("id", &MethodPack::id),
                                            field("base", &MethodPack::base),
                                            required("standard", &MethodPack::standard),
                                            required("name", &MethodPack::name),
                                            required("source", &MethodPack::source),
                                            number_within("single_cut_off", &MethodPack::single_cut_off, 0, 1),
                                            number_within("coverage", &MethodPack::coverage, 0, 1),
                                            field("scale_up", &MethodPack::scale_up),
                                            field("capital_goods", &MethodPack::capital_goods),
                                            field("allocation", &MethodPack::allocation),
                                            field("recycling", &MethodPack::recycling),
                                            field("contracts", &MethodPack::contracts),
                                            field("biogenic_uptake", &MethodPack::biogenic_uptake),
                                            field("soil_carbon", &MethodPack::soil_carbon),
                                            field("indirect_land_use", &MethodPack::indirect_land_use),
                                            field("delay", &MethodPack::delay),
                                            number_within("assessment_years", &MethodPack::assessment_years, 0, 1000),
                                            number_within("storage_years", &MethodPack::storage_years, 0, 1000),
                                            number_within("land_use_years", &MethodPack::land_use_years, 0, 1000),
                                            number_within("primary_upstream", &MethodPack::primary_upstream, 0, 1),
                                            number_within("validity_years", &MethodPack::validity_years, 0, 100),
                                            field("uncertainty_required", &MethodPack::uncertainty_required),
                                            field("sensitivity_required", &MethodPack::sensitivity_required),
                                            field("boundaries", &MethodPack::boundaries),
                                            field("report_items", &MethodPack::report_items),
                                            field("unread", &MethodPack::unread)};
};

}  // namespace tanji
