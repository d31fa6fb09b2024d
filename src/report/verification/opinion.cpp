// SPDX-License-Identifier: Apache-2.0
#include "report/verification/opinion.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "support/decimal.h"

namespace tanji {
namespace {

/// Rules on what the result leaves out: an open error of theirs whose size cannot be told leaves the result without a bound.
constexpr std::array<std::string_view, 3> kCompleteness{"GS", "CU", "GAP"};

bool is_on_completeness(const Finding& finding) {
    const std::string_view family = std::string_view(finding.rule).substr(0, finding.rule.find('-'));
    return std::find(kCompleteness.begin(), kCompleteness.end(), family) != kCompleteness.end();
}

std::string percent(double share) { return round_to_significant(100.0 * share, 3); }

void add_misstatements(OpinionBasis& basis, const std::vector<Finding>& findings, const AnsweredFindings& answered,
                       const VerificationForm& form, std::optional<double> total) {
    const auto share_of = [&](double kg) -> std::optional<double> {
        return total && *total != 0.0 ? std::optional(kg / *total) : std::nullopt;
    };
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        if (!finding.effect_kg || *finding.effect_kg == 0.0 || finding.severity == Severity::Note || answered.settled(i)) continue;
        basis.misstatements.push_back(
            {{}, i, *finding.effect_kg, finding.effect_share ? finding.effect_share : share_of(*finding.effect_kg)});
    }
    for (const Misstatement& one : form.misstatements) {
        MisstatementLine line{one.subject, std::nullopt, one.effect_kg.value_or(0.0), {}, one.mended};
        if (one.effect_kg) line.share = share_of(*one.effect_kg);
        basis.misstatements.push_back(std::move(line));
    }
    for (const MisstatementLine& line : basis.misstatements) {
        if (line.mended) continue;
        basis.sum_kg += line.effect_kg;
        basis.sum_share += line.share.value_or(0.0);
        basis.gross_share += std::abs(line.share.value_or(0.0));
    }
}

}  // namespace

OpinionBasis opinion_basis(const std::vector<Finding>& findings, const AnsweredFindings& answered, const VerificationForm& form,
                           const std::vector<PlanRow>& plan, std::optional<double> total, std::size_t unbounded, bool readable) {
    OpinionBasis basis;
    add_misstatements(basis, findings, answered, form, total);
    const auto because = [&](Opinion opinion, std::string key, Arguments arguments) {
        basis.allowed = std::max(basis.allowed, opinion);
        basis.reasons.push_back({std::move(key), std::move(arguments)});
    };
    std::size_t incomplete = 0, unmended = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (answered.settled(i) || findings[i].severity == Severity::Note) continue;
        const bool error = findings[i].severity == Severity::Error;
        (error ? basis.open_errors : basis.open_warnings) += 1;
        incomplete += error && !findings[i].effect_kg && is_on_completeness(findings[i]) ? 1 : 0;
    }
    for (const Misstatement& one : form.misstatements) unmended += one.mended ? 0 : 1;
    for (const PlanRow& row : plan) {
        const SampleRecord* record = record_of(form, row);
        const bool looked_at = record != nullptr && !record->result.empty();
        if (!looked_at && row.scrutiny != Scrutiny::Plausibility) ++basis.open_samples;
        if (record != nullptr && record->result == "unavailable") basis.unavailable_share += std::abs(row.share);
    }

    const auto number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    if (!readable) because(Opinion::Disclaimer, "outputs.reason.unreadable", {});
    if (basis.gross_share > 0.0 && basis.gross_share >= form.materiality)
        because(Opinion::Adverse, "outputs.reason.material", {{"share", percent(basis.gross_share)}, {"limit", percent(form.materiality)}});
    if (unbounded > 0) because(Opinion::Disclaimer, "outputs.reason.unbounded", {{"n", number(unbounded)}});
    if (incomplete > 0) because(Opinion::Disclaimer, "outputs.reason.incomplete", {{"n", number(incomplete)}});
    if (basis.unavailable_share > 0.0)
        because(basis.unavailable_share >= form.materiality ? Opinion::Disclaimer : Opinion::Modified, "outputs.reason.unavailable",
                {{"share", percent(basis.unavailable_share)}});
    if (basis.open_errors > 0) because(Opinion::Modified, "outputs.reason.errors", {{"n", number(basis.open_errors)}});
    if (basis.open_warnings > 0) because(Opinion::Modified, "outputs.reason.warnings", {{"n", number(basis.open_warnings)}});
    if (unmended > 0) because(Opinion::Modified, "outputs.reason.misstatements", {{"n", number(unmended)}});
    const auto deviations =
        std::count_if(form.samples.begin(), form.samples.end(), [](const SampleRecord& one) { return one.result == "deviation"; });
    if (deviations > 0 && form.misstatements.empty())  // a deviation that nobody weighed
        because(Opinion::Modified, "outputs.reason.deviations", {{"n", std::int64_t{deviations}}});
    if (basis.open_samples > 0) because(Opinion::Modified, "outputs.reason.samples", {{"n", number(basis.open_samples)}});
    return basis;
}

std::optional<Opinion> opinion_of(const VerificationForm& form, const OpinionBasis& basis) {
    if (!form.opinion || *form.opinion == basis.allowed) return basis.allowed;
    return *form.opinion > basis.allowed ? form.opinion : std::nullopt;
}

}  // namespace tanji
