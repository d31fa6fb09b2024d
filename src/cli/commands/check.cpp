// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "pipeline/findings_text.h"
#include "pipeline/workbench.h"

namespace tanji {
namespace {

struct Options {
    std::string study;
    std::string fail_on;
    bool json = false;
};

std::size_t count(const std::vector<Finding>& findings, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [&](const Finding& one) { return one.severity == severity; }));
}

void print_findings(const std::vector<Finding>& findings, const FindingWords& shown, Console& console) {
    for (const Finding& finding : findings) {
        console.print(console.rendered(shown.diagnostic(finding), console.terminal().colour_out) + "\n");
        if (const std::string effect = shown.effect(finding); !effect.empty()) console.print("  " + effect + "\n");
    }
    if (!findings.empty()) console.print("\n");
    console.print(console.words().text("cli.check.closing",
                                       {{"n", static_cast<std::int64_t>(findings.size())},
                                        {"counts", console.counts(count(findings, Severity::Error), count(findings, Severity::Warning),
                                                                  count(findings, Severity::Note))}}) +
                  "\n");
}

ExitCode run(const Options& options, Session& session) {
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const LoadedStudy loaded = load_study(options.study, *library, session.run);
    const StudyOutcome outcome = run_loaded(loaded, *library, {}, session.run);
    Diagnostics said = loaded.diagnostics;
    said.append(outcome.diagnostics);
    said.append(check_evidence_of(loaded, session.run));
    const FindingWords shown(session.console.words());
    if (options.json) {
        session.console.print(pretty_json(shown.node(outcome.findings, said, outcome.result.has_value())) + "\n");
    } else {
        session.console.say(said);
        session.console.close(outcome.result ? "" : "cli.closing.nothing-computed");
        if (loaded.complete) print_findings(outcome.findings, shown, session.console);  // what cannot be read is not judged
    }
    if (!outcome.result || said.has_errors()) return ExitCode::BadInput;
    const bool error = count(outcome.findings, Severity::Error) > 0, warning = count(outcome.findings, Severity::Warning) > 0;
    const bool fails = (!options.fail_on.empty() && error) || (options.fail_on == "warning" && warning);
    return fails ? ExitCode::BadInput : ExitCode::Done;
}

}  // namespace

Action declare_check(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("STUDY", Presence::Required, options->study);
    syntax.choice("--fail-on", {"error", "warning"}, options->fail_on);
    syntax.flag("--json", options->json);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
