// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tanji {

/// Where something stands. Lines and columns count from 1; 0 means "not known".
struct Place {
    std::string file = {};  // as the user named it, never an absolute path that they did not write
    std::string part = {};  // sheet, table, or path inside a document: "activities[2].inputs[0].amount"
    std::string cell = {};  // "D14"; empty outside spreadsheets
    int line = 0;
    int column = 0;  // in characters, not bytes

    bool operator==(const Place&) const = default;
};

/// "study.yaml:12:7", "bom.xlsx!Materials!D14"; empty for a place that names nothing.
std::string to_string(const Place& place);

enum class Severity { Note, Warning, Error };

/// A word of the catalogue used as an argument: it is looked up in the reader's language ("{stage}" -> "生产阶段").
struct WordKey {
    std::string key;
    bool operator==(const WordKey&) const = default;
};
/// An author's text that exists in both languages; the reader's is taken, the other one where it is missing.
struct AuthorText {
    std::string zh;
    std::string en;
    bool operator==(const AuthorText&) const = default;
};
/// A list that is written with the language's own separator.
using TextList = std::vector<std::string>;

/// Typed, so that each language formats it by its own rules. Author texts come as std::string.
using Argument = std::variant<std::string, std::int64_t, double, WordKey, TextList, AuthorText>;
using Arguments = std::vector<std::pair<std::string, Argument>>;

/// What a library has to say to a person: a stable code and typed arguments. The words stand in data/words:
/// `CODE` what is wrong and what was found, `CODE.expected` what was expected, `CODE.hint` what to do.
struct Diagnostic {
    std::string code;  // "YAML-03"
    Severity severity = Severity::Error;
    Place place = {};
    Arguments arguments = {};
    std::vector<Place> related = {};  // the other place when two clash
    std::string excerpt = {};         // the line or row as written; may be empty
    std::string words = {};           // key of the words where they are not the code's own: one code, said of two kinds of input

    [[nodiscard]] const std::string& key() const { return words.empty() ? code : words; }
};

class Diagnostics {
  public:
    void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
    void error(std::string_view code, Place place, Arguments arguments = {});
    void warning(std::string_view code, Place place, Arguments arguments = {});
    void append(Diagnostics other);

    [[nodiscard]] bool has_errors() const;
    [[nodiscard]] bool empty() const { return items_.empty(); }
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }

  private:
    std::vector<Diagnostic> items_;
};

}  // namespace tanji
