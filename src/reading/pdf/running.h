// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reading/draft.h"
#include "reading/pdf/page.h"

namespace tanji {

/// Lines that stand at the head or foot of page after page, and page numbers, are taken out of the pages; each text comes back once, as it
/// stands on the first page that has it.
std::vector<DraftBlock> take_running_lines(std::vector<PdfPage>& pages);

}  // namespace tanji
