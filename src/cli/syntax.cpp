// SPDX-License-Identifier: Apache-2.0
#include "cli/syntax.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <charconv>
#include <cstdint>

#include "support/decimal.h"
#include "support/text.h"

namespace tanji {
namespace {

void missing(Diagnostics& diagnostics, const std::string& command, const std::string& name) {
    diagnostics.error("CLI-05", {}, {{"name", name}, {"command", command}});
}

}  // namespace

std::vector<std::string>& Syntax::option(const std::string& name, const std::string& value, Presence presence) {
    entries_.push_back({name, value, presence, false, false});
    std::vector<std::string>& given = words_.emplace_back();
    app_.add_option(name, given)->expected(1)->take_last()->allow_extra_args(false);
    if (presence == Presence::Required)
        readers_.push_back([this, name, &given](Diagnostics& diagnostics) {
            if (given.empty()) missing(diagnostics, command_, name.substr(0, name.find(',')));
        });
    return given;
}

void Syntax::argument(const std::string& name, Presence presence, std::string& target) {
    entries_.push_back({name, {}, presence, true, false});
    app_.add_option(name, target);
    readers_.push_back([this, name, presence, &target](Diagnostics& diagnostics) {
        if (presence == Presence::Required && target.empty()) missing(diagnostics, command_, name);
    });
}

void Syntax::arguments(const std::string& name, Presence presence, std::vector<std::string>& target) {
    entries_.push_back({name, {}, presence, true, true});
    app_.add_option(name, target);
    readers_.push_back([this, name, presence, &target](Diagnostics& diagnostics) {
        if (presence == Presence::Required && target.empty()) missing(diagnostics, command_, name);
    });
}

void Syntax::flag(const std::string& name, bool& target) {
    entries_.push_back({name, {}, Presence::Optional, false, false});
    app_.add_flag(name, target)->disable_flag_override();
}

void Syntax::text(const std::string& name, const std::string& value, std::string& target, Presence presence) {
    std::vector<std::string>& given = option(name, value, presence);
    readers_.push_back([&given, &target](Diagnostics&) {
        if (!given.empty()) target = given.front();
    });
}

void Syntax::list(const std::string& name, const std::string& value, std::vector<std::string>& target) {
    std::vector<std::string>& given = option(name, value, Presence::Optional);
    readers_.push_back([&given, &target](Diagnostics&) {
        if (given.empty()) return;
        for (const std::string_view word : split(given.front(), ','))
            if (!trim(word).empty()) target.emplace_back(trim(word));
    });
}

void Syntax::choice(const std::string& name, const std::vector<std::string>& words, std::string& target) {
    std::string value;
    for (const std::string& word : words) value += (value.empty() ? "" : "|") + word;
    std::vector<std::string>& given = option(name, value, Presence::Optional);
    readers_.push_back([name, words, &given, &target](Diagnostics& diagnostics) {
        if (given.empty()) return;
        if (std::find(words.begin(), words.end(), given.front()) != words.end())
            target = given.front();
        else
            diagnostics.error(
                "CLI-07", {},
                {{"found", given.front()}, {"option", name}, {"expected", TextList(words)}, {"near", nearest(given.front(), words)}});
    });
}

void Syntax::count(const std::string& name, const std::string& value, std::size_t least, std::optional<std::size_t>& target) {
    std::vector<std::string>& given = option(name, value, Presence::Optional);
    readers_.push_back([name, least, &given, &target](Diagnostics& diagnostics) {
        if (given.empty()) return;
        const std::string& word = given.front();
        std::size_t number = 0;
        const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (fault == std::errc{} && end == word.data() + word.size() && number >= least)
            target = number;
        else
            diagnostics.error(
                "CLI-06", {},
                {{"found", word}, {"option", name}, {"wanted", WordKey{least > 0 ? "cli.wanted.count" : "cli.wanted.whole"}}});
    });
}

void Syntax::positive(const std::string& name, const std::string& value, std::optional<double>& target) {
    std::vector<std::string>& given = option(name, value, Presence::Optional);
    readers_.push_back([name, &given, &target](Diagnostics& diagnostics) {
        if (given.empty()) return;
        double number = 0;
        if (parse_decimal(given.front(), number) && number > 0)
            target = number;
        else
            diagnostics.error("CLI-06", {}, {{"found", given.front()}, {"option", name}, {"wanted", WordKey{"cli.wanted.positive"}}});
    });
}

void Syntax::read(Diagnostics& diagnostics) const {
    for (const Reader& reader : readers_) reader(diagnostics);
}

std::vector<std::string> Syntax::option_names() const {
    std::vector<std::string> names;
    for (const SyntaxEntry& entry : entries_)
        if (!entry.positional)
            for (const std::string_view name : split(entry.name, ',')) names.emplace_back(name);
    return names;
}

}  // namespace tanji
