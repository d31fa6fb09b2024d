// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "model/read_fields.h"
#include "model/study.h"
#include "support/node.h"

namespace tanji {

inline constexpr std::string_view kStudyFormat = "study/1";

/// Reads the document `tanji: study/1 ...` by the field table; every error at once, codes STUDY-01 to STUDY-16. What could be read is
/// returned beside the errors, so that `link_study` can go on to list its own; with errors it must not be computed.
/// Tables that activities name are not read here.
Study study_from_node(const Node& document, const std::string& file, Diagnostics& diagnostics);

/// Ids that were left out are derived from the flow; references between the parts of a study are looked up; what cannot stand together
/// is refused: codes STUDY-20 and following. To be called once all tables are in. `complete` is false when fields of the study
/// could not be read: then nothing is said of what is missing, because it may be there, unread.
void link_study(Study& study, bool complete, Diagnostics& diagnostics);

/// The whole study as a document, `tanji: study/1` first. Rows that came from a table stand among the inputs.
Node study_to_node(const Study& study);

/// One column of a table of exchanges: the field's key ("amount", "name.zh", "gap.reason") and what reads a cell into an exchange.
struct ExchangeColumn {
    std::string name;
    std::function<void(const Node& cell, Exchange& out, FieldReader& reader)> read;
};
/// All columns that a table of exchanges may have, from the field table.
const std::vector<ExchangeColumn>& exchange_columns();

}  // namespace tanji
