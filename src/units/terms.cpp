// SPDX-License-Identifier: Apache-2.0
#include "units/terms.h"

#include <algorithm>
#include <vector>

namespace tanji {

namespace {

struct Terms {
    std::vector<std::string> above;
    std::vector<std::string> below;
};

// Everything behind the first slash is below the line, with or without brackets.
void read_terms(std::string_view text, bool divide, Terms& terms) {
    bool below = false;
    std::string term;
    const auto close = [&] {
        if (!term.empty() && term != "1") ((below != divide) ? terms.below : terms.above).push_back(term);
        term.clear();
    };
    int tag_depth = 0;
    for (const char c : text) {
        if (c == '{') ++tag_depth;
        if (c == '}') --tag_depth;
        if (tag_depth == 0 && (c == '*' || c == '/' || c == '(' || c == ')')) {
            close();
            if (c == '/') below = true;
        } else {
            term += c;
        }
    }
    close();
}

std::string joined(const std::vector<std::string>& terms) {
    std::string text;
    for (const std::string& term : terms) text += (text.empty() ? "" : "*") + term;
    return text;
}

}  // namespace

std::string join_terms(std::string_view left, std::string_view right, bool divide, std::string_view one) {
    if (left.empty() && right.empty()) return std::string(one);
    Terms terms;
    read_terms(left, false, terms);
    read_terms(right, divide, terms);
    for (auto term = terms.below.begin(); term != terms.below.end();) {
        const auto same = std::find(terms.above.begin(), terms.above.end(), *term);
        if (same == terms.above.end()) {
            ++term;
            continue;
        }
        terms.above.erase(same);
        term = terms.below.erase(term);
    }
    // The one text without a unit sorts nothing: counts are compared, so their order must not matter.
    if (one.empty()) {
        std::sort(terms.above.begin(), terms.above.end());
        std::sort(terms.below.begin(), terms.below.end());
    }
    std::string text = terms.above.empty() ? std::string(one) : joined(terms.above);
    if (terms.below.empty()) return text;
    return text + (terms.below.size() > 1 ? "/(" + joined(terms.below) + ")" : "/" + terms.below.front());
}

}  // namespace tanji
