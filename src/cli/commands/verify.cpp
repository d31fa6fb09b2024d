// SPDX-License-Identifier: Apache-2.0
#include "pipeline/verify.h"

#include <memory>

#include "cli/commands.h"

namespace tanji {
namespace {

struct Options {
    std::string file;
    std::string form;
    std::string out;
    bool new_form = false;
};

void print_files(const WrittenOutputs& written, Console& console) {
    console.say(written.diagnostics);
    for (const auto& file : written.files) console.print(file.string() + "\n");
    console.close(written.files.empty() ? "cli.closing.nothing-written" : "");
}

ExitCode run(const Options& options, Session& session) {
    Console& console = session.console;
    if (options.out.empty() && !options.new_form) {
        console.say({"CLI-75", Severity::Error, {}, {}, {}, {}});
        return ExitCode::WrongUsage;
    }
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const VerifyRequest request{options.file, options.form, options.out, console.language()};
    if (options.new_form) {
        const WrittenOutputs written = new_verification_form(request, *library, session.run);
        print_files(written, console);
        return written.files.empty() ? ExitCode::BadInput : ExitCode::Done;
    }
    const VerifyOutcome outcome = verify(request, *library, session.run);
    print_files(outcome.written, console);
    if (outcome.refused) return ExitCode::BadInput;
    console.print(console.words().text("cli.verify.opinion", {{"opinion", WordKey{"outputs.opinion." + outcome.opinion}}}) + "\n");
    const bool good = !outcome.written.diagnostics.has_errors() && !outcome.written.converter_missing;
    return good ? ExitCode::Done : ExitCode::Environment;
}

}  // namespace

Action declare_verify(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("FILE", Presence::Required, options->file);
    syntax.text("-o,--out", "OUT", options->out);
    syntax.text("--form", "FILE", options->form);
    syntax.flag("--new-form", options->new_form);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
