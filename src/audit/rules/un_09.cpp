// SPDX-License-Identifier: Apache-2.0
// Symbols of units have one spelling.
#include <algorithm>
#include <map>

#include "audit/report/report_facts.h"
#include "support/text.h"

namespace tanji {

namespace {

/// "kWh" for "kwh"; empty where the spelling is right, or where it is another word of the same unit.
std::string right_spelling(const PrintedQuantity& quantity) {
    std::string written = quantity.unit_text.substr(0, quantity.unit_text.find('/'));
    std::erase_if(written, [](char sign) { return sign == ' '; });
    if (!quantity.unit || written.empty()) return {};
    std::string right = quantity.unit->canonical;
    const bool gas = right.find("CO2") != std::string::npos;
    if (gas) {  // what stands behind CO2 (e, eq, -eq) is free
        const std::size_t at = right.find("CO2") + 3;
        right.resize(at);
        written = written.substr(0, at);
    }
    return written != right && fold(written) == fold(right) ? right : std::string();
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    std::map<std::string, std::string> wrong;
    const InventoryRow* first = nullptr;
    for (const InventoryRow& row : facts.claims->rows)
        for (const std::optional<PrintedQuantity>* quantity : {&row.activity, &row.factor, &row.emission}) {
            if (!*quantity) continue;
            const std::string right = right_spelling(**quantity);
            if (right.empty()) continue;
            wrong.emplace((*quantity)->unit_text, right);
            if (first == nullptr) first = &row;
        }
    if (first == nullptr) return {};
    TextList pairs;
    for (const auto& [written, right] : wrong) pairs.push_back(written + " (" + right + ")");
    return {found(facts, rule, first->place, {{"pairs", pairs}})};
}

}  // namespace

extern constexpr Rule kUn09{"UN-09", Severity::Note, Needs::Report, {"ISO 80000-1", "", false}, nullptr, check};

}  // namespace tanji
