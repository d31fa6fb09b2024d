// SPDX-License-Identifier: Apache-2.0
// What must hold between the members of a footprint (PX-01 to PX-10).
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "io/formats/pact_fields.h"
#include "support/decimal.h"

namespace tanji {

namespace {

using Footprint = SupplierFootprint;
using Member = std::optional<PactDecimal> Footprint::*;

/// Half of the last printed place. Nought is exact: "0" says that there is nothing, not less than a half.
double half_place(const PactDecimal& decimal) {
    if (decimal.value == 0.0) return 0.0;
    const std::size_t point = decimal.text.find('.');
    const std::size_t places = point == std::string::npos ? 0 : decimal.text.size() - point - 1;
    return 0.5 * std::pow(10.0, -static_cast<double>(std::min<std::size_t>(places, 300)));
}

/// A sum of printed values and how far it may lie from the sum of the true ones, by rounding and by cutting off.
struct PrintedSum {
    double value = 0.0;
    double rounding = 0.0;
    double size = 0.0;

    void add(const std::optional<PactDecimal>& decimal) {
        if (!decimal) return;
        value += decimal->value;
        rounding += half_place(*decimal);
        size += std::abs(decimal->value);
    }
    /// Cut-off digits shift each value by up to a whole place, always towards nought; that is wider than rounding, and either may be meant.
    [[nodiscard]] bool meets(const PactDecimal& printed) const {
        const double noise = 1e-12 * (size + std::abs(printed.value));  // of adding doubles
        const double cut_off = 2.0 * std::max(rounding, half_place(printed));
        return std::abs(value - printed.value) <= std::max(rounding + half_place(printed), cut_off) + noise;
    }
};

constexpr std::array<Member, 7> kExcluding{&Footprint::fossil,
                                           &Footprint::land_use_change,
                                           &Footprint::land_management,
                                           &Footprint::land_management_removals,
                                           &Footprint::technological_removals,
                                           &Footprint::ccs_capture,
                                           &Footprint::biogenic_other};

PrintedSum sum_of(const Footprint& read, std::span<const Member> members) {
    PrintedSum sum;
    for (const Member member : members) sum.add(read.*member);
    return sum;
}

/// Without the noise of adding doubles: 2.95, not 2.9499999999999997.
std::string printed(double value) {
    double snapped = 0.0;
    return parse_decimal(round_to_significant(value, 12), snapped) ? shortest(snapped) : shortest(value);
}

void check_sums_v3(const PactObject& pcf, const Footprint& read) {
    if (!read.excluding || !read.fossil) return;
    PrintedSum sum = sum_of(read, kExcluding);
    if (!sum.meets(*read.excluding)) {
        // The one mistake that is common: what is already inside the fossil emissions is added to them again.
        PrintedSum again = sum;
        again.add(read.land_management_fossil);
        const bool twice = read.land_management_fossil && read.land_management_fossil->value > 0.0 && again.meets(*read.excluding);
        pcf.say(Severity::Error, "PX-01", "pcfExcludingBiogenicUptake",
                {{"found", read.excluding->text}, {"sum", printed(sum.value)}, {"cause", std::string(twice ? "land" : "none")}});
    }
    // The two totals differ by the uptake: a wrong first total is not called wrong twice.
    if (!read.including) return;
    PrintedSum with_uptake;
    with_uptake.add(read.excluding);
    with_uptake.add(read.biogenic_uptake);
    sum.add(read.biogenic_uptake);
    if (with_uptake.meets(*read.including) || sum.meets(*read.including)) return;
    pcf.say(Severity::Error, "PX-01", "pcfIncludingBiogenicUptake",
            {{"found", read.including->text}, {"sum", printed(with_uptake.value)}, {"cause", std::string("uptake")}});
}

/// v2 prints no formula. "Including all biogenic emissions" is the sum of its parts, with or without indirect land-use change.
void check_sums_v2(const PactObject& pcf, const Footprint& read) {
    if (!read.including) return;
    PrintedSum sum = sum_of(read, kExcluding);
    sum.add(read.biogenic_uptake);
    PrintedSum with_indirect = sum;
    with_indirect.add(read.land_carbon_leakage);
    if (sum.meets(*read.including) || with_indirect.meets(*read.including)) return;
    pcf.say(Severity::Warning, "PACT-20", "pCfIncludingBiogenic", {{"found", read.including->text}, {"sum", printed(sum.value)}});
}

void check_periods(const PactObject& footprint, const PactObject& pcf, const Footprint& read) {
    if (read.reference_end.text.empty() || read.reference_start.text.empty()) return;  // said where they were read
    if (read.reference_end <= read.reference_start)
        pcf.say(Severity::Error, "PACT-13", "referencePeriodEnd",
                {{"found", read.reference_end.text}, {"other", read.reference_start.text}});
    const auto wrong = [&](std::string_view key, std::string_view form, const std::string& found, const std::string& limit) {
        footprint.say(Severity::Error, "PX-03", key, {{"form", std::string(form)}, {"found", found}, {"limit", limit}});
    };
    const bool start = footprint.node().find("validityPeriodStart") != nullptr, end = footprint.node().find("validityPeriodEnd") != nullptr;
    if (start != end)
        wrong(start ? "validityPeriodStart" : "validityPeriodEnd", "half", start ? "validityPeriodStart" : "validityPeriodEnd", "");
    if (read.validity_start && *read.validity_start < read.reference_end)
        wrong("validityPeriodStart", "early", read.validity_start->text, read.reference_end.text);
    if (!read.validity_end) return;
    const PactInstant latest = plus_years(read.reference_end, 3);
    if (read.validity_start && *read.validity_end <= *read.validity_start)
        wrong("validityPeriodEnd", "reversed", read.validity_end->text, read.validity_start->text);
    if (*read.validity_end > latest) wrong("validityPeriodEnd", "late", read.validity_end->text, latest.text);
}

void check_flags(const PactObject& pcf, const Footprint& read) {
    const auto absent = [&](std::string_view flag, const std::optional<bool>& stated, std::string_view key) {
        if (stated.has_value() && !*stated && pcf.node().find(key) != nullptr)
            pcf.say(Severity::Error, "PX-04", key, {{"flag", std::string(flag)}, {"form", std::string("present")}});
    };
    absent("packagingEmissionsIncluded", read.packaging_included, "packagingGhgEmissions");
    for (const char* key : {"ccsTechnologicalCO2Capture", "technologicalCO2Removals", "technologicalCO2CaptureOrigin"})
        absent("ccsTechnologicalCO2CaptureIncluded", read.ccs_included, key);
    // Rules of reporting, not of the JSON schema: a missing flag leaves the reader to guess.
    if (!read.packaging_included && read.major == 3)
        pcf.say(Severity::Warning, "PX-04", "packagingEmissionsIncluded",
                {{"flag", std::string("packagingEmissionsIncluded")}, {"form", std::string("unstated")}});
    if (!read.ccs_included && (read.ccs_capture || read.technological_removals))
        pcf.say(Severity::Warning, "PX-04", "ccsTechnologicalCO2CaptureIncluded",
                {{"flag", std::string("ccsTechnologicalCO2CaptureIncluded")}, {"form", std::string("unstated")}});
}

bool is_country(std::string_view text) {
    return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}
bool is_subdivision(std::string_view text) {
    return text.size() >= 4 && text.size() <= 6 && is_country(text.substr(0, 2)) && text[2] == '-' &&
           std::all_of(text.begin() + 3, text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

void check_geography(const PactObject& pcf, const Footprint& read) {
    if (!read.country.empty() && !is_country(read.country))
        pcf.say(Severity::Error, "PACT-14", "geographyCountry", {{"found", shown(read.country)}, {"expected", std::string("CN")}});
    if (!read.subdivision.empty() && !is_subdivision(read.subdivision))
        pcf.say(Severity::Error, "PACT-14", "geographyCountrySubdivision",
                {{"found", shown(read.subdivision)}, {"expected", std::string("CN-SD")}});
    TextList stated;
    for (const char* key : {"geographyRegionOrSubregion", "geographyCountry", "geographyCountrySubdivision"})
        if (pcf.node().find(key) != nullptr) stated.emplace_back(key);
    if (stated.size() > 1) pcf.say(Severity::Warning, "PX-05", stated.back(), {{"found", stated}});
}

void check_mass(const PactObject& pcf, const Footprint& read) {
    if (!read.mass || !read.amount) return;
    const bool kilogram = read.unit == "kilogram";
    // In v2 the mass is that of one unit; files that took it for the whole amount are read as they were meant.
    const bool fits = read.mass->value == read.amount->value || (read.major == 2 && read.mass->value == 1.0);
    if (kilogram && !fits)
        pcf.say(Severity::Error, "PX-08", "productMassPerDeclaredUnit",
                {{"form", std::string("mass")},
                 {"found", read.mass->text},
                 {"expected", read.major == 2 ? std::string("1") : read.amount->text}});
    const bool has_mass = read.unit == "liter" || read.unit == "cubic meter" || read.unit == "piece" || read.unit == "square meter";
    if (has_mass && read.mass->value == 0.0) pcf.say(Severity::Warning, "PACT-12", "productMassPerDeclaredUnit", {{"unit", read.unit}});
}

void check_shares(const PactObject& pcf, const Footprint& read) {
    const auto percent = [&](std::string_view key, const std::optional<PactDecimal>& share) {
        if (share && share->value > 100.0) pcf.say(Severity::Error, "PACT-15", key, {{"found", shown(share->text)}});
    };
    percent("exemptedEmissionsPercent", read.exempted_percent);
    percent("primaryDataShare", read.primary_share_percent);
    if (!read.primary_share_percent) {
        if (read.major == 3) pcf.say(Severity::Warning, "PACT-16", "primaryDataShare");
        return;
    }
    const bool whole = read.primary_share_percent->value == 100.0;
    if (whole == read.secondary_stated)
        pcf.say(Severity::Warning, "PX-09", "secondaryEmissionFactorSources",
                {{"found", read.primary_share_percent->text}, {"form", std::string(whole ? "stated" : "missing")}});
}

void check_parts(const PactObject& pcf, const Footprint& read) {
    const auto within = [&](std::string_view key, const std::optional<PactDecimal>& part, const std::optional<PactDecimal>& whole,
                            std::string_view whole_key) {
        if (!part || !whole || part->value - half_place(*part) <= whole->value + half_place(*whole)) return;
        pcf.say(Severity::Warning, "PX-10", key, {{"found", part->text}, {"whole", whole->text}, {"other", std::string(whole_key)}});
    };
    within("landManagementFossilGhgEmissions", read.land_management_fossil, read.fossil, "fossilGhgEmissions");
    within("aircraftGhgEmissions", read.aircraft, read.fossil, "fossilGhgEmissions");
    within("packagingGhgEmissions", read.packaging, read.excluding,
           read.major == 3 ? "pcfExcludingBiogenicUptake" : "pCfExcludingBiogenic");
}

void check_gwp(const PactObject& pcf, const Footprint& read) {
    if (read.gwp_sets.empty() || (read.gwp_sets.size() == 1 && read.gwp_sets.front() == "AR6")) return;
    pcf.say(Severity::Warning, "PX-13", read.major == 3 ? "ipccCharacterizationFactors" : "ipccCharacterizationFactorsSources",
            {{"found", TextList(read.gwp_sets)}});
}

}  // namespace

void check_pact(const PactObject& footprint, const SupplierFootprint& read, Diagnostics& diagnostics) {
    const Node* node = footprint.node().find("pcf");
    if (node == nullptr || node->kind != Node::Kind::Map) return;
    const std::string file = footprint.at({}).file;
    const PactObject pcf(*node, footprint.path_of("pcf"), file, diagnostics);
    if (read.major == 3)
        check_sums_v3(pcf, read);
    else
        check_sums_v2(pcf, read);
    check_periods(footprint, pcf, read);
    check_flags(pcf, read);
    check_geography(pcf, read);
    check_mass(pcf, read);
    check_shares(pcf, read);
    check_parts(pcf, read);
    check_gwp(pcf, read);
    if (!read.active) footprint.say(Severity::Warning, "PACT-19", "status");
}

}  // namespace tanji
