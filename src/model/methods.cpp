// SPDX-License-Identifier: Apache-2.0
#include "model/methods.h"

#include <algorithm>
#include <set>

#include "model/read_fields.h"
#include "support/csv.h"
#include "support/require.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr const char* kFile = "methods/packs.csv";

/// data/methods/packs.csv has a row a value: pack, key, value, read, source. Lists are cut at semicolons.
bool is_list(std::string_view key) { return key == "allocation" || key == "boundaries" || key == "report_items"; }

Node value_node(std::string_view key, const std::string& value) {
    if (!is_list(key)) return Node::string(value);
    Node list = Node::sequence();
    for (const std::string_view item : split(value, ';'))
        if (!trim(item).empty()) list.items.push_back(Node::string(std::string(trim(item))));
    return list;
}

/// Values that a pack leaves out are its base's; so is their mark of not having been read.
void fill_in(MethodPack& pack, const MethodPack& base) {
    for_each_field<MethodPack>([&](const auto& field) {
        auto& own = pack.*(field.member);
        const std::string key(field.name);
        if (key == "id" || key == "base" || key == "standard" || key == "name" || key == "source" || key == "unread") return;
        if (own == std::remove_cvref_t<decltype(own)>{}) {
            own = base.*(field.member);
            if (is_unread(base, key) && !is_unread(pack, key)) pack.unread.push_back(key);
        }
    });
}

std::optional<MethodPack> complete(const std::vector<const MethodPack*>& known, std::string_view id) {
    std::optional<MethodPack> pack;
    std::set<std::string, std::less<>> seen;
    std::string next(id);
    while (!next.empty()) {
        if (!seen.insert(next).second) return std::nullopt;
        const auto found = std::find_if(known.begin(), known.end(), [&](const MethodPack* one) { return one->id == next; });
        if (found == known.end()) return std::nullopt;
        if (!pack)
            pack = **found;
        else
            fill_in(*pack, **found);
        next = (*found)->base;
    }
    return pack;
}

}  // namespace

const std::vector<MethodPack>& method_packs() {
    static const std::vector<MethodPack> kPacks = [] {
        const Result<CsvTable> table = read_csv(resource(kFile), kFile);
        LCA_REQUIRE(table.has_value(), "methods/packs.csv cannot be read");
        struct Raw {
            std::string id;
            Node node = Node::map(), name = Node::map(), unread = Node::sequence();
        };
        std::vector<Raw> raws;
        for (const CsvRow& row : table->rows) {
            const std::string& id = row.fields.at(0);
            const std::string& key = row.fields.at(1);
            const std::string& value = row.fields.at(2);
            if (raws.empty() || raws.back().id != id) raws.emplace_back().id = id;
            Raw& raw = raws.back();
            if (key.starts_with("name_"))
                raw.name.set(key.substr(5), Node::string(value));
            else
                raw.node.set(key, value_node(key, value));
            if (key == "standard") raw.node.set("source", Node::string(row.fields.at(4)));
            if (row.fields.at(3) != "yes") raw.unread.items.push_back(Node::string(key));
        }
        std::vector<MethodPack> read;
        Diagnostics diagnostics;
        for (Raw& raw : raws) {
            raw.node.set("id", Node::string(raw.id));
            raw.node.set("name", std::move(raw.name));
            raw.node.set("unread", std::move(raw.unread));
            FieldReader reader{kFile, 0, diagnostics};
            read_value(raw.node, read.emplace_back(), reader);
        }
        LCA_REQUIRE(!diagnostics.has_errors(),
                    "a method pack cannot be read: " + diagnostics.items().front().code + " " + diagnostics.items().front().place.part);
        std::vector<const MethodPack*> known;
        for (const MethodPack& pack : read) known.push_back(&pack);
        std::vector<MethodPack> packs;
        for (const MethodPack& pack : read) {
            std::optional<MethodPack> whole = complete(known, pack.id);
            LCA_REQUIRE(whole.has_value(), "a method pack without its base: " + pack.id);
            packs.push_back(std::move(*whole));
        }
        return packs;
    }();
    return kPacks;
}

const MethodPack* find_method(std::string_view id) {
    const auto& packs = method_packs();
    const auto found = std::find_if(packs.begin(), packs.end(), [&](const MethodPack& pack) { return pack.id == id; });
    return found == packs.end() ? nullptr : &*found;
}

std::optional<MethodPack> method_of(const Study& study, std::string_view id) {
    std::vector<const MethodPack*> known;
    for (const MethodPack& pack : study.packs) known.push_back(&pack);
    for (const MethodPack& pack : study.loaded_packs) known.push_back(&pack);
    for (const MethodPack& pack : method_packs()) known.push_back(&pack);
    return complete(known, id);
}

std::vector<std::string> known_methods(const Study& study) {
    std::vector<std::string> ids;
    for (const auto* packs : {&method_packs(), &study.packs, &study.loaded_packs})
        for (const MethodPack& pack : *packs) ids.push_back(pack.id);
    return ids;
}

bool is_unread(const MethodPack& pack, std::string_view key) {
    return std::find(pack.unread.begin(), pack.unread.end(), key) != pack.unread.end();
}

}  // namespace tanji
