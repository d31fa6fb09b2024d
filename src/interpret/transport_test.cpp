// SPDX-License-Identifier: Apache-2.0
#include "interpret/transport.h"

#include <gtest/gtest.h>

#include "engine/lowering/lowering_testing.h"

namespace tanji {
namespace {

using namespace lowering_testing;

const std::string kShops = R"({"id": "shop", "stage": "production", "basis": "period",
    "inputs": [{"id": "steel", "flow": "steel", "amount": "4000 kg", "gap": {"reason": "x"}}]})";

std::vector<TransportReading> readings(const std::string& legs, const std::string& load = R"("cargo": "shop/steel")") {
    std::vector<EmissionFactor> own{made_up("t-tkm", "transport", "t*km", 0.1), made_up("t-wtt", "transport", "t*km", 0.02),
                                    made_up("t-litre", "fuel-combustion", "L", 3.2), made_up("t-hub", "transport", "t", 1.5)};
    own[0].boundary = "tank-to-wheel";
    own[1].boundary = "well-to-tank";
    const Outcome outcome = compute(study_text(R"("transport": [{"id": "steel", )" + load + R"(, "legs": [)" + legs + "]}]", kShops), own);
    if (!outcome.result) return {};
    return read_transport(Study{}, outcome.result->base());  // the lowered study is the variant's
}

TEST(TransportReading, tells_work_and_intensity_leg_by_leg) {
    const auto read = readings(R"({"id": "road", "mode": "road", "distance": "500 km", "factor": "t-tkm"},
        {"id": "fuel", "distance": "500 km", "factor": "t-wtt"}, {"id": "port", "factor": "t-hub"},
        {"id": "van", "distance": "10 km", "capacity": "2 t", "load_factor": 0.5, "fuel": "0.1 L/km", "factor": "t-litre"})");
    ASSERT_EQ(read.size(), 1U);
    const TransportReading& chain = read.front();
    EXPECT_NEAR(chain.tonnes, 0.004, 1e-15);  // 4000 kg for 1000 pieces
    ASSERT_EQ(chain.legs.size(), 4U);
    EXPECT_NEAR(*chain.legs[0].tonne_kilometres, 2.0, 1e-12);
    EXPECT_NEAR(*chain.legs[0].kg_co2e, 0.2, 1e-12);
    EXPECT_NEAR(*chain.legs[0].intensity, 0.1, 1e-12);
    EXPECT_FALSE(chain.legs[2].tonne_kilometres.has_value());
    EXPECT_NEAR(*chain.legs[2].kg_co2e, 0.006, 1e-12);
    EXPECT_NEAR(*chain.legs[3].vehicle_kilometres, 0.04, 1e-12);
    EXPECT_NEAR(*chain.legs[3].fuel, 0.004, 1e-12);
    EXPECT_EQ(chain.legs[3].fuel_unit, "L");
    EXPECT_NEAR(chain.tonne_kilometres, 2.04, 1e-12);  // the making of the fuel carries nothing
    EXPECT_NEAR(chain.kg_co2e, 0.2 + 0.04 + 0.006 + 0.0128, 1e-12);
    EXPECT_NEAR(*chain.intensity, chain.kg_co2e / 2.04, 1e-12);
}

TEST(TransportReading, of_a_chain_with_a_gap_gives_no_intensity) {
    const auto read = readings(R"({"id": "road", "distance": "500 km", "factor": "t-tkm"},
        {"id": "sea", "distance": "9000 km", "gap": {"reason": "x"}})");
    ASSERT_EQ(read.size(), 1U);
    EXPECT_FALSE(read.front().complete);
    EXPECT_FALSE(read.front().intensity.has_value());
    EXPECT_NEAR(*read.front().legs[1].tonne_kilometres, 36.0, 1e-12);
    EXPECT_FALSE(read.front().legs[1].kg_co2e.has_value());
    const auto all = readings(R"({"id": "sea", "distance": "1000 km", "gap": {"reason": "x"}})", R"("mass": "3 kg")");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_NEAR(all.front().tonne_kilometres, 3.0, 1e-12);
}

}  // namespace
}  // namespace tanji
