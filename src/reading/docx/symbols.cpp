// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "reading/docx/paragraph.h"
#include "support/text.h"

namespace tanji {
namespace {

using Table = std::array<std::pair<unsigned, char32_t>, 24>;

constexpr Table kWingdings{{{0x52, U'☑'}, {0xFE, U'☑'}, {0xFC, U'✓'}, {0xFB, U'✗'}, {0xFD, U'☒'}, {0xA8, U'☐'},
                            {0x6F, U'☐'}, {0x71, U'☐'}, {0x6C, U'●'}, {0x6E, U'■'}, {0xA7, U'▪'}, {0x76, U'❖'},
                            {0xD8, U'➢'}, {0xE0, U'→'}, {0xE8, U'➔'}, {0x9F, U'•'}, {0xDF, U'←'}, {0xE1, U'↑'},
                            {0xE2, U'↓'}, {0xF0, U'⇨'}, {0xA1, U'○'}, {0xB5, U'★'}, {0x4A, U'☺'}, {0x75, U'◆'}}};
constexpr Table kSymbol{{{0xB0, U'°'}, {0xB1, U'±'}, {0xB3, U'≥'}, {0xA3, U'≤'}, {0xB4, U'×'}, {0xB8, U'÷'}, {0xB7, U'•'}, {0xB9, U'≠'},
                         {0xBB, U'≈'}, {0xAE, U'→'}, {0xE5, U'∑'}, {0x44, U'Δ'}, {0x6D, U'μ'}, {0x61, U'α'}, {0x62, U'β'}, {0x67, U'γ'},
                         {0x68, U'η'}, {0x70, U'π'}, {0x72, U'ρ'}, {0x73, U'σ'}, {0x53, U'Σ'}, {0xD7, U'·'}, {0xA5, U'∞'}, {0x2D, U'−'}}};

}  // namespace

char32_t symbol_character(std::string_view font, unsigned code) {
    if (code >= 0xF000 && code <= 0xF0FF) code -= 0xF000;
    const std::string name = fold(font);
    const Table* table = name.starts_with("wingdings") ? &kWingdings : name == "symbol" ? &kSymbol : nullptr;
    if (table != nullptr)
        for (const auto& [from, to] : *table)
            if (from == code) return to;
    // In other fonts the code is the character, unless it lies where Unicode has none.
    if (table == nullptr && code >= 0x20 && code < 0xD800) return code;
    return 0xFFFD;
}

}  // namespace tanji
