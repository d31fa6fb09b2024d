// SPDX-License-Identifier: Apache-2.0
#include <limits>
#include <memory>

#include "cli/calc_view.h"
#include "cli/commands.h"
#include "cli/explain_view.h"
#include "cli/layout.h"
#include "pipeline/overview.h"
#include "support/decimal.h"

namespace tanji {
namespace {

struct Options {
    std::string study;
    std::string path;
    std::optional<std::size_t> depth;
    bool json = false;
};

/// Every number that a path may ask for, the largest lines first; how one goes on from `tanji calc`.
void list_paths(const StudyOverview& overview, bool json, Console& console) {
    Node list = Node::sequence();
    TextTable table({{}, {.right = true}});
    const auto add = [&](const std::string& path, double kg, int decimals) {
        table.row({path, round_to_decimals(kg, decimals)});
        list.items.push_back(Node::map({{"path", Node::string(path)}, {"kg_co2e", Node::number(shortest(kg))}}));
    };
    for (const ProductOverview& product : overview.products) {
        const int decimals = shown_decimals(product.total);
        ResultPath path{.product = product.id, .variant = overview.variant};
        add(to_string(path), product.total, decimals);
        for (const OverviewStage& stage : product.stages) {
            path.stage = stage.id;
            add(to_string(path), stage.kg_co2e, decimals);
        }
        path.stage.clear();
        for (const OverviewLine& line : product.lines) add(line.path, line.kg_co2e, decimals);
        for (const OverviewPart& gas : product.gases) {
            path.gas = gas.id;
            add(to_string(path), gas.kg_co2e, decimals);
        }
    }
    if (json) {
        console.print(pretty_json(Node::map({{"tanji", Node::string("paths/1")}, {"paths", std::move(list)}})) + "\n");
        return;
    }
    for (const std::string& line : table.lines(0, 100)) console.print(line + " kg CO2e\n");
}

ExitCode run(const Options& options, Session& session) {
    Console& console = session.console;
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const LoadedStudy loaded = load_study(options.study, *library, session.run);
    const StudyOutcome outcome = run_loaded(loaded, *library, {}, session.run);
    console.say(loaded.diagnostics);
    console.say(outcome.diagnostics);
    if (!outcome.result) {
        console.close("cli.closing.nothing-computed");
        return ExitCode::BadInput;
    }
    if (options.path.empty()) {
        list_paths(overview_of(loaded.study, *outcome.result, *library, std::string(kBaseVariant)), options.json, console);
        return ExitCode::Done;
    }
    const std::optional<ResultPath> path = ResultPath::parse(options.path);
    if (!path) {
        console.say({"CLI-17", Severity::Error, {}, {{"found", options.path}}, {}, {}});
        return ExitCode::WrongUsage;
    }
    const Result<DerivedNumber> number =
        explain(loaded.study, *outcome.result, *path, options.depth.value_or(std::numeric_limits<std::size_t>::max()));
    console.say(number.diagnostics());
    if (!number) return ExitCode::WrongUsage;
    console.print(options.json ? pretty_json(derivation_node(*number, console.words())) + "\n" : explain_view(*number, console));
    return ExitCode::Done;
}

}  // namespace

Action declare_explain(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("STUDY", Presence::Required, options->study);
    syntax.argument("PATH", Presence::Optional, options->path);
    syntax.count("--depth", "N", 0, options->depth);
    syntax.flag("--json", options->json);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
