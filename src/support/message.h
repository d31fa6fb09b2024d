// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostic.h"

namespace tanji {

/// What formatting needs to know of the language.
struct MessageLanguage {
    const char* tag = "en";  // for plural rules and number styles
    std::string_view list_separator = ", ";
    std::function<std::string(std::string_view)> look_up;  // of WordKey arguments
};

/// An ICU MessageFormat text with named arguments put in. `{name}` prints an argument as it is, numbers with up to 6
/// significant digits; `{name, number}` the same with thousands grouped; all else is left to ICU. What an argument holds
/// is never read as a pattern, and control characters in it are made visible. A broken pattern or a missing argument is a
/// LogicFault.
std::string format_message(std::string_view pattern, const Arguments& arguments, const MessageLanguage& language);

/// The names of the arguments that a message uses, each once.
std::vector<std::string> argument_names(std::string_view pattern);

/// Control characters, and those that turn the writing direction, as signs that can be seen: ESC becomes U+241B. Broken
/// UTF-8 becomes U+FFFD. Line breaks and tabs stay when `keep_lines` is set.
std::string visible(std::string_view text, bool keep_lines);

/// Up to 6 significant digits, no trailing noughts.
std::string brief_number(double value);

}  // namespace tanji
