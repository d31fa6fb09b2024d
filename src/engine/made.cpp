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

const Exchange* replaced_by(const Activity& activity, const Exchange& made) {
    if (made.made != Made::Generated) return nullptr;
    const Exchange* found = nullptr;  // of "electricity" and "electricity-2" the longer one
    for (const Exchange& input : activity.inputs)
        if (input.made == Made::Replaced && made.id.starts_with(input.id + "-") && (found == nullptr || found->id.size() < input.id.size()))
            found = &input;
    return found;
}

}  // namespace tanji
