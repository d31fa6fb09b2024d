// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "audit/rules.h"
#include "engine/calculate.h"
#include "support/require.h"

namespace tanji::audit_testing {

inline Quantity amount(const std::string& text) { return parse_quantity(text, {}).value(); }
inline LocalText both(const std::string& zh, const std::string& en) { return {zh, en}; }

/// A factor made up for the tests, gas by gas, so that no GWP basis is locked.
inline EmissionFactor made_up(const std::string& id, const std::string& kind, const std::string& unit, const std::string& boundary,
                              double co2, double ch4) {
    EmissionFactor factor;
    factor.id = id;
    factor.pack = "test";
    factor.kind = kind;
    factor.name = both("测试因子", "test factor");
    factor.geography = "CN";
    factor.year = 2025;
    factor.published = "2026-01-01";
    factor.reference = parse_unit(unit, {}).value();
    factor.terms = {{{"CO2", Category::Fossil, Origin::None}, co2, id, "", ""}};
    if (ch4 != 0.0) factor.terms.push_back({{"CH4", Category::Fossil, Origin::Fugitive}, ch4, id, "", ""});
    factor.gwp_basis = "per-gas";
    factor.boundary = boundary;
    factor.td_losses = kind.starts_with("electricity") ? "in" : "n/a";
    factor.issuer = "test";
    factor.document = "made up for tests";
    factor.place_in_document = "row 1";
    return factor;
}

struct Case {
    Study study;
    std::vector<EmissionFactor> own;  // beside the factors of the library
    std::vector<FactorChange> changed;
    bool computes = true;  // false: broken so far that there is no result, and the rule judges the study alone

    EmissionFactor& factor(const std::string& id) {
        for (EmissionFactor& each : own)
            if (each.id == id) return each;
        LCA_REQUIRE(false, "no factor " + id);
        return own.front();
    }
    Activity& activity(const std::string& id) {
        for (Activity& each : study.activities)
            if (each.id == id) return each;
        LCA_REQUIRE(false, "no activity " + id);
        return study.activities.front();
    }
};

inline Exchange row(const std::string& flow, const std::string& text, const std::string& factor, Direction direction = Direction::Input) {
    Exchange exchange;
    exchange.id = flow;
    exchange.flow = flow;
    exchange.direction = direction;
    exchange.amount = amount(text);
    exchange.factor = factor;
    exchange.data = DataKind::Primary;
    exchange.evidence = "records#1";
    exchange.quality = DataQuality{1, 1, 1, 1, 1};
    exchange.factor_quality = DataQuality{2, 2, 1, 1, 2};
    return exchange;
}

inline Activity activity(const std::string& id, const std::string& stage, std::vector<Exchange> inputs,
                         std::vector<Exchange> outputs = {}) {
    Activity made;
    made.id = id;
    made.stage = stage;
    made.inputs = std::move(inputs);
    made.outputs = std::move(outputs);
    return made;
}

/// A proper cradle-to-gate study on which no rule has anything to say.
inline Case clean_case() {
    Case made;
    made.own = {made_up("t-steel", "material", "kg", "cradle-to-gate", 1.9, 0.004),
                made_up("t-power", "electricity-footprint", "kWh", "life-cycle", 0.55, 0.0008),
                made_up("t-freight", "transport", "t*km", "well-to-wheel", 0.09, 0.0001),
                made_up("t-scrap", "waste-treatment", "kg", "treatment", 0.02, 0.00001)};
    Study& study = made.study;
    study.id = "clean";
    study.title = both("钢制支架产品碳足迹", "Carbon footprint of a steel bracket");
    study.method = "iso-14067-2018";
    study.period = Period{*parse_date("2025-01-01"), *parse_date("2025-12-31")};
    study.place = "CN";
    study.goal = {both("答复客户询问", "Answer a customer"), both("客户要求", "The customer asks for it"), both("客户", "The customer"),
                  false};
    study.report.number = "T-1";
    study.report.date = parse_date("2026-03-01");
    study.report.prepared_by = "A";
    study.report.verified_by = "B";
    study.boundary.type = BoundaryType::CradleToGate;
    study.boundary.stages = {"raw-materials", "inbound", "production"};
    study.cut_off.rule = both("按质量，单项不超过 1 %", "By mass, at most 1 % each");
    study.cut_off.single = 0.01;
    study.cut_off.total = 0.05;
    Exclusion exclusion;
    exclusion.stage = "raw-materials";
    exclusion.process = both("标签", "labels");
    exclusion.reason = both("质量很小", "very light");
    exclusion.share = 0.005;
    study.boundary.excluded = {exclusion};
    Product product;
    product.id = "bracket";
    product.name = both("钢制支架", "Steel bracket");
    product.declared_unit = amount("1 台");
    product.mass = amount("10 kg");
    product.output = amount("1000 台");
    product.process_steps = {both("冲压", "stamping")};
    study.products = {product};
    study.activities = {activity("materials", "raw-materials", {row("steel", "10.5 kg", "t-steel")}),
                        activity("transport", "inbound", {row("freight", "5.25 t*km", "t-freight")}),
                        activity("workshop", "production", {row("electricity", "4.2 kWh", "t-power")},
                                 {row("scrap", "0.5 kg", "t-scrap", Direction::Output)})};
    study.assumptions = {both("废料全部外售", "All scrap is sold")};
    study.limitations = {both("不含使用阶段", "Without the use stage")};
    study.data_collection = both("由工厂按月抄表", "Read from the meters of the factory each month");
    study.product_rule = ProductRule{
        "", {}, both("已查国家和行业标准目录，没有适用的规则", "catalogues of national and sector standards were searched; none fits")};
    study.evidence = {{"records", "", "", both("抄表记录", "meter readings"), {}}};
    study.sources = {"study.yaml"};
    return made;
}

inline const FactorLibrary& library() {
    static const FactorLibrary packed = FactorLibrary::packed({}).value();
    return packed;
}

inline std::optional<StudyResult> compute(const Case& of) {
    RunContext run;
    CalculationOptions options;
    options.pinned = of.own;
    const Result<StudyResult> result = calculate(of.study, library(), options, run);
    for (const Diagnostic& diagnostic : result.diagnostics())
        LCA_REQUIRE(diagnostic.severity != Severity::Error, diagnostic.code + " at " + diagnostic.place.part);
    return result ? std::optional(result.value()) : std::nullopt;
}

inline std::vector<Finding> judge(const Case& of, const Profile& profile = {}) {
    const std::optional<StudyResult> result = of.computes ? compute(of) : std::nullopt;
    RunContext run;
    run.today = std::chrono::sys_days{std::chrono::year{2026} / 4 / 1};
    AuditInput input;
    input.study = result ? &study_of(result->base(), of.study) : &of.study;
    input.factors = &library();
    input.result = result ? &*result : nullptr;
    input.changed = of.changed;
    input.profile = profile;
    return audit(input, run);
}

inline std::vector<std::string> rules_of(const std::vector<Finding>& findings) {
    std::vector<std::string> ids;
    for (const Finding& finding : findings) ids.push_back(finding.rule);
    return ids;
}

}  // namespace tanji::audit_testing
