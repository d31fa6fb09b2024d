// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <system_error>

#include "io/study_folder.h"
#include "io/study_reader.h"
#include "support/hash.h"

namespace tanji {

namespace {

bool is_sha256(const std::string& text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

void check(const Evidence& evidence, const Place& place, const std::filesystem::path& folder, Diagnostics& diagnostics) {
    const Arguments named{{"found", evidence.file}};
    if (!evidence.sha256.empty() && !is_sha256(evidence.sha256)) {
        diagnostics.error("EVID-05", place, {{"found", evidence.sha256}});
        return;
    }
    if (evidence.file.empty()) return;
    std::error_code error;
    const auto file = inside(folder, evidence.file);
    if (!file) {
        // A record's number may hold any sign ("INV/2025:17"); only what does lie somewhere else on this machine is a file.
        if (!evidence.sha256.empty() || std::filesystem::exists(folder / evidence.file, error)) diagnostics.error("EVID-04", place, named);
        return;
    }
    const std::optional<std::string> actual = std::filesystem::is_regular_file(*file, error) ? sha256_file(*file) : std::nullopt;
    if (!actual) {
        // Without a hash and without an ending it is the number of a record.
        if (!evidence.sha256.empty() || file->has_extension()) diagnostics.warning("EVID-01", place, named);
        return;
    }
    if (evidence.sha256.empty()) {
        diagnostics.add({"EVID-03", Severity::Note, place, {{"found", evidence.file}, {"actual", *actual}}});
    } else if (lower(evidence.sha256) != *actual) {
        diagnostics.warning("EVID-02", place, {{"found", evidence.file}, {"expected", lower(evidence.sha256)}, {"actual", *actual}});
    }
}

}  // namespace

Diagnostics check_evidence(const Study& study, const std::filesystem::path& path, RunContext& run) {
    Diagnostics diagnostics;
    const std::filesystem::path folder = study_folder(path);
    for (const Evidence& evidence : study.evidence) {
        if (run.cancelled()) break;
        check(evidence, place_of(study, evidence.provenance, "evidence." + evidence.id), folder, diagnostics);
    }
    return diagnostics;
}

}  // namespace tanji
