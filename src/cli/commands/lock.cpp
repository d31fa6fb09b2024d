// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/commands.h"
#include "pipeline/lock_study.h"
#include "pipeline/workbench.h"

namespace tanji {
namespace {

struct Options {
    std::string study;
    bool update = false;
};

ExitCode run(const Options& options, Session& session) {
    Console& console = session.console;
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const LoadedStudy loaded = load_study(options.study, *library, session.run);
    console.say(loaded.diagnostics);
    if (!loaded.complete) {
        console.close("cli.closing.nothing-written");
        return ExitCode::BadInput;
    }
    const LockOutcome locked = lock_study(loaded, *library, options.update);
    console.say(locked.diagnostics);
    if (locked.diagnostics.has_errors()) {
        console.close("cli.closing.nothing-written");
        return locked.not_written ? ExitCode::Environment : ExitCode::BadInput;
    }
    const Words& words = console.words();
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    console.print(words.text("cli.lock.written", {{"file", locked.file.string()}, {"n", number(locked.factors)}}) + "\n");
    if (!locked.kept.empty()) console.print(words.text("cli.lock.kept", {{"n", number(locked.kept.size())}, {"ids", locked.kept}}) + "\n");
    if (!locked.renewed.empty())
        console.print(words.text("cli.lock.renewed", {{"n", number(locked.renewed.size())}, {"ids", locked.renewed}}) + "\n");
    console.close();
    return ExitCode::Done;
}

}  // namespace

Action declare_lock(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("STUDY", Presence::Required, options->study);
    syntax.flag("--update", options->update);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
