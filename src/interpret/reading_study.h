// SPDX-License-Identifier: Apache-2.0
#pragma once

// Small studies for the tests of the readings.
#include <string>
#include <utility>
#include <vector>

#include "engine/calculate.h"
#include "support/require.h"

namespace tanji::reading_testing {

inline Quantity amount(const std::string& text) { return parse_quantity(text, {}).value(); }

inline EmissionFactor factor(const std::string& id, const std::string& kind, const std::string& unit, double co2) {
    EmissionFactor made;
    made.id = id;
    made.pack = "test";
    made.kind = kind;
    made.name = {id, id};
    made.geography = "CN";
    made.year = 2025;
    made.reference = parse_unit(unit, {}).value();
    made.terms = {{{"CO2", Category::Fossil, Origin::None}, co2, id, "", ""}};
    made.gwp_basis = "CO2-only";
    made.boundary = "cradle-to-gate";
    made.td_losses = "n/a";
    made.calorific_basis = "n/a";
    made.biogenic_convention = "n/a";
    return made;
}

inline Exchange exchange(const std::string& id, const std::string& text, const std::string& factor,
                         Direction direction = Direction::Input) {
    Exchange made;
    made.id = id;
    made.flow = id;
    made.direction = direction;
    if (!text.empty()) made.amount = amount(text);
    made.factor = factor;
    return made;
}
inline Exchange out(const std::string& id, const std::string& text, const std::string& factor = {}) {
    return exchange(id, text, factor, Direction::Output);
}

inline Activity activity(const std::string& id, const std::string& stage, std::vector<Exchange> inputs,
                         std::vector<Exchange> outputs = {}) {
    Activity made;
    made.id = id;
    made.stage = stage;
    made.inputs = std::move(inputs);
    made.outputs = std::move(outputs);
    return made;
}

/// One product P of 10 kg, 100 made in 2025, with no activities yet. Factors: m (1 kg CO2 per kg of material), e (0.5 per kWh),
/// w (waste, 0.1 per kg).
struct Case {
    Study study;
    std::vector<EmissionFactor> factors{factor("m", "material", "kg", 1.0), factor("e", "electricity-footprint", "kWh", 0.5),
                                        factor("w", "waste-treatment", "kg", 0.1)};

    Case() {
        study.id = "reading";
        study.title = {"读", "Reading"};
        study.method = "iso-14067-2018";
        study.place = "CN";
        study.period = Period{*parse_date("2025-01-01"), *parse_date("2025-12-31")};
        study.boundary.stages = {"raw-materials", "production"};
        Product product;
        product.id = "P";
        product.name = {"P", "P"};
        product.declared_unit = amount("1 台");
        product.mass = amount("10 kg");
        product.output = amount("100 台");
        study.products = {product};
        study.sources = {"study.yaml"};
    }
    [[nodiscard]] StudyResult compute() const {
        static const FactorLibrary library = FactorLibrary::packed({}).value();
        RunContext run;
        CalculationOptions options;
        options.pinned = factors;
        options.other_gwp_sets = false;
        Result<StudyResult> result = calculate(study, library, options, run);
        for (const Diagnostic& diagnostic : result.diagnostics())
            LCA_REQUIRE(diagnostic.severity != Severity::Error, diagnostic.code + " at " + diagnostic.place.part);
        return std::move(result).value();
    }
};

}  // namespace tanji::reading_testing
