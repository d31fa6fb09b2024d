// SPDX-License-Identifier: Apache-2.0
// The product under another model than that of the cover, or under a name that is nearly its own.
#include <algorithm>
#include <set>

#include "audit/report/wording.h"
#include "claims/reader.h"
#include "support/text.h"

namespace tanji {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The run of letters, digits, hyphens and strokes at `at`, blanks before it passed over.
std::string token_at(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    std::size_t end = at;
    while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) || text[end] == '-' || text[end] == '/' || text[end] == '.'))
        ++end;
    std::string token(text.substr(at, end - at));
    while (!token.empty() && !is_letter(token.back()) && !is_digit(token.back())) token.pop_back();
    return token;
}

/// The same pattern of letters and digits: KMT7 and KMT8, not KMT7 and kWh.
bool alike(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t at = 0; at < a.size(); ++at) {
        if (is_digit(a[at]) && !is_digit(b[at])) return false;
        if (is_letter(a[at]) && !is_letter(b[at])) return false;
    }
    return true;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const auto& products = facts.claims->products;
    std::set<std::string> models;
    for (const ClaimedProduct& product : products) models.insert(product.model);
    // A report on a range names many models; only where the cover names one is another one wrong.
    if (products.size() != 1) return findings;
    const ClaimedProduct& product = products.front();
    std::string model = token_at(product.model, 0);
    constexpr std::size_t kShortestModel = 3;
    const bool one_model = model == std::string(trim(product.model)) && model.size() >= kShortestModel &&
                           model.find_first_of("0123456789") != std::string::npos &&
                           model.find_first_not_of("0123456789.") != std::string::npos;
    if (one_model)
        for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
            const std::string& text = passage.text->normal;
            for (std::size_t at = text.find(product.name); at != std::string::npos; at = text.find(product.name, at + 1)) {
                const std::string token = token_at(text, at + product.name.size());
                if (token == model || !alike(token, model)) continue;
                const bool told = std::any_of(findings.begin(), findings.end(), [&](const Finding& each) { return each.path == token; });
                if (told) continue;
                findings.push_back(found(facts, rule, passage.place,
                                         {{"what", std::string("model")}, {"name", product.name}, {"own", model}, {"other", token}}));
                findings.back().path = token;
                findings.back().related.push_back(place_of(facts, product.place));
            }
        }
    // "功能单位：1 台X"
    const std::u32string own = letters_of(product.name);
    for (const LabelledText* label : labels(facts, "functional-unit")) {
        const std::u32string unit = letters_of(label->text);
        constexpr std::size_t kShortestName = 5, kMostEdits = 2;
        if (own.size() < kShortestName || unit.size() < own.size() || unit.find(own) != std::u32string::npos) continue;
        // Somewhere in it stands nearly the product's name, and so often that it is no chance.
        for (std::size_t at = 0; at + own.size() <= unit.size(); ++at) {
            const std::size_t edits = edits_between(own, unit.substr(at, own.size()));
            if (edits == 0 || edits > kMostEdits || 5 * edits > own.size()) continue;
            findings.push_back(
                found(facts, rule, label->place,
                      {{"what", std::string("name")}, {"name", product.name}, {"own", product.name}, {"other", label->text}}));
            findings.back().related.push_back(place_of(facts, product.place));
            break;
        }
    }
    return findings;
}

}  // namespace

extern constexpr Rule kId05{"ID-05", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
