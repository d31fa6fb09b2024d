// SPDX-License-Identifier: Apache-2.0
#include "pipeline/audit_file.h"

#include "audit/profile.h"
#include "audit/report/audit_report.h"
#include "audit/report/report_kind.h"
#include "audit/rule_words.h"
#include "audit/rules.h"
#include "pipeline/judge.h"
#include "reading/read_report.h"
#include "support/require.h"

namespace tanji {

namespace {

constexpr std::string_view kUsualProfile = "iso-14067";  // it asks for the most

}  // namespace

bool is_study(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored) || path.extension() == ".yaml" || path.extension() == ".yml";
}

AuditedReport audit_file(const std::filesystem::path& file, const FactorLibrary& factors, const std::vector<std::string>& off,
                         RunContext& run, const std::string& profile_wanted) {
    AuditedReport audited;
    audited.profile_given = !profile_wanted.empty();
    Result<Profile> profile{Profile{}};
    if (audited.profile_given) {
        profile = open_profile(profile_wanted);
        audited.diagnostics.append(profile.diagnostics());
        if (!profile) return audited;
    }
    Result<ReadDocument> document = read_report(file, run);
    audited.diagnostics.append(document.diagnostics());
    if (!document) return audited;
    audited.readable = true;
    audited.document = std::move(document).value();
    audited.claims = read_claims(audited.document);
    const ReportClaims& claims = audited.claims;
    audited.rows = claims.rows.size();
    audited.figures = claims.figures.size();
    if (claims.rows.empty() && claims.figures.empty()) {
        Place place;
        place.file = file.string();
        audited.diagnostics.warning("RPT-01", place);
    }
    if (!audited.profile_given) {
        audited.method = method_of_report(audited.document, audited.claims);
        profile = open_profile(audited.method.empty() ? std::string(kUsualProfile) : audited.method);
        LCA_REQUIRE(profile.has_value(), "a profile of data/profiles cannot be read");
    }
    Profile asked = std::move(profile).value();
    asked.off.insert(asked.off.end(), off.begin(), off.end());
    audited.profile = asked.name;
    audited.findings = audit_report(audited.document, claims, factors, asked, run);
    audited.answered = answers_of(file, audited.findings, audited.diagnostics);
    return audited;
}

std::string clause_behind(const Finding& finding, const Words& words) {
    const Rule* rule = find_rule(finding.rule);
    return rule == nullptr || rule->clause.standard.empty() ? std::string() : clause_of(*rule, words);
}

}  // namespace tanji
