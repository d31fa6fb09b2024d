// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "cli/layout.h"
#include "support/text.h"

namespace tanji {
namespace {

constexpr std::size_t kWidth = 100;

struct Line {
    std::string left;
    std::string right;
};

std::string word_key(std::string name) {
    std::replace(name.begin(), name.end(), ' ', '.');
    return name;
}

/// Two columns, the right one wrapped.
std::string columns(const std::vector<Line>& lines) {
    std::size_t left = 0;
    for (const Line& line : lines) left = std::max(left, display_width(line.left));
    left = std::min<std::size_t>(left, 30);
    std::string out;
    for (const Line& line : lines) {
        const std::string indent(left + 4, ' ');
        out += "  " + pad_right(line.left, left);
        const bool own_line = display_width(line.left) > left;
        bool first = !own_line;
        if (own_line) out += "\n";
        for (const std::string& piece : wrapped(line.right, kWidth - indent.size())) {
            out += (first ? "  " : indent) + piece + "\n";
            first = false;
        }
    }
    return out;
}

std::string heading(const Console& console, const char* key) {
    return "\n" + console.paint(Colour::Strong, console.words().text(key)) + "\n";
}

std::string paragraph(const std::string& text) {
    std::string out;
    for (const std::string_view part : split(text, '\n'))
        for (const std::string& line : wrapped(part, kWidth)) out += line + "\n";
    return out;
}

std::string shown(const SyntaxEntry& entry) {
    std::string out;
    for (const std::string_view name : split(entry.name, ',')) out += (out.empty() ? "" : ", ") + std::string(name);
    return out + (entry.value.empty() ? "" : " " + entry.value);
}

/// The long spelling without dashes: "-o,--out" -> "out", "STUDY" -> "STUDY".
std::string plain_name(const SyntaxEntry& entry) {
    const std::string name = entry.name.substr(entry.name.find_last_of(',') + 1);
    return name.substr(std::min(name.find_first_not_of('-'), name.size()));
}

std::vector<Line> lines_of(const Syntax& syntax, bool positional, const Words& words) {
    std::vector<Line> lines;
    for (const SyntaxEntry& entry : syntax.entries()) {
        if (entry.positional != positional) continue;
        const std::string own = "cli.option." + word_key(syntax.command()) + "." + plain_name(entry);
        lines.push_back({shown(entry), words.text(words.has(own) ? own : "cli.option." + plain_name(entry))});
    }
    return lines;
}

std::string usage(const Syntax& syntax) {
    std::string out = "tanji " + syntax.command();
    bool options = false;
    for (const SyntaxEntry& entry : syntax.entries()) {
        if (entry.positional) {
            const std::string name = entry.name + (entry.several ? "..." : "");
            out += entry.presence == Presence::Required ? " " + name : " [" + name + "]";
        } else if (entry.presence == Presence::Required) {
            out += " " + entry.name.substr(0, entry.name.find(',')) + " " + entry.value;
        } else {
            options = true;
        }
    }
    return out + (options ? " [--...]" : "");
}

std::vector<Line> global_lines(const Words& words) {
    return {{"--lang zh|en", words.text("cli.option.lang")},      {"--data DIR", words.text("cli.option.data")},
            {"--packs PACK,...", words.text("cli.option.packs")}, {"--threads N", words.text("cli.option.threads")},
            {"-h, --help", words.text("cli.option.help")},        {"--version", words.text("cli.option.version")}};
}

/// The commands right below a group ("" for the program).
std::vector<Line> commands_below(std::string_view group, const Words& words) {
    const std::string prefix = group.empty() ? "" : std::string(group) + " ";
    std::vector<Line> lines;
    for (const Command& command : commands()) {
        if (!command.name.starts_with(prefix) || command.name.find(' ', prefix.size()) != std::string_view::npos) continue;
        lines.push_back({std::string(command.name.substr(prefix.size())), words.text("cli.help." + word_key(std::string(command.name)))});
    }
    return lines;
}

}  // namespace

std::string program_help(const Console& console) {
    const Words& words = console.words();
    std::string out = paragraph(words.text("cli.about"));
    out += heading(console, "cli.heading.usage") + "  tanji " + words.text("cli.usage.command") + "\n";
    out += heading(console, "cli.heading.commands") + columns(commands_below("", words));
    out += heading(console, "cli.heading.global") + columns(global_lines(words));
    out += "\n" + paragraph(words.text("cli.about.exit"));
    return out;
}

std::string command_help(const Command& command, const Console& console) {
    const Words& words = console.words();
    const std::string key = word_key(std::string(command.name));
    std::string out = paragraph(words.text("cli.help." + key));
    if (command.declare == nullptr) {
        out +=
            heading(console, "cli.heading.usage") + "  tanji " + std::string(command.name) + " " + words.text("cli.usage.command") + "\n";
        out += heading(console, "cli.heading.commands") + columns(commands_below(command.name, words));
    } else {
        CLI::App app;
        Syntax syntax(app, std::string(command.name));
        command.declare(syntax);
        out += heading(console, "cli.heading.usage") + "  " + usage(syntax) + "\n";
        if (const auto lines = lines_of(syntax, true, words); !lines.empty())
            out += heading(console, "cli.heading.arguments") + columns(lines);
        if (const auto lines = lines_of(syntax, false, words); !lines.empty())
            out += heading(console, "cli.heading.options") + columns(lines);
    }
    out += heading(console, "cli.heading.global") + columns(global_lines(words));
    if (const std::string more = "cli.more." + key; words.has(more)) out += "\n" + paragraph(words.text(more));
    return out;
}

}  // namespace tanji
