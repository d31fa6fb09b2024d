// SPDX-License-Identifier: Apache-2.0
#include "factors/factor_row.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "factors/factor_fields.h"
#include "model/study_fields.h"
#include "support/text.h"

namespace tanji {
namespace {

constexpr std::array<std::string_view, 17> kNumberColumns{"id",
                                                          "set",
                                                          "name_zh",
                                                          "name_en",
                                                          "year",
                                                          "value",
                                                          "unit",
                                                          "unit_text",
                                                          "gas",
                                                          "category_of_emission",
                                                          "ncv",
                                                          "ncv_unit",
                                                          "carbon_content",
                                                          "carbon_content_unit",
                                                          "oxidation_pct",
                                                          "density",
                                                          "density_unit"};

/// Columns whose words vocabulary.csv lists.
struct WordColumn {
    std::string_view column;
    std::string EmissionFactor::* member;
};
constexpr std::array kWordColumns{
    WordColumn{"gwp_basis", &EmissionFactor::gwp_basis},
    WordColumn{"boundary", &EmissionFactor::boundary},
    WordColumn{"td_losses", &EmissionFactor::td_losses},
    WordColumn{"load_and_empty_running", &EmissionFactor::load_and_empty_running},
    WordColumn{"calorific_basis", &EmissionFactor::calorific_basis},
    WordColumn{"biogenic_convention", &EmissionFactor::biogenic_convention},
    WordColumn{"name_source", &EmissionFactor::name_source},
};

/// How the tables call the categories, beside the model's own words.
constexpr std::array<std::pair<std::string_view, Category>, 4> kCategories{{{"biogenic-co2-emission", Category::BiogenicEmission},
                                                                            {"biogenic-co2-uptake", Category::BiogenicUptake},
                                                                            {"biogenic-ch4", Category::BiogenicOther},
                                                                            {"biogenic-n2o", Category::BiogenicOther}}};

/// "GJ/t" -> "GJ{net}/t": the tables give calorific values in plain units beside the column that says which they are.
std::string with_basis(const std::string& unit, const std::string& basis) {
    if (basis != "net" && basis != "gross") return unit;
    const std::size_t slash = unit.find('/');
    return unit.substr(0, slash) + "{" + basis + "}" + (slash == std::string::npos ? "" : unit.substr(slash));
}

class RowReader {
  public:
    RowReader(const DataRow& row, const FactorVocabulary& vocabulary, Diagnostics& errors)
        : row_(row), vocabulary_(vocabulary), errors_(errors) {}

    std::optional<FactorRow> read(const std::string& pack) {
        out_.place = row_.place("id");
        out_.set = row_["set"];
        EmissionFactor& factor = out_.factor;
        factor.pack = pack;
        read_id(factor);
        factor.name = {row_["name_zh"], row_["name_en"]};
        if (factor.name.empty()) error("FACTOR-03", "name_zh");
        for (const TextField& field : kTextFields) factor.*field.member = row_[field.column];
        read_words(factor);
        factor.year = static_cast<int>(optional_number("year").value_or(0));
        factor.uncertainty_percent = optional_number("uncertainty_pct");
        read_fuel(factor);
        if (factor.kind == "constant")
            read_constant(factor);
        else
            read_value(factor);
        if (failed_) return std::nullopt;
        return std::move(out_);
    }

  private:
    void error(std::string_view code, std::string_view column, Arguments arguments = {}) {
        failed_ = true;
        arguments.insert(arguments.begin(), {"column", std::string(column)});
        errors_.add({std::string(code),
                     Severity::Error,
                     row_.place(column),
                     std::move(arguments),
                     {},
                     row_["id"] + " | " + row_["name_zh"] + " | " + row_["value"] + " | " + row_["unit"]});
    }
    const std::string& required(std::string_view column) {
        const std::string& text = row_[column];
        if (text.empty()) error("FACTOR-03", column);
        return text;
    }
    double number(std::string_view column) {
        double value = 0;
        const std::string& text = required(column);
        if (!text.empty() && !parse_decimal(text, value)) error("FACTOR-04", column, {{"found", text}});
        return value;
    }
    std::optional<double> optional_number(std::string_view column) {
        if (row_[column].empty()) return std::nullopt;
        return number(column);
    }
    std::optional<Unit> unit(const std::string& text, std::string_view column) {
        Result<Unit> unit = parse_unit(text, row_.place(column));
        if (!unit) failed_ = true;
        errors_.append(unit.diagnostics());
        if (!unit) return std::nullopt;
        return std::move(unit).value();
    }
    std::optional<Quantity> quantity(std::string_view column, std::string_view unit_column, const std::string& basis) {
        if (row_[column].empty()) return std::nullopt;
        const double value = number(column);
        const std::optional<Unit> parsed = unit(with_basis(required(unit_column), basis), unit_column);
        if (!parsed) return std::nullopt;
        return Quantity{value, *parsed, row_[column] + " " + row_[unit_column]};
    }

    void read_id(EmissionFactor& factor) {
        factor.id = required("id");
        constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789-._";
        for (const std::string_view column : {"id", "set"})
            if (row_[column].find_first_not_of(kAllowed) != std::string::npos) error("FACTOR-14", column, {{"found", row_[column]}});
    }
    void read_words(EmissionFactor& factor) {
        for (const WordColumn& column : kWordColumns) {
            const auto words = vocabulary_.words.find(std::string(column.column));
            const TextList known = words == vocabulary_.words.end() ? TextList{} : words->second;
            if (std::find(known.begin(), known.end(), factor.*column.member) == known.end()) unknown_word(column.column, known);
        }
        if (std::none_of(vocabulary_.kinds.begin(), vocabulary_.kinds.end(),
                         [&factor](const FactorKind& kind) { return kind.id == factor.kind; })) {
            TextList known;
            for (const FactorKind& kind : vocabulary_.kinds) known.push_back(kind.id);
            unknown_word("kind", std::move(known));
        }
        for (const std::string_view column : {"geography", "issuer", "document", "licence_id"}) required(column);
    }
    void unknown_word(std::string_view column, TextList known) {
        error("FACTOR-06", column, {{"found", row_[column]}, {"known", std::move(known)}});
    }

    void read_fuel(EmissionFactor& factor) {
        const std::optional<Quantity> density = quantity("density", "density_unit", {});
        if (!factor.is_fuel()) {
            factor.density = density;
            return;
        }
        FuelData fuel;
        fuel.density = density;
        fuel.ncv = quantity("ncv", "ncv_unit", factor.calorific_basis);
        fuel.carbon_content = quantity("carbon_content", "carbon_content_unit", {});
        if (const std::optional<double> percent = optional_number("oxidation_pct")) {
            if (*percent <= 0 || *percent > 100) error("FACTOR-04", "oxidation_pct", {{"found", row_["oxidation_pct"]}});
            fuel.oxidation = *percent / 100.0;
            fuel.oxidation_text = row_["oxidation_pct"] + " %";
        }
        if (fuel.density || fuel.ncv || fuel.carbon_content || fuel.oxidation) factor.fuel = std::move(fuel);
    }

    void read_constant(EmissionFactor& factor) {
        if (const std::optional<Unit> parsed = unit(required("unit"), "unit")) factor.reference = *parsed;
        number("value");
    }

    void read_value(EmissionFactor& factor) {
        out_.value = number("value");
        const std::string& text = required("unit");
        const std::string& gas = required("gas");
        const std::size_t slash = text.find('/');
        if (text.empty() || gas.empty()) return;
        out_.unit = unit(text, "unit");
        if (!out_.unit) return;
        if (slash == std::string::npos || out_.unit->gas.empty()) return error("FACTOR-05", "unit", {{"found", text}});
        if (out_.unit->gas != gas) return error("FACTOR-13", "gas", {{"found", gas}, {"expected", out_.unit->gas}});
        const std::optional<Unit> reference = unit(text.substr(slash + 1), "unit");
        const std::optional<Category> category = read_category();
        if (!reference || !category) return;
        factor.reference = *reference;
        EmissionTerm term;
        term.flow = flow(gas, *category, factor);
        term.row = factor.id;
        term.text = row_["value"];
        term.unit = row_["unit_text"].empty() ? text : row_["unit_text"];
        term.kg = kg_per(out_, factor.reference);
        build_from_parts(factor, term);
        factor.terms.push_back(std::move(term));
        split_by_category(factor);
    }

    static FlowKey flow(const std::string& gas, Category category, const EmissionFactor& factor) {
        if (gas == "CO2e") return {"CO2e(" + factor.gwp_basis + ")", category, Origin::None};
        const bool burnt = factor.kind == "fuel-combustion" && (gas == "CH4" || gas == "N2O");
        return {gas, category, burnt ? Origin::Combustion : Origin::None};
    }

    std::optional<Category> read_category() {
        const std::string& text = required("category_of_emission");
        TextList known;
        for (const auto& [word, category] : EnumNames<Category>::list) {
            if (text == word) return category;
            known.emplace_back(word);
        }
        for (const auto& [word, category] : kCategories) {
            if (text == word) return category;
            known.emplace_back(word);
        }
        unknown_word("category_of_emission", std::move(known));
        return std::nullopt;
    }

    /// A fuel whose carbon content and oxidation are given: its CO2 is built from them, not from the rounded product that is printed beside
    /// them. The two must agree within the last printed digit.
    void build_from_parts(const EmissionFactor& factor, EmissionTerm& term) {
        if (!factor.fuel || !factor.fuel->carbon_content || !factor.fuel->oxidation || term.flow.gas != "CO2") return;
        const Result<Unit> per_reference = parse_unit("kgC/" + factor.reference.symbol, row_.place("carbon_content_unit"));
        if (!per_reference || per_reference->dimension != factor.fuel->carbon_content->unit.dimension) {
            return error("FACTOR-08", "carbon_content_unit",
                         {{"found", row_["carbon_content_unit"]}, {"expected", "tC/" + factor.reference.symbol}});
        }
        const double carbon = convert(factor.fuel->carbon_content->value, factor.fuel->carbon_content->unit, *per_reference);
        const double kg = carbon * *factor.fuel->oxidation * 44.0 / 12.0;
        const std::size_t point = term.text.find('.');
        const auto decimals = point == std::string::npos ? 0 : term.text.size() - point - 1;
        const double last_digit = std::pow(10.0, -static_cast<double>(decimals)) * term.kg / out_.value;
        if (std::abs(kg - term.kg) > last_digit) {
            return error("FACTOR-10", "value", {{"found", term.text}, {"expected", shortest(kg * out_.value / term.kg)}});
        }
        term.kg = kg;
    }

    /// EN 15804+A2 prints the value's fossil, biogenic and land-use parts: each goes to its own category (ISO 14067 7.2), if they make the
    /// whole value.
    void split_by_category(EmissionFactor& factor) {
        if (!factor.split.starts_with("gwp_fossil=")) return;
        const EmissionTerm whole = factor.terms.front();
        std::vector<EmissionTerm> parts;
        double sum = 0;
        for (const std::string_view part : split(factor.split, ';')) {
            const std::size_t cut = part.find('=');
            double value = 0;
            if (cut == std::string_view::npos || !parse_decimal(part.substr(cut + 1), value))
                return error("FACTOR-04", "split", {{"found", factor.split}});
            sum += value;
            EmissionTerm term = whole;
            term.text = part.substr(cut + 1);
            term.kg = out_.value == 0 ? 0 : value * (whole.kg / out_.value);
            const std::string_view name = part.substr(0, cut);
            if (name == "gwp_fossil")
                term.flow.category = Category::Fossil;
            else if (name == "gwp_biogenic")
                term.flow.category = value < 0 ? Category::BiogenicUptake : Category::BiogenicEmission;
            else if (name == "gwp_luluc")
                term.flow.category = Category::LandUseChange;
            else
                return error("FACTOR-06", "split",
                             {{"found", std::string(name)}, {"known", TextList{"gwp_fossil", "gwp_biogenic", "gwp_luluc"}}});
            parts.push_back(std::move(term));
        }
        constexpr double kPrinted = 1e-6;
        if (std::abs(sum - out_.value) <= kPrinted * std::max(1.0, std::abs(out_.value))) factor.terms = std::move(parts);
    }

    const DataRow& row_;
    const FactorVocabulary& vocabulary_;
    Diagnostics& errors_;
    FactorRow out_;
    bool failed_ = false;
};

}  // namespace

std::optional<FactorRow> read_factor_row(const DataRow& row, const std::string& pack, const FactorVocabulary& vocabulary,
                                         Diagnostics& errors) {
    return RowReader(row, vocabulary, errors).read(pack);
}

double kg_per(const FactorRow& row, const Unit& reference) {
    const Result<Unit> kg = parse_unit("kg" + row.unit->gas + "/" + reference.symbol, row.place);
    LCA_REQUIRE(kg.has_value(), row.factor.id + ": kg per " + reference.symbol);
    return convert(row.value, *row.unit, *kg);
}

bool check_columns(const DataTable& table, Diagnostics& errors) {
    bool whole = true;
    const auto check = [&](std::string_view column) {
        if (table.has(column)) return;
        whole = false;
        errors.error("FACTOR-02", {table.file(), {}, {}, table.header_line(), 0},
                     {{"column", std::string(column)}, {"found", TextList(table.header())}});
    };
    for (const std::string_view column : kNumberColumns) check(column);
    check("uncertainty_pct");
    for (const TextField& field : kTextFields) check(field.column);
    return whole;
}

}  // namespace tanji
