// SPDX-License-Identifier: Apache-2.0
#include "pipeline/new_study.h"

#include <system_error>

#include "support/file.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {
namespace {

constexpr std::string_view kTemplates = "templates/new/";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// In double quotes, as YAML reads it.
std::string yaml_quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) >= 0x20U) out += c;
    }
    return out + "\"";
}

bool holds_something(const std::filesystem::path& folder) {
    std::error_code fault;
    return std::filesystem::exists(folder, fault) &&
           (!std::filesystem::is_directory(folder, fault) || !std::filesystem::is_empty(folder, fault));
}

std::string folder_name(const std::filesystem::path& folder) {
    const std::filesystem::path whole = std::filesystem::absolute(folder).lexically_normal();
    return (whole.has_filename() ? whole.filename() : whole.parent_path().filename()).string();
}

}  // namespace

NewStudy new_study(const std::filesystem::path& folder, const std::string& name) {
    NewStudy made;
    const Place place{folder.string(), {}, {}, 0, 0};
    const std::string title = name.empty() ? folder_name(folder) : name;
    const std::string id = slug(title);
    if (id.empty() || !is_valid_utf8(title)) {
        made.diagnostics.error("NEW-02", place, {{"found", title}});
        return made;
    }
    if (holds_something(folder)) {
        made.diagnostics.error("NEW-01", place);
        return made;
    }
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault) {
        made.not_written = true;
        made.diagnostics.error("BENCH-01", place);
        return made;
    }
    for (const std::string& resource_name : resource_names(kTemplates)) {
        const std::filesystem::path file = folder / resource_name.substr(kTemplates.size());
        std::string text = replaced(std::string(resource(resource_name)), "\"@NAME@\"", yaml_quoted(title));
        text = replaced(std::move(text), "@ID@", id);
        Diagnostics failed = write_file_atomically(file, text);
        made.not_written = made.not_written || failed.has_errors();
        if (!failed.has_errors()) made.files.push_back(file);
        made.diagnostics.append(std::move(failed));
    }
    return made;
}

}  // namespace tanji
