// SPDX-License-Identifier: Apache-2.0
#include "model/verification.h"

#include <algorithm>
#include <array>

namespace tanji {
namespace {

constexpr std::array kOpinions{
    std::pair{Opinion::Unmodified, std::string_view("unmodified")}, std::pair{Opinion::Modified, std::string_view("modified")},
    std::pair{Opinion::Disclaimer, std::string_view("disclaimer")}, std::pair{Opinion::Adverse, std::string_view("adverse")}};

/// Two spellings of one name: blanks, brackets of both widths and small letters do not part them.
std::string bare_name(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        bool skipped = false;
        for (const std::string_view sign : {"（", "）", "　", "，", "·"})
            if (rest.starts_with(sign)) {
                at += sign.size() - 1;
                skipped = true;
            }
        const char c = text[at];
        if (skipped || c == ' ' || c == '(' || c == ')' || c == ',' || c == '.' || c == '\t') continue;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

}  // namespace

std::string_view name(Opinion opinion) {
    for (const auto& [one, word] : kOpinions)
        if (one == opinion) return word;
    return {};
}

std::optional<Opinion> opinion_from(std::string_view text) {
    for (const auto& [one, word] : kOpinions)
        if (word == text) return one;
    return std::nullopt;
}

Diagnostics check_independence(const VerificationForm& form, const std::vector<std::string>& other_preparers, const std::string& file) {
    Diagnostics said;
    const Place place{.file = file};
    std::vector<std::string> preparers = other_preparers;
    preparers.push_back(form.prepared.organisation);
    const std::string verifier = bare_name(form.verifier.organisation);
    for (const std::string& preparer : preparers)
        if (!verifier.empty() && bare_name(preparer) == verifier) {
            said.error("VERI-01", place, {{"name", form.verifier.organisation}});
            break;
        }
    const TeamMember* leader = nullptr;
    for (const TeamMember& member : form.team) {
        if (member.role == "leader") leader = &member;
        const std::string own = bare_name(member.name);
        const auto& persons = form.prepared.persons;
        if (!own.empty() && std::any_of(persons.begin(), persons.end(), [&](const std::string& one) { return bare_name(one) == own; }))
            said.error("VERI-02", place, {{"name", member.name}});
        if (member.role != "reviewer") continue;
        for (const TeamMember& other : form.team)
            if (other.role != "reviewer" && other.role != "approver" && bare_name(other.name) == own)
                said.warning("VERI-03", place, {{"name", member.name}});
    }
    if (leader == nullptr) said.error("VERI-04", place);
    return said;
}

}  // namespace tanji
