// SPDX-License-Identifier: Apache-2.0
#include "cli/factor_words.h"

#include <fmt/format.h>

#include "cli/layout.h"
#include "factors/gwp.h"
#include "factors/library.h"
#include "support/csv.h"
#include "support/resources.h"

namespace tanji {

ShownValue shown_value(const EmissionFactor& factor) {
    if (factor.terms.size() == 1) return {factor.terms.front().text, factor.terms.front().unit};
    if (factor.terms.empty()) return factor.density ? ShownValue{factor.density->text, ""} : ShownValue{};
    const Result<GwpSet> set = GwpSet::load("AR6", "GWP100", {});
    if (!set) return {};
    return {brief(footprint(factor, *set).kg, 6), fmt::format("kgCO2e/{} (AR6)", factor.reference.symbol)};
}

std::string kind_name(const std::string& kind, Language language) {
    const Result<CsvTable> table = read_csv(resource("factors/kinds.csv"), "factors/kinds.csv");
    if (!table) return kind;
    for (const CsvRow& row : table->rows)
        if (row.fields.size() >= 3 && row.fields[0] == kind) return row.fields[language == Language::Chinese ? 1 : 2];
    return kind;
}

std::string short_source(const EmissionFactor& factor) {
    const std::string& document = factor.document_no.empty() ? factor.document : factor.document_no;
    return factor.issuer.empty() ? document : factor.issuer + " · " + document;
}

}  // namespace tanji
