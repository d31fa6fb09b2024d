// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/result.h"

namespace tanji {

enum class OmissionKind { Exclusion, ExchangeGap, StudyGap };

/// One thing that the figure leaves out.
struct Omission {
    OmissionKind kind = OmissionKind::Exclusion;
    std::string id;  // "activity/exchange", id of the gap, or "boundary.excluded/1"
    LocalText subject;
    std::string stage;
    LocalText reason;
    /// False: it lies in a stage outside the boundary. That is a choice of scope, listed but no cut-off.
    bool in_boundary = true;
    std::optional<double> mass_share;    // of all mass that goes in [0..1]
    std::optional<double> energy_share;  // of all energy that goes in [0..1]
    std::optional<double> ghg_share;     // of the anticipated total; empty when nobody knows
    std::optional<double> ghg_kg;        // kg CO2e per reference flow
    bool is_upper_bound = false;         // of the GHG figures: at most so much, rather than an estimate
    std::string candidate;               // factor that the bound rests on
    // What stands in the ledger up to and with this row; only what counts and is known.
    double mass_total = 0.0;
    double energy_total = 0.0;
    double ghg_total = 0.0;
    Provenance provenance;

    /// Nobody can say what it matters at most.
    [[nodiscard]] bool unbounded() const { return !ghg_share.has_value(); }
};

/// One limit, against what the ledger holds on the same basis.
struct CutOffCheck {
    enum class Answer { Within, Exceeded, Open };  // Open: some omissions have no share on this basis
    CutOffBasis basis = CutOffBasis::Emission;
    bool of_method = false;  // of the method pack, else of the study
    std::optional<double> single;
    std::optional<double> total;
    double largest = 0.0;  // share of the largest omission that is known
    double sum = 0.0;      // of those that are known
    std::size_t unknown = 0;
    Answer single_answer = Answer::Open;
    Answer total_answer = Answer::Open;
};

/// What one product's figure leaves out, and how that stands to the limits. `Exclusion::share` is a share of the anticipated total T',
/// bounds are kg: T' = (T + sum of bounds) / (1 - sum of shares), with T the computed total. All GHG shares here are of T', so that they
/// and the coverage T / T' sum to 1.
struct CutOffLedger {
    std::size_t product = 0;  // index into Study::products
    double total_kg = 0.0;    // T, kg CO2e per reference flow
    std::vector<Omission> rows;
    std::vector<CutOffCheck> checks;  // of the study on each of its bases, then of the method pack
    std::size_t unbounded = 0;        // omissions inside the boundary that nobody can bound: then nothing is complete
    std::optional<double> coverage;   // T / T' [0..1]; empty when there is one that is unbounded, or no positive total
    bool upper_bound = false;         // the coverage rests on upper bounds: it is at least so much
    bool scales_up = false;           // the method scales the rest up to 100 % and the coverage reaches what it asks for
    std::optional<double> scaled_kg;  // T'; shown beside the figure, never in its place

    [[nodiscard]] bool complete() const { return unbounded == 0; }
};
std::vector<CutOffLedger> cut_off_ledgers(const Study& study, const VariantResult& variant);

}  // namespace tanji
