// SPDX-License-Identifier: Apache-2.0
#include "factors/pinyin.h"

#include <algorithm>

#include "factors/table.h"
#include "support/text.h"

namespace tanji {
namespace {

Result<DataTable> table_of(const std::string& text, const std::string& file, std::string_view first, std::string_view second) {
    Result<CsvTable> table = read_csv(text, file);
    if (!table) return table.diagnostics();
    DataTable result(std::move(table).value(), file);
    for (const std::string_view column : {first, second})
        if (!result.has(column))
            return Diagnostic{"FACTOR-02",
                              Severity::Error,
                              {file, {}, {}, result.header_line(), 0},
                              {{"column", std::string(column)}, {"found", TextList(result.header())}},
                              {},
                              {}};
    return result;
}

std::vector<std::string> syllables(std::string_view text) {
    std::vector<std::string> result;
    for (const std::string_view part : split(text, ' '))
        if (!part.empty()) result.emplace_back(part);
    return result;
}

}  // namespace

std::u32string to_characters(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
        const unsigned char lead = byte(i);
        const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
        if (size == 0 || i + size > text.size()) {
            out += U'\uFFFD';
            ++i;
            continue;
        }
        char32_t character = size == 1 ? lead : lead & (0x7FU >> size);
        for (std::size_t k = 1; k < size; ++k) character = (character << 6U) | (byte(i + k) & 0x3FU);
        out += character;
        i += size;
    }
    return out;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    const auto put = [&out](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    for (const char32_t c : text) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0U | (c >> 6U));
            put(0x80U | (c & 0x3FU));
        } else if (c < 0x10000) {
            put(0xE0U | (c >> 12U));
            put(0x80U | ((c >> 6U) & 0x3FU));
            put(0x80U | (c & 0x3FU));
        } else {
            put(0xF0U | (c >> 18U));
            put(0x80U | ((c >> 12U) & 0x3FU));
            put(0x80U | ((c >> 6U) & 0x3FU));
            put(0x80U | (c & 0x3FU));
        }
    }
    return out;
}

Result<Pinyin> Pinyin::read(PinyinSources sources) {
    Pinyin pinyin;
    Diagnostics errors;
    const Result<DataTable> readings = table_of(sources.readings, "pinyin/readings.csv", "char", "readings");
    const Result<DataTable> words = table_of(sources.words, "pinyin/words.csv", "word", "reading");
    const Result<DataTable> traditional = table_of(sources.traditional, "pinyin/traditional.csv", "traditional", "simplified");
    for (const auto* table : {&readings, &words, &traditional}) errors.append(table->diagnostics());
    if (errors.has_errors()) return errors;
    const auto wrong = [&errors](const DataRow& row, std::string_view column) {
        errors.error("FACTOR-16", row.place(column), {{"found", row[column]}});
    };
    for (const DataRow row : *readings) {
        const std::u32string character = to_characters(row["char"]);
        if (character.size() != 1 || syllables(row["readings"]).empty())
            wrong(row, "readings");
        else
            pinyin.readings_[character[0]] = row["readings"];
    }
    for (const DataRow row : *words) {
        const std::u32string word = to_characters(row["word"]);
        std::vector<std::string> reading = syllables(row["reading"]);
        if (reading.size() != word.size()) {
            wrong(row, "reading");
            continue;
        }
        pinyin.longest_word_ = std::max(pinyin.longest_word_, word.size());
        pinyin.words_[word] = std::move(reading);
    }
    for (const DataRow row : *traditional) {
        const std::u32string from = to_characters(row["traditional"]);
        const std::u32string to = to_characters(row["simplified"]);
        if (from.size() != 1 || to.size() != 1)
            wrong(row, "simplified");
        else
            pinyin.traditional_[from[0]] = to[0];
    }
    if (errors.has_errors()) return errors;
    pinyin.sources_ = std::move(sources);
    return pinyin;
}

std::vector<std::string> Pinyin::readings(const std::u32string& text) const {
    std::vector<std::string> result(text.size());
    for (std::size_t i = 0; i < text.size();) {
        std::size_t size = std::min(longest_word_, text.size() - i);
        auto word = words_.end();
        for (; size > 1; --size) {
            word = words_.find(text.substr(i, size));
            if (word != words_.end()) break;
        }
        if (word != words_.end()) {
            for (std::size_t k = 0; k < size; ++k) result[i + k] = word->second[k];
            i += size;
            continue;
        }
        if (const auto known = readings_.find(text[i]); known != readings_.end()) result[i] = known->second;
        ++i;
    }
    return result;
}

}  // namespace tanji
