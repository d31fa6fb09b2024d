// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "report/document.h"
#include "support/words.h"

namespace tanji {

/// Room for text on A4 with margins of 25 mm [twentieths of a point].
inline constexpr int kTextWidth = 9071;
inline constexpr int kTextHeight = 13890;

/// word/styles.xml: real heading styles, captions, table and cover styles.
/// @param contents_entries  lines of the contents, which are set so tight that about 50 stand on one page
std::string docx_styles(Language language, int contents_entries);
/// word/numbering.xml: chapters (1, 1.1), annexes (附录 A, A.1), bullets and one restarting instance per ordered list.
std::string docx_numbering(const Words& words, int ordered_lists);
inline constexpr int kChapterNumbering = 1;
inline constexpr int kAnnexNumbering = 2;
inline constexpr int kBulletNumbering = 3;
inline constexpr int kFirstOrderedNumbering = 4;
/// @param ask_for_update  whether a word processor shall offer to fill the contents on opening, as no page numbers were known
std::string docx_settings(Language language, bool ask_for_update);

}  // namespace tanji
