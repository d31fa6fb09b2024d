// SPDX-License-Identifier: Apache-2.0
// A place kept for a text that never came is read by the customer.
#include "audit/author_texts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const WrittenText& text : author_texts(*facts.study))
        if (!facts.editions->phrase_in("placeholder", text.text).empty())
            findings.push_back(found(rule, text.place, {{"text", text.text}, {"part", text.place.part}}));
    return findings;
}

}  // namespace

extern constexpr Rule kTx03{"TX-03", Severity::Warning, Needs::Study, {"", "", false}, check};

}  // namespace tanji
