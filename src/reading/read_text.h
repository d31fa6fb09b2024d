// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// Bytes [begin, end) of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const TextRange&) const = default;
};

/// A text as it was written, and in the plain form in which numbers, units and words are looked for.
///
/// Plain means: ASCII digits and signs for full-width ones; `CO2`, `m3`, `10^4` for raised and lowered digits, HTML and LaTeX fragments;
/// `kgCO2eq` for units with stray blanks; one blank for any run of blanks; no soft hyphens, ligatures or characters without width.
/// Signs that separate thousands stay for the parser of numbers: a comma as it is, a blank that must not break as U+202F. A Chinese comma
/// between numbers stays Chinese: it separates a list.
struct ReadText {
    std::string written;
    std::string normal;

    /// From here on, up to the next step, bytes of `normal` stand for bytes of `written`: one for one when `written_size` is the distance
    /// to the next step, else all for all.
    struct Step {
        std::uint32_t normal = 0;
        std::uint32_t written = 0;
        std::uint32_t written_size = 0;
        bool operator==(const Step&) const = default;
    };
    std::vector<Step> steps;  // in order; none when both texts are equal

    /// What stands in `written` for a range of `normal`.
    [[nodiscard]] TextRange written_range(TextRange range) const;
    bool operator==(const ReadText&) const = default;
};

/// Any UTF-8 in, broken bytes become U+FFFD; never fails.
ReadText read_text(std::string written);

}  // namespace tanji
