// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/lines.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace tanji {

namespace {

bool converts(const Unit& from, const Unit& to) {
    const Convertible answer = convertible(from, to);
    return answer == Convertible::Yes || answer == Convertible::BasisUnstated;
}

/// The amount in the unit that the author wrote, so that a reader meets kg of diesel and not only its GJ.
bool in_written_unit(ReportLine& line, const Unit& reference) {
    if (!line.exchange->amount || line.exchange->distance) return false;
    const Unit& written = line.exchange->amount->unit;
    if (converts(reference, written)) {
        line.amount = convert(line.amount, reference, written);
    } else {
        const std::optional<FuelData>& fuel = line.provider->factor.fuel;
        if (!fuel || !fuel->ncv || fuel->ncv->value == 0.0) return false;
        const Unit energy = written * fuel->ncv->unit;
        if (!converts(energy, reference)) return false;
        line.amount /= convert(fuel->ncv->value, energy, reference);
    }
    line.unit = written.symbol;
    return true;
}

ReportLine read_line(const ReportBuilder& report, const ProductReading& product, const Line& line) {
    ReportLine read;
    read.line = &line;
    read.activity = &report.study.activities[line.activity];
    read.exchange = &exchange_of(report.study, line);
    read.path = report.path(product, {.stage = read.activity->stage, .activity = read.activity->id, .exchange = read.exchange->id});
    const LineAmount amount = line_amount(report.base, product.result, line);
    read.amount = amount.amount;
    read.kg_co2e = amount.kg_co2e;
    if (line.provider != kNone) {
        read.provider = &report.inventory.providers[line.provider];
        read.unit = read.provider->factor.reference.symbol;
        read.factor = provider_footprint(report, line.provider);
        in_written_unit(read, read.provider->factor.reference);
    } else if (line.flow != kNone) {
        read.unit = "kg";
        read.factor = report.base.characterisation[line.flow].value;
    } else if (read.exchange->amount) {
        read.unit = read.exchange->amount->unit.symbol;
    }
    return read;
}

std::size_t stage_rank(const ReportBuilder& report, const ReportLine& line) {
    const auto& stages = report.inventory.stages;
    const auto at = std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.id == line.activity->stage; });
    return static_cast<std::size_t>(at - stages.begin());
}

}  // namespace

std::vector<ReportLine> lines_of(const ReportBuilder& report, const ProductReading& product) {
    std::vector<ReportLine> lines;
    std::unordered_map<const Exchange*, std::size_t> index;
    for (const Line& line : report.inventory.lines) {
        if (line.activity == kNone || line.exchange == kNone || !line_counts(product.result, line)) continue;
        ReportLine read = read_line(report, product, line);
        const auto [known, is_new] = index.try_emplace(read.exchange, lines.size());
        if (is_new) {
            lines.push_back(std::move(read));
        } else {  // the parts of an activity that makes several products
            lines[known->second].amount += read.amount;
            lines[known->second].kg_co2e += read.kg_co2e;
        }
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const ReportLine& left, const ReportLine& right) { return stage_rank(report, left) < stage_rank(report, right); });
    return lines;
}

std::vector<ReportLine> largest_lines(const ReportBuilder& report, const ProductReading& product) {
    std::vector<ReportLine> lines = lines_of(report, product);
    std::erase_if(lines, [](const ReportLine& line) { return line.kg_co2e == 0.0; });
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ReportLine& left, const ReportLine& right) { return std::abs(left.kg_co2e) > std::abs(right.kg_co2e); });
    return lines;
}

double provider_footprint(const ReportBuilder& report, std::size_t provider) {
    double sum = 0.0;
    for (const EmissionTerm& term : report.inventory.providers[provider].factor.terms) {
        const auto& flows = report.inventory.flows;
        const auto at = std::find(flows.begin(), flows.end(), term.flow);
        if (at != flows.end()) sum += term.kg * report.base.characterisation[static_cast<std::size_t>(at - flows.begin())].value;
    }
    return sum;
}

std::string written_amount(const ReportBuilder& report, const Exchange& exchange) {
    if (!exchange.amount) return report.say("report.gap.no-amount");
    std::string text = report.quantity_text(*exchange.amount);
    if (exchange.distance) text += " × " + report.quantity_text(*exchange.distance);
    return text;
}

QuantityText amount_quantity(ReportBuilder& report, const ReportLine& line) {
    const std::string text = ReportBuilder::amount_text(line.amount), unit = report.unit_text(line.unit);
    Explanation how{report.say("report.explain.amount"), text, unit, written_amount(report, *line.exchange), {}, {}, {}, {}};
    how.children.resize(1);
    how.children[0].path = line.path;
    return report.derived(line.path + "#amount", text, unit, std::move(how));
}

Inlines evidence_inlines(const ReportBuilder& report, const Exchange& exchange) {
    if (exchange.evidence.empty()) return plain(report.say("report.not-stated"));
    const std::string id = exchange.evidence.substr(0, exchange.evidence.find('#'));
    for (const Evidence& evidence : report.study.evidence)
        if (evidence.id == id || evidence.file == id)
            return {
                EvidenceLink{exchange.evidence, evidence.sha256.empty() ? evidence.file : evidence.file + ", SHA-256 " + evidence.sha256}};
    return plain(exchange.evidence);
}

}  // namespace tanji
