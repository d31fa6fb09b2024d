// SPDX-License-Identifier: Apache-2.0
#include "io/supplier_files.h"

#include <map>
#include <optional>

#include "io/formats/pact.h"
#include "io/formats/supplier_factor.h"
#include "io/study_folder.h"
#include "support/file.h"
#include "support/hash.h"

namespace tanji {

namespace {

struct OpenFile {
    std::optional<std::string> text;  // empty: it could not be read, which was said
    std::string sha256;
};

/// What is said of a supplier's file points back to the line of the study that names it.
void say(Diagnostics& diagnostics, const Diagnostics& found, const Place& named) {
    for (Diagnostic item : found) {
        item.related.push_back(named);
        diagnostics.add(std::move(item));
    }
}

/// PX-12 across files: two suppliers of the study that stand for the same product, place and time.
void check_doubles(const std::vector<std::pair<const SupplierReference*, SupplierFootprint>>& read, const Study& study,
                   Diagnostics& diagnostics) {
    std::map<std::string, std::vector<std::size_t>> of_product;
    for (std::size_t index = 0; index < read.size(); ++index) {
        const SupplierFootprint& one = read[index].second;
        for (const std::string& product : one.product_ids) {
            std::vector<std::size_t>& others = of_product[product + "\n" + one.region + one.country + one.subdivision];
            for (const std::size_t at : others) {
                const SupplierFootprint& other = read[at].second;
                if (one.id == other.id || !(one.valid_from < other.valid_until && other.valid_from < one.valid_until)) continue;
                diagnostics.add({"PX-12",
                                 Severity::Warning,
                                 place_of(study, read[index].first->provenance, "suppliers." + read[index].first->id),
                                 {{"found", one.product}, {"other", read[at].first->id}},
                                 {place_of(study, read[at].first->provenance, "suppliers." + read[at].first->id)}});
                break;
            }
            if (others.empty() || others.back() != index) others.push_back(index);
        }
    }
}

}  // namespace

SupplierFiles read_suppliers(const Study& study, const std::filesystem::path& path, RunContext& run) {
    SupplierFiles outcome;
    const std::filesystem::path folder = study_folder(path);
    std::map<std::string, OpenFile> open;
    std::vector<std::pair<const SupplierReference*, SupplierFootprint>> read;
    for (const SupplierReference& reference : study.suppliers) {
        if (run.cancelled()) break;
        const Place named = place_of(study, reference.provenance, "suppliers." + reference.id);
        const auto file = inside(folder, reference.file);
        if (!file) {
            outcome.diagnostics.error("SUP-01", named, {{"found", reference.file}});
            continue;
        }
        const std::string name = file->generic_string();
        const auto [entry, is_new] = open.try_emplace(name);
        if (is_new) {
            Result<std::string> text = read_file(*file, kLargestPactFile);
            say(outcome.diagnostics, text.diagnostics(), named);
            if (text) {
                entry->second.sha256 = sha256(*text);
                entry->second.text = std::move(text).value();
            }
        }
        if (!entry->second.text) continue;
        const Result<SupplierFootprint> footprint = read_pact(*entry->second.text, name, reference.footprint);
        say(outcome.diagnostics, footprint.diagnostics(), named);
        if (!footprint) continue;
        if (reference.outbound != Outbound::Unstated && !footprint->outbound_logistics)
            outcome.diagnostics.warning("SUP-02", named, {{"product", footprint->product}, {"version", footprint->spec_version}});
        outcome.factors.push_back(supplier_factor(*footprint, {reference.id, reference.outbound, reference.file, entry->second.sha256}));
        read.emplace_back(&reference, *footprint);
    }
    check_doubles(read, study, outcome.diagnostics);
    return outcome;
}

}  // namespace tanji
