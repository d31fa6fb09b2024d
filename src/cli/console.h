// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "support/diagnostic.h"
#include "support/words.h"

namespace tanji {

/// What the program sees of its surroundings; main() fills it, tests fill it with strings.
struct Terminal {
    std::ostream& out;
    std::ostream& err;
    bool colour_out = false;
    bool colour_err = false;
    std::function<std::optional<std::string>(const char* name)> environment;
};

/// The language that LC_ALL, LC_MESSAGES or LANG ask for, in this order; English unless it is Chinese.
Language language_of(const Terminal& terminal);

enum class Colour { Strong, Faint, Red, Yellow, Green, Cyan };

/// Results go to `print`, diagnostics to `say`; the closing line counts what was said.
class Console {
  public:
    Console(Terminal& terminal, Language language) : terminal_(terminal), words_(language) {}

    [[nodiscard]] const Words& words() const { return words_; }
    [[nodiscard]] Language language() const { return words_.language(); }
    [[nodiscard]] Terminal& terminal() const { return terminal_; }

    void print(std::string_view text);
    /// The text in a colour when results go to a terminal, else as it is.
    [[nodiscard]] std::string paint(Colour colour, std::string_view text) const;

    /// `part` of a finished text in a colour, where it stands last. Colours cannot go through the catalogue, which makes control characters
    /// visible.
    [[nodiscard]] std::string paint_part(Colour colour, std::string text, std::string_view part) const;

    void say(const Diagnostic& diagnostic);
    void say(const Diagnostics& diagnostics);
    /// "3 errors, 1 warning; nothing was written": what was said so far, and a word of the catalogue on what became of it (may be
    /// empty). Silent when nothing was said.
    void close(std::string_view consequence = {});
    /// A plain line on the error output.
    void note(std::string_view text);

    /// A diagnostic rendered, its severity in colour when `colour` holds.
    [[nodiscard]] std::string rendered(const Diagnostic& diagnostic, bool colour) const;
    /// "3 errors, 1 warning".
    [[nodiscard]] std::string counts(std::size_t errors, std::size_t warnings, std::size_t notes) const;

  private:
    Terminal& terminal_;
    Words words_;
    std::size_t errors_ = 0, warnings_ = 0, notes_ = 0;
};

}  // namespace tanji
