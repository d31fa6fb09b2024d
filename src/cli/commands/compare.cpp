// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/commands.h"
#include "cli/compare_view.h"
#include "pipeline/compare_studies.h"

namespace tanji {
namespace {

struct Options {
    std::string a;
    std::string b;
    std::string data_b;
    bool json = false;
};

/// "STUDY@VARIANT": the study and one of its variants.
struct SideName {
    std::string study;
    std::string variant;
};
SideName side_name(const std::string& text) {
    const std::size_t at = text.rfind('@');
    if (at == std::string::npos) return {text, {}};
    return {text.substr(0, at), text.substr(at + 1)};
}

std::optional<ComparisonSide> open(const std::string& text, const FactorLibrary& factors, Session& session) {
    const SideName name = side_name(text);
    const LoadedStudy loaded = load_study(name.study, factors, session.run);
    session.console.say(loaded.diagnostics);
    if (!loaded.complete) return std::nullopt;
    Result<ComparisonSide> side = comparison_side(loaded, name.variant, factors);
    session.console.say(side.diagnostics());
    if (!side) return std::nullopt;
    return std::move(side).value();
}

ExitCode run(const Options& options, Session& session) {
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    // The other side may rest on another set of factors: the same study, another release.
    std::optional<FactorLibrary> other;
    if (!options.data_b.empty()) {
        Result<FactorLibrary> opened = FactorLibrary::from_folder(options.data_b, session.global.packs);
        session.console.say(opened.diagnostics());
        if (!opened) return ExitCode::BadInput;
        other = std::move(opened).value();
    }
    const std::optional<ComparisonSide> a = open(options.a, *library, session);
    const std::optional<ComparisonSide> b = open(options.b, other ? *other : *library, session);
    if (!a || !b) {
        session.console.close("cli.closing.nothing-computed");
        return ExitCode::BadInput;
    }
    const Result<Comparison> comparison = compare_studies(*a, *b, session.run);
    session.console.say(comparison.diagnostics());
    if (!comparison) {
        session.console.close("cli.closing.nothing-computed");
        return ExitCode::BadInput;
    }
    const Result<NoiseReading> noise = compare_noise(*a, *b, session.run);
    session.console.say(noise.diagnostics());
    session.console.print(options.json ? compare_json(*comparison, noise ? &*noise : nullptr) + "\n"
                                       : compare_view(*comparison, noise ? &*noise : nullptr, options.a, options.b, session.console));
    session.console.close();
    return ExitCode::Done;
}

}  // namespace

Action declare_compare(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("A", Presence::Required, options->a);
    syntax.argument("B", Presence::Required, options->b);
    syntax.text("--data-b", "DIR", options->data_b);
    syntax.flag("--json", options->json);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
