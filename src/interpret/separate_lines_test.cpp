// SPDX-License-Identifier: Apache-2.0
#include "interpret/separate_lines.h"

#include <gtest/gtest.h>

#include "engine/calculate.h"
#include "interpret/use_phase.h"
#include "model/study_node.h"

namespace tanji {
namespace {

Quantity quantity(const std::string& text) { return parse_quantity(text, {}).value(); }

Exchange direct(const std::string& id, const std::string& gas, const std::string& text, Category category,
                Direction direction = Direction::Output) {
    Exchange exchange;
    exchange.id = exchange.flow = id;
    exchange.direction = direction;
    exchange.emission = gas;
    exchange.category = category;
    exchange.amount = quantity(text);
    return exchange;
}

Study study_of_lines() {
    Study study;
    study.id = "lines";
    study.method = "iso-14067-2018";
    study.boundary.stages = {"raw-materials", "production", "use"};
    study.sources = {"study.yaml"};
    Product product;
    product.id = "P";
    product.declared_unit = quantity("1 台");
    product.carbon.emplace();
    product.carbon->biogenic = quantity("0.5 kg");
    study.products = {product};
    Activity work;
    work.id = "work";
    work.stage = "production";
    work.inputs = {direct("tree", "CO2", "2 kg", Category::BiogenicUptake, Direction::Input)};
    work.outputs = {direct("stack", "CO2", "3 kg", Category::Fossil), direct("plane", "CO2/aircraft", "0.25 kg", Category::Fossil),
                    direct("bark", "CO2", "1 kg", Category::BiogenicEmission), direct("soil", "CO2", "7 kg", Category::SoilCarbon),
                    direct("managed", "CO2", "0.5 kg", Category::LandManagement)};
    study.activities = {work};
    return study;
}

Result<StudyResult> run(Study& study) {
    static const FactorLibrary kLibrary = FactorLibrary::packed({}).value();
    Diagnostics diagnostics;
    link_study(study, true, diagnostics);
    RunContext context;
    return calculate(study, kLibrary, {}, context);
}

const SeparateLine& line(const std::vector<SeparateLine>& lines, SeparateLineKind kind) {
    for (const SeparateLine& each : lines)
        if (each.kind == kind) return each;
    ADD_FAILURE() << "a line is missing";
    return lines.front();
}

TEST(SeparateLines, lines_of_the_total_sum_to_it) {
    Study study = study_of_lines();
    for (const char* method : {"iso-14067-2018", "pas-2050-2011", "ghg-protocol-product-2011"}) {
        study.method = method;
        const Result<StudyResult> result = run(study);
        ASSERT_TRUE(result.has_value());
        const ProductResult& product = result->base().products.front();
        double sum = 0.0;
        for (const SeparateLine& each : separate_lines(study, result->base(), product))
            if (each.standing == LineStanding::InTotal) sum += each.value.value_or(0.0);
        EXPECT_NEAR(sum, product.total, 1e-12);
    }
}

TEST(SeparateLines, each_line_is_there_with_its_standing) {
    Study study = study_of_lines();
    const Result<StudyResult> result = run(study);
    ASSERT_TRUE(result.has_value());
    const std::vector<SeparateLine> lines = separate_lines(study, result->base(), result->base().products.front());
    ASSERT_EQ(lines.size(), 20U);
    using K = SeparateLineKind;
    EXPECT_NEAR(*line(lines, K::Fossil).value, 3.25, 1e-12);
    EXPECT_NEAR(*line(lines, K::Aircraft).value, 0.25, 1e-12);
    EXPECT_EQ(line(lines, K::Aircraft).standing, LineStanding::Overlay);
    EXPECT_NEAR(*line(lines, K::BiogenicUptake).value, -2.0, 1e-12);
    EXPECT_EQ(line(lines, K::BiogenicUptake).standing, LineStanding::InTotal);
    EXPECT_NEAR(*line(lines, K::SoilCarbon).value, 7.0, 1e-12);
    EXPECT_EQ(line(lines, K::SoilCarbon).standing, LineStanding::Outside);
    EXPECT_EQ(line(lines, K::LandUseChange).value, 0.0);             // asked for: 0 is written
    EXPECT_EQ(line(lines, K::IndirectLandUse).value, std::nullopt);  // only if calculated
    EXPECT_EQ(line(lines, K::CreditsBeyond).value, std::nullopt);
    EXPECT_NEAR(*line(lines, K::BiogenicCarbon).value, 0.5, 1e-12);
    EXPECT_EQ(line_unit(line(lines, K::BiogenicCarbon)), "kgC");
    EXPECT_EQ(line(lines, K::FossilCarbon).value, std::nullopt);
}

TEST(SeparateLines, uptake_stands_outside_where_the_method_says_so) {
    Study study = study_of_lines();
    MethodPack pack;
    pack.id = "own";
    pack.base = "iso-14067-2018";
    pack.biogenic_uptake = BiogenicUptake::Apart;
    study.packs = {pack};
    study.method = "own";
    const Result<StudyResult> result = run(study);
    ASSERT_TRUE(result.has_value());
    const auto lines = separate_lines(study, result->base(), result->base().products.front());
    EXPECT_EQ(line(lines, SeparateLineKind::BiogenicUptake).standing, LineStanding::Outside);
    EXPECT_NEAR(*line(lines, SeparateLineKind::BiogenicUptake).value, -2.0, 1e-12);
}

TEST(SeparateLines, burdens_and_credits_beyond_the_boundary_are_told_apart) {
    Study study = study_of_lines();
    Exchange burden = direct("recycling", "CO2", "1.5 kg", Category::Fossil);
    Exchange credit = direct("avoided", "CO2", "-4 kg", Category::Fossil);
    burden.beyond_boundary = credit.beyond_boundary = true;
    study.activities.front().outputs.push_back(burden);
    study.activities.front().outputs.push_back(credit);
    const Result<StudyResult> result = run(study);
    ASSERT_TRUE(result.has_value());
    const auto lines = separate_lines(study, result->base(), result->base().products.front());
    EXPECT_NEAR(*line(lines, SeparateLineKind::BurdensBeyond).value, 1.5, 1e-12);
    EXPECT_NEAR(*line(lines, SeparateLineKind::CreditsBeyond).value, -4.0, 1e-12);
    EXPECT_NEAR(*line(lines, SeparateLineKind::Fossil).value, 3.25, 1e-12);
}

TEST(UsePhases, read_hours_energy_and_emission_of_each_source) {
    Study study = study_of_lines();
    UsePhase use;
    use.id = "run";
    use.factor = "cn-cf-national-2024";  // 0.5777 kg CO2e/kWh
    use.life = quantity("20 year");
    use.modes = {{"work", {"运行", "running"}, quantity("100 W"), quantity("2000 h/year"), {}}};
    use.no_load_loss = quantity("10 W");
    use.load_loss = quantity("1 kW");
    use.profile = {{"full", quantity("50 %"), quantity("10 %"), {}}};
    study.use = {use};
    const Result<StudyResult> result = run(study);
    ASSERT_TRUE(result.has_value());
    const auto readings = use_phases(study, result->base(), result->base().products.front());
    ASSERT_EQ(readings.size(), 1U);
    const UseReading& reading = readings.front();
    EXPECT_EQ(reading.activity, "use-run");
    ASSERT_EQ(reading.lines.size(), 3U);
    EXPECT_EQ(reading.lines[0].hours_per_year, 2000);
    EXPECT_NEAR(reading.lines[0].kwh, 4000, 1e-9);
    EXPECT_NEAR(reading.lines[1].kwh, 0.01 * 8760 * 20, 1e-9);
    EXPECT_NEAR(reading.lines[2].kwh, 0.25 * 876 * 20, 1e-9);
    EXPECT_EQ(reading.lines[2].load, 0.5);
    EXPECT_NEAR(reading.kg_co2e, reading.kwh * 0.5777, 1e-6);
    EXPECT_TRUE(reading.timing_missing);
    EXPECT_TRUE(reading.place_assumed);
}

}  // namespace
}  // namespace tanji
