// SPDX-License-Identifier: Apache-2.0
// Studies for the tests of the lowerings, written as JSON, and what comes of them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/calculate.h"
#include "model/study_node.h"
#include "support/node_json.h"

namespace tanji::lowering_testing {

inline const FactorLibrary& library() {
    static const FactorLibrary packed = FactorLibrary::packed({}).value();
    return packed;
}

/// A factor made up for tests: kg CO2 per unit.
inline EmissionFactor made_up(const std::string& id, const std::string& kind, const std::string& unit, double kg) {
    EmissionFactor factor;
    factor.id = id;
    factor.kind = kind;
    factor.reference = parse_unit(unit, {}).value();
    factor.terms = {{{"CO2", Category::Fossil, Origin::None}, kg, id, "", ""}};
    return factor;
}

/// One product of 1 piece, 1000 of them in 2025; `rest` holds further keys of the study.
inline std::string study_text(const std::string& rest, const std::string& activities) {
    return R"({"tanji": "study/1", "study": "t", "title": "t", "method": "iso-14067-2018", "period": "2025-01-01/2025-12-31", "place": "CN",
        "boundary": {"type": "partial", "stages": ["raw-materials", "inbound", "production", "use", "end-of-life"]},
        "products": [{"id": "P", "name": "p", "declared_unit": "1 piece", "mass": "2 kg", "output": "1000 piece"}],
        "activities": [)" +
           activities + "]" + (rest.empty() ? "" : ", " + rest) + "}";
}

struct Outcome {
    std::optional<StudyResult> result;
    Diagnostics diagnostics;

    /// Errors by their codes, sorted; warnings likewise.
    [[nodiscard]] std::vector<std::string> codes(Severity severity = Severity::Error) const {
        std::vector<std::string> found;
        for (const Diagnostic& diagnostic : diagnostics)
            if (diagnostic.severity == severity) found.push_back(diagnostic.code);
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }
    [[nodiscard]] const VariantResult& variant(const std::string& id) const {
        for (const VariantResult& each : result->variants)
            if (each.id == id) return each;
        return result->base();
    }
    [[nodiscard]] double total(const std::string& id = "base", std::size_t product = 0) const {
        return variant(id).products.at(product).total;
    }
    /// kg CO2e of the exchange of that id in the base.
    [[nodiscard]] double line(const std::string& exchange, std::size_t product = 0) const {
        const VariantResult& base = result->base();
        double sum = 0.0;
        for (const Line& each : base.inventory->lines)
            if (exchange_of(*base.lowered, each).id == exchange && line_counts(base.products[product], each))
                sum += line_amount(base, base.products[product], each).kg_co2e;
        return sum;
    }
    [[nodiscard]] bool has(const std::string& exchange) const {
        for (const Activity& activity : result->base().lowered->activities)
            for (const auto* exchanges : {&activity.inputs, &activity.outputs})
                for (const Exchange& each : *exchanges)
                    if (each.id == exchange) return true;
        return false;
    }
};

inline Outcome compute(const std::string& text, const std::vector<EmissionFactor>& own = {}) {
    Outcome outcome;
    const Result<Node> node = read_json(text, "study.json");
    outcome.diagnostics.append(node.diagnostics());
    if (!node) return outcome;
    Study study = study_from_node(node.value(), "study.json", outcome.diagnostics);
    link_study(study, !outcome.diagnostics.has_errors(), outcome.diagnostics);
    if (outcome.diagnostics.has_errors()) return outcome;
    RunContext run;
    CalculationOptions options;
    options.pinned = own;
    const Result<StudyResult> result = calculate(study, library(), options, run);
    outcome.diagnostics.append(result.diagnostics());
    if (result) outcome.result = result.value();
    return outcome;
}

using Codes = std::vector<std::string>;

}  // namespace tanji::lowering_testing
