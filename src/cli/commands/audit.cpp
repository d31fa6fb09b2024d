// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/commands/check_study.h"
#include "pipeline/audit_file.h"
#include "pipeline/audit_result.h"
#include "pipeline/check_supplier.h"
#include "pipeline/findings_text.h"

namespace tanji {
namespace {

struct Options {
    CheckOptions check;
    std::vector<std::string> off;
};

void print_findings_of(const std::vector<Finding>& findings, Console& console) {
    const FindingWords shown(console.words());
    for (const Finding& finding : findings) {
        console.print(console.rendered(shown.diagnostic(finding), console.terminal().colour_out) + "\n");
        if (const std::string effect = shown.effect(finding); !effect.empty()) console.print("  " + effect + "\n");
        if (const std::string clause = clause_behind(finding, console.words()); !clause.empty())
            console.print("  " + console.words().text("finding.clause", {{"clause", clause}}) + "\n");
    }
    if (!findings.empty()) console.print("\n");
}

void print_report(const AuditedReport& audited, Console& console) {
    print_findings_of(audited.findings, console);
    console.print(console.words().text("cli.audit.read", {{"rows", static_cast<std::int64_t>(audited.rows)},
                                                          {"figures", static_cast<std::int64_t>(audited.figures)}}) +
                  "\n");
    console.print(console.words().text("cli.audit.profile", {{"name", audited.profile},
                                                             {"how", std::string(audited.profile_given    ? "given"
                                                                                 : audited.method.empty() ? "usual"
                                                                                                          : "follows")}}) +
                  "\n");
    print_closing(audited.findings, console);
}

ExitCode judge_result(const ResultCheck& check, const CheckOptions& asked, Console& console) {
    const FindingWords shown(console.words());
    if (asked.json) {
        console.print(pretty_json(shown.node(check.findings, check.diagnostics, check.readable)) + "\n");
    } else {
        console.say(check.diagnostics);
        print_findings_of(check.findings, console);
        if (check.readable) {
            console.print(console.words().text("cli.audit.recomputed", {{"figures", static_cast<std::int64_t>(check.figures)}}) + "\n");
            print_closing(check.findings, console);
        }
    }
    return !check.readable || fails(check.findings, asked.fail_on) ? ExitCode::BadInput : ExitCode::Done;
}

ExitCode run(const Options& options, Session& session) {
    const CheckOptions& asked = options.check;
    if (is_study(asked.study) || check_supplier(asked.study)) return check_study(asked, session);
    if (const std::optional<ResultCheck> result = audit_result(asked.study)) return judge_result(*result, asked, session.console);
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const AuditedReport audited = audit_file(asked.study, *library, options.off, session.run, asked.profile);
    if (asked.json) {
        const FindingWords shown(session.console.words());
        session.console.print(pretty_json(shown.node(audited.findings, audited.diagnostics, audited.readable)) + "\n");
    } else {
        session.console.say(audited.diagnostics);
        if (audited.readable) print_report(audited, session.console);
    }
    if (!audited.readable || audited.diagnostics.has_errors()) {
        const auto& said = audited.diagnostics;  // READ-10: a program is missing, the file may be good
        const bool missing = std::any_of(said.begin(), said.end(), [](const Diagnostic& one) { return one.code == "READ-10"; });
        return missing ? ExitCode::Environment : ExitCode::BadInput;
    }
    return fails(audited.findings, asked.fail_on) ? ExitCode::BadInput : ExitCode::Done;
}

}  // namespace

Action declare_audit(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("FILE", Presence::Required, options->check.study);
    syntax.choice("--fail-on", {"error", "warning"}, options->check.fail_on);
    syntax.text("--profile", "NAME|FILE", options->check.profile);
    syntax.list("--without", "RULES", options->off);
    syntax.flag("--json", options->check.json);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
