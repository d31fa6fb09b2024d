// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/update_view.h"

namespace tanji {
namespace {

struct Options {
    std::string pack;
    std::vector<std::string> studies;
    bool apply = false;
    bool json = false;
};

/// Writes study.lock where nothing is left to decide; says so where something is.
ExitCode apply(const StudyUpdate& update, bool& applied, Session& session) {
    applied = false;
    if (!update.computed) return ExitCode::Done;
    if (!update.can_apply()) {
        session.console.say({"UPD-09", Severity::Error, {.file = update.file.generic_string()}, {}, {}, {}});
        return ExitCode::BadInput;
    }
    const Diagnostics written = apply_update(update);
    session.console.say(written);
    applied = !written.has_errors();
    return applied ? ExitCode::Done : ExitCode::Environment;
}

ExitCode run(const Options& options, Session& session) {
    Console& console = session.console;
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const Result<PackRelease> release = read_pack_release(options.pack, *library);
    Diagnostics wrong = release.diagnostics();
    const auto studies = find_studies(options.studies, wrong);
    console.say(wrong);
    if (!release || wrong.has_errors()) {
        console.close("cli.closing.nothing-computed");
        return ExitCode::BadInput;
    }
    ExitCode code = ExitCode::Done;
    Node list = Node::sequence();
    bool first = true;
    for (const auto& study : studies) {
        const StudyUpdate update = compare_with_release(study, *library, *release, session.run);
        console.say(update.diagnostics);
        if (!update.computed) code = std::max(code, ExitCode::BadInput);
        bool applied = false;
        const ExitCode written = options.apply ? apply(update, applied, session) : ExitCode::Done;
        code = std::max(code, written);
        if (options.json) {
            list.items.push_back(update_node(update, applied, console.words()));
        } else if (update.computed) {
            console.print((first ? "" : "\n") + update_view(update, console));
            if (applied)
                console.print(console.words().text("cli.update.applied", {{"n", static_cast<std::int64_t>(update.lock.factors.size())}}) +
                              "\n");
            first = false;
        }
    }
    if (options.json)
        console.print(pretty_json(Node::map({{"tanji", Node::string("factor-update/1")}, {"studies", std::move(list)}})) + "\n");
    console.close(options.apply ? "" : "cli.update.nothing-changed");
    return code;
}

}  // namespace

Action declare_factors_update(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("PACK", Presence::Required, options->pack);
    syntax.arguments("STUDIES", Presence::Optional, options->studies);
    syntax.flag("--apply", options->apply);
    syntax.flag("--json", options->json);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
