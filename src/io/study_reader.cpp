// SPDX-License-Identifier: Apache-2.0
#include "io/study_reader.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "io/exchange_table.h"
#include "io/study_folder.h"
#include "io/text_lines.h"
#include "io/yaml.h"
#include "model/read_fields.h"
#include "model/study_node.h"
#include "support/file.h"

namespace tanji {

namespace {

constexpr std::string_view kMethodPackFormat = "method-pack/1";
constexpr std::uint64_t kLargestFile = std::uint64_t{1} << 30U;  // a table of some ten million rows

void read_table(Study& study, Activity& activity, const std::filesystem::path& folder, std::map<std::string, Place>& seen,
                Diagnostics& diagnostics) {
    const Place named = place_of(study, activity.provenance, "activities." + activity.id + ".table");
    const auto file = inside(folder, activity.table);
    if (!file) {
        diagnostics.error("TABLE-05", named, {{"found", activity.table}});
        return;
    }
    const std::string name = file->generic_string();
    const auto [first, is_new] = seen.emplace(name, named);
    if (!is_new) {
        diagnostics.add({"TABLE-06", Severity::Error, named, {{"found", activity.table}}, {first->second}});
        return;
    }
    const Result<std::string> text = read_file(*file, kLargestFile);
    for (Diagnostic item : text.diagnostics()) {
        item.related.push_back(named);
        diagnostics.add(std::move(item));
    }
    if (!text) return;
    const TableSource source{name, static_cast<std::uint32_t>(study.sources.size()), "activities." + activity.id + ".inputs"};
    study.sources.push_back(name);
    Diagnostics found;
    read_exchange_table(*text, source, activity.inputs, found);
    diagnostics.append(with_excerpts(std::move(found), name, *text));
}

/// A product category rule, or another method pack, in a file of its own: `tanji: method-pack/1`, then the keys of a pack.
void read_pack(Study& study, const std::string& pack_file, const std::filesystem::path& folder, Diagnostics& diagnostics) {
    const Place named = place_of(study, {0, 0, 0}, "pack_files." + pack_file);
    const auto file = inside(folder, pack_file);
    if (!file) {
        diagnostics.error("TABLE-05", named, {{"found", pack_file}});
        return;
    }
    const std::string name = file->generic_string();
    const Result<std::string> text = read_file(*file, YamlLimits{}.bytes);
    diagnostics.append(text.diagnostics());
    if (!text) return;
    const Result<Node> document = read_yaml(*text, name);
    diagnostics.append(document.diagnostics());
    if (!document) return;
    Diagnostics found;
    FieldReader reader{name, static_cast<std::uint32_t>(study.sources.size()), found};
    study.sources.push_back(name);
    Node body = *document;
    const Node* format = document->find("tanji");
    if (format == nullptr || format->text != kMethodPackFormat)
        reader.error(
            "STUDY-15", format == nullptr ? *document : *format,
            {{"found", format == nullptr ? std::string() : format->text}, {"expected", "tanji: " + std::string(kMethodPackFormat)}});
    std::erase_if(body.members, [](const Node::Member& member) { return member.first == "tanji"; });
    MethodPack pack;
    read_value(body, pack, reader);
    if (!found.has_errors()) study.loaded_packs.push_back(std::move(pack));
    diagnostics.append(with_excerpts(std::move(found), name, *text));
}

/// From the top of the file to its end, as a person mends it; tables behind, what has no line last.
Diagnostics in_order(Diagnostics found, const std::string& main_file) {
    std::vector<Diagnostic> items = found.items();
    std::map<std::string, std::size_t> rank{{main_file, 0}};  // tables in the order in which they are met
    for (const Diagnostic& item : items) rank.try_emplace(item.place.file, rank.size());
    const auto key = [&](const Diagnostic& item) {
        const Place& place = item.place;
        return std::tuple(rank.at(place.file), place.line == 0, place.line, place.column);
    };
    std::stable_sort(items.begin(), items.end(), [&](const Diagnostic& left, const Diagnostic& right) { return key(left) < key(right); });
    Diagnostics ordered;
    for (Diagnostic& item : items) ordered.add(std::move(item));
    return ordered;
}

}  // namespace

Result<Study> read_study(const std::filesystem::path& path, RunContext& run) {
    const std::filesystem::path main_file = study_file(path);
    const std::filesystem::path folder = study_folder(path);
    const std::string name = main_file.generic_string();
    const Result<std::string> text = read_file(main_file, YamlLimits{}.bytes);
    if (!text) return text.diagnostics();
    const Result<Node> document = read_yaml(*text, name);
    if (!document) return document.diagnostics();

    Diagnostics diagnostics;
    Study study = study_from_node(*document, name, diagnostics);
    std::map<std::string, Place> tables;
    for (Activity& activity : study.activities) {
        if (run.cancelled()) break;
        if (!activity.table.empty()) read_table(study, activity, folder, tables, diagnostics);
    }
    for (const std::string& pack_file : study.pack_files) read_pack(study, pack_file, folder, diagnostics);
    link_study(study, !diagnostics.has_errors(), diagnostics);
    diagnostics = in_order(with_excerpts(std::move(diagnostics), name, *text), name);
    if (diagnostics.has_errors()) return diagnostics;
    return {std::move(study), std::move(diagnostics)};
}

Result<Study> read_study_text(std::string_view text, const std::string& file) {
    const Result<Node> document = read_yaml(text, file);
    if (!document) return document.diagnostics();
    Diagnostics diagnostics;
    Study study = study_from_node(*document, file, diagnostics);
    link_study(study, !diagnostics.has_errors(), diagnostics);
    diagnostics = in_order(with_excerpts(std::move(diagnostics), file, text), file);
    if (diagnostics.has_errors()) return diagnostics;
    return {std::move(study), std::move(diagnostics)};
}

}  // namespace tanji
