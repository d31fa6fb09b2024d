// SPDX-License-Identifier: Apache-2.0
#include "audit/report/wording.h"

#include <algorithm>
#include <map>

#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kTitleBlocks = 12;  // among so many first paragraphs stands the title

std::u32string characters_of(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t sign = width == 1 ? lead : lead & (0xFFU >> (width + 1));
        for (std::size_t next = 1; next < width && at + next < text.size(); ++next)
            sign = (sign << 6U) | (static_cast<unsigned char>(text[at + next]) & 0x3FU);
        out += sign;
        at += width;
    }
    return out;
}

bool is_letter(char32_t sign) {
    if (sign < 0x80) return (sign >= U'a' && sign <= U'z') || (sign >= U'0' && sign <= U'9');
    const bool punctuation = (sign >= 0x2000 && sign <= 0x206F) || (sign >= 0x3000 && sign <= 0x303F) ||
                             (sign >= 0xFF00 && sign <= 0xFF0F) || (sign >= 0xFF1A && sign <= 0xFF20) || sign == 0xB7;
    return !punctuation;
}

}  // namespace

std::u32string letters_of(std::string_view text) {
    std::u32string out;
    for (const char32_t sign : characters_of(fold(text)))
        if (is_letter(sign)) out += sign;
    return out;
}

std::size_t edits_between(const std::u32string& a, const std::u32string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[a.size()][b.size()];
}

double likeness(const std::u32string& a, const std::u32string& b) {
    if (a.size() < 2 || b.size() < 2) return a == b ? 1.0 : 0.0;
    std::map<std::u32string, int> pairs;
    for (std::size_t at = 0; at + 1 < a.size(); ++at) ++pairs[a.substr(at, 2)];
    int common = 0;
    for (std::size_t at = 0; at + 1 < b.size(); ++at)
        if (int& left = pairs[b.substr(at, 2)]; left > 0) {
            --left;
            ++common;
        }
    return 2.0 * common / static_cast<double>(a.size() + b.size() - 2);
}

std::vector<const LabelledText*> labels(const ReportFacts& facts, std::string_view meaning) {
    std::vector<const LabelledText*> found;
    for (const LabelledText& label : facts.claims->labels)
        if (label.meaning == meaning && !label.text.empty() && !label.running) found.push_back(&label);
    return found;
}

const Statement* attested(const ReportFacts& facts, std::string_view kind) {
    const auto& all = facts.claims->attestations;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Statement& each) { return each.kind == kind; });
    return at == all.end() ? nullptr : &*at;
}

bool says(const ReportFacts& facts, std::string_view list, std::string_view text) { return !facts.editions->phrase_in(list, text).empty(); }

bool says_anywhere(const ReportFacts& facts, std::string_view list) {
    for (const ReadBlock& block : facts.document->blocks) {
        if (says(facts, list, block.text.normal)) return true;
        if (!block.table) continue;
        for (const ReadCell& cell : block.table->cells)
            if (says(facts, list, cell.text.normal)) return true;
    }
    return false;
}

bool is_verification_report(const ReportFacts& facts) {
    std::size_t seen = 0;
    for (const ReadBlock& block : facts.document->blocks) {
        if (block.table || block.kind == ReadBlock::Kind::TocEntry) continue;
        if (++seen > kTitleBlocks) return false;
        if (says(facts, "verification-title", block.text.normal)) return true;
    }
    return false;
}

bool is_declaration(const ReportFacts& facts) {
    return std::any_of(facts.claims->standards.begin(), facts.claims->standards.end(),
                       [&](const CitedStandard& each) { return says(facts, "declaration-standard", each.number); });
}

bool was_read_well(const ReportFacts& facts) {
    constexpr std::size_t kFewestSections = 4;
    return facts.document->sections.size() >= kFewestSections && !facts.claims->figures.empty();
}

bool is_masked(std::string_view text) {
    constexpr std::size_t kRun = 3;  // so many signs of masking in a row are none of a name
    std::size_t run = 0;
    for (const char sign : text) {
        run = sign == 'X' || sign == 'x' || sign == '*' ? run + 1 : 0;
        if (run == kRun) return true;
    }
    return text.find("××") != std::string_view::npos;
}

}  // namespace tanji
