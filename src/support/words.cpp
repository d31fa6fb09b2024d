// SPDX-License-Identifier: Apache-2.0
#include "support/words.h"

#include <algorithm>
#include <mutex>

#include "support/catalogue.h"
#include "support/message.h"
#include "support/require.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {
namespace {

const Catalogue& catalogue(Language language) {
    static std::once_flag once[2];
    static Catalogue catalogues[2];
    const std::size_t index = language == Language::Chinese ? 0 : 1;
    std::call_once(once[index], [&] {
        for (const std::string& name : resource_names("words/" + std::string(tag(language)) + "/")) catalogues[index].add(resource(name));
    });
    return catalogues[index];
}

const char* severity_key(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "diagnostic.note";
        case Severity::Warning:
            return "diagnostic.warning";
        default:
            return "diagnostic.error";
    }
}

Place visible_place(Place place) {
    place.file = visible(place.file, false);
    place.part = visible(place.part, false);
    place.cell = visible(place.cell, false);
    return place;
}

/// A message stands on its own line or lines: a line break inside an author's text must not look like one of ours.
Arguments without_line_breaks(Arguments arguments) {
    for (auto& [name, argument] : arguments) {
        if (auto* text = std::get_if<std::string>(&argument)) *text = visible(*text, false);
        if (auto* list = std::get_if<TextList>(&argument))
            for (std::string& item : *list) item = visible(item, false);
        if (auto* text = std::get_if<AuthorText>(&argument)) *text = {visible(text->zh, false), visible(text->en, false)};
    }
    return arguments;
}

bool is_empty_text(const Argument& argument) {
    if (const auto* text = std::get_if<std::string>(&argument)) return text->empty();
    if (const auto* list = std::get_if<TextList>(&argument)) return list->empty();
    if (const auto* text = std::get_if<AuthorText>(&argument)) return text->zh.empty() && text->en.empty();
    return false;
}

std::string indented(std::string_view text) {
    std::string out;
    for (const std::string_view line : split(text, '\n')) out += "\n  " + std::string(line);
    return out;
}

}  // namespace

std::string_view tag(Language language) { return language == Language::Chinese ? "zh-CN" : "en"; }

std::optional<Language> language_from_tag(std::string_view text) {
    if (text == "zh-CN" || text == "zh") return Language::Chinese;
    if (text == "en") return Language::English;
    return std::nullopt;
}

Words::Words(Language language) : language_(language) {}

bool Words::has(std::string_view key) const { return catalogue(language_).has(key); }

std::vector<std::string> Words::keys() const { return catalogue(language_).keys(); }

std::string Words::pattern(std::string_view key) const {
    std::optional<std::string> found = catalogue(language_).find(key);
    LCA_REQUIRE(found.has_value(), "the catalogue " + std::string(tag(language_)) + " has no words for " + std::string(key));
    return *std::move(found);
}

std::string Words::text(std::string_view key, const Arguments& arguments) const {
    MessageLanguage language;
    language.tag = language_ == Language::Chinese ? "zh-CN" : "en";
    language.list_separator = language_ == Language::Chinese ? "、" : ", ";
    language.look_up = [this](std::string_view word) { return text(word); };
    return format_message(pattern(key), arguments, language);
}

std::string Words::render(const Diagnostic& diagnostic) const {
    const Arguments arguments = without_line_breaks(diagnostic.arguments);
    std::string out = to_string(visible_place(diagnostic.place));
    if (!out.empty()) out += ": ";
    out += text(severity_key(diagnostic.severity)) + "[" + diagnostic.code + "]: " + text(diagnostic.key(), arguments);
    if (!diagnostic.excerpt.empty()) out += indented(visible(trim(diagnostic.excerpt), false));
    for (const Place& place : diagnostic.related) {
        const std::string said = has(diagnostic.key() + ".related") ? ": " + text(diagnostic.key() + ".related", arguments) : "";
        out += indented(to_string(visible_place(place)) + said);
    }
    for (const char* part : {"expected", "hint"}) {
        const std::string key = diagnostic.key() + "." + part;
        if (!has(key)) continue;
        // "did you mean {nearest}?" has nothing to say when nothing is near.
        const std::vector<std::string> names = argument_names(pattern(key));
        const bool empty = std::any_of(arguments.begin(), arguments.end(), [&](const auto& argument) {
            return is_empty_text(argument.second) && std::find(names.begin(), names.end(), argument.first) != names.end();
        });
        if (!empty) out += indented(text("diagnostic." + std::string(part), {{"text", text(key, arguments)}}));
    }
    return out;
}

}  // namespace tanji
