// SPDX-License-Identifier: Apache-2.0
// The same paragraph twice, one right behind the other: it was pasted twice, or another was meant to stand there. Summary and chapters may
// say the same, and so may the chapters of several products.
#include "audit/report/wording.h"

namespace tanji {

namespace {

constexpr std::size_t kShortest = 40;  // letters: short sentences may come again

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const ReadBlock* above = nullptr;
    for (const ReadBlock& block : facts.document->blocks) {
        const ReadBlock* before = above;
        above = &block;
        if (before == nullptr || before->table || before->place.section != block.place.section) continue;
        if (block.kind != ReadBlock::Kind::Paragraph || block.place.section == 0 ||
            says(facts, "note-mark", block.text.normal.substr(0, 12)))
            continue;
        const std::u32string key = letters_of(block.text.normal);
        if (key.size() < kShortest) continue;
        if (key != letters_of(before->text.normal)) continue;
        findings.push_back(found(facts, rule, block.place, {}));
        findings.back().related.push_back(place_of(facts, before->place));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kTx07{"TX-07", Severity::Note, Needs::Report, {"", "", false}, nullptr, check};

}  // namespace tanji
