// SPDX-License-Identifier: Apache-2.0
#include "factors/flow.h"

#include "model/study_fields.h"

namespace tanji {

std::string to_string(const FlowKey& flow) {
    std::string text = flow.gas + "/" + std::string(enum_word(flow.category));
    switch (flow.origin) {
        case Origin::None:
            break;
        case Origin::Combustion:
            text += "/combustion";
            break;
        case Origin::Fugitive:
            text += "/fugitive";
            break;
        case Origin::Aircraft:
            text += "/aircraft";
            break;
    }
    return text;
}

std::string_view locked_basis(const FlowKey& flow) {
    constexpr std::string_view kBegin = "CO2e(";
    const std::string_view gas = flow.gas;
    if (gas == "CO2e") return "unknown";
    if (!gas.starts_with(kBegin) || !gas.ends_with(')')) return {};
    return gas.substr(kBegin.size(), gas.size() - kBegin.size() - 1);
}

}  // namespace tanji
