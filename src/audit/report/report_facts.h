// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/editions.h"
#include "audit/report/recompute.h"
#include "audit/report/report_kind.h"
#include "audit/report/report_text.h"
#include "audit/rule.h"
#include "claims/claims.h"

namespace tanji {

/// What rules on reports read, gathered once.
struct ReportFacts {
    const ReadDocument* document = nullptr;
    const ReportClaims* claims = nullptr;
    const FactorLibrary* factors = nullptr;
    const Editions* editions = nullptr;
    std::optional<Date> today;
    std::optional<Date> judged_on;  // the day of issue that the report prints, else today
    std::vector<RowReading> readings;
    std::vector<JointClash> clashes;               // rows that fit alone and not together
    const std::vector<Finding>* so_far = nullptr;  // of the rules before the one that is asked
    std::vector<ReportSentence> sentences;         // of the whole report, for what stands in words
    ReportKind kind = ReportKind::Study;
    std::string method;                       // "iso-14067" ...: whose demands are asked
    std::vector<EmissionFactor> electricity;  // of the library: those per kWh that are supplies of electricity
};
ReportFacts gather_report_facts(const ReadDocument& document, const ReportClaims& claims, const FactorLibrary& factors,
                                const Editions& editions, std::optional<Date> today);

/// Page, section, table, row and column in signs of no language: "p.12 §4.2 T6 R3 C5"; the line where the file has lines.
Place place_of(const ReportFacts& facts, const ReadPlace& place);
/// What stands there as written: the row of a table, its cells parted by " | ", else the paragraph.
std::string quote_of(const ReportFacts& facts, const ReadPlace& place);
/// A finding of a rule at a place of the report, with what stands there.
Finding found(const ReportFacts& facts, const Rule& rule, const ReadPlace& place, Arguments arguments);
/// The same of a sentence, which is quoted.
Finding found(const ReportFacts& facts, const Rule& rule, const ReportSentence& sentence, Arguments arguments);

/// Values that can have been printed so. A result without decimals is rounded like any other: only amounts may be counts.
Interval printed_span(const PrintedNumber& number);
/// kg in one of the unit of a printed mass of gas; 1 where no unit is known.
double kg_in(const PrintedQuantity& quantity);
/// Whether the figures can be one and the same, as bare numbers or after conversion of their units.
bool agree(const PrintedQuantity& a, const PrintedQuantity& b);

/// The figure of a stage that a result table prints for a product; null when none does. The first where several do.
const ResultFigure* table_figure(const ReportFacts& facts, std::size_t product, std::string_view stage);
/// The total of a product as printed: of its result table, of the cover, of the text. Null when there is none.
const ResultFigure* total_figure(const ReportFacts& facts, std::size_t product);
/// `difference` is in the unit of `like`; the share is that of the product's printed total.
void put_effect(Finding& finding, const ReportFacts& facts, std::size_t product, double difference, const PrintedQuantity& like);

/// A stage as a message names it: its word, else as printed.
Argument stage_name(std::string_view stage, std::string_view as_printed);
/// A product as a message names it.
std::string product_name(const ReportFacts& facts, std::size_t product);
/// "7.2519" with at most `digits` significant digits.
std::string figure_text(double value, int digits = 6);
/// "[5.43468, 5.43617]"
std::string span_text(const Interval& span, int digits = 6);

/// True when the item is electricity by its word and by its unit: a cable is none.
bool is_electricity(const InventoryRow& row);
/// The fuel or other carrier of energy that a row names; empty when it is none, or when the unit is none of an energy carrier.
std::string carrier_of(const InventoryRow& row);

}  // namespace tanji
