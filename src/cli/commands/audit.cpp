// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/commands/check_study.h"
#include "pipeline/audit_file.h"
#include "pipeline/audit_outputs.h"
#include "pipeline/audit_result.h"
#include "pipeline/check_supplier.h"
#include "pipeline/findings_text.h"

namespace tanji {
namespace {

struct Options {
    CheckOptions check;
    std::vector<std::string> off;
    std::string out;
    std::string comments;
};

void print_report(const AuditedReport& audited, Console& console) {
    print_findings(audited.findings, audited.answered, true, console);
    console.print(console.words().text("cli.audit.read", {{"rows", static_cast<std::int64_t>(audited.rows)},
                                                          {"figures", static_cast<std::int64_t>(audited.figures)}}) +
                  "\n");
    console.print(console.words().text("cli.audit.profile", {{"name", audited.profile},
                                                             {"how", std::string(audited.profile_given    ? "given"
                                                                                 : audited.method.empty() ? "usual"
                                                                                                          : "follows")}}) +
                  "\n");
    print_closing(audited.findings, audited.answered, console);
}

/// Says what was written and what was not, and whose fault it is.
ExitCode told(const WrittenOutputs& written, const Options& options, Console& console) {
    console.say(written.diagnostics);
    for (const auto& file : written.files)
        if (!options.check.json) console.print(file.string() + "\n");
    const auto& said = written.diagnostics;
    const bool no_place = std::any_of(said.begin(), said.end(), [](const Diagnostic& one) { return one.code.starts_with("NOTE-"); });
    if (no_place) return ExitCode::BadInput;
    return said.has_errors() || written.converter_missing ? ExitCode::Environment : ExitCode::Done;
}

/// The audit report and the copy with comments, as far as they are asked for; the first failure counts.
ExitCode write_outputs(const Options& options, const AuditedReport& audited, const FactorLibrary& library, Session& session) {
    Console& console = session.console;
    ExitCode code = write_sarif(options.check, audited.findings, audited.answered, console) ? ExitCode::Done : ExitCode::Environment;
    const auto add = [&](const WrittenOutputs& written) {
        const ExitCode own = told(written, options, console);
        if (code == ExitCode::Done) code = own;
    };
    if (!options.out.empty()) add(write_audit_report(audited, library, options.out, console.language(), session.run));
    if (!options.comments.empty()) add(write_commented(audited, options.check.study, options.comments, console.words(), session.run));
    return code;
}

ExitCode judge_result(const ResultCheck& check, const CheckOptions& asked, Console& console) {
    const FindingWords shown(console.words());
    if (asked.json) {
        console.print(pretty_json(shown.node(check.findings, check.diagnostics, check.readable, {})) + "\n");
    } else {
        console.say(check.diagnostics);
        print_findings(check.findings, {}, true, console);
        if (check.readable) {
            console.print(console.words().text("cli.audit.recomputed", {{"figures", static_cast<std::int64_t>(check.figures)}}) + "\n");
            print_closing(check.findings, {}, console);
        }
    }
    return !check.readable || fails(check.findings, {}, asked.fail_on) ? ExitCode::BadInput : ExitCode::Done;
}

ExitCode run(const Options& options, Session& session) {
    const CheckOptions& asked = options.check;
    if (is_study(asked.study) || check_supplier(asked.study)) {
        if (options.out.empty() && options.comments.empty()) return check_study(asked, session);
        session.console.say({"CLI-71", Severity::Error, {}, {{"study", asked.study}}, {}, {}});
        return ExitCode::WrongUsage;
    }
    if (const std::optional<ResultCheck> result = audit_result(asked.study)) return judge_result(*result, asked, session.console);
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const AuditedReport audited = audit_file(asked.study, *library, options.off, session.run, asked.profile);
    if (asked.json) {
        const FindingWords shown(session.console.words());
        session.console.print(pretty_json(shown.node(audited.findings, audited.diagnostics, audited.readable, audited.answered)) + "\n");
    } else {
        session.console.say(audited.diagnostics);
        if (audited.readable) print_report(audited, session.console);
    }
    const ExitCode written = audited.readable ? write_outputs(options, audited, *library, session) : ExitCode::Done;
    if (!audited.readable || audited.diagnostics.has_errors()) {
        const auto& said = audited.diagnostics;  // READ-10: a program is missing, the file may be good
        const bool missing = std::any_of(said.begin(), said.end(), [](const Diagnostic& one) { return one.code == "READ-10"; });
        return missing ? ExitCode::Environment : ExitCode::BadInput;
    }
    if (written != ExitCode::Done) return written;
    return fails(audited.findings, audited.answered, asked.fail_on) ? ExitCode::BadInput : ExitCode::Done;
}

}  // namespace

Action declare_audit(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("FILE", Presence::Required, options->check.study);
    syntax.text("-o,--out", "OUT", options->out);
    syntax.text("--comments", "FILE", options->comments);
    syntax.text("--sarif", "FILE", options->check.sarif);
    syntax.choice("--fail-on", {"error", "warning"}, options->check.fail_on);
    syntax.text("--profile", "NAME|FILE", options->check.profile);
    syntax.list("--without", "RULES", options->off);
    syntax.flag("--json", options->check.json);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
