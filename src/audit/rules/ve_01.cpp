// SPDX-License-Identifier: Apache-2.0
// Nobody verifies what they have written themselves.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/wording.h"
#include "claims/reader.h"
#include "support/text.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const ReportData& report = facts.study->report;
    const std::string verifier = fold(trim(report.verified_by));
    if (verifier.empty() || verifier != fold(trim(report.prepared_by))) return {};
    return {found(rule, place_of(*facts.study, {}, "report.verified_by"), {{"name", report.verified_by}})};
}

/// Names of a cell: "甲、乙", "A and B".
std::vector<std::u32string> names_in(const ReportFacts& facts, std::string_view text) {
    std::vector<std::u32string> names;
    for (const std::string& part : claims::items_of(text)) {
        const std::u32string name = letters_of(part);
        if (name.size() >= 2 && !says(facts, "nobody", part)) names.push_back(name);
    }
    return names;
}

/// A report on a product: whoever wrote it must not be among those who verified it. A report on a verification is written by its verifiers.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (is_verification_report(facts)) return {};
    std::vector<std::pair<std::u32string, const ReadPlace*>> verifiers;
    for (const LabelledText* label : labels(facts, "verifier"))
        for (std::u32string& name : names_in(facts, label->text)) verifiers.emplace_back(std::move(name), &label->place);
    // A list of persons with certificates shows what they may do; under a heading of the verification it shows what they did.
    for (const PersonCertificate& person : facts.claims->certificates)
        for (const std::string& title : section_path(*facts.document, person.place))
            if (says(facts, "verification-team", title)) {
                verifiers.emplace_back(letters_of(person.person), &person.place);
                if (!person.organisation.empty()) verifiers.emplace_back(letters_of(person.organisation), &person.place);
            }
    for (const std::string_view role : {"prepared", "body"})
        for (const LabelledText* label : labels(facts, role))
            for (const std::u32string& name : names_in(facts, label->text)) {
                const auto same = std::find_if(verifiers.begin(), verifiers.end(), [&](const auto& each) { return each.first == name; });
                if (same == verifiers.end()) continue;
                Finding finding = found(facts, rule, label->place, {{"name", label->text}});
                finding.related.push_back(place_of(facts, *same->second));
                return {finding};
            }
    return {};
}

}  // namespace

extern constexpr Rule kVe01{"VE-01", Severity::Error, Needs::Study, {"ISO 14064-3:2019", "", false}, check, check_report};

}  // namespace tanji
