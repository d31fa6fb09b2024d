// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/commands.h"
#include "pipeline/new_study.h"

namespace tanji {
namespace {

struct Options {
    std::string folder;
    std::string name;
};

ExitCode run(const Options& options, Session& session) {
    Console& console = session.console;
    const NewStudy made = new_study(options.folder, options.name);
    console.say(made.diagnostics);
    if (made.diagnostics.has_errors()) {
        console.close("cli.closing.nothing-written");
        return made.not_written ? ExitCode::Environment : ExitCode::BadInput;
    }
    for (const auto& file : made.files) console.print(file.string() + "\n");
    console.print("\n" + console.words().text("cli.new.next", {{"folder", options.folder}}) + "\n");
    return ExitCode::Done;
}

}  // namespace

Action declare_new(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("DIR", Presence::Required, options->folder);
    syntax.text("--name", "NAME", options->name);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
