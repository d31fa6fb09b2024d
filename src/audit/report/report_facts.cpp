// SPDX-License-Identifier: Apache-2.0
#include "audit/report/report_facts.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "claims/vocabulary.h"
#include "support/decimal.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kLongestQuote = 240;  // bytes

/// As much of a text as a message can bear, cut between characters.
std::string shortened(std::string text) {
    if (text.size() <= kLongestQuote) return text;
    std::size_t end = kLongestQuote;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + " …";
}

std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char sign : text) out += sign == '\n' || sign == '\r' || sign == '\t' ? ' ' : sign;
    return std::string(trim(out));
}

}  // namespace

ReportFacts gather_report_facts(const ReadDocument& document, const ReportClaims& claims, const FactorLibrary& factors,
                                const Editions& editions, std::optional<Date> today) {
    ReportFacts facts;
    facts.document = &document;
    facts.claims = &claims;
    facts.factors = &factors;
    facts.editions = &editions;
    facts.today = today;
    facts.judged_on = today;
    for (const ClaimedDate& date : claims.dates)
        if (date.kind == ClaimedDate::Kind::Issued && date.day > 0) {
            facts.judged_on = parse_date(fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day));
            break;
        }
    for (const std::string& id : factors.ids()) {
        std::optional<EmissionFactor> factor = factors.find(id);
        if (factor && factor->is_electricity() && factor->reference.canonical == "kWh" && !factor->terms.empty())
            facts.electricity.push_back(*std::move(factor));
    }
    Recomputed recomputed = recompute_rows(claims, factors, editions);
    facts.readings = std::move(recomputed.rows);
    facts.clashes = std::move(recomputed.clashes);
    facts.sentences = report_sentences(document);
    facts.kind = kind_of_report(facts);
    facts.method = method_of_report(facts);
    return facts;
}

Place place_of(const ReportFacts& facts, const ReadPlace& place) {
    Place out;
    out.file = facts.document->source;
    const auto add = [&](const std::string& more) { out.part += (out.part.empty() ? "" : " ") + more; };
    if (place.page > 0) add(fmt::format("p.{}", place.page));
    const auto& sections = facts.document->sections;
    if (place.section > 0 && static_cast<std::size_t>(place.section) <= sections.size()) {
        const ReadSection& section = sections[static_cast<std::size_t>(place.section) - 1];
        add("§" + (section.number.empty() ? shortened(section.title) : section.number));
    }
    if (place.table > 0) add(fmt::format("T{}", place.table));
    if (place.row > 0) add(fmt::format("R{}", place.row));
    if (place.row > 0 && place.column > 1) add(fmt::format("C{}", place.column));
    if (facts.document->format != ReadFormat::Pdf) out.line = place.line;
    if (place.table > 0 || out.line == 0) out.cell.swap(out.part);  // the table says more than the line
    return out;
}

std::string quote_of(const ReportFacts& facts, const ReadPlace& place) {
    for (const ReadBlock& block : facts.document->blocks) {
        if (place.table > 0) {
            if (block.kind != ReadBlock::Kind::Table || !block.table || block.place.table != place.table) continue;
            if (place.row == 0) return shortened(on_one_line(block.table->caption.written));
            std::string row;
            const ReadCell* last = nullptr;
            for (int column = 1; column <= block.table->columns; ++column) {
                const ReadCell* cell = block.table->at(place.row, column);
                if (cell == nullptr || cell == last || cell->text.written.empty()) continue;
                last = cell;
                row += (row.empty() ? "" : " | ") + on_one_line(cell->text.written);
            }
            return shortened(row);
        }
        if (place.paragraph > 0 && block.kind != ReadBlock::Kind::Table && block.place.paragraph == place.paragraph)
            return shortened(on_one_line(block.text.written));
    }
    return {};
}

Finding found(const ReportFacts& facts, const Rule& rule, const ReadPlace& place, Arguments arguments) {
    Finding finding{std::string(rule.id), rule.severity, place_of(facts, place), std::move(arguments)};
    if (rule.check != nullptr) finding.words = finding.rule + ".report";
    finding.quote = quote_of(facts, place);
    finding.spot = DocumentSpot{place.page, place.paragraph, place.table, place.row, place.column, place.line};
    return finding;
}

Finding found(const ReportFacts& facts, const Rule& rule, const ReportSentence& sentence, Arguments arguments) {
    Finding finding = found(facts, rule, sentence.place, std::move(arguments));
    if (!sentence.row) finding.quote = shortened(on_one_line(sentence.text));
    return finding;
}

Interval printed_span(const PrintedNumber& number) {
    const double half = 0.5 * number.step;
    return number.value < 0 ? Interval{number.value - number.step, number.value + half}
                            : Interval{number.value - half, number.value + number.step};
}

double kg_in(const PrintedQuantity& quantity) {
    static const Dimension kMass = parse_unit("kg", {}).value().dimension;
    return quantity.unit && quantity.unit->dimension == kMass ? quantity.unit->scale : 1.0;
}

bool agree(const PrintedQuantity& a, const PrintedQuantity& b) {
    const Interval left = printed_span(a.number), right = printed_span(b.number);
    return left.meets(right) || (a.unit && b.unit && scaled(left, kg_in(a)).meets(scaled(right, kg_in(b))));
}

namespace {

/// A total that stands below its stages is the result; one among other totals may be of a scenario or of a year.
bool stands_with_stages(const ReportFacts& facts, const ResultFigure& total) {
    if (total.group >= facts.claims->results.size()) return false;
    const std::vector<std::size_t>& group = facts.claims->results[total.group].figures;
    return std::any_of(group.begin(), group.end(), [&](std::size_t index) {
        const ResultFigure& each = facts.claims->figures[index];
        return each.product == total.product && each.value && each.stage != "total" && each.stage != "subtotal";
    });
}

}  // namespace

const ResultFigure* table_figure(const ReportFacts& facts, std::size_t product, std::string_view stage) {
    if (stage == "total")
        for (const ResultFigure& figure : facts.claims->figures)
            if (figure.source == ResultFigure::Source::Table && figure.product == product && figure.stage == stage && figure.value &&
                stands_with_stages(facts, figure))
                return &figure;
    for (const ResultFigure& figure : facts.claims->figures)
        if (figure.source == ResultFigure::Source::Table && figure.product == product && figure.stage == stage && figure.value)
            return &figure;
    return nullptr;
}

const ResultFigure* total_figure(const ReportFacts& facts, std::size_t product) {
    if (const ResultFigure* figure = table_figure(facts, product, "total"); figure != nullptr && stands_with_stages(facts, *figure))
        return figure;
    for (const auto source : {ResultFigure::Source::Table, ResultFigure::Source::Cover, ResultFigure::Source::Text})
        for (const ResultFigure& figure : facts.claims->figures)
            if (figure.source == source && figure.product == product && figure.stage == "total" && figure.value) return &figure;
    return nullptr;
}

void put_effect(Finding& finding, const ReportFacts& facts, std::size_t product, double difference, const PrintedQuantity& like) {
    finding.effect_kg = difference * kg_in(like);
    const ResultFigure* total = total_figure(facts, product);
    if (total != nullptr && total->value->number.value != 0.0) finding.effect_share = difference / total->value->number.value;
}

Argument stage_name(std::string_view stage, std::string_view as_printed) {
    constexpr std::array kNamed{"raw-materials", "inbound", "production", "distribution", "storage", "use", "end-of-life"};
    if (std::find(kNamed.begin(), kNamed.end(), stage) != kNamed.end()) return WordKey{"stage." + std::string(stage)};
    if (stage == "total") return WordKey{"audit.stage.total"};
    if (stage == "transport") return WordKey{"audit.stage.transport"};
    return std::string(as_printed.empty() ? stage : as_printed);
}

std::string product_name(const ReportFacts& facts, std::size_t product) {
    if (product >= facts.claims->products.size()) return {};
    const ClaimedProduct& named = facts.claims->products[product];
    return named.name + (named.model.empty() ? "" : " " + named.model);
}

std::string figure_text(double value, int digits) {
    std::string text = round_to_significant(value, digits);
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string span_text(const Interval& span, int digits) {
    return "[" + figure_text(span.low, digits) + ", " + figure_text(span.high, digits) + "]";
}

std::string carrier_of(const InventoryRow& row) {
    static const Dimension kMass = parse_unit("kg", {}).value().dimension, kVolume = parse_unit("m3", {}).value().dimension,
                           kEnergy = parse_unit("kWh", {}).value().dimension;
    std::string carrier = carrier_words().longest_in(row.item);
    if (carrier.empty() || !row.activity || !row.activity->unit) return carrier;
    const Dimension& dimension = row.activity->unit->dimension;
    const bool flows = carrier == "electricity" || carrier == "heat";
    if (dimension == kEnergy || (!flows && (dimension == kMass || dimension == kVolume)) || (carrier == "heat" && dimension == kMass))
        return carrier;
    return {};
}

bool is_electricity(const InventoryRow& row) { return carrier_of(row) == "electricity"; }

}  // namespace tanji
