// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/document.h"

namespace tanji::testing {

/// A document that uses every block and every inline, with hostile text, long labels and negative values. Invented figures.
Document sample_document(Language language);

/// What stands in it to break a writer that does not escape.
inline constexpr const char* kHostile = "</script><img src=x onerror=alert(1)> & \"quotes\" 'too' ]]> \x01 end";

}  // namespace tanji::testing
