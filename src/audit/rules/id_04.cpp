// SPDX-License-Identifier: Apache-2.0
// Telephone numbers that cannot be dialled, and one number for two persons. Numbers are compared, never told.
#include <map>

#include "audit/report/wording.h"

namespace tanji {

namespace {

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char sign : text)
        if (sign >= '0' && sign <= '9') digits += sign;
    return digits;
}

/// The person that stands in the same row as a number.
const LabelledText* person_of(const ReportFacts& facts, const LabelledText& phone) {
    for (const LabelledText& label : facts.claims->labels)
        if ((label.meaning == "legal-representative" || label.meaning == "contact") && label.place.table == phone.place.table &&
            label.place.table > 0 && label.place.row == phone.place.row && !label.text.empty())
            return &label;
    return nullptr;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::map<std::string, std::pair<const LabelledText*, std::string>> seen;
    for (const LabelledText* phone : labels(facts, "phone")) {
        if (is_masked(phone->text)) continue;
        const std::string digits = digits_of(phone->text);
        const bool alone = phone->text.find_first_not_of("0123456789 -") == std::string::npos;
        // A Chinese mobile number: eleven digits, of which the first is 1.
        constexpr std::size_t kMobile = 11;
        if (alone && phone->text.find('-') == std::string::npos && digits.starts_with('1') && digits.size() != kMobile &&
            digits.size() + 1 >= kMobile && digits.size() <= kMobile + 1)
            findings.push_back(
                found(facts, rule, phone->place,
                      {{"what", std::string("length")}, {"n", static_cast<std::int64_t>(digits.size())}, {"names", TextList{}}}));
        const LabelledText* person = person_of(facts, *phone);
        if (person == nullptr || digits.size() < 7) continue;
        const auto [at, first] = seen.emplace(digits, std::pair(phone, person->text));
        if (first || letters_of(at->second.second) == letters_of(person->text)) continue;
        findings.push_back(found(facts, rule, phone->place,
                                 {{"what", std::string("shared")},
                                  {"n", static_cast<std::int64_t>(digits.size())},
                                  {"names", TextList{at->second.second, person->text}}}));
        findings.back().related.push_back(place_of(facts, at->second.first->place));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kId04{"ID-04", Severity::Note, Needs::Report, {"", "", false}, nullptr, check};

}  // namespace tanji
