// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/report_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "report/chapters/gap_readings.h"
#include "support/decimal.h"
#include "support/text.h"

namespace tanji {

namespace {

// Enough to check a result against its rows by hand; the report says that they do not stand for accuracy.
constexpr int kTotalDigits = 6;

std::string without_trailing_noughts(std::string text) {
    if (text.find('.') == std::string::npos) return text;
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

// A true minus sign, and groups of three from 10,000 on.
std::string printed(std::string text) {
    const bool negative = text.starts_with('-');
    if (negative) text.erase(0, 1);
    if (std::min(text.find('.'), text.size()) >= 5) text = group_thousands(text);
    return (negative ? "−" : "") + text;
}

std::string printed_sign(std::string text) {
    if (text.starts_with('-')) text.replace(0, 1, "−");
    return text;
}

int decimals_of(const ProductResult& result) {
    double largest = std::abs(result.total);
    if (largest == 0.0)
        for (const StageResult& stage : result.stages) largest = std::max(largest, std::abs(stage.kg_co2e));
    if (largest == 0.0) return 2;
    const std::string text = round_to_significant(largest, kTotalDigits);
    const auto point = text.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
    return text;
}

/// What a formula gave: 0.1425, not the noise of its last bit.
std::string computed(double value) { return value == 0.0 ? "0" : without_trailing_noughts(round_to_significant(value, 15)); }

bool is_latin(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '%'; }
/// Han characters are three bytes from E3 90 on; full-width punctuation (E3 80, EF BC) and signs want no blank.
bool is_han(std::string_view three) {
    const auto first = static_cast<unsigned char>(three[0]), second = static_cast<unsigned char>(three[1]);
    return (first == 0xE3 && second >= 0x90) || (first >= 0xE4 && first <= 0xE9);
}
bool needs_blank(std::string_view before, std::string_view after) {
    if (before.empty() || after.empty()) return false;
    const bool han_before = before.size() >= 3 && is_han(before.substr(before.size() - 3)), han_after = after.size() >= 3 && is_han(after);
    return (is_latin(before.back()) && han_after) || (han_before && is_latin(after.front()));
}

bool covers_whole_life(const Study& study, const Inventory& inventory) {
    const SystemBoundary& boundary = study.boundary;
    if (boundary.type != BoundaryType::CradleToGrave) return false;
    for (const char* stage : {"use", "end-of-life"})
        if (std::find(boundary.stages.begin(), boundary.stages.end(), stage) == boundary.stages.end()) return false;
    const bool unbounded_exclusion = std::any_of(boundary.excluded.begin(), boundary.excluded.end(),
                                                 [](const Exclusion& one) { return one.bound.unbounded() && !one.share; });
    const bool unbounded_gap = std::any_of(inventory.gaps.begin(), inventory.gaps.end(), [](const GapLine& gap) { return !gap.bound_kg; });
    return !unbounded_exclusion && !unbounded_gap;
}

}  // namespace

ReportBuilder::ReportBuilder(const StudyReportInput& report_input)
    : input(report_input),
      study(report_input.study),
      base(report_input.result.base()),
      inventory(*base.inventory),
      words(report_input.language) {
    partial_ = !covers_whole_life(study, inventory);
    for (const ProductResult& result : base.products) {
        const Product& product = study.products[result.product];
        std::string name = author(product.name);
        if (!product.model.empty() && name.find(product.model) == std::string::npos) name += " " + product.model;
        const Quantity* flow = product.declared_unit ? &*product.declared_unit : reference_flow(product);
        const std::string quantity = flow ? quantity_text(*flow) : say("report.reference-flow");
        const std::string per = flow && flow->value == 1.0 && flow->unit.symbol != "1" ? unit_text(flow->unit.symbol) : quantity;
        products.push_back({product, result, contributions(study, base, result), decimals_of(result), std::move(name), quantity, per});
    }
}

// ---- Words ---------------------------------------------------------------------------------------------------------------

Inlines ReportBuilder::tell(std::string_view key, const Slots& slots, Arguments counts) const {
    for (const auto& [name, inline_part] : slots) counts.emplace_back(name, slot(name));
    return spaced(fill(words.text(key, counts), slots));
}

Inlines ReportBuilder::spaced(Inlines text) const {
    if (input.language != Language::Chinese) return text;
    Inlines out;
    std::string before;
    for (Inline& part : text) {
        const std::string now = bare_text({part});
        if (needs_blank(before, now)) out.push_back(Text{" "});
        before = now;
        out.push_back(std::move(part));
    }
    return out;
}

Inlines ReportBuilder::also(std::string_view key, Arguments counts) const {
    Inlines text = plain(blank());
    text += tell(key, {}, std::move(counts));
    return text;
}

Inlines ReportBuilder::author_or_unstated(const LocalText& text) const { return text_or_unstated(author(text)); }

Inlines ReportBuilder::text_or_unstated(const std::string& text) const { return plain(text.empty() ? say("report.not-stated") : text); }

std::string ReportBuilder::stage_name(std::string_view id) const {
    const Stage* stage = find_stage(inventory.stages, id);
    if (stage && !stage->name.empty()) return author(stage->name);
    return word_or("stage.", std::string(id));
}

std::string ReportBuilder::activity_name(const Activity& activity) const {
    return activity.name.empty() ? activity.id : author(activity.name);
}

std::string ReportBuilder::exchange_name(const Exchange& exchange) const {
    if (!exchange.name.empty()) return author(exchange.name);
    return typeset_gases(exchange.flow.empty() ? exchange.id : exchange.flow);
}

std::string ReportBuilder::factor_name(const EmissionFactor& factor) const { return factor.name.empty() ? factor.id : author(factor.name); }

std::string ReportBuilder::word_or(std::string_view prefix, const std::string& word) const {
    const std::string key = std::string(prefix) + word;
    return words.has(key) ? say(key) : word;
}

std::string ReportBuilder::method_name() const {
    const std::string key = "report.method." + study.method;
    return words.has(key) ? say(key) : typeset_gases(base.method.standard);
}

std::string ReportBuilder::variant_name(const VariantResult& variant) const {
    if (variant.id == kBaseVariant) return say("report.variants.base");
    if (!variant.name.empty()) return author(variant.name);
    if (variant.id.starts_with("gwp-")) return say("report.variants.gwp", {{"set", variant.gwp_set}});
    return variant.id;
}

std::string ReportBuilder::category_name(Category category) const { return say("report.category." + std::string(enum_word(category))); }

std::string ReportBuilder::quantity_text(const Quantity& quantity) const {
    return number_as_written(quantity) + (quantity.unit.symbol == "1" ? "" : " " + unit_text(quantity.unit.symbol));
}

std::string ReportBuilder::number_as_written(const Quantity& quantity) {
    const std::size_t end = quantity.text.find_first_not_of("0123456789.,-+eE");
    const std::string number(trim(std::string_view(quantity.text).substr(0, end)));
    double value = 0.0;
    // "1e3" is a number as written, "1 e" is not; a full-width sign neither. Then the value itself is printed.
    return parse_decimal(number, value, true) && value == quantity.value ? printed_sign(number) : printed_sign(computed(quantity.value));
}

std::string ReportBuilder::capital(std::string text) const {
    if (input.language == Language::English && !text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string ReportBuilder::unit_text(std::string_view symbol) const {
    std::string text(symbol);
    for (const char* tag : {"{net}", "{0C}"}) text = replaced(std::move(text), tag, "");
    for (const char* mass : {"kg", "t", "g"})
        for (const char* gas : {"CO2", "CH4", "N2O", "SF6"})
            if (text.starts_with(std::string(mass) + gas)) text.insert(std::string_view(mass).size(), " ");
    text = replaced(replaced(typeset_gases(text), "*", "·"), "m3", "m³");
    text = replaced(std::move(text), "10000Nm³", "10⁴ Nm³");
    const bool foreign = input.language == Language::English &&
                         std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; }) && is_count_sign(text);
    return foreign ? say("report.count", {{"symbol", text}}) : text;
}

std::string ReportBuilder::gas_text(std::string_view gas) const {
    if (!gas.starts_with("CO2e(")) return typeset_gases(gas);
    const std::string basis(gas.substr(5, gas.size() - 6));
    return basis == "unknown" ? say("report.gas.unsplit") : say("report.gas.unsplit-basis", {{"basis", basis}});
}

std::string ReportBuilder::date_text(std::chrono::sys_days day) const {
    const std::chrono::year_month_day date(day);
    const bool chinese = input.language == Language::Chinese;  // 2026 年 5 月 4 日, 2026-05-04
    const auto number = [&](unsigned value) { return chinese ? fmt::format("{}", value) : fmt::format("{:02}", value); };
    return say("report.date", {{"year", fmt::format("{}", static_cast<int>(date.year()))},
                               {"month", number(static_cast<unsigned>(date.month()))},
                               {"day", number(static_cast<unsigned>(date.day()))}});
}

std::string ReportBuilder::period_text() const {
    if (!study.period) return say("report.not-stated");
    return say("report.period", {{"first", date_text(study.period->first.day)}, {"last", date_text(study.period->last.day)}});
}

std::string ReportBuilder::footprint_word() const { return say(partial_ ? "report.footprint.partial" : "report.footprint.full"); }

// ---- Numbers -------------------------------------------------------------------------------------------------------------

std::string ReportBuilder::kg_text(const ProductReading& product, double value) const {
    return printed(round_to_decimals(value, product.decimals));
}

QuantityText ReportBuilder::kg(const ProductReading& product, std::string path, double value, bool with_unit) const {
    return {std::move(path), kg_text(product, value), with_unit ? "kg CO₂e" : ""};
}

QuantityText ReportBuilder::percent(const ProductReading& product, const std::string& path, double value, bool with_unit) {
    const double total = product.result.total;
    const std::string whole = this->path(product);
    if (total == 0.0) return {path, "–", ""};
    Explanation how{say("report.explain.share"), {}, "%", say("report.explain.share.formula"), {}, {}, {}, {}};
    how.value = amount_text(value / total * 100.0);
    how.children.resize(2);
    how.children[0].path = path;
    how.children[1].path = whole;
    return derived(path + "#share", printed(round_to_decimals(value / total * 100.0, 2)), with_unit ? "%" : "", std::move(how));
}

std::string ReportBuilder::amount_text(double value) {
    return value == 0.0 ? "0" : printed(without_trailing_noughts(round_to_significant(value, 6)));
}

QuantityText ReportBuilder::derived(std::string key, std::string text, std::string unit, Explanation explanation) {
    own_explanations[key] = std::move(explanation);
    return {std::move(key), std::move(text), std::move(unit)};
}

std::string ReportBuilder::path(const ProductReading& product, ResultPath rest) const {
    rest.product = product.product.id;
    if (rest.variant.empty()) rest.variant = std::string(kBaseVariant);
    return to_string(rest);
}

std::string ReportBuilder::total_path(const ProductReading& product, const VariantResult& variant) const {
    return path(product, {.variant = variant.id});
}

// ---- Blocks --------------------------------------------------------------------------------------------------------------

void ReportBuilder::chapter(std::string id, std::string_view key, HeadingKind kind) {
    add(Heading{std::move(id), 1, plain(say(key)), kind});
}

void ReportBuilder::heading(std::string id, int level, std::string_view key) { heading(std::move(id), level, plain(say(key))); }

void ReportBuilder::heading(std::string id, int level, Inlines text) { add(Heading{std::move(id), level, std::move(text)}); }

void ReportBuilder::paragraph(std::string id, Inlines text, ParagraphStyle style) { add(Paragraph{std::move(id), std::move(text), style}); }

TableCell cell(Inlines text) { return {std::move(text)}; }
TableCell cell(std::string text) { return {plain(std::move(text))}; }
TableCell cell(QuantityText quantity) { return {{std::move(quantity)}}; }

TableRow head_row(const ReportBuilder& report, const std::vector<std::string_view>& keys) {
    TableRow row{RowKind::Head, {}};
    for (const std::string_view key : keys) row.cells.push_back(cell(report.say(key)));
    return row;
}

}  // namespace tanji
