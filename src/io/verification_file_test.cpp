// SPDX-License-Identifier: Apache-2.0
#include "io/verification_file.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

constexpr const char* kFilled = R"(tanji: verification/1
number: V-3
date: 2026-03-20
responsible: Harbour Kettles
prepared: {organisation: Harbour Kettles, persons: [A. Smith]}
verifier: {organisation: North Assurance, accreditation: N 17}
team:
  - {name: B. Jones, role: leader, certificate: C-1, days: 2}
criteria: [ISO 14064-3:2019, ISO 14067:2018]
assurance: reasonable
materiality: 4 %
samples:
  - {item: production/electricity, method: documents, sample: 12 of 12 months, result: confirmed}
misstatements:
  - {subject: meter, reported: 10, corrected: 12, effect_kg: 0.5, mended: true}
opinion: modified
)";

TEST(VerificationFile, reads_what_was_filled_in) {
    const auto form = read_verification(kFilled, "v.yaml");
    ASSERT_TRUE(form);
    EXPECT_EQ(form->prepared.persons, std::vector<std::string>{"A. Smith"});
    EXPECT_EQ(form->assurance, Assurance::Reasonable);
    EXPECT_DOUBLE_EQ(form->materiality, 0.04);
    EXPECT_EQ(form->samples.at(0).result, "confirmed");
    EXPECT_TRUE(form->misstatements.at(0).mended);
    EXPECT_EQ(form->opinion, Opinion::Modified);
}

TEST(VerificationFile, the_empty_form_says_all_that_must_be_filled_in) {
    VerificationForm proposed;
    proposed.responsible = "Harbour: Kettles";
    proposed.samples = {{"production/electricity", "", "", "power.pdf#3", ""}};
    const std::string text = empty_verification_form(proposed, {"electricity, 48 %"});
    EXPECT_EQ(text.find('@'), std::string::npos) << text;
    const auto form = read_verification(text, "v.yaml");
    ASSERT_FALSE(form);
    std::vector<std::string> keys;
    for (const Diagnostic& one : form.diagnostics()) {
        EXPECT_EQ(one.code, "FORM-03");
        keys.push_back(std::get<std::string>(one.arguments.at(0).second));
    }
    EXPECT_EQ(keys, (std::vector<std::string>{"date", "organisation", "organisation", "name", "name", "assurance"}));
}

}  // namespace
}  // namespace tanji
