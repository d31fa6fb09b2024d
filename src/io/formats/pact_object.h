// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/formats/pact.h"
#include "support/node.h"

namespace tanji {

enum class PactNeed { Optional, Required };
enum class PactSign { Any, NotNegative, NotPositive, Positive };

/// One JSON object of a footprint, its path, and where its errors go. Each reader says what is wrong and leaves its target as it was.
class PactObject {
  public:
    PactObject(const Node& node, std::string path, const std::string& file, Diagnostics& diagnostics)
        : node_(node), path_(std::move(path)), file_(file), diagnostics_(diagnostics) {}

    [[nodiscard]] const Node& node() const { return node_; }
    [[nodiscard]] std::string path_of(std::string_view key) const;
    /// Place of a member, of the object itself where it has none of that key.
    [[nodiscard]] Place at(std::string_view key) const;
    void say(Severity severity, std::string_view code, std::string_view key, Arguments arguments = {}) const;

    /// The member; null when it is absent (said when it is required) or the JSON null (said always).
    const Node* member(std::string_view key, PactNeed need) const;
    /// PACT-05, with the nearest known key, for each key that is not among them.
    void check_keys(const std::vector<std::string>& known) const;

    void string(std::string_view key, PactNeed need, std::string& out, bool may_be_empty = true) const;
    void word(std::string_view key, PactNeed need, const std::vector<std::string>& words, std::string& out) const;
    void boolean(std::string_view key, PactNeed need, std::optional<bool>& out) const;
    void instant(std::string_view key, PactNeed need, std::optional<PactInstant>& out) const;
    /// A decimal string; with `number_too` a JSON number may stand there, as in v2. PX-11 form, PX-02 sign.
    void decimal(std::string_view key, PactNeed need, PactSign sign, std::optional<PactDecimal>& out, bool number_too = false) const;
    void uuid(std::string_view key, std::string& out) const;
    enum class Item { Urn, Uuid, GwpSet, Text };
    /// A list without doubles and with at least one item. PX-07, PACT-08.
    void list(std::string_view key, PactNeed need, Item item, std::vector<std::string>& out) const;

  private:
    bool is(const Node& value, std::string_view key, Node::Kind kind, std::string_view expected) const;

    const Node& node_;
    std::string path_;
    const std::string& file_;
    Diagnostics& diagnostics_;
};

/// "2025-04-30T00:00:00Z", "2025-04-30T08:00:00.5+08:00"; empty for anything else, also for a day that does not exist.
std::optional<PactInstant> parse_instant(std::string_view text);
PactInstant plus_years(const PactInstant& instant, int years);
/// A text as a message shows it, cut when it is long.
std::string shown(std::string_view text);

}  // namespace tanji
