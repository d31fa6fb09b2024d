// SPDX-License-Identifier: Apache-2.0
#include "support/run_context.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace tanji {
namespace {

using namespace std::chrono;

class Epoch : public testing::Test {
  protected:
    void SetUp() override {
        if (const char* text = std::getenv("SOURCE_DATE_EPOCH")) before_ = text;
        unsetenv("SOURCE_DATE_EPOCH");
    }
    void TearDown() override {
        if (before_.empty())
            unsetenv("SOURCE_DATE_EPOCH");
        else
            setenv("SOURCE_DATE_EPOCH", before_.c_str(), 1);
    }

  private:
    std::string before_;
};

TEST_F(Epoch, TheDayIsThatOfSourceDateEpoch) {
    setenv("SOURCE_DATE_EPOCH", "1735689599", 1);
    EXPECT_EQ(current_day(), sys_days(2024y / December / 31));
    setenv("SOURCE_DATE_EPOCH", "1735689600", 1);
    EXPECT_EQ(current_day(), sys_days(2025y / January / 1));
}

TEST_F(Epoch, WithoutAValidSourceDateEpochTheClockCounts) {
    const sys_days today = current_day();
    EXPECT_GT(today, sys_days(2024y / January / 1));
    for (const char* text : {"", "yesterday", "12x", "-1", "99999999999999999999", "253402300800"}) {
        setenv("SOURCE_DATE_EPOCH", text, 1);
        EXPECT_GE(current_day(), today) << text;
        EXPECT_LE(current_day(), today + days(1)) << text;
    }
}

TEST(RunContext, ACallerMayCancelAndFollow) {
    std::atomic<bool> cancel = false;
    std::string seen;
    const RunContext run{.progress = [&](std::string_view step, double done) { seen = std::string(step) + (done > 0.4 ? "!" : "?"); },
                         .cancel = &cancel};
    EXPECT_FALSE(run.cancelled());
    cancel = true;
    EXPECT_TRUE(run.cancelled());
    run.report("step.solve", 0.5);
    EXPECT_EQ(seen, "step.solve!");
    EXPECT_NO_THROW(RunContext().report("step.solve", 1));
}

}  // namespace
}  // namespace tanji
