// SPDX-License-Identifier: Apache-2.0
#include "claims/labels.h"

#include <algorithm>
#include <optional>

#include "claims/reader.h"
#include "support/csv.h"
#include "support/require.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

struct Label {
    std::string meaning;
    std::string word;  // small letters
};

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::vector<Label> read_labels() {
    const Result<CsvTable> table = read_csv(resource("claims/labels.csv"), "claims/labels.csv");
    LCA_REQUIRE(table.has_value() && table->header.size() == 2, "data/claims/labels.csv cannot be read");
    std::vector<Label> labels;
    for (const CsvRow& row : table->rows) labels.push_back({row.fields[0], lowered(row.fields[1])});
    std::stable_sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.word.size() > b.word.size(); });
    return labels;
}

/// Brackets right at the beginning: "（公章）", "(联系人)".
std::string_view past_brackets(std::string_view rest) {
    rest = trim(rest);
    if (!rest.starts_with("（") && !rest.starts_with("(")) return rest;
    const std::size_t ascii = rest.find(')'), wide = rest.find("）");
    const std::size_t close = std::min(ascii == std::string_view::npos ? rest.size() : ascii + 1,
                                       wide == std::string_view::npos ? rest.size() : wide + std::string_view("）").size());
    return trim(rest.substr(close));
}

struct Found {
    std::string meaning;
    std::string text;
    bool colon = false;
};
const std::vector<Label>& known_labels() {
    static const std::vector<Label> kLabels = read_labels();
    return kLabels;
}

/// The label that a text begins with, and what stands behind its colon.
std::optional<Found> labelled(std::string_view text) {
    const std::string folded = lowered(text);
    for (const Label& label : known_labels()) {
        if (!folded.starts_with(label.word)) continue;
        const std::string_view rest = past_brackets(text.substr(label.word.size()));
        const std::size_t colon = rest.starts_with("：") ? std::string_view("：").size() : rest.starts_with(":") ? 1 : 0;
        if (colon == 0 && !rest.empty()) continue;  // "产品名称列表" is another word
        return Found{label.meaning, std::string(trim(rest.substr(colon))), colon > 0};
    }
    return std::nullopt;
}

void add_cell(const ReadTable& table, const ReadCell& cell, std::vector<LabelledText>& found) {
    auto one = labelled(trim(cell.text.normal));
    if (!one) return;
    LabelledText label{one->meaning, one->text, cell.place, false, false};
    if (label.text.empty())
        if (const ReadCell* next = table.at(cell.place.row, cell.place.column + cell.column_span)) label.text = next->text.normal;
    // A label beside a label is a column's head: its text stands below. So is the last label of such a row.
    const auto beside = labelled(trim(label.text));
    const bool behind_head = label.text.empty() && !found.empty() && found.back().of_column &&
                             found.back().place.table == cell.place.table && found.back().place.row == cell.place.row;
    if (one->text.empty() && (behind_head || (beside && beside->text.empty() && beside->meaning != "signature"))) {
        label.of_column = true;
        const ReadCell* below = table.at(cell.place.row + cell.row_span, cell.place.column);
        label.text = below == nullptr || labelled(trim(below->text.normal)) ? std::string() : below->text.normal;
    }
    if (label.text.find('\n') != std::string::npos) return;
    label.text = std::string(trim(label.text));
    if (says_nothing(label.text)) label.text.clear();
    found.push_back(std::move(label));
}

}  // namespace

bool holds_label(std::string_view text, std::string_view meaning) {
    const std::string folded = lowered(text);
    return std::any_of(known_labels().begin(), known_labels().end(),
                       [&](const Label& label) { return label.meaning == meaning && folded.find(label.word) != std::string::npos; });
}

std::vector<LabelledText> labels_of(const ReadDocument& document) {
    std::vector<LabelledText> found;
    for (const ReadBlock& block : document.blocks) {
        if (block.table) {
            for (const ReadCell& cell : block.table->cells) add_cell(*block.table, cell, found);
            continue;
        }
        if (block.kind == ReadBlock::Kind::TocEntry) continue;
        const bool running = block.kind == ReadBlock::Kind::Header || block.kind == ReadBlock::Kind::Footer;
        for (const std::string_view line : split(block.text.normal, '\n'))
            if (auto one = labelled(trim(line)); one && !one->text.empty())
                found.push_back({one->meaning, one->text, block.place, running, false});
    }
    return found;
}

}  // namespace tanji::claims
