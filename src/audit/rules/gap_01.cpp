// SPDX-License-Identifier: Apache-2.0
// A declared hole computes as nothing, so it is said what it can matter at most; one that nobody can bound makes no figure complete.
#include <algorithm>

#include "audit/facts.h"

namespace tanji {

namespace {

struct Hole {
    Place place;
    AuthorText subject;
    std::string stage;
    const LocalText* reason = nullptr;
    std::optional<Effect> bound;
    std::string candidate;
};

Findings say(const Facts& facts, const Rule& rule, const std::vector<Hole>& holes) {
    Findings findings;
    for (const Hole& hole : holes) {
        Finding finding = found(rule, hole.place,
                                {{"subject", hole.subject},
                                 {"stage", stage_name(*facts.study, hole.stage)},
                                 {"reason", AuthorText{hole.reason->zh, hole.reason->en}},
                                 {"bounded", std::string(hole.bound ? "yes" : "no")},
                                 {"bound", hole.bound ? hole.bound->kg : 0.0},
                                 {"candidate", or_none(hole.candidate)}});
        put_effect(finding, facts, hole.bound);
        const double total = hole.bound ? facts.total(hole.bound->product) : 0.0;
        const bool small = hole.bound && total > 0.0 && hole.bound->kg <= facts.materiality * total;
        const bool inside = hole.stage.empty() || facts.study->boundary.stages.empty() || facts.in_boundary(hole.stage);
        finding.severity = small ? Severity::Note : !hole.bound && inside ? Severity::Error : Severity::Warning;
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::optional<Effect> stated_bound(const Bound& bound, const Unit& kilogram) {
    if (bound.unbounded()) return std::nullopt;
    // A bound is kg CO2e; the tag of the unit is the author's choice.
    const Unit& unit = bound.most->unit;
    if (unit.dimension != kilogram.dimension) return std::nullopt;
    return Effect{0, convert(bound.most->value, unit, kilogram)};
}

Hole exchange_hole(const Facts& facts, const Row& row) {
    return {place_of(facts, row), name_of(row), row.activity->stage, &row.exchange->gap->reason, std::nullopt, {}};
}
Hole study_hole(const Facts& facts, const StudyGap& gap) {
    const AuthorText subject = gap.subject.empty() ? AuthorText{gap.id, gap.id} : AuthorText{gap.subject.zh, gap.subject.en};
    return {place_of(*facts.study, gap.provenance, "gaps." + gap.id), subject, gap.stage, &gap.reason, std::nullopt, {}};
}

/// The bound that the engine found; over the products the largest, and none when one of them has none.
void take_bounds(const std::vector<GapLine>& lines, const std::function<bool(const GapLine&)>& is_meant, Hole& hole) {
    bool unbounded = false;
    for (const GapLine& line : lines) {
        if (!is_meant(line)) continue;
        if (!line.bound_kg) {
            unbounded = true;
            continue;
        }
        if (hole.bound && hole.bound->kg >= *line.bound_kg) continue;
        hole.bound = Effect{line.product == kNone ? 0 : line.product, *line.bound_kg};
        hole.candidate = line.candidate;
    }
    if (unbounded) hole.bound.reset();
}

Findings check(const Facts& facts, const Rule& rule) {
    std::vector<Hole> holes;
    Result<Unit> kilogram = parse_unit("kg", {});
    const std::vector<GapLine>* lines = facts.result == nullptr ? nullptr : &facts.result->base().inventory->gaps;
    for (const Row& row : facts.rows) {
        if (!row.exchange->gap) continue;
        Hole hole = exchange_hole(facts, row);
        if (lines == nullptr)
            hole.bound = stated_bound(row.exchange->gap->bound, *kilogram);
        else
            take_bounds(
                *lines,
                [&](const GapLine& line) {
                    return line.study_gap == kNone && line.activity == row.activity_index && line.exchange == row.exchange_index &&
                           line.direction == row.exchange->direction;
                },
                hole);
        holes.push_back(std::move(hole));
    }
    for (std::size_t index = 0; index < facts.study->gaps.size(); ++index) {
        Hole hole = study_hole(facts, facts.study->gaps[index]);
        if (lines == nullptr)
            hole.bound = stated_bound(facts.study->gaps[index].bound, *kilogram);
        else
            take_bounds(*lines, [&](const GapLine& line) { return line.study_gap == index; }, hole);
        holes.push_back(std::move(hole));
    }
    return say(facts, rule, holes);
}

}  // namespace

extern constexpr Rule kGap01{"GAP-01", Severity::Error, Needs::Study, {"ISO 14067:2018", "5.7", true}, check};

}  // namespace tanji
