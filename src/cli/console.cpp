// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <fmt/format.h>

#include <cstdint>

namespace tanji {
namespace {

std::string coloured(Colour colour, std::string_view text) {
    switch (colour) {
        case Colour::Strong:
            return fmt::format("\033[1m{}\033[0m", text);
        case Colour::Faint:
            return fmt::format("\033[2m{}\033[0m", text);
        case Colour::Red:
            return fmt::format("\033[1;31m{}\033[0m", text);
        case Colour::Yellow:
            return fmt::format("\033[1;33m{}\033[0m", text);
        case Colour::Green:
            return fmt::format("\033[32m{}\033[0m", text);
        case Colour::Cyan:
            return fmt::format("\033[36m{}\033[0m", text);
    }
    return std::string(text);
}

const char* severity_key(Severity severity) {
    if (severity == Severity::Error) return "diagnostic.error";
    return severity == Severity::Warning ? "diagnostic.warning" : "diagnostic.note";
}

Colour severity_colour(Severity severity) {
    if (severity == Severity::Error) return Colour::Red;
    return severity == Severity::Warning ? Colour::Yellow : Colour::Cyan;
}

}  // namespace

Language language_of(const Terminal& terminal) {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::optional<std::string> value = terminal.environment ? terminal.environment(name) : std::nullopt;
        if (value && !value->empty()) return value->starts_with("zh") ? Language::Chinese : Language::English;
    }
    return Language::English;
}

void Console::print(std::string_view text) { terminal_.out.write(text.data(), static_cast<std::streamsize>(text.size())); }

std::string Console::paint(Colour colour, std::string_view text) const {
    return terminal_.colour_out && !text.empty() ? coloured(colour, text) : std::string(text);
}

std::string Console::paint_part(Colour colour, std::string text, std::string_view part) const {
    if (const std::size_t at = text.rfind(part); at != std::string::npos) text.replace(at, part.size(), paint(colour, part));
    return text;
}

std::string Console::rendered(const Diagnostic& diagnostic, bool colour) const {
    std::string text = words_.render(diagnostic);
    if (!colour) return text;
    const std::string head = words_.text(severity_key(diagnostic.severity)) + "[" + diagnostic.code + "]";
    if (const std::size_t at = text.find(head); at != std::string::npos)
        text.replace(at, head.size(), coloured(severity_colour(diagnostic.severity), head));
    return text;
}

void Console::say(const Diagnostic& diagnostic) {
    note(rendered(diagnostic, terminal_.colour_err));
    switch (diagnostic.severity) {
        case Severity::Error:
            ++errors_;
            break;
        case Severity::Warning:
            ++warnings_;
            break;
        case Severity::Note:
            ++notes_;
            break;
    }
}

void Console::say(const Diagnostics& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) say(diagnostic);
}

std::string Console::counts(std::size_t errors, std::size_t warnings, std::size_t notes) const {
    TextList parts;
    const auto add = [&](std::size_t count, const char* key) {
        if (count > 0) parts.push_back(words_.text(key, {{"n", static_cast<std::int64_t>(count)}}));
    };
    add(errors, "cli.count.errors");
    add(warnings, "cli.count.warnings");
    add(notes, "cli.count.notes");
    return parts.empty() ? words_.text("cli.count.nothing") : words_.text("cli.count.list", {{"parts", parts}});
}

void Console::close(std::string_view consequence) {
    if (errors_ + warnings_ + notes_ == 0) return;
    const std::string said = counts(errors_, warnings_, notes_);
    if (consequence.empty())
        note(words_.text("cli.closing", {{"counts", said}}));
    else
        note(words_.text("cli.closing.consequence", {{"counts", said}, {"consequence", WordKey{std::string(consequence)}}}));
}

void Console::note(std::string_view text) {
    terminal_.out.flush();
    terminal_.err << text << '\n';
}

}  // namespace tanji
