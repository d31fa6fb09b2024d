// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/commands/check_study.h"
#include "pipeline/audit_file.h"
#include "pipeline/check_supplier.h"
#include "pipeline/findings_text.h"
#include "pipeline/judge.h"
#include "pipeline/workbench.h"

namespace tanji {
namespace {

using Options = CheckOptions;

std::size_t count(const std::vector<Finding>& findings, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [&](const Finding& one) { return one.severity == severity; }));
}

/// A supplier's file alone: what is wrong with it is the result.
ExitCode judge_supplier(const SupplierCheck& check, const Options& options, Console& console) {
    std::vector<Finding> findings;
    for (const Diagnostic& one : check.diagnostics) findings.push_back({one.code, one.severity, one.place, one.arguments});
    const bool readable = !check.diagnostics.has_errors();
    if (options.json) {
        console.print(pretty_json(FindingWords(console.words()).node({}, check.diagnostics, readable)) + "\n");
    } else {
        for (const Diagnostic& one : check.diagnostics) console.print(console.rendered(one, console.terminal().colour_out) + "\n");
        if (!check.diagnostics.empty()) console.print("\n");
        for (const SupplierLine& one : check.footprints)
            console.print(console.words().text("cli.check.supplier", {{"product", one.product},
                                                                      {"company", one.company},
                                                                      {"kg", one.excluding},
                                                                      {"per", one.per},
                                                                      {"from", one.from},
                                                                      {"until", one.until},
                                                                      {"id", one.id}}) +
                          "\n");
        print_closing(findings, {}, console);
    }
    const bool bad = !readable || (options.fail_on == "warning" && count(findings, Severity::Warning) > 0);
    return bad ? ExitCode::BadInput : ExitCode::Done;
}

}  // namespace

void print_findings(const std::vector<Finding>& findings, const AnsweredFindings& answered, bool clauses, Console& console) {
    const FindingWords shown(console.words());
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        console.print(console.rendered(shown.diagnostic(finding), console.terminal().colour_out) + "\n");
        if (const std::string effect = shown.effect(finding); !effect.empty()) console.print("  " + effect + "\n");
        if (const std::string clause = clauses ? clause_behind(finding, console.words()) : ""; !clause.empty())
            console.print("  " + console.words().text("finding.clause", {{"clause", clause}}) + "\n");
        if (const FindingAnswer* answer = answered.of(i)) console.print("  " + shown.answer(*answer) + "\n");
    }
    const std::string gone = shown.gone(answered);
    if (!findings.empty() || !gone.empty()) console.print("\n");
    if (!gone.empty()) console.print(gone + "\n");
}

void print_closing(const std::vector<Finding>& findings, const AnsweredFindings& answered, Console& console) {
    console.print(console.words().text("cli.check.closing",
                                       {{"n", static_cast<std::int64_t>(findings.size())},
                                        {"counts", console.counts(count(findings, Severity::Error), count(findings, Severity::Warning),
                                                                  count(findings, Severity::Note))}}) +
                  "\n");
    const auto settled = static_cast<std::int64_t>(findings.size() - open_findings(findings, answered).size());
    if (settled > 0) console.print(console.words().text("cli.check.settled", {{"n", settled}}) + "\n");
}

bool write_sarif(const CheckOptions& options, const std::vector<Finding>& findings, const AnsweredFindings& answered, Console& console) {
    if (options.sarif.empty()) return true;
    const Diagnostics failed = write_sarif_file(options.sarif, findings, answered, options.study, console.words());
    console.say(failed);
    return !failed.has_errors();
}

bool fails(const std::vector<Finding>& all, const AnsweredFindings& answered, const std::string& fail_on) {
    const std::vector<Finding> findings = open_findings(all, answered);
    const bool error = count(findings, Severity::Error) > 0, warning = count(findings, Severity::Warning) > 0;
    return (!fail_on.empty() && error) || (fail_on == "warning" && warning);
}

ExitCode check_study(const CheckOptions& options, Session& session) {
    if (const std::optional<SupplierCheck> supplier = check_supplier(options.study))
        return judge_supplier(*supplier, options, session.console);
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const Result<Profile> profile = find_profile(options.profile);
    if (!profile) {
        session.console.say(profile.diagnostics());
        return ExitCode::BadInput;
    }
    const LoadedStudy loaded = load_study(options.study, *library, session.run);
    const StudyOutcome outcome = run_loaded(loaded, *library, {}, session.run, {}, *profile);
    Diagnostics said = loaded.diagnostics;
    said.append(outcome.diagnostics);
    said.append(check_evidence_of(loaded, session.run));
    const AnsweredFindings answered = answers_of(options.study, outcome.findings, said);
    const FindingWords shown(session.console.words());
    if (options.json) {
        session.console.print(pretty_json(shown.node(outcome.findings, said, outcome.result.has_value(), answered)) + "\n");
    } else {
        session.console.say(said);
        session.console.close(outcome.result ? "" : "cli.closing.nothing-computed");
        if (loaded.complete) {  // what cannot be read is not judged
            print_findings(outcome.findings, answered, false, session.console);
            print_closing(outcome.findings, answered, session.console);
        }
    }
    if (!write_sarif(options, outcome.findings, answered, session.console)) return ExitCode::Environment;
    if (!outcome.result || said.has_errors()) return ExitCode::BadInput;
    return fails(outcome.findings, answered, options.fail_on) ? ExitCode::BadInput : ExitCode::Done;
}

Action declare_check(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("STUDY", Presence::Required, options->study);
    syntax.choice("--fail-on", {"error", "warning"}, options->fail_on);
    syntax.text("--profile", "NAME|FILE", options->profile);
    syntax.text("--sarif", "FILE", options->sarif);
    syntax.flag("--json", options->json);
    return [options](Session& session) { return check_study(*options, session); };
}

}  // namespace tanji
