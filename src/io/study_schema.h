// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/node.h"

namespace tanji {

/// JSON Schema (draft-07) of study.yaml, made from the field table; titles and descriptions from the word catalogue, Chinese and English.
/// docs/study.schema.json is this, written by pretty_json. It says what a field looks like; that references hold is for read_study to say.
Node study_schema();

}  // namespace tanji
