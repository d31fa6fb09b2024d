// SPDX-License-Identifier: Apache-2.0
// Certificates of verifiers: numbers in the form of the register that the table names, one per person, not of a year to come.
#include <algorithm>

#include "audit/report/wording.h"
#include "audit/standards.h"

namespace tanji {

namespace {

/// '#' is a digit or a masked one.
bool has_form(std::string_view number, std::string_view form) {
    if (number.size() != form.size()) return false;
    for (std::size_t at = 0; at < form.size(); ++at) {
        const char sign = number[at];
        const bool digit = (sign >= '0' && sign <= '9') || sign == 'X' || sign == 'x' || sign == '*';
        if (form[at] == '#' ? !digit : sign != form[at]) return false;
    }
    return true;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const PersonCertificate& person : facts.claims->certificates) {
        const auto& forms = packed_standards().certificates;
        const auto form = std::find_if(forms.begin(), forms.end(),
                                       [&](const CertificateForm& each) { return person.head.find(each.named) != std::string::npos; });
        if (form == forms.end()) continue;  // another register: its form is not known
        TextList other, late;
        for (const std::string& number : person.numbers) {
            if (!has_form(number, form->form)) {
                other.push_back(number);
                continue;
            }
            constexpr std::size_t kYear = 4;
            const std::string year = number.substr(0, kYear);
            if (facts.judged_on && year.find_first_not_of("0123456789") == std::string::npos && std::stoi(year) > facts.judged_on->year())
                late.push_back(number);
        }
        if (other.empty() && late.empty()) continue;
        findings.push_back(found(facts, rule, person.place,
                                 {{"what", std::string(other.empty() ? "late" : "form")},
                                  {"name", person.person},
                                  {"numbers", other.empty() ? late : other},
                                  {"form", form->form},
                                  {"n", static_cast<std::int64_t>(person.numbers.size())}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kVe03{"VE-03", Severity::Warning, Needs::Report, {"CCAA", "", false}, nullptr, check};

}  // namespace tanji
