// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/values.h"

namespace tanji {

/// One edition of a standard, of data/editions/editions.csv.
struct StandardEdition {
    std::string id;      // "GB/T 24067-2024"
    std::string number;  // "GB/T 24067"
    int year = 0;        // 0: the id has none
    Date published;      // the first day that the printed date can mean
    std::string published_text;
    std::optional<Date> withdrawn;  // the last day that the printed date can mean
    std::string replaced_by;        // id
    std::string title_zh, title_en;
    std::vector<std::string> issuers;  // of issuers.csv
    std::string issuer_text;
    std::string scope;   // "product", "organisation", "project"; empty: not said
    std::string method;  // which method of footprints it is: "iso", "pas", "ghgp"
    std::string adopts;  // id
    bool identical = false;
    bool recalled = false;
};

/// All editions that a number ever had, and up to which year that is known.
struct StandardSeries {
    std::string number;
    std::vector<int> years;
    int until = 0;
};

/// How long a statement under a scheme holds.
struct ValidityRule {
    std::string scheme;
    std::string phrase;  // folded
    int years = 0;
    bool recalled = false;
};

/// What a register's certificate numbers look like: '#' stands for a digit.
struct CertificateForm {
    std::string register_id;
    std::string named;  // how the head of a column names it
    std::string form;
};

struct Standards {
    std::vector<StandardEdition> editions;
    std::vector<StandardSeries> series;
    std::vector<std::pair<std::string, std::string>> issuers;  // issuer, word of it
    std::vector<std::pair<std::string, int>> chapters;         // edition, number of its last chapter
    std::vector<ValidityRule> validity;
    std::vector<CertificateForm> certificates;
    std::vector<std::pair<std::string, std::string>> places;  // word, province

    [[nodiscard]] const StandardEdition* edition(std::string_view number, int year) const;
    [[nodiscard]] const StandardEdition* edition(std::string_view id) const;
    /// The issuers that a text names.
    [[nodiscard]] std::vector<std::string> issuers_in(std::string_view text) const;
};

/// The tables packed into the program, read once.
const Standards& packed_standards();

}  // namespace tanji
