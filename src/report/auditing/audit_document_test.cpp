// SPDX-License-Identifier: Apache-2.0
// The audit report on a small report of a made-up kettle: one row does not multiply, one stage does not add up.
#include "report/auditing/audit_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audit/report/audit_report.h"
#include "reading/read_report.h"
#include "report/auditing/verdict.h"
#include "report/writers.h"

namespace tanji {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kKettle = R"(Product name: Kettle

Report number: K-7

# 1 Inventory

Table 1 Inventory of the kettle

| Life cycle stage | Activity data | | Emission factor | Emissions (kgCO2e) |
|---|---|---|---|---|
| Raw material acquisition | Steel kg | 2.00 | 2.100 | 4.20 |
| Production | Electricity kWh | 3.00 | 0.5000 | 1.90 |
| End of life | Electricity kWh | 1.00 | 0.5000 | 0.50 |

# 2 Results

Table 2 Results of the kettle

| Life cycle stage | Carbon footprint (kgCO2e) | Share % |
|---|---|---|
| Raw material acquisition | 4.20 | 67.74% |
| Production | 1.50 | 24.19% |
| End of life | 0.50 | 8.06% |
| Total | 6.20 | 100% |

Table 3 Suppliers

| Name | Town |
|---|---|
| Mill | Harbour |
)";

struct Made {
    std::string text;
    std::vector<Finding> findings;
    Document document;
};
const FactorLibrary& library() {
    static const FactorLibrary packed = FactorLibrary::packed({}).value();
    return packed;
}

Made audited(const std::string& report, Language language, std::vector<FindingAnswer> answers = {}) {
    Made made;
    RunContext run;
    run.today = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2};
    const FactorLibrary& factors = library();
    const auto document = read_report_bytes(report, "somewhere/kettle.md", run);
    const ReportClaims claims = read_claims(*document);
    made.findings = audit_report(*document, claims, factors, {}, run);
    if (!answers.empty()) answers[0].finding = finding_keys(made.findings).at(0);
    const ReportFacts facts = gather_report_facts(*document, claims, factors, packed_editions(), std::nullopt);
    const AnsweredFindings answered = match_answers(made.findings, answers);
    made.document = build_audit_report({facts, made.findings, answered, language, run.today});
    number_document(made.document);  // throws when an id stands twice
    made.text = write_text(made.document);
    return made;
}

TEST(AuditDocument, tells_verdict_place_quotation_recomputation_and_what_to_ask) {
    const Made made = audited(kKettle, Language::English);
    EXPECT_THAT(made.text, HasSubstr("Not to be relied on before it is corrected"));
    EXPECT_THAT(made.text, HasSubstr("AR-01"));
    EXPECT_THAT(made.text, HasSubstr("section 1, table 1 of the document, row 3"));
    EXPECT_THAT(made.text, HasSubstr("Production | Electricity kWh | 3.00 | 0.5000 | 1.90"));
    EXPECT_THAT(made.text, HasSubstr("3.00 × 0.5000"));
    EXPECT_THAT(made.text, HasSubstr("To the author"));
    EXPECT_THAT(made.text, HasSubstr("kettle.md"));
    EXPECT_THAT(made.text, Not(HasSubstr("somewhere/")));
}

TEST(AuditDocument, puts_the_recomputed_inventory_beside_the_printed_one) {
    const Made made = audited(kKettle, Language::English);
    const Table* inventory = nullptr;
    for (const Block& block : made.document.blocks)
        if (const auto* table = std::get_if<Table>(&block); table != nullptr && table->id == "inventory.1") inventory = table;
    ASSERT_NE(inventory, nullptr);
    ASSERT_EQ(inventory->rows.size(), 5U);  // head, three rows, the explanation of the one that is wrong
    const auto cell = [&](std::size_t row, std::size_t column) { return bare_text(inventory->rows[row].cells[column].text); };
    EXPECT_EQ(cell(1, 5), "4.2");
    EXPECT_EQ(cell(1, 6), "within digits");
    EXPECT_EQ(cell(2, 4), "1.90");
    EXPECT_EQ(cell(2, 5), "1.5");
    EXPECT_EQ(cell(2, 6), "-0.4");
}

TEST(AuditDocument, says_what_was_not_judged) {
    EXPECT_THAT(audited(kKettle, Language::English).text, HasSubstr("Suppliers"));
    const Made prose = audited("# Kettle\n\nA kettle boils water.\n", Language::English);
    EXPECT_THAT(prose.text, HasSubstr("No inventory was read"));
}

TEST(AuditDocument, both_languages_have_the_same_blocks) {
    const Made zh = audited(kKettle, Language::Chinese), en = audited(kKettle, Language::English);
    EXPECT_EQ(zh.document.blocks.size(), en.document.blocks.size());
    EXPECT_THAT(zh.text, HasSubstr("须更正后方可采信"));
    EXPECT_THAT(zh.text, HasSubstr("文中第 1 个表，第 3 行"));
}

TEST(AuditDocument, answers_stand_with_their_findings_and_those_without_are_told) {
    const FindingAnswer known{"", AnswerKind::Justified, "Chen", *parse_date("2026-03-01"), "metered twice", "", ""};
    const FindingAnswer gone{"AR-04-00000000", AnswerKind::Corrected, "Li", *parse_date("2026-03-01"), "", "", "the total was 9"};
    const Made made = audited(kKettle, Language::English, {known, gone});
    EXPECT_THAT(made.text, HasSubstr("justified (Chen, 2026-03-01): metered twice"));
    EXPECT_THAT(made.text, HasSubstr("the total was 9"));
}

TEST(AuditVerdict, only_open_errors_call_for_a_correction) {
    const std::vector<Finding> findings{{"AR-01", Severity::Error, {}, {}}, {"AR-06", Severity::Warning, {}, {}}};
    const FindingAnswer answer{finding_keys(findings)[0], AnswerKind::Justified, "Chen", *parse_date("2026-03-01"), "why", "", ""};
    const auto of = [&](const std::vector<FindingAnswer>& answers, bool readable) {
        return verdict_of(count_findings(findings, match_answers(findings, answers)), readable);
    };
    EXPECT_EQ(of({}, true), AuditVerdict::Correct);
    EXPECT_EQ(of({answer}, true), AuditVerdict::NothingFound);
    EXPECT_EQ(of({answer}, false), AuditVerdict::CannotJudge);
}

}  // namespace
}  // namespace tanji
