// SPDX-License-Identifier: Apache-2.0
// The table of the boundary, the boundary itself and the inventory must tell of the same things.
#include <algorithm>
#include <set>

#include "audit/boundary_items.h"
#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

/// Names under which the inventory, the gaps and the exclusions hold something, and how many of them lie in one stage.
class Holdings {
  public:
    Holdings(const Facts& facts, std::string_view stage) {
        const Study& study = *facts.study;
        for (const Row& row : facts.rows) {
            add(row.exchange->name);
            add(row.exchange->flow);
            add(row.activity->name);
            add(row.activity->id);
            if (row.factor != nullptr) add(row.factor->name);
            in_stage += row.activity->stage == stage ? 1 : 0;
        }
        for (const StudyGap& gap : study.gaps) {
            add(gap.subject);
            in_stage += gap.stage == stage ? 1 : 0;
        }
        for (const Exclusion& exclusion : study.boundary.excluded) {
            add(exclusion.process);
            in_stage += exclusion.stage == stage ? 1 : 0;
        }
    }
    [[nodiscard]] bool hold(std::string_view item) const {
        return std::any_of(names_.begin(), names_.end(), [&](const std::string& name) { return share_a_name(item, name); });
    }
    std::size_t in_stage = 0;

  private:
    void add(std::string name) {
        if (!name.empty()) names_.insert(std::move(name));
    }
    void add(const LocalText& name) {
        add(name.zh);
        add(name.en);
    }
    std::set<std::string> names_;
};

/// Items of a cell that nothing is called after, in a stage that holds fewer things than the cell names: at least one of them has no row.
/// One row may stand for several items under another name, so a cell that has as many rows as items is never doubted.
AuthorText without_row(const Facts& facts, const Coverage& coverage) {
    constexpr std::size_t kManyRows = 64;  // more than any cell names
    const auto rows = static_cast<std::size_t>(
        std::count_if(facts.rows.begin(), facts.rows.end(), [&](const Row& row) { return row.activity->stage == coverage.stage; }));
    AuthorText missing;
    const std::string& cell = coverage.included.zh.empty() ? coverage.included.en : coverage.included.zh;
    const std::vector<std::string> items = boundary_items(cell);
    if (rows >= std::min(kManyRows, items.size())) return missing;
    const Holdings holdings(facts, coverage.stage);
    if (holdings.in_stage == 0 || holdings.in_stage >= items.size()) return missing;  // an empty stage: GS-04
    const auto list = [&](const std::vector<std::string>& all, const char* separator) {
        std::string named;
        for (const std::string& item : all)
            if (!holdings.hold(item)) named += (named.empty() ? "" : separator) + item;
        return named;
    };
    missing.zh = list(items, "、");
    if (!missing.zh.empty() && !coverage.included.en.empty()) missing.en = list(boundary_items(coverage.included.en), ", ");
    return missing;
}

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    const SystemBoundary& boundary = study.boundary;
    Findings findings;
    if (boundary.coverage.empty() || boundary.stages.empty()) return findings;
    const auto say = [&](const std::string& stage, const char* what, AuthorText items = {}) {
        findings.push_back(found(rule, place_of(study, {}, "boundary.coverage"),
                                 {{"stage", stage_name(study, stage)}, {"what", std::string(what)}, {"items", std::move(items)}}));
    };
    for (const Coverage& coverage : boundary.coverage)
        if (!facts.in_boundary(coverage.stage)) say(coverage.stage, "outside");
    for (const std::string& stage : boundary.stages)
        if (std::none_of(boundary.coverage.begin(), boundary.coverage.end(),
                         [&](const Coverage& coverage) { return coverage.stage == stage; }))
            say(stage, "missing");
    if (facts.result == nullptr) return findings;  // rows of transport, use and the like are not exchanges yet
    for (const Coverage& coverage : boundary.coverage)
        if (facts.in_boundary(coverage.stage))
            if (AuthorText items = without_row(facts, coverage); !items.zh.empty()) say(coverage.stage, "items", std::move(items));
    return findings;
}

/// A cell of the boundary table that names its things as the inventory does, and names more of them than have rows. Where the inventory
/// calls its rows otherwise (a casing is cast iron there) nothing can be told.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const BoundaryRow& boundary : facts.claims->boundary) {
        if (boundary.stage != "raw-materials") continue;
        std::vector<const InventoryRow*> rows;
        for (const InventoryRow& row : facts.claims->rows)
            if (row.stage == boundary.stage && !row.sum && carrier_of(row).empty() && !row.item.empty()) rows.push_back(&row);
        std::set<std::string> names;  // several products have their rows each
        for (const InventoryRow* row : rows) names.insert(row->item);
        TextList missing;
        for (const std::string& item : boundary.included) {
            const bool has = std::any_of(rows.begin(), rows.end(), [&](const InventoryRow* row) { return share_a_name(item, row->item); });
            const bool left_out = std::any_of(facts.sentences.begin(), facts.sentences.end(), [&](const ReportSentence& sentence) {
                return sentence.place.table != boundary.place.table && speaks_of(sentence, "exclusion") &&
                       share_a_name(item, sentence.text);
            });
            if (!has && !left_out) missing.push_back(item);
        }
        if (missing.empty() || names.size() >= boundary.included.size() || 2 * missing.size() > boundary.included.size()) continue;
        Finding finding = found(facts, rule, boundary.place, {{"items", missing}});
        finding.related.push_back(place_of(facts, rows.front()->place));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGs05{"GS-05", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.4", true}, check, check_report};

}  // namespace tanji
