// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/report/report_facts.h"

namespace tanji {

/// A name or title as its letters and digits only, in characters: what two spellings of one thing have in common.
std::u32string letters_of(std::string_view text);
/// How many characters must be changed, put in or left out, or swapped with their neighbour, to make one of the other.
std::size_t edits_between(const std::u32string& a, const std::u32string& b);
/// Share of the pairs of neighbouring characters that two texts have in common [0..1] (Dice).
double likeness(const std::u32string& a, const std::u32string& b);

/// Labels of a meaning whose text is not empty, headers and footers left out.
std::vector<const LabelledText*> labels(const ReportFacts& facts, std::string_view meaning);
/// The first sentence of a kind; null when there is none.
const Statement* attested(const ReportFacts& facts, std::string_view kind);
/// True when a text holds a phrase of a list of data/editions.
bool says(const ReportFacts& facts, std::string_view list, std::string_view text);
/// True when any paragraph or cell of the report holds a phrase of a list.
bool says_anywhere(const ReportFacts& facts, std::string_view list);

/// A report or statement of a verification, by its title: who writes it is meant to verify.
bool is_verification_report(const ReportFacts& facts);
/// An environmental declaration under a programme of its own rules: it cites the standards of such.
bool is_declaration(const ReportFacts& facts);
/// True when sections and results were found: what is not mentioned then is missing indeed.
bool was_read_well(const ReportFacts& facts);
/// Letters that were made unreadable: "1XXXXXXXXXX", "91****". They say nothing of what stood there.
bool is_masked(std::string_view text);

}  // namespace tanji
