// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/calc_view.h"
#include "cli/commands.h"
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
    const StudyOutcome outcome = run_loaded(loaded, *library, calculation, session.run);
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
    session.console.close();
    return ExitCode::Done;
}

}  // namespace

Action declare_calc(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("STUDY", Presence::Required, options->study);
    syntax.text("--variant", "ID", options->variant);
    syntax.positive("--unit", "N", options->units);
    syntax.flag("--json", options->json);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
