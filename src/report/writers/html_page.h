// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace tanji {

/// The style sheet of the page, colours of figures included. It names no outside thing.
std::string html_style();
/// The script: opens explanations, marks the place in the contents. The page is complete without it.
std::string_view html_script();
/// "sha256-…" for a Content-Security-Policy: only this very text may run.
std::string csp_hash(std::string_view text);

}  // namespace tanji
