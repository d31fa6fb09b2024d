// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/values.h"

namespace tanji {

enum class Assurance { Limited, Reasonable };
/// From the mildest to the strictest: a person may only choose a stricter one than what the findings allow.
enum class Opinion { Unmodified, Modified, Disclaimer, Adverse };
/// "unmodified", "modified", "disclaimer", "adverse".
std::string_view name(Opinion opinion);
std::optional<Opinion> opinion_from(std::string_view text);

struct VerificationParty {
    std::string organisation;
    std::string address;
    std::string accreditation;         // of the verification body: number and scope
    std::vector<std::string> persons;  // who prepared
    bool operator==(const VerificationParty&) const = default;
};
struct TeamMember {
    std::string name;
    std::string role;         // leader, member, reviewer (not part of the team), approver
    std::string certificate;  // number of the certificate of competence
    std::string days;         // on site
    bool operator==(const TeamMember&) const = default;
};
struct SiteVisit {
    std::optional<Date> on;
    std::string place;
    std::string what;  // what was looked at, who was interviewed
    bool operator==(const SiteVisit&) const = default;
};
/// One row of the evidence plan as it was carried out.
struct SampleRecord {
    std::string item;    // key of the plan's row
    std::string method;  // documents, site, interview, recomputation
    std::string sample;  // "12 of 12 months"
    std::string evidence;
    std::string result;  // confirmed, deviation, unavailable; empty: not yet looked at
    bool operator==(const SampleRecord&) const = default;
};
/// What the verifier found wrong, besides the findings of the audit.
struct Misstatement {
    std::string subject;
    std::string reported;
    std::string corrected;
    std::optional<double> effect_kg;  // corrected less reported, kg CO2e per unit of the result
    bool mended = false;              // in the report that is judged
    bool operator==(const Misstatement&) const = default;
};

/// The particulars of a verification, as verification.yaml gives them.
struct VerificationForm {
    std::string number;
    std::optional<Date> date;
    std::string client;       // who asked for it
    std::string responsible;  // who answers for the statement
    std::string unit;         // what the result is per, where the report does not say it
    std::string period;
    VerificationParty prepared;
    VerificationParty verifier;
    std::vector<TeamMember> team;
    std::string objective;
    std::vector<std::string> criteria;
    Assurance assurance = Assurance::Limited;
    double materiality = 0.05;  // share of the total [0..1]
    std::vector<SiteVisit> visits;
    std::vector<SampleRecord> samples;
    std::vector<Misstatement> misstatements;
    std::vector<std::string> limitations;
    std::optional<Opinion> opinion;  // a stricter one than what the findings allow
    std::string opinion_reason;
    std::optional<Date> valid_until;
    bool operator==(const VerificationForm&) const = default;
};

/// What stands against it: VERI-01 preparer and verifier are one organisation, VERI-02 one person in both, VERI-03 (warning) the technical
/// reviewer is in the team, VERI-04 a team without leader.
Diagnostics check_independence(const VerificationForm& form, const std::vector<std::string>& other_preparers, const std::string& file);

}  // namespace tanji
