// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"
#include "cli/factor_words.h"
#include "cli/layout.h"
#include "support/decimal.h"

namespace tanji {
namespace {

struct Options {
    std::vector<std::string> text;
    std::string kind;
    std::string unit;
    std::optional<std::size_t> year;
    std::optional<std::size_t> limit;
    bool json = false;
};

std::string value_text(const EmissionFactor& factor) {
    const ShownValue value = shown_value(factor);
    return value.unit.empty() ? value.number : value.number + " " + value.unit;
}

const char* closeness_word(Closeness closeness) {
    switch (closeness) {
        case Closeness::Exact:
            return "exact";
        case Closeness::Similar:
            return "similar";
        case Closeness::Partial:
            return "partial";
    }
    return "";
}

std::string reason_text(const SearchReason& reason, const Words& words) {
    Arguments arguments{{"typed", reason.typed}, {"found", reason.found}};
    if (!reason.where.empty()) arguments.emplace_back("where", WordKey{"search.where." + reason.where});
    // A year and a unit are what they are; nothing holds them.
    const bool bare = reason.where == "year" || reason.where == "unit" || reason.where == "id";
    return words.text(bare ? "search.how.bare" : "search.how." + reason.how, arguments);
}

/// Why a row was proposed, as one line. Words that were found in the same way and place stand side by side.
std::string why_text(const SearchHit& hit, const Words& words) {
    TextList parts;
    for (const SearchReason& reason : hit.why) parts.push_back(reason_text(reason, words));
    return words.text("search.why", {{"reasons", parts}});
}

Node hit_node(const SearchHit& hit, const EmissionFactor& factor, const Words& words) {
    const ShownValue value = shown_value(factor);
    Node why = Node::sequence();
    for (const SearchReason& reason : hit.why) {
        Node one = Node::map({{"how", Node::string(reason.how)}});
        if (!reason.where.empty()) one.set("where", Node::string(reason.where));
        one.set("typed", Node::string(reason.typed));
        if (!reason.found.empty()) one.set("found", Node::string(reason.found));
        one.set("text", Node::string(reason_text(reason, words)));
        why.items.push_back(std::move(one));
    }
    return Node::map({{"id", Node::string(hit.id)},
                      {"score", Node::number(shortest(hit.score))},
                      {"match", Node::string(closeness_word(hit.closeness))},
                      {"name", Node::map({{"zh-CN", Node::string(factor.name.zh)}, {"en", Node::string(factor.name.en)}})},
                      {"value", Node::string(value.number)},
                      {"unit", Node::string(value.unit)},
                      {"geography", Node::string(factor.geography)},
                      {"year", Node::number(std::to_string(factor.year))},
                      {"kind", Node::string(factor.kind)},
                      {"pack", Node::string(factor.pack)},
                      {"source", Node::string(short_source(factor))},
                      {"doubtful", Node::boolean(hit.doubtful)},
                      {"why", std::move(why)}});
}

void print_json(const std::vector<SearchHit>& hits, const std::vector<PackMatches>& off, const FactorLibrary& library, Console& console) {
    Node list = Node::sequence();
    for (const SearchHit& hit : hits)
        if (const auto factor = library.find(hit.id)) list.items.push_back(hit_node(hit, *factor, console.words()));
    Node packs = Node::sequence();
    for (const PackMatches& pack : off)
        packs.items.push_back(Node::map({{"pack", Node::string(pack.pack)},
                                         {"matches", Node::number(std::to_string(pack.count))},
                                         {"best", Node::string(pack.best.id)},
                                         {"match", Node::string(closeness_word(pack.best.closeness))}}));
    console.print(pretty_json(Node::map(
                      {{"tanji", Node::string("factor-search/1")}, {"factors", std::move(list)}, {"packs_off", std::move(packs)}})) +
                  "\n");
}

void print_table(const std::vector<SearchHit>& hits, const FactorLibrary& library, Console& console) {
    const Words& words = console.words();
    TextTable table({{.shrinks = true, .least = 24},
                     {.shrinks = true, .least = 14},
                     {.right = true},
                     {},
                     {.right = true},
                     {.shrinks = true, .least = 12},
                     {.shrinks = true, .least = 10}});
    table.row({words.text("cli.factors.id"), words.text("cli.factors.name"), words.text("cli.factors.value"),
               words.text("cli.factors.place"), words.text("cli.factors.year"), words.text("cli.factors.kind"),
               words.text("cli.factors.source")});
    bool doubtful = false;
    std::vector<std::string> why;
    for (const SearchHit& hit : hits) {
        const auto factor = library.find(hit.id);
        if (!factor) continue;
        doubtful = doubtful || hit.doubtful;
        why.push_back(why_text(hit, words));
        table.row({(hit.doubtful ? "? " : "") + hit.id, factor->name.in(console.language()), value_text(*factor), factor->geography,
                   factor->year == 0 ? "" : std::to_string(factor->year), factor->kind, short_source(*factor)});
    }
    // Ids must be whole, so that they can be copied: the table may be wider than other tables.
    const std::vector<std::string> lines = table.lines(2, 160);
    console.print(console.paint(Colour::Strong, lines.front()) + "\n");
    // Rows that were proposed for the same reason stand under it.
    for (std::size_t row = 0; row < why.size(); ++row) {
        if (row == 0 || why[row] != why[row - 1])
            for (const std::string& line : wrapped(why[row], 100)) console.print(console.paint(Colour::Faint, line) + "\n");
        console.print(lines[row + 1] + "\n");
    }
    if (doubtful) console.print("\n" + words.text("cli.factors.doubtful-mark") + "\n");
    if (!hits.empty() && hits.front().closeness != Closeness::Exact)
        console.print("\n" + words.text(std::string("cli.factors.only-") + closeness_word(hits.front().closeness)) + "\n");
}

void tell_packs_off(const std::vector<PackMatches>& off, Console& console) {
    for (const PackMatches& pack : off)
        console.note(console.words().text("cli.factors.pack-off",
                                          {{"pack", pack.pack}, {"n", static_cast<std::int64_t>(pack.count)}, {"id", pack.best.id}}));
}

ExitCode run(const Options& options, Session& session) {
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    SearchQuery query;
    for (const std::string& word : options.text) query.text += (query.text.empty() ? "" : " ") + word;
    query.kind = options.kind;
    query.unit = options.unit;
    if (options.year) query.near_year = static_cast<int>(*options.year);
    query.limit = options.limit.value_or(20);
    const std::vector<SearchHit> hits = library->search(query);
    const std::vector<PackMatches> off = library->search_packs_off(query, hits.empty() ? Closeness::Partial : hits.front().closeness);
    if (options.json) {
        print_json(hits, off, *library, session.console);
        return ExitCode::Done;
    }
    if (hits.empty()) {
        session.console.print(session.console.words().text("cli.factors.none", {{"text", query.text}}) + "\n");
    } else {
        print_table(hits, *library, session.console);
    }
    tell_packs_off(off, session.console);
    return ExitCode::Done;
}

}  // namespace

Action declare_factors_search(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.arguments("TEXT", Presence::Required, options->text);
    syntax.text("--kind", "KIND", options->kind);
    syntax.text("--unit", "UNIT", options->unit);
    syntax.count("--year", "YEAR", 1, options->year);
    syntax.count("--limit", "N", 1, options->limit);
    syntax.flag("--json", options->json);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
