// SPDX-License-Identifier: Apache-2.0
#include "cli/program.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <exception>
#include <string_view>
#include <thread>

#include "cli/commands.h"
#include "cli/help.h"
#include "support/require.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {
namespace {

/// The command's words cut out of the line, and what is left.
struct Cut {
    std::string command;  // "factors search"; empty when there is none
    std::string unknown;  // the word that is no command
    std::vector<std::string> rest;
};

const Command* find_command(std::string_view name) {
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command& command) { return command.name == name; });
    return found == all.end() ? nullptr : &*found;
}

bool is_group(std::string_view name) {
    const Command* command = find_command(name);
    return command != nullptr && command->declare == nullptr;
}

/// Global options may stand before the command; those with a value must not lend it as the command's name.
bool takes_next_word(std::string_view word) { return word == "--lang" || word == "--data" || word == "--packs" || word == "--threads"; }

Cut cut(const std::vector<std::string>& arguments) {
    Cut cut;
    bool wanted = true;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        const std::string& word = arguments[index];
        if (!wanted || word.starts_with("-")) {
            cut.rest.push_back(word);
            if (wanted && takes_next_word(word) && index + 1 < arguments.size()) cut.rest.push_back(arguments[++index]);
            continue;
        }
        const std::string name = cut.command.empty() ? word : cut.command + " " + word;
        if (find_command(name) == nullptr) {
            cut.unknown = word;
            return cut;
        }
        cut.command = name;
        wanted = is_group(name);
    }
    return cut;
}

/// The language of usage errors, before the line is understood.
Language language_asked(const std::vector<std::string>& arguments, const Terminal& terminal) {
    Language language = language_of(terminal);
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        std::string_view value;
        if (arguments[index] == "--lang" && index + 1 < arguments.size()) value = arguments[index + 1];
        if (arguments[index].starts_with("--lang=")) value = std::string_view(arguments[index]).substr(7);
        if (const std::optional<Language> found = language_from_tag(value)) language = *found;
    }
    return language;
}

void declare_global(Syntax& syntax, GlobalOptions& global) {
    syntax.choice("--lang", {"zh", "zh-CN", "en"}, global.language);
    syntax.text("--data", "DIR", global.data);
    syntax.list("--packs", "PACK,...", global.packs);
    syntax.count("--threads", "N", 1, global.threads);
    syntax.flag("-h,--help", global.help);
    syntax.flag("--version", global.version);
}

Diagnostics unknown_command(const Cut& line) {
    std::vector<std::string> names;
    const std::string prefix = line.command.empty() ? "" : line.command + " ";
    for (const Command& command : commands())
        if (command.name.starts_with(prefix) && command.name.find(' ', prefix.size()) == std::string_view::npos)
            names.emplace_back(command.name.substr(prefix.size()));
    Diagnostics diagnostics;
    diagnostics.error("CLI-02", {},
                      {{"found", prefix + line.unknown}, {"near", nearest(line.unknown, names)}, {"expected", TextList(names)}});
    return diagnostics;
}

/// Cuts the rest of the line into options and arguments; what CLI11 has to say becomes a diagnostic of ours.
Diagnostics parse(CLI::App& app, std::vector<std::string> words, const Syntax& syntax, const Syntax& global) {
    Diagnostics diagnostics;
    std::vector<std::string> known = syntax.option_names();
    for (std::string& name : global.option_names()) known.push_back(std::move(name));
    try {
        std::reverse(words.begin(), words.end());  // as the parser takes them
        app.parse(words);
        for (const std::string& extra : app.remaining(true)) {
            const std::string name = extra.substr(0, extra.find('='));
            if (extra.starts_with("-") && extra.size() > 1)
                diagnostics.error("CLI-03", {}, {{"found", name}, {"command", syntax.command()}, {"near", nearest(name, known)}});
            else
                diagnostics.error("CLI-08", {}, {{"found", extra}, {"command", syntax.command()}});
        }
    } catch (const CLI::ParseError& error) {
        // "--lang: 1 required TEXT missing": all that is left for the parser to refuse is an option without its value, or a flag with one.
        const std::string said = error.what();
        diagnostics.error("CLI-04", {}, {{"option", said.substr(0, said.find_first_of(": "))}});
    }
    return diagnostics;
}

ExitCode wrong_usage(Console& console, const Diagnostics& diagnostics) {
    console.say(diagnostics);
    return ExitCode::WrongUsage;
}

ExitCode run_command(const Command& command, const Cut& line, Console& console) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    GlobalOptions options;
    Syntax syntax(app, std::string(command.name));
    Syntax global(app, std::string(command.name));
    const Action action = command.declare == nullptr ? Action{} : command.declare(syntax);
    declare_global(global, options);

    Diagnostics diagnostics = parse(app, line.rest, syntax, global);
    if (options.help) {
        console.print(command_help(command, console));
        return ExitCode::Done;
    }
    if (!diagnostics.has_errors()) {
        global.read(diagnostics);
        syntax.read(diagnostics);
    }
    if (diagnostics.has_errors()) return wrong_usage(console, diagnostics);
    if (!action) {
        diagnostics.error("CLI-01", {});
        return wrong_usage(console, diagnostics);
    }
    Session session{console, options, {}};
    session.run.threads = options.threads ? static_cast<unsigned>(*options.threads) : std::max(1U, std::thread::hardware_concurrency());
    session.run.today = current_day();
    return action(session);
}

/// `tanji`, `tanji --help`, `tanji --version`: a line without a command.
ExitCode run_alone(const Cut& line, Console& console) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    GlobalOptions options;
    Syntax none(app, "");
    Syntax global(app, "");
    declare_global(global, options);
    Diagnostics diagnostics = parse(app, line.rest, none, global);
    if (!diagnostics.has_errors()) global.read(diagnostics);
    if (diagnostics.has_errors()) return wrong_usage(console, diagnostics);
    if (options.version) {
        console.print("tanji " + std::string(version()) + "\n");
        return ExitCode::Done;
    }
    if (options.help) {
        console.print(program_help(console));
        return ExitCode::Done;
    }
    diagnostics.error("CLI-01", {});
    return wrong_usage(console, diagnostics);
}

}  // namespace

ExitCode run_program(const std::vector<std::string>& arguments, Terminal& terminal) {
    Console console(terminal, language_asked(arguments, terminal));
    try {
        const Cut line = cut(arguments);
        if (!line.unknown.empty()) return wrong_usage(console, unknown_command(line));
        return line.command.empty() ? run_alone(line, console) : run_command(*find_command(line.command), line, console);
    } catch (const LogicFault& fault) {
        console.say({"CLI-91", Severity::Error, {}, {{"what", std::string(fault.what())}}, {}, {}});
    } catch (const std::bad_alloc&) {
        console.say({"CLI-92", Severity::Error, {}, {}, {}, {}});
    } catch (const std::exception& fault) {
        console.say({"CLI-93", Severity::Error, {}, {{"what", std::string(fault.what())}}, {}, {}});
    }
    return ExitCode::Environment;
}

}  // namespace tanji
