// SPDX-License-Identifier: Apache-2.0
#include "audit/report/report_text.h"

#include <algorithm>
#include <array>
#include <map>

#include "audit/report/report_facts.h"
#include "support/csv.h"
#include "support/require.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {

namespace {

/// "a|b" of "a|b & !c & @d": where it must stand, whether it must not, and its words.
struct Part {
    enum class In { Sentence, Headings };
    In in = In::Sentence;
    bool absent = false;
    std::vector<std::string> words;  // "#": a digit; "#kg": a number of kg
};
using Line = std::vector<Part>;
using Lists = std::map<std::string, std::vector<Line>, std::less<>>;

Part read_part(std::string_view text) {
    Part part;
    for (; !text.empty() && (text.front() == '!' || text.front() == '@'); text.remove_prefix(1))
        if (text.front() == '!')
            part.absent = true;
        else
            part.in = Part::In::Headings;
    for (const std::string_view word : split(text, '|'))
        if (!trim(word).empty()) part.words.push_back(fold(trim(word)));
    return part;
}

const Lists& lists() {
    static const Lists kLists = [] {
        Lists lists;
        const Result<CsvTable> table = read_csv(resource("claims/mentions.csv"), "mentions.csv");
        LCA_REQUIRE(table.has_value() && table->header.size() == 2, "data/claims/mentions.csv cannot be read");
        for (const CsvRow& row : table->rows) {
            Line line;
            for (const std::string_view part : split(row.fields[1], '&')) line.push_back(read_part(trim(part)));
            lists[row.fields[0]].push_back(std::move(line));
        }
        return lists;
    }();
    return kLists;
}

bool is_letter(char sign) { return sign >= 'a' && sign <= 'z'; }
bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

/// "#kg": the unit right behind a number.
bool holds_amount(std::string_view text, std::string_view unit) {
    for (std::size_t at = text.find(unit); at != std::string_view::npos; at = text.find(unit, at + 1)) {
        const std::size_t end = at + unit.size(), digit = text.find_last_not_of(' ', at == 0 ? 0 : at - 1);
        if (at == 0 || digit == std::string_view::npos || !is_digit(text[digit])) continue;
        if (end < text.size() && is_letter(unit.back()) && is_letter(text[end])) continue;
        return true;
    }
    return false;
}

/// Latin words stand alone, one that ends in * may go on; 100 does not stand in 1000.
bool holds(std::string_view text, std::string_view word) {
    if (word == "#") return std::any_of(text.begin(), text.end(), is_digit);
    if (word.front() == '#') return holds_amount(text, word.substr(1));
    const bool open = word.back() == '*';
    if (open) word.remove_suffix(1);
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const char before = at == 0 ? ' ' : text[at - 1], after = at + word.size() < text.size() ? text[at + word.size()] : ' ';
        if (is_letter(word.front()) && is_letter(before)) continue;
        if (is_digit(word.front()) && (is_digit(before) || before == '.')) continue;
        if (!open && is_letter(word.back()) && is_letter(after)) continue;
        if (!open && is_digit(word.back()) && is_digit(after)) continue;
        return true;
    }
    return false;
}

bool fits(const ReportSentence& sentence, const Line& line) {
    return std::all_of(line.begin(), line.end(), [&](const Part& part) {
        const std::string& text = part.in == Part::In::Headings ? sentence.headings : sentence.folded;
        return part.absent != std::any_of(part.words.begin(), part.words.end(), [&](const std::string& word) { return holds(text, word); });
    });
}

/// Full stops and semicolons end a sentence; a point between digits does not.
std::vector<std::string_view> cut(std::string_view text) {
    static constexpr std::array<std::string_view, 6> kEnds{"。", "；", "！", ". ", "; ", "\n"};
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::find_if(kEnds.begin(), kEnds.end(), [&](std::string_view sign) { return text.substr(at).starts_with(sign); });
        if (end == kEnds.end()) {
            ++at;
            continue;
        }
        if (const std::string_view one = trim(text.substr(begin, at - begin)); !one.empty()) sentences.push_back(one);
        begin = at += end->size();
    }
    if (const std::string_view one = trim(text.substr(begin)); !one.empty()) sentences.push_back(one);
    return sentences;
}

class Sentences {
  public:
    explicit Sentences(const ReadDocument& document) : document_(document) {}

    void add(const ReadPlace& place, std::string_view text, bool heading, bool row) {
        if (trim(text).empty()) return;
        ReportSentence made{place, std::string(trim(text)), fold(trim(text)), headings(place.section), heading, row};
        all.push_back(std::move(made));
    }
    void add_table(const ReadTable& table) {
        for (int row = 1; row <= table.rows; ++row) {
            std::string whole;
            ReadPlace place;
            for (const ReadCell& cell : table.cells) {
                if (cell.place.row != row || cell.text.normal.empty()) continue;
                const std::vector<std::string_view> sentences = cut(cell.text.normal);
                if (sentences.size() > 1)  // a cell with running text
                    for (const std::string_view one : sentences) add(cell.place, one, false, false);
                if (place.row == 0) place = cell.place;
                whole += (whole.empty() ? "" : " | ") + cell.text.normal;
            }
            std::replace(whole.begin(), whole.end(), '\n', ' ');
            add(place, whole, false, true);
        }
    }
    std::vector<ReportSentence> all;

  private:
    const std::string& headings(int section) {
        const auto known = headings_.find(section);
        if (known != headings_.end()) return known->second;
        std::string path;
        for (int each = section; each > 0 && static_cast<std::size_t>(each) <= document_.sections.size();) {
            const ReadSection& one = document_.sections[static_cast<std::size_t>(each) - 1];
            path = one.title + (path.empty() ? "" : "\n" + path);
            each = one.parent < each ? one.parent : 0;
        }
        return headings_[section] = fold(path);
    }

    const ReadDocument& document_;
    std::map<int, std::string> headings_;
};

}  // namespace

std::vector<ReportSentence> report_sentences(const ReadDocument& document) {
    Sentences sentences(document);
    for (const ReadBlock& block : document.blocks) {
        using Kind = ReadBlock::Kind;
        if (block.kind == Kind::TocEntry || block.kind == Kind::Header || block.kind == Kind::Footer) continue;
        if (block.table) {
            sentences.add(block.table->cells.empty() ? block.place : block.table->cells.front().place, block.table->caption.normal, false,
                          false);
            sentences.add_table(*block.table);
        } else {
            for (const std::string_view one : cut(block.text.normal)) sentences.add(block.place, one, block.kind == Kind::Heading, false);
        }
    }
    return std::move(sentences.all);
}

bool speaks_of(const ReportSentence& sentence, std::string_view list) {
    const auto at = lists().find(list);
    LCA_REQUIRE(at != lists().end(), "a list of data/claims/mentions.csv is missing");
    return std::any_of(at->second.begin(), at->second.end(), [&](const Line& line) { return fits(sentence, line); });
}

const ReportSentence* mention(const ReportFacts& facts, std::string_view list) {
    const auto at = std::find_if(facts.sentences.begin(), facts.sentences.end(),
                                 [&](const ReportSentence& sentence) { return speaks_of(sentence, list); });
    return at == facts.sentences.end() ? nullptr : &*at;
}

std::vector<const ReportSentence*> mentions(const ReportFacts& facts, std::string_view list) {
    std::vector<const ReportSentence*> found;
    for (const ReportSentence& sentence : facts.sentences)
        if (speaks_of(sentence, list)) found.push_back(&sentence);
    return found;
}

}  // namespace tanji
