// SPDX-License-Identifier: Apache-2.0
#include "pipeline/check_supplier.h"

#include <system_error>

#include "io/formats/pact.h"
#include "support/file.h"

namespace tanji {

std::optional<SupplierCheck> check_supplier(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
    const Result<std::string> text = read_file(path, kLargestPactFile);
    if (!text || !looks_like_pact(*text)) return std::nullopt;
    const Result<std::vector<SupplierFootprint>> read = read_pact_file(*text, path.generic_string());
    SupplierCheck check;
    check.diagnostics = read.diagnostics();
    if (!read) return check;
    for (const SupplierFootprint& one : *read) {
        const std::string amount = one.major == 3 && one.amount ? one.amount->text : "1";  // v2 states its values per one unit
        check.footprints.push_back({one.id, one.product, one.company, one.excluding ? one.excluding->text : std::string(),
                                    amount + " " + one.unit, to_string(one.valid_from.day), to_string(one.valid_until.day)});
    }
    return check;
}

}  // namespace tanji
