// SPDX-License-Identifier: Apache-2.0
// A factor that is named by its source and year has the value that the source gives it.
#include <set>

#include "audit/report/electricity_claims.h"
#include "support/text.h"

namespace tanji {

namespace {

/// Which families a name can mean: 碳足迹因子 is the footprint, an emission factor any of the others.
bool is_of_name(const ReportFacts& facts, const std::string& name, const EmissionFactor& factor) {
    const std::string& family = facts.editions->kind(factor.kind).electricity_family;
    const bool footprint = !facts.editions->phrase_in("footprint-factor", name).empty();
    return footprint ? family == "footprint" : family != "footprint" && !family.empty();
}

/// Names that say the whole of a country.
bool is_national(const std::string& name) {
    const std::string folded = fold(name);
    for (const std::string_view word : {"全国", "national", "china average"})
        if (folded.find(word) != std::string::npos) return true;
    return false;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::set<std::string> said;
    for (const DeclaredFactor& declared : facts.claims->factors) {
        const std::string name = declared.name + " " + declared.text;
        const bool power = name.find("电") != std::string::npos || fold(name).find("electricity") != std::string::npos ||
                           fold(name).find("grid") != std::string::npos;
        static const Dimension kEnergy = parse_unit("kWh", {}).value().dimension;
        const Result<Unit> per = parse_unit(declared.value.per, {});
        if (!power || !is_national(name) || declared.data_year == 0 || !per || per->dimension != kEnergy) continue;
        static const Unit kKwh = parse_unit("kWh", {}).value();
        Interval value = scaled(declared.value.number.rounded_or_cut(), kg_in(declared.value) * kKwh.scale / per->scale);
        value.high -= 1e-6 * (value.high - value.low);  // what was cut off is less than a whole step
        bool known = false, right = false;
        std::optional<EmissionFactor> due, other;
        for (const EmissionFactor& factor : facts.electricity) {
            if (factor.geography != "CN" || facts.editions->kind(factor.kind).electricity_family.empty()) continue;
            const bool same = value.holds(kilograms(factor));
            if (factor.year == declared.data_year && is_of_name(facts, declared.name.empty() ? name : declared.name, factor)) {
                known = true;
                right = right || same;
                const bool average = factor.kind == "electricity-footprint" || factor.kind == "electricity-grid-co2";
                if (average && factor.category == "grid") due = factor;
            } else if (same && !other) {
                other = factor;
            }
        }
        const bool to_come = facts.judged_on && declared.data_year > static_cast<int>(facts.judged_on->day.year());
        if (!known && to_come && other) due = other;  // no factor of a year to come is out
        if ((!known && !to_come) || right || !due || !said.insert(declared.value.number.text).second) continue;
        Finding finding = found(facts, rule, declared.place,
                                {{"name", declared.name},
                                 {"printed", declared.value.number.text},
                                 {"year", std::to_string(declared.data_year)},
                                 {"due", due->id},
                                 {"value", figure_text(kilograms(*due))},
                                 {"other", other ? other->id : std::string("none")}});
        finding.quote = declared.text;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf02{"EF-02", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.11", false}, nullptr, check};

}  // namespace tanji
