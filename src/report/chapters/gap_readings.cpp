// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/gap_readings.h"

#include <algorithm>

#include "units/unit.h"

namespace tanji {

namespace {

bool concerns(const GapLine& gap, const ProductReading& product) { return gap.product == kNone || gap.product == product.result.product; }

bool same_hole(const GapLine& left, const GapLine& right) {
    return left.study_gap == right.study_gap && left.activity == right.activity && left.exchange == right.exchange &&
           left.direction == right.direction;
}

const Exchange* exchange_of_gap(const Study& study, const GapLine& gap) {
    if (gap.activity == kNone || gap.exchange == kNone) return nullptr;
    const Activity& activity = study.activities[gap.activity];
    return gap.direction == Direction::Input ? &activity.inputs[gap.exchange] : &activity.outputs[gap.exchange];
}

Explanation bound_explanation(const ReportBuilder& report, const std::string& reason, const std::string& candidate, double value) {
    Explanation how;
    how.label = report.say("report.gap.bound");
    how.value = ReportBuilder::amount_text(value);
    how.unit = "kg CO₂e";
    how.formula = candidate.empty() ? report.say("report.gap.bound.author") : report.say("report.gap.bound.candidate");
    how.source = candidate.empty() ? reason : candidate;
    return how;
}

}  // namespace

std::vector<GapReading> gap_readings(const ReportBuilder& report) {
    std::vector<GapReading> readings;
    for (const GapLine& gap : report.inventory.gaps) {
        const auto known = std::find_if(readings.begin(), readings.end(), [&](const GapReading& one) { return same_hole(*one.line, gap); });
        if (known != readings.end()) {
            known->per_product.push_back(&gap);
            continue;
        }
        GapReading reading{&gap, {&gap}, {}, {}, {}};
        if (gap.stage != kNone) reading.stage = report.stage_name(report.inventory.stages[gap.stage].id);
        if (gap.study_gap != kNone) {
            const StudyGap& declared = report.study.gaps[gap.study_gap];
            if (reading.stage.empty()) reading.stage = report.stage_name(declared.stage);
            reading.subject = report.author(declared.subject);
            reading.reason = report.author(declared.reason);
        } else if (const Exchange* exchange = exchange_of_gap(report.study, gap)) {
            reading.subject =
                report.activity_name(report.study.activities[gap.activity]) + report.after("report.join") + report.exchange_name(*exchange);
            if (exchange->gap) reading.reason = report.author(exchange->gap->reason);
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

GapSum gap_sum(const ReportBuilder& report, const ProductReading& product) {
    GapSum sum;
    for (const GapReading& reading : gap_readings(report)) {
        bool counted = false;
        for (const GapLine* gap : reading.per_product) {
            if (!concerns(*gap, product)) continue;
            if (!counted) ++sum.count;
            if (!counted && !gap->bound_kg) ++sum.unbounded;
            counted = true;
            sum.bounded_kg += gap->bound_kg.value_or(0.0);
        }
    }
    return sum;
}

Inlines bound_inlines(ReportBuilder& report, const GapReading& gap) {
    struct Own {
        const ProductReading* product;
        const GapLine* line;
    };
    std::vector<Own> own;
    for (const ProductReading& product : report.products)
        for (const GapLine* line : gap.per_product)
            if (concerns(*line, product)) {
                own.push_back({&product, line});
                break;
            }
    const bool all_unbounded = std::none_of(own.begin(), own.end(), [](const Own& one) { return one.line->bound_kg.has_value(); });
    if (all_unbounded && own.size() == report.products.size()) return report.tell("report.gap.unbounded");
    Inlines out;
    for (const Own& one : own) {
        if (!out.empty()) out.push_back(LineBreak{});
        const std::string name = report.products.size() > 1 ? one.product->product.id : std::string();
        if (!one.line->bound_kg) {
            out += report.tell("report.gap.unbounded.of", {{"product", Text{name}}});
            continue;
        }
        const double value = *one.line->bound_kg;
        const std::string key = report.path(*one.product) + "#gap-" + std::to_string(gap.line - report.inventory.gaps.data());
        QuantityText most = report.derived(key, report.kg_text(*one.product, value), "kg CO₂e",
                                           bound_explanation(report, gap.reason, one.line->candidate, value));
        out += name.empty() ? report.tell("report.gap.at-most", {{"most", std::move(most)}})
                            : report.tell("report.gap.at-most.of", {{"product", Text{name}}, {"most", std::move(most)}});
    }
    return out;
}

Inlines bound_inlines(ReportBuilder& report, const Exclusion& exclusion, std::size_t index) {
    Inlines out;
    if (exclusion.share) {
        Explanation how{report.say("report.exclusion.share"), {}, "%", {}, report.author(exclusion.reason), {}, {}, {}};
        how.value = ReportBuilder::amount_text(*exclusion.share * 100.0);
        const std::string text = how.value;
        out += report.tell("report.exclusion.share.about",
                           {{"share", report.derived("exclusion-" + std::to_string(index) + "#share", text, "%", std::move(how))}});
    }
    if (exclusion.bound.most) {
        if (!out.empty()) out += plain(report.after("report.join"));
        Explanation how = bound_explanation(report, report.author(exclusion.reason), {}, exclusion.bound.most->value);
        how.unit = report.unit_text(exclusion.bound.most->unit.symbol);
        QuantityText most = report.derived("exclusion-" + std::to_string(index) + "#bound",
                                           ReportBuilder::amount_text(exclusion.bound.most->value), how.unit, how);
        out += report.tell("report.gap.at-most", {{"most", std::move(most)}});
    }
    return out.empty() ? report.tell("report.gap.unbounded") : out;
}

bool is_count_sign(const std::string& unit) {
    const Result<Unit> parsed = parse_unit(unit, {});
    return parsed.has_value() && !parsed->count.empty() && unit.find('/') == std::string::npos;
}

}  // namespace tanji
