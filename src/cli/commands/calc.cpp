// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/calc_view.h"
#include "cli/commands.h"
#include "cli/uncertainty_view.h"
#include "pipeline/result_text.h"
#include "pipeline/workbench.h"
#include "support/text.h"

namespace tanji {
namespace {

struct Options {
    std::string study;
    std::string variant = std::string(kBaseVariant);
    std::optional<double> units;
    bool json = false;
    bool uncertainty = false;
    std::optional<std::size_t> runs;
    std::optional<std::size_t> seed;

    /// Runs or a seed ask for it, too.
    [[nodiscard]] std::optional<UncertaintyOptions> uncertainty_options() const {
        if (!uncertainty && !runs && !seed) return std::nullopt;
        UncertaintyOptions wanted;
        wanted.variant = variant;
        if (runs) wanted.runs = *runs;
        if (seed) wanted.seed = *seed;
        return wanted;
    }
};

Diagnostic unknown_variant(const std::string& asked, const StudyResult& result) {
    std::vector<std::string> known;
    for (const VariantResult& variant : result.variants) known.push_back(variant.id);
    return {"CLI-16", Severity::Error, {}, {{"found", asked}, {"near", nearest(asked, known)}, {"expected", TextList(known)}}, {}, {}};
}

ExitCode run(const Options& options, Session& session) {
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const LoadedStudy loaded = load_study(options.study, *library, session.run);
    CalculationOptions calculation;
    calculation.functional_units = options.units.value_or(1.0);
    const StudyOutcome outcome = run_loaded(loaded, *library, calculation, session.run, options.uncertainty_options());
    session.console.say(loaded.diagnostics);
    session.console.say(outcome.diagnostics);
    if (!outcome.result) {
        session.console.close("cli.closing.nothing-computed");
        return ExitCode::BadInput;
    }
    const auto& variants = outcome.result->variants;
    if (std::none_of(variants.begin(), variants.end(), [&](const VariantResult& one) { return one.id == options.variant; })) {
        session.console.say(unknown_variant(options.variant, *outcome.result));
        return ExitCode::WrongUsage;
    }
    if (options.json)
        session.console.print(result_text(loaded.study, *library, outcome) + "\n");
    else
        session.console.print(calc_view(overview_of(loaded.study, *outcome.result, *library, options.variant, calculation.functional_units),
                                        outcome.findings, session.console));
    if (!options.json && outcome.uncertainty) session.console.print(uncertainty_view(loaded.study, outcome, session.console));
    session.console.close();
    return ExitCode::Done;
}

}  // namespace

Action declare_calc(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("STUDY", Presence::Required, options->study);
    syntax.text("--variant", "ID", options->variant);
    syntax.positive("--unit", "N", options->units);
    syntax.flag("--uncertainty", options->uncertainty);
    syntax.count("--runs", "N", 100, options->runs);
    syntax.count("--seed", "N", 0, options->seed);
    syntax.flag("--json", options->json);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
