// SPDX-License-Identifier: Apache-2.0
#include "cli/factor_words.h"

#include <fmt/format.h>

#include "cli/layout.h"
#include "factors/gwp.h"
#include "factors/kind_names.h"
#include "factors/library.h"

namespace tanji {

ShownValue shown_value(const EmissionFactor& factor) {
    if (factor.terms.size() == 1) return {factor.terms.front().text, factor.terms.front().unit};
    if (factor.terms.empty()) return factor.density ? ShownValue{factor.density->text, ""} : ShownValue{};
    const Result<GwpSet> set = GwpSet::load("AR6", "GWP100", {});
    if (!set) return {};
    return {brief(footprint(factor, *set).kg, 6), fmt::format("kgCO2e/{} (AR6)", factor.reference.symbol)};
}

std::string kind_name(const std::string& kind, Language language) { return kind_name(kind).in(language); }

std::string short_source(const EmissionFactor& factor) {
    const std::string& document = factor.document_no.empty() ? factor.document : factor.document_no;
    return factor.issuer.empty() ? document : factor.issuer + " · " + document;
}

}  // namespace tanji
