// SPDX-License-Identifier: Apache-2.0
#include "report/verification/opinion.h"

#include <gtest/gtest.h>

namespace tanji {
namespace {

Finding finding(const std::string& rule, Severity severity, std::optional<double> share = {}) {
    Finding made{rule, severity, {.file = "r.md", .line = 3}, {}};
    made.effect_share = share;
    if (share) made.effect_kg = *share * 200.0;
    return made;
}
std::vector<FindingAnswer> justified(const std::vector<Finding>& findings) {
    std::vector<FindingAnswer> answers;
    for (const std::string& key : finding_keys(findings))
        answers.push_back({key, AnswerKind::Justified, "Chen", *parse_date("2026-03-01"), "why", "", ""});
    return answers;
}
OpinionBasis basis(const std::vector<Finding>& findings, const VerificationForm& form = {}, const std::vector<PlanRow>& plan = {},
                   std::size_t unbounded = 0, bool readable = true, const std::vector<FindingAnswer>& answers = {}) {
    return opinion_basis(findings, match_answers(findings, answers), form, plan, 200.0, unbounded, readable);
}

TEST(Opinion, is_unmodified_only_when_nothing_is_open) {
    EXPECT_EQ(basis({}).allowed, Opinion::Unmodified);
    const std::vector<Finding> open{finding("AR-06", Severity::Warning), finding("ID-06", Severity::Error)};
    EXPECT_EQ(basis(open).allowed, Opinion::Modified);
    EXPECT_EQ(basis(open, {}, {}, 0, true, justified(open)).allowed, Opinion::Unmodified);
    EXPECT_EQ(basis({finding("AR-05", Severity::Note, 0.5)}).allowed, Opinion::Unmodified);
}

TEST(Opinion, is_adverse_from_the_materiality_on_and_signs_do_not_cancel) {
    const std::vector<Finding> below{finding("AR-01", Severity::Error, 0.02), finding("AR-03", Severity::Error, -0.02)};
    EXPECT_EQ(basis(below).allowed, Opinion::Modified);
    EXPECT_NEAR(basis(below).sum_share, 0.0, 1e-12);
    EXPECT_NEAR(basis(below).gross_share, 0.04, 1e-12);
    const std::vector<Finding> above{finding("AR-01", Severity::Error, 0.03), finding("AR-03", Severity::Error, -0.03)};
    EXPECT_EQ(basis(above).allowed, Opinion::Adverse);
    VerificationForm wider;
    wider.materiality = 0.10;
    EXPECT_EQ(basis(above, wider).allowed, Opinion::Modified);
}

TEST(Opinion, is_not_given_on_what_has_no_bound_or_no_evidence) {
    EXPECT_EQ(basis({}, {}, {}, 1).allowed, Opinion::Disclaimer);
    EXPECT_EQ(basis({}, {}, {}, 0, false).allowed, Opinion::Disclaimer);
    EXPECT_EQ(basis({finding("GS-04", Severity::Error)}).allowed, Opinion::Disclaimer);
    VerificationForm form;
    form.samples = {{"a", "", "", "", "unavailable"}};
    EXPECT_EQ(basis({}, form, {{.item = "a", .name = "", .share = 0.4, .evidence = "", .scrutiny = Scrutiny::Full}}).allowed,
              Opinion::Disclaimer);
    EXPECT_EQ(basis({}, form, {{.item = "a", .name = "", .share = 0.01, .evidence = "", .scrutiny = Scrutiny::Sample}}).allowed,
              Opinion::Modified);
}

TEST(Opinion, waits_for_the_samples_of_the_plan) {
    const std::vector<PlanRow> plan{{.item = "a", .name = "", .share = 0.9, .evidence = "", .scrutiny = Scrutiny::Full},
                                    {.item = "b", .name = "", .share = 0.01, .evidence = "", .scrutiny = Scrutiny::Plausibility}};
    EXPECT_EQ(basis({}, {}, plan).allowed, Opinion::Modified);
    VerificationForm form;
    form.samples = {{"a", "", "", "", "confirmed"}};
    EXPECT_EQ(basis({}, form, plan).allowed, Opinion::Unmodified);
}

TEST(Opinion, a_deviation_is_weighed_as_a_misstatement_or_stays_open) {
    VerificationForm form;
    form.samples = {{"a", "", "", "", "deviation"}};
    EXPECT_EQ(basis({}, form).allowed, Opinion::Modified);
    form.misstatements = {{"a", "", "", 0.1, true}};
    EXPECT_EQ(basis({}, form).allowed, Opinion::Unmodified);
}

TEST(Opinion, the_verifiers_own_misstatements_count_until_they_are_mended) {
    VerificationForm form;
    form.misstatements = {{"meter", "10", "12", 20.0, false}};
    EXPECT_EQ(basis({}, form).allowed, Opinion::Adverse);
    form.misstatements[0].mended = true;
    EXPECT_EQ(basis({}, form).allowed, Opinion::Unmodified);
}

TEST(Opinion, a_person_can_only_be_stricter) {
    VerificationForm form;
    const OpinionBasis modified = basis({finding("ID-06", Severity::Error)});
    EXPECT_EQ(opinion_of(form, modified), Opinion::Modified);
    form.opinion = Opinion::Unmodified;
    EXPECT_EQ(opinion_of(form, modified), std::nullopt);
    form.opinion = Opinion::Adverse;
    EXPECT_EQ(opinion_of(form, modified), Opinion::Adverse);
}

TEST(Verification, preparer_and_verifier_are_never_the_same) {
    VerificationForm form;
    form.prepared = {"青岚检测（北方）有限公司", "", "", {"王芳"}};
    form.verifier.organisation = "青岚检测(北方) 有限公司";
    form.team = {{"李强", "leader", "", ""}, {"王 芳", "member", "", ""}, {"李强", "reviewer", "", ""}};
    std::vector<std::string> codes;
    for (const Diagnostic& one : check_independence(form, {}, "v.yaml")) codes.push_back(one.code);
    EXPECT_EQ(codes, (std::vector<std::string>{"VERI-01", "VERI-02", "VERI-03"}));
    form.verifier.organisation = "另一机构";
    form.team = {{"李强", "leader", "", ""}};
    EXPECT_TRUE(check_independence(form, {}, "v.yaml").empty());
    EXPECT_TRUE(check_independence(form, {"另一 机构"}, "v.yaml").has_errors());
    form.team.clear();
    EXPECT_EQ(check_independence(form, {}, "v.yaml").items()[0].code, "VERI-04");
}

}  // namespace
}  // namespace tanji
