// SPDX-License-Identifier: Apache-2.0
#pragma once

// A study of one product and factors of round values, for the tests of use, end of life, land and delay.

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "engine/calculate.h"
#include "model/study_node.h"

namespace tanji::life_testing {

inline const FactorLibrary& library() {
    static const FactorLibrary kLibrary = std::move(FactorLibrary::packed({})).value();
    return kLibrary;
}
inline Quantity quantity(const std::string& text) { return std::move(parse_quantity(text, {})).value(); }

/// A factor of so many kg CO2 per unit.
inline EmissionFactor factor(const std::string& id, double kg, const std::string& unit = "kg") {
    EmissionFactor made;
    made.id = id;
    made.pack = "test";
    made.kind = "material";
    made.reference = parse_unit(unit, {}).value();
    made.terms = {{{"CO2", Category::Fossil, Origin::None}, kg, id, "", ""}};
    return made;
}
/// The usual set of round values: Ev = E*v 10, Er 1, EreEoL 1.2, EER 0.5, ED 0.1 per kg.
inline const std::vector<EmissionFactor>& test_set() {
    static const std::vector<EmissionFactor> kSet{
        factor("ev", 10),  factor("er", 1),           factor("eol", 1.2),         factor("eer", 0.5),       factor("ed", 0.1),
        factor("eav", 10), factor("heat", 0.1, "MJ"), factor("power", 0.2, "MJ"), factor("kwh", 0.5, "kWh")};
    return kSet;
}

inline Study empty_study() {
    Study study;
    study.id = "test";
    study.title = {"试", "Test"};
    study.method = "iso-14067-2018";
    study.boundary.stages = {"raw-materials", "production", "use", "end-of-life"};
    study.sources = {"study.yaml"};
    study.place = "CN";
    Product product;
    product.id = "P";
    product.declared_unit = quantity("1 台");
    study.products = {product};
    return study;
}

inline Result<StudyResult> run(Study study) {
    Diagnostics diagnostics;
    link_study(study, true, diagnostics);
    if (diagnostics.has_errors()) return diagnostics;
    RunContext context;
    CalculationOptions options;
    options.pinned = test_set();
    return calculate(study, library(), options, context);
}
inline std::multiset<std::string> codes(const Result<StudyResult>& result) {
    std::multiset<std::string> all;
    for (const Diagnostic& diagnostic : result.diagnostics()) all.insert(diagnostic.code);
    return all;
}
using Codes = std::multiset<std::string>;

/// Not a number when it does not compute, which no expectation then meets.
inline double total(const Result<StudyResult>& result) { return result ? result->base().products.front().total : std::nan(""); }
/// kg CO2e of the line of that id, in the total or beyond the boundary; not a number when there is none.
inline double line(const Study& own, const Result<StudyResult>& result, const std::string& id) {
    if (!result) return std::nan("");
    const VariantResult& base = result->base();
    for (const auto* lines : {&base.inventory->lines, &base.inventory->beyond})
        for (const Line& each : *lines)
            if (exchange_of(study_of(base, own), each).id == id) return line_amount(base, base.products.front(), each).kg_co2e;
    return std::nan("");
}
inline double outside(const Result<StudyResult>& result, bool beyond) {
    double sum = 0.0;
    for (const OutsideCell& cell : result->base().products.front().outside)
        if (cell.beyond_boundary == beyond) sum += cell.kg_co2e;
    return sum;
}

}  // namespace tanji::life_testing
