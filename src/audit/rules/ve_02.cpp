// SPDX-License-Identifier: Apache-2.0
// A verification that is confirmed in a sentence: without level of assurance and materiality nobody knows what was confirmed.
#include "audit/report/wording.h"

namespace tanji {

namespace {

bool is_heading(const ReportFacts& facts, const ReadPlace& place) {
    for (const ReadBlock& block : facts.document->blocks)
        if (block.place == place) return block.kind == ReadBlock::Kind::Heading;
    return false;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    // Declarations of a programme are verified by the programme's form.
    if (!was_read_well(facts) || is_declaration(facts)) return {};
    const Statement* opinion = nullptr;
    for (const Statement& each : facts.claims->attestations) {
        // A word about statements is none; one that stands as a heading is.
        const bool heading = each.kind == "statement" && is_heading(facts, each.place);
        const bool confirmed = each.kind == "conformity" && says(facts, "confirms", each.text);
        if ((confirmed || heading) && !says(facts, "no-opinion", each.text) && opinion == nullptr) opinion = &each;
    }
    if (opinion == nullptr) return {};
    const bool body = !labels(facts, "body").empty() || !labels(facts, "verifier").empty();
    if (!body) return {};
    const auto lacks = [&](std::string_view kind) { return attested(facts, kind) == nullptr; };
    const bool level = lacks("assurance"), material = lacks("materiality");
    const bool period = [&] {
        for (const ClaimedDate& date : facts.claims->dates)
            if (date.kind == ClaimedDate::Kind::PeriodEnd) return false;
        return true;
    }();
    if (!level && !material) return {};
    const std::string what = level && material ? (period ? "three" : "two") : level ? "level" : "materiality";
    Finding finding = found(facts, rule, opinion->place, {{"what", what}, {"claim", opinion->text}});
    finding.quote = opinion->text;
    return {finding};
}

}  // namespace

extern constexpr Rule kVe02{"VE-02", Severity::Error, Needs::Report, {"ISO 14064-3:2019", "9", false}, nullptr, check};

}  // namespace tanji
