// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include <array>

namespace tanji {
namespace {

constexpr std::array kCommands{
    Command{"new", declare_new},
    Command{"calc", declare_calc},
    Command{"check", declare_check},
    Command{"audit", declare_audit},
    Command{"answer", declare_answer},
    Command{"verify", declare_verify},
    Command{"explain", declare_explain},
    Command{"compare", declare_compare},
    Command{"report", declare_report},
    Command{"lock", declare_lock},
    Command{"factors", nullptr},
    Command{"factors search", declare_factors_search},
    Command{"factors show", declare_factors_show},
    Command{"factors packs", declare_factors_packs},
    Command{"factors update", declare_factors_update},
    Command{"doctor", declare_doctor},
    Command{"help", declare_help},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace tanji
