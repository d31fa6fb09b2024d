// SPDX-License-Identifier: Apache-2.0
#include "engine/made.h"

#include <string>

namespace tanji {

const Activity* made_activity(const Study& lowered, std::string_view id) {
    std::string wanted(id);
    for (int number = 2;; ++number) {
        const Activity* found = find_activity(lowered, wanted);
        if (found == nullptr || found->made == Made::Generated) return found;
        wanted = std::string(id) + "-" + std::to_string(number);
    }
}

}  // namespace tanji
