// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "audit/editions.h"
#include "audit/rule.h"
#include "engine/result.h"

namespace tanji {

/// A factor whose value in the library is no longer the one that study.lock holds.
struct FactorChange {
    std::string id;
    EmissionFactor locked;
    std::optional<EmissionFactor> library;  // empty: no longer there
};

/// One exchange of the study with the activity that it belongs to.
struct Row {
    std::size_t activity_index = 0;
    std::size_t exchange_index = 0;
    const Activity* activity = nullptr;
    const Exchange* exchange = nullptr;
    const EmissionFactor* factor = nullptr;  // null: none, or not in the library
};

/// What a change would do to one product [kg CO2e per reference flow].
struct Effect {
    std::size_t product = 0;  // index into Study::products
    double kg = 0.0;
};

/// An amount of a row in a product [provider's reference unit] and its kg CO2e.
struct RowAmount {
    double amount = 0.0;
    double kg_co2e = 0.0;
};

/// What the rules read, gathered once: a study of a million rows is walked by each rule, but no factor is looked up twice.
struct Facts {
    const Study* study = nullptr;
    const StudyResult* result = nullptr;  // null when the study does not compute
    const Editions* editions = nullptr;
    const GwpSet* gwp = nullptr;                                 // of the study; null when it is not known
    std::map<std::string, EmissionFactor, std::less<>> factors;  // those that the study uses, and the releases of grid averages
    std::vector<FactorChange> changed;
    std::optional<Date> today;
    double materiality = 0.05;  // share of a total

    std::vector<Row> rows;                                                // in study order, inputs before outputs
    std::unordered_map<const Exchange*, std::vector<std::size_t>> lines;  // into Inventory::lines of the base

    [[nodiscard]] const EmissionFactor* factor(std::string_view id) const;
    /// The day by which a report is judged: its own date, else today.
    [[nodiscard]] std::optional<Date> judged_on() const;
    [[nodiscard]] const KindFacts& kind_of(const EmissionFactor& factor) const { return editions->kind(factor.kind); }
    /// kg CO2e per reference unit; empty when the GWP set is unknown.
    [[nodiscard]] std::optional<double> kg_per_unit(const EmissionFactor& factor) const;
    /// ISO 3166 code of where the row happens: its own, its activity's, the study's.
    [[nodiscard]] const std::string& place_code(const Row& row) const;
    [[nodiscard]] bool in_boundary(std::string_view stage) const;
    /// True when the author declared a hole in the stage.
    [[nodiscard]] bool gap_in_stage(std::string_view stage) const;
    /// True when the author declared that what this kind of factor would carry is missing.
    [[nodiscard]] bool gap_of_kind(std::string_view kind) const;

    [[nodiscard]] RowAmount amount_of(const Row& row, const ProductResult& product) const;
    /// The product in which the sum over the rows is largest by size; empty without a result. `kg_of` gives kg CO2e of one row.
    using KgOf = std::function<double(const Row&, const RowAmount&)>;
    [[nodiscard]] std::optional<Effect> effect(const std::vector<const Row*>& of, const KgOf& kg_of) const;
    [[nodiscard]] double total(std::size_t product) const;
};

/// `factors` and `gwp` may be null; `factors` is asked once for each id.
Facts gather_facts(const Study& study, const StudyResult* result, const FactorLibrary* library, const Editions& editions);

/// A factor and the rows that use it, in study order.
struct FactorUse {
    const EmissionFactor* factor = nullptr;
    std::vector<const Row*> rows;
};
/// The factors whose rows pass, in the order of their first row: what is wrong with a factor is said once.
std::vector<FactorUse> uses_of(const Facts& facts, const std::function<bool(const Row&)>& passes);

/// Fills rows and lines once study, result and factors stand.
void index_rows(Facts& facts);

/// "activities.production.inputs.diesel"
std::string part_of(const Row& row);
Place place_of(const Facts& facts, const Row& row);
/// How a message calls a row: by its name in the reader's language, else by the flow as the author wrote it, else by its id.
AuthorText name_of(const Row& row);
/// A stage as a message names it: by the author's own name, by the word of a standard stage, else by its id.
Argument stage_name(const Study& study, const std::string& id);
/// For messages that choose by whether a text is there: the text, or "none".
std::string or_none(std::string_view text);
/// "a, b, c": at most six, then "and others", as each language lists things. Equal ones stand once.
AuthorText listed(const std::vector<AuthorText>& names);
/// "workshop/electricity, materials/steel" of rows. An activity of the author's is called by its id, which he can look for; one that was
/// made by its name, unless that begins the name of its row anyway.
AuthorText names_of(const std::vector<const Row*>& rows);
void put_effect(Finding& finding, const Facts& facts, const std::optional<Effect>& effect);
/// "CN" of "CN-SD".
std::string_view country_of(std::string_view place);

}  // namespace tanji
