// SPDX-License-Identifier: Apache-2.0
#include "audit/profile.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "audit/rule_words.h"
#include "audit/rules.h"
#include "support/csv.h"
#include "support/decimal.h"
#include "support/file.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::string_view kFolder = "profiles/", kEnding = ".csv";
constexpr std::uint64_t kLargest = 1U << 20U;  // bytes of a file of one's own

bool is_rule_or_family(std::string_view what) {
    const auto all = rules();
    return std::any_of(all.begin(), all.end(), [&](const Rule* rule) { return rule->id == what || family_of(*rule) == what; });
}

std::optional<Severity> severity_of(std::string_view word) {
    if (word == "error") return Severity::Error;
    if (word == "warning") return Severity::Warning;
    if (word == "note") return Severity::Note;
    return std::nullopt;
}

/// "5 %" or "0.05".
std::optional<double> share_of(std::string_view text) {
    const bool percent = text.ends_with('%');
    double value = 0.0;
    if (!parse_decimal(std::string(trim(percent ? text.substr(0, text.size() - 1) : text)), value)) return std::nullopt;
    if (percent) value /= 100.0;
    return value >= 0.0 && value <= 1.0 ? std::optional(value) : std::nullopt;
}

std::size_t column(const CsvTable& table, std::string_view name) {
    return static_cast<std::size_t>(std::find(table.header.begin(), table.header.end(), name) - table.header.begin());
}

}  // namespace

Result<Profile> read_profile(std::string_view text, const std::string& file) {
    Result<CsvTable> table = read_csv(text, file);
    Diagnostics diagnostics = table.diagnostics();
    if (!table) return diagnostics;
    const std::size_t what_column = column(*table, "what"), value_column = column(*table, "value");
    Place place;
    place.file = file;
    for (const char* name : {"what", "value"})
        if (column(*table, name) == table->header.size()) diagnostics.error("PROF-05", place, {{"column", std::string(name)}});
    if (diagnostics.has_errors()) return diagnostics;
    Profile profile;
    for (const CsvRow& row : table->rows) {
        const std::string what(trim(row.fields[what_column])), value(trim(row.fields[value_column]));
        place.line = row.line;
        if (what == "packs") continue;
        if (what == "method") {
            profile.method = value;
        } else if (what == "materiality") {
            if (const auto share = share_of(value))
                profile.materiality = *share;
            else
                diagnostics.error("PROF-03", place, {{"found", value}});
        } else if (!is_rule_or_family(what)) {
            diagnostics.error("PROF-01", place, {{"found", what}});
        } else if (value == "off") {
            profile.off.push_back(what);
        } else if (const auto severity = severity_of(value)) {
            profile.severity.emplace_back(what, *severity);
        } else {
            diagnostics.error("PROF-02", place, {{"rule", what}, {"found", value}});
        }
    }
    if (diagnostics.has_errors()) return diagnostics;
    return {std::move(profile), std::move(diagnostics)};
}

Result<Profile> open_profile(const std::string& name_or_file) {
    if (const auto packed = find_resource(std::string(kFolder) + name_or_file + std::string(kEnding))) {
        Result<Profile> read = read_profile(*packed, name_or_file);
        if (!read) return read;
        Profile profile = std::move(read).value();
        profile.name = name_or_file;
        profile.method = name_or_file;
        return profile;
    }
    std::error_code ignored;
    if (!std::filesystem::exists(name_or_file, ignored)) {
        Diagnostics diagnostics;
        std::vector<std::string> names = profile_names();
        diagnostics.error("PROF-04", {}, {{"found", name_or_file}, {"known", TextList(names)}});
        return diagnostics;
    }
    const Result<std::string> text = read_file(name_or_file, kLargest);
    if (!text) return text.diagnostics();
    Result<Profile> read = read_profile(*text, name_or_file);
    if (!read) return read;
    Profile profile = std::move(read).value();
    profile.name = name_or_file;
    return profile;
}

std::vector<std::string> profile_names() {
    std::vector<std::string> names;
    for (const std::string& name : resource_names(kFolder))
        names.push_back(name.substr(kFolder.size(), name.size() - kFolder.size() - kEnding.size()));
    return names;
}

}  // namespace tanji
