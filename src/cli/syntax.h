// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "support/diagnostic.h"

namespace CLI {
class App;
}

namespace tanji {

enum class Presence { Required, Optional };

/// One argument or option of a command, as the help shows it. Its words are `cli.option.<command>.<name>`, else `cli.option.<name>`.
struct SyntaxEntry {
    std::string name;   // "STUDY", "--json", "-o,--out"
    std::string value;  // "N"; empty for a flag and for an argument without a dash
    Presence presence = Presence::Optional;
    bool positional = false;
    bool several = false;
};

/// What a command line of one command may hold. CLI11 cuts the line into words; what a word means is read here, so that every
/// mistake is told in the user's language and all of them at once.
class Syntax {
  public:
    Syntax(CLI::App& app, std::string command) : app_(app), command_(std::move(command)) {}

    void argument(const std::string& name, Presence presence, std::string& target);
    void arguments(const std::string& name, Presence presence, std::vector<std::string>& target);
    void flag(const std::string& name, bool& target);
    void text(const std::string& name, const std::string& value, std::string& target, Presence presence = Presence::Optional);
    /// A list separated by commas.
    void list(const std::string& name, const std::string& value, std::vector<std::string>& target);
    /// One of several words.
    void choice(const std::string& name, const std::vector<std::string>& words, std::string& target);
    /// A whole number from `least` on.
    void count(const std::string& name, const std::string& value, std::size_t least, std::optional<std::size_t>& target);
    /// A number larger than 0.
    void positive(const std::string& name, const std::string& value, std::optional<double>& target);

    /// To be called once the line is cut: fills the targets. Codes CLI-05 to CLI-07.
    void read(Diagnostics& diagnostics) const;

    [[nodiscard]] const std::string& command() const { return command_; }
    [[nodiscard]] const std::vector<SyntaxEntry>& entries() const { return entries_; }
    /// "--json", "--variant" ...: every spelling.
    [[nodiscard]] std::vector<std::string> option_names() const;

  private:
    using Reader = std::function<void(Diagnostics&)>;
    std::vector<std::string>& option(const std::string& name, const std::string& value, Presence presence);

    CLI::App& app_;
    std::string command_;
    std::vector<SyntaxEntry> entries_;
    std::deque<std::vector<std::string>> words_;  // as given; the parser keeps references into it
    std::vector<Reader> readers_;
};

}  // namespace tanji
