// SPDX-License-Identifier: Apache-2.0
#include "audit/report/required_contents.h"

#include <algorithm>

#include "support/csv.h"
#include "support/require.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {

namespace {

std::vector<std::string> words_of(std::string_view text, char separator) {
    std::vector<std::string> words;
    for (const std::string_view word : split(text, separator))
        if (!trim(word).empty()) words.emplace_back(trim(word));
    return words;
}

Severity severity_of(std::string_view letter) {
    return letter == "E" ? Severity::Error : letter == "W" ? Severity::Warning : Severity::Note;
}

std::vector<RequiredContent> read_contents() {
    const Result<CsvTable> table = read_csv(resource("claims/contents.csv"), "contents.csv");
    LCA_REQUIRE(table.has_value(), "data/claims/contents.csv cannot be read");
    const auto cell = [&](const CsvRow& row, std::string_view column) -> const std::string& {
        const auto at = std::find(table->header.begin(), table->header.end(), column);
        LCA_REQUIRE(at != table->header.end(), "a column of data/claims/contents.csv is missing");
        return row.fields[static_cast<std::size_t>(at - table->header.begin())];
    };
    std::vector<RequiredContent> all;
    for (const CsvRow& row : table->rows) {
        RequiredContent made;
        made.id = cell(row, "id");
        made.severity = severity_of(cell(row, "severity"));
        made.standard = cell(row, "standard");
        made.number = cell(row, "clause");
        made.read = cell(row, "read") == "yes";
        made.methods = words_of(cell(row, "methods"), ' ');
        made.kinds = words_of(cell(row, "kinds"), ' ');
        made.condition = cell(row, "condition");
        for (const std::string& part : words_of(cell(row, "parts"), ' ')) {
            const std::vector<std::string> sides = words_of(part, ':');
            RequiredContent::Part one{sides.front(), {}, {}};
            if (sides.size() > 1) one.told_by = words_of(sides[1], '/');
            if (sides.size() > 2) one.severity = severity_of(sides[2]);
            made.parts.push_back(std::move(one));
        }
        made.looked_for = {cell(row, "looked_zh"), cell(row, "looked_en")};
        all.push_back(std::move(made));
    }
    return all;
}

}  // namespace

const std::vector<RequiredContent>& required_contents() {
    static const std::vector<RequiredContent> kContents = read_contents();
    return kContents;
}

}  // namespace tanji
