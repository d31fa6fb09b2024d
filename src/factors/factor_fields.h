// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "factors/emission_factor.h"

namespace tanji {

/// The members of a factor that are plain text, with their keys in documents and (but for two) their columns in tables.
struct TextField {
    std::string_view key;
    std::string EmissionFactor::* member;
    std::string_view column = key;
};

inline constexpr std::array kTextFields{
    TextField{"kind", &EmissionFactor::kind},
    TextField{"category", &EmissionFactor::category},
    TextField{"technology", &EmissionFactor::technology},
    TextField{"geography", &EmissionFactor::geography},
    TextField{"published", &EmissionFactor::published},
    TextField{"gwp_basis", &EmissionFactor::gwp_basis},
    TextField{"boundary", &EmissionFactor::boundary},
    TextField{"boundary_text", &EmissionFactor::boundary_text},
    TextField{"td_losses", &EmissionFactor::td_losses},
    TextField{"load_and_empty_running", &EmissionFactor::load_and_empty_running},
    TextField{"calorific_basis", &EmissionFactor::calorific_basis},
    TextField{"biogenic_convention", &EmissionFactor::biogenic_convention},
    TextField{"split", &EmissionFactor::split},
    TextField{"name_source", &EmissionFactor::name_source},
    TextField{"issuer", &EmissionFactor::issuer},
    TextField{"document", &EmissionFactor::document},
    TextField{"document_no", &EmissionFactor::document_no},
    TextField{"place", &EmissionFactor::place_in_document},
    TextField{"url", &EmissionFactor::url},
    TextField{"quote", &EmissionFactor::quote},
    TextField{"licence", &EmissionFactor::licence},
    TextField{"licence_id", &EmissionFactor::licence_id},
    TextField{"note", &EmissionFactor::note},
    TextField{"doubtful", &EmissionFactor::doubtful},
    TextField{"superseded_by", &EmissionFactor::superseded_by},
};

}  // namespace tanji
