// SPDX-License-Identifier: Apache-2.0
#include "audit/facts.h"

#include <algorithm>
#include <cmath>

namespace tanji {

const EmissionFactor* Facts::factor(std::string_view id) const {
    const auto at = factors.find(id);
    return at == factors.end() ? nullptr : &at->second;
}

std::optional<Date> Facts::judged_on() const { return study->report.date ? study->report.date : today; }

std::optional<double> Facts::kg_per_unit(const EmissionFactor& factor) const {
    if (gwp == nullptr) return std::nullopt;
    return footprint(factor, *gwp).kg;
}

const std::string& Facts::place_code(const Row& row) const {
    if (!row.exchange->place.empty()) return row.exchange->place;
    return row.activity->place.empty() ? study->place : row.activity->place;
}

bool Facts::in_boundary(std::string_view stage) const {
    const auto& stages = study->boundary.stages;
    return std::find(stages.begin(), stages.end(), stage) != stages.end();
}

bool Facts::gap_in_stage(std::string_view stage) const {
    return std::any_of(study->gaps.begin(), study->gaps.end(), [&](const StudyGap& gap) { return gap.stage == stage; }) ||
           std::any_of(rows.begin(), rows.end(),
                       [&](const Row& row) { return row.exchange->gap.has_value() && row.activity->stage == stage; });
}

bool Facts::gap_of_kind(std::string_view kind) const {
    if (kind.empty()) return false;
    return std::any_of(study->gaps.begin(), study->gaps.end(), [&](const StudyGap& gap) { return gap.id.starts_with(kind); }) ||
           std::any_of(rows.begin(), rows.end(),
                       [&](const Row& row) { return row.exchange->gap.has_value() && row.exchange->kind == kind; });
}

RowAmount Facts::amount_of(const Row& row, const ProductResult& product) const {
    RowAmount sum;
    const auto at = lines.find(row.exchange);
    if (result == nullptr || at == lines.end()) return sum;
    const VariantResult& base = result->base();
    for (const std::size_t index : at->second) {
        const Line& line = base.inventory->lines[index];
        if (!line_counts(product, line)) continue;
        const LineAmount one = line_amount(base, product, line);
        sum.amount += one.amount;
        sum.kg_co2e += one.kg_co2e;
    }
    return sum;
}

std::optional<Effect> Facts::effect(const std::vector<const Row*>& of, const KgOf& kg_of) const {
    if (result == nullptr) return std::nullopt;
    std::optional<Effect> largest;
    for (const ProductResult& product : result->base().products) {
        double kg = 0.0;
        for (const Row* row : of) kg += kg_of(*row, amount_of(*row, product));
        if (std::isfinite(kg) && (!largest || std::abs(kg) > std::abs(largest->kg))) largest = Effect{product.product, kg};
    }
    return largest;
}

double Facts::total(std::size_t product) const {
    if (result != nullptr)
        for (const ProductResult& each : result->base().products)
            if (each.product == product) return each.total;
    return 0.0;
}

void index_rows(Facts& facts) {
    facts.rows.clear();
    facts.lines.clear();
    for (std::size_t index = 0; index < facts.study->activities.size(); ++index) {
        const Activity& activity = facts.study->activities[index];
        for (const auto* exchanges : {&activity.inputs, &activity.outputs})
            for (std::size_t at = 0; at < exchanges->size(); ++at) {
                const Exchange& exchange = (*exchanges)[at];
                if (exchange.made == Made::Replaced) continue;  // what stands in its place is judged
                facts.rows.push_back({index, at, &activity, &exchange, exchange.factor.empty() ? nullptr : facts.factor(exchange.factor)});
            }
    }
    if (facts.result == nullptr) return;
    const std::vector<Line>& lines = facts.result->base().inventory->lines;
    for (std::size_t index = 0; index < lines.size(); ++index) facts.lines[&exchange_of(*facts.study, lines[index])].push_back(index);
}

Facts gather_facts(const Study& study, const StudyResult* result, const FactorLibrary* library, const Editions& editions) {
    Facts facts;
    // As it was computed: what the author's rows of transport, use and the like became are rows too.
    facts.study = result == nullptr ? &study : &study_of(result->base(), study);
    facts.result = result;
    facts.editions = &editions;
    const auto take = [&](const std::string& id) {
        if (id.empty() || library == nullptr || facts.factors.contains(id)) return;
        if (std::optional<EmissionFactor> factor = library->find(id)) facts.factors.emplace(id, std::move(*factor));
    };
    if (result != nullptr)  // the values that computed, also those that study.lock holds
        for (const Provider& provider : result->base().inventory->providers) facts.factors.emplace(provider.factor.id, provider.factor);
    for (const Activity& activity : facts.study->activities)
        for (const auto* exchanges : {&activity.inputs, &activity.outputs})
            for (const Exchange& exchange : *exchanges) {
                take(exchange.factor);
                if (const EmissionFactor* factor = facts.factor(exchange.factor)) take(std::string(factor->superseded_by));
            }
    for (const Contract& contract : study.contracts) {
        take(contract.factor);
        take(contract.losses);
    }
    for (const TransportChain& chain : study.transport)
        for (const TransportLeg& leg : chain.legs) take(leg.factor);
    for (const auto& [geography, id] : editions.footprint_series) take(id);
    index_rows(facts);
    return facts;
}

std::vector<FactorUse> uses_of(const Facts& facts, const std::function<bool(const Row&)>& passes) {
    std::vector<FactorUse> uses;
    std::unordered_map<const EmissionFactor*, std::size_t> index;
    for (const Row& row : facts.rows) {
        if (row.factor == nullptr || !passes(row)) continue;
        const auto [at, is_new] = index.try_emplace(row.factor, uses.size());
        if (is_new) uses.push_back({row.factor, {}});
        uses[at->second].rows.push_back(&row);
    }
    return uses;
}

std::string part_of(const Row& row) {
    const bool output = row.exchange->direction == Direction::Output;
    return "activities." + row.activity->id + (output ? ".outputs." : ".inputs.") + row.exchange->id;
}

Place place_of(const Facts& facts, const Row& row) { return place_of(*facts.study, row.exchange->provenance, part_of(row)); }

AuthorText name_of(const Row& row) {
    const Exchange& exchange = *row.exchange;
    if (!exchange.name.empty()) return {exchange.name.in(Language::Chinese), exchange.name.in(Language::English)};
    const std::string& flow = exchange.flow.empty() ? exchange.id : exchange.flow;
    return {flow, flow};
}

Argument stage_name(const Study& study, const std::string& id) {
    if (id.empty()) return or_none(id);
    static const std::vector<Stage> standard = stages_of(Study{});
    for (const Stage& own : study.stages)
        if (own.id == id && !own.name.empty()) return AuthorText{own.name.zh, own.name.en};
    return find_stage(standard, id) == nullptr ? Argument(id) : Argument(WordKey{"stage." + id});
}

std::string or_none(std::string_view text) { return std::string(text.empty() ? "none" : text); }

AuthorText listed(const std::vector<AuthorText>& names) {
    constexpr std::size_t kMost = 6;
    std::vector<AuthorText> shown;
    AuthorText all;
    for (const AuthorText& name : names) {
        if (std::find(shown.begin(), shown.end(), name) != shown.end()) continue;
        if (shown.size() == kMost) {
            all.zh += "等";
            all.en += " and others";
            break;
        }
        all.zh += (shown.empty() ? "" : "、") + name.zh;
        all.en += (shown.empty() ? "" : ", ") + name.en;
        shown.push_back(name);
    }
    return all;
}

AuthorText names_of(const std::vector<const Row*>& rows) {
    // "copper to the works (rail)" of "copper to the works": what stands before a bracket is the author's own name.
    const auto with_activity = [](const std::string& activity, std::string_view bracket, const std::string& row, bool by_name) {
        if (by_name && row.starts_with(activity.substr(0, activity.find(bracket)))) return row;
        return activity + "/" + row;
    };
    std::vector<AuthorText> names;
    for (const Row* row : rows) {
        const Activity& activity = *row->activity;
        const bool by_name = activity.made == Made::Generated && !activity.name.empty();
        const AuthorText name = name_of(*row);
        names.push_back({with_activity(by_name ? activity.name.in(Language::Chinese) : activity.id, "（", name.zh, by_name),
                         with_activity(by_name ? activity.name.in(Language::English) : activity.id, " (", name.en, by_name)});
    }
    return listed(names);
}

void put_effect(Finding& finding, const Facts& facts, const std::optional<Effect>& effect) {
    if (!effect) return;
    finding.effect_kg = effect->kg;
    finding.path = facts.study->products[effect->product].id;
}

std::string_view country_of(std::string_view place) { return place.substr(0, place.find('-')); }

Finding found(const Rule& rule, Place place, Arguments arguments) {
    return {std::string(rule.id), rule.severity, std::move(place), std::move(arguments)};
}

}  // namespace tanji
