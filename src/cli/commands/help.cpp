// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"

#include <algorithm>
#include <memory>

#include "support/text.h"

namespace tanji {
namespace {

ExitCode run(const std::vector<std::string>& topic, Session& session) {
    if (topic.empty()) {
        session.console.print(program_help(session.console));
        return ExitCode::Done;
    }
    std::string name;
    for (const std::string& word : topic) name += (name.empty() ? "" : " ") + word;
    std::vector<std::string> names;
    for (const Command& command : commands()) {
        if (command.name == name) {
            session.console.print(command_help(command, session.console));
            return ExitCode::Done;
        }
        names.emplace_back(command.name);
    }
    session.console.say(
        {"CLI-02", Severity::Error, {}, {{"found", name}, {"near", nearest(name, names)}, {"expected", TextList(names)}}, {}, {}});
    return ExitCode::WrongUsage;
}

}  // namespace

Action declare_help(Syntax& syntax) {
    const auto topic = std::make_shared<std::vector<std::string>>();
    syntax.arguments("COMMAND", Presence::Optional, *topic);
    return [topic](Session& session) { return run(*topic, session); };
}

}  // namespace tanji
