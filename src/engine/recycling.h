// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/study.h"

namespace tanji {

/// The method of a material: its own, else that of the end of life, else the pack's, else cut-off.
RecyclingMethod recycling_method(const Study& study, const MaterialFate& fate, const MethodPack& method);

/// Masses are of the material as it goes in and as it reaches its end of life: where a part becomes waste of production they differ.
enum class MaterialSide { Input, EndOfLife };
/// What carries a term: a factor per mass, or per energy for heat and power that recovery takes the place of.
enum class MaterialFactor { Virgin, RecycledInput, Recycling, Avoided, Disposal, Recovery, HeatAvoided, ElectricityAvoided };

/// A share of the mass as a number and as the text of a formula over the row's paths.
struct MaterialShare {
    double value = 0.0;
    std::string text;  // empty: exactly 0
};

/// One term of a formula of recycling: mass x share x factor, taken off where it is a credit.
struct MaterialTerm {
    std::string id;  // of the exchange that it becomes
    LocalText name;
    MaterialSide side = MaterialSide::EndOfLife;
    MaterialFactor factor = MaterialFactor::Virgin;
    MaterialShare share;
    bool credit = false;
    bool beyond = false;  // outside the product system
};

/// The terms of a material in the order of the formula, those that are 0 left out. `path` is the row's ("end_of_life.materials.steel").
/// `corrections`: the input itself stands in the study with its virgin factor, so only what the formula adds to it and takes off it is
/// given. Shares are taken as they are: check them first.
/// @source formulas of cut-off, substitution (0:100), 50:50 in the form of PEF 2013, PAS 2050 closed loop: recalled; Circular Footprint
/// Formula: read in a public notebook (standards' 7.1). ISO 14067 Annex D is not among them: only fragments of its text could be read.
/// @tested recycling_test.cpp with the values of standards' 7.1
std::vector<MaterialTerm> material_terms(const MaterialFate& fate, RecyclingMethod method, const std::string& path, bool corrections);

/// "virgin", "recycled_input": the key of the row that names the factor.
std::string_view factor_key(MaterialFactor factor);
const std::string& factor_of(const MaterialFate& fate, MaterialFactor factor);

}  // namespace tanji
