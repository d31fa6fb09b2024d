// SPDX-License-Identifier: Apache-2.0
#include "model/methods.h"

#include <algorithm>

#include "support/csv.h"
#include "support/require.h"
#include "support/resources.h"

namespace tanji {

const std::vector<MethodPack>& method_packs() {
    static const std::vector<MethodPack> kPacks = [] {
        const Result<CsvTable> table = read_csv(resource("methods/methods.csv"), "methods/methods.csv");
        LCA_REQUIRE(table.has_value(), "methods/methods.csv cannot be read");
        std::vector<MethodPack> packs;
        for (const CsvRow& row : table->rows) packs.push_back({row.fields.at(0), row.fields.at(1), {row.fields.at(2), row.fields.at(3)}});
        return packs;
    }();
    return kPacks;
}

const MethodPack* find_method(std::string_view id) {
    const auto& packs = method_packs();
    const auto found = std::find_if(packs.begin(), packs.end(), [&](const MethodPack& pack) { return pack.id == id; });
    return found == packs.end() ? nullptr : &*found;
}

}  // namespace tanji
