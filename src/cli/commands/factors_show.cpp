// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/factor_words.h"
#include "cli/layout.h"
#include "factors/gwp.h"
#include "support/decimal.h"
#include "support/text.h"

namespace tanji {
namespace {

struct Options {
    std::string id;
    bool json = false;
};

constexpr std::size_t kWidth = 100;

/// Two columns: what it is, what it says. Empty values are left out.
class Sheet {
  public:
    explicit Sheet(Console& console) : console_(console) {}

    void line(const char* key, const std::string& text) {
        if (!text.empty() && text != "n/a") rows_.push_back({console_.words().text(std::string("cli.factor.") + key), text});
    }
    void print() {
        std::size_t width = 0;
        for (const auto& row : rows_) width = std::max(width, display_width(row.first));
        for (const auto& [label, text] : rows_) {
            bool first = true;
            for (const std::string& part : wrapped(text, kWidth - width - 4)) {
                console_.print("  " + (first ? console_.paint(Colour::Faint, pad_right(label, width)) : std::string(width, ' ')) + "  " +
                               part + "\n");
                first = false;
            }
        }
    }

  private:
    Console& console_;
    std::vector<std::pair<std::string, std::string>> rows_;
};

std::string both_names(const LocalText& name, Language language) {
    const std::string& first = name.in(language);
    const std::string& second = language == Language::Chinese ? name.en : name.zh;
    return second.empty() || second == first ? first : first + " / " + second;
}

std::string term_text(const EmissionTerm& term, const std::string& reference) {
    std::string text = fmt::format("{} {}", term.text, term.unit);
    const std::string computed = fmt::format("{} kg/{}", brief(term.kg, 9), reference);
    return fmt::format("{}: {} = {}", to_string(term.flow), text, computed);
}

void print_sheet(const EmissionFactor& factor, Console& console) {
    const Words& words = console.words();
    console.print(console.paint(Colour::Strong, factor.id) + "\n");
    Sheet sheet(console);
    sheet.line("name",
               both_names(factor.name, console.language()) + (factor.name_source == "ours" ? words.text("cli.factor.name-ours") : ""));
    const ShownValue value = shown_value(factor);
    sheet.line("value", value.unit.empty() ? value.number : value.number + " " + value.unit);
    for (const EmissionTerm& term : factor.terms) sheet.line("gas", term_text(term, factor.reference.symbol));
    if (factor.fuel) {
        if (factor.fuel->ncv) sheet.line("ncv", factor.fuel->ncv->text);
        if (factor.fuel->carbon_content) sheet.line("carbon-content", factor.fuel->carbon_content->text);
        sheet.line("oxidation", factor.fuel->oxidation_text);
        if (factor.fuel->density) sheet.line("density", factor.fuel->density->text);
    }
    if (factor.density) sheet.line("density", factor.density->text);
    if (factor.uncertainty_percent) sheet.line("uncertainty", "± " + shortest(*factor.uncertainty_percent) + " %");
    sheet.line("split", factor.split);
    sheet.line("kind", kind_name(factor.kind, console.language()) + " (" + factor.kind + ")");
    sheet.line("category", factor.category);
    sheet.line("technology", factor.technology);
    sheet.line("geography", factor.geography);
    sheet.line("year", factor.year == 0 ? "" : std::to_string(factor.year));
    sheet.line("published", factor.published);
    sheet.line("gwp-basis", factor.gwp_basis);
    sheet.line("boundary", factor.boundary_text.empty() || factor.boundary_text == factor.boundary
                               ? factor.boundary
                               : factor.boundary + ": " + factor.boundary_text);
    sheet.line("td-losses", factor.td_losses);
    sheet.line("load", factor.load_and_empty_running);
    sheet.line("calorific-basis", factor.calorific_basis);
    sheet.line("biogenic", factor.biogenic_convention);
    sheet.line("issuer", factor.issuer);
    sheet.line("document", factor.document + (factor.document_no.empty() ? "" : ", " + factor.document_no));
    sheet.line("place", factor.place_in_document);
    sheet.line("url", factor.url);
    sheet.line("quote", factor.quote);
    sheet.line("licence", factor.licence + (factor.licence_id.empty() ? "" : " [" + factor.licence_id + "]"));
    sheet.line("pack", factor.pack);
    sheet.line("note", factor.note);
    sheet.line("superseded", factor.superseded_by);
    sheet.line("hash", content_hash(factor));
    sheet.print();
    if (!factor.doubtful.empty()) {
        console.print("\n");
        for (const std::string& line : wrapped(words.text("cli.factor.doubtful", {{"reason", factor.doubtful}}), kWidth))
            console.print(console.paint(Colour::Yellow, line) + "\n");
    }
}

ExitCode run(const Options& options, Session& session) {
    const auto library = session.open_library();
    if (!library) return ExitCode::BadInput;
    const auto factor = library->find(options.id);
    if (!factor) {
        const std::string pack = library->pack_holding(options.id);
        if (!pack.empty())
            session.console.say({"CLI-12", Severity::Error, {}, {{"id", options.id}, {"pack", pack}}, {}, {}});
        else
            session.console.say({"CLI-11", Severity::Error, {}, {{"id", options.id}, {"near", library->nearest_id(options.id)}}, {}, {}});
        return ExitCode::BadInput;
    }
    if (options.json)
        session.console.print(pretty_json(factor_to_node(*factor)) + "\n");
    else
        print_sheet(*factor, session.console);
    return ExitCode::Done;
}

}  // namespace

Action declare_factors_show(Syntax& syntax) {
    const auto options = std::make_shared<Options>();
    syntax.argument("ID", Presence::Required, options->id);
    syntax.flag("--json", options->json);
    return [options](Session& session) { return run(*options, session); };
}

}  // namespace tanji
