// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "pipeline/judge.h"
#include "pipeline/workbench.h"
#include "pipeline/write_reports.h"
#include "support/text.h"

namespace tanji {
namespace {

struct Options {
    std::string study;
    std::string out;
    std::vector<std::string> formats;
    bool no_pdf = false;
};

/// The formats that are asked for; an unknown one is said.
std::vector<std::string> formats_of(const Options& options, Console& console, bool& known) {
    const std::vector<std::string> all = report_formats();
    for (const std::string& format : options.formats)
        if (std::find(all.begin(), all.end(), format) == all.end()) {
            known = false;
            console.say(
                {"CLI-07",
                 Severity::Error,
                 {},
                 {{"found", format}, {"option", std::string("--format")}, {"expected", TextList(all)}, {"near", nearest(format, all)}},
                 {},
                 {}});
        }
    std::vector<std::string> formats = options.formats.empty() ? ReportRequest{}.formats : options.formats;
    if (options.no_pdf) std::erase(formats, "pdf");
    return formats;
}

ExitCode run(const Options& options, Session& session) {
    Console& console = session.console;
    ReportRequest request{options.out, console.language(), {}};
    bool known = true;
    request.formats = formats_of(options, console, known);
    if (!known) return ExitCode::WrongUsage;
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const LoadedStudy loaded = load_study(options.study, *library, session.run);
    const StudyOutcome outcome = run_loaded(loaded, *library, {}, session.run);
    console.say(loaded.diagnostics);
    console.say(outcome.diagnostics);
    if (!outcome.result) {
        console.close("cli.closing.nothing-written");
        return ExitCode::BadInput;
    }
    request.pinned = loaded.pinned;
    Diagnostics said;
    request.answered = answers_of(options.study, outcome.findings, said);
    console.say(said);
    const WrittenReports written =
        write_reports(loaded.study, loaded.suppliers.empty() ? *library : library->with(loaded.suppliers), outcome, request, session.run);
    console.say(written.diagnostics);
    for (const auto& file : written.files) console.print(file.string() + "\n");
    console.close(written.files.empty() ? "cli.closing.nothing-written" : "");
    return written.diagnostics.has_errors() || written.converter_missing ? ExitCode::Environment : ExitCode::Done;
}

}  // namespace

Action declare_report(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("STUDY", Presence::Required, options->study);
    syntax.text("-o,--out", "OUT", options->out, Presence::Required);
    syntax.list("--format", "FORMAT,...", options->formats);
    syntax.flag("--no-pdf", options->no_pdf);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
