// SPDX-License-Identifier: Apache-2.0
// A GWP belongs to the report that is named for it.
#include <algorithm>
#include <set>

#include "audit/report/report_facts.h"
#include "support/csv.h"
#include "support/decimal.h"
#include "support/require.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {

namespace {

struct KnownGwp {
    std::string gas;
    std::string set;
    double value = 0.0;
};
const std::vector<KnownGwp>& known_gwps() {
    static const std::vector<KnownGwp> kAll = [] {
        const Result<CsvTable> table = read_csv(resource("gwp/gwp.csv"), "gwp/gwp.csv");
        LCA_REQUIRE(table.has_value(), "data/gwp cannot be read");
        const auto column = [&](std::string_view name) {
            return static_cast<std::size_t>(std::find(table->header.begin(), table->header.end(), name) - table->header.begin());
        };
        const std::size_t gas = column("gas"), set = column("set"), horizon = column("horizon_years"), value = column("gwp");
        std::vector<KnownGwp> all;
        for (const CsvRow& row : table->rows) {
            KnownGwp made{row.fields[gas], row.fields[set], 0.0};
            if (row.fields[horizon] == "100" && parse_decimal(row.fields[value], made.value)) all.push_back(std::move(made));
        }
        return all;
    }();
    return kAll;
}

bool is_of_gas(const KnownGwp& known, const std::string& gas) { return known.gas == gas || known.gas.starts_with(gas + "-"); }

/// Reports of the IPCC that the text names.
std::set<std::string> named_sets(const ReportFacts& facts) {
    std::set<std::string> named;
    for (const Statement& statement : facts.claims->statements) {
        if (statement.kind != "ipcc-report") continue;
        for (const char* set : {"AR4", "AR5", "AR6"})
            if (!facts.editions->phrase_in("ipcc-" + std::string(set), statement.text).empty()) named.insert(set);
    }
    return named;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    const std::set<std::string> named = named_sets(facts);
    if (named.size() != 1) return {};
    Findings findings;
    std::set<std::string> said;
    for (const ClaimedGwp& claim : facts.claims->gwps) {
        const Interval printed = claim.value.rounded();
        bool right = false;
        std::string value;
        std::set<std::string> others;
        for (const KnownGwp& known : known_gwps()) {
            if (!is_of_gas(known, claim.gas)) continue;
            const bool same = printed.holds(known.value);
            if (known.set.starts_with(*named.begin())) {
                right = right || same;
                if (known.gas == claim.gas && known.set == *named.begin()) value = figure_text(known.value);
            } else if (same) {
                others.insert(known.set);
            }
        }
        if (right || value.empty() || !said.insert(claim.gas).second) continue;
        TextList list(others.begin(), others.end());
        if (list.empty()) list.emplace_back("none");
        Finding finding =
            found(facts, rule, claim.place,
                  {{"gas", claim.gas}, {"printed", claim.value.text}, {"set", *named.begin()}, {"value", value}, {"others", list}});
        finding.quote = claim.text;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGw01{"GW-01", Severity::Error, Needs::Report, {"ISO 14067:2018", "6.5.1", false}, nullptr, check};

}  // namespace tanji
