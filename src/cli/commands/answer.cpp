// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "pipeline/findings_text.h"
#include "pipeline/judge.h"
#include "support/text.h"

namespace tanji {
namespace {

struct Options {
    std::string file;
    std::string finding;
    std::string as;
    std::string by;
    std::string why;
    std::string on;
};

/// Every finding with its key, and what was answered.
void list_findings(const Judged& judged, Console& console) {
    const FindingWords shown(console.words());
    for (std::size_t i = 0; i < judged.findings.size(); ++i) {
        console.print(console.paint(Colour::Strong, judged.answered.keys[i]) + "\n");
        console.print("  " + console.rendered(shown.diagnostic(judged.findings[i]), console.terminal().colour_out) + "\n");
        if (const FindingAnswer* answer = judged.answered.of(i)) console.print("  " + shown.answer(*answer) + "\n");
    }
    if (const std::string gone = shown.gone(judged.answered); !gone.empty()) console.print("\n" + gone);
    if (judged.findings.empty()) console.print(console.words().text("cli.answer.none") + "\n");
}

/// The finding of a key; a rule will do where it speaks once.
std::optional<std::size_t> find(const Judged& judged, const std::string& key) {
    const auto& keys = judged.answered.keys;
    const auto at = std::find(keys.begin(), keys.end(), key);
    if (at != keys.end()) return static_cast<std::size_t>(at - keys.begin());
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < judged.findings.size(); ++i) {
        if (judged.findings[i].rule != key) continue;
        if (only) return std::nullopt;
        only = i;
    }
    return only;
}

ExitCode run(const Options& options, Session& session) {
    Console& console = session.console;
    if (!options.finding.empty()) {
        for (const auto& [name, value] : {std::pair{"--as", &options.as}, std::pair{"--by", &options.by}})
            if (value->empty()) console.say({"CLI-72", Severity::Error, {}, {{"option", std::string(name)}}, {}, {}});
        if (options.as == "justified" && options.why.empty())
            console.say({"CLI-72", Severity::Error, {}, {{"option", std::string("--why")}}, {}, {}});
        if (options.as.empty() || options.by.empty() || (options.as == "justified" && options.why.empty())) return ExitCode::WrongUsage;
    }
    const std::optional<Date> on =
        options.on.empty() ? std::optional(Date{std::chrono::year_month_day{session.run.today}}) : parse_date(options.on);
    if (!on) {
        console.say({"CLI-73", Severity::Error, {}, {{"found", options.on}}, {}, {}});
        return ExitCode::WrongUsage;
    }
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const Judged judged = judge(options.file, *library, session.run);
    console.say(judged.diagnostics);
    if (!judged.readable || judged.diagnostics.has_errors()) return ExitCode::BadInput;
    if (options.finding.empty()) {
        list_findings(judged, console);
        return ExitCode::Done;
    }
    const std::optional<std::size_t> finding = find(judged, options.finding);
    if (!finding) {
        console.say({"CLI-74",
                     Severity::Error,
                     {},
                     {{"found", options.finding}, {"near", nearest(options.finding, judged.answered.keys)}, {"file", options.file}},
                     {},
                     {}});
        return ExitCode::BadInput;
    }
    FindingAnswer answer;
    answer.kind = answer_kind_from(options.as).value_or(AnswerKind::Accepted);
    answer.by = options.by;
    answer.why = options.why;
    answer.on = *on;
    const Diagnostics failed = keep_answer(options.file, judged, *finding, std::move(answer), console.words());
    console.say(failed);
    if (failed.has_errors()) return ExitCode::Environment;
    console.print(console.words().text("cli.answer.kept", {{"finding", judged.answered.keys[*finding]}, {"file", kept_in(options.file)}}) +
                  "\n");
    return ExitCode::Done;
}

}  // namespace

Action declare_answer(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("FILE", Presence::Required, options->file);
    syntax.argument("FINDING", Presence::Optional, options->finding);
    syntax.choice("--as", {"accepted", "corrected", "justified"}, options->as);
    syntax.text("--by", "NAME", options->by);
    syntax.text("--why", "TEXT", options->why);
    syntax.text("--on", "DATE", options->on);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
