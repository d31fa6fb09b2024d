// SPDX-License-Identifier: Apache-2.0
#include "support/ids.h"

#include <array>
#include <charconv>

#include "support/text.h"

namespace tanji {
namespace {

constexpr std::array kParts{&ResultPath::product,  &ResultPath::variant, &ResultPath::stage,    &ResultPath::activity,
                            &ResultPath::exchange, &ResultPath::gas,     &ResultPath::category, &ResultPath::indicator};

bool unescape(std::string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (text.size() - i < 3) return false;
        const char* const begin = text.data() + i + 1;
        unsigned char byte = 0;
        const auto [end, error] = std::from_chars(begin, begin + 2, byte, 16);
        if (error != std::errc() || end != begin + 2) return false;
        out += static_cast<char>(byte);
        i += 2;
    }
    return true;
}

}  // namespace

std::optional<ResultPath> ResultPath::parse(std::string_view text) {
    ResultPath path;
    std::size_t index = 0;
    for (const std::string_view part : split(text, '/')) {
        if (index == kParts.size() || !unescape(part, path.*kParts[index])) return std::nullopt;
        ++index;
    }
    return path;
}

std::string to_string(const ResultPath& path) {
    std::string out;
    std::size_t used = 0;
    for (const auto part : kParts) {
        for (const char c : path.*part) {
            if (c == '/')
                out += "%2F";
            else if (c == '%')
                out += "%25";
            else
                out += c;
        }
        if (!(path.*part).empty()) used = out.size();
        out += '/';
    }
    out.resize(used);
    return out;
}

}  // namespace tanji
