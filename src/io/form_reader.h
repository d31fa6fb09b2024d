// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/values.h"
#include "support/node.h"
#include "support/result.h"

namespace tanji {

/// Reads the small YAML files that people fill in beside a study or report (answers, verification): every mistake is told with its place,
/// none stops the reading. Codes FORM-01 another kind of file, FORM-02 newer format, FORM-03 something is missing, FORM-04 of the wrong
/// kind, FORM-05 unknown key, FORM-06 none of the known words, FORM-07 no date, FORM-08 no number in the range.
class FormReader {
  public:
    explicit FormReader(std::string file) : file_(std::move(file)) {}

    /// The first line "tanji: answers/1".
    bool check_format(const Node& document, std::string_view kind, int version);
    void only_keys(const Node& map, std::initializer_list<std::string_view> known);
    /// The text of a key; empty when it is not there or says nothing.
    std::string text(const Node& map, std::string_view key);
    /// The same; FORM-03 when it is empty.
    std::string needed(const Node& map, std::string_view key);
    std::optional<Date> date(const Node& map, std::string_view key);
    /// "5 %" -> 0.05; a plain number between 0 and 1 is taken as it is.
    std::optional<double> share(const Node& map, std::string_view key);
    std::optional<double> number(const Node& map, std::string_view key);
    /// A list of texts; one text is a list of one.
    std::vector<std::string> texts(const Node& map, std::string_view key);
    /// The maps of a list.
    std::vector<const Node*> maps(const Node& map, std::string_view key);
    /// The map of a key; null when it is not there.
    const Node* map(const Node& in, std::string_view key);
    /// One of several words; empty when the key is not there, FORM-06 when it is none of them.
    std::string word(const Node& map, std::string_view key, const std::vector<std::string>& words);

    void error(std::string_view code, const Node& node, Arguments arguments);
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

  private:
    std::string file_;
    Diagnostics diagnostics_;
};

}  // namespace tanji
