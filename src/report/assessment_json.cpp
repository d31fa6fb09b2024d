// SPDX-License-Identifier: Apache-2.0
// What the figure leaves out, on what data it stands, what it hangs on and what could be done, as result.json holds them.
#include "interpret/conventions.h"
#include "interpret/cut_off.h"
#include "interpret/data_quality.h"
#include "model/study_fields.h"
#include "model/write_fields.h"
#include "report/json_values.h"
#include "report/reading_json.h"
#include "report/result_json.h"

namespace tanji {

namespace {

using namespace json_values;

template <class E, std::size_t N>
std::string_view word(E value, const std::string_view (&words)[N]) {
    return words[static_cast<std::size_t>(value)];
}

Node omission_node(const Omission& row) {
    static constexpr std::string_view kKinds[] = {"exclusion", "exchange-gap", "study-gap"};
    Node node = Node::map({{"kind", text(word(row.kind, kKinds))}, {"id", text(row.id)}});
    node.set("subject", write_value(row.subject));
    set_text(node, "stage", row.stage);
    node.set("in_boundary", Node::boolean(row.in_boundary));
    set_number(node, "mass_share", row.mass_share);
    set_number(node, "energy_share", row.energy_share);
    set_number(node, "ghg_share", row.ghg_share);
    if (row.ghg_kg) set_quantity(node, *row.ghg_kg, kCo2e);
    node.set("upper_bound", Node::boolean(row.is_upper_bound));
    node.set("unbounded", Node::boolean(row.unbounded()));
    set_text(node, "candidate", row.candidate);
    return node;
}

Node check_node(const CutOffCheck& check) {
    static constexpr std::string_view kAnswers[] = {"within", "exceeded", "open"};
    Node node = Node::map({{"basis", text(enum_word(check.basis))}, {"of", text(check.of_method ? "method" : "study")}});
    set_number(node, "single", check.single);
    set_number(node, "total", check.total);
    node.set("largest", number(check.largest));
    node.set("sum", number(check.sum));
    node.set("unknown", count(check.unknown));
    if (check.single) node.set("single_answer", text(word(check.single_answer, kAnswers)));
    if (check.total) node.set("total_answer", text(word(check.total_answer, kAnswers)));
    return node;
}

Node rating_node(const QualityRating& rating) {
    static constexpr const char* kDimensions[] = {"reliability", "completeness", "temporal", "geographical", "technological"};
    Node node = Node::map();
    for (std::size_t dimension = 0; dimension < kQualityDimensions; ++dimension)
        set_number(node, kDimensions[dimension], rating.dimensions[dimension]);
    set_number(node, "rating", rating.rating);
    node.set("covered", number(rating.covered));
    node.set("recalled", Node::boolean(rating.recalled));
    return node;
}

Node texts(const std::vector<std::string>& values) {
    Node list = Node::sequence();
    for (const std::string& value : values) list.items.push_back(text(value));
    return list;
}

}  // namespace

Node cut_off_to_node(const Study& own, const VariantResult& variant) {
    const Study& study = study_of(variant, own);
    Node list = Node::sequence();
    for (const CutOffLedger& ledger : cut_off_ledgers(study, variant)) {
        Node node = Node::map({{"product", text(study.products[ledger.product].id)}});
        Node rows = Node::sequence(), checks = Node::sequence();
        for (const Omission& row : ledger.rows) rows.items.push_back(omission_node(row));
        for (const CutOffCheck& check : ledger.checks) checks.items.push_back(check_node(check));
        node.set("rows", std::move(rows));
        node.set("checks", std::move(checks));
        node.set("unbounded", count(ledger.unbounded));
        set_number(node, "coverage", ledger.coverage);
        node.set("coverage_at_least", Node::boolean(ledger.upper_bound));
        set_quantity(node, "scaled", ledger.scaled_kg, kCo2e);
        list.items.push_back(std::move(node));
    }
    return list;
}

Node data_quality_to_node(const Study& own, const VariantResult& variant) {
    const Study& study = study_of(variant, own);
    Node list = Node::sequence();
    for (const ProductQuality& quality : data_quality(study, variant)) {
        Node node = Node::map({{"product", text(study.products[quality.product].id)}});
        node.set("pedigree", rating_node(quality.pedigree));
        node.set("cifa", rating_node(quality.cifa));
        node.set("pact", rating_node(quality.pact));
        set_text(node, "band", quality.band);
        node.set("relevant_share", number(quality.relevant_weight));
        node.set("scored_share", number(quality.scored_weight));
        node.set("primary_share", number(quality.primary_both));
        node.set("primary_activity_share", number(quality.primary_activity));
        node.set("own_upstream_share", number(quality.own_upstream));
        node.set("has_negative", Node::boolean(quality.has_negative));
        list.items.push_back(std::move(node));
    }
    return list;
}

Node conventions_to_node(const Study& study, const VariantResult& variant) {
    static constexpr std::string_view kAspects[] = {"gwp-basis", "boundary", "losses", "biogenic", "calorific-basis"};
    Node list = Node::sequence();
    for (const ProductConventions& product : conventions(variant)) {
        Node tables = Node::sequence();
        for (const ConventionTable& table : product.tables) {
            Node rows = Node::sequence();
            for (const ConventionRow& row : table.rows) {
                Node one = Node::map({{"word", text(row.word)}, {"share", number(row.share)}, {"factors", texts(row.factors)}});
                set_quantity(one, row.kg_co2e, kCo2e);
                rows.items.push_back(std::move(one));
            }
            tables.items.push_back(Node::map({{"aspect", text(word(table.aspect, kAspects))},
                                              {"mixed", Node::boolean(table.mixed)},
                                              {"mixed_words", texts(table.mixed_words)},
                                              {"rows", std::move(rows)}}));
        }
        list.items.push_back(Node::map({{"product", text(study.products[product.product].id)}, {"tables", std::move(tables)}}));
    }
    return list;
}

Node sensitivity_to_node(const Study& study, const SensitivityReading& reading) {
    static constexpr std::string_view kKinds[] = {"allocation", "electricity", "end-of-life", "cut-off", "factor", "amount"};
    const auto totals = [&](const std::vector<double>& values) {
        Node list = Node::sequence();
        for (std::size_t product = 0; product < values.size(); ++product) {
            Node one = Node::map({{"product", text(study.products[product].id)}});
            set_quantity(one, values[product], kCo2e);
            list.items.push_back(std::move(one));
        }
        return list;
    };
    Node cases = Node::sequence(), without = Node::sequence();
    for (const SensitivityCase& one : reading.cases) {
        Node node = Node::map({{"kind", text(word(one.kind, kKinds))}, {"word", text(one.what.key)}});
        node.set("arguments", arguments_to_node(one.arguments));
        set_text(node, "subject", one.subject);
        node.set("totals", totals(one.totals));
        cases.items.push_back(std::move(node));
    }
    for (const SensitivityKind kind : reading.without_alternative) without.items.push_back(text(word(kind, kKinds)));
    return Node::map({{"base", totals(reading.base)}, {"cases", std::move(cases)}, {"without_alternative", std::move(without)}});
}

Node advice_to_node(const Study& study, const std::vector<Advice>& advice) {
    static constexpr std::string_view kKinds[] = {"less", "other-factor", "green-power"};
    Node list = Node::sequence();
    for (const Advice& one : advice) {
        Node node = Node::map({{"product", text(study.products[one.product].id)}, {"kind", text(word(one.kind, kKinds))}});
        node.set("word", text(one.what.key));
        node.set("arguments", arguments_to_node(one.arguments));
        set_text(node, "path", one.path);
        set_text(node, "factor", one.factor);
        node.set("now", quantity(one.now_kg, kCo2e));
        node.set("saved", quantity(one.saved_kg, kCo2e));
        list.items.push_back(std::move(node));
    }
    return list;
}

}  // namespace tanji
