// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "claims/claims.h"

/// What the readers of single kinds of claims share. Each takes the document as it is and adds to the claims; their order is that of
/// read_claims(): products first, because rows and figures belong to one of them.
namespace tanji::claims {

void read_products(const ReadDocument& document, ReportClaims& claims);
void read_title(const ReadDocument& document, ReportClaims& claims);
void read_tables(const ReadDocument& document, ReportClaims& claims);
void read_passages(const ReadDocument& document, ReportClaims& claims);
void read_imprint(const ReadDocument& document, ReportClaims& claims);
void read_citations(const ReadDocument& document, ReportClaims& claims);
void read_statements(const ReadDocument& document, ReportClaims& claims);
void read_equations(const ReadDocument& document, ReportClaims& claims);
void read_properties(const ReadDocument& document, ReportClaims& claims);
void read_sayings(const ReadDocument& document, ReportClaims& claims);

/// The product that a text names: the one with the longest name in it; the only one there is; else none.
std::size_t product_in(const ReportClaims& claims, std::string_view text);
/// The product that a text names last; the only one there is; else none.
std::size_t product_named_last(const ReportClaims& claims, std::string_view text);
/// "立式水泵(A120)": what stands in brackets behind a name, or the word with digits that ends it, is the model.
std::pair<std::string, std::string> name_and_model(std::string_view item);
/// The stage that the words of a cell mean, the more particular of two: 运输(成品交付) is distribution.
StageId stage_of(std::string_view text);
/// True for "/", "-", "—", "N/A" and for nothing at all.
bool says_nothing(std::string_view text);
/// Parts of a list: 壳体、断路器、铜排等 -> three.
std::vector<std::string> items_of(std::string_view text);
/// Texts of all blocks and cells in reading order, each with its place. Contents, headers and footers are left out.
struct Passage {
    ReadPlace place;
    const ReadText* text;
    const ReadBlock* block;
    bool cell = false;
};
/// Sentences of a text.
std::vector<std::string_view> sentences_of(std::string_view text);
std::vector<Passage> passages_of(const ReadDocument& document);

}  // namespace tanji::claims
