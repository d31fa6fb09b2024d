// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/pack_table.h"
#include "factors/gwp.h"
#include "support/process.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {
namespace {

/// A program of another maker that some output needs, and the Debian package that holds it.
struct Helper {
    const char* program;
    const char* needed_for;  // key in the word catalogue
    const char* install;
};
constexpr std::array kHelpers{
    Helper{"soffice", "cli.doctor.for.pdf", "apt install libreoffice-writer-nogui libreoffice-math-nogui"},
    Helper{"pdfinfo", "cli.doctor.for.pages", "apt install poppler-utils"},
    Helper{"pdftotext", "cli.doctor.for.checks", "apt install poppler-utils"},
};

void helpers(Console& console) {
    const Words& words = console.words();
    TextTable table({{}, {}, {.shrinks = true, .least = 30}});
    for (const Helper& helper : kHelpers) {
        const auto found = find_program(helper.program);
        const std::string state = found ? found->string() : words.text("cli.doctor.missing", {{"install", std::string(helper.install)}});
        table.row({helper.program, words.text(helper.needed_for), state});
    }
    for (const std::string& line : table.lines(2, 120)) console.print(line + "\n");
}

void fonts(Console& console) {
    const Words& words = console.words();
    const auto lister = find_program("fc-list");
    if (!lister) {
        console.print("  " + words.text("cli.doctor.fonts.unknown") + "\n");
        return;
    }
    const ProcessOutcome listed = run_process({{lister->string(), ":lang=zh-cn", "family"}});
    std::vector<std::string> families;
    for (const std::string_view line : split(listed.out, '\n'))
        if (!trim(line).empty()) families.emplace_back(trim(line.substr(0, line.find(','))));
    std::sort(families.begin(), families.end());
    families.erase(std::unique(families.begin(), families.end()), families.end());
    if (families.size() > 4) families.resize(4);
    console.print(
        "  " +
        (families.empty() ? words.text("cli.doctor.fonts.none") : words.text("cli.doctor.fonts", {{"families", TextList(families)}})) +
        "\n");
}

void head(Console& console, const char* key) { console.print("\n" + console.paint(Colour::Strong, console.words().text(key)) + "\n"); }

ExitCode run(Session& session) {
    Console& console = session.console;
    const Words& words = console.words();
    console.print(console.paint(Colour::Strong, "tanji " + std::string(version())) + "\n");
    console.print("  " + words.text("cli.doctor.build", {{"build", std::string(TANJI_BUILD)}}) + "\n");

    head(console, "cli.doctor.helpers");
    helpers(console);

    head(console, "cli.doctor.fonts.title");
    fonts(console);

    head(console, "cli.doctor.data");
    if (const auto library = session.open_library())
        for (const std::string& line : pack_table(*library, words).lines(2, 100)) console.print(line + "\n");
    console.print("  " + words.text("cli.doctor.gwp", {{"sets", TextList(GwpSet::known_sets())}}) + "\n");
    console.print("  " +
                  words.text("cli.doctor.words", {{"zh", static_cast<std::int64_t>(Words(Language::Chinese).keys().size())},
                                                  {"en", static_cast<std::int64_t>(Words(Language::English).keys().size())}}) +
                  "\n");
    return ExitCode::Done;
}

}  // namespace

Action declare_doctor(Syntax&) { return run; }

}  // namespace tanji
