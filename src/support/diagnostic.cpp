// SPDX-License-Identifier: Apache-2.0
#include "support/diagnostic.h"

#include <algorithm>
#include <iterator>

namespace tanji {

std::string to_string(const Place& place) {
    std::string text = place.file;
    const auto join = [&text](char separator, const std::string& more) {
        if (more.empty()) return;
        if (!text.empty()) text += separator;
        text += more;
    };
    // A line says more than a path inside the document, a cell more than a line.
    if (!place.cell.empty() || place.line <= 0) {
        join('!', place.part);
        join('!', place.cell);
        return text;
    }
    join(':', std::to_string(place.line));
    if (place.column > 0) join(':', std::to_string(place.column));
    return text;
}

void Diagnostics::error(std::string_view code, Place place, Arguments arguments) {
    items_.push_back({std::string(code), Severity::Error, std::move(place), std::move(arguments)});
}

void Diagnostics::warning(std::string_view code, Place place, Arguments arguments) {
    items_.push_back({std::string(code), Severity::Warning, std::move(place), std::move(arguments)});
}

void Diagnostics::append(Diagnostics other) {
    items_.insert(items_.end(), std::make_move_iterator(other.items_.begin()), std::make_move_iterator(other.items_.end()));
}

bool Diagnostics::has_errors() const {
    return std::any_of(items_.begin(), items_.end(), [](const Diagnostic& item) { return item.severity == Severity::Error; });
}

}  // namespace tanji
