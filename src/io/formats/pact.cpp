// SPDX-License-Identifier: Apache-2.0
#include "io/formats/pact.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "io/formats/pact_fields.h"
#include "io/text_lines.h"
#include "support/node_json.h"

namespace tanji {

namespace {

/// A footprint as it stands in the file, before anything is said about it.
struct Found {
    const Node* node;
    std::string path;
};

/// "3.0.1" -> 3; 0 when the text is no version.
int major_version(std::string_view text) {
    int parts[3] = {0, 0, 0};
    std::size_t at = 0;
    for (int part = 0; part < 3; ++part) {
        const std::size_t from = at;
        while (at < text.size() && at - from < 4 && text[at] >= '0' && text[at] <= '9') parts[part] = parts[part] * 10 + (text[at++] - '0');
        if (at == from || (part < 2 && (at >= text.size() || text[at++] != '.'))) return 0;
    }
    if (at == text.size()) return parts[0];
    // A draft carries its date: 2.0.1-20230314.
    const std::string_view date = text.substr(at);
    const bool dated = date.size() == 9 && date.front() == '-' && date.substr(1).find_first_not_of("0123456789") == std::string_view::npos;
    return dated ? parts[0] : 0;
}

std::vector<Found> footprints_in(const Node& document) {
    const Node* data = document.find("data");
    const Node& root = data == nullptr || document.find("pcf") != nullptr ? document : *data;
    const std::string name = &root == &document ? "" : "data";
    if (root.kind != Node::Kind::Sequence) return {{&root, name}};
    std::vector<Found> found;
    for (std::size_t index = 0; index < root.items.size(); ++index)
        found.push_back({&root.items[index], name + "[" + std::to_string(index) + "]"});
    return found;
}

void read_sources(const PactObject& footprint, const std::string& file, SupplierFootprint& out, Diagnostics& diagnostics) {
    const Node* node = footprint.node().find("pcf");
    if (node == nullptr || node->kind != Node::Kind::Map) return;
    const PactObject pcf(*node, footprint.path_of("pcf"), file, diagnostics);
    const std::string key = "secondaryEmissionFactorSources";
    const Node* list = pcf.member(key, PactNeed::Optional);
    if (list == nullptr) return;
    out.secondary_stated = true;
    if (list->kind != Node::Kind::Sequence) return pcf.say(Severity::Error, "PACT-03", key, {{"expected", WordKey{"pact.json.list"}}});
    for (std::size_t index = 0; index < list->items.size(); ++index) {
        const PactObject entry(list->items[index], pcf.path_of(key + "[" + std::to_string(index) + "]"), file, diagnostics);
        if (entry.node().kind != Node::Kind::Map) {
            entry.say(Severity::Error, "PACT-03", "", {{"expected", WordKey{"pact.json.object"}}});
            continue;
        }
        PactSource source;
        entry.string("name", PactNeed::Required, source.name, false);
        entry.string("version", PactNeed::Required, source.version);
        out.secondary_sources.push_back(std::move(source));
    }
}

/// What both versions say of the footprint itself.
void read_head(const PactObject& footprint, SupplierFootprint& out) {
    using enum PactNeed;
    footprint.uuid("id", out.id);
    std::optional<PactInstant> created;
    footprint.instant("created", Required, created);
    if (created) out.created = *created;
    std::string status;
    footprint.word("status", Required, {"Active", "Deprecated"}, status);
    out.active = status != "Deprecated";
    footprint.instant("validityPeriodStart", Optional, out.validity_start);
    footprint.instant("validityPeriodEnd", Optional, out.validity_end);
    footprint.string("companyName", Required, out.company, false);
    footprint.list("companyIds", Required, PactObject::Item::Urn, out.company_ids);
    footprint.string("productDescription", Required, out.description);
    footprint.list("productIds", Required, PactObject::Item::Urn, out.product_ids);
    footprint.string("productNameCompany", Required, out.product, false);
}

std::optional<SupplierFootprint> read_one(const Found& found, const std::string& file, Diagnostics& diagnostics) {
    Diagnostics own;
    SupplierFootprint out;
    out.path = found.path;
    out.line = found.node->line;
    const PactObject footprint(*found.node, found.path, file, own);
    const Node* version = found.node->find("specVersion");
    if (found.node->kind != Node::Kind::Map && !found.path.empty()) {
        footprint.say(Severity::Error, "PACT-03", "", {{"expected", WordKey{"pact.json.object"}}});
    } else if (version == nullptr && found.node->find("pcf") == nullptr) {
        footprint.say(Severity::Error, "PACT-01", "");
    } else {
        footprint.string("specVersion", PactNeed::Required, out.spec_version);
        out.major = major_version(out.spec_version);
        if (version != nullptr && out.major != 2 && out.major != 3)
            footprint.say(Severity::Error, "PACT-17", "specVersion", {{"found", shown(out.spec_version)}});
        if (out.major == 2 || out.major == 3) {
            read_head(footprint, out);
            out.major == 3 ? read_pact_v3(footprint, out, own) : read_pact_v2(footprint, out, own);
            read_sources(footprint, file, out, own);
            check_pact(footprint, out, own);
        }
    }
    out.valid_from = out.validity_start.value_or(out.reference_end);
    out.valid_until = out.validity_end.value_or(plus_years(out.reference_end, 3));
    const bool good = !own.has_errors();
    diagnostics.append(std::move(own));
    return good ? std::optional(std::move(out)) : std::nullopt;
}

/// Two that may be used for one product on one day leave open which of them is meant.
void check_against(const std::vector<SupplierFootprint>& all, const std::string& file, Diagnostics& diagnostics) {
    const auto place = [&](const SupplierFootprint& one) { return Place{.file = file, .part = one.path, .line = one.line}; };
    std::map<std::string, std::size_t> by_id;
    struct Use {
        std::string product;  // and place
        std::size_t index;
    };
    std::vector<Use> uses;
    for (std::size_t index = 0; index < all.size(); ++index) {
        const SupplierFootprint& one = all[index];
        const auto [first, is_new] = by_id.emplace(one.id, index);
        if (!is_new) diagnostics.add({"PACT-21", Severity::Error, place(one), {{"found", one.id}}, {place(all[first->second])}});
        if (!one.active) continue;
        for (const std::string& id : one.product_ids) uses.push_back({id + "\n" + one.region + one.country + one.subdivision, index});
    }
    std::sort(uses.begin(), uses.end(), [&](const Use& left, const Use& right) {
        return std::tie(left.product, all[left.index].valid_from.second, left.index) <
               std::tie(right.product, all[right.index].valid_from.second, right.index);
    });
    std::map<std::size_t, std::size_t> clashes;  // the later one in the file, and one that it overlaps with
    for (std::size_t at = 1, longest = 0; at < uses.size(); ++at) {
        if (uses[at].product != uses[longest].product) {
            longest = at;
            continue;
        }
        const std::size_t one = uses[at].index, other = uses[longest].index;
        if (all[one].valid_from < all[other].valid_until) clashes.emplace(std::max(one, other), std::min(one, other));
        if (all[one].valid_until > all[other].valid_until) longest = at;
    }
    for (const auto& [one, other] : clashes)
        diagnostics.add(
            {"PX-12", Severity::Warning, place(all[one]), {{"found", all[one].product}, {"other", all[other].id}}, {place(all[other])}});
}

bool answers_to(const Node& footprint, std::string_view which) {
    const Node* id = footprint.find("id");
    if (id != nullptr && id->kind == Node::Kind::String && id->text == which) return true;
    const Node* ids = footprint.find("productIds");
    return ids != nullptr && std::any_of(ids->items.begin(), ids->items.end(),
                                         [&](const Node& item) { return item.kind == Node::Kind::String && item.text == which; });
}

/// The text as a tree, within bounds.
Result<Node> open(std::string_view json, const std::string& file) {
    if (json.size() > kLargestPactFile)
        return Diagnostic{"FILE-03",
                          Severity::Error,
                          {.file = file},
                          {{"found", static_cast<std::int64_t>(json.size())}, {"limit", static_cast<std::int64_t>(kLargestPactFile)}}};
    return read_json(json, file);
}

}  // namespace

std::optional<PactObject> pact_object_at(const PactObject& parent, std::string_view key, PactNeed need, const std::string& file,
                                         Diagnostics& diagnostics) {
    const Node* node = parent.member(key, need);
    if (node == nullptr) return std::nullopt;
    if (node->kind != Node::Kind::Map) {
        parent.say(Severity::Error, "PACT-03", key, {{"expected", WordKey{"pact.json.object"}}});
        return std::nullopt;
    }
    return PactObject(*node, parent.path_of(key), file, diagnostics);
}

bool looks_like_pact(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || (text[begin] != '{' && text[begin] != '[')) return false;
    // Words that no study, lock or result has; one of them may itself be misspelt or missing.
    std::size_t met = 0;
    for (const char* word : {"\"specVersion\"", "\"pcf\"", "\"companyIds\"", "\"productIds\"", "\"fossilGhgEmissions\""})
        met += text.find(word) == std::string_view::npos ? 0 : 1;
    return met >= 2;
}

Result<std::vector<SupplierFootprint>> read_pact_file(std::string_view json, const std::string& file) {
    const Result<Node> document = open(json, file);
    if (!document) return document.diagnostics();
    Diagnostics diagnostics;
    std::vector<SupplierFootprint> read;
    const std::vector<Found> found = footprints_in(*document);
    if (found.empty()) diagnostics.error("PACT-01", {.file = file, .line = document->line, .column = document->column});
    for (const Found& each : found)
        if (std::optional<SupplierFootprint> one = read_one(each, file, diagnostics)) read.push_back(std::move(*one));
    check_against(read, file, diagnostics);
    diagnostics = with_excerpts(std::move(diagnostics), file, json);
    if (diagnostics.has_errors()) return diagnostics;
    return {std::move(read), std::move(diagnostics)};
}

Result<SupplierFootprint> read_pact(std::string_view json, const std::string& file, std::string_view which) {
    const Result<Node> document = open(json, file);
    if (!document) return document.diagnostics();
    std::vector<Found> found = footprints_in(*document);
    TextList ids;
    for (const Found& each : found)
        if (const Node* id = each.node->find("id"); id != nullptr && ids.size() < 8) ids.push_back(shown(id->text));
    if (!which.empty()) std::erase_if(found, [&](const Found& each) { return !answers_to(*each.node, which); });
    const Place place{.file = file, .line = document->line, .column = document->column};
    if (found.size() != 1) {
        const char* code = found.empty() && which.empty() ? "PACT-01" : found.empty() ? "PACT-31" : which.empty() ? "PACT-30" : "PACT-32";
        return Diagnostic{code, Severity::Error, place, {{"found", shown(which)}, {"expected", std::move(ids)}, {"key", std::string()}}};
    }
    Diagnostics diagnostics;
    std::optional<SupplierFootprint> one = read_one(found.front(), file, diagnostics);
    diagnostics = with_excerpts(std::move(diagnostics), file, json);
    if (!one) return diagnostics;
    return {std::move(*one), std::move(diagnostics)};
}

}  // namespace tanji
