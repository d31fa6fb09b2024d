// SPDX-License-Identifier: Apache-2.0
#include "audit/profile.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

std::vector<std::string> codes_of(const Diagnostics& diagnostics) {
    std::vector<std::string> codes;
    for (const Diagnostic& one : diagnostics) codes.push_back(one.code);
    return codes;
}

TEST(Profiles, ThosePackedCanBeReadAndNameTheirMethod) {
    EXPECT_EQ(profile_names(), (std::vector<std::string>{"epd", "ghg-protocol", "iso-14067", "pas-2050"}));
    for (const std::string& name : profile_names()) {
        const Result<Profile> profile = open_profile(name);
        ASSERT_TRUE(profile.has_value()) << name;
        EXPECT_EQ(profile->method, name);
        EXPECT_EQ(profile->materiality, 0.05);
    }
}

TEST(Profiles, SwitchRulesAndFamiliesAndGradeThem) {
    const Result<Profile> profile = read_profile("what,value\nTX,off\nIN-04,error\nmateriality,0.02\nmethod,epd\n", "own.csv");
    ASSERT_TRUE(profile.has_value());
    EXPECT_TRUE(profile->leaves_out("TX-04"));
    EXPECT_FALSE(profile->leaves_out("IN-04"));
    std::vector<Finding> findings{{"IN-04", Severity::Warning, {}, {}}};
    profile->grade(findings);
    EXPECT_EQ(findings.front().severity, Severity::Error);
    EXPECT_EQ(profile->materiality, 0.02);
    EXPECT_EQ(profile->method, "epd");
}

TEST(Profiles, EveryMistakeIsToldAtOnce) {
    const Result<Profile> profile = read_profile("what,value\nZZ-99,off\nIN-04,loud\nmateriality,much\n", "own.csv");
    ASSERT_FALSE(profile.has_value());
    EXPECT_EQ(codes_of(profile.diagnostics()), (std::vector<std::string>{"PROF-01", "PROF-02", "PROF-03"}));
    EXPECT_EQ(codes_of(read_profile("rule,level\nTX,off\n", "own.csv").diagnostics()), (std::vector<std::string>{"PROF-05", "PROF-05"}));
    EXPECT_EQ(codes_of(open_profile("no-such-profile").diagnostics()), std::vector<std::string>{"PROF-04"});
}

}  // namespace
}  // namespace tanji
