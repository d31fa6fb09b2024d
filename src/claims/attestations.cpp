// SPDX-License-Identifier: Apache-2.0
// What a report says of its own verification: statements, level of assurance, sampling, certificates of persons.
#include <algorithm>

#include "claims/reader.h"
#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

const Vocabulary& attestation_words() {
    static const Vocabulary kWords("claims/attestations.csv", "kind", "phrase");
    return kWords;
}
const Vocabulary& person_heads() {
    static const Vocabulary kWords("claims/person_heads.csv", "head");
    return kWords;
}

/// Numbers of a cell: parts between blanks, commas and line breaks that hold a digit or a masked one.
std::vector<std::string> numbers_of(std::string_view text) {
    std::vector<std::string> numbers;
    std::string part;
    const auto end_part = [&] {
        const bool number = part.size() >= 6 && part.find_first_of("0123456789Xx*") != std::string::npos;
        if (number) numbers.push_back(part);
        part.clear();
    };
    for (const char sign : text) {
        if (sign == ' ' || sign == ',' || sign == '\n' || sign == ';' || sign == '/' || static_cast<unsigned char>(sign) >= 0x80)
            end_part();
        else
            part += sign;
    }
    end_part();
    return numbers;
}

void read_table_of_persons(const ReadTable& table, ReportClaims& claims) {
    int person = 0, organisation = 0, certificate = 0;
    std::string head;
    for (int column = 1; column <= table.columns; ++column) {
        const ReadCell* cell = table.at(1, column);
        if (cell == nullptr) continue;
        const std::string meaning = person_heads().longest_in(cell->text.normal);
        if (meaning == "person") person = column;
        if (meaning == "organisation") organisation = column;
        if (meaning == "certificate") {
            certificate = column;
            head = cell->text.normal;
        }
    }
    if (person == 0 || certificate == 0) return;
    for (int row = 2; row <= table.rows; ++row) {
        const ReadCell *name = table.at(row, person), *number = table.at(row, certificate);
        if (name == nullptr || number == nullptr || says_nothing(name->text.normal)) continue;
        PersonCertificate found{std::string(trim(name->text.normal)), {}, numbers_of(number->text.normal), head, number->place};
        if (const ReadCell* unit = organisation > 0 ? table.at(row, organisation) : nullptr) found.organisation = trim(unit->text.normal);
        claims.certificates.push_back(std::move(found));
    }
}

}  // namespace

void read_attestations(const ReadDocument& document, ReportClaims& claims) {
    for (const ReadBlock& block : document.blocks)
        if (block.table) read_table_of_persons(*block.table, claims);
    for (const Passage& passage : passages_of(document))
        for (const std::string_view sentence : sentences_of(passage.text->normal)) {
            std::vector<std::string> seen;
            for (const WordInText& word : attestation_words().all_in(sentence)) {
                if (std::find(seen.begin(), seen.end(), word.meaning) != seen.end()) continue;
                seen.push_back(word.meaning);
                claims.attestations.push_back({word.meaning, std::string(sentence), passage.place});
            }
        }
}

}  // namespace tanji::claims
