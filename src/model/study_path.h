// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/read_fields.h"
#include "model/study.h"

namespace tanji {

/// A number of the study found by its path along the field table: "products.BXD2.mass", "parameters.hours.value" (or "parameters.hours"),
/// "activities.production.inputs.electricity.amount", "end_of_life.materials.steel.recycled". Elements of lists are named by their id.
struct FoundNumber {
    Quantity quantity;      // a plain number has the unit 1
    std::string path;       // in full
    std::string label;      // key of its words: "field.product.mass"
    std::string dimension;  // that its field asks for; empty: any
    Provenance where;       // of the row that it stands in
    bool writable = false;
    bool constant = false;  // of the program, "constants.hours_per_year"; not of the study
};
std::optional<FoundNumber> find_number(const Study& study, std::string_view path);

/// Puts a value, written as in study.yaml, in its place. Codes STUDY-48 no such value (with what there is at that step), and those of the
/// reader.
bool set_value(Study& study, std::string_view path, const std::string& text, FieldReader& reader);

/// What may follow the last step of `path` that was found: ids or keys, for the message about a path that leads nowhere.
std::vector<std::string> known_steps(const Study& study, std::string_view path);

/// Visits every amount of the study that is written as a formula.
struct FormulaPlace {
    Quantity* quantity;
    std::string path;
    std::string dimension;
    double least = 0.0;  // range of a plain number; none when least == most
    double most = 0.0;
    Provenance where;
};
std::vector<FormulaPlace> formulas_of(Study& study);

}  // namespace tanji
